"""The colours of drawings on pages: a style sheet that follows Material's palette, and readers who switch to dark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ..drawing import ColourRole, brand
from ..drawing.scene.colour_roles import AREAS
from ..drawing.scene.fonts import FONTS
from ..drawing.scene.palette import DARK, LIGHT, focus

# Material's palettes, by the names that it gives their colours.
PRIMARIES: Final[Mapping[str, str]] = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep-purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light-blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light-green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep-orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue-grey": "#546d78",
    # A black or a white header is no colour for a stage; these go with the one and the other.
    "black": "#2b303b",
    "white": "#4b5468",
}

# Indigo is what Material writes into every page where no accent was chosen, so it is no choice.
ACCENTS: Final[Mapping[str, str]] = {
    "red": "#ff1a47",
    "pink": "#f50056",
    "purple": "#df41fb",
    "deep-purple": "#7c4dff",
    "blue": "#4287ff",
    "light-blue": "#0091eb",
    "cyan": "#00bad6",
    "teal": "#00bda4",
    "green": "#00c753",
    "light-green": "#63de17",
    "lime": "#b0eb00",
    "yellow": "#ffd400",
    "amber": "#ffaa00",
    "orange": "#ff9000",
    "deep-orange": "#ff6e42",
}

SLATE = '[data-md-color-scheme="slate"]'
# Only the browser knows these; Material pairs them.
CUSTOM_PRIMARY: Mapping[ColourRole, str] = {
    ColourRole.STAGE: "var(--md-primary-fg-color)",
    ColourRole.STAGE_TEXT: "var(--md-primary-bg-color)",
    ColourRole.ACCENT: "var(--md-typeset-a-color)",
    ColourRole.FOCUS: "var(--md-typeset-a-color)",
}
CUSTOM_ACCENT: Mapping[ColourRole, str] = {ColourRole.FOCUS: "var(--md-accent-fg-color)"}
# In forced colours the reader's own palette rules; shape, icon and word already carry the meaning.
FORCED: Mapping[ColourRole, str] = {
    **dict.fromkeys(ColourRole, "CanvasText"),
    **dict.fromkeys((role for role in ColourRole if role in AREAS), "Canvas"),
    ColourRole.GRID: "GrayText",
    ColourRole.RULE: "GrayText",
    ColourRole.FOCUS: "Highlight",
}


def primary_colour(palette: Mapping[str, str]) -> str | None:
    """Return the main colour of a palette that names its colours (`primary`, `accent`) as Material does."""
    return PRIMARIES.get(palette.get("primary", ""))


def stylesheet(colour: str | None = None) -> str:
    """The custom properties that drawings on pages use, for Material's schemes, primary and accent colours.

    Args:
        colour: A brand colour (`#rrggbb`) that holds whatever colours the palette names.
    """
    return "\n".join(_rules(colour)) + "\n"


def _rules(colour: str | None) -> Iterator[str]:
    light, dark = dict(LIGHT), dict(DARK)
    if colour:
        light |= brand(colour, "light")
        dark |= brand(colour, "dark")
    light[ColourRole.SURFACE] = f"var(--md-default-bg-color, {LIGHT[ColourRole.SURFACE]})"
    dark[ColourRole.SURFACE] = f"var(--md-default-bg-color, {DARK[ColourRole.SURFACE]})"
    yield _block(':root,\n[data-md-color-scheme="default"]', light, f"--jm-font: var(--md-text-font-family, {FONTS});")
    if not colour:
        for name, primary in PRIMARIES.items():
            yield _block(f'[data-md-color-primary="{name}"]', brand(primary, "light"))
        yield _block('[data-md-color-primary="custom"]', CUSTOM_PRIMARY)
        for name, accent in ACCENTS.items():
            yield _block(f'[data-md-color-accent="{name}"]', focus(accent, "light"))
        yield _block('[data-md-color-accent="custom"]', CUSTOM_ACCENT)
    # Material's slate is for screens only: on paper the light colours stay.
    yield "@media screen {"
    yield _block(SLATE, dark)
    if not colour:
        for name, primary in PRIMARIES.items():
            yield _block(f'{SLATE}[data-md-color-primary="{name}"]', brand(primary, "dark"))
        yield _block(f'{SLATE}[data-md-color-primary="custom"]', CUSTOM_PRIMARY)
        for name, accent in ACCENTS.items():
            yield _block(f'{SLATE}[data-md-color-accent="{name}"]', focus(accent, "dark"))
        yield _block(f'{SLATE}[data-md-color-accent="custom"]', CUSTOM_ACCENT)
    yield "}"
    yield "@media (forced-colors: active) {"
    yield _block(":root,\n[data-md-color-scheme],\n[data-md-color-scheme][data-md-color-primary]", FORCED)
    yield "}"


def _block(selector: str, colours: Mapping[ColourRole, str], *more: str) -> str:
    lines = [*more, *(f"--jm-{role}: {colour};" for role, colour in colours.items())]
    return "\n".join([f"{selector} {{", *(f"  {line}" for line in lines), "}"])
