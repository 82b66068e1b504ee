"""The legend explains what the rows use: their signs and the numbers of their sources, each for the lanes it is in."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import pytest
from tests.drawing.every_drawing import every_drawing

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.drawing.lanes.notes import notes_of
from mkdocs_journeys.drawing.scene.marks import Group, MarkRole, Path, Sign, TextRun
from mkdocs_journeys.drawing.scene.scene import Scene, in_lanes, signs_in, texts_in, walk
from mkdocs_journeys.insight import MapFacts
from mkdocs_journeys.words import Words


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[MapFacts, Scene]]:
    found = every_drawing(pathlib.Path(__file__).parents[3], tmp_path_factory.mktemp("cases"))
    return {name: (facts, draw(facts, Words(facts.language))) for name, facts in found}


def said(group: Group) -> str:
    return " ".join(texts_in(group.marks))


def numbers(text: str) -> Iterator[int]:
    """Yield what is between brackets, such as [1, 3]."""
    for part in text.split("[")[1:]:
        inside = [number.strip() for number in part.partition("]")[0].split(",")]
        if all(number.isdecimal() for number in inside):
            yield from map(int, inside)


def test_every_number_of_a_source_is_given_to_the_lanes_that_mention_it(
    maps: dict[str, tuple[MapFacts, Scene]],
) -> None:
    mentioned = 0
    for name, (facts, scene) in maps.items():
        drawn = {
            (number, lane)
            for row in scene.groups(MarkRole.ROW)
            for mark, lane in in_lanes(row.marks, row.lane)
            if isinstance(mark, TextRun)
            for number in numbers(" ".join(mark.lines))
        }
        curves = {row.lane.id for row in facts.drawn if row.lane.form == "emotion" and facts.has_curve}
        given = {(note.number, lane) for note in notes_of(facts).values() for lane in note.lanes if lane not in curves}
        assert drawn == given, name
        mentioned += len(drawn)
    assert mentioned > 20


def test_every_sign_is_in_the_legend_with_the_lanes_that_use_it(maps: dict[str, tuple[MapFacts, Scene]]) -> None:
    met: set[Sign] = set()
    for name, (_, scene) in maps.items():
        entries = [(said(entry), entry.lanes) for entry in scene.groups(MarkRole.LEGEND_ENTRY)]
        for sign, lanes in signs_in(scene.marks).items():
            assert any(sign.meaning in text and " ".join(lanes) == where for text, where in entries), (name, sign)
        met |= scene.signs
    assert len(met) > 8


def dashed(group: Group) -> set[bool]:
    """Whether the curves within a group are dashed."""
    return {bool(mark.stroke.dash) for mark, _ in walk(group.marks) if isinstance(mark, Path) and mark.stroke}


def test_the_sign_of_a_curve_is_dashed_as_the_curve_is(maps: dict[str, tuple[MapFacts, Scene]]) -> None:
    compared = 0
    for name, (facts, scene) in maps.items():
        for curve in facts.curves if len(facts.curves) > 1 and facts.has_curve else ():
            if len({point.basis for point in curve.scored}) != 1 or len(curve.scored) < 2 or not curve.who:
                continue
            drawn = [group for group in scene.groups(MarkRole.CURVE) if group.persona == curve.who]
            signs = [group for group in scene.groups(MarkRole.LEGEND_ENTRY) if group.persona == curve.who]
            if drawn and len(dashed(drawn[0])) == 1:
                assert dashed(signs[0]) == dashed(drawn[0]), name
                compared += 1
    assert compared > 3
