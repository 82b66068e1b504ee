"""The small curve for cards and phones: the shape of a journey at a glance."""

from __future__ import annotations

from ..insight import MapFacts
from ..words import Words
from .canvas import Canvas, Stroke
from .curve import Point, monotone_path
from .describe import describe
from .drawing import Drawing
from .emotion import EmotionPlot
from .emotion_band import draw_curve
from .evidence import Look, look_of, parts_of
from .faces import curve_ink, draw_marker, mood
from .grid import Grid
from .ink import Ink
from .setting import Setting

WIDTH, HEIGHT = 320.0, 96.0
EDGE = 10.0


def draw_thumbnail(facts: MapFacts, words: Words) -> Drawing:
    """The curves alone, over a tint for each stage."""
    canvas = Canvas(WIDTH, HEIGHT, mirrored=words.direction == "rtl")
    count = max(1, len(facts.columns))
    grid = Grid(EDGE, (WIDTH - 2 * EDGE) / count, count)
    unit, zero = (HEIGHT - 2 * EDGE - 8) / 4, HEIGHT / 2
    canvas.rectangle(0, 0, WIDTH, HEIGHT, fill=Ink.SURFACE)
    for span in facts.stages:
        if span.number % 2:
            left = grid.x(span.first) - (EDGE if span.first == 0 else 0)
            right = grid.x(span.last + 1) + (EDGE if span.last == count - 1 else 0)
            canvas.rectangle(left, 0, right - left, HEIGHT, fill=Ink.HEAD)
    canvas.line(EDGE, zero, WIDTH - EDGE, zero, Stroke(Ink.GRID))
    plot = EmotionPlot(Setting(facts, words), grid)
    for index, curve in reversed([*enumerate(facts.curves)]):
        for run in plot.runs(curve):
            points = [Point(grid.x(point.x), zero - (point.score or 0.0) * unit) for point in run]
            for first, last, look in parts_of(run):
                wide = 2.4 if index == 0 else 1.6
                draw_curve(canvas, monotone_path(points, first, last), curve_ink(index), wide, look)
            for point, at in zip(run, points, strict=True):
                if index == 0:
                    draw_dot(canvas, at, mood(point.score or 0.0), look_of(point.basis))
                elif len(run) == 1:
                    draw_marker(canvas, at.x, at.y, index, 3.5, look_of(point.basis))
    description = describe(facts, words)
    sheet = canvas.sheet("jm-thumbnail", facts.journey.title, description, facts.language)
    return Drawing(sheet, WIDTH, HEIGHT, facts.journey.title, description, ())


def draw_dot(canvas: Canvas, at: Point, ink: Ink, look: Look) -> None:
    """A point in the colour of its score: full where researched, hollow elsewhere."""
    if look == "full":
        canvas.circle(at.x, at.y, 3.8, fill=ink, stroke=Stroke(Ink.SURFACE, 1.5))
    else:
        canvas.circle(at.x, at.y, 3.2, fill=Ink.SURFACE, stroke=Stroke(ink, 1.8))
