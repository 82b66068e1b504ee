"""A map on upright A4 within other text: as rows of stages, each with the lanes' names, so that it can be read."""

from __future__ import annotations

from dataclasses import replace

from ...insight import MapFacts
from ...words import Words
from ..boxes.grid import Grid
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.marks import Again, MarkRole
from ..scene.scene import Scene

# What an upright A4 page leaves for a row below the head of the map's page, in millimetres.
WIDE, TALL = 182.0, 205.0
# Millimetres for a pixel: the smallest text, of 12 pixels, is then 7 points high, unless the map is too tall for that.
LEAST_SCALE = 7 / 12 * 25.4 / 72
# More rows are no help if so few make nothing larger: then the height is what holds a map back.
HELP = 1.05
# How far from even a cut may lie, as a share of a row, to fall between two stages.
TOLERANCE = 0.3


def in_print_rows(drawing: Scene, facts: MapFacts, words: Words, name: str) -> tuple[Scene, tuple[Scene, ...]]:
    """The drawing under a name, and rows that show its parts again.

    Args:
        drawing: The map, as it is on the page.
        facts: What the map says.
        words: The interface words in the map's language.
        name: The drawing's id on the page.
    """
    identified = replace(drawing, id=name)
    grid = Grid.of(facts, words)
    rows = tuple(
        print_row(first, last, identified, grid, mirrored=words.direction == "rtl")
        for first, last in print_parts(facts, grid, drawing.height)
    )
    return identified, rows


def print_row(first: int, last: int, drawing: Scene, grid: Grid, *, mirrored: bool) -> Scene:
    """The columns from the first to the last, after the lanes' names."""
    tall = drawing.height
    left = grid.x(first)
    right = grid.width if last == grid.count - 1 else grid.x(last + 1)
    canvas = Canvas(grid.head + right - left, tall)

    def show(x: float, start: float, width: float) -> None:
        """A strip of the drawing; places count from where reading begins."""
        place, view = Box(x, 0, width, tall), Box(start, 0, width, tall)
        if mirrored:
            place, view = place._replace(x=canvas.width - x - width), view._replace(x=grid.width - start - width)
        canvas.view((Again(drawing.id),), place, view)

    show(0, 0, grid.head)
    show(grid.head, left, right - left)
    return canvas.scene(MarkRole.PRINT_ROW, drawing.title, "", drawing.language)


def print_parts(facts: MapFacts, grid: Grid, height: float) -> list[tuple[int, int]]:
    """Which columns are in each row: as few rows as make text large enough to read, the first and last of each."""
    best = parts_in(1, facts, grid)
    for count in range(2, grid.count + 1):
        if scale_of(best, grid, height) >= LEAST_SCALE:
            break
        candidate = parts_in(count, facts, grid)
        if scale_of(candidate, grid, height) >= HELP * scale_of(best, grid, height):
            best = candidate
    return best


def scale_of(parts: list[tuple[int, int]], grid: Grid, height: float) -> float:
    """How large rows are on paper, in millimetres for a pixel."""
    longest = max(grid.x(last + 1) - grid.x(first) for first, last in parts)
    return min(WIDE / (grid.head + longest), TALL / height)


def parts_in(count: int, facts: MapFacts, grid: Grid) -> list[tuple[int, int]]:
    """The columns in so many rows of about one length, between stages where that is possible."""
    even = grid.count / count
    starts = [span.first for span in facts.stages]
    cuts = [0]
    for index in range(1, count):
        ideal = index * even
        near = min(starts, key=lambda start: abs(start - ideal), default=0)
        cut = near if abs(near - ideal) <= TOLERANCE * even else round(ideal)
        # Every row holds a column at least.
        cuts.append(min(max(cut, cuts[-1] + 1), grid.count - count + index))
    ends = [*(cut - 1 for cut in cuts[1:]), grid.count - 1]
    return list(zip(cuts, ends, strict=True))
