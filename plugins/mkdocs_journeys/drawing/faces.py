"""Faces and markers: a point of a curve, told by shape and expression and not by colour alone."""

from __future__ import annotations

from .canvas import Canvas, Stroke
from .ink import CURVES, Ink

RADIUS = 11.0
MARKER = 5.0


def mood(score: float) -> Ink:
    """The colour of a score; half a point around the middle is calm."""
    if score >= 0.5:
        return Ink.GOOD
    return Ink.BAD if score <= -0.5 else Ink.CALM


def curve_ink(index: int) -> Ink:
    """The colour of the curve with this number; colours come round again, marker shapes too."""
    return CURVES[index % len(CURVES)]


def draw_face(canvas: Canvas, x: float, y: float, score: float, radius: float = RADIUS) -> None:
    """A face that feels as the score says."""
    ink = mood(score)
    unit = radius / 11
    canvas.circle(x, y, radius, fill=Ink.SURFACE, stroke=Stroke(ink, 2.2 * unit))
    curve = max(-1.0, min(1.0, score / 1.6)) if ink is not Ink.CALM else 0.0
    mouth = y + (3.4 - 0.9 * curve) * unit
    bend = 5.2 * curve * unit
    wide = 4.6 * unit
    features = [
        ("M", x - 3.7 * unit, y - 2.6 * unit),
        ("L", x - 3.7 * unit, y - 2.4 * unit),
        ("M", x + 3.7 * unit, y - 2.6 * unit),
        ("L", x + 3.7 * unit, y - 2.4 * unit),
        ("M", x - wide, mouth),
        ("C", x - wide / 2, mouth + bend, x + wide / 2, mouth + bend, x + wide, mouth),
    ]
    canvas.path(features, stroke=Stroke(ink, 1.9 * unit, round_ends=True))


def draw_marker(canvas: Canvas, x: float, y: float, index: int, radius: float = MARKER) -> None:
    """The marker of the curve with this number: dot, square, triangle, diamond, and again."""
    fill, edge = curve_ink(index), Stroke(Ink.SURFACE, 1.5)
    match index % 4:
        case 0:
            canvas.circle(x, y, radius, fill=fill, stroke=edge)
        case 1:
            canvas.rectangle(x - radius, y - radius, 2 * radius, 2 * radius, fill=fill, stroke=edge, radius=1)
        case 2:
            tall = radius * 1.2
            canvas.polygon([(x, y - tall), (x + tall, y + tall), (x - tall, y + tall)], fill=fill, stroke=edge)
        case _:
            wide = radius * 1.35
            canvas.polygon([(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)], fill=fill, stroke=edge)
