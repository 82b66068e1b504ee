"""The picture of the readme: a drawing of the file that it claims to be drawn from."""

from mkdocs_journeys.drawing import AsFile, draw, write_svg
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words


def test_the_picture_of_the_demonstration_is_its_drawing(repository, golden):
    portfolio = load(FolderTree(repository / "journeys")).portfolio
    facts = map_facts(portfolio.journeys["anna-buys-online"], portfolio)
    golden(
        repository / "docs/assets/anna-buys-online.svg", write_svg(draw(facts, Words(facts.language)), AsFile("light"))
    )
