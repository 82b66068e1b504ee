"""A map in rows for upright A4: every column once, cut between stages where that is possible, as large as it can be."""

from pathlib import Path

import pytest
from tests.drawing.test_golden import CASES, every_case, facts_of

from mkdocs_journeys.drawing import OnPage, draw, write_svg
from mkdocs_journeys.drawing.boxes.grid import Grid
from mkdocs_journeys.drawing.paper.rows import LEAST_SCALE, TALL, in_print_rows, parts_in, print_parts, scale_of
from mkdocs_journeys.drawing.scene.box import Box
from mkdocs_journeys.drawing.scene.marks import Again, View
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words


def case(name: str) -> Path:
    return CASES[0].with_name(f"{name}.yml")


@every_case
def test_every_column_stands_in_one_row_however_many_rows_there_are(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    grid = Grid.of(facts, Words("en"))
    for count in range(1, grid.count + 1):
        rows = parts_in(count, facts, grid)
        assert [column for first, last in rows for column in range(first, last + 1)] == [*range(grid.count)]
        assert len(rows) == count


@every_case
def test_a_map_has_no_more_rows_than_make_it_larger(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    grid = Grid.of(facts, Words("en"))
    rows = print_parts(facts, grid, 900)
    fewer = parts_in(len(rows) - 1, facts, grid) if len(rows) > 1 else None
    assert scale_of(rows, grid, 900) >= LEAST_SCALE or len(rows) == grid.count
    assert fewer is None or scale_of(fewer, grid, 900) < LEAST_SCALE


def test_maps_of_the_demonstration_that_a_page_is_tall_enough_for_are_printed_at_seven_points(repository: Path) -> None:
    portfolio = load(FolderTree(repository / "journeys")).portfolio
    legible = {}
    for journey in portfolio.journeys.values():
        facts = map_facts(journey, portfolio)
        words = Words(facts.language)
        grid, height = Grid.of(facts, words), draw(facts, words).height
        parts = print_parts(facts, grid, height)
        # The smallest text of a map is 12 pixels high.
        points = 12 * scale_of(parts, grid, height) * 72 / 25.4
        legible[journey.id] = points >= 7
        assert points >= 4.4
        assert points >= 7 or 12 * TALL / height * 72 / 25.4 < 7
    assert sum(legible.values()) >= 4


def test_a_map_that_is_too_tall_is_not_cut_for_nothing(tmp_path: Path) -> None:
    facts = facts_of(case("twenty-steps"), tmp_path)
    grid = Grid.of(facts, Words("en"))
    assert len(print_parts(facts, grid, 9000)) == 1


def test_cuts_fall_between_stages_where_rows_stay_about_even(tmp_path: Path) -> None:
    facts = facts_of(case("several-personas"), tmp_path)
    starts = {span.first for span in facts.stages}
    grid = Grid.of(facts, Words("en"))
    assert all(first in starts for first, _ in parts_in(2, facts, grid)) or len(starts) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_rows_show_the_drawing_again_after_the_names_of_the_lanes(tmp_path: Path, language: str) -> None:
    facts = facts_of(case("twenty-steps"), tmp_path)
    words = Words(language)
    whole = draw(facts, words)
    drawing, rows = in_print_rows(whole, facts, words, "jm-case-drawing")
    assert 'id="jm-case-drawing"' in write_svg(drawing, OnPage("jm-case"))
    assert len(rows) > 1
    grid = Grid.of(facts, Words("en"))
    for row in rows:
        # The names of the lanes and a part of the map; the drawing itself stands on the page only once.
        heads, part = row.marks
        assert isinstance(heads, View)
        assert isinstance(part, View)
        assert heads.marks == part.marks == (Again("jm-case-drawing"),)
        heads_at = grid.width - grid.head if language == "ar" else 0
        assert heads.view == Box(heads_at, 0, grid.head, whole.height)
        assert '<use xlink:href="#jm-case-drawing"/>' in write_svg(row, OnPage("jm-case-row"))
