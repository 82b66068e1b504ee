"""The colours of a drawing: tokens, and what they mean in light and in dark.

A drawing is drawn with tokens. On a page they are custom properties that follow Material's palette; in a downloaded
file they are literal colours. Text reaches a contrast of 4.5, lines that carry meaning reach 3.
"""

import colorsys
from collections.abc import Iterator, Mapping
from typing import Literal

from .fonts import FONTS
from .ink import AREAS, MARKS_ON, TEXT_ON, Ink
from .material_colours import ACCENTS, PRIMARIES

__all__ = ["DARK", "LIGHT", "MARK_CONTRAST", "SCHEMES", "TEXT_CONTRAST", "Scheme", "brand", "contrast", "stylesheet"]

Scheme = Literal["light", "dark"]

# What WCAG 2.2 asks for at level AA, of text and of what is needed to understand a picture.
TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0


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
    Ink.FOCUS: "#4051b5",
    Ink.CURVE_1: "#1c2030",
    Ink.CURVE_2: "#8c3cb1",
    Ink.CURVE_3: "#4b6d44",
    Ink.CURVE_4: "#a44e00",
    Ink.CURVE_5: "#106f81",
    Ink.SPREAD: "#dae7f2",
    Ink.GOOD: "#0d629e",
    Ink.CALM: "#5d6576",
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
    Ink.SURFACE: "#1e2029",
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
    Ink.FOCUS: "#9ba7f5",
    Ink.CURVE_1: "#f3f5f9",
    Ink.CURVE_2: "#d6a0f0",
    Ink.CURVE_3: "#a2cd90",
    Ink.CURVE_4: "#eaa151",
    Ink.CURVE_5: "#6fcccc",
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

# In forced colours the reader's own palette rules; shape, icon and word already carry the meaning.
FORCED: Mapping[Ink, str] = {
    **dict.fromkeys(Ink, "CanvasText"),
    **dict.fromkeys((ink for ink in Ink if ink in AREAS), "Canvas"),
    Ink.GRID: "GrayText",
    Ink.RULE: "GrayText",
    Ink.FOCUS: "Highlight",
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


def standing_out(ink: Ink, colour: str, scheme: Scheme, toward: str) -> str:
    """The colour, moved as little as needed until it stands out from every ground on which the ink may lie."""
    grounds = [(ground, TEXT_CONTRAST) for ground in TEXT_ON.get(ink, ())]
    grounds += [(ground, MARK_CONTRAST) for ground in MARKS_ON.get(ink, ())]
    owed = [(SCHEMES[scheme][ground], least) for ground, least in grounds]
    for hundredth in range(0, 101, 2):
        candidate = mixed(colour, toward, hundredth / 100)
        if all(contrast(candidate, ground) >= least for ground, least in owed):
            return candidate
    return toward


def brand(colour: str, scheme: Scheme) -> Mapping[Ink, str]:
    """The tokens that follow a brand colour (`#rrggbb`), with text on them that can be read.

    On light ground a pale brand keeps its colour in the stage band, where it is an area with dark text, and is
    darkened where it is a line; one that nearly carries white text is darkened until it does. On dark ground it is
    lightened in both places.
    """
    if scheme == "dark":
        light = standing_out(Ink.ACCENT, colour, "dark", vivid(colour))
        return {Ink.STAGE: light, Ink.STAGE_TEXT: readable_on(light), Ink.ACCENT: light, Ink.FOCUS: light}
    band = next(
        (
            darker
            for share in range(0, 23, 2)
            if contrast(darker := mixed(colour, "#000000", share / 100), "#ffffff") >= TEXT_CONTRAST
        ),
        colour,
    )
    line = standing_out(Ink.ACCENT, colour, "light", "#000000")
    return {Ink.STAGE: band, Ink.STAGE_TEXT: readable_on(band), Ink.ACCENT: line, Ink.FOCUS: line}


def focus(colour: str, scheme: Scheme) -> Mapping[Ink, str]:
    """The token that follows an accent colour."""
    toward = vivid(colour) if scheme == "dark" else "#000000"
    return {Ink.FOCUS: standing_out(Ink.FOCUS, colour, scheme, toward)}


def vivid(colour: str) -> str:
    """A tint of the colour, nearly white, that has not gone grey on the way."""
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    hue, _, saturation = colorsys.rgb_to_hls(*channels)
    tint = colorsys.hls_to_rgb(hue, 0.92, 1.0 if saturation > 0.2 else saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in tint)


def readable_on(colour: str) -> str:
    """Black or white: one of them always reaches 4.5."""
    return next(text for text in ("#ffffff", "#12141a", "#000000") if contrast(text, colour) >= TEXT_CONTRAST)


def stylesheet(colour: str | None = None) -> str:
    """The custom properties that drawings on pages use, for Material's schemes, primary and accent colours.

    Args:
        colour: A brand colour (`#rrggbb`) that holds whatever colours the palette names.
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
        yield block('[data-md-color-primary="custom"]', CUSTOM_PRIMARY)
        for name, accent in ACCENTS.items():
            yield block(f'[data-md-color-accent="{name}"]', focus(accent, "light"))
        yield block('[data-md-color-accent="custom"]', CUSTOM_ACCENT)
    # Material's slate is for screens only: on paper the light colours stay.
    yield "@media screen {"
    yield block(SLATE, dark)
    if not colour:
        for name, primary in PRIMARIES.items():
            yield block(f'{SLATE}[data-md-color-primary="{name}"]', brand(primary, "dark"))
        yield block(f'{SLATE}[data-md-color-primary="custom"]', CUSTOM_PRIMARY)
        for name, accent in ACCENTS.items():
            yield block(f'{SLATE}[data-md-color-accent="{name}"]', focus(accent, "dark"))
        yield block(f'{SLATE}[data-md-color-accent="custom"]', CUSTOM_ACCENT)
    yield "}"
    yield "@media (forced-colors: active) {"
    yield block(":root,\n[data-md-color-scheme],\n[data-md-color-scheme][data-md-color-primary]", FORCED)
    yield "}"


SLATE = '[data-md-color-scheme="slate"]'
# Only the browser knows these; Material pairs them.
CUSTOM_PRIMARY: Mapping[Ink, str] = {
    Ink.STAGE: "var(--md-primary-fg-color)",
    Ink.STAGE_TEXT: "var(--md-primary-bg-color)",
    Ink.ACCENT: "var(--md-typeset-a-color)",
    Ink.FOCUS: "var(--md-typeset-a-color)",
}
CUSTOM_ACCENT: Mapping[Ink, str] = {Ink.FOCUS: "var(--md-accent-fg-color)"}


def block(selector: str, colours: Mapping[Ink, str], *more: str) -> str:
    lines = [*more, *(f"--jm-{ink}: {colour};" for ink, colour in colours.items())]
    return "\n".join([f"{selector} {{", *(f"  {line}" for line in lines), "}"])
