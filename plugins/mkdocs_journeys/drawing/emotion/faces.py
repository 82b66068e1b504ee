"""Faces and markers: a point of a curve, told by shape and expression and not by colour alone."""

from __future__ import annotations

from functools import lru_cache
from math import pi

from ...insight import Valence
from ..scene.canvas import Canvas
from ..scene.colour_roles import CURVES, ColourRole
from ..scene.marks import Command, Mark, Stroke
from .basis_style import BasisStyle

RADIUS = 11.0
MARKER = 5.0
# Of a target's face: the inner ring, and the face within it.
TARGET_RING, TARGET_FACE = 0.74, 0.7


VALENCE_INKS = {Valence.POSITIVE: ColourRole.GOOD, Valence.NEUTRAL: ColourRole.CALM, Valence.NEGATIVE: ColourRole.BAD}


def score_colour(score: float) -> ColourRole:
    """Return the colour of a score, −2…+2."""
    return VALENCE_INKS[Valence.of(score)]


def curve_colour(index: int) -> ColourRole:
    """The colour of the curve with this number; colours come round again, marker shapes too."""
    return CURVES[index % len(CURVES)]


def draw_face(
    canvas: Canvas, x: float, y: float, score: float, radius: float = RADIUS, style: BasisStyle = "full"
) -> None:
    """A face that feels as the score says: full, hollow and dashed where assumed, in a ring where aimed at."""
    canvas.stamp(face(score_colour(score), expression(score), radius, style), x, y)


def expression(score: float) -> float:
    """Return how far a mouth is bent, −1…+1, in sixteenths: finer than anybody sees, so that faces are alike."""
    return 0.0 if score_colour(score) is ColourRole.CALM else max(-16, min(16, round(score * 10))) / 16


@lru_cache(maxsize=1024)
def face(colour: ColourRole, bend: float, radius: float, style: BasisStyle) -> tuple[Mark, ...]:
    """Return the marks of a face around its middle."""
    canvas = Canvas(0, 0)
    draw_disc(canvas, 0, 0, radius, colour, style)
    size = radius * (TARGET_FACE if style == "target" else 1)
    draw_features(canvas, bend, size, ColourRole.SURFACE if style == "full" else colour)
    return tuple(canvas.marks)


def draw_disc(canvas: Canvas, x: float, y: float, radius: float, colour: ColourRole, style: BasisStyle) -> None:
    wide = 2.2 * radius / RADIUS
    if style == "full":
        canvas.circle(x, y, radius, fill=colour, stroke=Stroke(colour, wide))
        return
    dash = ring_dash(radius) if style == "assumed" else ""
    canvas.circle(x, y, radius, fill=ColourRole.SURFACE, stroke=Stroke(colour, wide * 0.9, dash))
    if style == "target":
        canvas.circle(x, y, radius * TARGET_RING, stroke=Stroke(colour, wide * 0.6))


def ring_dash(radius: float) -> str:
    """Dashes that go round evenly."""
    part = 2 * pi * radius / max(6, round(radius * 0.9))
    return f"{part * 0.66:.2f} {part * 0.34:.2f}"


def draw_features(canvas: Canvas, bend: float, radius: float, colour: ColourRole) -> None:
    """Eyes and mouth, around the origin."""
    unit = radius / 11
    mouth = (3.4 - 0.9 * bend) * unit
    depth = 5.2 * bend * unit
    wide = 4.6 * unit
    features: list[Command] = [
        ("M", -3.7 * unit, -2.6 * unit),
        ("L", -3.7 * unit, -2.4 * unit),
        ("M", 3.7 * unit, -2.6 * unit),
        ("L", 3.7 * unit, -2.4 * unit),
        ("M", -wide, mouth),
        ("C", -wide / 2, mouth + depth, wide / 2, mouth + depth, wide, mouth),
    ]
    canvas.path(features, stroke=Stroke(colour, 1.9 * unit, round_ends=True))


def draw_marker(
    canvas: Canvas, x: float, y: float, index: int, radius: float = MARKER, style: BasisStyle = "full"
) -> None:
    """The marker of the curve with this number: dot, square, triangle, diamond, and again."""
    canvas.stamp(marker(index % 4, curve_colour(index), radius, style), x, y)


@lru_cache(maxsize=256)
def marker(shape: int, colour: ColourRole, radius: float, style: BasisStyle) -> tuple[Mark, ...]:
    """Return the marks of a marker around its middle."""
    canvas = Canvas(0, 0)
    fill, edge = colour, Stroke(ColourRole.SURFACE, 1.5)
    if style != "full":
        fill, edge = ColourRole.SURFACE, Stroke(colour, 1.6, "2.6 1.5" if style == "assumed" else "")
    match shape:
        case 0:
            canvas.circle(0, 0, radius, fill=fill, stroke=edge)
        case 1:
            canvas.rectangle(-radius, -radius, 2 * radius, 2 * radius, fill=fill, stroke=edge, radius=1)
        case 2:
            tall = radius * 1.2
            canvas.polygon([(0, -tall), (tall, tall), (-tall, tall)], fill=fill, stroke=edge)
        case _:
            wide = radius * 1.35
            canvas.polygon([(0, -wide), (wide, 0), (0, wide), (-wide, 0)], fill=fill, stroke=edge)
    if style == "target":
        canvas.circle(0, radius * 0.3 if shape == 2 else 0, 1.7, fill=colour)
    return tuple(canvas.marks)
