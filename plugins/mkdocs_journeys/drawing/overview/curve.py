"""The curves of an Overview: faces and markers with a word and a number, as far as there is room for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from math import ceil, copysign

from ...insight import PointAddress, Valence
from ..bands.emotion import EmotionBand
from ..boxes.blocks import Style
from ..emotion.basis_style import style_of_basis
from ..emotion.curve import sample
from ..emotion.faces import curve_colour, draw_disc, draw_face, draw_marker, score_colour
from ..emotion.label_placement import Label, lines_of
from ..emotion.obstacles import PIECE, Obstacles, places
from ..emotion.plot import STAR, EmotionPlot, PlacedPoint
from ..emotion.plot_labels import PlotLabels
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Stroke
from ..typesetting.shorten import shortened
from ..typesetting.wrap import wrap
from ..wording.score_text import score_text, unscored_words
from ..wording.way_text import step_on_its_way
from .columns import UnevenGrid, stage_edges

SIZE = 12.5
LEADING = 15.0
# Between a curve and what is around it, as long as the stroke is.
HALF_STROKE = 1.6
MOST_LINES = 2
SIDE, EDGE = 3.0, 9.0
# The name of what stands out may be this wide where columns are narrow.
LONGEST_LABEL = 130.0
# Below the axis: around the words that have no score, and between two of a column.
STRIP_PAD, STRIP_GAP = 6.0, 4.0
# A smaller face is a dot.
SMALLEST_FACE = 6.0
# From this score on a face feels strongly.
STRONG = 1.3


@dataclass(frozen=True, slots=True)
class PointLabel:
    """What is written beside a point, and where."""

    spot: PlacedPoint
    label: Label
    box: Box


@dataclass(frozen=True)
class OverviewCurve:
    """The curves, laid out with the zero line at 0.

    No label meets a line, a marker or another label: one without room is shorter, and else left out.

    Attributes:
        plot: Where the points lie.
        grid: Where the columns lie.
    """

    plot: EmotionPlot
    grid: UnevenGrid

    @cached_property
    def labels(self) -> tuple[PointLabel, ...]:
        """The labels for which there is room; what stands out comes first, then the first curve."""
        plot = self.plot
        facts = plot.facts
        lines = [
            [*sample(line, PIECE)]
            for curve in facts.curves
            for line in (*map(plot.places, plot.runs(curve)), *plot.strands(curve))
        ]
        obstacles = Obstacles(lines, HALF_STROKE)
        obstacles.boxes.append(Box(self.grid.head, -1, self.grid.width - self.grid.head, 2))
        for x in stage_edges(facts, self.grid):
            obstacles.boxes.append(Box(x - 2, -1e4, 2, 2e4))
        for spot in plot.spots:
            if spot.point.score is not None:
                radius = plot.reach(spot.curve) + 2
                obstacles.boxes.append(Box(spot.at.x - radius, spot.at.y - radius, 2 * radius, 2 * radius))
        obstacles.boxes.extend(plot.stars)
        return tuple(self.placed(obstacles))

    def placed(self, obstacles: Obstacles) -> Iterator[PointLabel]:
        edges = self.grid.head + SIDE, self.grid.width - SIDE
        # Nobody takes it for the label of another point.
        is_nearest = PlotLabels(self.plot).is_nearest
        for spot in sorted(self.labelled, key=lambda spot: (not self.plot.stands_out(spot), spot.curve)):
            below = self.plot.reach(spot.curve) + 4
            above = below + STAR + 1 if self.plot.has_star(spot) else below
            up = self.plot.lies_above_its_neighbours(spot)
            for label in self.forms(spot):
                wishes = places(label, spot.at, above, below, edges, up=up)
                box = obstacles.place(wishes, partial(is_nearest, spot))
                if box is not None:
                    yield PointLabel(spot, label, box)
                    break

    @property
    def labelled(self) -> Iterator[PlacedPoint]:
        """The points that should have a label: where each column is a stage, only what stands out in the whole map."""
        for spot in self.plot.spots:
            if spot.point.score is not None and (not self.grid.is_folded or self.plot.stands_out(spot)):
                yield spot

    @cached_property
    def without_room(self) -> tuple[PlacedPoint, ...]:
        """The points that have no label, though they should."""
        shown = {placed.spot.address for placed in self.labels}
        return tuple(spot for spot in self.labelled if spot.address not in shown)

    def forms(self, spot: PlacedPoint) -> Iterator[Label]:
        """The labels that a point may have, the fullest first; the score is in each of them."""
        point, context = spot.point, self.plot.context
        stands_out = self.plot.stands_out(spot)
        colour = ColourRole.TEXT if spot.curve == 0 else curve_colour(spot.curve)
        if stands_out:
            colour = score_colour(point.score or 0.0)
        said = Style(SIZE, colour, bold=stands_out, leading=LEADING)
        quiet = Style(SIZE, ColourRole.MUTED if spot.curve == 0 else colour, leading=LEADING)
        room = LONGEST_LABEL if self.grid.is_folded else self.grid.x(point.last + 1) - self.grid.x(point.first) - SIDE
        score = lines_of([score_text(point, context.facts.scale, context.words)], quiet)
        text = point.words
        if self.grid.is_folded:
            text = step_on_its_way(point.anchor, context.facts, context.words)
        if text:
            words = wrap(text, room, SIZE, context.language, stands_out)
            if len(words) <= MOST_LINES:
                yield Label((*lines_of(words, said), *score))
            if len(words) > 1:
                yield Label((*lines_of([shortened(text, room, SIZE, bold=stands_out)], said), *score))
        yield Label(score)

    @cached_property
    def strip(self) -> tuple[PointLabel, ...]:
        """The words without a score, in their columns below the axis."""
        if self.grid.is_folded:
            return ()
        reached = [self.foot + STRIP_PAD] * self.grid.count
        found = []
        for spot in self.plot.spots:
            text = unscored_words(spot.point, self.plot.context.words) if spot.point.score is None else ""
            if not text:
                continue
            first, last = spot.point.first, spot.point.last
            left, right = self.grid.x(first), self.grid.x(last + 1)
            style = Style(SIZE, ColourRole.TEXT if spot.curve == 0 else curve_colour(spot.curve), leading=LEADING)
            label = Label(lines_of(wrap(text, right - left - 2 * SIDE, SIZE, self.grid.language), style))
            y = max(reached[first : last + 1])
            reached[first : last + 1] = [y + label.height + STRIP_GAP] * (last + 1 - first)
            found.append(PointLabel(spot, label, Box((left + right - label.width) / 2, y, label.width, label.height)))
        return tuple(found)

    @cached_property
    def top(self) -> float:
        """How far it reaches above the zero line."""
        highest = min([-2 * self.plot.unit - self.plot.radius, *(box.y for box in self.boxes)])
        return float(ceil(max(EDGE - highest, self.plot.head + 2 * self.plot.unit + 12)))

    @cached_property
    def foot(self) -> float:
        """Where the axis ends, below the zero line."""
        lowest = max([2 * self.plot.unit + self.plot.radius, *(box.bottom for box in self.boxes)])
        return float(ceil(lowest + EDGE))

    @cached_property
    def height(self) -> float:
        return self.top + max([self.foot, *(placed.box.bottom + STRIP_PAD for placed in self.strip)])

    @property
    def boxes(self) -> list[Box]:
        return [*(placed.box for placed in self.labels), *self.plot.stars]

    def draw_ground(self, canvas: Canvas, y: float) -> None:
        """Tints for good and bad, and the line between them."""
        zero, left = y + self.top, self.grid.head
        wide = self.grid.width - left
        canvas.rectangle(left, y, wide, self.top, fill=ColourRole.GOOD_FILL)
        canvas.rectangle(left, zero, wide, self.foot, fill=ColourRole.BAD_FILL)
        canvas.line(left, zero, self.grid.width, zero, Stroke(ColourRole.BOUNDARY))

    def draw_axis(self, canvas: Canvas, y: float) -> None:
        """The ends and the middle of the author's scale, beside the lane's name."""
        for place, text in self.plot.ticks():
            if place in (0, -2 * self.plot.unit, 2 * self.plot.unit):
                baseline = y + self.top + place + 4
                canvas.text([text], self.grid.head - 9, baseline, SIZE, ColourRole.MUTED, anchor="end")

    def draw(self, canvas: Canvas, y: float) -> None:
        """Curves with the first one on top, then points, stars and what is written beside them."""
        zero = y + self.top
        band = EmotionBand("emotion", "", PlotLabels(self.plot))
        curves = self.plot.facts.curves
        written: dict[PointAddress, PointLabel] = {
            placed.spot.address: placed for placed in (*self.labels, *self.strip)
        }
        for index, curve in reversed([*enumerate(curves)]):
            with canvas.group(MarkRole.CURVE, persona=curve.who):
                band.draw_line(canvas, curve, index, zero)
        for index, curve in reversed([*enumerate(curves)]):
            with canvas.group(MarkRole.POINT, persona=curve.who):
                for spot in self.plot.spots:
                    if spot.curve != index:
                        continue
                    if spot.point.score is not None:
                        self.draw_point(canvas, spot, zero)
                    if placed := written.get(spot.address):
                        placed.label.draw(canvas, placed.box.moved(0, zero), "middle", False)
        with canvas.group(MarkRole.STARS):
            for star in self.plot.stars:
                canvas.icon("star", star.x, zero + star.y, STAR, ColourRole.ACCENT)

    def draw_point(self, canvas: Canvas, spot: PlacedPoint, zero: float) -> None:
        x, y, score = spot.at.x, zero + spot.at.y, spot.point.score or 0.0
        style = style_of_basis(spot.point.basis)
        if spot.curve:
            draw_marker(canvas, x, y, spot.curve, style=style)
        elif self.plot.radius < SMALLEST_FACE:
            draw_disc(canvas, x, y, self.plot.radius, score_colour(score), style)
        else:
            draw_face(canvas, x, y, coarse(score), self.plot.radius, style)


def coarse(score: float) -> float:
    """Return a score whose face says about the same: few faces weigh little, and the number is beside them."""
    if Valence.of(score) is Valence.NEUTRAL:
        return 0.0
    return copysign(1.0 if abs(score) < STRONG else 1.6, score)


def lowest_and_highest(spots: list[PlacedPoint]) -> list[PlacedPoint]:
    """Return the points that stand out among these: the highest one and the lowest one, once where they are equal."""
    scored = [spot for spot in spots if spot.point.score is not None]
    if not scored:
        return []
    highest = max(scored, key=lambda spot: spot.point.score or 0.0)
    lowest = min(scored, key=lambda spot: spot.point.score or 0.0)
    return [highest] if highest.point.score == lowest.point.score else [highest, lowest]
