"""The colours of a drawing: tokens, and what they mean in light and in dark.

A drawing is drawn with tokens. On a page they are custom properties, which a style sheet of the host sets; in a
downloaded file they are literal colours. Text reaches a contrast of 4.5, lines that carry meaning reach 3.
"""

import colorsys
from collections.abc import Mapping
from typing import Literal

from .colour_roles import MARKS_ON, TEXT_ON, ColourRole

__all__ = ["DARK", "LIGHT", "MARK_CONTRAST", "SCHEMES", "TEXT_CONTRAST", "Scheme", "brand", "contrast"]

Scheme = Literal["light", "dark"]

# What WCAG 2.2 asks for at level AA, of text and of what is needed to understand a picture.
TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0


LIGHT: Mapping[ColourRole, str] = {
    ColourRole.SURFACE: "#ffffff",
    ColourRole.BAND: "#f7f8fc",
    ColourRole.HEAD: "#eef1f7",
    ColourRole.TEXT: "#1c2030",
    ColourRole.MUTED: "#485064",
    ColourRole.RULE: "#dde2eb",
    ColourRole.GRID: "#d5dbe6",
    ColourRole.BOUNDARY: "#6b7488",
    ColourRole.STAGE: "#4051b5",
    ColourRole.STAGE_TEXT: "#ffffff",
    ColourRole.ACCENT: "#4051b5",
    ColourRole.FOCUS: "#4051b5",
    ColourRole.CURVE_1: "#1c2030",
    ColourRole.CURVE_2: "#8c3cb1",
    ColourRole.CURVE_3: "#4b6d44",
    ColourRole.CURVE_4: "#a44e00",
    ColourRole.CURVE_5: "#106f81",
    ColourRole.SPREAD: "#dae7f2",
    ColourRole.GOOD: "#0d629e",
    ColourRole.CALM: "#5d6576",
    ColourRole.BAD: "#b0440d",
    ColourRole.GOOD_FILL: "#f3f9fe",
    ColourRole.BAD_FILL: "#fdf7f2",
    ColourRole.PAIN_FILL: "#fdeee4",
    ColourRole.PAIN_LINE: "#eab793",
    ColourRole.PAIN_TEXT: "#863204",
    ColourRole.IDEA_FILL: "#e5f2fb",
    ColourRole.IDEA_LINE: "#9bcbec",
    ColourRole.IDEA_TEXT: "#0c4f7f",
    ColourRole.BRIGHT_FILL: "#e8f5ea",
    ColourRole.BRIGHT_LINE: "#9fd0a8",
    ColourRole.BRIGHT_TEXT: "#1d5a2a",
    ColourRole.PLAIN_FILL: "#f1f3f7",
    ColourRole.PLAIN_LINE: "#cfd6e2",
}
DARK: Mapping[ColourRole, str] = {
    ColourRole.SURFACE: "#1e2029",
    ColourRole.BAND: "#242731",
    ColourRole.HEAD: "#2c303c",
    ColourRole.TEXT: "#eceef3",
    ColourRole.MUTED: "#b1b7c5",
    ColourRole.RULE: "#393e4b",
    ColourRole.GRID: "#434959",
    ColourRole.BOUNDARY: "#8d95a8",
    ColourRole.STAGE: "#8c99ee",
    ColourRole.STAGE_TEXT: "#12141a",
    ColourRole.ACCENT: "#9ba7f5",
    ColourRole.FOCUS: "#9ba7f5",
    ColourRole.CURVE_1: "#f3f5f9",
    ColourRole.CURVE_2: "#d6a0f0",
    ColourRole.CURVE_3: "#a2cd90",
    ColourRole.CURVE_4: "#eaa151",
    ColourRole.CURVE_5: "#6fcccc",
    ColourRole.SPREAD: "#2e3b4b",
    ColourRole.GOOD: "#77bff2",
    ColourRole.CALM: "#a8afbd",
    ColourRole.BAD: "#ff9d62",
    ColourRole.GOOD_FILL: "#1f2731",
    ColourRole.BAD_FILL: "#272424",
    ColourRole.PAIN_FILL: "#45291b",
    ColourRole.PAIN_LINE: "#8a5535",
    ColourRole.PAIN_TEXT: "#ffc7a1",
    ColourRole.IDEA_FILL: "#193448",
    ColourRole.IDEA_LINE: "#336f99",
    ColourRole.IDEA_TEXT: "#a9d8fb",
    ColourRole.BRIGHT_FILL: "#1c3826",
    ColourRole.BRIGHT_LINE: "#3e7b51",
    ColourRole.BRIGHT_TEXT: "#a8e0b6",
    ColourRole.PLAIN_FILL: "#2c303c",
    ColourRole.PLAIN_LINE: "#4a5060",
}
SCHEMES: Mapping[Scheme, Mapping[ColourRole, str]] = {"light": LIGHT, "dark": DARK}


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


def standing_out(role: ColourRole, colour: str, scheme: Scheme, toward: str) -> str:
    """The colour, moved as little as needed until it stands out from every ground on which the role may lie."""
    grounds = [(ground, TEXT_CONTRAST) for ground in TEXT_ON.get(role, ())]
    grounds += [(ground, MARK_CONTRAST) for ground in MARKS_ON.get(role, ())]
    owed = [(SCHEMES[scheme][ground], least) for ground, least in grounds]
    for hundredth in range(0, 101, 2):
        candidate = mixed(colour, toward, hundredth / 100)
        if all(contrast(candidate, ground) >= least for ground, least in owed):
            return candidate
    return toward


def brand(colour: str, scheme: Scheme) -> Mapping[ColourRole, str]:
    """The tokens that follow a brand colour (`#rrggbb`), with text on them that can be read.

    On light ground a pale brand keeps its colour in the stage band, where it is an area with dark text, and is
    darkened where it is a line; one that nearly carries white text is darkened until it does. On dark ground it is
    lightened in both places.
    """
    if scheme == "dark":
        light = standing_out(ColourRole.ACCENT, colour, "dark", vivid(colour))
        return {
            ColourRole.STAGE: light,
            ColourRole.STAGE_TEXT: readable_on(light),
            ColourRole.ACCENT: light,
            ColourRole.FOCUS: light,
        }
    band = next(
        (
            darker
            for share in range(0, 23, 2)
            if contrast(darker := mixed(colour, "#000000", share / 100), "#ffffff") >= TEXT_CONTRAST
        ),
        colour,
    )
    line = standing_out(ColourRole.ACCENT, colour, "light", "#000000")
    return {
        ColourRole.STAGE: band,
        ColourRole.STAGE_TEXT: readable_on(band),
        ColourRole.ACCENT: line,
        ColourRole.FOCUS: line,
    }


def focus(colour: str, scheme: Scheme) -> Mapping[ColourRole, str]:
    """The token that follows an accent colour."""
    toward = vivid(colour) if scheme == "dark" else "#000000"
    return {ColourRole.FOCUS: standing_out(ColourRole.FOCUS, colour, scheme, toward)}


def vivid(colour: str) -> str:
    """A tint of the colour, nearly white, that has not gone grey on the way."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    hue, _, saturation = colorsys.rgb_to_hls(*channels)
    tint = colorsys.hls_to_rgb(hue, 0.92, 1.0 if saturation > 0.2 else saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in tint)


def readable_on(colour: str) -> str:
    """Black or white: one of them always reaches 4.5."""
    return next(text for text in ("#ffffff", "#12141a", "#000000") if contrast(text, colour) >= TEXT_CONTRAST)
