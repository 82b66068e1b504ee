"""The names in an Overview: of each step, or of each stage's highest and lowest step where the steps are too many."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Protocol

from ...model import EitherGroup
from ...words import Words
from ..bands.forks import SIGN_WIDTH, Fork, draw_fork, fork_room, fork_sign, forks_of, meeting_room
from ..boxes.blocks import Paragraph, Style
from ..boxes.draw_context import joined
from ..emotion.faces import draw_face
from ..emotion.plot import EmotionPlot
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..typesetting.shorten import shortened_lines
from ..wording.score_text import score_text
from ..wording.way_text import step_on_its_way
from .columns import NAME, UnevenGrid
from .curve import coarse, lowest_and_highest

PAD, SIDE = 8.0, 4.0
FACE, FACE_ROOM = 7.0, 19.0
FORK_ROOM = SIGN_WIDTH + 5
EXTREME = Style(12.5, leading=16)
FORK = Style(12.5, ColourRole.MUTED, leading=16)
MOST_LINES = 4
GAP = 3.0


class NameRow(Protocol):
    """The row below the stages."""

    @property
    def height(self) -> float: ...

    def draw(self, canvas: Canvas, y: float) -> None: ...


@dataclass(frozen=True, slots=True)
class StepNames:
    """The names of the steps, each in the middle of its column; alternatives with the lines that lead to them."""

    names: tuple[tuple[str, ...], ...]
    forks: tuple[Fork, ...]
    grid: UnevenGrid

    @classmethod
    def of(cls, plot: EmotionPlot, grid: UnevenGrid) -> StepNames:
        rooms = [grid.x(first + 1) - grid.x(first) - 2 * SIDE for first, _ in grid.groups]
        columns = plot.facts.columns
        names = [
            in_few_lines(column.part.name if column.step else "", room, NAME, grid.language)
            for column, room in zip(columns, rooms, strict=False)
        ]
        return cls(tuple(names), tuple(forks_of(grid, plot.context, FORK)), grid)

    @property
    def height(self) -> float:
        most = max(map(len, self.names), default=0)
        room = fork_room(self.forks) + meeting_room(self.forks)
        return float(ceil(most * NAME.line_height + 2 * PAD + room)) if most else 0.0

    def draw(self, canvas: Canvas, y: float) -> None:
        for fork in self.forks:
            above = fork_room(self.forks) - fork.room
            draw_fork(canvas, fork, y + above, y + self.height - meeting_room(self.forks))
        y += fork_room(self.forks)
        for index, lines in enumerate(self.names):
            if lines:
                x = (self.grid.x(index) + self.grid.x(index + 1)) / 2
                first = y + PAD + NAME.baseline
                canvas.text(lines, x, first, NAME.size, leading=NAME.line_height, anchor="middle", bold=True)


@dataclass(frozen=True, slots=True)
class ExtremeNames:
    """The highest and the lowest step of each stage, with a face and the score; below them its alternatives.

    Attributes:
        cells: What is said in each stage, with its score; alternatives have none.
        grid: Where the stages lie.
    """

    cells: tuple[tuple[tuple[float | None, Paragraph], ...], ...]
    grid: UnevenGrid

    @classmethod
    def of(cls, plot: EmotionPlot, grid: UnevenGrid) -> ExtremeNames:
        facts, words = plot.facts, plot.context.words
        cells = []
        for first, last in grid.groups:
            room = grid.x(last + 1) - grid.x(first) - 2 * SIDE - FACE_ROOM
            spots = [spot for spot in plot.spots if first <= spot.point.first and spot.point.last <= last]
            said: list[tuple[float | None, Paragraph]] = []
            for spot in lowest_and_highest(spots):
                score = score_text(spot.point, facts.scale, words)
                name = plot.name(facts.curves[spot.curve]) if facts.is_told_apart else ""
                step = step_on_its_way(spot.point.anchor, facts, words)
                text = " · ".join(filter(None, (f"{score} {step}", name)))
                said.append(
                    (spot.point.score or 0.0, Paragraph(in_few_lines(text, room, EXTREME, grid.language), EXTREME))
                )
            for group in facts.groups:
                if first <= group.first <= last:
                    lines = in_few_lines(ways_of(group, words), room + FACE_ROOM - FORK_ROOM, FORK, grid.language)
                    said.append((None, Paragraph(lines, FORK)))
            cells.append(tuple(said))
        return cls(tuple(cells), grid)

    @property
    def height(self) -> float:
        tallest = max((sum(text.height + GAP for _, text in cell) for cell in self.cells), default=0.0)
        return float(ceil(tallest + 2 * PAD)) if tallest else 0.0

    def draw(self, canvas: Canvas, y: float) -> None:
        for (first, _), cell in zip(self.grid.groups, self.cells, strict=True):
            x, down = self.grid.x(first) + SIDE, y + PAD
            for score, text in cell:
                middle = down + EXTREME.line_height / 2
                if score is None:
                    fork_sign(canvas, x, middle)
                else:
                    draw_face(canvas, x + FACE, middle, coarse(score), FACE)
                text.draw(canvas, x + (FORK_ROOM if score is None else FACE_ROOM), down)
                down += text.height + GAP


def ways_of(group: EitherGroup, words: Words) -> str:
    """Return what is chosen and between which branches: what has no name of its own is called by its first step."""
    title = words("either–or: {group}", group=group.name)
    return joined([title, words.any_of(branch.name for branch in group.branches)])


def names_of(plot: EmotionPlot, grid: UnevenGrid) -> NameRow:
    """Return the row below the stages."""
    return ExtremeNames.of(plot, grid) if grid.is_folded else StepNames.of(plot, grid)


def in_few_lines(text: str, room: float, style: Style, language: str) -> tuple[str, ...]:
    """Return a text in lines; what does not fit the last one is cut off there with an ellipsis."""
    return shortened_lines(text, room, style.size, MOST_LINES, language, bold=style.bold)
