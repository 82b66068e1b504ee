"""Alternatives: lines that leave into each branch above the steps' names, and meet again below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...words import Words
from ..boxes.blocks import SMALL, Style
from ..boxes.draw_context import DrawContext, joined
from ..boxes.grid import Grid
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, Stroke
from ..typesetting.measure import width
from ..typesetting.shorten import shortened_lines
from ..wording.way_text import times_of_ways
from .parallel import Together

NAME = Style(SMALL, ColourRole.MUTED, leading=15)
LINE = Stroke(ColourRole.BOUNDARY, 1.4)
# Around the steps of a branch, and from its edge to where its line arrives and leaves.
INSET, PAD, ENTRY = 3.0, 9.0, 20.0
# Between the title, the line that leaves, the branches, and the line on which they meet.
TITLE_GAP, DROP, MEETING = 8.0, 13.0, 11.0
BEND, DOT, TIP = 6.0, 3.0, 4.0
EDGE, CLEAR = 4.0, 5.0
# The sign of the legend.
SIGN_WIDTH = 30.0
MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Prong:
    """One branch: from where to where along the row, and its name if it has one of its own."""

    left: float
    right: float
    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fork:
    """A group of alternatives in the row of the steps' names.

    Attributes:
        title: What is chosen, and how long that takes.
        prongs: Its branches, from left to right.
        separator: What is between two branches.
        style: Of all that is written.
    """

    title: tuple[str, ...]
    prongs: tuple[Prong, ...]
    separator: str
    style: Style

    @property
    def line(self) -> float:
        """How far the line that leaves is below the top of the row."""
        return TITLE_GAP + len(self.title) * self.style.line_height + TITLE_GAP

    @property
    def top(self) -> float:
        """How far the branches are below the top of the row."""
        return self.line + DROP

    @property
    def room(self) -> float:
        """What it takes above the names of the steps."""
        lines = max(len(prong.name) for prong in self.prongs)
        return self.top + (lines * self.style.line_height + 4 if lines else 0)

    def overlaps(self, bracket: Together) -> bool:
        """Whether a bracket over steps that happen together lies within its branches."""
        return bracket.left < self.prongs[-1].right and self.prongs[0].left < bracket.right


def forks_of(grid: Grid, context: DrawContext, style: Style = NAME) -> Iterator[Fork]:
    """The alternatives of a map, laid out over their columns."""
    facts, words = context.facts, context.words

    def lines(text: str, room: float, *, bold: bool = False) -> tuple[str, ...]:
        return shortened_lines(text, room, style.size, MOST_LINES, context.language, bold=bold)

    for group in facts.groups:
        wide = grid.x(group.last + 1) - grid.x(group.first) - 2 * EDGE
        duration, _ = times_of_ways(group, facts, words)
        title = joined([words("either–or: {group}", group=group.name), duration])
        prongs = []
        for branch in group.branches:
            left, right = grid.x(branch.first) + INSET, grid.x(branch.last + 1) - INSET
            name = lines(branch.name, right - left - 2 * PAD, bold=True) if branch.is_named else ()
            prongs.append(Prong(left, right, name))
        yield Fork(lines(title, wide), tuple(prongs), words("or"), style)


def fork_room(forks: Sequence[Fork]) -> float:
    """What forks take above the names of the steps."""
    return max((fork.room for fork in forks), default=0.0)


def meeting_room(forks: Sequence[Fork]) -> float:
    """What forks take below the names of the steps."""
    return MEETING + 6 if forks else 0.0


def draw_fork(canvas: Canvas, fork: Fork, y: float, foot: float) -> None:
    """Draw a fork.

    Args:
        canvas: Where to draw.
        fork: What to draw.
        y: The top of the row.
        foot: Where the names of the steps end.
    """
    style, first, last = fork.style, fork.prongs[0], fork.prongs[-1]
    start, end = first.left - INSET + EDGE, last.right + INSET - EDGE
    line, meeting = y + fork.line, foot + MEETING
    baseline = y + TITLE_GAP + style.size * 0.95
    canvas.text(fork.title, start, baseline, style.size, style.colour, leading=style.line_height)
    for prong in fork.prongs:
        canvas.rectangle(prong.left, y + fork.top, prong.right - prong.left, foot - y - fork.top, stroke=LINE, radius=7)
    way: list[Command] = []
    back: list[Command] = [("M", first.right - ENTRY + BEND, meeting), ("L", end, meeting)]
    reached = start
    for before, after in pairwise(fork.prongs):
        x = (before.right + after.left) / 2
        half = width(fork.separator, style.size) / 2 + CLEAR
        way += [("M", reached, line), ("L", x - half, line)]
        reached = x + half
        canvas.text([fork.separator], x, line + style.size * 0.35, style.size, style.colour, anchor="middle")
    way += [("M", reached, line), ("L", last.left + ENTRY - BEND, line)]
    for prong in fork.prongs:
        arrives, leaves = prong.left + ENTRY, prong.right - ENTRY
        way += [
            ("M", arrives - BEND, line),
            ("Q", arrives, line, arrives, line + BEND),
            ("L", arrives, y + fork.top - TIP),
        ]
        back += [("M", leaves, foot), ("L", leaves, meeting - BEND), ("Q", leaves, meeting, leaves + BEND, meeting)]
        top = y + fork.top + 4 + style.size
        canvas.text(prong.name, prong.left + PAD, top, style.size, leading=style.line_height, bold=True)
    canvas.path(way, stroke=LINE)
    canvas.path(back, stroke=LINE)
    for prong in fork.prongs:
        arrives, tip = prong.left + ENTRY, y + fork.top
        corners = [(arrives - TIP, tip - 1.4 * TIP), (arrives + TIP, tip - 1.4 * TIP), (arrives, tip)]
        canvas.polygon(corners, fill=ColourRole.BOUNDARY)
    canvas.circle(start, line, DOT, fill=ColourRole.BOUNDARY)
    canvas.circle(end, meeting, DOT, fill=ColourRole.BOUNDARY)


def fork_sign(canvas: Canvas, x: float, y: float) -> None:
    """A small fork around a middle line, for legends."""
    for down in (-6.0, 6.0):
        canvas.path([("M", x + DOT, y), ("L", x + 11, y + down)], stroke=LINE)
        canvas.rectangle(x + 12, y + down - 4, SIGN_WIDTH - 13, 8, stroke=LINE, radius=2.5)
    canvas.circle(x + DOT, y, DOT, fill=ColourRole.BOUNDARY)


def meaning(words: Words) -> str:
    """What a fork says, in a legend."""
    return words("alternatives: each person takes one way")
