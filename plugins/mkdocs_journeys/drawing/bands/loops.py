"""Steps that lead back to earlier ones: arrows below the steps, each with its name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..boxes.blocks import SMALL, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, Stroke
from ..typesetting.measure import width
from ..typesetting.wrap import wrap

TRACK = 20.0
BEND = 7.0
NAME = Style(SMALL, ColourRole.MUTED, leading=15)
ICON = 13.0
CLEAR = 5.0
# Where in its column an arrow leaves a step and where it reaches one, so that two never meet.
LEAVES, REACHES = 0.3, 0.14


@dataclass(frozen=True, slots=True)
class Loop:
    """An arrow from a step back to an earlier one.

    Attributes:
        start: The place along the row at which it leaves the later step.
        end: The place at which it reaches the earlier one.
        start_foot: How far down the later step's text reaches, from the top of the row.
        end_foot: The same for the earlier step.
        track: In which of the tracks below the steps it runs.
        name: What it says, in one line.
        name_at: Where that begins, clear of the arrows that cross this one.
    """

    start: float
    end: float
    start_foot: float
    end_foot: float
    track: int
    name: str
    name_at: float = 0.0


def loops_of(grid: Grid, context: DrawContext, feet: Mapping[int, float]) -> Iterator[Loop]:
    """The loops of a map; those that would cross run in tracks below one another."""
    tracks: list[list[tuple[int, int]]] = []
    found = []
    for start, end in loop_columns(context):
        number = free_track(tracks, (end, start))
        begin, reach = grid.x(start + LEAVES), grid.x(end + REACHES)
        found.append(Loop(begin, reach, feet[start], feet[end], number, loop_name(start, context, begin - reach)))
    for loop in found:
        crossing = [x for other in found if other.track > loop.track for x in (other.end, other.start)]
        yield replace(loop, name_at=place_of_name(loop, crossing))


def place_of_name(loop: Loop, crossing: Sequence[float]) -> float:
    """The first place along the arrow where its name is clear of what crosses it."""
    wide = ICON + 4 + width(loop.name, NAME.size) + CLEAR
    inside = sorted(x for x in crossing if loop.end < x < loop.start)
    edges = [loop.end + BEND, *inside, loop.start]
    starts = (left + CLEAR for left, right in itertools.pairwise(edges) if right - left - CLEAR >= wide)
    return next(starts, loop.end + BEND + CLEAR)


def named_loops(grid: Grid, context: DrawContext) -> frozenset[int]:
    """The columns from which an arrow leads back that says so itself."""
    return frozenset(
        start
        for start, end in loop_columns(context)
        if loop_name(start, context, grid.x(start + LEAVES) - grid.x(end + REACHES))
    )


def loop_columns(context: DrawContext) -> Iterator[tuple[int, int]]:
    """The columns between which a loop runs: from, and back to."""
    columns = context.facts.columns
    index = {column.anchor: column.index for column in columns}
    for column in columns:
        target = index.get(column.step.back_to or "") if column.step else None
        if target is not None and target < column.index:
            yield column.index, target


def free_track(tracks: list[list[tuple[int, int]]], span: tuple[int, int]) -> int:
    """The first track in which nothing lies between these columns; it is taken from then on."""
    for number, track in enumerate(tracks):
        if all(span[1] < first or last < span[0] for first, last in track):
            track.append(span)
            return number
    tracks.append([span])
    return len(tracks) - 1


def loop_name(start: int, context: DrawContext, length: float) -> str:
    """Where it leads back to, and under which condition, as far as there is room for it."""
    step = context.facts.columns[start].step
    assert step is not None
    target = context.facts.part_name(step.back_to or "")
    said = context.words("back to {step}", step=context.quoted(target))
    room = length - 2 * BEND - ICON - 8
    lines = wrap(said, room, NAME.size, context.language)
    return lines[0] if len(lines) == 1 else ""


def loop_room(loops: Sequence[Loop]) -> float:
    """The height of the tracks."""
    return TRACK * (max((loop.track for loop in loops), default=-1) + 1) + (1 if loops else 0)


def draw_loop(canvas: Canvas, loop: Loop, below: float, y: float) -> None:
    """From under the later step's text down into the track, back, and up to the earlier step."""
    line = y + below + (loop.track + 1) * TRACK - 5
    start_foot, end_foot = y + loop.start_foot - 4, y + loop.end_foot - 2
    way: list[Command] = [
        ("M", loop.start, start_foot),
        ("L", loop.start, line - BEND),
        ("Q", loop.start, line, loop.start - BEND, line),
        ("L", loop.end + BEND, line),
        ("Q", loop.end, line, loop.end, line - BEND),
        ("L", loop.end, end_foot + 4),
    ]
    canvas.path(way, stroke=Stroke(ColourRole.BOUNDARY, 1.4))
    tip = [(loop.end - 4.5, end_foot + 5), (loop.end + 4.5, end_foot + 5), (loop.end, end_foot - 2)]
    canvas.polygon(tip, fill=ColourRole.BOUNDARY)
    if loop.name:
        canvas.icon("arrow-u-left-top", loop.name_at, line - ICON - 4, ICON, ColourRole.MUTED)
        canvas.text([loop.name], loop.name_at + ICON + 4, line - 6, NAME.size, NAME.colour)
