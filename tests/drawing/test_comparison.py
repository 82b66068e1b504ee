"""A future map against its current one, drawn: look at the picture before you accept a change to it."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import resvg_py
import yaml
from tests.drawing.inherited import with_inherited
from tests.drawing.on_page import on_page

from mkdocs_journeys.drawing import AsFile, draw_comparison, write_svg
from mkdocs_journeys.drawing.scene.marks import MarkRole
from mkdocs_journeys.drawing.scene.scene import texts_in
from mkdocs_journeys.insight import Comparison, compare, map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

from .painted import Pair, is_listed, pairs

CASES = sorted((Path(__file__).parent / "comparisons").glob("*.yml"))
GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)


def compared(case: Path, folder: Path) -> Comparison:
    """The comparison of a case's two maps."""
    for name, text in yaml.safe_load(case.read_text(encoding="utf-8")).items():
        if name != "about":
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(folder))
    errors = [found for found in loaded.diagnostics if found.level == "error"]
    assert not errors, errors
    maps = loaded.portfolio.journeys
    return compare(*(map_facts(maps[id], loaded.portfolio) for id in ("current", "future")))


def drawn(case: Path, folder: Path, *, header: bool = False):
    found = compared(case, folder)
    return draw_comparison(found, Words(found.after.language), header=header)


def texts(svg: str) -> str:
    joined = "".join("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))
    return re.sub("[\\s\u2067-\u2069]", "", joined)


@every_case
def test_a_comparison_is_drawn_as_before(case: Path, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"comparison-{case.stem}.svg", write_svg(drawn(case, tmp_path, header=True), AsFile("light")))


@every_case
def test_every_ink_can_be_seen_on_its_ground(case: Path, tmp_path: Path) -> None:
    found = pairs(drawn(case, tmp_path, header=True))
    assert {pair for pair in found if not is_listed(pair)} == set[Pair]()


@every_case
def test_every_step_pain_point_metric_and_time_of_both_maps_is_said(case: Path, tmp_path: Path) -> None:
    found = compared(case, tmp_path)
    said = texts(write_svg(draw_comparison(found, Words(found.after.language)), AsFile("light")))
    named = [side.column.part.name for column in found.columns for side in (column.before, column.after) if side]
    named += [pain_point.entry.text for pain_point in found.pain_points if pain_point.index is not None]
    named += [text for metric in found.metrics if metric.index is not None for text in (metric.name, metric.after)]
    named += [text for duration in found.durations for text in (duration.before, duration.after)]
    for text in named:
        # A word that was broken has a hyphen more.
        assert re.sub(r"[\s-]", "", text) in said.replace("-", "")


@every_case
def test_every_difference_stands_there_as_a_signed_number(case: Path, tmp_path: Path) -> None:
    found = compared(case, tmp_path)
    words = Words(found.after.language)
    root = with_inherited(ElementTree.fromstring(on_page(draw_comparison(found, words))))
    cells = [group for group in root.iter(f"{SVG}g") if group.get("class") == "jm-cell"]
    for column in found.columns:
        if column.difference is not None and column.after is not None:
            lane = [
                cell
                for cell in cells
                if cell.get("data-lane") == "emotion" and cell.get("data-step") == column.after.column.anchor
            ]
            said = [text.text for cell in lane for text in cell.iter(f"{SVG}text")]
            assert any(words.signed(column.difference) in (text or "") for text in said)


@every_case
def test_every_cell_says_where_it_is(case: Path, tmp_path: Path) -> None:
    root = ElementTree.fromstring(on_page(drawn(case, tmp_path)))
    cells = [group for group in root.iter(f"{SVG}g") if group.get("class") == "jm-cell"]
    assert cells
    assert all(len(cell.get("data-box", "").split()) == 4 for cell in cells)


@every_case
def test_both_maps_can_be_reached_from_the_drawing(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=True)
    assert {hotspot.ref.id for hotspot in drawing.hotspots} == {"current", "future"}
    for _, box in drawing.hotspots:
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= drawing.width
        assert box.bottom <= drawing.height


@every_case
def test_other_programs_can_draw_it(case: Path, tmp_path: Path) -> None:
    picture = bytes(resvg_py.svg_to_bytes(svg_string=write_svg(drawn(case, tmp_path, header=True), AsFile("dark"))))
    assert picture.startswith(b"\x89PNG")


def test_maps_with_the_same_stages_share_one_band(tmp_path: Path) -> None:
    (stages,) = drawn(CASES[0].with_name("chinese.yml"), tmp_path).groups(MarkRole.STAGES)
    assert [*texts_in(stages.marks)].count("1. 挂号") == 1


def test_the_description_says_what_changes(tmp_path: Path) -> None:
    drawing = drawn(CASES[0].with_name("english.yml"), tmp_path)
    assert drawing.title == "Current against future: Seeing a doctor, next year"
    assert drawing.description == (
        "Seeing a doctor becomes Seeing a doctor, next year. Steps: 9 → 7. Dropped: Files the bill. "
        "New: Reads the summary. Mean emotion: −0.17 → +0.99. "
        "Largest gain: Gets the prescription on her phone (+2.3). Largest loss: Talks with the doctor (−0.4)."
    )
