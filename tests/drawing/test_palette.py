"""Every colour that is drawn can be seen on its ground: in every palette, by every eye."""

import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import material
import pytest
from coloraide import Color
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.drawing.emotion.label_placement import PATCH
from mkdocs_journeys.drawing.scene.colour_roles import (
    AREAS,
    CURVES,
    CUT_OUT_OF,
    MARKS_ON,
    MOODS,
    QUIET,
    TEXT_ON,
    ColourRole,
)
from mkdocs_journeys.drawing.scene.marks import Group, Mark, TextRun
from mkdocs_journeys.drawing.scene.palette import SCHEMES, Scheme, brand, focus
from mkdocs_journeys.hosts.theme_colours import ACCENTS, PRIMARIES, stylesheet
from mkdocs_journeys.words import Words

from .every_drawing import every_picture
from .painted import Pair, is_listed, pairs, pairs_of
from .test_golden import CASES, facts_of

# Delta E 2000: 2 is the least that people notice side by side; these are to be told apart across a map.
APART = 10
BLINDNESS = ("deutan", "protan", "tritan")
COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#" + "".join(f"{channel:02x}" for channel in rgb))

Colours = Mapping[ColourRole, str]


def contrast(one: str, other: str) -> float:
    """As a library computes it that others rely on, not as we do."""
    return Color(one).contrast(other, method="wcag21")


def palettes() -> Iterator[tuple[str, Colours]]:
    """Light and dark with each of Material's primary and accent colours, as the stylesheet pairs them."""
    for scheme, colours in SCHEMES.items():
        yield scheme, colours
        for name, colour in PRIMARIES.items():
            yield f"{scheme}, {name}", {**colours, **brand(colour, scheme)}
        for name, colour in ACCENTS.items():
            yield f"{scheme}, accent {name}", {**colours, **focus(colour, scheme)}


def too_faint(colours: Colours) -> list[str]:
    """The listed pairs that do not reach the contrast that they owe."""
    owed = [(role, ground, 4.5) for role, grounds in TEXT_ON.items() for ground in grounds]
    marks = [*MARKS_ON.items(), *CUT_OUT_OF.items()]
    owed += [(role, ground, 3) for role, grounds in marks for ground in grounds]
    return [
        f"{role} on {ground}: {found:.2f}"
        for role, ground, least in owed
        if (found := contrast(colours[role], colours[ground])) < least
    ]


@pytest.mark.parametrize(("name", "colours"), [*palettes()], ids=lambda value: value if isinstance(value, str) else "")
def test_text_reaches_a_contrast_of_4_5_and_lines_that_mean_something_3(name: str, colours: Colours) -> None:
    assert too_faint(colours) == []


@settings(max_examples=30)
@given(COLOURS, st.sampled_from(["light", "dark"]))
def test_any_brand_colour_can_be_seen_wherever_it_is_drawn(colour: str, scheme: Scheme) -> None:
    assert too_faint({**SCHEMES[scheme], **brand(colour, scheme)}) == []


def test_a_colour_that_is_too_faint_is_found() -> None:
    assert too_faint({**SCHEMES["light"], ColourRole.PAIN_TEXT: "#b96f45"}) == ["pain-text on pain-fill: 3.42"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_labels_can_be_read_on_a_curve_that_shines_through_their_patch(scheme: Scheme) -> None:
    colours = SCHEMES[scheme]
    faint = []
    for curve in CURVES:
        ground = Color(colours[ColourRole.SURFACE]).mix(colours[curve], 1 - PATCH, space="srgb").to_string(hex=True)
        for label in (ColourRole.TEXT, ColourRole.MUTED, *MOODS, *CURVES):
            if (found := contrast(colours[label], ground)) < 4.5:
                faint.append(f"{label} over {curve}: {found:.2f}")
    assert faint == []


@pytest.mark.parametrize("blindness", [None, *BLINDNESS])
@pytest.mark.parametrize("roles", [MOODS, CURVES], ids=["moods", "curves"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_that_tell_apart_stay_apart_for_every_eye(
    scheme: Scheme, roles: tuple[ColourRole, ...], blindness: str | None
) -> None:
    assert too_alike(SCHEMES[scheme], roles, blindness) == []


def test_red_and_green_would_not_do() -> None:
    colours = {ColourRole.GOOD: "#3a7d34", ColourRole.BAD: "#a3531c"}
    assert too_alike(colours, (ColourRole.GOOD, ColourRole.BAD), None) == []
    assert too_alike(colours, (ColourRole.GOOD, ColourRole.BAD), "deutan")


def too_alike(colours: Colours, roles: tuple[ColourRole, ...], blindness: str | None) -> list[str]:
    seen = {role: Color(colours[role]) for role in roles}
    if blindness:
        seen = {role: colour.filter(blindness) for role, colour in seen.items()}
    return [
        f"{one}, {other}: {found:.1f}"
        for one, other in itertools.combinations(roles, 2)
        if (found := seen[one].delta_e(seen[other], method="2000")) < APART
    ]


def test_every_pair_that_is_drawn_is_listed(repository: Path, tmp_path: Path) -> None:
    unlisted: dict[Pair, str] = {}
    for name, drawing in every_picture(repository, tmp_path):
        unlisted |= {pair: name for pair in pairs(drawing) if not is_listed(pair)}
    assert unlisted == {}


def test_a_pair_that_is_not_listed_is_found(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("chips.yml"), tmp_path)
    found = {pair for pair in pairs_of(swapped(draw(facts, Words("en")).marks)) if not is_listed(pair)}
    assert found == {Pair(ColourRole.PAIN_LINE, "text", ColourRole.PAIN_FILL)}


def swapped(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks with the letters of pain points in the colour of their edges."""
    return tuple(
        mark._replace(marks=swapped(mark.marks))
        if isinstance(mark, Group)
        else mark._replace(fill=ColourRole.PAIN_LINE)
        if isinstance(mark, TextRun) and mark.fill is ColourRole.PAIN_TEXT
        else mark
        for mark in marks
    )


def test_what_is_quiet_says_nothing_that_nothing_else_says() -> None:
    assert not QUIET & {*TEXT_ON, *MARKS_ON}
    assert not AREAS & {*TEXT_ON, *MARKS_ON}
    assert AREAS | QUIET | {*TEXT_ON, *MARKS_ON} == set(ColourRole)


def test_in_forced_colours_every_ground_is_the_readers_and_every_ink_stands_out() -> None:
    forced = stylesheet().split("forced-colors: active")[1]
    for role in ColourRole:
        assert (f"--jm-{role}: Canvas;" in forced) == (role in AREAS)


@pytest.mark.parametrize(("kind", "ours"), [("primary", PRIMARIES), ("accent", ACCENTS)])
def test_the_palette_knows_every_colour_that_material_offers(kind: str, ours: Mapping[str, str]) -> None:
    theirs = colours_of_material(kind)
    # A page without a choice says indigo; black and white are no colours of their own.
    assert theirs.keys() - {"indigo", "black", "white"} == ours.keys() - {"indigo", "black", "white"}
    for name in theirs.keys() & ours.keys() - {"black", "white"}:
        assert Color(theirs[name]).convert("srgb").to_string(hex=True) == ours[name], name


def test_the_surface_is_the_ground_of_materials_own_pages() -> None:
    css = material_css()
    slate = re.search(r"\[data-md-color-scheme=slate\]\{[^}]*--md-default-bg-color:([^;]+);", css)
    hue = re.search(r"\[data-md-color-scheme=slate\]\{[^}]*--md-hue:([\d.]+)", css)
    assert slate
    ground = slate[1].replace("var(--md-hue)", hue[1] if hue else "232")
    assert Color(ground).convert("srgb").to_string(hex=True) == SCHEMES["dark"][ColourRole.SURFACE]


def material_css() -> str:
    """The palette as Material publishes it."""
    folder = Path(material.__file__).parent / "templates/assets/stylesheets"
    return "".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.css")))


def colours_of_material(kind: str) -> dict[str, str]:
    pattern = rf"\[data-md-color-{kind}=([\w-]+)\]\{{[^}}]*--md-{kind}-fg-color:([^;}}]+)"
    return dict(re.findall(pattern, material_css()))


def test_small_print_is_read_with_ease_on_light_ground() -> None:
    light = SCHEMES["light"]
    # Between the edges of a confidence band is no small print for long.
    grounds = sorted(TEXT_ON[ColourRole.MUTED] - {ColourRole.SPREAD})
    assert {ColourRole.SURFACE, ColourRole.PAIN_FILL, ColourRole.IDEA_FILL, ColourRole.BRIGHT_FILL} <= set(grounds)
    assert all(contrast(light[ColourRole.MUTED], light[ground]) >= 7 for ground in grounds), grounds
