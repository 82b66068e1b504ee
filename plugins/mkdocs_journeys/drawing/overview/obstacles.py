"""What no label may meet: lines, bars, markers and other labels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..emotion.curve import Point
from ..emotion.label_placement import Label
from ..scene.box import Box

CLEARANCE = 2.0
# Lines are looked at in pieces about this wide.
PIECE = 3.0
# How far a label may be from its point: further away it would need a line to it.
REACHES = (0.0, 5.0, 10.0, 16.0, 22.0)
# How far sideways a label above or below a point may be moved, as shares of its width.
SHIFTS = (0.0, 0.25, -0.25, 0.45, -0.45)


class Obstacles:
    """Boxes and lines that labels keep clear of; lines are known from the beginning, boxes are added."""

    def __init__(self, lines: Iterable[Sequence[Point]], half: float) -> None:
        pieces = [
            Box(start.x, min(start.y, end.y), end.x - start.x, abs(end.y - start.y)).grown(half)
            for line in lines
            for start, end in pairwise(line)
        ]
        self.pieces = sorted(pieces)
        self.widest = max((piece.width for piece in pieces), default=0.0)
        self.boxes: list[Box] = []

    def is_free(self, box: Box) -> bool:
        """Return whether a label may have this place."""
        around = box.grown(CLEARANCE)
        first = bisect_left(self.pieces, (around.x - self.widest,))
        last = bisect_right(self.pieces, (around.right,))
        pieces = self.pieces[first:last]
        return not any(around.overlaps(taken) for taken in self.boxes) and not any(map(around.overlaps, pieces))

    def place(self, label: Label, wishes: Iterable[Box]) -> Box | None:
        """Take the first free one of the wished places; None without one."""
        found = next(filter(self.is_free, wishes), None)
        if found is not None:
            self.boxes.append(found)
        return found


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
