"""The colours of a drawing: tokens, and what they mean in light and in dark.

A drawing is drawn with tokens. On a page they are custom properties that follow Material's palette; in a downloaded
file they are literal colours. Text reaches a contrast of 4.5, lines that carry meaning reach 3.
"""

import colorsys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Literal

from .fonts import FONTS

__all__ = ["DARK", "LIGHT", "SCHEMES", "Ink", "Scheme", "brand", "contrast", "stylesheet"]

Scheme = Literal["light", "dark"]


class Ink(StrEnum):
    """What a colour is for; the value is the custom property's name without `--jm-`."""

    SURFACE = "surface"
    BAND = "band"  # every other lane
    HEAD = "head"  # behind the lanes' names
    TEXT = "text"
    MUTED = "muted"
    RULE = "rule"
    GRID = "grid"
    BOUNDARY = "boundary"  # the three lines of a service blueprint
    STAGE = "stage"
    STAGE_TEXT = "stage-text"
    ACCENT = "accent"
    CURVE_1 = "curve-1"
    CURVE_2 = "curve-2"
    CURVE_3 = "curve-3"
    CURVE_4 = "curve-4"
    CURVE_5 = "curve-5"
    SPREAD = "spread"
    GOOD = "good"
    CALM = "calm"
    BAD = "bad"
    GOOD_FILL = "good-fill"
    BAD_FILL = "bad-fill"
    PAIN_FILL = "pain-fill"
    PAIN_LINE = "pain-line"
    PAIN_TEXT = "pain-text"
    IDEA_FILL = "idea-fill"
    IDEA_LINE = "idea-line"
    IDEA_TEXT = "idea-text"
    BRIGHT_FILL = "bright-fill"
    BRIGHT_LINE = "bright-line"
    BRIGHT_TEXT = "bright-text"
    PLAIN_FILL = "plain-fill"
    PLAIN_LINE = "plain-line"


LIGHT: Mapping[Ink, str] = {
    Ink.SURFACE: "#ffffff",
    Ink.BAND: "#f7f8fc",
    Ink.HEAD: "#eef1f7",
    Ink.TEXT: "#1c2030",
    Ink.MUTED: "#535b6e",
    Ink.RULE: "#dde2eb",
    Ink.GRID: "#d5dbe6",
    Ink.BOUNDARY: "#6b7488",
    Ink.STAGE: "#4051b5",
    Ink.STAGE_TEXT: "#ffffff",
    Ink.ACCENT: "#4051b5",
    Ink.CURVE_1: "#1c2030",
    Ink.CURVE_2: "#8a3ca8",
    Ink.CURVE_3: "#26772d",
    Ink.CURVE_4: "#a8520a",
    Ink.CURVE_5: "#0f6f80",
    Ink.SPREAD: "#dae7f2",
    Ink.GOOD: "#0d629e",
    Ink.CALM: "#646c7d",
    Ink.BAD: "#b0440d",
    Ink.GOOD_FILL: "#f3f9fe",
    Ink.BAD_FILL: "#fdf7f2",
    Ink.PAIN_FILL: "#fdeee4",
    Ink.PAIN_LINE: "#eab793",
    Ink.PAIN_TEXT: "#863204",
    Ink.IDEA_FILL: "#e5f2fb",
    Ink.IDEA_LINE: "#9bcbec",
    Ink.IDEA_TEXT: "#0c4f7f",
    Ink.BRIGHT_FILL: "#e8f5ea",
    Ink.BRIGHT_LINE: "#9fd0a8",
    Ink.BRIGHT_TEXT: "#1d5a2a",
    Ink.PLAIN_FILL: "#f1f3f7",
    Ink.PLAIN_LINE: "#cfd6e2",
}
DARK: Mapping[Ink, str] = {
    Ink.SURFACE: "#1e2129",
    Ink.BAND: "#242731",
    Ink.HEAD: "#2c303c",
    Ink.TEXT: "#eceef3",
    Ink.MUTED: "#b1b7c5",
    Ink.RULE: "#393e4b",
    Ink.GRID: "#434959",
    Ink.BOUNDARY: "#8d95a8",
    Ink.STAGE: "#8c99ee",
    Ink.STAGE_TEXT: "#12141a",
    Ink.ACCENT: "#9ba7f5",
    Ink.CURVE_1: "#f3f5f9",
    Ink.CURVE_2: "#d5a1ea",
    Ink.CURVE_3: "#86cf8d",
    Ink.CURVE_4: "#efb072",
    Ink.CURVE_5: "#6fcfdd",
    Ink.SPREAD: "#2e3b4b",
    Ink.GOOD: "#77bff2",
    Ink.CALM: "#a8afbd",
    Ink.BAD: "#ff9d62",
    Ink.GOOD_FILL: "#1f2731",
    Ink.BAD_FILL: "#272424",
    Ink.PAIN_FILL: "#45291b",
    Ink.PAIN_LINE: "#8a5535",
    Ink.PAIN_TEXT: "#ffc7a1",
    Ink.IDEA_FILL: "#193448",
    Ink.IDEA_LINE: "#336f99",
    Ink.IDEA_TEXT: "#a9d8fb",
    Ink.BRIGHT_FILL: "#1c3826",
    Ink.BRIGHT_LINE: "#3e7b51",
    Ink.BRIGHT_TEXT: "#a8e0b6",
    Ink.PLAIN_FILL: "#2c303c",
    Ink.PLAIN_LINE: "#4a5060",
}
SCHEMES: Mapping[Scheme, Mapping[Ink, str]] = {"light": LIGHT, "dark": DARK}

# Material's primary colours, as its palette names them.
PRIMARIES: Mapping[str, str] = {
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
    "black": "#2b303b",
    "white": "#4b5468",
}
# In forced colours the reader's own palette rules; shape, icon and word already carry the meaning.
FORCED: Mapping[Ink, str] = {
    **dict.fromkeys(Ink, "CanvasText"),
    **dict.fromkeys((Ink.SURFACE, Ink.BAND, Ink.HEAD, Ink.STAGE, Ink.SPREAD), "Canvas"),
    **dict.fromkeys((ink for ink in Ink if ink.endswith("-fill")), "Canvas"),
    Ink.GRID: "GrayText",
    Ink.RULE: "GrayText",
}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the other colour in the one."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def standing_out(colour: str, ground: str, toward: str, least: float) -> str:
    """The colour, moved as little as needed until it stands out from the ground."""
    for hundredth in range(0, 101, 2):
        candidate = mixed(colour, toward, hundredth / 100)
        if contrast(candidate, ground) >= least:
            return candidate
    return toward


def brand(colour: str, scheme: Scheme) -> Mapping[Ink, str]:
    """The tokens that follow a brand colour (`#rrggbb`), with text on them that can be read.

    On light ground a pale brand keeps its colour in the stage band, where it is an area with dark text, and is
    darkened where it is a line; one that nearly carries white text is darkened until it does. On dark ground it is
    lightened in both places.
    """
    if scheme == "dark":
        light = standing_out(colour, DARK[Ink.HEAD], vivid(colour), 4.5)
        return {Ink.STAGE: light, Ink.STAGE_TEXT: readable_on(light), Ink.ACCENT: light}
    band = next(
        (
            darker
            for share in range(0, 23, 2)
            if contrast(darker := mixed(colour, "#000000", share / 100), "#ffffff") >= 4.5
        ),
        colour,
    )
    return {
        Ink.STAGE: band,
        Ink.STAGE_TEXT: readable_on(band),
        Ink.ACCENT: standing_out(colour, LIGHT[Ink.HEAD], "#000000", 4.5),
    }


def vivid(colour: str) -> str:
    """A tint of the colour, nearly white, that has not gone grey on the way."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    hue, _, saturation = colorsys.rgb_to_hls(*channels)
    tint = colorsys.hls_to_rgb(hue, 0.92, 1.0 if saturation > 0.2 else saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in tint)


def readable_on(colour: str) -> str:
    """Black or white: one of them always reaches 4.5."""
    return next(text for text in ("#ffffff", "#12141a", "#000000") if contrast(text, colour) >= 4.5)


def stylesheet(colour: str | None = None) -> str:
    """The custom properties that inline drawings use, for Material's schemes and primary colours.

    Args:
        colour: A brand colour (`#rrggbb`) that holds whatever primary colour the palette names.
    """
    return "\n".join(rules(colour)) + "\n"


def rules(colour: str | None) -> Iterator[str]:
    light, dark = dict(LIGHT), dict(DARK)
    if colour:
        light |= brand(colour, "light")
        dark |= brand(colour, "dark")
    light[Ink.SURFACE] = f"var(--md-default-bg-color, {LIGHT[Ink.SURFACE]})"
    dark[Ink.SURFACE] = f"var(--md-default-bg-color, {DARK[Ink.SURFACE]})"
    yield block(':root,\n[data-md-color-scheme="default"]', light, f"--jm-font: var(--md-text-font-family, {FONTS});")
    if not colour:
        for name, primary in PRIMARIES.items():
            yield block(f'[data-md-color-primary="{name}"]', brand(primary, "light"))
        yield block('[data-md-color-primary="custom"]', CUSTOM)
    # Material's slate is for screens only: on paper the light colours stay.
    yield "@media screen {"
    yield block('[data-md-color-scheme="slate"]', dark)
    if not colour:
        for name, primary in PRIMARIES.items():
            selector = f'[data-md-color-scheme="slate"][data-md-color-primary="{name}"]'
            yield block(selector, brand(primary, "dark"))
        yield block('[data-md-color-scheme="slate"][data-md-color-primary="custom"]', CUSTOM)
    yield "}"
    yield "@media (forced-colors: active) {"
    yield block(":root,\n[data-md-color-scheme],\n[data-md-color-scheme][data-md-color-primary]", FORCED)
    yield "}"


# Only the browser knows these two; Material pairs them.
CUSTOM: Mapping[Ink, str] = {
    Ink.STAGE: "var(--md-primary-fg-color)",
    Ink.STAGE_TEXT: "var(--md-primary-bg-color)",
    Ink.ACCENT: "var(--md-typeset-a-color)",
}


def block(selector: str, colours: Mapping[Ink, str], *more: str) -> str:
    lines = [*more, *(f"--jm-{ink}: {colour};" for ink, colour in colours.items())]
    return "\n".join([f"{selector} {{", *(f"  {line}" for line in lines), "}"])
