"""A chip says its title and one line; what else is known of it is in table and list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.portfolios import write_portfolio

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.drawing.boxes.blocks import Chip
from mkdocs_journeys.drawing.boxes.draw_context import DrawContext
from mkdocs_journeys.drawing.lanes import CHIPS, form_of
from mkdocs_journeys.drawing.scene.canvas import Canvas
from mkdocs_journeys.drawing.scene.marks import TextRun
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

from .every_drawing import published
from .test_golden import CASES, facts_of

REPOSITORY = Path(__file__).parents[2]
TITLE = 12.5


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> list[MapFacts]:
    folder = tmp_path_factory.mktemp("generated") / "journeys"
    folder.mkdir()
    write_portfolio(folder, 4)
    generated = load(FolderTree(folder)).portfolio
    found = [map_facts(journey, generated) for journey in generated.journeys.values()]
    return [*found, *(facts for _, facts in published(REPOSITORY))]


def chips_of(facts: MapFacts, room: float) -> Iterator[tuple[list[TextRun], list[TextRun]]]:
    """The title and the small print of every chip of a map."""
    context = DrawContext(facts, Words(facts.language))
    for row in facts.drawn:
        for cell in row.cells if row.lane.form in CHIPS else ():
            for entry in cell.entries:
                block = form_of(row.lane.form, facts.density).block(entry, cell, room, context)
                assert isinstance(block, Chip)
                canvas = Canvas(room, block.height)
                block.draw(canvas, 0, 0)
                texts = [mark for mark in canvas.marks if isinstance(mark, TextRun)]
                yield [text for text in texts if text.size >= TITLE], [text for text in texts if text.size < TITLE]


def lines_of(texts: list[TextRun]) -> list[str]:
    return [line for text in texts for line in text.lines]


@pytest.mark.parametrize("room", [126.0, 150.0, 310.0])
def test_a_chip_has_a_title_and_one_line(maps: list[MapFacts], room: float) -> None:
    count = 0
    for facts in maps:
        for title, small in chips_of(facts, room):
            count += 1
            assert 1 <= len(lines_of(title)) <= 3, title
            assert len(lines_of(small)) <= 1, (title, small)
    assert count > 150


def test_severity_and_impact_come_first_and_what_does_not_fit_is_left_out(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("chips.yml"), tmp_path)
    small = [lines_of(small) for _, small in chips_of(facts, 240)]
    assert small[:2] == [["Low"], ["High · anna · 30 % leave"]]
    assert ["P1 · in progress · E-commerce"] in small
    narrow = [lines_of(small) for _, small in chips_of(facts, 126)]
    assert narrow[1][0].startswith("High · anna")
    assert "30 % leave" not in narrow[1][0]


def test_a_poster_says_all_that_is_known(tmp_path: Path) -> None:
    case = CASES[0].with_name("chips.yml")
    brief = facts_of(case, tmp_path / "brief")
    whole = facts_of(case.with_name("chips-full.yml"), tmp_path / "full")
    words = Words("en")
    said = " ".join(draw(whole, words).texts)
    for text in ("→ Three fields instead of eleven", "high severity", "30 % leave", "answers"):
        assert text in said
    assert "Three fields" not in " ".join(draw(brief, words).texts)
    # The portfolio may say so for all of its maps.
    portfolio = brief.portfolio.model_copy(update={"density": whole.density})
    assert draw(map_facts(brief.journey, portfolio), words).texts == draw(whole, words).texts
