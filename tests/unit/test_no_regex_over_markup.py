"""Nobody reads our own SVG and HTML with a regular expression: what can be asked is asked where it is still data.

A scene says where things are, a page of which parts it is made, an HTML parser what somebody else's page says. What is
left is listed; the lists may only become shorter.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import mkdocs_journeys

PACKAGE = Path(mkdocs_journeys.__file__).parent
TESTS = Path(__file__).parent.parent
# They read what authors wrote, which is not ours; finished pages, as any search; and what hosts make.
NOT_ASKED = (
    "text/",
    "model/",
    "prose/",
    "source/",
    "lint/",
    "search/",
    "hosts/material/",
    "unit/prose/",
    "unit/source/",
)

LEFT_IN_THE_PACKAGE = {
    "embeds/link_rewriter.py": "reads raw HTML of authors, which Python-Markdown keeps as text until it has finished",
    "hosts/page_html.py": "finds code and scripts in prose of authors, whose lines Markdown would join",
    "hosts/page_placeholders.py": "finds its comments in pages that hosts, themes and other plugins have finished",
    "hosts/removals.py": "finds in the Markdown of authors what was taken out of its HTML",
    "hosts/site_audit.py": "reads whatever a finished site contains, also what browsers would mend",
    "site/sanitize.py": "reads what Python-Markdown and its extensions write, before and after it is sanitized",
}
# These ask a finished page, as a browser gets it.
LEFT_IN_TESTS = {
    "site/test_blocks.py",
    "site/test_comparison.py",
    "site/test_courses.py",
    "site/test_demo.py",
    "site/test_galleries.py",
    "site/test_generate.py",
    "site/test_linked_files.py",
    "site/test_redirects.py",
    "site/test_one_scale.py",
    "site/test_print.py",
    "site/test_reach.py",
    "site/test_trust.py",
    "site/test_words_of_feelings.py",
    "unit/embeds/pages.py",
    "unit/embeds/test_fences.py",
    "unit/embeds/test_lessons.py",
    "unit/site/test_sanitize.py",
}

# A tag, a comment, an attribute with its value, or the end of a tag. What makes text safe inside a script is none.
MARKUP = re.compile(r"</?[a-z(]|<!-{2}.|<\[\^|\b(?:class|href|src|id|style|data-[a-z]+)=\\?[\"']", re.IGNORECASE)
# What begins with the same letters in a pattern: the names of groups, and what must come before.
SYNTAX = re.compile(r"\(\?P<\w+>|\(\?<[=!]")


def reads_markup(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of `re`, `regex` and `str.replace` whose pattern speaks of tags or attributes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            of = node.func.value
            is_pattern = isinstance(of, ast.Name) and of.id in ("re", "regex")
            is_replacement = node.func.attr == "replace" and len(node.args) > 1
            if (is_pattern or is_replacement) and MARKUP.search(SYNTAX.sub("(", text_of(node.args[0]))):
                yield node


def text_of(pattern: ast.expr) -> str:
    """The letters of a pattern, also of one in pieces."""
    pieces = (node.value for node in ast.walk(pattern) if isinstance(node, ast.Constant))
    return "".join(piece for piece in pieces if isinstance(piece, str))


def readers(folder: Path) -> set[str]:
    """The files below a folder that read markup so."""
    names = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.py")}
    return {
        name
        for name, file in names.items()
        if not name.startswith(NOT_ASKED) and any(True for _ in reads_markup(ast.parse(file.read_text("utf-8"))))
    }


def test_no_file_of_the_package_begins_to_read_markup_with_a_regex() -> None:
    assert readers(PACKAGE) == LEFT_IN_THE_PACKAGE.keys()


def test_no_test_begins_to_read_markup_with_a_regex() -> None:
    assert readers(TESTS) == LEFT_IN_TESTS


def test_only_what_writes_svg_knows_how_it_is_written() -> None:
    """Everything else of a drawing is marks, from which other formats can be written too."""
    found = {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.glob("drawing/**/*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.lstrip().startswith("<")
    }
    assert found == {f"drawing/scene/{name}.py" for name in ("svg", "svg_document", "svg_marks")}


def test_what_reads_markup_is_found() -> None:
    found = [
        """SIZE = re.compile('font-size="([0-9.]+)" class="x"')""",
        """re.sub("<desc.*?</desc>", "", svg)""",
        """re.findall(f"<g id={name}", svg)""",
        """svg.replace("<g ", "@<g ")""",
    ]
    fine = [
        """re.compile("(?P<name>[a-z]+)(?<!x)(?<=y)")""",
        """text.replace("&", "&amp;")""",
        r"""script.replace("</", "<\\/").replace("<!--", "<\\!--")""",
        """replace(scene, marks=marks)""",
    ]
    assert [bool([*reads_markup(ast.parse(source))]) for source in (*found, *fine)] == [True] * 4 + [False] * 4
