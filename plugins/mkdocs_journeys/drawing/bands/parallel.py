"""Steps that happen at the same time: a bracket over them, with its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..boxes.blocks import SMALL, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, Stroke
from ..typesetting.measure import width
from ..typesetting.wrap import wrap

HEIGHT = 17.0
NAME = Style(SMALL, ColourRole.MUTED, leading=15)
EDGE = 8.0


@dataclass(frozen=True, slots=True)
class Together:
    """A bracket: from where to where along the row, and its name."""

    left: float
    right: float
    name: str


def happening_together(grid: Grid, context: DrawContext) -> Iterator[Together]:
    """Every run of steps each of which happens together with the one before."""
    columns = context.facts.columns
    first: int | None = None
    for column in columns:
        joins = column.step is not None and column.step.parallel and column.index > 0
        if joins and first is None:
            first = column.index - 1
        after = columns[column.index + 1].step if column.index + 1 < len(columns) else None
        if joins and first is not None and not (after is not None and after.parallel):
            left, right = grid.x(first) + EDGE, grid.x(column.index + 1) - EDGE
            name = wrap(context.words("at the same time"), right - left - 20, NAME.size, context.language)
            yield Together(left, right, name[0] if name else "")
            first = None


def together_room(brackets: Sequence[Together]) -> float:
    """The height of the brackets."""
    return HEIGHT if brackets else 0.0


def draw_together(canvas: Canvas, bracket: Together, y: float) -> None:
    top = y + 9
    middle, half = (bracket.left + bracket.right) / 2, width(bracket.name, NAME.size) / 2 + 6
    for end, turn in ((bracket.left, 1), (bracket.right, -1)):
        corner: list[Command] = [
            ("M", end, top + 8),
            ("L", end, top + 3),
            ("Q", end, top, end + 3 * turn, top),
            ("L", middle - half * turn, top),
        ]
        canvas.path(corner, stroke=Stroke(ColourRole.BOUNDARY, 1.4))
    canvas.text([bracket.name], middle, top + 4, NAME.size, NAME.colour, anchor="middle")
