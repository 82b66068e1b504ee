"""Shapes of Markdown on which code may need a time that grows faster than they do, or give up.

Each is a name and a function that makes its files, at a size where code that is linear needs less than a second.
"""

from tests.robust.shapes import Shapes


def prose(body: str, path: str = "case-studies/c.md") -> dict[str, str]:
    """An entity with this prose below its fields, and a map beside it."""
    return {path: f"---\ntitle: C\n---\n\n{body}\n", "maps/a.yml": "title: A\nsteps: [Pays]\n"}


CHECKED: Shapes = {}
"""What is read, checked and linked."""

BUILT: Shapes = {
    # Links and brackets
    "links that nobody closes": lambda: prose("[x](" * 5000),
    "links that are closed": lambda: prose("[x](y) " * 3000),
    "brackets in brackets": lambda: prose("[" * 3000 + "x" + "]" * 3000),
    "references": lambda: prose(" ".join(f"[a{n}]\n\n[a{n}]: x" for n in range(2000))),
    # Marks of emphasis, code and entities
    "emphasis that nobody ends": lambda: prose("*a **b " * 5000),
    "a run of asterisks": lambda: prose("*" * 3000 + "x" + "*" * 3000),
    "runs of backticks": lambda: prose(" ".join("`" * n for n in range(1, 300))),
    "ampersands": lambda: prose("&" * 30_000),
    # Fences and blocks
    # Nesting
    "quotations in quotations": lambda: prose("> " * 3000 + "x"),
    "a quotation that goes on": lambda: prose("> a\n" * 5000),
    "lists in lists": lambda: prose("\n".join("    " * n + "- x" for n in range(300))),
    "notes in notes": lambda: prose("\n\n".join("    " * n + "!!! note" for n in range(300))),
    "a long list": lambda: prose("- a\n" * 4000),
    "a glossary without empty lines": lambda: prose("\n".join(f"T{n}\n:   D{n}" for n in range(2000))),
    "definitions of one term": lambda: prose("T\n" + ":   d\n" * 2000),
    "footnotes": lambda: prose("\n\n".join(f"a[^{n}]\n\n[^{n}]: x" for n in range(500))),
    # Sizes
    "a megabyte of words": lambda: prose("word " * 200_000),
    "a long line": lambda: prose("word " * 30_000),
    "many paragraphs": lambda: prose("word word word\n\n" * 4000),
    # Raw HTML
    "tags that nobody ends": lambda: prose("<a " * 5000),
    "less-than signs": lambda: prose("<" * 30_000),
    "elements that nobody closes": lambda: prose("<b>" * 4000),
    "divisions that nobody closes": lambda: prose("<div>\n" * 4000),
    "attributes": lambda: prose("<p " + "a=1 " * 10_000 + ">x</p>"),
    "classes": lambda: prose('<p class="' + "a " * 20_000 + '">x</p>'),
    "comments that nobody closes": lambda: prose("<!-- x\n" * 4000),
}
"""What MkDocs builds, prose included."""
