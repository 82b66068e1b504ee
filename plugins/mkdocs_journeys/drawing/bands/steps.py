"""The row of the steps' names: badges, loops below them, and forks and brackets above those that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...insight import Cell
from ...model import Density, Ref
from ..boxes.badges import badges
from ..boxes.blocks import Block, Linked, Paragraph, Pile
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..lanes import SIDE
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole
from .band import STEP_NAME, head_height, part_of, whole
from .cell_layout import BOXED_PAD, PAD, PlacedCell, PlacedEntry, stretched
from .forks import Fork, draw_fork, fork_room, forks_of, meeting_room
from .loops import Loop, draw_loop, loop_room, loops_of, named_loops
from .parallel import Together, draw_together, happening_together, together_room
from .step_notes import LANE as NOTES
from .step_notes import NameWithIcons, has_notes, icons_of, note_cells, remarks_of_steps


@dataclass(frozen=True, slots=True)
class NameBand:
    """The first row: the steps' names with their badges. For stages, and for what is said of steps, badges only.

    Attributes:
        lane: `step`, `stage`, or that of the notes.
        label: What is in its head.
        cells: Names and badges, relative to the top of the row.
        loops: Steps that lead back; their arrows run below the cells.
        together: Steps that happen at the same time; their brackets are above the names.
        forks: Alternatives; their lines leave above the names and meet below them.
        height: Of the whole row, in whole pixels.
        grid: Where the columns lie.
        journey: The map's id.
    """

    lane: str
    label: str
    cells: tuple[PlacedCell, ...]
    loops: tuple[Loop, ...]
    together: tuple[Together, ...]
    forks: tuple[Fork, ...]
    height: float
    grid: Grid
    journey: str

    @classmethod
    def of_steps(cls, label: str, grid: Grid, context: DrawContext) -> NameBand:
        facts = context.facts
        together = tuple(happening_together(grid, context))
        forks = tuple(forks_of(grid, context))
        top = PAD + head_room(forks, together)
        arrows = named_loops(grid, context)
        remarks = remarks_of_steps(grid, context)
        have_row = has_notes(remarks, context)
        cells = []
        for column in facts.columns:
            if column.step is None:
                continue
            cell = Cell(column.index, column.index, column.step, column.anchor, ())
            room = grid.span(cell) - 2 * SIDE
            written = Paragraph.of(column.step.name, room, STEP_NAME, context.language)
            blocks: list[Block] = [written]
            if context.facts.density is Density.FULL:
                blocks.append(badges(column.step, room, context, has_arrow=column.index in arrows))
            elif not have_row:
                blocks = [NameWithIcons(written, icons_of(remarks.get(column.index, ())), room)]
            if column.step.opens and not have_row:
                blocks[0] = Linked(blocks[0], Ref.journey(column.step.opens), room)
            cells.append(named(cell, blocks, grid, top))
        loops = tuple(loops_of(grid, context, {placed.cell.first: placed.box.bottom for placed in cells}))
        return cls.stacked("step", label, cells, loops, together, forks, grid, context)

    @classmethod
    def of_notes(cls, label: str, grid: Grid, context: DrawContext) -> NameBand:
        """What is said of the steps beside their names, where many have something; else it has no height."""
        remarks = remarks_of_steps(grid, context)
        cells = [*note_cells(remarks, grid, context)] if has_notes(remarks, context) else []
        return cls.stacked(NOTES, label, cells, (), (), (), grid, context)

    @classmethod
    def of_stages(cls, label: str, grid: Grid, context: DrawContext) -> NameBand:
        """What there is to say about the stages themselves; without anything it has no height."""
        cells = []
        for span in context.facts.stages:
            cell = Cell(span.first, span.last, span.stage, f"stage-{span.stage.id}", ())
            marked = badges(span.stage, grid.span(cell) - 2 * SIDE, context)
            if marked.height:
                cells.append(named(cell, [marked], grid, BOXED_PAD))
        return cls.stacked("stage", label, cells, (), (), (), grid, context)

    @classmethod
    def stacked(
        cls,
        lane: str,
        label: str,
        cells: Sequence[PlacedCell],
        loops: tuple[Loop, ...],
        together: tuple[Together, ...],
        forks: tuple[Fork, ...],
        grid: Grid,
        context: DrawContext,
    ) -> NameBand:
        bottoms = [placed.box.bottom for placed in cells]
        height = whole([*bottoms, head_height(label, grid)]) if cells else 0.0
        even = tuple(stretched(placed, height) for placed in cells)
        below = meeting_room(forks) + loop_room(loops)
        return cls(lane, label, even, loops, together, forks, height + below, grid, context.facts.journey.id)

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=ColourRole.SURFACE)

    def draw(self, canvas: Canvas, y: float) -> None:
        foot = y + self.height - loop_room(self.loops) - meeting_room(self.forks)
        head, below = y + head_room(self.forks, self.together), together_room(self.together)
        for fork in self.forks:
            # Where a bracket is within its branches, it is below their names.
            is_above = any(map(fork.overlaps, self.together))
            draw_fork(canvas, fork, head - fork.room - (below if is_above else 0), foot)
        for bracket in self.together:
            draw_together(canvas, bracket, head - below)
        for placed in self.cells:
            box = placed.box.moved(0, y)
            if self.lane == "step":
                canvas.hotspot(Ref.journey(self.journey, placed.cell.anchor), box)
            with canvas.group(MarkRole.CELL, lane=self.lane, **part_of(placed.cell.part), box=box):
                for entry in placed.entries:
                    entry.block.draw(canvas, entry.x, y + entry.y)
        for loop in self.loops:
            draw_loop(canvas, loop, self.height - loop_room(self.loops), y)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        return


def head_room(forks: Sequence[Fork], together: Sequence[Together]) -> float:
    """What forks and brackets take above the names: beside one another, or brackets below the forks they are in."""
    is_stacked = any(fork.overlaps(bracket) for fork in forks for bracket in together)
    above, below = fork_room(forks), together_room(together)
    return above + below if is_stacked else max(above, below)


def named(cell: Cell, blocks: Sequence[Block], grid: Grid, top: float) -> PlacedCell:
    pile = Pile(tuple(block for block in blocks if block.height), gap=3)
    entry = PlacedEntry(pile, grid.left(cell) + SIDE, top)
    return PlacedCell(cell, Box(grid.left(cell), 0, grid.span(cell), top + pile.height + PAD), (entry,))
