"""The emotion lane laid out: where points, curves, confidence intervals, ranges and stars lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby

from ...insight import Curve, CurvePoint, MapFacts, PointAddress
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..scene.box import Box
from ..wording.alt_text import curve_name
from .curve import Point, sample
from .faces import MARKER, RADIUS
from .obstacles import PIECE

UNIT = 36.0
TOP_SCORE, BOTTOM_SCORE = 2, -2
STAR = 14.0
DASH = "7 5"
ASIDE = 3.0
# How often the edges of a confidence interval are looked up, and half of how wide a single one is.
EVERY, BAR = 12.0, 8.0
# Half of how wide the bars at the ends of a range are, and of how thick a curve is.
WHISKER, HALF_STROKE = 6.0, 1.6


@dataclass(frozen=True, slots=True)
class PlacedPoint:
    """A point of a curve, where it lies with the zero line at 0, and the number of its curve."""

    point: CurvePoint
    at: Point
    curve: int

    @property
    def address(self) -> PointAddress:
        return self.point.address


@dataclass(frozen=True)
class EmotionPlot:
    """What is drawn in the emotion lane besides its labels, laid out with the zero line at 0.

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

    def name(self, curve: Curve) -> str:
        """Whose curve it is."""
        return curve_name(curve.who, self.facts, self.context.words)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """The axis: five places with the scores of the author's own scale."""
        for score in range(BOTTOM_SCORE, TOP_SCORE + 1):
            yield -score * self.unit, self.facts.scale.text(score, self.context.words)

    def is_stage(self, anchor: str) -> bool:
        return any(f"stage-{span.stage.id}" == anchor for span in self.facts.stages)
