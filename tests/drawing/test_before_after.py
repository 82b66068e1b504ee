"""Results before and after: bars as long as their values, hollow where nobody measured, told in words."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.drawing.inherited import with_inherited
from tests.drawing.painted import is_listed, pairs

from mkdocs_journeys.drawing import AsFile, Scene, draw_before_after, write_svg
from mkdocs_journeys.drawing.typesetting.measure import width
from mkdocs_journeys.insight import outcome
from mkdocs_journeys.model import Result
from mkdocs_journeys.words import Words

GOLDEN = Path(__file__).parent / "golden"
WAITING = {"metric": "Waiting", "before": "24", "after": "6", "unit": "days", "better": "lower"}
LONG = {"metric": "A", "before": "1,200", "after": "−300", "unit": "points on the scale of the association of banks"}
CASES = {
    "waiting": (WAITING, "assumed", "en"),
    "measured": ({**WAITING, "n": 120, "period": "2026-Q3"}, "measured", "en"),
    "target": ({"metric": "Share", "before": "46", "after": "70", "unit": "%"}, "target", "en"),
    "worse": ({"metric": "Share", "before": "46", "after": "40", "unit": "%"}, "observed", "en"),
    "the same": ({"metric": "Share", "before": "40", "after": "40", "unit": "%"}, "measured", "en"),
    "negative": ({"metric": "NPS", "before": "−20", "after": "15"}, "measured", "en"),
    "both negative": ({"metric": "NPS", "before": "−20", "after": "−35"}, "assumed", "en"),
    "long unit": (LONG, "assumed", "en"),
    "tiny": ({"metric": "Rate", "before": "1000", "after": "1", "unit": "ppm", "better": "lower"}, "target", "en"),
    "Chinese": ({"metric": "满意度", "before": "2.8", "after": "4.3", "unit": "分（满分5）"}, "assumed", "zh"),
    "Arabic": ({"metric": "الانتظار", "before": "24", "after": "5", "unit": "يوم", "better": "lower"}, "assumed", "ar"),
}

every_case = pytest.mark.parametrize("name", CASES)


def drawn(name: str) -> Scene:
    fields, basis, language = CASES[name]
    result = Result(**fields)
    found = outcome(result)
    assert found is not None
    return draw_before_after(result, found, basis, Words(language), language)


def shapes(name: str) -> Iterator[tuple[str, dict[str, str], str]]:
    for element in with_inherited(ElementTree.fromstring(write_svg(drawn(name), AsFile()))).iter():
        yield element.tag.rpartition("}")[2], element.attrib, element.text or ""


def bars(name: str) -> list[dict[str, str]]:
    """The bars' outer boxes, from top to bottom."""
    boxes = [box for tag, box, _ in shapes(name) if tag == "rect"][1:]
    return [box for box in boxes if float(box["height"]) >= 18]


def test_bars_are_to_each_other_as_the_values_are():
    before, after = (float(box["width"]) for box in bars("measured"))
    assert before / after == pytest.approx(4, rel=0.02)


def test_what_nobody_measured_is_hollow_and_dashed_and_a_target_has_a_double_edge():
    assert all("stroke-dasharray" in box and box["fill"] == "#ffffff" for box in bars("waiting"))
    assert not any("stroke" in box for box in bars("measured"))
    assert not any("stroke-dasharray" in box for box in bars("target"))
    inner = [box for tag, box, _ in shapes("target") if tag == "rect" and float(box["height"]) < 18]
    assert len(inner) == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("waiting", "Before 24 days, after 6 days. −18 days (better). Lower is better · assumed."),
        (
            "measured",
            "Before 24 days, after 6 days. −18 days (better). Lower is better · n = 120 · 2026-Q3 · measured.",
        ),
        ("worse", "Before 46 %, after 40 %. −6 percentage points (worse). Higher is better · observed."),
        ("the same", "Before 40 %, after 40 %. 0 percentage points (unchanged). Higher is better · measured."),
        ("negative", "Before −20, after 15. +35 (better). Higher is better · measured."),
    ],
)
def test_the_figure_is_told_in_words(name, said):
    assert drawn(name).description == said


@every_case
def test_nothing_leaves_the_figure(name):
    wide = drawn(name).width
    for tag, place, text in shapes(name):
        if tag == "rect":
            assert float(place["x"]) >= -0.1
            assert float(place["x"]) + float(place["width"]) <= wide + 0.1
        if tag in ("text", "tspan") and "x" in place and text:
            size = float(place["font-size"])
            if name != "Arabic":
                assert float(place["x"]) + width(text, size, place.get("font-weight") == "700") <= wide + 0.5, text


@every_case
def test_every_ink_is_known_on_its_ground(name):
    assert [pair for pair in pairs(drawn(name)) if not is_listed(pair)] == []


@every_case
def test_a_figure_is_drawn_as_before(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"before-after-{re.sub(' ', '-', name.lower())}.svg", write_svg(drawn(name), AsFile("light")))


@pytest.mark.parametrize(
    ("before", "after", "unit"),
    [("sad", "glad", ""), ("3:30", "2:10", "min"), ("24 days", "1 week", ""), ("", "5", "")],
)
def test_what_is_no_number_is_not_drawn(before, after, unit):
    assert outcome(Result(metric="A", before=before, after=after, unit=unit)) is None
