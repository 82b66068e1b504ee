"""Lanes that say little share a row, and tall cells take an empty neighbour: all is said in the picture still."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from mkdocs_journeys.drawing import Scene, draw
from mkdocs_journeys.drawing.scene.marks import MarkRole
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import Density
from mkdocs_journeys.words import Words

from .on_page import on_page
from .test_golden import CASES, facts_of

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return draw(facts_of(CASES[0].with_name("sparse-lanes.yml"), tmp_path_factory.mktemp("brief")), Words("en"))


def rows(scene: Scene) -> list[str]:
    return [group.lane for group in scene.groups(MarkRole.ROW)]


def cells(scene: Scene, row: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(on_page(scene))
    found = next(
        group
        for group in root.iter(f"{SVG}g")
        if group.get("class", "").split()[:1] == ["jm-row"] and group.get("data-lane") == row
    )
    return [group for group in found.iter(f"{SVG}g") if group.get("class") == "jm-cell"]


def said(element: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in element.iter(f"{SVG}text"))


def left_and_right(cell: ElementTree.Element) -> tuple[float, float]:
    x, _, wide, _ = map(float, cell.get("data-box", "").split())
    return x, x + wide


def test_lanes_that_say_little_have_one_row_and_can_be_hidden_one_by_one(brief: Scene) -> None:
    assert "~also" in rows(brief)
    assert not {"quotes", "metrics", "needs", "opportunities"} & {*rows(brief)}
    assert {"quotes", "metrics", "needs", "opportunities"} <= {lane for lane, _ in brief.lanes}
    entries = [
        entry for cell in cells(brief, "~also") for entry in cell.iter(f"{SVG}g") if entry.get("class") == "jm-entry"
    ]
    assert {entry.get("data-lane") for entry in entries} == {"quotes", "metrics", "needs", "opportunities"}
    assert all(float(entry.get("data-height", "0")) > 15 for entry in entries)


def test_pain_points_and_bright_spots_share_a_row_where_they_do_not_meet(brief: Scene) -> None:
    assert "~felt" in rows(brief)
    assert {("pain_points", "Pain points"), ("bright_spots", "Bright spots")} <= {*brief.lanes}
    heads = next(iter(brief.groups(MarkRole.HEADS)))
    named = [mark.lane for head in heads.marks for mark in head.marks if getattr(mark, "role", "") == MarkRole.LABELS]
    assert named == ["pain_points", "bright_spots"]


def test_two_chips_of_a_cell_stand_side_by_side_where_the_next_column_is_empty(brief: Scene) -> None:
    stacks = [cell for cell in cells(brief, "~felt") if cell.get("data-step") == "looks-for-the-parcel"]
    assert len(stacks) == 2
    (_, end), (start, _) = map(left_and_right, stacks)
    assert end == start
    assert "depot" in said(stacks[1])


def test_a_chip_is_wide_where_the_next_column_of_its_stage_is_empty(brief: Scene) -> None:
    chip = next(cell for cell in cells(brief, "~also"))
    start, end = left_and_right(chip)
    column = left_and_right(next(iter(cells(brief, "actions"))))
    assert end - start == 2 * (column[1] - column[0])


def test_no_chip_reaches_into_another_stage(brief: Scene) -> None:
    edges = [left_and_right(cell)[1] for cell in cells(brief, "actions")]
    first_stage_ends = edges[2]
    for row in ("~felt", "~also"):
        for cell in cells(brief, row):
            start, end = left_and_right(cell)
            assert end <= first_stage_ends or start >= first_stage_ends


def test_remarks_of_steps_have_two_lines_at_most_in_a_row_of_their_own(brief: Scene) -> None:
    notes = {cell.get("data-step"): cell for cell in cells(brief, "~notes")}
    assert {*notes} == {"looks-for-the-parcel", "waits-on", "calls", "fetches-it"}
    assert all(len({text.get("y") for text in cell.iter(f"{SVG}text")}) <= 2 for cell in notes.values())
    assert ("~notes", "Notes") in brief.lanes


def test_a_remark_begins_in_the_column_of_its_step(brief: Scene) -> None:
    columns = {cell.get("data-step"): left_and_right(cell) for cell in cells(brief, "actions")}
    for cell in cells(brief, "~notes"):
        start, end = columns[cell.get("data-step")]
        for text in cell.iter(f"{SVG}text"):
            assert start <= float(text.get("x", "0")) < end, said(cell)


def test_few_remarks_are_icons_after_the_names(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("sparse-lanes.yml"), tmp_path)
    quiet = tuple(
        stage.model_copy(
            update={
                "steps": tuple(
                    step
                    if step.id == "fetches-it"
                    else step.model_copy(
                        update={"condition": "", "who": (), "optional": None, "when": "", "moment_of_truth": None}
                    )
                    for step in stage.steps
                )
            }
        )
        for stage in facts.journey.stages
    )
    journey = facts.journey.model_copy(update={"stages": quiet})
    scene = draw(map_facts(journey, facts.portfolio), Words("en"))
    assert "~notes" not in rows(scene)
    assert "Opens" in {sign.meaning for sign in scene.signs}
    assert "in detail: At the depot" not in " ".join(scene.texts)


def test_a_poster_has_a_row_for_each_lane(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("sparse-lanes.yml"), tmp_path)
    journey = facts.journey.model_copy(update={"density": Density.FULL})
    found = rows(draw(map_facts(journey, facts.portfolio), Words("en")))
    assert {"quotes", "metrics", "needs", "pain_points", "bright_spots"} <= {*found}
    assert not [lane for lane in found if lane.startswith("~")]
