"""Where the columns lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..insight import Cell, MapFacts
from .measure import width

HEAD_WIDTH = 124.0
NARROWEST, WIDEST = 160.0, 248.0
# A drawing of few columns is as wide as this, so that its text has room.
COMFORTABLE = 1120.0
LEAST = 560.0
# A curve's name beside its last point: at most this wide, this far from the point.
END_ROOM = 104.0
END_DISTANCE = 22.0
END_SIZE = 11.0


class Box(NamedTuple):
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def moved(self, x: float, y: float) -> Box:
        return Box(self.x + x, self.y + y, self.width, self.height)

    def grown(self, by: float) -> Box:
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: Box) -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a drawing.

    Attributes:
        head: The width of the lanes' names.
        column: The width of a column.
        count: How many columns there are.
        margin: Room beyond the last column, for the names of curves.
    """

    head: float
    column: float
    count: int
    margin: float = 0

    @classmethod
    def of(cls, facts: MapFacts) -> Grid:
        """Columns that share a comfortable width, never narrower than text needs."""
        count = max(1, len(facts.columns))
        column = min(WIDEST, max(NARROWEST, (COMFORTABLE - HEAD_WIDTH) // count))
        end = HEAD_WIDTH + column * count
        return cls(HEAD_WIDTH, column, count, max(end_margin(facts, column, count), LEAST - end))

    @property
    def end(self) -> float:
        """Where the last column ends."""
        return self.head + self.column * self.count

    @property
    def width(self) -> float:
        return self.end + self.margin

    def x(self, columns: float) -> float:
        """The place this many columns from the first one's beginning."""
        return self.head + columns * self.column

    def left(self, cell: Cell) -> float:
        return self.x(cell.first)

    def span(self, cell: Cell) -> float:
        """The width of a cell."""
        return (cell.last - cell.first + 1) * self.column


def end_margin(facts: MapFacts, column: float, count: int) -> float:
    """What the names of curves need beyond the last column."""
    if len(facts.curves) < 2:
        return 0.0
    needed = 0.0
    for curve in facts.curves:
        if curve.scored:
            name = facts.who_name(curve.who) if curve.who else ""
            room = (count - curve.scored[-1].x) * column - END_DISTANCE
            needed = max(needed, min(END_ROOM, width(name, END_SIZE, bold=True)) - room)
    return round(max(0.0, needed))
