"""How wide columns are: a drawing fits a screen, or is so wide that scrolling is worth while."""

from pathlib import Path

import pytest

from mkdocs_journeys.drawing.boxes.grid import LITTLE, NARROWEST, SCREENS, USUAL, Grid, column_width
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

REPOSITORY = Path(__file__).parents[3]


def test_no_map_of_the_demonstration_is_a_little_wider_than_a_screen() -> None:
    portfolio = select(load(FolderTree(REPOSITORY / "journeys")).portfolio)
    for journey in portfolio.journeys.values():
        facts = map_facts(journey, portfolio)
        width = Grid.of(facts, Words(facts.language)).width
        assert not any(screen < width <= LITTLE * screen for screen in SCREENS), (journey.id, width)


@pytest.mark.parametrize("count", range(7, 44))
def test_columns_give_up_no_more_than_they_can_spare(count: int) -> None:
    assert NARROWEST <= column_width(count) <= USUAL
    assert NARROWEST >= 0.85 * USUAL
