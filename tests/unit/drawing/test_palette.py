import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing.scene.colour_roles import ColourRole
from mkdocs_journeys.drawing.scene.palette import SCHEMES, Scheme, brand, contrast
from mkdocs_journeys.hosts.theme_colours import ACCENTS, PRIMARIES, stylesheet

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#" + "".join(f"{channel:02x}" for channel in rgb))


@given(COLOURS, st.sampled_from(["light", "dark"]))
def test_any_brand_colour_carries_text_that_can_be_read(colour: str, scheme: Scheme) -> None:
    found = brand(colour, scheme)
    assert contrast(found[ColourRole.STAGE_TEXT], found[ColourRole.STAGE]) >= 4.5
    assert contrast(found[ColourRole.ACCENT], SCHEMES[scheme][ColourRole.SURFACE]) >= 3


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_both_schemes_know_every_token() -> None:
    assert set(SCHEMES["light"]) == set(SCHEMES["dark"]) == set(ColourRole)


def test_the_stylesheet_defines_every_token_for_every_scheme_primary_and_accent_colour() -> None:
    css = stylesheet()
    for role in ColourRole:
        assert len(re.findall(rf"--jm-{role}: ", css)) >= 3
    for primary in PRIMARIES:
        assert css.count(f'[data-md-color-primary="{primary}"]') == 2
    for accent in ACCENTS:
        assert css.count(f'[data-md-color-accent="{accent}"]') == 2
    assert css.count("{") == css.count("}")


def test_a_brand_colour_replaces_the_palettes_colours() -> None:
    css = stylesheet("#006b54")
    assert "--jm-stage: #006b54;" in css
    assert "data-md-color-primary=" not in css
    assert "data-md-color-accent=" not in css
