"""The small curve for cards and phones: the shape of a journey at a glance.

A gallery of thousands does not draw them all: it ships their points, and its script draws those that are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...insight import Curve, CurvePoint, MapFacts, Valence
from ...words import Words
from ..bands.emotion import draw_curve
from ..boxes.grid import Grid
from ..boxes.setting import Setting
from ..emotion.curve import Point, monotone_path
from ..emotion.evidence import Look, look_of, parts_of
from ..emotion.faces import curve_ink, draw_marker, score_ink
from ..emotion.plot import EmotionPlot
from ..scene.canvas import Canvas, Stroke
from ..scene.drawing import Drawing
from ..scene.ink import Ink
from ..wording.describe import describe

WIDTH, HEIGHT = 320.0, 96.0
EDGE = 10.0
# In scores: two dots this close lie on one another.
NEAR = 0.45


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
    for index, run in runs(facts):
        points = [Point(grid.x(point.x), zero - (point.score or 0.0) * unit) for point in run]
        for first, last, look in parts_of(run):
            wide = 2.4 if index == 0 else 1.6
            draw_curve(canvas, monotone_path(points, first, last), curve_ink(index), wide, look)
        for point, at in zip(run, points, strict=True):
            if index == 0:
                draw_dot(canvas, at, score_ink(point.score or 0.0), look_of(point.basis))
            elif len(run) == 1:
                draw_marker(canvas, at.x, at.y, index, 3.5, look_of(point.basis))
    description = describe(facts, words)
    sheet = canvas.sheet("jm-thumbnail", facts.journey.title, description, facts.language)
    return Drawing(sheet, WIDTH, HEIGHT, facts.journey.title, description, ())


def thumbnail_points(facts: MapFacts) -> dict[str, object]:
    """What a script needs to draw the same curve, in a few numbers.

    `columns` is their count, `stages` the width of each in columns; a run is the number of its curve, the places of its
    points in columns, their scores, a letter for how sure each is (`f`ull, `a`ssumed, `t`arget), and of the first one,
    whose dots have the colours of their scores, a letter for whether each is `g`ood, `c`alm or `b`ad.
    """
    return {
        "columns": max(1, len(facts.columns)),
        "stages": [span.last - span.first + 1 for span in facts.stages],
        "runs": [
            [
                index,
                [compact(point.x) for point in run],
                [compact(point.score or 0.0) for point in run],
                "".join(look_of(point.basis)[0] for point in run),
                "" if index else "".join(Valence.of(point.score or 0.0).color[0] for point in run),
            ]
            for index, run in runs(facts)
        ],
    }


def compact(value: float) -> float:
    """A number without digits that nobody could see."""
    short = round(value, 2)
    return int(short) if short == int(short) else short


def runs(facts: MapFacts) -> Iterator[tuple[int, list[CurvePoint]]]:
    """The runs of all curves, each with its curve's number, in the order in which they are drawn: the first on top."""
    plot = EmotionPlot(Setting(facts, Words()), Grid(0, 1, 1))
    for index, curve in reversed([*enumerate(facts.curves)]):
        for run in plot.runs(curve):
            if len(run) > 1 or not index or not is_covered(run[0], facts.curves[0]):
                yield index, run


def is_covered(point: CurvePoint, primary: Curve) -> bool:
    """Whether the primary curve has a point so near that its dot would lie on a single marker."""
    return any(
        other.x == point.x and abs((other.score or 0.0) - (point.score or 0.0)) < NEAR for other in primary.scored
    )


def draw_dot(canvas: Canvas, at: Point, ink: Ink, look: Look) -> None:
    """A point in the colour of its score: full where researched, hollow elsewhere."""
    if look == "full":
        canvas.circle(at.x, at.y, 3.8, fill=ink, stroke=Stroke(Ink.SURFACE, 1.5))
    else:
        canvas.circle(at.x, at.y, 3.2, fill=Ink.SURFACE, stroke=Stroke(ink, 1.8))
