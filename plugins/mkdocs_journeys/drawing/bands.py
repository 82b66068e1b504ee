"""The rows of a drawing below the stages: step names, and lanes of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from ..insight import Cell, Entry, Lane, Row
from ..model import Ref, Stage, Step
from .blocks import Block, Paragraph, Pile, Style, WithBullet
from .canvas import Canvas, Stroke
from .curve import Command
from .grid import Box, Grid
from .ink import Ink
from .lanes import form_of
from .marks import marks
from .setting import Setting

PAD = 9.0
SIDE = 10.0
LOOP = 16.0
STEP_NAME = Style(13, bold=True)
HEAD = Style(12.5, bold=True)
HEAD_TOP, HEAD_SIDES = 8.0, 20.0
LONGEST_LINE = 420.0


class Hotspot(NamedTuple):
    """Where something stands on the sheet."""

    ref: Ref
    box: Box


class Band(Protocol):
    """One row of the drawing. `lane` and `label` stand in its head."""

    @property
    def lane(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def height(self) -> float: ...

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        """What lies below the lines between the stages."""

    def draw(self, canvas: Canvas, y: float) -> Iterator[Hotspot]:
        """What stands in the cells, and where."""

    def draw_head(self, canvas: Canvas, y: float) -> None:
        """What stands in the head beside the label."""


class PlacedEntry(NamedTuple):
    """An entry's block, and its place in its row."""

    entry: Entry | None
    block: Block
    x: float
    y: float


class PlacedCell(NamedTuple):
    """A cell with its blocks, relative to the top of its row."""

    cell: Cell
    box: Box
    entries: tuple[PlacedEntry, ...]
    bracketed: bool = True


@dataclass(frozen=True, slots=True)
class CellBand:
    """A lane of cells; those of whole stages stand above those of their steps."""

    lane: str
    label: str
    cells: tuple[PlacedCell, ...]
    height: float
    grid: Grid
    journey: str

    @classmethod
    def of(cls, row: Row, label: str, grid: Grid, setting: Setting) -> CellBand:
        """Lays out a lane."""
        below: dict[int, float] = {}
        cells = []
        for cell in row.cells:
            placed = laid_out(cell, row.lane, grid, setting, below.get(cell.first, 0.0))
            cells.append(placed)
            if spans_steps(cell):
                below.update(dict.fromkeys(range(cell.first, cell.last + 1), placed.box.bottom))
        height = max([head_height(label, grid), *(placed.box.bottom for placed in cells)])
        # A background as tall as what it may fill, so that neighbouring cells look alike.
        even = [placed if spans_steps(placed.cell) else stretched(placed, height) for placed in cells]
        return cls(row.lane.id, label, tuple(even), height, grid, setting.facts.journey.id)

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        fill = Ink.BAND if shaded else Ink.SURFACE
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=fill)

    def draw(self, canvas: Canvas, y: float) -> Iterator[Hotspot]:
        for placed in self.cells:
            box = Box(placed.box.x, y + placed.box.y, *placed.box[2:])
            with canvas.group("jm-cell", lane=self.lane, **part_of(placed.cell.part)):
                canvas.rectangle(*box, name="jm-cell-bg")
                if spans_steps(placed.cell) and placed.bracketed:
                    draw_bracket(canvas, box)
                for entry, block, x, below in placed.entries:
                    block.draw(canvas, x, y + below)
                    if entry is not None and entry.anchor:
                        wide = box.right - SIDE - x
                        ref = Ref.journey(self.journey, entry.anchor)
                        yield Hotspot(ref, Box(x, y + below, wide, block.height))

    def draw_head(self, canvas: Canvas, y: float) -> None:
        return


def part_of(part: Stage | Step) -> dict[str, str]:
    return {"stage": part.id} if isinstance(part, Stage) else {"step": part.id}


def spans_steps(cell: Cell) -> bool:
    """Whether it is a stage's cell that stands above those of the stage's steps."""
    return isinstance(cell.part, Stage) and bool(cell.part.steps)


def laid_out(cell: Cell, lane: Lane, grid: Grid, setting: Setting, top: float) -> PlacedCell:
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
            block: Block = WithBullet(form.block(entry, cell, room - 11, setting))
        else:
            block = form.block(entry, cell, room, setting)
        placed.append(PlacedEntry(entry, block, left + form.inset, y))
        y += block.height + form.gap
    bottom = y - form.gap + PAD
    return PlacedCell(cell, Box(left, top, wide, bottom - top), tuple(placed), not boxed)


def stretched(placed: PlacedCell, bottom: float) -> PlacedCell:
    x, y, wide, _ = placed.box
    return placed._replace(box=Box(x, y, wide, bottom - y))


def head_height(label: str, grid: Grid) -> float:
    """What a lane's name needs."""
    return Paragraph.of(label, grid.head - HEAD_SIDES, HEAD).height + 2 * HEAD_TOP


def draw_bracket(canvas: Canvas, box: Box) -> None:
    """A line below a stage's cell, over all of its steps."""
    y, left, right = box.bottom - 2.5, box.x + SIDE, box.right - SIDE
    corner: list[Command] = [("M", left, y - 4), ("L", left, y), ("L", right, y), ("L", right, y - 4)]
    canvas.path(corner, stroke=Stroke(Ink.BOUNDARY, 1.2))


@dataclass(frozen=True, slots=True)
class Loop:
    """A step that leads back to an earlier one, and the track in which its arrow runs."""

    start: int
    end: int
    track: int


@dataclass(frozen=True, slots=True)
class NameBand:
    """The first row: the steps' names with their marks, and arrows for loops. For stages, marks only."""

    lane: str
    label: str
    cells: tuple[PlacedCell, ...]
    loops: tuple[Loop, ...]
    height: float
    grid: Grid
    journey: str

    @classmethod
    def of_steps(cls, label: str, grid: Grid, setting: Setting) -> NameBand:
        facts = setting.facts
        loops = tuple(loops_of(setting))
        top = LOOP * (max((loop.track for loop in loops), default=-1) + 1) + PAD
        cells = []
        for column in facts.columns:
            if column.step is None:
                continue
            cell = Cell(column.index, column.index, column.step, column.anchor, ())
            room = grid.column - 2 * SIDE
            name = Paragraph.of(column.step.name, room, STEP_NAME)
            cells.append(named(cell, [name, *marks(column.step, room, setting)], grid, top))
        return cls.stacked("step", label, cells, loops, grid, setting)

    @classmethod
    def of_stages(cls, label: str, grid: Grid, setting: Setting) -> NameBand:
        """What there is to say about the stages themselves; without anything it has no height."""
        cells = []
        for span in setting.facts.stages:
            cell = Cell(span.first, span.last, span.stage, f"stage-{span.stage.id}", ())
            if blocks := marks(span.stage, grid.span(cell) - 2 * SIDE, setting):
                cells.append(named(cell, blocks, grid, PAD - 2))
        return cls.stacked("stage", label, cells, (), grid, setting)

    @classmethod
    def stacked(
        cls,
        lane: str,
        label: str,
        cells: list[PlacedCell],
        loops: tuple[Loop, ...],
        grid: Grid,
        setting: Setting,
    ) -> NameBand:
        height = max((placed.box.bottom for placed in cells), default=0.0)
        if cells:
            height = max(height, head_height(label, grid))
        even = tuple(stretched(placed, height) for placed in cells)
        return cls(lane, label, even, loops, height, grid, setting.facts.journey.id)

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=Ink.SURFACE)

    def draw(self, canvas: Canvas, y: float) -> Iterator[Hotspot]:
        for loop in self.loops:
            self.draw_loop(canvas, loop, y)
        for placed in self.cells:
            box = Box(placed.box.x, y + placed.box.y, *placed.box[2:])
            with canvas.group("jm-cell", lane=self.lane, **part_of(placed.cell.part)):
                canvas.rectangle(*box, name="jm-cell-bg")
                for _, block, x, below in placed.entries:
                    block.draw(canvas, x, y + below)
            if self.lane == "step":
                yield Hotspot(Ref.journey(self.journey, placed.cell.anchor), box)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        return

    def draw_loop(self, canvas: Canvas, loop: Loop, y: float) -> None:
        """An arrow from a step back to an earlier one, above the names."""
        start, end = self.grid.x(loop.start + 0.62), self.grid.x(loop.end + 0.38)
        foot = y + self.loop_room + 4
        top = y + 7 + loop.track * LOOP
        bend = 7.0
        line: list[Command] = [
            ("M", start, foot),
            ("L", start, top + bend),
            ("Q", start, top, start - bend, top),
            ("L", end + bend, top),
            ("Q", end, top, end, top + bend),
            ("L", end, foot - 3),
        ]
        canvas.path(line, stroke=Stroke(Ink.BOUNDARY, 1.4))
        canvas.polygon([(end - 4, foot - 4), (end + 4, foot - 4), (end, foot + 2)], fill=Ink.BOUNDARY)

    @property
    def loop_room(self) -> float:
        return LOOP * (max((loop.track for loop in self.loops), default=-1) + 1)


def named(cell: Cell, blocks: list[Block], grid: Grid, top: float) -> PlacedCell:
    pile = Pile(tuple(block for block in blocks if block.height), gap=3)
    entry = PlacedEntry(None, pile, grid.left(cell) + SIDE, top)
    return PlacedCell(cell, Box(grid.left(cell), 0, grid.span(cell), top + pile.height + PAD), (entry,))


def loops_of(setting: Setting) -> Iterator[Loop]:
    """The loops of a map; those that would cross run in tracks above one another."""
    columns = setting.facts.columns
    index = {column.anchor: column.index for column in columns}
    tracks: list[list[tuple[int, int]]] = []
    for column in columns:
        target = index.get(column.step.back_to or "") if column.step else None
        if target is None or target >= column.index:
            continue
        span = (target, column.index)
        free = (
            number
            for number, track in enumerate(tracks)
            if all(span[1] < first or last < span[0] for first, last in track)
        )
        number = next(free, len(tracks))
        if number == len(tracks):
            tracks.append([])
        tracks[number].append(span)
        yield Loop(column.index, target, number)
