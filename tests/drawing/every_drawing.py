"""Every map that the tests draw: the cases, the demonstration, and maps with every lane there is."""

from collections.abc import Iterator
from pathlib import Path

from tests.site.portfolios.complete import complete

from mkdocs_journeys.drawing import Scene, draw, draw_comparison, draw_overview, draw_thumbnail
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

from .test_comparison import CASES as COMPARISONS
from .test_comparison import compared
from .test_golden import CASES, facts_of


def every_drawing(repository: Path, folder: Path) -> Iterator[tuple[str, MapFacts]]:
    """The name of each map and what follows from it."""
    for case in CASES:
        yield case.stem, facts_of(case, folder / case.stem)
    yield from published(repository)


def published(repository: Path) -> Iterator[tuple[str, MapFacts]]:
    """The maps of the demonstration, and the complete ones."""
    for portfolio in (select(load(FolderTree(repository / "journeys")).portfolio), complete()):
        for journey in portfolio.journeys.values():
            yield journey.id, map_facts(journey, portfolio)


def every_picture(repository: Path, folder: Path) -> Iterator[tuple[str, Scene]]:
    """Every map with its head and without, its small curve, its overview; and comparisons of two maps."""
    for name, facts in every_drawing(repository, folder):
        words = Words(facts.language)
        yield name, draw(facts, words, header=True)
        yield f"{name} without head", draw(facts, words)
        yield f"{name} small", draw_thumbnail(facts, words)
        yield f"{name} overview", draw_overview(facts, words)
    for case in COMPARISONS:
        found = compared(case, folder / f"comparison-{case.stem}")
        yield f"comparison {case.stem}", draw_comparison(found, Words(found.after.language), header=True)
