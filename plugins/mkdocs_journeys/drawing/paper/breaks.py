"""Where a drawing that is larger than its paper may be cut: between stages, steps and rows, never through an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...words import Words
from ..scene.box import Box
from ..scene.clean_text import without_isolates
from ..scene.marks import Group, MarkRole, Rect, TextRun
from ..scene.scene import Scene, walk
from ..typesetting.measure import width

# Things that touch a line are not cut by it.
TOUCH = 0.6
# Between the entries of a legend that is laid out anew, in its own pixels.
LEGEND_GAP = 22.0


@dataclass(frozen=True, slots=True)
class LegendWindow:
    """An entry of the legend where it is in the drawing, with the height of its row."""

    view: Box


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where a drawing may be cut.

    Attributes:
        across: Places from left to right at which no cell, entry or text of a row is cut.
        down: Places from top to bottom between two rows.
        legend_top: Where the legend begins; 0 where there is none that can be laid out anew.
        legend: Its entries, in order.
        smallest: How high the smallest letters are.
    """

    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()
    legend_top: float = 0.0
    legend: tuple[LegendWindow, ...] = ()
    smallest: float = 0.0

    @classmethod
    def of(cls, scene: Scene) -> Breaks:
        """Return where a drawing may be cut, found in what is drawn."""
        groups = [(mark, down) for mark, down in scene.walk() if isinstance(mark, Group)]
        rows = [(mark, down) for mark, down in groups if mark.role == MarkRole.ROW]
        down = sorted({down + (row.y or 0.0) for row, down in rows})
        cells = [box for row, _ in rows for box in boxes_in(row, MarkRole.CELL)]
        solid = [*cells, *(box for row, _ in rows for box in solid_in(row))]
        edges = sorted({round(edge, 1) for box in cells for edge in (box.x, box.right)})
        across = tuple(uncut(edges, solid))
        legends = [(mark, down) for mark, down in groups if is_legend(mark)]
        if not legends:
            return cls(across, tuple(down), smallest=scene.smallest_text)
        legend, offset = legends[0]
        top = offset + (legend.y or 0.0)
        windows = tuple(windows_of(legend, offset, mirrored=Words(scene.language).direction == "rtl"))
        return cls(across, (*down, top), top, windows, scene.smallest_text)


def uncut(places: Sequence[float], boxes: Iterable[Box]) -> Iterator[float]:
    """Yield the places, which go from left to right, that are inside of no box."""
    spans = sorted((box.x + TOUCH, box.right - TOUCH) for box in boxes)
    reached, following = 0.0, 0
    for place in places:
        while following < len(spans) and spans[following][0] < place:
            reached = max(reached, spans[following][1])
            following += 1
        if place >= reached:
            yield place


def is_legend(group: Group) -> bool:
    """Whether a group is a legend in rows of entries."""
    rows = [mark for mark in group.marks if isinstance(mark, Group) and mark.role == MarkRole.LEGEND_ROW]
    return group.role == MarkRole.LEGEND and bool(rows)


def boxes_in(row: Group, role: MarkRole) -> Iterator[Box]:
    """Yield the places of the groups of a role."""
    for mark, _ in walk(row.marks):
        if isinstance(mark, Group) and mark.role == role and mark.box is not None:
            yield mark.box


def solid_in(row: Group) -> Iterator[Box]:
    """Yield what must stay whole: chips, which have round corners, and lines of text."""
    for mark, _ in walk(row.marks):
        if isinstance(mark, Rect) and mark.radius:
            yield Box(mark.x, mark.y, mark.width, mark.height)
        elif isinstance(mark, TextRun):
            yield extent_of(mark)


def extent_of(text: TextRun) -> Box:
    """Return the place that a text takes in any font."""
    wide = max((width(without_isolates(line), text.size, text.bold) for line in text.lines), default=0.0)
    left = text.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    return Box(left, text.y - text.size, wide, text.size * 1.3 + text.leading * (len(text.lines) - 1))


def windows_of(legend: Group, offset: float, *, mirrored: bool) -> Iterator[LegendWindow]:
    """Yield where the entries of a legend are: what an entry needs follows from its width, its place from its text."""
    y = offset + (legend.y or 0.0) + 8
    for row in (mark for mark in legend.marks if isinstance(mark, Group) and mark.role == MarkRole.LEGEND_ROW):
        entries = [mark for mark in row.marks if isinstance(mark, Group) and mark.role == MarkRole.LEGEND_ENTRY]
        widths = [entry.width or 0.0 for entry in entries]
        tall = row.height or 0.0
        texts = [[mark for mark in entry.marks if isinstance(mark, TextRun)] for entry in entries]
        starts = [*accumulate(widths, initial=0.0)]
        known = next(((index, said[-1]) for index, said in enumerate(texts) if said), None)
        if known is not None:
            index, said = known
            extent = extent_of(said)
            sign = widths[index] - LEGEND_GAP - extent.width
            if mirrored:
                right = extent.right + sign + starts[index]
                for wide, start in zip(widths, starts, strict=False):
                    yield LegendWindow(Box(right - start - wide + LEGEND_GAP, y, wide - LEGEND_GAP, tall))
            else:
                left = extent.x - sign - starts[index]
                for wide, start in zip(widths, starts, strict=False):
                    yield LegendWindow(Box(left + start, y, wide - LEGEND_GAP, tall))
        y += tall


def parts_between(length: float, room: float, strip: float, places: Sequence[float]) -> list[float] | None:
    """Return where a length is cut into as few parts as fit, of nearly one length; None where that is impossible.

    Args:
        length: What is to be cut.
        room: How long a part may be, with the strips that it shares with its neighbours.
        strip: What a part shows beyond a cut.
        places: Where it may be cut.
    """
    ends = [0.0, *sorted(place for place in places if strip < place < length - strip), length]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(ends)):
        found = []
        last = strip if end < len(ends) - 1 else 0.0
        # The nearest first: from the first one that is too far on, all are.
        for start in reversed(range(end)):
            count, cost, _ = best[start]
            inner = ends[end] - ends[start]
            if inner + last > room + 1e-6:
                break
            if count < UNREACHED and inner + last + (strip if start else 0.0) <= room + 1e-6:
                found.append((count + 1, cost + inner * inner, start))
        best.append(min(found, default=(UNREACHED, 0.0, 0)))
    if best[-1][0] >= UNREACHED:
        return None
    cuts = [length]
    at = len(ends) - 1
    while at:
        at = best[at][2]
        cuts.append(ends[at])
    return cuts[::-1]


UNREACHED = 10**6


def laid_out(windows: Sequence[LegendWindow], room: float) -> list[tuple[LegendWindow, float, float]]:
    """Return the entries of a legend in rows no wider than the room, each with its place from the start and the top."""
    found: list[tuple[LegendWindow, float, float]] = []
    x = y = tall = 0.0
    for window in windows:
        if x and x + window.view.width > room:
            x, y, tall = 0.0, y + tall, 0.0
        found.append((window, x, y))
        x += window.view.width + LEGEND_GAP
        tall = max(tall, window.view.height)
    return found
