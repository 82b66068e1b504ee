"""Rows as low as possible: what makes a row tall may take the room of an empty neighbour in its stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from ...insight import Cell, MapFacts


class Way(NamedTuple):
    """Where the entries of a cell are.

    Attributes:
        first: The first column that they take.
        last: The last one, the same or the next.
        is_split: Whether some are in the one and some in the other, instead of each in both.
    """

    first: int
    last: int
    is_split: bool = False


class Laid(Protocol):
    """A cell that has been laid out in some way."""

    @property
    def bottom(self) -> float: ...

    @property
    def is_cut(self) -> bool:
        """Whether some of it is left out for want of room."""


LaidCell = TypeVar("LaidCell", bound=Laid)


class Packing(Generic[LaidCell]):
    """The cells of one lane, none of which covers another, each in its own columns at first.

    Args:
        cells: Without what is said of whole stages above them.
        facts: The map, which says where stages begin and end.
        lay: Lays out a cell in some way.
        is_boxed: Whether a frame shows what belongs together, so that it may reach to both sides and be split.
    """

    def __init__(
        self, cells: Sequence[Cell], facts: MapFacts, lay: Callable[[Cell, Way], LaidCell], *, is_boxed: bool
    ) -> None:
        self.cells = cells
        self.lay = lay
        self.is_boxed = is_boxed
        self.alone = [lay(cell, Way(cell.first, cell.last)) for cell in cells]
        self.laid = list(self.alone)
        self.reaching: dict[int, Way] = {}
        filled = {column for cell in cells for column in range(cell.first, cell.last + 1)}
        self.stages = {column.index: stage_of(column.index, facts) for column in facts.columns}
        self.empty = self.stages.keys() - filled

    @property
    def bottom(self) -> float:
        return max((laid.bottom for laid in self.laid), default=0.0)

    def pack(self) -> list[LaidCell]:
        """Let the tallest cells, and those that are cut, take an empty column beside them where that helps."""
        while self.cells:
            tallest = max(range(len(self.cells)), key=lambda index: self.laid[index].bottom)
            if tallest in self.reaching or not self.improve(tallest, lambda one, other: one.bottom < other.bottom):
                break
        bottom = self.bottom
        for index in [*self.reaching]:
            # The row has not become lower than this cell is in its own column.
            if self.alone[index].bottom <= bottom:
                self.give_back(index)
        for index, laid in enumerate(self.alone):
            if index not in self.reaching and next(self.ways(self.cells[index]), None) and laid.is_cut:
                self.improve(index, lambda one, other: other.is_cut and not one.is_cut and one.bottom <= bottom)
        for index, cell in enumerate(self.cells):
            # A frame over an empty neighbour says the same in fewer lines.
            if self.is_boxed and len(cell.entries) == 1 and index not in self.reaching:
                self.improve(index, lambda one, other: one.bottom < other.bottom)
        return self.laid

    def improve(self, index: int, is_better: Callable[[LaidCell, LaidCell], bool]) -> bool:
        """Return whether a cell has become better by taking an empty column."""
        found: Way | None = None
        for way in self.ways(self.cells[index]):
            laid = self.lay(self.cells[index], way)
            if is_better(laid, self.laid[index]):
                self.laid[index], found = laid, way
        if found is None:
            return False
        self.reaching[index] = found
        self.empty -= {found.first, found.last}
        return True

    def give_back(self, index: int) -> None:
        """Put a cell back into its own column."""
        way = self.reaching.pop(index)
        self.empty |= {way.first, way.last} - {self.cells[index].first}
        self.laid[index] = self.alone[index]

    def ways(self, cell: Cell) -> Iterator[Way]:
        """Yield the ways that a cell may take besides its own."""
        for neighbour in (cell.first + 1, cell.first - 1) if cell.first == cell.last else ():
            if neighbour not in self.empty or self.stages[neighbour] != self.stages[cell.first]:
                continue
            # A text begins in its own column, or nobody would know where it belongs.
            if neighbour > cell.first or self.is_boxed:
                way = Way(min(cell.first, neighbour), max(cell.first, neighbour))
                yield way
                if self.is_boxed and len(cell.entries) > 1:
                    yield way._replace(is_split=True)


def stage_of(column: int, facts: MapFacts) -> int:
    """The number of the stage to which a column belongs; without stages all belong together."""
    return next((span.number for span in facts.stages if span.first <= column <= span.last), 0)
