"""A cell of a lane laid out: where each of its entries lies, in its own column or with an empty one beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from ...insight import Cell, Entry, Lane
from ...model import Stage
from ..boxes.blocks import Block, WithBullet
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..lanes import Form, form_of
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.scene import texts_in
from ..typesetting.shorten import ELLIPSIS
from .packing import Way

PAD = 6.0
BOXED_PAD = 4.0
LONGEST_LINE = 420.0

Content = TypeVar("Content")


class PlacedEntry(NamedTuple):
    """An entry's block and its place in its row.

    Attributes:
        block: What is drawn.
        x: Where it begins, along the row.
        y: Where it begins, from the top of the row.
        anchor: Its address within the page.
        personas: The personas who alone say it.
        room: Its height with the gap below it.
        lane: Its lane, in a row of several.
    """

    block: Block
    x: float
    y: float
    anchor: str = ""
    personas: str = ""
    room: float = 0.0
    lane: str = ""


class PlacedCell(NamedTuple):
    """A cell with its blocks, relative to the top of its row.

    Attributes:
        cell: What is placed.
        box: Its place.
        entries: Its blocks.
        bracketed: Whether a line below shows how far it reaches, where it spans steps.
        needed: Its height, if nothing stretches it.
        column: Its own column, where it takes another one too.
        tied: Whether it continues what lies beside it, in its own column.
    """

    cell: Cell
    box: Box
    entries: tuple[PlacedEntry, ...]
    bracketed: bool = True
    needed: float = 0.0
    column: int | None = None
    tied: bool = False


@dataclass(frozen=True, slots=True)
class CellLayout:
    """A cell in one or two stacks beside one another."""

    stacks: tuple[PlacedCell, ...]
    known_cut: bool | None = None

    @property
    def is_cut(self) -> bool:
        """Whether some of it is left out for want of room; if nobody knows, looked up only where it matters."""
        if self.known_cut is not None:
            return self.known_cut
        return any(is_cut(entry) for stack in self.stacks for entry in stack.entries)

    @property
    def bottom(self) -> float:
        return max(stack.box.bottom for stack in self.stacks)


def spans_steps(cell: Cell) -> bool:
    """Whether it is a stage's cell that is above those of the stage's steps."""
    return isinstance(cell.part, Stage) and bool(cell.part.steps)


def laid_out(cell: Cell, lane: Lane, grid: Grid, context: DrawContext, top: float, way: Way) -> CellLayout:
    """Lay out a cell in some way, below what is said of its whole stage."""
    form = form_of(lane.form, context.facts.density)

    def place(entries: Sequence[Entry], columns: Way) -> PlacedCell:
        return stack(cell, entries, form, grid, context, top, columns)

    laid = in_stacks(cell, form.in_order(cell.entries), way, place)
    return laid if form.is_boxed else replace(laid, known_cut=False)


def in_stacks(
    cell: Cell, entries: Sequence[Content], way: Way, place: Callable[[Sequence[Content], Way], PlacedCell]
) -> CellLayout:
    """Put what is in a cell below one another over its columns, or in two stacks that are about as high.

    Args:
        cell: The cell.
        entries: What is in it, in order.
        way: Which columns it takes.
        place: Puts some of it below one another over some columns.
    """
    if not way.is_split:
        placed = place(entries, way)
        reaches = (way.first, way.last) != (cell.first, cell.last)
        return CellLayout((placed._replace(column=cell.first if reaches else None),))
    other = way.last if way.first == cell.first else way.first
    own, beside = Way(cell.first, cell.first), Way(other, other)
    options = (
        (place(entries[:count], own), place(entries[count:], beside)._replace(tied=True))
        for count in range(1, len(entries))
    )
    stacks = min(options, key=lambda both: max(one.box.bottom for one in both))
    return CellLayout(stacks)


def stack(
    cell: Cell, entries: Sequence[Entry], form: Form, grid: Grid, context: DrawContext, top: float, way: Way
) -> PlacedCell:
    """Entries below one another over some columns."""
    left, wide = grid.x(way.first), grid.x(way.last + 1) - grid.x(way.first)
    # A line of text over many columns would be hard to read; a box shows how far it reaches.
    room = wide - 2 * form.inset if form.is_boxed else min(wide - 2 * form.inset, LONGEST_LINE)
    listed = form.listed and len(entries) > 1
    placed = []
    y = top + form.pad
    for entry in entries:
        if listed:
            block: Block = WithBullet(form.block(entry, cell, room - 11, context))
        else:
            block = form.block(entry, cell, room, context)
        down = block.height + form.gap
        placed.append(PlacedEntry(block, left + form.inset, y, entry.anchor, context.personas_of(entry), down))
        y += down
    bottom = y - form.gap + form.pad
    return PlacedCell(cell, Box(left, top, wide, bottom - top), tuple(placed), not form.is_boxed, bottom - top)


def is_cut(placed: PlacedEntry) -> bool:
    """Whether less is said than there would be with more room."""
    canvas = Canvas(0, 0)
    placed.block.draw(canvas, 0, 0)
    return any(text.endswith(ELLIPSIS) for text in texts_in(canvas.marks))


def stretched(placed: PlacedCell, bottom: float) -> PlacedCell:
    """A cell that reaches to the bottom of its row."""
    x, y, wide, _ = placed.box
    return placed._replace(box=Box(x, y, wide, bottom - y))
