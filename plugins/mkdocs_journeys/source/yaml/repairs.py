"""Repairs to single lines: what an author meant, so that one slip does not hide the rest of a file.

A repair is always reported as an error, so nothing is guessed silently. It only lets reading go on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a piece of a repair's text was written by the author: `size` columns of a line; all counted from 0.

    Attributes:
        start: Where the piece begins in the text of the repair.
        line: The line in which the author wrote it.
        column: Where it begins there.
        size: How many columns it takes there.
    """

    start: int
    line: int
    column: int
    size: int


@dataclass(frozen=True, slots=True, order=True)
class Repair:
    """Puts `text`, which may end the line, in place of the columns from `start` up to `end`; all counted from 0.

    Attributes:
        origins: From where the pieces of the text come, in their order; empty where they stand for these columns.
    """

    line: int
    start: int
    end: int
    text: str
    origins: tuple[Origin, ...] = ()


class RepairedLines:
    """The lines after all repairs, and the way back to the columns in the file."""

    def __init__(self, lines: Sequence[str], repairs: Iterable[Repair]) -> None:
        repaired = list(lines)
        self._by_line: dict[int, list[Repair]] = {}
        for line, of_line in groupby(sorted(set(repairs)), key=lambda repair: repair.line):
            # Of two repairs of the same characters the first one is made.
            kept: list[Repair] = []
            for repair in of_line:
                if not kept or repair.start >= kept[-1].end:
                    kept.append(repair)
            self._by_line[line] = kept
            for repair in reversed(kept):
                text = repaired[line]
                repaired[line] = text[: repair.start] + repair.text + text[repair.end :]
        self.lines: list[str] = []
        self._line_begins: list[tuple[int, int]] = []
        for number, text in enumerate(repaired):
            begin = 0
            for one in text.split("\n"):
                self.lines.append(one)
                self._line_begins.append((number, begin))
                begin += len(one) + 1
        # A mark may be behind the last line.
        self._line_begins.append((len(lines), 0))

    def locate(self, line: int, column: int) -> tuple[int, int]:
        """From a position in the repaired lines to the one in the file."""
        line, begin = self._line_begins[min(line, len(self._line_begins) - 1)]
        column += begin
        shift = 0
        for repair in self._by_line.get(line, ()):
            start = repair.start + shift
            if column <= start:
                break
            if repair.origins and column <= start + len(repair.text):
                return _origin(repair.origins, column - start)
            if column < start + len(repair.text):
                inside = repair.start + min(column - start, repair.end - repair.start)
                return line, inside
            shift += len(repair.text) - (repair.end - repair.start)
        return line, column - shift


def _origin(origins: Sequence[Origin], at: int) -> tuple[int, int]:
    """Where the author wrote what is at a column of a repair's text."""
    index = bisect_right(origins, at, key=lambda origin: origin.start)
    origin = origins[max(index - 1, 0)]
    return origin.line, origin.column + max(0, min(at - origin.start, origin.size))
