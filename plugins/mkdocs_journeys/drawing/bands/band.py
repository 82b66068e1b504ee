"""The rows of a drawing below the stages: what they have in common, and lanes of cells."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple, Protocol, TypedDict

from ...insight import Cell, Lane, Row
from ...model import Ref, Stage, Step
from ..boxes.blocks import Block, Paragraph, Style, WithBullet
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..lanes import form_of
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, MarkRole, Stroke

PAD = 9.0
SIDE = 10.0
STEP_NAME = Style(13, bold=True)
HEAD = Style(12.5, bold=True)
HEAD_TOP, HEAD_SIDES = 8.0, 20.0
LONGEST_LINE = 420.0


class Band(Protocol):
    """One row of the drawing. `lane` and `label` are in its head."""

    @property
    def lane(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def height(self) -> float: ...

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        """What lies below the lines between the stages."""

    def draw(self, canvas: Canvas, y: float) -> None:
        """What is in the cells."""

    def draw_head(self, canvas: Canvas, y: float) -> None:
        """What is in the head beside the label."""


class PlacedEntry(NamedTuple):
    """An entry's block, its place in its row, its address, the personas who alone say it, its height with the gap."""

    block: Block
    x: float
    y: float
    anchor: str = ""
    personas: str = ""
    room: float = 0.0


class PlacedCell(NamedTuple):
    """A cell with its blocks, relative to the top of its row."""

    cell: Cell
    box: Box
    entries: tuple[PlacedEntry, ...]
    bracketed: bool = True
    needed: float = 0.0


@dataclass(frozen=True, slots=True)
class CellBand:
    """A lane of cells; those of whole stages are above those of their steps."""

    lane: str
    label: str
    cells: tuple[PlacedCell, ...]
    height: float
    grid: Grid
    journey: str
    least: float = 0.0

    @classmethod
    def of(cls, row: Row, label: str, grid: Grid, context: DrawContext) -> CellBand:
        """Lays out a lane."""
        below: dict[int, float] = {}
        cells = []
        for cell in row.cells:
            placed = laid_out(cell, row.lane, grid, context, below.get(cell.first, 0.0))
            cells.append(placed)
            if spans_steps(cell):
                below.update(dict.fromkeys(range(cell.first, cell.last + 1), placed.box.bottom))
        height = whole([head_height(label, grid), *(placed.box.bottom for placed in cells)])
        # A background as tall as what it may fill, so that neighbouring cells look alike.
        even = [placed if spans_steps(placed.cell) else stretched(placed, height) for placed in cells]
        # Where nobody can be hidden, nothing has to close up.
        is_shared = len(context.facts.personas) < 2 or not any(
            entry.personas for placed in cells for entry in placed.entries
        )
        least = 0.0 if is_shared else whole([head_height(label, grid)])
        return cls(row.lane.id, label, tuple(even), height, grid, context.facts.journey.id, least)

    @property
    def closes_up(self) -> bool:
        """Whether some of its entries may be hidden, so that scripts must know how much room each one takes."""
        return bool(self.least)

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        fill = ColourRole.BAND if shaded else ColourRole.SURFACE
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=fill)

    def draw(self, canvas: Canvas, y: float) -> None:
        for placed in self.cells:
            box = placed.box.moved(0, y)
            needed = placed.needed if self.closes_up else None
            with canvas.group(MarkRole.CELL, lane=self.lane, **part_of(placed.cell.part), height=needed, box=box):
                if spans_steps(placed.cell) and placed.bracketed:
                    with canvas.group(MarkRole.BRACKET) if self.closes_up else nullcontext():
                        draw_bracket(canvas, box)
                for entry in placed.entries:
                    self.draw_entry(canvas, entry, box, y)

    def draw_entry(self, canvas: Canvas, placed: PlacedEntry, box: Box, y: float) -> None:
        """An entry, in a group of its own if only some personas say it, or others beside it."""
        x, top = placed.x, y + placed.y
        if placed.anchor:
            ref = Ref.journey(self.journey, placed.anchor)
            canvas.hotspot(ref, Box(x, top, box.right - SIDE - x, placed.block.height))
        if not (placed.personas or self.closes_up):
            placed.block.draw(canvas, x, top)
            return
        with canvas.group(MarkRole.ENTRY, persona=placed.personas, height=placed.room if self.closes_up else None):
            placed.block.draw(canvas, x, top)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        return


class AboutPart(TypedDict, total=False):
    """The stage or the step that a group is about."""

    stage: str
    step: str


def part_of(part: Stage | Step) -> AboutPart:
    return {"stage": part.id} if isinstance(part, Stage) else {"step": part.id}


def spans_steps(cell: Cell) -> bool:
    """Whether it is a stage's cell that is above those of the stage's steps."""
    return isinstance(cell.part, Stage) and bool(cell.part.steps)


def laid_out(cell: Cell, lane: Lane, grid: Grid, context: DrawContext, top: float) -> PlacedCell:
    form = form_of(lane.form)
    left, wide = grid.left(cell), grid.span(cell)
    boxed = form.inset < SIDE
    # A line of text over many columns would be hard to read; a box shows how far it reaches.
    room = wide - 2 * form.inset if boxed else min(wide - 2 * form.inset, LONGEST_LINE)
    listed = form.listed and len(cell.entries) > 1
    placed = []
    y = top + (PAD - 2 if boxed else PAD)
    for entry in form.in_order(cell.entries):
        if listed:
            block: Block = WithBullet(form.block(entry, cell, room - 11, context))
        else:
            block = form.block(entry, cell, room, context)
        down = block.height + form.gap
        placed.append(PlacedEntry(block, left + form.inset, y, entry.anchor, context.personas_of(entry), down))
        y += down
    bottom = y - form.gap + PAD
    return PlacedCell(cell, Box(left, top, wide, bottom - top), tuple(placed), not boxed, bottom - top)


def stretched(placed: PlacedCell, bottom: float) -> PlacedCell:
    x, y, wide, _ = placed.box
    return placed._replace(box=Box(x, y, wide, bottom - y))


def whole(bottoms: Sequence[float]) -> float:
    """The lowest of them, in whole pixels: between rows no hairline may shine through."""
    return float(ceil(max(bottoms, default=0.0)))


def head_height(label: str, grid: Grid) -> float:
    """What a lane's name needs."""
    return Paragraph.of(label, grid.head - HEAD_SIDES, HEAD, grid.language).height + 2 * HEAD_TOP


def draw_bracket(canvas: Canvas, box: Box) -> None:
    """A line below a stage's cell, over all of its steps."""
    y, left, right = box.bottom - 2.5, box.x + SIDE, box.right - SIDE
    corner: list[Command] = [("M", left, y - 4), ("L", left, y), ("L", right, y), ("L", right, y - 4)]
    canvas.path(corner, stroke=Stroke(ColourRole.BOUNDARY, 1.2))
