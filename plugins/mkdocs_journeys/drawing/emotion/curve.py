"""Emotion curves as geometry: monotone cubics, which never go beyond their points.

Natural, cardinal and Catmull-Rom splines overshoot by a tenth to a fifth of the scale and so claim feelings that
nobody reported. The slopes are Steffen's (1990), as in d3's curveMonotoneX.
"""

import itertools
from collections.abc import Iterator, Sequence
from math import copysign
from typing import NamedTuple

from ..scene.marks import Command

__all__ = ["Point", "band_path", "monotone_path", "sample", "slopes"]


class Point(NamedTuple):
    """A place on the sheet."""

    x: float
    y: float


def slopes(points: Sequence[Point]) -> list[float]:
    """The slope of the curve at each of its points, which go from left to right."""
    steps = [(after.y - before.y) / (after.x - before.x) for before, after in itertools.pairwise(points)]
    if not steps:
        return [0.0] * len(points)
    if len(steps) == 1:
        return [steps[0], steps[0]]
    inner = [inner_slope(*points[index : index + 3]) for index in range(len(points) - 2)]
    first = (3 * steps[0] - inner[0]) / 2
    last = (3 * steps[-1] - inner[-1]) / 2
    return [first, *inner, last]


def inner_slope(before: Point, here: Point, after: Point) -> float:
    """Steffen's slope: flat at a turning point, never so steep that the curve leaves its points' range."""
    left, right = here.x - before.x, after.x - here.x
    rise, next_rise = (here.y - before.y) / left, (after.y - here.y) / right
    if rise == 0 or next_rise == 0:
        return 0.0
    mean = (rise * right + next_rise * left) / (left + right)
    sign = copysign(1, rise) + copysign(1, next_rise)
    return sign * min(abs(rise), abs(next_rise), abs(mean) / 2)


def monotone_path(points: Sequence[Point], first: int = 0, last: int | None = None) -> list[Command]:
    """The curve through the points, or its part from point `first` to point `last`, which has the same shape."""
    end = len(points) - 1 if last is None else last
    start = points[first]
    return [("M", start.x, start.y), *pieces(points, first, end)]


def pieces(points: Sequence[Point], first: int, last: int) -> Iterator[Command]:
    slope = slopes(points)
    for index in range(first, last):
        here, after = points[index], points[index + 1]
        third = (after.x - here.x) / 3
        yield (
            "C",
            here.x + third,
            here.y + third * slope[index],
            after.x - third,
            after.y - third * slope[index + 1],
            after.x,
            after.y,
        )


def band_path(upper: Sequence[Point], lower: Sequence[Point]) -> list[Command]:
    """The area between two curves over the same places."""
    back = list(lower)
    there = monotone_path(upper)
    returning: list[Command] = []
    for command in reversed(monotone_path(back)[1:]):
        _, x1, y1, x2, y2, _, _ = command
        start = back[len(back) - 2 - len(returning)]
        returning.append(("C", x2, y2, x1, y1, start.x, start.y))
    return [*there, ("L", back[-1].x, back[-1].y), *returning, ("Z",)]


def sample(points: Sequence[Point], every: float) -> Iterator[Point]:
    """Places on the curve, from left to right, at least one in each `every` of its width."""
    slope = slopes(points)
    for index, (here, after) in enumerate(itertools.pairwise(points)):
        wide, rise = after.x - here.x, after.y - here.y
        # Hermite's cubic, from its values and slopes at both ends.
        leaving, arriving = slope[index] * wide, slope[index + 1] * wide
        square, cube = 3 * rise - 2 * leaving - arriving, leaving + arriving - 2 * rise
        count = max(1, int(wide / every))
        for number in range(count):
            share = number / count
            yield Point(here.x + share * wide, here.y + share * (leaving + share * (square + share * cube)))
    if points:
        yield points[-1]
