"""The small curve for cards and phones: the shape of a journey at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...insight import Curve, CurvePoint, MapFacts
from ...words import Words
from ..bands.emotion import draw_curve, draw_strand
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..emotion.basis_style import parts_by_style, style_of_basis
from ..emotion.curve import Point, monotone_path
from ..emotion.faces import curve_colour, draw_marker, score_colour
from ..emotion.plot import EmotionPlot
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Stroke
from ..scene.scene import Scene
from ..typesetting.measure import width
from ..wording.alt_text import alt_text
from ..wording.score_text import score_text

WIDTH, HEIGHT = 320.0, 96.0
EDGE = 10.0
LABEL, LABEL_ROOM = 11.5, 18.0
# In scores: two dots this close lie on one another.
NEAR = 0.45


def draw_thumbnail(facts: MapFacts, words: Words, *, has_words: bool = False) -> Scene:
    """Return the curves alone, over a tint for each stage; with numbers and words at their extremes if asked for."""
    height = HEIGHT + 2 * LABEL_ROOM if has_words else HEIGHT
    canvas = Canvas(WIDTH, height, mirrored=words.direction == "rtl")
    count = max(1, len(facts.columns))
    grid = Grid(EDGE, (WIDTH - 2 * EDGE) / count, count, facts.language)
    unit, zero = (HEIGHT - 2 * EDGE - 8) / 4, height / 2
    canvas.rectangle(0, 0, WIDTH, height, fill=ColourRole.SURFACE)
    for span in facts.stages:
        if span.number % 2:
            left = grid.x(span.first) - (EDGE if span.first == 0 else 0)
            right = grid.x(span.last + 1) + (EDGE if span.last == count - 1 else 0)
            canvas.rectangle(left, 0, right - left, height, fill=ColourRole.HEAD)
    canvas.line(EDGE, zero, WIDTH - EDGE, zero, Stroke(ColourRole.GRID))
    for index, curve in enumerate(facts.curves):
        for link in curve.links:
            start, end = (Point(grid.x(point.x), zero - (point.score or 0.0) * unit) for point in link)
            if start.x < end.x:
                draw_strand(canvas, start, end, curve_colour(index), 1.2)
    for index, run in runs(facts):
        points = [Point(grid.x(point.x), zero - (point.score or 0.0) * unit) for point in run]
        for first, last, style in parts_by_style(run):
            wide = 2.4 if index == 0 else 1.6
            draw_curve(canvas, monotone_path(points, first, last), curve_colour(index), wide, style)
        if index == 0:
            draw_dots(canvas, run, points)
        elif len(run) == 1:
            draw_marker(canvas, points[0].x, points[0].y, index, 3.5, style_of_basis(run[0].basis))
    if has_words:
        for point, down in ((facts.stand_out.highest, -9.0), (facts.stand_out.lowest, 9.0 + LABEL * 0.8)):
            if point is not None and point.score is not None:
                draw_words(canvas, point, grid.x(point.x), zero - point.score * unit + down, facts, words)
    return canvas.scene(MarkRole.THUMBNAIL, facts.journey.title, alt_text(facts, words), facts.language)


def draw_words(canvas: Canvas, point: CurvePoint, x: float, y: float, facts: MapFacts, words: Words) -> None:
    """Write a point's score and words above the highest or below the lowest point, where no curve can be."""
    score = score_text(point, facts.scale, words)
    said = f"{score} {point.words}".strip()
    text = said if width(said, LABEL, bold=True) <= WIDTH - 2 * EDGE else score
    half = width(text, LABEL, bold=True) / 2
    middle = min(max(x, EDGE + half), WIDTH - EDGE - half)
    canvas.text([text], middle, y, LABEL, score_colour(point.score or 0.0), anchor="middle", bold=True)


def runs(facts: MapFacts) -> Iterator[tuple[int, list[CurvePoint]]]:
    """The runs of all curves, each with its curve's number, in the order in which they are drawn: the first on top."""
    plot = EmotionPlot(DrawContext(facts, Words()), Grid(0, 1, 1, facts.language))
    for index, curve in reversed([*enumerate(facts.curves)]):
        for run in plot.runs(curve):
            if len(run) > 1 or not index or not is_covered(run[0], facts.curves[0]):
                yield index, run


def is_covered(point: CurvePoint, primary: Curve) -> bool:
    """Whether the primary curve has a point so near that its dot would lie on a single marker."""
    return any(
        other.x == point.x and abs((other.score or 0.0) - (point.score or 0.0)) < NEAR for other in primary.scored
    )


def draw_dots(canvas: Canvas, run: Sequence[CurvePoint], places: Sequence[Point]) -> None:
    """Draw the points in the colours of their scores: full where researched, hollow elsewhere.

    All dots of one size and colour are one mark: a page shows many small curves, and most of a curve would be its
    points. So first comes what is around the full ones, then what has a colour, then what is within the hollow ones.
    """
    around, coloured, within = 0, 1, 2
    dots: dict[tuple[int, float, ColourRole], list[tuple[float, float]]] = {}
    for point, at in zip(run, places, strict=True):
        colour, is_full = score_colour(point.score or 0.0), style_of_basis(point.basis) == "full"
        hollow = ((coloured, 8.2, colour), (within, 4.6, ColourRole.SURFACE))
        for dot in ((around, 9.1, ColourRole.SURFACE), (coloured, 6.1, colour)) if is_full else hollow:
            dots.setdefault(dot, []).append((at.x, at.y))
    for (_, diameter, colour), centres in sorted(dots.items(), key=lambda dot: dot[0][0]):
        canvas.dots(centres, diameter, colour)
