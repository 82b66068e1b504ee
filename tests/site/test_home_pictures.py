"""The pictures of the home page and of the readme: drawings of the files that they claim to be drawn from."""

import re
from pathlib import Path

import pytest

from mkdocs_journeys.drawing import AsFile, draw, write_svg
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

SCHEMES = {"light": "", "dark": "-dark"}
EXAMPLE = re.compile(r"```yaml\n(.+?)```", re.DOTALL)


def picture(folder: Path, journey: str, scheme: str) -> str:
    """The drawing of one map of a folder."""
    portfolio = load(FolderTree(folder)).portfolio
    facts = map_facts(portfolio.journeys[journey], portfolio)
    return write_svg(draw(facts, Words(facts.language)), AsFile(scheme))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_picture_of_the_demonstration_is_its_drawing(repository, golden, scheme):
    drawn = picture(repository / "journeys", "anna-buys-online", scheme)
    golden(repository / f"docs/assets/anna-buys-online{SCHEMES[scheme]}.svg", drawn)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_picture_beside_the_example_is_drawn_from_it(repository, golden, tmp_path, scheme):
    home = (repository / "docs/index.md").read_text(encoding="utf-8")
    [example] = EXAMPLE.findall(home)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps/example.yml").write_text(example, encoding="utf-8")
    golden(repository / f"docs/assets/one-step{SCHEMES[scheme]}.svg", picture(tmp_path, "example", scheme))
