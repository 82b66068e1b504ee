"""Rows are packed: how much of a drawing no text fills."""

from pathlib import Path

import pytest

from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

from .air import air, rows_of

REPOSITORY = Path(__file__).parents[2]
# What was measured (0.3604), rounded up. Below a fork or beside a bracket, the row of steps is as high as its signs and
# the names of ways need in one column, while the other columns hold a name only: 0.71 of that of a hotel stay is air.
MOST_IN_THE_MEAN, MOST = 0.361, 0.5


@pytest.fixture(scope="module")
def demo() -> list[MapFacts]:
    portfolio = select(load(FolderTree(REPOSITORY / "journeys")).portfolio)
    return [map_facts(journey, portfolio) for journey in portfolio.journeys.values()]


def test_the_rows_of_the_demonstration_hold_more_text_than_air(demo: list[MapFacts]) -> None:
    found = {facts.journey.id: air(facts) for facts in demo}
    assert len(found) > 8
    assert {name: share for name, share in found.items() if share > MOST} == {}
    assert sum(found.values()) / len(found) <= MOST_IN_THE_MEAN, found


def test_no_row_holds_more_text_than_there_is_room(demo: list[MapFacts]) -> None:
    for facts in demo:
        for row in rows_of(facts):
            assert 0 <= row.air < 1, (facts.journey.id, row)
