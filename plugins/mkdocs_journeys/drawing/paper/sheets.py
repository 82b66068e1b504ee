"""A drawing on paper: on one sheet from A3 to A0, or on as many A4 sheets as it takes, to be cut and joined."""

from __future__ import annotations

from collections.abc import Mapping
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
    """A map on paper, landscape.

    From A3 on it is scaled to fit one sheet. On A4 its text stays at least 8 points high: it is cut into tiles that
    overlap, each with its number, those of its neighbours, and marks in the white edge where to cut.
    """
    return on_sheets(draw(facts, words, header=True), words, paper)


def on_sheets(drawing: Scene, words: Words, paper: Paper) -> tuple[PrintSheet, ...]:
    """A drawing on paper, as `draw_sheets` lays out that of a map."""
    return tuple(tile.on_paper(drawing, words) for tile in tiles(drawing.width, drawing.height, paper, words.direction))


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
    """

    paper: tuple[float, float]
    place: Box
    view: Box
    index: tuple[int, int]
    rows: int
    columns: int
    direction: str

    @property
    def scale(self) -> float:
        return self.place.width / self.view.width

    @property
    def number(self) -> int:
        return self.number_of(*self.index)

    def number_of(self, row: int, column: int) -> int:
        return row * self.columns + column + 1

    @property
    def neighbours(self) -> dict[Side, int]:
        row, column = self.index
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

    def on_paper(self, drawing: Scene, words: Words) -> PrintSheet:
        """The sheet with the part of the drawing, its caption and its cut marks."""
        wide, tall = self.paper
        count = self.rows * self.columns
        page = words("Page {number} of {count}", number=self.number, count=count)
        canvas = Canvas(wide, tall)
        canvas.rectangle(0, 0, wide, tall, fill=ColourRole.SURFACE)
        canvas.view(drawing.marks, self.place, self.view)
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


def tiles(width: float, height: float, paper: Paper, direction: str = "ltr") -> list[Tile]:
    """How a drawing of this size lies on paper.

    Args:
        width: Of the drawing, in pixels.
        height: Of the drawing, in pixels.
        paper: The size of the sheets.
        direction: Where reading begins, and so counting.
    """
    wide, tall = PAPERS[paper]
    edge = EDGE * max(1.0, wide / PAPERS["A3"][0])
    room = Box(edge, edge, wide - 2 * edge, tall - 2 * edge)
    fitting = min(room.width / width, room.height / height)
    if paper != "A4" or fitting >= LEAST_SCALE:
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
    columns = sheets_for(width * LEAST_SCALE, room.width)
    rows = sheets_for(height * LEAST_SCALE, room.height)
    # As large as so many sheets allow.
    scale = min(reach(columns, room.width) / width, reach(rows, room.height) / height)
    found = []
    for row in range(rows):
        for column in range(columns):
            view = part(column, row, scale, width, height, room)
            place = Box(room.x, room.y, view.width * scale, view.height * scale)
            if direction == "rtl":
                # Counted from the right edge, and the last sheet is filled from its right edge.
                view, place = view._replace(x=width - view.right), place._replace(x=wide - place.right)
            found.append(Tile((wide, tall), place, view, (row, column), rows, columns, direction))
    return found


def centred(width: float, height: float, room: Box) -> Box:
    return Box(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)


def sheets_for(length: float, room: float) -> int:
    """How many sheets cover a length if neighbours share the overlap."""
    return max(1, ceil((length - OVERLAP) / (room - OVERLAP)))


def reach(count: int, room: float) -> float:
    """What so many sheets cover."""
    return count * (room - OVERLAP) + OVERLAP


def part(column: int, row: int, scale: float, width: float, height: float, room: Box) -> Box:
    """What a tile shows of the drawing, in pixels; columns count from where reading begins."""
    left = column * (room.width - OVERLAP) / scale
    top = row * (room.height - OVERLAP) / scale
    return Box(left, top, min(room.width / scale, width - left), min(room.height / scale, height - top))
