import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing import AsFile, Box, ColourRole, Hotspot, OnPage, write_svg
from mkdocs_journeys.drawing.scene.canvas import Canvas
from mkdocs_journeys.drawing.scene.clean_text import cleaned
from mkdocs_journeys.drawing.scene.marks import MarkRole
from mkdocs_journeys.drawing.scene.svg_marks import number
from mkdocs_journeys.model import Ref


def written(canvas: Canvas) -> str:
    return write_svg(canvas.scene(MarkRole.MAP, "Title", "Description", "en"), AsFile("light"))


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1"), (1.25, "1.2"), (-0.04, "0"), (1234567.89, "1234567.9"), (-3.0, "-3")]
)
def test_numbers_are_rounded_to_a_tenth(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not a coordinate"):
        number(value)


@given(st.text())
def test_cleaned_text_holds_neither_control_characters_nor_hidden_directions(text: str) -> None:
    found = cleaned(text)
    assert not [letter for letter in found if letter < " " or "\x7f" <= letter <= "\x9f"]
    assert not [letter for letter in found if "\ud800" <= letter <= "\udfff"]
    assert not set(found) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    canvas = Canvas(10, 10)
    canvas.text([text], 0, 0, 12)
    write_svg(canvas.scene(MarkRole.MAP, text, text, "en"), AsFile("dark")).encode("utf-8")


def test_text_is_never_taken_for_a_colour() -> None:
    canvas = Canvas(10, 10)
    canvas.text(["\x02text\x03 \x02prefix\x03 var(--jm-text)"], 0, 0, 12)
    scene = canvas.scene(MarkRole.MAP, "\x02stage\x03", "", "en")
    assert ">text prefix var(--jm-text)</text>" in write_svg(scene, OnPage("a"))
    assert ">text prefix var(--jm-text)</text>" in write_svg(scene, AsFile("light"))
    assert 'aria-label="stage"' in write_svg(scene, OnPage("a"))
    assert ">stage</title>" in write_svg(scene, AsFile("light"))


def test_a_prefix_cannot_break_out_of_an_id() -> None:
    inline = write_svg(Canvas(10, 10).scene(MarkRole.MAP, "", "Nothing", "en"), OnPage('a"><b'))
    assert 'id="a---b-desc"' in inline


def test_colours_may_be_given_for_a_file() -> None:
    canvas = Canvas(10, 10)
    canvas.rectangle(0, 0, 10, 10, fill=ColourRole.STAGE)
    scene = canvas.scene(MarkRole.MAP, "", "", "en")
    assert 'fill="#006b54"' in write_svg(scene, AsFile("light", {ColourRole.STAGE: "#006b54"}))


def test_a_mirrored_sheet_counts_from_the_right() -> None:
    canvas = Canvas(100, 10, mirrored=True)
    canvas.rectangle(10, 0, 20, 5, fill=ColourRole.HEAD)
    canvas.text(["نص"], 10, 5, 12)
    canvas.text(["+2"], 10, 5, 12, anchor="end")
    canvas.path([("M", 0, 1), ("L", 30, 2)])
    svg = written(canvas)
    assert 'x="70"' in svg
    assert 'text-anchor="end">\u2067نص\u2069' in svg
    assert ">\u2068+2\u2069" in svg
    assert 'd="m100 1l-30 1"' in svg


def test_text_in_another_direction_is_isolated_on_any_sheet() -> None:
    canvas = Canvas(100, 10)
    canvas.text(["مرحبا, she says"], 0, 5, 12)
    canvas.text(["plain"], 0, 5, 12)
    svg = written(canvas)
    assert ">\u2068مرحبا, she says\u2069<" in svg
    assert ">plain<" in svg


def test_groups_nest_and_carry_data() -> None:
    canvas = Canvas(10, 10)
    with (
        canvas.group(MarkRole.ROW, lane="actions"),
        canvas.group(MarkRole.CELL, lane="actions", step="", box=Box(1, 2, 9, 9.5)),
    ):
        canvas.circle(1, 1, 1, fill=ColourRole.TEXT)
    scene = canvas.scene(MarkRole.MAP, "Title", "Description", "en")
    row = '<g class="jm-row" data-lane="actions"><g class="jm-cell" data-box="1 2 9 9.5"><circle'
    assert row in write_svg(scene, OnPage("a"))
    # Only scripts ask for these, and there are none in a file.
    assert '<g class="jm-cell"><circle' in write_svg(scene, AsFile("light"))


@pytest.mark.parametrize(
    "address", ["../media/till.png", "/site/media/a%20b.webp", "data:image/png;base64,iVBORw0KGgo="]
)
def test_a_picture_is_shown_on_a_page_and_left_out_of_a_file(address: str) -> None:
    canvas = Canvas(100, 100)
    assert canvas.picture(address, 1, 2, 30, 20)
    scene = canvas.scene(MarkRole.MAP, "", "", "en")
    drawn = f'<image xlink:href="{address}" x="1" y="2" width="30" height="20"/>'
    assert drawn in write_svg(scene, OnPage("a"))
    assert "<image" not in write_svg(scene, AsFile("light"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://example.org/a.png",
        "//example.org/a.png",
        "data:image/svg+xml;base64,AAAA",
        "data:text/html,<script>",
        "\\\\host\\a.png",
        "",
    ],
)
def test_a_picture_comes_from_the_site_itself_or_is_not_drawn(address: str) -> None:
    canvas = Canvas(100, 100)
    assert not canvas.picture(address, 0, 0, 10, 10)
    assert "<image" not in write_svg(canvas.scene(MarkRole.MAP, "", "", "en"), OnPage("a"))


@pytest.mark.parametrize(("mirrored", "left"), [(False, 10), (True, 70)])
def test_a_hotspot_says_where_it_lies_on_the_sheet_whatever_the_direction(mirrored: bool, left: float) -> None:
    canvas = Canvas(100, 50, mirrored=mirrored)
    canvas.hotspot(Ref.journey("case", "step"), Box(10, 5, 20, 8))
    assert canvas.scene(MarkRole.MAP, "", "", "en").hotspots == (
        Hotspot(Ref.journey("case", "step"), Box(left, 5, 20, 8)),
    )
