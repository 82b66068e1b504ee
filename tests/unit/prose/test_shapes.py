"""Texts that nobody writes by hand are read in a time that grows with their length only."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.robust.jobs import outcome

from mkdocs_journeys.embeds.parser import find_embeds
from mkdocs_journeys.model import JourneyMap, Portfolio
from mkdocs_journeys.prose import Selection, read_blocks, select
from mkdocs_journeys.prose.links import links_in, without_comments

SHAPES: dict[str, Callable[[], str]] = {
    "spaces behind a bracket": lambda: "](" + " " * 50_000,
    "links that are never closed": lambda: "](" * 20_000,
    "brackets": lambda: "[" * 40_000,
    "parentheses": lambda: "](" * 100 + "(" * 40_000,
    "definitions": lambda: "".join(f"[d{i}]\n\n[d{i}]: hush.md\n" for i in range(3000)),
    "footnotes": lambda: "".join(f"[^{i}]: x\n" for i in range(5000)),
    "fences that are never closed": lambda: "```x\n" * 20_000,
    "maps in fences that are never closed": lambda: "```journey\n" * 20_000,
    "fences moved in": lambda: "".join(" " * (i % 9) + "```x\n" for i in range(20_000)),
    "blocks within blocks": lambda: "/// exercise\n" * 10_000,
    "ends of other blocks": lambda: "/// exercise\n" * 5000 + "////\n" * 5000,
    "quotations": lambda: ("> " * 500 + "x\n") * 50,
    "tags": lambda: "<a " * 20_000,
    "values without an end": lambda: 'href="' + "a " * 20_000,
    "options": lambda: "/// exercise\n    materials: [" + " " * 30_000 + "x\n",
    "labels of other dialects": lambda: (
        "# h\n\nonly: a\n\n!!! x\n::: x\n{% x %}\n<!-- instructor -->\n<i class=a>\n" * 3000
    ),
    "commands": lambda: (
        "#if x\n@instructor x\n%% x\n{# x\n| only: x y | z |\n#endif\n@end\n" * 5000 + "@" + " " * 50_000
    ),
    "commands within commands": lambda: "#if x\n" * 10_000 + "%if x" + " " * 40_000 + "x\n#endif\n" * 10_000,
    "comments as links": lambda: "x [//]: # (" + " " * 50_000 + "x)\n[//]: # (" + ") " * 20_000 + "x",
    "names in brackets": lambda: "[a]\n" * 10_000 + "[/a]\n" * 10_000 + "- [internal] x\n\n" * 3000,
    "labels of other names": lambda: "for: zz\naccess: x\n\n<!-- if instructor -->\n<b for=x a=b c='d'>\n" * 3000,
    "attributes": lambda: "{" + "a = b c:d " * 20_000 + "}",
    "titles": lambda: "/// exercise | " + " " * 40_000 + "x",
}


def read(project: Path) -> None:
    """Look for blocks, links, comments and names in a text, and select what everybody may see of it."""
    text = (project / "journeys/text.md").read_text(encoding="utf-8")
    whole = Portfolio(journeys={"hush": JourneyMap(id="hush", file="maps/hush.md", only=("internal",))})
    read_blocks(text.split("\n"), is_lesson=False)
    links_in(text)
    list(find_embeds(text.split("\n")))
    without_comments(text)
    Selection(whole, select(whole)).text(text + "\n\nhush.md", "maps/a.md")


@pytest.mark.parametrize("name", SHAPES)
def test_no_shape_of_text_takes_long(name: str) -> None:
    assert outcome(read, {"text.md": SHAPES[name]()}) == ""
