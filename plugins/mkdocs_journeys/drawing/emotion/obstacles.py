"""What no label may meet: lines, bars, markers and other labels."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from ..scene.box import Box
from .curve import Point
from .label_placement import Label

CLEARANCE = 2.0
# Lines are looked at in pieces about this wide.
PIECE = 3.0
# How far a label may be from its point: further away it would need a line to it.
REACHES = (0.0, 5.0, 10.0, 16.0, 22.0, 28.0)
# How far sideways a label above or below a point may be moved, as shares of its width.
SHIFTS = (0.0, 0.25, -0.25, 0.45, -0.45)


class Obstacles:
    """Boxes and lines that labels keep clear of; lines are known from the beginning, boxes are added.

    Attributes:
        boxes: What no label may cover.
        faint: Straight lines that are interrupted where a label has no other place.
    """

    def __init__(self, lines: Iterable[Sequence[Point]], half: float) -> None:
        pieces = [
            (start.x - half, min(start.y, end.y) - half, end.x - start.x + 2 * half, abs(end.y - start.y) + 2 * half)
            for line in lines
            for start, end in pairwise(line)
        ]
        self.pieces = sorted(pieces)
        self.widest = max((wide for _, _, wide, _ in pieces), default=0.0)
        self.boxes: list[Box] = []
        self.faint: list[Box] = []

    def is_free(self, box: Box, *, over_faint: bool = False) -> bool:
        """Return whether a label may have this place, perhaps over a line that can be interrupted for it."""
        # Asked so often that a call for each obstacle would be felt.
        left, top, right, bottom = box.x - CLEARANCE, box.y - CLEARANCE, box.right + CLEARANCE, box.bottom + CLEARANCE
        for taken in (self.boxes,) if over_faint else (self.boxes, self.faint):
            for x, y, wide, high in taken:
                if left < x + wide and x < right and top < y + high and y < bottom:
                    return False
        first = bisect_left(self.pieces, (left - self.widest,))
        for index in range(first, len(self.pieces)):
            x, y, wide, high = self.pieces[index]
            if x >= right:
                return True
            if left < x + wide and top < y + high and y < bottom:
                return False
        return True

    def place(self, wishes: Iterable[Box], accept: Callable[[Box], bool] | None = None) -> Box | None:
        """Take the first free one of the wished places, rather without interrupting a line; None without one.

        Args:
            wishes: The places, the best first.
            accept: What else must hold of a place.
        """
        every = [*wishes]
        for over_faint in (False, True) if self.faint else (False,):
            for box in every:
                if self.is_free(box, over_faint=over_faint) and (accept is None or accept(box)):
                    self.boxes.append(box)
                    return box
        return None


def places(
    label: Label, at: Point, above: float, below: float, edges: tuple[float, float], *, up: bool
) -> Iterator[Box]:
    """Yield the places for a label, the best first: above and below its point, then beside it, between two edges."""
    wide, high = label.width, label.height
    for reach in REACHES:
        over, under = at.y - above - reach - high, at.y + below + reach
        for shift in SHIFTS:
            x = at.x - wide / 2 + shift * wide
            if edges[0] <= x and x + wide <= edges[1]:
                yield from (Box(x, y, wide, high) for y in ((over, under) if up else (under, over)))
        for x in (at.x + below + 1 + reach / 2, at.x - below - 1 - reach / 2 - wide):
            if edges[0] <= x and x + wide <= edges[1]:
                yield from (Box(x, at.y - high / 2 + down, wide, high) for down in (0.0, reach, -reach))


def beside(label: Label, at: Point, distance: float, edge: float, *, onward: bool) -> Iterator[Box]:
    """Yield the places for a name beyond a point, but not beyond the edge of the drawing; none needs a line to it."""
    middle = at.y - label.height / 2
    x = min(at.x + distance, edge - label.width) if onward else max(at.x - distance - label.width, edge)
    for reach in REACHES:
        for y in (middle - reach, middle + reach) if reach else (middle,):
            yield Box(x, y, label.width, label.height)
