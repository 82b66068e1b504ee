"""Sheets of paper are cut between entries, and the legend is whole on one of them."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.drawing.paper.breaks import Breaks, boxes_in, parts_between, solid_in
from mkdocs_journeys.drawing.paper.sheets import OVERLAP, tiles
from mkdocs_journeys.drawing.scene.marks import MarkRole
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

DEMO = select(load(FolderTree(Path(__file__).parents[3] / "journeys")).portfolio)


def on_a4(id: str):
    facts = map_facts(DEMO.journeys[id], DEMO)
    words = Words(facts.language)
    drawing = draw(facts, words, header=True)
    found = tiles(drawing.width, drawing.height, "A4", words.direction, Breaks.of(drawing))
    return drawing, found


@pytest.mark.parametrize("id", DEMO.journeys)
def test_no_cut_runs_through_a_cell_or_an_entry(id):
    drawing, found = on_a4(id)
    cuts = set()
    for tile in found:
        strip = OVERLAP / 2 / tile.scale
        if "right" in tile.neighbours:
            cuts.add(round(tile.view.right - strip, 1))
    rows = [*drawing.groups(MarkRole.ROW)]
    solid = [box for row in rows for box in (*boxes_in(row, MarkRole.CELL), *solid_in(row))]
    assert [(x, box) for x in cuts for box in solid if box.x + 1 < x < box.right - 1] == []


@pytest.mark.parametrize("id", DEMO.journeys)
def test_letters_are_at_least_seven_points_high(id):
    drawing, found = on_a4(id)
    assert min(tile.scale for tile in found) * drawing.smallest_text * 72 / 25.4 >= 7 - 1e-6


@pytest.mark.parametrize("id", DEMO.journeys)
def test_the_legend_is_whole_on_one_sheet(id):
    drawing, found = on_a4(id)
    breaks = Breaks.of(drawing)
    with_entries = [tile for tile in found if tile.legend]
    if with_entries:
        (tile,) = with_entries
        assert [view for _, view in tile.legend] == [window.view for window in breaks.legend]
        assert all(place.x >= 0 and place.right <= 297 and place.bottom <= 210 for place, _ in tile.legend)
    else:
        assert any(tile.view.y <= breaks.legend_top and tile.view.bottom == drawing.height for tile in found)


@given(st.lists(st.integers(10, 200), min_size=1, max_size=30), st.integers(220, 700))
def test_parts_are_cut_at_places_only_and_fit(widths, room):
    places = [sum(widths[:number]) for number in range(1, len(widths))]
    cuts = parts_between(float(sum(widths)), room, 10, places)
    assert cuts is not None
    assert cuts[0] == 0
    assert cuts[-1] == sum(widths)
    assert set(cuts[1:-1]) <= set(places)
    assert all(b - a <= room for a, b in itertools.pairwise(cuts))
