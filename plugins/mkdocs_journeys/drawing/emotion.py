"""The emotion lane: curves over all columns, faces, words, and the names of the curves at their ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..insight import Curve, CurvePoint, MapFacts
from .blocks import SMALL, TINY, Style
from .canvas import Canvas, Stroke
from .curve import Point, monotone_path, sample
from .faces import MARKER, RADIUS, curve_ink, draw_face, draw_marker, mood
from .grid import Box, Grid
from .icons import shape
from .labels import SAMPLE, Ground, Label, Line, around, beside, lines_of
from .palette import Ink
from .setting import Setting
from .wrap import wrap

UNIT = 36.0
TOP_SCORE, BOTTOM_SCORE = 2, -2
STAR = 14.0
DASH = "7 5"
EDGE = 4.0
ASIDE = 3.0
LONGEST_NAME, SHORTEST_NAME = 130.0, 60.0
# Points this close in height stand side by side.
BESIDE = 18.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a curve, where it lies with the zero line at 0, and the number of its curve."""

    point: CurvePoint
    at: Point
    curve: int


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its place; where its words belong and whether it lies on a curve."""

    label: Label
    box: Box
    spot: Spot
    on_line: bool


@dataclass(frozen=True)
class EmotionPlot:
    """Everything in the emotion lane, laid out with the zero line at 0; heights follow from what must fit."""

    setting: Setting
    grid: Grid

    @property
    def facts(self) -> MapFacts:
        return self.setting.facts

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Every point, those without a score on the zero line."""
        found: list[Spot] = []
        for index, curve in enumerate(self.facts.curves):
            for point in curve.points:
                siblings = sum(other.anchor == point.anchor for other in curve.points)
                share = (point.last - point.first + 1) * self.grid.column / siblings
                at = Point(self.grid.x(point.x), -(point.score or 0.0) * UNIT)
                if point.score is not None:
                    at = visible(at, index, found, share / 2 - ASIDE)
                found.append(Spot(point, at, index))
        return tuple(found)

    @cached_property
    def where(self) -> dict[int, Point]:
        """The place of each point, by identity: two personas may say the same."""
        return {id(spot.point): spot.at for spot in self.spots}

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
        return [self.where[id(point)] for point in points]

    @cached_property
    def stars(self) -> tuple[Box, ...]:
        """Stars above the primary curve at moments of truth."""
        return tuple(
            Box(spot.at.x - STAR / 2, spot.at.y - RADIUS - STAR - 1, STAR, STAR)
            for spot in self.spots
            if self.has_star(spot)
        )

    def has_star(self, spot: Spot) -> bool:
        """Whether it is the first point of the primary curve in a moment of truth."""
        if spot.curve or spot.point.score is None:
            return False
        if all(cell.anchor != spot.point.anchor for cell in self.facts.moments_of_truth):
            return False
        here = (other for other in self.spots if other.curve == 0 and other.point.score is not None)
        return spot is next(other for other in here if other.point.anchor == spot.point.anchor)

    @cached_property
    def placed(self) -> tuple[tuple[PlacedLabel, ...], tuple[PlacedLabel, ...]]:
        """The words at the points, and the names at the ends of the curves, none of them on another."""
        ground = Ground()
        for spot in self.spots:
            if spot.point.score is not None:
                radius = RADIUS + 1 if spot.curve == 0 else MARKER + 2
                ground.taken.append(Box(spot.at.x - radius, spot.at.y - radius, 2 * radius, 2 * radius))
        ground.taken.extend(self.stars)
        for curve in self.facts.curves:
            for run in self.runs(curve):
                ground.curve.extend(sample(self.places(run), SAMPLE))
        ground.curve.sort()
        ends = tuple(self.end_labels(ground))
        return tuple(self.word_labels(ground)), ends

    def word_labels(self, ground: Ground) -> Iterator[PlacedLabel]:
        for spot in sorted(self.spots, key=lambda spot: (spot.curve, not self.stands_out(spot))):
            left, right = self.grid.x(spot.point.first) + EDGE, self.grid.x(spot.point.last + 1) - EDGE
            lines = self.lines(spot, right - left)
            if not lines:
                continue
            label = Label(lines)
            below = (RADIUS if spot.curve == 0 else MARKER) + 4
            above = below + STAR + 2 if self.has_star(spot) else below
            if spot.point.score is None:
                above = below = -label.height / 2
            up = self.lies_above_its_neighbours(spot)
            box = ground.place(around(label, spot.at, above, below, (left, right), up))
            yield PlacedLabel(label, box, spot, spot.point.score is None or ground.covered(box) > 0)

    def lines(self, spot: Spot, room: float) -> tuple[Line, ...]:
        """What stands beside a point: whether it is the highest or lowest, the words, the score."""
        words, point = self.setting.words, spot.point
        ink = Ink.TEXT if spot.curve == 0 else curve_ink(spot.curve)
        title = ""
        if spot.curve == 0 and point is self.facts.stand_out.highest:
            title = words("Highest point")
        elif spot.curve == 0 and point is self.facts.stand_out.lowest:
            title = words("Lowest point")
        loud = Style(SMALL, mood(point.score or 0.0), bold=True, leading=15)
        said = Style(SMALL, ink, leading=15)
        small = Style(TINY, Ink.MUTED, leading=14)
        # Several moments in one column share it, so each keeps to its part and may go a little beyond.
        siblings = sum(other.point.anchor == point.anchor and other.curve == spot.curve for other in self.spots)
        narrow = room if siblings == 1 else max(58.0, room / siblings)
        return (
            *lines_of(wrap(title, room, loud.size, True), loud),
            *lines_of(wrap(words_of(point), narrow, said.size), said),
            *lines_of(wrap(self.score(point), narrow, small.size), small),
        )

    def score(self, point: CurvePoint) -> str:
        """The score on the author's scale, where the axis does not show it."""
        words, low, high = self.setting.words, *self.facts.scale
        if point.written is None or point.written == round(point.written):
            return ""
        return words.signed(point.written) if low < 0 < high else words.number(point.written)

    def stands_out(self, spot: Spot) -> bool:
        found = self.facts.stand_out
        return spot.curve == 0 and spot.point in (found.highest, found.lowest)

    def lies_above_its_neighbours(self, spot: Spot) -> bool:
        """Whether the curve comes from below or goes there, so that there is room above."""
        own = [other for other in self.spots if other.curve == spot.curve]
        index = next(index for index, other in enumerate(own) if other is spot)
        around_it = [other.at.y for other in own[max(0, index - 1) : index + 2] if other is not spot]
        if not around_it:
            return True
        mean = sum(around_it) / len(around_it)
        return spot.at.y < mean or (spot.at.y == mean and spot.at.y <= 0)

    def end_labels(self, ground: Ground) -> Iterator[PlacedLabel]:
        if len(self.facts.curves) < 2:
            return
        for index, curve in enumerate(self.facts.curves):
            if not curve.scored:
                continue
            last = curve.scored[-1]
            spot = next(spot for spot in self.spots if spot.point is last)
            style = Style(SMALL, curve_ink(index), bold=True, leading=14.5)
            distance = max(
                other.at.x - spot.at.x + (RADIUS if other.curve == 0 else MARKER) + 5
                for other in self.spots
                if other.point.last == last.last and abs(other.at.y - spot.at.y) < BESIDE
            )
            edge = self.grid.width - EDGE
            room = min(LONGEST_NAME, max(SHORTEST_NAME, edge - spot.at.x - distance))
            label = Label(lines_of(wrap(self.name(curve), room, style.size, True), style))
            box = ground.place(beside(label, spot.at, distance, edge))
            yield PlacedLabel(label, box, spot, ground.covered(box) > 0)

    def name(self, curve: Curve) -> str:
        """Whose curve it is."""
        return self.facts.who_name(curve.who) if curve.who else self.setting.words("Everybody")

    @cached_property
    def top(self) -> float:
        """How far the lane reaches above the zero line."""
        highest = min([-TOP_SCORE * UNIT - RADIUS, *(box.y for box in self.boxes)])
        return -highest + 9

    @cached_property
    def height(self) -> float:
        lowest = max([-BOTTOM_SCORE * UNIT + RADIUS, *(box.bottom for box in self.boxes)])
        return self.top + lowest + 9

    @property
    def boxes(self) -> list[Box]:
        words, ends = self.placed
        return [*(placed.box for placed in (*words, *ends)), *self.stars]

    def ticks(self) -> Iterator[tuple[float, str]]:
        """The axis: five places with the scores of the author's own scale."""
        low, high = self.facts.scale
        words = self.setting.words
        for score in range(BOTTOM_SCORE, TOP_SCORE + 1):
            written = low + (score - BOTTOM_SCORE) * (high - low) / (TOP_SCORE - BOTTOM_SCORE)
            yield -score * UNIT, words.signed(written) if low < 0 < high else words.number(written)

    def draw_ground(self, canvas: Canvas, y: float) -> None:
        """Tints for good and bad, and a hairline for each whole score."""
        zero = y + self.top
        left, wide = self.grid.head, self.grid.width - self.grid.head
        canvas.rectangle(left, y, wide, self.top, fill=Ink.GOOD_FILL)
        canvas.rectangle(left, zero, wide, self.height - self.top, fill=Ink.BAD_FILL)
        for place, _ in self.ticks():
            line = Stroke(Ink.BOUNDARY, 1) if place == 0 else Stroke(Ink.GRID, 1)
            canvas.line(left, zero + place, self.grid.width, zero + place, line)

    def draw_axis(self, canvas: Canvas, y: float) -> None:
        for place, text in self.ticks():
            baseline = y + self.top + place + 4
            canvas.text([text], self.grid.head - 9, baseline, SMALL, Ink.MUTED, anchor="end")

    def draw(self, canvas: Canvas, y: float) -> None:
        """Spreads, then curves with the primary one on top, then what stands in the cells."""
        zero = y + self.top
        for curve in self.facts.curves[:1]:
            with canvas.group("jm-spread", persona=curve.who):
                self.draw_spread(canvas, curve, zero)
        for index, curve in reversed([*enumerate(self.facts.curves)]):
            with canvas.group("jm-curve", persona=curve.who):
                self.draw_line(canvas, curve, index, zero)
        words, ends = self.placed
        for index, curve in enumerate(self.facts.curves):
            with canvas.group("jm-curve-end", persona=curve.who):
                for placed in ends:
                    if placed.spot.curve == index:
                        self.draw_end(canvas, placed, zero)
        for anchor in dict.fromkeys(spot.point.anchor for spot in self.spots):
            self.draw_cell(canvas, anchor, words, y)
        for star in self.stars:
            canvas.icon(shape("star"), star.x, zero + star.y, STAR, Ink.ACCENT)

    def draw_line(self, canvas: Canvas, curve: Curve, index: int, zero: float) -> None:
        wide = 2.8 if index == 0 else 2.0
        for run in self.runs(curve):
            points = [Point(x, zero + y) for x, y in self.places(run)]
            for first, last, is_assumed in stretches(run):
                line = Stroke(curve_ink(index), wide, DASH if is_assumed else "", round_ends=not is_assumed)
                canvas.path(monotone_path(points, first, last), stroke=line)

    def draw_spread(self, canvas: Canvas, curve: Curve, zero: float) -> None:
        """The range of scores around the mean, where it is known; the mean stays inside its edges."""
        for run in self.runs(curve):
            for known, part in itertools.groupby(run, key=lambda point: spread(point) is not None):
                points = list(part)
                if not known:
                    continue
                if len(points) == 1:
                    self.draw_bar(canvas, points[0], zero)
                    continue
                mean = sample(self.places(points), 8)
                upper = sample([self.edge(point, 1) for point in points], 8)
                lower = sample([self.edge(point, 0) for point in points], 8)
                above: list[tuple[float, float]] = []
                below: list[tuple[float, float]] = []
                for middle, high, low in zip(mean, upper, lower, strict=True):
                    above.append((middle.x, zero + min(high.y, middle.y)))
                    below.append((middle.x, zero + max(low.y, middle.y)))
                canvas.polygon([*above, *reversed(below)], fill=Ink.SPREAD)

    def edge(self, point: CurvePoint, side: int) -> Point:
        ends = spread(point) or (0.0, 0.0)
        return Point(self.where[id(point)].x, -ends[side] * UNIT)

    def draw_bar(self, canvas: Canvas, point: CurvePoint, zero: float) -> None:
        low, high = self.edge(point, 0), self.edge(point, 1)
        canvas.rectangle(low.x - 8, zero + high.y, 16, low.y - high.y, fill=Ink.SPREAD, radius=5)

    def draw_end(self, canvas: Canvas, placed: PlacedLabel, zero: float) -> None:
        """The name of a curve, with a line to it where it had to move away."""
        box = placed.box
        middle = box.y + box.height / 2
        if abs(middle - placed.spot.at.y) > 1.5 * BESIDE:
            ends = (box.x - 2, zero + middle, placed.spot.at.x, zero + placed.spot.at.y)
            canvas.line(*ends, Stroke(curve_ink(placed.spot.curve), 1))
        placed.label.draw(canvas, Box(box.x, zero + box.y, *box[2:]), "start", placed.on_line)

    def draw_cell(self, canvas: Canvas, anchor: str, words: Sequence[PlacedLabel], y: float) -> None:
        spots = [spot for spot in self.spots if spot.point.anchor == anchor]
        point = spots[0].point
        left, right = self.grid.x(point.first), self.grid.x(point.last + 1)
        zero = y + self.top
        step = "" if anchor.startswith("stage-") and self.is_stage(anchor) else anchor
        stage = "" if step else anchor.removeprefix("stage-")
        with canvas.group("jm-cell", lane="emotion", step=step, stage=stage):
            canvas.rectangle(left, y, right - left, self.height, name="jm-cell-bg")
            for spot in reversed(spots):
                with canvas.group("jm-point", persona=self.facts.curves[spot.curve].who):
                    if spot.point.score is not None:
                        place = (spot.at.x, zero + spot.at.y)
                        if spot.curve == 0:
                            draw_face(canvas, *place, spot.point.score)
                        else:
                            draw_marker(canvas, *place, spot.curve)
                    for placed in words:
                        if placed.spot is spot:
                            box = Box(placed.box.x, zero + placed.box.y, *placed.box[2:])
                            placed.label.draw(canvas, box, "middle", placed.on_line)

    def is_stage(self, anchor: str) -> bool:
        return any(f"stage-{span.stage.id}" == anchor for span in self.facts.stages)


def stretches(run: Sequence[CurvePoint]) -> Iterator[tuple[int, int, bool]]:
    """The parts of a run that are drawn alike: first and last point, and whether an end of it is assumed."""
    assumed = ["assumed" in (before.basis, after.basis) for before, after in itertools.pairwise(run)]
    first = 0
    for is_assumed, part in itertools.groupby(assumed):
        last = first + len(list(part))
        yield first, last, is_assumed
        first = last


def visible(at: Point, curve: int, others: Sequence[Spot], most: float) -> Point:
    """The place, moved aside as little as needed for no other curve's face or marker to cover it."""
    radius = RADIUS if curve == 0 else MARKER
    aside = 0.0
    while aside < most:
        for place in (Point(at.x + aside, at.y), Point(at.x - aside, at.y)):
            if not any(covers(other, place, radius) for other in others):
                return place
        aside += ASIDE
    return at


def covers(other: Spot, at: Point, radius: float) -> bool:
    reach = radius + (RADIUS if other.curve == 0 else MARKER) + 1
    near = abs(at.x - other.at.x) < reach and abs(at.y - other.at.y) < reach
    return near and other.point.score is not None


def words_of(point: CurvePoint) -> str:
    """The emotion as its author put it, several words with commas."""
    separator = "、" if any("\u3040" <= letter <= "\u9fff" for word in point.labels for letter in word) else ", "
    return separator.join(point.labels)


def spread(point: CurvePoint) -> tuple[float, float] | None:
    """The range of scores at a point: the one that was given, else one standard deviation around the mean."""
    if point.score is None:
        return None
    if point.low is not None and point.high is not None:
        return min(point.low, point.score), max(point.high, point.score)
    if point.sd:
        return max(BOTTOM_SCORE, point.score - point.sd), min(TOP_SCORE, point.score + point.sd)
    return None
