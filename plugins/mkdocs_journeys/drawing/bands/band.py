"""The rows of a drawing below the stages: what they have in common, and lanes of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from math import ceil
from typing import Protocol, TypedDict

from ...insight import Cell, Row
from ...model import Ref, Stage, Step
from ..boxes.blocks import Chip, Paragraph, Signed, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..lanes import SIDE, form_of
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, MarkRole, Stroke
from .cell_layout import CellLayout, PlacedCell, PlacedEntry, laid_out, spans_steps, stretched
from .packing import Packing, Way

STEP_NAME = Style(14, bold=True)
HEAD = Style(13, bold=True)
HEAD_TOP, HEAD_SIDES = 5.0, 20.0
# Of the mark above a chip that takes the room of a neighbour too: where it belongs.
POINTER = 4.0
# What joins two chips of a cell that are beside one another: half as wide as long, and where it begins below their top.
NECK, NECK_TOP, NECK_TALL = 5.5, 7.0, 9.0


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
        """Draw what is in the cells."""

    def draw_head(self, canvas: Canvas, y: float) -> None:
        """What is in the head beside the label."""


@dataclass(frozen=True, slots=True)
class CellBand:
    """A lane of cells, or several, `shared`; those of whole stages are above those of their steps."""

    lane: str
    label: str
    cells: tuple[PlacedCell, ...]
    height: float
    grid: Grid
    journey: str
    least: float = 0.0
    shared: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, row: Row, label: str, grid: Grid, context: DrawContext) -> CellBand:
        """Lay out a lane."""
        below: dict[int, float] = {}

        def lay(cell: Cell, way: Way) -> CellLayout:
            top = max(below.get(column, 0.0) for column in range(way.first, way.last + 1))
            return laid_out(cell, row.lane, grid, context, top, way)

        cells: list[PlacedCell] = []
        of_steps = [cell for cell in row.cells if not spans_steps(cell)]
        for cell in filter(spans_steps, row.cells):
            placed = beside(cell, of_steps, lay) or lay(cell, Way(cell.first, cell.last))
            cells += placed.stacks
            box = placed.stacks[0].box
            covered = (column for column in range(grid.count) if box.x < grid.x(column + 0.5) < box.right)
            below.update(dict.fromkeys(covered, placed.bottom))
        form = form_of(row.lane.form, context.facts.density)
        for packed in Packing(of_steps, context.facts, lay, is_boxed=form.is_boxed).pack():
            cells += packed.stacks
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
                        draw_bracket(
                            canvas, Box(self.grid.left(placed.cell), box.y, self.grid.span(placed.cell), box.height)
                        )
                self.draw_pointer(canvas, placed, y)
                for entry in placed.entries:
                    self.draw_entry(canvas, entry, box, y)
                self.draw_neck(canvas, placed, y)

    def draw_pointer(self, canvas: Canvas, placed: PlacedCell, y: float) -> None:
        """Show to which column a chip belongs that lies in another one too."""
        chip = first_chip(placed)
        if chip is not None and placed.column is not None:
            middle, top = self.grid.x(placed.column + 0.5), y + placed.entries[0].y
            tip = [(middle - POINTER, top + 1), (middle, top - POINTER + 0.5), (middle + POINTER, top + 1)]
            canvas.polygon(tip, fill=chip.tone.line)

    def draw_neck(self, canvas: Canvas, placed: PlacedCell, y: float) -> None:
        """Join a chip with that of its cell which lies beside it."""
        chip = first_chip(placed)
        if chip is not None and placed.tied:
            own, top = self.grid.x(placed.cell.first), y + placed.entries[0].y + NECK_TOP
            left = (own if placed.box.x < own else placed.box.x) - NECK
            canvas.rectangle(left, top, 2 * NECK, NECK_TALL, fill=chip.tone.fill)
            for edge in (top, top + NECK_TALL):
                canvas.line(left + 0.5, edge, left + 2 * NECK - 0.5, edge, Stroke(chip.tone.line))

    def draw_entry(self, canvas: Canvas, placed: PlacedEntry, box: Box, y: float) -> None:
        """An entry, in a group of its own if only some personas say it, or others beside it."""
        x, top = placed.x, y + placed.y
        if placed.anchor:
            ref = Ref.journey(self.journey, placed.anchor)
            canvas.hotspot(ref, Box(x, top, box.right - SIDE - x, placed.block.height))
        if not (placed.personas or self.closes_up):
            placed.block.draw(canvas, x, top)
            return
        room = placed.room if self.closes_up else None
        with canvas.group(MarkRole.ENTRY, lane=placed.lane, persona=placed.personas, height=room):
            placed.block.draw(canvas, x, top)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        return


def beside(cell: Cell, of_steps: Sequence[Cell], lay: Callable[[Cell, Way], CellLayout]) -> CellLayout | None:
    """Return what is said of a stage before the first of its steps of which something is said, on the same line.

    None where one of them is taller, or would be with less room.
    """
    steps = [one for one in of_steps if cell.first <= one.first <= cell.last]
    first = min((one.first for one in steps), default=cell.first)
    if first == cell.first:
        return None
    placed = lay(cell, Way(cell.first, first - 1))
    if placed.bottom > lay(cell, Way(cell.first, cell.last)).bottom:
        return None
    return placed if all(lay(one, Way(one.first, one.last)).bottom <= placed.bottom for one in steps) else None


def first_chip(placed: PlacedCell) -> Chip | None:
    """The uppermost entry of a cell, if it is a chip."""
    block = placed.entries[0].block
    block = block.block if isinstance(block, Signed) else block
    return block if isinstance(block, Chip) else None


class AboutPart(TypedDict, total=False):
    """The stage or the step that a group is about."""

    stage: str
    step: str


def part_of(part: Stage | Step) -> AboutPart:
    return {"stage": part.id} if isinstance(part, Stage) else {"step": part.id}


def whole(bottoms: Sequence[float]) -> float:
    """The lowest of them, in whole pixels: between rows no hairline may shine through."""
    return float(ceil(max(bottoms, default=0.0)))


def head_height(label: str, grid: Grid) -> float:
    """Return the height that a lane's name needs."""
    return Paragraph.of(label, grid.head - HEAD_SIDES, HEAD, grid.language).height + 2 * HEAD_TOP


def draw_bracket(canvas: Canvas, box: Box) -> None:
    """A line below a stage's cell, over all of its steps."""
    y, left, right = box.bottom - 2.5, box.x + SIDE, box.right - SIDE
    corner: list[Command] = [("M", left, y - 4), ("L", left, y), ("L", right, y), ("L", right, y - 4)]
    canvas.path(corner, stroke=Stroke(ColourRole.BOUNDARY, 1.2))
