"""Whatever the shape of a map: no text leaves its cell, and nothing lies on anything else.

Texts are measured with our own table of the widest letters; a test in a real browser looks whether the table is right.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from tests.drawing.inherited import with_inherited
from tests.drawing.on_page import on_page

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.drawing.boxes.draw_context import DrawContext
from mkdocs_journeys.drawing.boxes.grid import Grid
from mkdocs_journeys.drawing.emotion.plot import EmotionPlot
from mkdocs_journeys.drawing.emotion.plot_labels import PlotLabels
from mkdocs_journeys.drawing.scene.box import Box
from mkdocs_journeys.drawing.typesetting.measure import width
from mkdocs_journeys.insight import MapFacts
from mkdocs_journeys.words import Words

from .every_drawing import published
from .test_golden import CASES, facts_of

SVG = "{http://www.w3.org/2000/svg}"
# Coordinates are written to a tenth of a pixel.
ROUNDING = 0.2
REPOSITORY = Path(__file__).parents[2]


class CellOnSheet(NamedTuple):
    """A cell as it is drawn: where it belongs, its ground, and its texts with the room that they may take."""

    lane: str
    part: str
    ground: Box
    texts: list[tuple[str, Box]]


def cells_of(svg: str) -> Iterator[CellOnSheet]:
    for group in with_inherited(ElementTree.fromstring(svg)).iter(f"{SVG}g"):
        if "jm-cell" in group.get("class", "").split():
            box = place_of(group)
            texts = [line for text in group.iter(f"{SVG}text") for line in lines_of(text)]
            part = group.get("data-stage") or group.get("data-step") or ""
            yield CellOnSheet(group.get("data-lane", ""), part, box, texts)


def place_of(cell: ElementTree.Element) -> Box:
    if "data-box" in cell.attrib:
        return Box(*map(float, cell.get("data-box", "").split()))
    ground = next(rect for rect in cell.iter(f"{SVG}rect") if rect.get("class") == "jm-cell-bg")
    return Box(*(float(ground.get(name, "0")) for name in ("x", "y", "width", "height")))


def lines_of(text: ElementTree.Element) -> Iterator[tuple[str, Box]]:
    """The lines of a text with the boxes of their letters."""
    size, bold = float(text.get("font-size", "0")), text.get("font-weight") == "700"
    for line in (text, *text.findall(f"{SVG}tspan")):
        said = line.text or ""
        wide = width(said, size, bold)
        left = float(line.get("x", "0")) - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor", ""), 0.0)
        # From the top of a capital to the foot of a descender.
        yield said, Box(left, float(line.get("y", "0")) - 0.72 * size, wide, 0.93 * size)


def outside(box: Box, ground: Box) -> float:
    """How far a box reaches beyond another."""
    return max(ground.x - box.x, box.right - ground.right, ground.y - box.y, box.bottom - ground.bottom)


def overlap(one: Box, other: Box) -> bool:
    return one.grown(-ROUNDING).overlaps(other.grown(-ROUNDING))


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MapFacts]:
    folder = tmp_path_factory.mktemp("cases")
    return {case.stem: facts_of(case, folder / case.stem) for case in CASES} | dict(published(REPOSITORY))


@pytest.fixture(scope="module")
def cells(maps: dict[str, MapFacts]) -> dict[str, list[CellOnSheet]]:
    return {name: [*cells_of(on_page(draw(facts, Words(facts.language))))] for name, facts in maps.items()}


def test_the_shapes_that_are_hard_are_among_the_maps(maps: dict[str, MapFacts]) -> None:
    sizes = {(len(facts.columns), len(facts.stages)) for facts in maps.values()}
    assert {(1, 0), (43, 12), (20, 1)} <= sizes
    steps = [column.part for facts in maps.values() for column in facts.columns]
    assert max(len(step.pain_points) for step in steps) >= 10
    words = [word for step in steps for item in step.actions for word in re.findall(r"\w+", item.text)]
    assert max(map(len, words)) >= 60
    assert any(facts.language == "ar" for facts in maps.values())


def test_no_text_leaves_its_cell(cells: dict[str, list[CellOnSheet]]) -> None:
    found = [
        f"{name}, {cell.lane}, {cell.part}: {said} ({beyond:.1f} px)"
        for name, every in cells.items()
        for cell in every
        for said, box in cell.texts
        if (beyond := outside(box, cell.ground)) > ROUNDING
    ]
    assert sum(len(cell.texts) for every in cells.values() for cell in every) > 2000
    assert found == []


def test_the_cells_of_a_lane_stand_beside_one_another(cells: dict[str, list[CellOnSheet]]) -> None:
    found = []
    for name, every in cells.items():
        lanes: dict[str, list[CellOnSheet]] = defaultdict(list)
        for cell in every:
            lanes[cell.lane].append(cell)
        for lane, beside in lanes.items():
            for one, other in itertools.combinations(beside, 2):
                if overlap(one.ground, other.ground):
                    found.append(f"{name}, {lane}: {one.part}, {other.part}")
    assert found == []


def test_no_text_lies_on_another(cells: dict[str, list[CellOnSheet]]) -> None:
    found = [
        f"{name}, {cell.lane}, {cell.part}: {one} / {other}"
        for name, every in cells.items()
        for cell in every
        for (one, first), (other, second) in itertools.combinations(cell.texts, 2)
        if overlap(first, second)
    ]
    assert found == []


def test_the_labels_of_a_curve_cover_neither_one_another_nor_a_point(maps: dict[str, MapFacts]) -> None:
    found = []
    for name, facts in maps.items():
        plot = EmotionPlot(DrawContext(facts, Words(facts.language)), Grid.of(facts, Words(facts.language)))
        words, ends = PlotLabels(plot).placed
        labels = [(" ".join(line.text for line in placed.label.lines), placed.box) for placed in (*words, *ends)]
        points = [
            (f"{spot.at}", Box(spot.at.x, spot.at.y, 0, 0).grown(plot.reach(spot.curve)))
            for spot in plot.spots
            if spot.point.score is not None
        ]
        stars = [("star", box) for box in plot.stars]
        for label, box in labels:
            for other, taken in (*points, *stars):
                if overlap(box, taken):
                    found.append(f"{name}: {label} on {other}")
        for (one, first), (other, second) in itertools.combinations(labels, 2):
            if overlap(first, second):
                found.append(f"{name}: {one} on {other}")
    assert found == []


def test_a_text_that_is_too_long_would_be_found(cells: dict[str, list[CellOnSheet]]) -> None:
    cell = next(cell for cell in cells["one-step"] if cell.lane == "actions" and cell.texts)
    said, box = cell.texts[0]
    assert outside(box, cell.ground) <= ROUNDING
    assert outside(Box(box.x, box.y, 300, box.height), cell.ground) > ROUNDING, said
