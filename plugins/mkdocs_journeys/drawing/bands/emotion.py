"""The emotion lane drawn: curves over all columns, what is in the cells, and the names at the curves' ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...insight import Curve
from ..boxes.blocks import SMALL
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..emotion.basis_style import BasisStyle, parts_by_style, style_of_basis
from ..emotion.curve import Point, monotone_path
from ..emotion.faces import curve_colour, draw_face, draw_marker
from ..emotion.plot import BOTTOM_SCORE, DASH, STAR, TOP_SCORE, WHISKER, EmotionPlot, PlacedPoint
from ..emotion.plot_labels import PlacedLabel, PlotLabels
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Anchor, Command, MarkRole, Stroke
from .band import HEAD_TOP, head_height

# A line into a branch or out of it is thinner than any curve, and dotted.
STRAND, STRAND_DASH = 1.6, "0 4"
# Of the marks at the axis; most have no line through the lane.
TICK = 5.0


@dataclass(frozen=True, slots=True)
class EmotionBand:
    """The lane of the curves."""

    lane: str
    label: str
    labels: PlotLabels

    @classmethod
    def of(cls, lane: str, label: str, grid: Grid, context: DrawContext) -> EmotionBand:
        plot = EmotionPlot(context, grid, head_height(label, grid) - HEAD_TOP)
        return cls(lane, label, PlotLabels(plot))

    @property
    def plot(self) -> EmotionPlot:
        """Where everything but the labels lies."""
        return self.labels.plot

    @property
    def height(self) -> float:
        return self.labels.height

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        """Tints for good and bad, and hairlines at the middle and the ends of the scale; other scores have a mark."""
        zero = y + self.labels.top
        left, wide = self.plot.grid.head, self.plot.grid.width - self.plot.grid.head
        canvas.rectangle(left, y, wide, self.labels.top, fill=ColourRole.GOOD_FILL)
        canvas.rectangle(left, zero, wide, self.labels.foot, fill=ColourRole.BAD_FILL)
        if self.labels.strip:
            foot = zero + self.labels.foot
            canvas.rectangle(left, foot, wide, y + self.labels.height - foot, fill=ColourRole.SURFACE)
            canvas.line(left, foot, self.plot.grid.width, foot, Stroke(ColourRole.GRID, 1))
        for place in (-BOTTOM_SCORE * self.plot.unit, 0, -TOP_SCORE * self.plot.unit):
            line = Stroke(ColourRole.GRID if place else ColourRole.BOUNDARY, 1)
            for start, end in self.labels.parts_of_line(place):
                canvas.line(start, zero + place, end, zero + place, line)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        """The axis with the author's scale."""
        edge = self.plot.grid.head
        for place, text in self.plot.ticks():
            line = y + self.labels.top + place
            canvas.text([text], edge - 9, line + 4, SMALL, ColourRole.MUTED, anchor="end")
            canvas.line(edge - TICK, line, edge, line, Stroke(ColourRole.BOUNDARY, 1))

    def draw(self, canvas: Canvas, y: float) -> None:
        """Spreads, then curves with the primary one on top, then what is in the cells."""
        zero = y + self.labels.top
        curves = [*enumerate(self.plot.facts.curves)]
        for index, curve in reversed(curves):
            if any(point.interval for point in curve.scored):
                with canvas.group(MarkRole.SPREAD, persona=curve.who):
                    self.draw_spread(canvas, curve, index, zero)
        for index, curve in reversed(curves):
            with canvas.group(MarkRole.CURVE, persona=curve.who):
                self.draw_line(canvas, curve, index, zero)
                self.draw_whiskers(canvas, curve, index, zero)
        words, ends = self.labels.placed
        for index, curve in enumerate(self.plot.facts.curves):
            with canvas.group(MarkRole.CURVE_END, persona=curve.who):
                for placed in ends:
                    if placed.spot.curve == index:
                        self.draw_label(canvas, placed, zero, "start")
        for anchor in dict.fromkeys(spot.point.anchor for spot in self.plot.spots):
            self.draw_cell(canvas, anchor, words, y)
        with canvas.group(MarkRole.STARS, persona=self.plot.facts.curves[0].who if self.plot.facts.curves else ""):
            for star in self.plot.stars:
                canvas.icon("star", star.x, zero + star.y, STAR, ColourRole.ACCENT)

    def draw_line(self, canvas: Canvas, curve: Curve, index: int, zero: float) -> None:
        """Solid where researched, dashed where assumed, double where aimed at."""
        wide = 2.8 if index == 0 else 2.0
        for start, end in self.plot.strands(curve):
            draw_strand(canvas, start._replace(y=zero + start.y), end._replace(y=zero + end.y), curve_colour(index))
        for run in self.plot.runs(curve):
            points = [Point(x, zero + y) for x, y in self.plot.places(run)]
            for first, last, style in parts_by_style(run):
                draw_curve(canvas, monotone_path(points, first, last), curve_colour(index), wide, style)

    def draw_whiskers(self, canvas: Canvas, curve: Curve, index: int, zero: float) -> None:
        """From the worst to the best experience, where a range is known."""
        for point in curve.scored:
            if point.address in self.plot.whiskers:
                low, high = self.plot.whiskers[point.address]
                draw_whisker(canvas, low.x, zero + low.y, zero + high.y, curve_colour(index))

    def draw_spread(self, canvas: Canvas, curve: Curve, index: int, zero: float) -> None:
        """The confidence interval of the mean, where it is known."""
        for edges in self.plot.bands[index]:
            upper, lower = ([(at.x, zero + at.y) for at in edge] for edge in edges)
            # A path takes half of the characters of a polygon: it says how far apart its many corners are.
            canvas.path([*line_through([*upper, *reversed(lower)]), ("Z",)], fill=ColourRole.SPREAD)
            for edge in (upper, lower) if index else ():
                canvas.path(line_through(edge), stroke=Stroke(curve_colour(index), 0.8))

    def draw_label(self, canvas: Canvas, placed: PlacedLabel, zero: float, anchor: Anchor = "middle") -> None:
        """A label, whose letters stand out from a confidence interval that they may lie on."""
        ground = ColourRole.GOOD_FILL if placed.box.y < 0 else ColourRole.BAD_FILL
        halo = ground if self.plot.lies_on_band(placed.box) else None
        placed.label.draw(canvas, placed.box.moved(0, zero), anchor, halo=halo)

    def draw_cell(self, canvas: Canvas, anchor: str, words: Sequence[PlacedLabel], y: float) -> None:
        spots = [spot for spot in self.plot.spots if spot.point.anchor == anchor]
        point = spots[0].point
        grid = self.plot.grid
        left, right = grid.x(point.first), grid.x(point.last + 1)
        zero = y + self.labels.top
        step = "" if anchor.startswith("stage-") and self.plot.is_stage(anchor) else anchor
        stage = "" if step else anchor.removeprefix("stage-")
        box = Box(left, y, right - left, self.labels.height)
        with canvas.group(MarkRole.CELL, lane=self.lane, step=step, stage=stage, box=box):
            for spot in reversed(spots):
                with canvas.group(MarkRole.POINT, persona=self.plot.facts.curves[spot.curve].who):
                    if spot.point.score is not None:
                        self.draw_point(canvas, spot, zero)
                    for placed in words:
                        if placed.spot.address == spot.address:
                            self.draw_label(canvas, placed, zero)
                    for placed in self.labels.strip:
                        if placed.spot.address == spot.address:
                            placed.label.draw(canvas, placed.box.moved(0, zero), "middle")

    def draw_point(self, canvas: Canvas, spot: PlacedPoint, zero: float) -> None:
        x, y = spot.at.x, zero + spot.at.y
        style = style_of_basis(spot.point.basis)
        if spot.curve == 0:
            draw_face(canvas, x, y, spot.point.score or 0.0, self.plot.radius, style)
        else:
            draw_marker(canvas, x, y, spot.curve, style=style)


def line_through(points: Sequence[tuple[float, float]]) -> list[Command]:
    return [("M", *points[0]), *(("L", *at) for at in points[1:])]


def draw_curve(canvas: Canvas, path: Sequence[Command], colour: ColourRole, wide: float, style: BasisStyle) -> None:
    """A stretch of a curve: solid, dashed, or double."""
    if style == "target":
        canvas.path(path, stroke=Stroke(colour, wide + 2, round_ends=True))
        canvas.path(path, stroke=Stroke(ColourRole.SURFACE, wide - 0.6, round_ends=True))
    else:
        canvas.path(path, stroke=Stroke(colour, wide, DASH if style == "assumed" else "", round_ends=style == "full"))


def draw_strand(canvas: Canvas, start: Point, end: Point, colour: ColourRole, wide: float = STRAND) -> None:
    """A thin line into a branch of alternatives or out of it: some go there, and nobody says how it feels between."""
    canvas.path(monotone_path([start, end]), stroke=Stroke(colour, wide, STRAND_DASH, round_ends=True))


def draw_whisker(canvas: Canvas, x: float, low: float, high: float, colour: ColourRole) -> None:
    """A line between two ends, each with a bar across."""
    ends: list[Command] = [("M", x - WHISKER, high), ("L", x + WHISKER, high), ("M", x, high), ("L", x, low)]
    canvas.path([*ends, ("M", x - WHISKER, low), ("L", x + WHISKER, low)], stroke=Stroke(colour, 1.4))
