"""The emotion lane laid out: where faces, words, stars and the names of the curves lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain, groupby
from math import ceil, hypot

from ...insight import Curve, CurvePoint, MapFacts, PointAddress
from ..boxes.blocks import SMALL, Paragraph, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid, longest_word
from ..scene.box import Box
from ..scene.colour_roles import ColourRole
from ..typesetting.wrap import wrap
from ..wording.alt_text import curve_name
from ..wording.score_text import unscored_words
from ..wording.way_text import on_its_way
from .curve import Point, sample
from .faces import MARKER, RADIUS, curve_colour, score_colour
from .label_placement import Label, lines_of
from .obstacles import PIECE, Obstacles, beside, places
from .point_labels import LEADING, point_labels

UNIT = 36.0
TOP_SCORE, BOTTOM_SCORE = 2, -2
STAR = 14.0
DASH = "7 5"
EDGE = 4.0
# Between a label and a line that is interrupted for it.
GAP = 2.0
ASIDE = 3.0
LONGEST_NAME, SHORTEST_NAME = 130.0, 60.0
# How often the edges of a confidence interval are looked up, and half of how wide a single one is.
EVERY, BAR = 12.0, 8.0
# Half of how wide the bars at the ends of a range are, and of how thick a curve is.
WHISKER, HALF_STROKE = 6.0, 1.6
# Around the words in the strip at the foot, and between two of a column.
STRIP_PAD, STRIP_GAP = 6.0, 3.0
# Points this close in height are side by side.
BESIDE = 18.0


@dataclass(frozen=True, slots=True)
class PlacedPoint:
    """A point of a curve, where it lies with the zero line at 0, and the number of its curve."""

    point: CurvePoint
    at: Point
    curve: int

    @property
    def address(self) -> PointAddress:
        return self.point.address


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its place, and the point at which its words belong."""

    label: Label
    box: Box
    spot: PlacedPoint


@dataclass(frozen=True)
class EmotionPlot:
    """Everything in the emotion lane, laid out with the zero line at 0; heights follow from what must fit.

    Words without a score lie in a strip at the foot, off the axis: no height of theirs means anything.

    Attributes:
        context: What is drawn.
        grid: Where the columns lie.
        head: How far the lane's name reaches down, which the axis may not touch.
        unit: The height of one score.
        radius: Of the primary curve's faces.
    """

    context: DrawContext
    grid: Grid
    head: float = 0
    unit: float = UNIT
    radius: float = RADIUS

    @property
    def facts(self) -> MapFacts:
        return self.context.facts

    @cached_property
    def spots(self) -> tuple[PlacedPoint, ...]:
        """Every point; the height of one without a score means nothing, and nothing is drawn there."""
        found: list[PlacedPoint] = []
        for index, curve in enumerate(self.facts.curves):
            for point in curve.points:
                siblings = sum(other.anchor == point.anchor for other in curve.points)
                share = (self.grid.x(point.last + 1) - self.grid.x(point.first)) / siblings
                at = Point(self.grid.x(point.x), -(point.score or 0.0) * self.unit)
                if point.score is not None:
                    at = self.visible(at, index, found, share / 2 - ASIDE)
                found.append(PlacedPoint(point, at, index))
        return tuple(found)

    def visible(self, at: Point, curve: int, others: Sequence[PlacedPoint], most: float) -> Point:
        """The place, moved aside as little as needed for no other curve's face or marker to cover it."""
        aside = 0.0
        while aside < most:
            for place in (Point(at.x + aside, at.y), Point(at.x - aside, at.y)):
                if not any(self.covers(other, place, curve) for other in others):
                    return place
            aside += ASIDE
        return at

    def covers(self, other: PlacedPoint, at: Point, curve: int) -> bool:
        reach = self.reach(curve) + self.reach(other.curve) + 1
        near = abs(at.x - other.at.x) < reach and abs(at.y - other.at.y) < reach
        return near and other.point.score is not None

    def reach(self, curve: int) -> float:
        """The radius of a curve's faces or markers."""
        return self.radius if curve == 0 else MARKER

    @cached_property
    def where(self) -> dict[PointAddress, Point]:
        """The place of each point."""
        return {spot.point.address: spot.at for spot in self.spots}

    def runs(self, curve: Curve) -> Iterator[list[CurvePoint]]:
        """Runs of the curve; points at the same place, which no line can join, end one."""
        for run in curve.runs:
            part: list[CurvePoint] = []
            for point in run:
                if part and point.x <= part[-1].x:
                    yield part
                    part = []
                part.append(point)
            yield part

    def places(self, points: Sequence[CurvePoint]) -> list[Point]:
        return [self.where[point.address] for point in points]

    def strands(self, curve: Curve) -> Iterator[list[Point]]:
        """Where the curve leaves into branches of alternatives and comes back: each from one point to another."""
        for link in curve.links:
            start, end = self.places(link)
            if start.x < end.x:
                yield [start, end]

    @cached_property
    def stars(self) -> tuple[Box, ...]:
        """Stars above the primary curve at moments of truth."""
        return tuple(
            Box(spot.at.x - STAR / 2, spot.at.y - self.radius - STAR - 1, STAR, STAR)
            for spot in self.spots
            if self.has_star(spot)
        )

    def has_star(self, spot: PlacedPoint) -> bool:
        """Whether it is the first point of the primary curve in a moment of truth."""
        if spot.curve or spot.point.score is None:
            return False
        if all(cell.anchor != spot.point.anchor for cell in self.facts.moments_of_truth):
            return False
        here = (other for other in self.spots if other.curve == 0 and other.point.score is not None)
        first = next(other for other in here if other.point.anchor == spot.point.anchor)
        return spot.address == first.address

    @cached_property
    def placed(self) -> tuple[tuple[PlacedLabel, ...], tuple[PlacedLabel, ...]]:
        """The words at the points, and the names at the ends of the curves: none meets a line, a sign or another.

        A label without room is left out; table, list and the description of the picture have it.
        """
        obstacles = Obstacles(self.lines(), HALF_STROKE)
        for score in (BOTTOM_SCORE, 0, TOP_SCORE):
            obstacles.faint.append(Box(self.grid.head, -score * self.unit - 1, self.grid.width - self.grid.head, 2))
        for spot in self.spots:
            if spot.point.score is not None:
                radius = self.reach(spot.curve) + (1 if spot.curve == 0 else 2)
                obstacles.boxes.append(Box(spot.at.x - radius, spot.at.y - radius, 2 * radius, 2 * radius))
        obstacles.boxes.extend(self.stars)
        standing_out = tuple(self.word_labels(obstacles, filter(self.stands_out, self.spots)))
        ends = tuple(self.end_labels(obstacles))
        others = (spot for spot in self.spots if not self.stands_out(spot))
        return (*standing_out, *self.word_labels(obstacles, others)), ends

    def lines(self) -> Iterator[list[Point]]:
        """Curves, the edges of their confidence intervals, and ranges with the bars at their ends."""
        for index, curve in enumerate(self.facts.curves):
            for run in self.runs(curve):
                yield [*sample(self.places(run), PIECE)]
            for strand in self.strands(curve):
                yield [*sample(strand, PIECE)]
            for upper, lower in self.bands[index] if index else ():
                yield upper
                yield lower
        for low, high in self.whiskers.values():
            yield [high, low]
            for bar in (low, high):
                yield [Point(bar.x - WHISKER, bar.y), Point(bar.x + WHISKER, bar.y)]

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
    def bands(self) -> tuple[tuple[tuple[list[Point], list[Point]], ...], ...]:
        """The upper and the lower edge of each confidence interval, by curves."""
        return tuple(tuple(self.bands_of(curve)) for curve in self.facts.curves)

    def bands_of(self, curve: Curve) -> Iterator[tuple[list[Point], list[Point]]]:
        """Yield the upper and the lower edge of each confidence interval; the mean stays inside them.

        A single one is a bar around its point.
        """
        for run in self.runs(curve):
            for known, part in groupby(run, key=lambda point: point.interval is not None):
                points = [*part]
                if known and len(points) == 1:
                    low, high = self.edge(points[0], 0), self.edge(points[0], 1)
                    yield (
                        [Point(high.x - BAR, high.y), Point(high.x + BAR, high.y)],
                        [Point(low.x - BAR, low.y), Point(low.x + BAR, low.y)],
                    )
                elif known:
                    ends = self.where[points[0].address].x, self.where[points[-1].address].x
                    mean = [at for at in sample(self.places(run), EVERY) if ends[0] <= at.x <= ends[1]]
                    upper = sample([self.edge(point, 1) for point in points], EVERY)
                    lower = sample([self.edge(point, 0) for point in points], EVERY)
                    yield (
                        [Point(at.x, min(edge.y, at.y)) for at, edge in zip(mean, upper, strict=True)],
                        [Point(at.x, max(edge.y, at.y)) for at, edge in zip(mean, lower, strict=True)],
                    )

    def lies_on_band(self, box: Box) -> bool:
        """Whether a label lies on a confidence interval, whose colour its letters must stand out from."""
        return any(
            box.x - EVERY < high.x < box.right + EVERY and high.y < box.bottom and box.y < low.y
            for edges in chain.from_iterable(self.bands)
            for high, low in zip(*edges, strict=True)
        )

    def edge(self, point: CurvePoint, side: int) -> Point:
        """Where the confidence interval of a point ends, below or above it."""
        ends = point.interval or (0.0, 0.0)
        return Point(self.where[point.address].x, -ends[side] * self.unit)

    @cached_property
    def without_room(self) -> tuple[PlacedPoint, ...]:
        """The points at which nothing is written."""
        shown = {placed.spot.address for placed in self.placed[0]}
        return tuple(spot for spot in self.spots if spot.point.score is not None and spot.address not in shown)

    @cached_property
    def whiskers(self) -> dict[PointAddress, tuple[Point, Point]]:
        """The lower and the upper end of each range of experiences."""
        return {
            spot.point.address: (
                Point(spot.at.x, -spot.point.range[0] * self.unit),
                Point(spot.at.x, -spot.point.range[1] * self.unit),
            )
            for spot in self.spots
            if spot.point.range is not None and spot.point.score is not None
        }

    def word_labels(self, obstacles: Obstacles, spots: Iterable[PlacedPoint]) -> Iterator[PlacedLabel]:
        """Place the fullest label of each point for which there is room."""
        for spot in sorted(spots, key=lambda spot: spot.curve):
            if spot.point.score is None:
                continue
            left, right = self.edges(spot)
            below, above = self.clear_of(spot)
            up = self.lies_above_its_neighbours(spot)
            for label in self.labels(spot, right - left):
                wishes = places(label, spot.at, above, below, (left, right), up=up)
                box = obstacles.place(wishes, partial(self.is_nearest, spot))
                if box is not None:
                    yield PlacedLabel(label, box, spot)
                    break

    def is_nearest(self, spot: PlacedPoint, box: Box) -> bool:
        """Whether a reader takes a label for that of its own point, and of no other that is as near."""
        own = distance_of(box, spot.at) - self.reach(spot.curve)
        return not any(distance_of(box, at) - reach < own for other, at, reach in self.scored if other.address != spot.address)

    @cached_property
    def scored(self) -> tuple[tuple[PlacedPoint, Point, float], ...]:
        """The points at which something is drawn, where, and how far it reaches from there."""
        return tuple((spot, spot.at, self.reach(spot.curve)) for spot in self.spots if spot.point.score is not None)

    def clear_of(self, spot: PlacedPoint) -> tuple[float, float]:
        """How far below and above a point its face, its star and the bars of its range reach."""
        below = self.reach(spot.curve) + 4
        above = below + STAR + 2 if self.has_star(spot) else below
        if spot.address in self.whiskers:
            low, high = self.whiskers[spot.address]
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
        siblings = sum(other.point.anchor == point.anchor and other.curve == spot.curve for other in self.spots)
        narrow = room if siblings == 1 else max(58.0, room / siblings)
        style = Style(SMALL, score_colour(point.score or 0.0), bold=True, leading=15)
        title = Paragraph.of(self.title(spot), room, style, self.context.language)
        yield from point_labels(point, title, colour, narrow, self.context)

    def title(self, spot: PlacedPoint) -> str:
        words = self.context.words
        name = curve_name(spot.point.who, self.facts, words) if self.facts.is_told_apart else ""
        title = ""
        if spot.address == self.highest:
            title = words("{name}: highest point", name=name) if name else words("Highest point")
        elif spot.address == self.lowest:
            title = words("{name}: lowest point", name=name) if name else words("Lowest point")
        return on_its_way(title, spot.point.anchor, self.facts, words) if title else ""

    def stands_out(self, spot: PlacedPoint) -> bool:
        return spot.address in (self.highest, self.lowest)

    @cached_property
    def highest(self) -> PointAddress | None:
        found = self.facts.stand_out.highest
        return found.address if found is not None else None

    @cached_property
    def lowest(self) -> PointAddress | None:
        found = self.facts.stand_out.lowest
        return found.address if found is not None else None

    def lies_above_its_neighbours(self, spot: PlacedPoint) -> bool:
        """Whether the curve comes from below or goes there, so that there is room above."""
        own = [other for other in self.spots if other.curve == spot.curve]
        index = next(index for index, other in enumerate(own) if other.address == spot.address)
        around_it = [other.at.y for other in own[max(0, index - 1) : index + 2] if other.address != spot.address]
        if not around_it:
            return True
        mean = sum(around_it) / len(around_it)
        return spot.at.y < mean or (spot.at.y == mean and spot.at.y <= 0)

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
        name = self.name(curve)
        for point, onward in ((curve.scored[-1], True), (curve.scored[0], False)):
            spot = next(spot for spot in self.spots if spot.address == point.address)
            distance = max(
                abs(other.at.x - spot.at.x) + self.reach(other.curve) + 5
                for other in self.spots
                if other.point.anchor == point.anchor and abs(other.at.y - spot.at.y) < BESIDE
            )
            edge = self.grid.width - EDGE if onward else self.grid.head + EDGE
            room = min(LONGEST_NAME, abs(edge - spot.at.x) - distance)
            for wide in (room, SHORTEST_NAME):
                if wide > 0:
                    whole = max(wide, longest_word(name, style.size))
                    label = Label(lines_of(wrap(name, whole, style.size, self.context.language, True), style))
                    yield label, beside(label, spot.at, distance, edge, onward=onward), spot

    def name(self, curve: Curve) -> str:
        """Whose curve it is."""
        return curve_name(curve.who, self.facts, self.context.words)

    @cached_property
    def strip(self) -> tuple[PlacedLabel, ...]:
        """The words without a score, in their columns below the axis."""
        reached: dict[str, float] = {}
        found = []
        for spot in self.spots:
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
                    wrap(self.name(self.facts.curves[spot.curve]), right - left, SMALL, self.grid.language, True), style
                ),
                *said,
            )
        )

    @cached_property
    def top(self) -> float:
        """How far the lane reaches above the zero line."""
        highest = min([-TOP_SCORE * self.unit - self.radius, *(box.y for box in self.boxes)])
        return max(9 - highest, self.head + TOP_SCORE * self.unit + 12)

    @cached_property
    def foot(self) -> float:
        """Where the axis ends, below the zero line."""
        lowest = max([-BOTTOM_SCORE * self.unit + self.radius, *(box.bottom for box in self.boxes)])
        return float(ceil(self.top + lowest + 9)) - self.top

    @cached_property
    def height(self) -> float:
        lowest = max((placed.box.bottom for placed in self.strip), default=None)
        return self.top + self.foot if lowest is None else float(ceil(self.top + lowest + STRIP_PAD))

    @property
    def boxes(self) -> list[Box]:
        words, ends = self.placed
        return [*(placed.box for placed in (*words, *ends)), *self.stars]

    def ticks(self) -> Iterator[tuple[float, str]]:
        """The axis: five places with the scores of the author's own scale."""
        for score in range(BOTTOM_SCORE, TOP_SCORE + 1):
            yield -score * self.unit, self.facts.scale.text(score, self.context.words)

    def is_stage(self, anchor: str) -> bool:
        return any(f"stage-{span.stage.id}" == anchor for span in self.facts.stages)


def distance_of(box: Box, at: Point) -> float:
    """How far a point is from a box."""
    return hypot(max(box.x - at.x, 0.0, at.x - box.right), max(box.y - at.y, 0.0, at.y - box.bottom))
