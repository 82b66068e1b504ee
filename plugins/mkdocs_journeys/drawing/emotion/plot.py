"""The emotion lane laid out: where faces, words, stars and the names of the curves lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, hypot, inf

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
from .label_placement import SAMPLE, Label, Occupancy, around, beside, lines_of
from .point_labels import LEADING, point_labels

UNIT = 36.0
TOP_SCORE, BOTTOM_SCORE = 2, -2
STAR = 14.0
DASH = "7 5"
EDGE = 4.0
ASIDE = 3.0
LONGEST_NAME, SHORTEST_NAME = 130.0, 60.0
# What it may cost to place a label before a shorter one is tried, and how far away it needs a line to its point.
NEARBY, AWAY = 30.0, 44.0
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
    """A label with its place; where its words belong and whether it lies on a curve."""

    label: Label
    box: Box
    spot: PlacedPoint
    on_line: bool

    @property
    def leader(self) -> tuple[Point, Point] | None:
        """Where a line leads from the point to the label, if it had to move away."""
        x = min(max(self.spot.at.x, self.box.x), self.box.right)
        y = self.box.bottom if self.box.bottom < self.spot.at.y else self.box.y
        return (self.spot.at, Point(x, y)) if abs(y - self.spot.at.y) > AWAY else None

    @property
    def way(self) -> tuple[Point, Point] | None:
        """Where a line leads from the end of a curve to its name, if that had to move away."""
        middle = self.box.y + self.box.height / 2
        return (self.spot.at, Point(self.box.x - 2, middle)) if abs(middle - self.spot.at.y) > 1.5 * BESIDE else None


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
        """The words at the points, and the names at the ends of the curves, none of them on another."""
        occupancy = Occupancy()
        for spot in self.spots:
            if spot.point.score is not None:
                radius = self.reach(spot.curve) + (1 if spot.curve == 0 else 2)
                occupancy.taken.append(Box(spot.at.x - radius, spot.at.y - radius, 2 * radius, 2 * radius))
        occupancy.taken.extend(self.stars)
        for curve in self.facts.curves:
            for line in (*map(self.places, self.runs(curve)), *self.strands(curve)):
                occupancy.curve.extend(sample(line, SAMPLE))
        for low, high in self.whiskers.values():
            count = max(1, int((low.y - high.y) / SAMPLE))
            occupancy.curve.extend(Point(low.x, high.y + step * SAMPLE) for step in range(count))
        occupancy.curve.sort()
        ends = tuple(self.end_labels(occupancy))
        for start, end in filter(None, (placed.way for placed in ends)):
            count = max(1, int(hypot(end.x - start.x, end.y - start.y) / SAMPLE))
            steps = [step / count for step in range(count + 1)]
            occupancy.curve.extend(
                Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part) for part in steps
            )
        occupancy.curve.sort()
        return tuple(self.word_labels(occupancy)), ends

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

    def word_labels(self, occupancy: Occupancy) -> Iterator[PlacedLabel]:
        for spot in sorted(self.spots, key=lambda spot: (spot.curve, not self.stands_out(spot))):
            if spot.point.score is None:
                continue
            left, right = self.edges(spot)
            label, box = self.tightest(spot, [*self.labels(spot, right - left)], (left, right), occupancy)
            if label is not None:
                occupancy.taken.append(box)
                # The line between good and bad is as strong as a curve; those of the other scores are faint.
                is_crossed = occupancy.covered(box) > 0 or box.y < 0 < box.bottom
                yield PlacedLabel(label, box, spot, is_crossed)

    def edges(self, spot: PlacedPoint) -> tuple[float, float]:
        """Between which places along the lane a point's label is."""
        return self.grid.x(spot.point.first) + EDGE, self.grid.x(spot.point.last + 1) - EDGE

    def tightest(
        self, spot: PlacedPoint, labels: Sequence[Label], edges: tuple[float, float], occupancy: Occupancy
    ) -> tuple[Label | None, Box]:
        """The fullest label for which there is room nearby, else the one that comes nearest; and its place."""
        best: tuple[float, Label | None, Box] = (inf, None, Box(0, 0, 0, 0))
        below = self.reach(spot.curve) + 4
        above = below + STAR + 2 if self.has_star(spot) else below
        up = self.lies_above_its_neighbours(spot)
        for label in labels:
            if not label.lines:
                continue
            box, cost = occupancy.cheapest_free(around(label, spot.at, above, below, edges, up))
            if cost < NEARBY:
                return label, box
            if cost < best[0]:
                best = (cost, label, box)
        return best[1], best[2]

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

    def end_labels(self, occupancy: Occupancy) -> Iterator[PlacedLabel]:
        if len(self.facts.curves) < 2:
            return
        for index, curve in enumerate(self.facts.curves):
            if not curve.scored:
                continue
            last = curve.scored[-1]
            spot = next(spot for spot in self.spots if spot.address == last.address)
            style = Style(SMALL, curve_colour(index), bold=True, leading=15)
            distance = max(
                other.at.x - spot.at.x + self.reach(other.curve) + 5
                for other in self.spots
                if other.point.last == last.last and abs(other.at.y - spot.at.y) < BESIDE
            )
            edge = self.grid.width - EDGE
            room = min(LONGEST_NAME, max(SHORTEST_NAME, edge - spot.at.x - distance))
            room = max(room, longest_word(self.name(curve), style.size))
            label = Label(lines_of(wrap(self.name(curve), room, style.size, self.context.language, True), style))
            box = occupancy.place(beside(label, spot.at, distance, edge))
            yield PlacedLabel(label, box, spot, occupancy.covered(box) > 0)

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
                found.append(PlacedLabel(label, box, spot, False))
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
