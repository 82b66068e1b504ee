"""Where the words at the points of curves and the names at their ends lie, and how tall the lane becomes for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from math import ceil, hypot

from ...insight import Curve, MapFacts
from ..boxes.blocks import SMALL, Paragraph, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid, longest_word
from ..scene.box import Box
from ..scene.colour_roles import ColourRole
from ..typesetting.wrap import wrap
from ..wording.alt_text import curve_name
from ..wording.score_text import unscored_words
from ..wording.way_text import on_its_way
from .curve import Point
from .faces import curve_colour, score_colour
from .label_placement import Label, lines_of
from .obstacles import Obstacles, beside, places
from .plot import BOTTOM_SCORE, HALF_STROKE, STAR, TOP_SCORE, EmotionPlot, PlacedPoint
from .point_labels import LEADING, point_labels

# Between a label and the edges of its columns, and a line that is interrupted for it.
EDGE, GAP = 4.0, 2.0
LONGEST_NAME, SHORTEST_NAME = 130.0, 60.0
# Around the words in the strip at the foot, and between two of a column.
STRIP_PAD, STRIP_GAP = 6.0, 3.0
# Points this close in height are side by side.
BESIDE = 18.0


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its place, and the point at which its words belong."""

    label: Label
    box: Box
    spot: PlacedPoint


@dataclass(frozen=True)
class PlotLabels:
    """The labels of an emotion lane, none of which meets a line, a sign or another.

    Words without a score lie in a strip at the foot, off the axis: no height of theirs means anything.

    Attributes:
        plot: Where everything else lies.
    """

    plot: EmotionPlot

    @property
    def facts(self) -> MapFacts:
        return self.plot.facts

    @property
    def context(self) -> DrawContext:
        return self.plot.context

    @property
    def grid(self) -> Grid:
        return self.plot.grid

    @cached_property
    def placed(self) -> tuple[tuple[PlacedLabel, ...], tuple[PlacedLabel, ...]]:
        """The words at the points, and the names at the ends of the curves: none meets a line, a sign or another.

        A label without room is left out; table, list and the description of the picture have it.
        """
        obstacles = Obstacles(self.plot.lines(), HALF_STROKE)
        for score in (BOTTOM_SCORE, 0, TOP_SCORE):
            obstacles.faint.append(
                Box(self.grid.head, -score * self.plot.unit - 1, self.grid.width - self.grid.head, 2)
            )
        for spot in self.plot.spots:
            if spot.point.score is not None:
                radius = self.plot.reach(spot.curve) + (1 if spot.curve == 0 else 2)
                obstacles.boxes.append(Box(spot.at.x - radius, spot.at.y - radius, 2 * radius, 2 * radius))
        obstacles.boxes.extend(self.plot.stars)
        standing_out = tuple(self.word_labels(obstacles, filter(self.plot.stands_out, self.plot.spots)))
        ends = tuple(self.end_labels(obstacles))
        others = (spot for spot in self.plot.spots if not self.plot.stands_out(spot))
        return (*standing_out, *self.word_labels(obstacles, others)), ends

    def parts_of_line(self, y: float) -> Iterator[tuple[float, float]]:
        """Yield from where to where a line across the lane is drawn: it is interrupted for labels."""
        words, ends = self.placed
        crossed = sorted(
            (placed.box.x - GAP, placed.box.right + GAP)
            for placed in (*words, *ends)
            if placed.box.y - GAP < y < placed.box.bottom + GAP
        )
        left = self.grid.head
        for start, end in crossed:
            if start > left:
                yield left, start
            left = max(left, end)
        if left < self.grid.width:
            yield left, self.grid.width

    @cached_property
    def without_room(self) -> tuple[PlacedPoint, ...]:
        """The points at which nothing is written."""
        shown = {placed.spot.address for placed in self.placed[0]}
        return tuple(spot for spot in self.plot.spots if spot.point.score is not None and spot.address not in shown)

    def word_labels(self, obstacles: Obstacles, spots: Iterable[PlacedPoint]) -> Iterator[PlacedLabel]:
        """Place the fullest label of each point for which there is room."""
        for spot in sorted(spots, key=lambda spot: spot.curve):
            if spot.point.score is None:
                continue
            left, right = self.edges(spot)
            below, above = self.clear_of(spot)
            up = self.plot.lies_above_its_neighbours(spot)
            for label in self.labels(spot, right - left):
                wishes = places(label, spot.at, above, below, (left, right), up=up)
                box = obstacles.place(wishes, partial(self.is_nearest, spot))
                if box is not None:
                    yield PlacedLabel(label, box, spot)
                    break

    def is_nearest(self, spot: PlacedPoint, box: Box) -> bool:
        """Whether a reader takes a label for that of its own point, and of no other that is as near."""
        own = distance_of(box, spot.at) - self.plot.reach(spot.curve)
        return not any(
            distance_of(box, at) - reach < own for other, at, reach in self.scored if other.address != spot.address
        )

    @cached_property
    def scored(self) -> tuple[tuple[PlacedPoint, Point, float], ...]:
        """The points at which something is drawn, where, and how far it reaches from there."""
        return tuple(
            (spot, spot.at, self.plot.reach(spot.curve)) for spot in self.plot.spots if spot.point.score is not None
        )

    def clear_of(self, spot: PlacedPoint) -> tuple[float, float]:
        """How far below and above a point its face, its star and the bars of its range reach."""
        below = self.plot.reach(spot.curve) + 4
        above = below + STAR + 2 if self.plot.has_star(spot) else below
        if spot.address in self.plot.whiskers:
            low, high = self.plot.whiskers[spot.address]
            below, above = max(below, low.y - spot.at.y + 4), max(above, spot.at.y - high.y + 4)
        return below, above

    def edges(self, spot: PlacedPoint) -> tuple[float, float]:
        """Between which places along the lane a point's label is."""
        return self.grid.x(spot.point.first) + EDGE, self.grid.x(spot.point.last + 1) - EDGE

    def labels(self, spot: PlacedPoint, room: float) -> Iterator[Label]:
        """What may be beside a point: whether it is the highest or lowest, the words, the score."""
        point = spot.point
        colour = ColourRole.TEXT if spot.curve == 0 else curve_colour(spot.curve)
        # Several moments in one column share it, so each keeps to its part and may go a little beyond.
        siblings = sum(other.point.anchor == point.anchor and other.curve == spot.curve for other in self.plot.spots)
        narrow = room if siblings == 1 else max(58.0, room / siblings)
        style = Style(SMALL, score_colour(point.score or 0.0), bold=True, leading=15)
        title = Paragraph.of(self.title(spot), room, style, self.context.language)
        yield from point_labels(point, title, colour, narrow, self.context)

    def title(self, spot: PlacedPoint) -> str:
        words = self.context.words
        name = curve_name(spot.point.who, self.facts, words) if self.facts.is_told_apart else ""
        title = ""
        if spot.address == self.plot.highest:
            title = words("{name}: highest point", name=name) if name else words("Highest point")
        elif spot.address == self.plot.lowest:
            title = words("{name}: lowest point", name=name) if name else words("Lowest point")
        return on_its_way(title, spot.point.anchor, self.facts, words) if title else ""

    def end_labels(self, obstacles: Obstacles) -> Iterator[PlacedLabel]:
        """Place the name of each curve where it ends, or where it begins; the legend has them all."""
        if len(self.facts.curves) < 2:
            return
        for index, curve in enumerate(self.facts.curves):
            if not curve.scored:
                continue
            style = Style(SMALL, curve_colour(index), bold=True, leading=15)
            for label, wishes, spot in self.end_wishes(curve, style):
                box = obstacles.place(wishes)
                if box is not None:
                    yield PlacedLabel(label, box, spot)
                    break

    def end_wishes(self, curve: Curve, style: Style) -> Iterator[tuple[Label, Iterator[Box], PlacedPoint]]:
        """Yield the forms of a curve's name with their places: beyond its last point, then before its first."""
        name = self.plot.name(curve)
        for point, onward in ((curve.scored[-1], True), (curve.scored[0], False)):
            spot = next(spot for spot in self.plot.spots if spot.address == point.address)
            distance = max(
                abs(other.at.x - spot.at.x) + self.plot.reach(other.curve) + 5
                for other in self.plot.spots
                if other.point.anchor == point.anchor and abs(other.at.y - spot.at.y) < BESIDE
            )
            edge = self.grid.width - EDGE if onward else self.grid.head + EDGE
            room = min(LONGEST_NAME, abs(edge - spot.at.x) - distance)
            for wide in (room, SHORTEST_NAME):
                if wide > 0:
                    whole = max(wide, longest_word(name, style.size))
                    label = Label(lines_of(wrap(name, whole, style.size, self.context.language, True), style))
                    yield label, beside(label, spot.at, distance, edge, onward=onward), spot

    @cached_property
    def strip(self) -> tuple[PlacedLabel, ...]:
        """The words without a score, in their columns below the axis."""
        reached: dict[str, float] = {}
        found = []
        for spot in self.plot.spots:
            label = self.unscored_label(spot)
            if label.lines:
                y = reached.get(spot.point.anchor, self.foot + STRIP_PAD)
                reached[spot.point.anchor] = y + label.height + STRIP_GAP
                left, right = self.edges(spot)
                box = Box((left + right - label.width) / 2, y, label.width, label.height)
                found.append(PlacedLabel(label, box, spot))
        return tuple(found)

    def unscored_label(self, spot: PlacedPoint) -> Label:
        """What a point without a score says, and whose it is where there are several curves."""
        if spot.point.score is not None:
            return Label(())
        left, right = self.edges(spot)
        colour = ColourRole.TEXT if spot.curve == 0 else curve_colour(spot.curve)
        text = unscored_words(spot.point, self.context.words)
        said = lines_of(wrap(text, right - left, SMALL, self.context.language), Style(SMALL, colour, leading=LEADING))
        if not said or not self.facts.is_told_apart:
            return Label(said)
        style = Style(SMALL, colour, bold=True, leading=15)
        return Label(
            (
                *lines_of(
                    wrap(
                        self.plot.name(self.facts.curves[spot.curve]),
                        right - left,
                        SMALL,
                        self.grid.language,
                        True,
                    ),
                    style,
                ),
                *said,
            )
        )

    @cached_property
    def top(self) -> float:
        """How far the lane reaches above the zero line."""
        highest = min([-TOP_SCORE * self.plot.unit - self.plot.radius, *(box.y for box in self.boxes)])
        return max(9 - highest, self.plot.head + TOP_SCORE * self.plot.unit + 12)

    @cached_property
    def foot(self) -> float:
        """Where the axis ends, below the zero line."""
        lowest = max([-BOTTOM_SCORE * self.plot.unit + self.plot.radius, *(box.bottom for box in self.boxes)])
        return float(ceil(self.top + lowest + 9)) - self.top

    @cached_property
    def height(self) -> float:
        lowest = max((placed.box.bottom for placed in self.strip), default=None)
        return self.top + self.foot if lowest is None else float(ceil(self.top + lowest + STRIP_PAD))

    @property
    def boxes(self) -> list[Box]:
        words, ends = self.placed
        return [*(placed.box for placed in (*words, *ends)), *self.plot.stars]


def distance_of(box: Box, at: Point) -> float:
    """How far a point is from a box."""
    return hypot(max(box.x - at.x, 0.0, at.x - box.right), max(box.y - at.y, 0.0, at.y - box.bottom))
