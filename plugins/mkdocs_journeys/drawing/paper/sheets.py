"""A drawing on paper: on one sheet from A3 to A0, or on as many A4 sheets as it takes, to be cut and joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from ...insight import MapFacts
from ...words import Words
from ..boxes.blocks import DOT
from ..boxes.draw_context import joined
from ..maps.journey import draw
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Again, Command, MarkRole, Named, Stroke
from ..scene.scene import Scene
from .breaks import Breaks, LegendWindow, laid_out, parts_between

Paper = Literal["A4", "A3", "A2", "A1", "A0"]
Side = Literal["left", "right", "above", "below"]

# In millimetres, landscape (ISO 216).
PAPERS: Mapping[Paper, tuple[float, float]] = {
    "A4": (297, 210),
    "A3": (420, 297),
    "A2": (594, 420),
    "A1": (841, 594),
    "A0": (1189, 841),
}
# What printers leave white, what a caption takes, and what neighbouring tiles share. The white edge grows with the
# paper, so that from A3 on every sheet is the same picture, only larger.
EDGE, CAPTION, OVERLAP = 10.0, 6.0, 12.0
# Millimetres for a pixel: body text of 12.5 pixels is then 8 points high.
LEAST_SCALE = 0.226
# How high the smallest letters are at least on A4.
LEAST_POINTS = 7.0
# Millimetres between the drawing and its legend, where that is set below it.
LEGEND_AWAY = 4.0
ANYWHERE = Breaks()
# In how many steps a scale grows to twice itself.
FINEST = 40
# Cut marks begin at the first and end at the second distance from the drawing.
NEAR, FAR = 1.0, 5.0
CAPTION_SIZE = 3.2
POINTS_A_MILLIMETRE = 72 / 25.4
ARROWS: Mapping[Side, str] = {"left": "←", "right": "→", "above": "↑", "below": "↓"}


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """One sheet of paper.

    Attributes:
        number: Its place in reading order, from 1.
        count: How many sheets there are.
        row: From the top, from 1.
        column: In reading direction, from 1.
        width: Of the paper, in millimetres.
        height: Of the paper, in millimetres.
        view: The part of the drawing that it shows, in the drawing's pixels.
        scale: Millimetres on paper for a pixel of the drawing.
        neighbours: The numbers of the sheets beside it, by the side on which they lie.
        scene: What is drawn on it.
    """

    number: int
    count: int
    row: int
    column: int
    width: float
    height: float
    view: Box
    scale: float
    neighbours: Mapping[Side, int]
    scene: Scene


def draw_sheets(facts: MapFacts, words: Words, paper: Paper) -> tuple[PrintSheet, ...]:
    """Draw a map on sheets of paper, landscape.

    From A3 on it is scaled to fit one sheet. On A4 its text stays at least 8 points high: it is cut into tiles that
    overlap, each with its number, those of its neighbours, and marks in the white edge where to cut: between stages or
    steps and between rows. The legend is whole on one of them.
    """
    drawing = draw(facts, words, header=True)
    return on_sheets(drawing, words, paper, Breaks.of(drawing))


def on_sheets(drawing: Scene, words: Words, paper: Paper, breaks: Breaks = ANYWHERE) -> tuple[PrintSheet, ...]:
    """A drawing on paper, as `draw_sheets` lays out that of a map; cut where it may be."""
    found = tiles(drawing.width, drawing.height, paper, words.direction, breaks)
    return tuple(tile.on_paper(drawing, words, len(found)) for tile in found)


def named(drawing: Scene, name: str) -> Scene:
    """A drawing for a page, in which others can show it again by its name."""
    return replace(drawing, marks=(Named(name, drawing.marks),))


def shown_again(drawing: Scene, name: str) -> Scene:
    """What is on the page under a name, once more."""
    return replace(drawing, marks=(Again(name),), description="")


def shown_from(drawing: Scene, address: str) -> Scene:
    """What a file shows, for a page that need not hold it: an address weighs next to nothing, and on paper and in a PDF
    letters stay letters.
    """
    canvas = Canvas(drawing.width, drawing.height)
    canvas.picture(address, 0, 0, drawing.width, drawing.height)
    return replace(drawing, marks=tuple(canvas.marks))


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of a drawing and the place where it lies on its paper.

    Attributes:
        paper: Width and height in millimetres.
        place: Where the part lies on the paper, in millimetres.
        view: The part, in the drawing's pixels.
        index: Row and column in reading order, from 0.
        rows: How many rows of tiles there are.
        columns: How many columns of tiles there are.
        direction: In which direction the columns are counted.
        legend: The entries of the legend on this sheet: their places on paper, and their parts of the drawing.
    """

    paper: tuple[float, float]
    place: Box
    view: Box
    index: tuple[int, int]
    rows: int
    columns: int
    direction: str
    legend: tuple[tuple[Box, Box], ...] = ()

    @property
    def scale(self) -> float:
        place, view = self.legend[0] if not self.view.width else (self.place, self.view)
        return place.width / view.width

    @property
    def number(self) -> int:
        return self.number_of(*self.index)

    def number_of(self, row: int, column: int) -> int:
        return row * self.columns + column + 1

    @property
    def neighbours(self) -> dict[Side, int]:
        row, column = self.index
        if not self.view.width:
            return {}
        before, after = column - 1, column + 1
        left, right = (after, before) if self.direction == "rtl" else (before, after)
        found: dict[Side, int] = {}
        if 0 <= left < self.columns:
            found["left"] = self.number_of(row, left)
        if 0 <= right < self.columns:
            found["right"] = self.number_of(row, right)
        if row > 0:
            found["above"] = self.number_of(row - 1, column)
        if row + 1 < self.rows:
            found["below"] = self.number_of(row + 1, column)
        return found

    def on_paper(self, drawing: Scene, words: Words, count: int) -> PrintSheet:
        """The sheet with the part of the drawing, its caption and its cut marks."""
        wide, tall = self.paper
        page = words("Page {number} of {count}", number=self.number, count=count)
        canvas = Canvas(wide, tall)
        canvas.rectangle(0, 0, wide, tall, fill=ColourRole.SURFACE)
        if self.view.width:
            canvas.view(drawing.marks, self.place, self.view)
        for place, view in self.legend:
            canvas.view(drawing.marks, place, view)
        if count > 1:
            neighbours = DOT.join(f"{ARROWS[side]} {number}" for side, number in self.neighbours.items())
            baseline = tall - EDGE - CAPTION + FAR + CAPTION_SIZE
            canvas.text([joined([drawing.title, page])], EDGE, baseline, CAPTION_SIZE, ColourRole.MUTED)
            canvas.text([neighbours], wide - EDGE, baseline, CAPTION_SIZE, ColourRole.MUTED, anchor="end")
            self.draw_cut_marks(canvas)
        title = joined([drawing.title, page]) if count > 1 else drawing.title
        scene = canvas.scene(MarkRole.PRINT, title, drawing.description, drawing.language, unit="mm")
        row, column = self.index
        return PrintSheet(
            self.number, count, row + 1, column + 1, wide, tall, self.view, self.scale, self.neighbours, scene
        )

    def draw_cut_marks(self, canvas: Canvas) -> None:
        """Short lines in the white edge, in the middle of what two tiles share: cut there, the two meet."""
        box = self.place
        lines: list[Command] = []
        for side in self.neighbours:
            if side in ("left", "right"):
                x = box.x + OVERLAP / 2 if side == "left" else box.right - OVERLAP / 2
                lines += [("M", x, box.y - FAR), ("L", x, box.y - NEAR)]
                lines += [("M", x, box.bottom + NEAR), ("L", x, box.bottom + FAR)]
            else:
                y = box.y + OVERLAP / 2 if side == "above" else box.bottom - OVERLAP / 2
                lines += [("M", box.x - FAR, y), ("L", box.x - NEAR, y)]
                lines += [("M", box.right + NEAR, y), ("L", box.right + FAR, y)]
        canvas.path(lines, stroke=Stroke(ColourRole.BOUNDARY, 0.3))


def tiles(width: float, height: float, paper: Paper, direction: str = "ltr", breaks: Breaks = ANYWHERE) -> list[Tile]:
    """How a drawing of this size lies on paper.

    Args:
        width: Of the drawing, in pixels.
        height: Of the drawing, in pixels.
        paper: The size of the sheets.
        direction: Where reading begins, and so counting.
        breaks: Where it may be cut.
    """
    wide, tall = PAPERS[paper]
    edge = EDGE * max(1.0, wide / PAPERS["A3"][0])
    room = Box(edge, edge, wide - 2 * edge, tall - 2 * edge)
    fitting = min(room.width / width, room.height / height)
    least = max(LEAST_SCALE, LEAST_POINTS / POINTS_A_MILLIMETRE / breaks.smallest if breaks.smallest else 0.0)
    if paper != "A4" or fitting >= least:
        return [
            Tile(
                (wide, tall),
                centred(width * fitting, height * fitting, room),
                Box(0, 0, width, height),
                (0, 0),
                1,
                1,
                direction,
            )
        ]
    room = room._replace(height=room.height - CAPTION)
    return [*placed(width, height, room, (wide, tall), direction, least, breaks)]


def placed(
    width: float,
    height: float,
    room: Box,
    paper: tuple[float, float],
    direction: str,
    least: float,
    breaks: Breaks,
) -> Iterator[Tile]:
    """Yield the tiles of a drawing that is larger than a sheet, each as large as so many sheets allow."""
    has_legend = bool(breaks.legend) and len(cut(width, room.width, least, breaks.across)) > 2
    tall = breaks.legend_top if has_legend else height

    def grid(scale: float) -> tuple[list[float], list[float]]:
        return cut(width, room.width, scale, breaks.across), cut(tall, room.height, scale, breaks.down)

    def counts(scale: float) -> tuple[int, int]:
        across, down = grid(scale)
        return len(across), len(down)

    # The largest scale that needs no more sheets: it never needs fewer, so it is looked for between two.
    fewest = counts(least)
    low, high = 0, FINEST + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if counts(least * (1 + middle / FINEST)) == fewest else (low, middle)
    scale = least * (1 + low / FINEST)
    across, down = grid(scale)
    strip = OVERLAP / 2 / scale
    rows, columns = len(down) - 1, len(across) - 1
    free: list[Tile] = []
    for row in range(rows):
        top, bottom = max(0.0, down[row] - strip * (row > 0)), min(tall, down[row + 1] + strip * (row < rows - 1))
        for column in range(columns):
            # Counted from the right edge where reading begins there, and the last sheet is filled from its right edge.
            index = columns - 1 - column if direction == "rtl" else column
            left, right = across[index], across[index + 1]
            view = Box(
                max(0.0, left - strip * (index > 0)),
                top,
                min(width, right + strip * (index < columns - 1)) - max(0.0, left - strip * (index > 0)),
                bottom - top,
            )
            place = Box(room.x, room.y, view.width * scale, view.height * scale)
            if direction == "rtl":
                place = place._replace(x=paper[0] - place.right)
            tile = Tile(paper, place, view, (row, column), rows, columns, direction)
            free.append(tile)
    if has_legend:
        free = with_legend(free, breaks, room, scale)
    yield from free


def with_legend(sheets: list[Tile], breaks: Breaks, room: Box, scale: float) -> list[Tile]:
    """Put the legend, whole, below what is on a sheet of the last row; on a sheet of its own where none has room."""
    found = laid_out(breaks.legend, room.width / scale)
    tall = max(y + window.view.height for window, _, y in found) * scale
    last = sheets[-1]
    for number, tile in enumerate(sheets):
        if tile.index[0] == last.rows - 1 and room.bottom - tile.place.bottom >= tall + LEGEND_AWAY:
            legend = in_place(found, room, tile.place.bottom + LEGEND_AWAY, scale, tile.direction)
            return [*sheets[:number], replace(tile, legend=legend), *sheets[number + 1 :]]
    legend = in_place(found, room, room.y, scale, last.direction)
    alone = replace(last, index=(last.rows, 0), legend=legend, place=Box(room.x, room.y, 0, 0), view=Box(0, 0, 0, 0))
    return [*sheets, alone]


def in_place(
    found: Sequence[tuple[LegendWindow, float, float]], room: Box, top: float, scale: float, direction: str
) -> tuple[tuple[Box, Box], ...]:
    """Return the entries of a legend on paper, each with its part of the drawing."""
    placed = []
    for window, x, y in found:
        view = window.view
        wide = view.width * scale
        left = room.right - x * scale - wide if direction == "rtl" else room.x + x * scale
        placed.append((Box(left, top + y * scale, wide, view.height * scale), view))
    return tuple(placed)


def cut(length: float, room: float, scale: float, places: Sequence[float]) -> list[float]:
    """Return where a length is cut, its ends included: at the given places where that is possible, else evenly."""
    cuts = parts_between(length, room / scale, OVERLAP / 2 / scale, places)
    if cuts is not None:
        return cuts
    count = sheets_for(length * scale, room)
    strip = OVERLAP / 2 / scale
    return [0.0, *(number * (room - OVERLAP) / scale + strip for number in range(1, count)), length]


def centred(width: float, height: float, room: Box) -> Box:
    return Box(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)


def sheets_for(length: float, room: float) -> int:
    """How many sheets cover a length if neighbours share the overlap."""
    return max(1, ceil((length - OVERLAP) / (room - OVERLAP)))
