"""What is said of steps beside their names: icons after the names, or a thin row of its own where many have some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...insight import Cell
from ...model import Density
from ..boxes.actors import ICONS
from ..boxes.badges import BADGE, GAP, ICON, INDENT, Remark, people_and_tags, remarks_of
from ..boxes.blocks import Block, Linked, Paragraph, Signed, Style, WithIcon, piled
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..boxes.rows import Flow
from ..lanes import SIDE
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.marks import Sign
from ..typesetting.measure import width
from ..typesetting.shorten import ELLIPSIS, shortened_lines
from .cell_layout import PAD, CellLayout, PlacedCell, PlacedEntry
from .loops import named_loops
from .packing import Packing, Way

LANE = "~notes"
"""Begins with a sign that no lane of an author has."""
# From this share of the steps on, remarks have a row of their own.
MANY = 0.3
MOST_LINES = 2
APART = 4.0


def remarks_of_steps(grid: Grid, context: DrawContext) -> Mapping[int, tuple[Remark, ...]]:
    """Return what is said of each step, by its column; those of which nothing is said are missing."""
    arrows = named_loops(grid, context)
    found = {
        column.index: (
            *remarks_of(column.step, context, has_arrow=column.index in arrows),
            *people_and_tags(column.step, context),
        )
        for column in context.facts.columns
        if column.step is not None
    }
    return {index: remarks for index, remarks in found.items() if remarks}


def has_notes(remarks: Mapping[int, tuple[Remark, ...]], context: DrawContext) -> bool:
    """Whether remarks have a row of their own; a drawing that says everything has them below the names."""
    steps = sum(column.step is not None for column in context.facts.columns)
    return context.facts.density is Density.BRIEF and len(remarks) > MANY * steps


@dataclass(frozen=True, slots=True)
class NameWithIcons:
    """The name of a step, and icons for what is said of it: at the end of its last line, or below it.

    What a step opens is behind its name and its icon together.
    """

    name: Paragraph
    icons: tuple[Remark, ...]
    room: float

    STEP = ICON + APART

    @property
    def is_below(self) -> bool:
        last = width(self.name.lines[-1], self.name.style.size, self.name.style.bold) if self.name.lines else 0.0
        return last + APART + len(self.icons) * self.STEP > self.room

    @property
    def height(self) -> float:
        return self.name.height + (BADGE.line_height if self.icons and self.is_below else 0)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        self.name.draw(canvas, x, y)
        style, left = self.name.style, x
        top = y + self.name.height + 1
        if not self.is_below and self.name.lines:
            left += width(self.name.lines[-1], style.size, style.bold) + 2 * APART
            top = y + self.name.height - style.line_height + (style.line_height - ICON) / 2
        for remark in self.icons:
            for sign in signs(remark):
                canvas.sign(sign)
            canvas.icon(remark.icon, left, top, ICON, remark.colour)
            left += self.STEP


def icons_of(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """The remarks that an icon can stand for, each icon once."""
    return tuple({remark.icon: remark for remark in remarks if remark.icon}.values())


def note_cells(remarks: Mapping[int, tuple[Remark, ...]], grid: Grid, context: DrawContext) -> Iterator[PlacedCell]:
    """Lay out the row of the remarks, none of which takes more than two lines."""
    cells = [
        Cell(column.index, column.index, column.step, column.anchor, ())
        for column in context.facts.columns
        if column.step is not None and column.index in remarks
    ]

    def lay(cell: Cell, way: Way) -> CellLayout:
        left, wide = grid.x(way.first), grid.x(way.last + 1) - grid.x(way.first)
        said = remarks[cell.first]
        # What reaches into a neighbour begins in its own column.
        write = below_one_another if way.first < way.last else in_two_lines
        notes, cut = write(said, wide - 2 * SIDE, context.language)
        box = Box(left, 0, wide, notes.height + 2 * PAD)
        return CellLayout((PlacedCell(cell, box, (PlacedEntry(notes, left + SIDE, PAD),)),), cut)

    for laid in Packing(cells, context.facts, lay, is_boxed=False).pack():
        yield from laid.stacks


def in_two_lines(remarks: Sequence[Remark], room: float, language: str) -> tuple[Block, bool]:
    """Return remarks in two lines at most, and whether something is left out.

    One alone may take both lines; of several each takes one, as many as fit, and those behind have only an icon.
    """
    if len(remarks) == 1:
        block, _ = line(remarks[0], room, language, MOST_LINES)
        return block, is_shortened(remarks[0], room, language, MOST_LINES)
    for said in range(len(remarks), -1, -1):
        blocks = [line(remark, room, language) for remark in remarks[:said]]
        blocks += [icon_alone(remark) for remark in icons_of(remarks[said:])]
        flow = Flow.packed(blocks, room, GAP if said else APART, 2)
        if len(flow.rows) <= MOST_LINES:
            break
    return flow, said < len(remarks) or any(is_shortened(remark, room, language) for remark in remarks[:said])


def below_one_another(remarks: Sequence[Remark], room: float, language: str) -> tuple[Block, bool]:
    """Return the first two remarks, each in a line, and whether something is left out."""
    blocks = [line(remark, room, language)[0] for remark in remarks[:MOST_LINES]]
    is_left_out = len(remarks) > MOST_LINES or any(is_shortened(remark, room, language) for remark in remarks)
    return piled(blocks, 2), is_left_out


def line(remark: Remark, room: float, language: str, most: int = 1) -> tuple[Block, float]:
    """A remark in so many lines, and its width."""
    indent = INDENT if remark.icon else 0.0
    style = Style(BADGE.size, remark.colour, leading=BADGE.leading)
    said = Paragraph(shortened_lines(remark.text, room - indent, style.size, most, language), style)
    block: Block = said
    if remark.icon:
        block = Signed(
            WithIcon(remark.icon, style.colour, said, ICON, INDENT, style.line_height), signs(remark, is_said=True)
        )
    wide = indent + said.width
    return (Linked(block, remark.ref, wide) if remark.ref else block), wide


def is_shortened(remark: Remark, room: float, language: str, most: int = 1) -> bool:
    indent = INDENT if remark.icon else 0.0
    lines = shortened_lines(remark.text, room - indent, BADGE.size, most, language)
    return bool(lines) and lines[-1].endswith(ELLIPSIS) and not remark.text.endswith(ELLIPSIS)


def icon_alone(remark: Remark) -> tuple[Block, float]:
    nothing = Paragraph((), Style(BADGE.size, remark.colour, leading=BADGE.leading))
    icon: Block = WithIcon(remark.icon, remark.colour, nothing, ICON, INDENT, BADGE.line_height)
    block = Signed(icon, signs(remark))
    return (Linked(block, remark.ref, ICON) if remark.ref else block), ICON


def signs(remark: Remark, *, is_said: bool = False) -> tuple[Sign, ...]:
    """What the legend must explain: kinds of people always, all else where no text says it."""
    is_person = remark.icon in ICONS.values()
    # The legend has a star for the moments of truth of steps and curves together.
    return (remark.sign,) if is_person or not (is_said or remark.icon == "star") else ()
