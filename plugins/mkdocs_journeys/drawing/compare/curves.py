"""The emotion lane of a comparison: both curves on one axis, and what changes at each step."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from ...insight import Comparison, Curve, CurvePoint, PointAddress, Side, Valence
from ...words import Words
from ..boxes.blocks import SMALL, Style
from ..boxes.grid import Grid, longest_word
from ..emotion.curve import Point, sample
from ..emotion.faces import RADIUS, VALENCE_INKS
from ..emotion.label_placement import SAMPLE, Label, Occupancy, around, beside, lines_of
from ..emotion.plot_labels import SHORTEST_NAME, STRIP_GAP, STRIP_PAD
from ..emotion.point_labels import LEADING
from ..scene.box import Box
from ..scene.colour_roles import ColourRole
from ..typesetting.measure import width
from ..typesetting.wrap import wrap
from ..wording.score_text import unscored_words

UNIT = 46.0
MARKER = 5.5
EDGE = 5.0
PILL = Style(12, bold=True, leading=20)
# Between two points that are one above the other: an arrow needs this much room, a figure on it this much.
ARROW, WITH_PILL = 6.0, 34.0
NEAR = RADIUS + MARKER + ARROW
NEXT = 4.0
NAME = Style(SMALL, bold=True, leading=15)


@dataclass(frozen=True, slots=True)
class ComparedPoint:
    """A point of one of the curves and where it lies, with the zero line at 0."""

    point: CurvePoint
    at: Point
    is_after: bool

    @property
    def radius(self) -> float:
        return RADIUS if self.is_after else MARKER

    @property
    def box(self) -> Box:
        reach = self.radius + 2
        return Box(self.at.x - reach, self.at.y - reach, 2 * reach, 2 * reach)


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes at a step: from one score to another.

    Attributes:
        start: Where the score of today lies.
        end: Where the score of the future lies.
        value: By how much it rises, in units of −2…+2.
        is_elsewhere: Whether the step is at another place today.
        starts_at_point: Whether a point of today's curve lies at the start.
        ends_at_point: Whether a point of the future curve lies at the end; none does where a stage speaks for several.
    """

    start: Point
    end: Point
    value: float
    is_elsewhere: bool
    starts_at_point: bool
    ends_at_point: bool

    @property
    def colour(self) -> ColourRole:
        return VALENCE_INKS[Valence.of_difference(self.value)]

    @property
    def gap(self) -> float:
        """The room between the two points, if they are one above the other."""
        return abs(self.end.y - self.start.y) - self.reach - MARKER

    @property
    def reach(self) -> float:
        """What lies at the end reaches so far."""
        return RADIUS if self.ends_at_point else 2.0

    @property
    def has_arrow(self) -> bool:
        return self.start.x == self.end.x and self.gap >= ARROW


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words beside a point, and whether they lie on a curve."""

    label: Label
    box: Box
    on_line: bool


@dataclass(frozen=True)
class ComparedCurves:
    """Everything in the lane, laid out with the zero line at 0.

    Attributes:
        found: What is compared.
        words: The interface words in the future map's language.
        grid: Where the columns lie.
        head: How far the lane's name reaches down, which the axis may not touch.
    """

    found: Comparison
    words: Words
    grid: Grid
    head: float = 0

    @cached_property
    def spots(self) -> tuple[ComparedPoint, ...]:
        """The points with a score, the future ones first; those of today stand aside where they would be covered."""
        later = [
            ComparedPoint(point, self.place(point, self.found.after_places), True)
            for point in self.found.after_curve.scored
        ]
        former = []
        for point in self.found.before_curve.scored:
            at = self.place(point, self.found.before_places)
            near = [spot for spot in later if abs(spot.at.x - at.x) < 1 and abs(spot.at.y - at.y) < NEAR]
            if near:
                at = Point(at.x - RADIUS - MARKER - NEXT, at.y)
            former.append(ComparedPoint(point, at, False))
        return (*later, *former)

    def place(self, point: CurvePoint, places: Sequence[int]) -> Point:
        """Where a point lies: in the middle of its step, or of all steps for which it speaks."""
        first, last = places[point.first], places[point.last]
        share = (point.x - point.first) / (point.last - point.first + 1)
        return Point(self.grid.x(first + share * (last + 1 - first)), -(point.score or 0.0) * UNIT)

    @cached_property
    def where(self) -> dict[tuple[bool, PointAddress], Point]:
        """The place of each point, by whether it is of the future map and its address there."""
        return {(spot.is_after, spot.point.address): spot.at for spot in self.spots}

    def at(self, point: CurvePoint, is_after: bool) -> Point:
        return self.where[is_after, point.address]

    def curve(self, is_after: bool) -> Curve:
        return self.found.after_curve if is_after else self.found.before_curve

    def runs(self, is_after: bool) -> Iterator[list[CurvePoint]]:
        """Runs of a curve; points at the same place, which no line can join, end one."""
        for run in self.curve(is_after).runs:
            part: list[CurvePoint] = []
            for point in run:
                if part and self.at(point, is_after).x <= self.at(part[-1], is_after).x:
                    yield part
                    part = []
                part.append(point)
            yield part

    def strands(self, is_after: bool) -> Iterator[tuple[Point, Point]]:
        """Where a curve leaves into branches of alternatives and comes back: each from one point to another."""
        for link in self.curve(is_after).links:
            start, end = (self.at(point, is_after) for point in link)
            if start.x < end.x:
                yield start, end

    def line(self, run: Sequence[CurvePoint], is_after: bool) -> list[Point]:
        return [self.at(point, is_after) for point in run]

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What changes, step by step; once where stages speak for the same steps on both sides."""
        alike: dict[tuple[tuple[PointAddress, ...], ...], list[int]] = {}
        for index, column in enumerate(self.found.columns):
            if column.difference is not None and column.former is not None and column.after is not None:
                points = tuple(tuple(point.address for point in side.points) for side in (column.former, column.after))
                alike.setdefault(points, []).append(index)
        return tuple(self.difference(indexes) for indexes in alike.values())

    def difference(self, indexes: Sequence[int]) -> Difference:
        """The difference at these columns, in the middle of them."""
        column = self.found.columns[indexes[0]]
        former, later, elsewhere = column.former, column.after, column.before is None
        assert former is not None
        assert later is not None
        x = self.grid.x(sum(indexes) / len(indexes) + 0.5)
        end = Point(x, -(later.score or 0.0) * UNIT)
        start = Point(x, -(former.score or 0.0) * UNIT)
        known = None if elsewhere else self.point_at(former, start, is_after=False)
        if known is not None:
            start = known
        elif abs(start.y - end.y) < NEAR:
            start = Point(x - RADIUS - MARKER - NEXT, start.y)
        value = column.difference or 0.0
        ends = self.point_at(later, end, is_after=True) is not None
        return Difference(start, end, value, elsewhere, known is not None, ends)

    def difference_text(self, change: Difference) -> str:
        """Return by how much the score rises or falls, on the scale of both maps."""
        return self.found.scale.difference_text(change.value, self.words)

    def point_at(self, side: Side, at: Point, *, is_after: bool) -> Point | None:
        """The point of the curve that stands for a step's score, if it lies there or just aside."""
        scored = [self.at(point, is_after) for point in side.points if point.score is not None]
        return scored[0] if len(scored) == 1 and abs(scored[0].x - at.x) <= 2 * RADIUS else None

    @cached_property
    def placed(self) -> tuple[tuple[Box, ...], tuple[PlacedWords, ...], tuple[PlacedWords, ...]]:
        """Figures at the differences, words at the points, names at the ends of the curves; none on another."""
        occupancy = Occupancy([spot.box for spot in self.spots])
        for is_after in (True, False):
            for line in (*(self.line(run, is_after) for run in self.runs(is_after)), *self.strands(is_after)):
                occupancy.curve.extend(sample(line, SAMPLE))
        # Words keep clear of the zero line as well, if they can.
        occupancy.curve.extend(sample([Point(self.grid.head, 0), Point(self.grid.width, 0)], SAMPLE))
        occupancy.curve.sort()
        for change in self.differences:
            top, bottom = sorted((change.start.y, change.end.y))
            if change.has_arrow:
                occupancy.taken.append(Box(change.start.x - 5, top, 10, bottom - top))
            elif not change.starts_at_point:
                occupancy.taken.append(Box(change.start.x - MARKER, change.start.y - MARKER, 2 * MARKER, 2 * MARKER))
        pills = tuple(self.pill(change, occupancy) for change in self.differences)
        names = tuple(self.names(occupancy))
        return pills, tuple(self.word_labels(occupancy)), names

    def pill(self, change: Difference, occupancy: Occupancy) -> Box:
        """Where the figure is: on its arrow if there is room, else beside the points."""
        wide = width(self.difference_text(change), PILL.size, True) + (16 if change.has_arrow else 28)
        high = PILL.line_height
        middle = (change.start.y + change.end.y) / 2
        if change.has_arrow:
            # Between the marker and the face, not between their centres.
            middle += (MARKER - change.reach) / 2 * (1 if change.end.y > change.start.y else -1)
        if change.has_arrow and change.gap >= WITH_PILL:
            box = Box(change.start.x - wide / 2, middle - high / 2, wide, high)
            occupancy.taken.append(box)
            return box
        right = Point(change.end.x, change.end.y if not change.has_arrow else middle)
        edge = self.grid.x(int((change.end.x - self.grid.head) / self.grid.column) + 1) - EDGE
        candidates = (
            Box(min(right.x + RADIUS + NEXT, edge - wide), right.y - high / 2 + shift, wide, high)
            for reach in itertools.count()
            for shift in (-5.0 * reach, 5.0 * reach)
        )
        return occupancy.place(candidates)

    def word_labels(self, occupancy: Occupancy) -> Iterator[PlacedWords]:
        """What the points with a score say in words, those of the future first."""
        for is_after in (True, False):
            for point in self.curve(is_after).scored:
                text = point.words
                if not text:
                    continue
                places = self.found.after_places if is_after else self.found.before_places
                left = self.grid.x(places[point.first]) + EDGE
                right = self.grid.x(places[point.last] + 1) - EDGE
                at = self.at(point, is_after)
                label = word_label(text, min(right - left, 150), is_after, self.grid.language)
                rivals = [
                    spot.at.y
                    for spot in self.spots
                    if (spot.is_after, spot.point.address) != (is_after, point.address) and abs(spot.at.x - at.x) < 40
                ]
                up = at.y <= min(rivals) if rivals else at.y <= 0
                away = (RADIUS if is_after else MARKER) + 4
                box = occupancy.place(around(label, at, away, away, (left, right), up))
                yield PlacedWords(label, box, occupancy.covered(box) > 0)

    @cached_property
    def strip(self) -> tuple[PlacedWords, ...]:
        """The words without a score, in their columns below the axis; those of today first."""
        reached: dict[int, float] = {}
        found = []
        for is_after in (False, True):
            places = self.found.after_places if is_after else self.found.before_places
            for point in self.curve(is_after).points:
                text = unscored_words(point, self.words)
                if point.score is not None or not text:
                    continue
                first, last = places[point.first], places[point.last]
                left, right = self.grid.x(first) + EDGE, self.grid.x(last + 1) - EDGE
                name = wrap(self.name(is_after), right - left, SMALL, self.grid.language, True)
                style = Style(SMALL, ColourRole.CURVE_1 if is_after else ColourRole.MUTED, bold=True, leading=15)
                words = word_label(text, right - left, is_after, self.grid.language)
                label = Label((*lines_of(name, style), *words.lines))
                y = max(reached.get(column, self.foot + STRIP_PAD) for column in range(first, last + 1))
                reached.update(dict.fromkeys(range(first, last + 1), y + label.height + STRIP_GAP))
                box = Box((left + right - label.width) / 2, y, label.width, label.height)
                found.append(PlacedWords(label, box, False))
        return tuple(found)

    def names(self, occupancy: Occupancy) -> Iterator[PlacedWords]:
        """Which curve is which, where they begin and where they end."""
        for is_after in (True, False):
            scored = [spot for spot in self.spots if spot.is_after == is_after]
            if not scored:
                continue
            colour = ColourRole.CURVE_1 if is_after else ColourRole.MUTED
            style = Style(NAME.size, colour, bold=True, leading=NAME.leading)
            ends = [(scored[0], True), (scored[-1], False)]
            # A curve of one point has one end.
            for spot, ahead in ends if len(scored) > 1 else ends[1:]:
                room = spot.at.x - self.grid.head if ahead else self.grid.width - spot.at.x
                least = max(SHORTEST_NAME, longest_word(self.name(is_after), style.size))
                text = wrap(
                    self.name(is_after), max(least, room - spot.radius - 12), style.size, self.grid.language, True
                )
                label = Label(lines_of(text, style))
                distance = spot.radius + 6
                if ahead:
                    # The mirror image of a place beyond the point.
                    start = Point(-spot.at.x, spot.at.y)
                    boxes = beside(label, start, distance, -self.grid.head - EDGE)
                    candidates = (box._replace(x=-box.x - box.width) for box in boxes)
                    box = occupancy.place(candidates)
                else:
                    box = occupancy.place(beside(label, spot.at, distance, self.grid.width - EDGE))
                yield PlacedWords(label, box, occupancy.covered(box) > 0)

    def name(self, is_after: bool) -> str:
        return self.words("Future state") if is_after else self.words("Current state")

    @property
    def boxes(self) -> list[Box]:
        pills, said, names = self.placed
        return [*pills, *(words.box for words in (*said, *names))]

    @cached_property
    def top(self) -> float:
        """How far the lane reaches above the zero line."""
        highest = min([-2 * UNIT - RADIUS, *(box.y for box in self.boxes)])
        return max(10 - highest, self.head + 2 * UNIT + 12)

    @cached_property
    def foot(self) -> float:
        """Where the axis ends, below the zero line."""
        lowest = max([2 * UNIT + RADIUS, *(box.bottom for box in self.boxes)])
        return float(ceil(self.top + lowest + 10)) - self.top

    @cached_property
    def height(self) -> float:
        lowest = max((words.box.bottom for words in self.strip), default=None)
        return self.top + self.foot if lowest is None else float(ceil(self.top + lowest + STRIP_PAD))

    def areas(self) -> Iterator[tuple[list[Point], bool]]:
        """The areas between the curves, and whether the future lies above today there."""
        lines = [
            [[*sample(self.line(run, is_after), SAMPLE)] for run in self.runs(is_after)] for is_after in (False, True)
        ]
        for former, later in itertools.product(*lines):
            left, right = max(former[0].x, later[0].x), min(former[-1].x, later[-1].x)
            if left < right:
                yield from areas_between(former, later, left, right)


def word_label(text: str, room: float, is_after: bool, language: str) -> Label:
    style = Style(SMALL, ColourRole.TEXT if is_after else ColourRole.MUTED, leading=LEADING)
    return Label(lines_of(wrap(text, room, SMALL, language), style))


def areas_between(
    former: Sequence[Point], later: Sequence[Point], left: float, right: float
) -> Iterator[tuple[list[Point], bool]]:
    """Polygons between two lines over a stretch that both cover, one for each side on which the later one lies."""
    places = sorted({left, right, *(point.x for point in (*former, *later) if left < point.x < right)})
    upper: list[Point] = []
    lower: list[Point] = []
    is_better: bool | None = None
    for x in places:
        one, other = height_at(former, x), height_at(later, x)
        here = other < one
        if is_better is not None and here != is_better:
            yield [*upper, Point(x, (one + other) / 2), *reversed(lower)], is_better
            upper, lower = [Point(x, (one + other) / 2)], []
        is_better = here
        upper.append(Point(x, one))
        lower.append(Point(x, other))
    if is_better is not None and len(upper) > 1:
        yield [*upper, *reversed(lower)], is_better


def height_at(line: Sequence[Point], x: float) -> float:
    """The height of a line of many points, from left to right, at a place that it covers."""
    index = bisect_left(line, (x,))
    if index == 0 or index == len(line):
        return line[min(index, len(line) - 1)].y
    before, after = line[index - 1], line[index]
    return before.y + (x - before.x) / (after.x - before.x) * (after.y - before.y)
