import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing.palette import PRIMARIES, SCHEMES, Ink, Scheme, brand, contrast, stylesheet

GROUNDS = [Ink.SURFACE, Ink.BAND, Ink.HEAD]
TEXTS = [
    *((text, ground) for text in (Ink.TEXT, Ink.MUTED, Ink.GOOD, Ink.CALM, Ink.BAD) for ground in GROUNDS),
    *((curve, ground) for curve in Ink if curve.startswith("curve-") for ground in (Ink.SURFACE, Ink.BAND)),
    *((Ink.TEXT, ground) for ground in (Ink.SPREAD, Ink.GOOD_FILL, Ink.BAD_FILL, Ink.PLAIN_FILL)),
    *((text, ground) for text in (Ink.GOOD, Ink.BAD, Ink.CALM) for ground in (Ink.GOOD_FILL, Ink.BAD_FILL)),
    (Ink.MUTED, Ink.PLAIN_FILL),
    (Ink.PAIN_TEXT, Ink.PAIN_FILL),
    (Ink.IDEA_TEXT, Ink.IDEA_FILL),
    (Ink.BRIGHT_TEXT, Ink.BRIGHT_FILL),
    (Ink.STAGE_TEXT, Ink.STAGE),
]
LINES = [
    *((line, ground) for line in (Ink.ACCENT, Ink.BOUNDARY) for ground in GROUNDS),
    (Ink.CURVE_1, Ink.SPREAD),
]
COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#" + "".join(f"{channel:02x}" for channel in rgb))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read_on_its_ground(scheme: Scheme, text: Ink, ground: Ink) -> None:
    assert contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_that_mean_something_can_be_seen(scheme: Scheme, line: Ink, ground: Ink) -> None:
    assert contrast(SCHEMES[scheme][line], SCHEMES[scheme][ground]) >= 3


@given(COLOURS, st.sampled_from(["light", "dark"]))
def test_any_brand_colour_carries_text_that_can_be_read(colour: str, scheme: Scheme) -> None:
    found = brand(colour, scheme)
    assert contrast(found[Ink.STAGE_TEXT], found[Ink.STAGE]) >= 4.5
    assert contrast(found[Ink.ACCENT], SCHEMES[scheme][Ink.SURFACE]) >= 3


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_both_schemes_know_every_token() -> None:
    assert set(SCHEMES["light"]) == set(SCHEMES["dark"]) == set(Ink)


def test_the_stylesheet_defines_every_token_for_every_scheme_and_primary_colour() -> None:
    css = stylesheet()
    for ink in Ink:
        assert len(re.findall(rf"--jm-{ink}: ", css)) >= 3
    for primary in PRIMARIES:
        assert css.count(f'[data-md-color-primary="{primary}"]') == 2
    assert css.count("{") == css.count("}")


def test_a_brand_colour_replaces_the_palettes_primary_colour() -> None:
    css = stylesheet("#006b54")
    assert "--jm-stage: #006b54;" in css
    assert "data-md-color-primary=" not in css
