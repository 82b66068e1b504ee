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
    # Fences and blocks
    # Nesting
    # Raw HTML
    "comments that nobody closes": lambda: prose("<!-- x\n" * 4000),
}
"""What MkDocs builds, prose included."""
