"""Every map that the tests draw: the cases, the demonstration, and maps with every lane there is."""

from collections.abc import Iterator
from pathlib import Path

from tests.site.portfolios.complete import complete

from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.model import select
from mkdocs_journeys.source import FolderTree, load

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
