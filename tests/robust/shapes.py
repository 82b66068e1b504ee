"""Shapes of input on which code may need a time that grows faster than they do, or give up: YAML and files.

Each is a name and a function that makes its files, at a size where code that is linear needs less than a second.
Markdown has its own, in markdown_shapes.py.
"""

from collections.abc import Callable

from tests.robust.jobs import Files

Shapes = dict[str, Callable[[], Files]]


def a_map(text: str) -> Files:
    """One map."""
    return {"maps/a.yml": text}


def steps(text: str, count: int, head: str = "") -> Files:
    """A map of many steps; `{i}` is the number of each."""
    return a_map(f"title: t\n{head}steps:\n" + "".join(f"- {text.replace('{i}', str(i))}\n" for i in range(count)))


def many(text: str, count: int, joined: str = ", ") -> str:
    """A text again and again; `{i}` is its number."""
    return joined.join(text.replace("{i}", str(i)) for i in range(count))


CHECKED: Shapes = {
    # Linking
    "values of an open dimension": lambda: {
        "portfolio.yml": "dimensions: {region: {}}\n",
        **a_map(f"title: t\ndimensions: {{region: [{many('v{i}', 4000)}]}}\nsteps: [a]\n"),
    },
}
"""What is read, checked and linked."""

WRITTEN: Shapes = {}
"""What is also drawn and written."""

BUILT: Shapes = {}
"""What MkDocs builds."""
