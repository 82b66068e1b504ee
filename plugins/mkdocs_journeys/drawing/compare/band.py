"""The emotion lane of a comparison drawn: areas, curves, arrows, faces, figures."""

from __future__ import annotations

from dataclasses import dataclass

from ...insight import Comparison
from ..bands.band import HEAD_TOP, head_height, part_of
from ..bands.emotion import draw_curve, draw_strand
from ..boxes.blocks import SMALL
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..emotion.basis_style import parts_by_style, style_of_basis
from ..emotion.curve import Point, monotone_path
from ..emotion.faces import draw_face
from ..emotion.plot import BOTTOM_SCORE, TOP_SCORE
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Stroke
from .curves import MARKER, UNIT, ComparedCurves, Difference


@dataclass(frozen=True, slots=True)
class CurvesBand:
    """The lane of the curves, drawn."""

    lane: str
    label: str
    curves: ComparedCurves

    @classmethod
    def of(cls, found: Comparison, context: DrawContext, grid: Grid) -> CurvesBand:
        label = context.words("Emotion curve")
        return cls("emotion", label, ComparedCurves(found, context.words, grid, head_height(label, grid) - HEAD_TOP))

    @property
    def height(self) -> float:
        return self.curves.height

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        """A hairline for each whole score, and between the curves a tint for better and for worse."""
        grid, zero = self.curves.grid, y + self.curves.top
        canvas.rectangle(grid.head, y, grid.width - grid.head, self.height, fill=ColourRole.SURFACE)
        if self.curves.strip:
            foot = zero + self.curves.foot
            canvas.line(grid.head, foot, grid.width, foot, Stroke(ColourRole.GRID, 1))
        for area, is_better in self.curves.areas():
            corners = [(x, zero + height) for x, height in area]
            canvas.polygon(corners, fill=ColourRole.IDEA_FILL if is_better else ColourRole.PAIN_FILL)
        for score in range(BOTTOM_SCORE, TOP_SCORE + 1):
            line = Stroke(ColourRole.GRID if score else ColourRole.BOUNDARY, 1)
            canvas.line(grid.head, zero - score * UNIT, grid.width, zero - score * UNIT, line)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        """The axis: −2 to +2, whatever scales the two maps have."""
        for score in range(BOTTOM_SCORE, TOP_SCORE + 1):
            text = self.curves.found.scale.text(score, self.curves.words)
            baseline = y + self.curves.top - score * UNIT + 4
            canvas.text([text], self.curves.grid.head - 9, baseline, SMALL, ColourRole.MUTED, anchor="end")

    def draw(self, canvas: Canvas, y: float) -> None:
        """Curves, then arrows from today to the future, then the points, then what is written."""
        zero = y + self.curves.top
        for is_after in (False, True):
            with canvas.group(MarkRole.CURVE, side="after" if is_after else "before"):
                self.draw_line(canvas, zero, is_after=is_after)
        for index, column in enumerate(self.curves.found.columns):
            side = column.after or column.before
            assert side is not None
            box = Box(self.curves.grid.x(index), y, self.curves.grid.column, self.height)
            with canvas.group(MarkRole.CELL, lane=self.lane, **part_of(side.column.part), box=box):
                self.draw_column(canvas, zero, index)
        for words in self.curves.placed[2]:
            words.label.draw(canvas, moved(words.box, zero), "start", words.on_line)

    def draw_line(self, canvas: Canvas, zero: float, *, is_after: bool) -> None:
        """Solid where researched, dashed where assumed, double where aimed at, as in maps."""
        colour, wide = (ColourRole.CURVE_1, 2.8) if is_after else (ColourRole.MUTED, 2.0)
        for start, end in self.curves.strands(is_after):
            draw_strand(canvas, start._replace(y=zero + start.y), end._replace(y=zero + end.y), colour)
        for run in self.curves.runs(is_after):
            points = [Point(x, zero + y) for x, y in self.curves.line(run, is_after)]
            for first, last, style in parts_by_style(run):
                draw_curve(canvas, monotone_path(points, first, last), colour, wide, style)

    def draw_column(self, canvas: Canvas, zero: float, index: int) -> None:
        """What lies in one column; what is between two belongs to the one in which it begins."""
        grid = self.curves.grid

        def is_here(x: float) -> bool:
            return grid.x(index) <= x < grid.x(index + 1)

        pills, said, _ = self.curves.placed
        changes = [(change, box) for change, box in zip(self.curves.differences, pills, strict=True)]
        here = [(change, box) for change, box in changes if is_here(change.end.x)]
        for change, _box in here:
            draw_difference(canvas, change, zero)
        for spot in self.curves.spots:
            if is_here(spot.at.x):
                if spot.is_after:
                    draw_face(
                        canvas,
                        spot.at.x,
                        zero + spot.at.y,
                        spot.point.score or 0.0,
                        style=style_of_basis(spot.point.basis),
                    )
                else:
                    draw_former(canvas, spot.at.x, zero + spot.at.y)
        for words in (*said, *self.curves.strip):
            if is_here(words.box.x + words.box.width / 2):
                words.label.draw(canvas, moved(words.box, zero), "middle", words.on_line)
        for change, box in here:
            draw_pill(canvas, self.curves.difference_text(change), moved(box, zero), change)


def moved(box: Box, down: float) -> Box:
    return box._replace(y=box.y + down)


def draw_former(canvas: Canvas, x: float, y: float, *, hollow: bool = False) -> None:
    """The marker of today: a square; hollow where the score comes from another place."""
    edge = Stroke(ColourRole.MUTED, 1.6) if hollow else Stroke(ColourRole.SURFACE, 1.5)
    fill = ColourRole.SURFACE if hollow else ColourRole.MUTED
    canvas.rectangle(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER, fill=fill, stroke=edge, radius=1.5)


def draw_difference(canvas: Canvas, change: Difference, zero: float) -> None:
    """An arrow from the score of today to that of the future; ticks where no point of a curve marks them."""
    start, end = change.start, change.end
    if change.is_elsewhere:
        draw_former(canvas, start.x, zero + start.y, hollow=True)
    elif not change.starts_at_point:
        canvas.line(start.x - 6, zero + start.y, start.x + 6, zero + start.y, Stroke(ColourRole.MUTED, 2))
    if not change.ends_at_point:
        canvas.line(end.x - 6, zero + end.y, end.x + 6, zero + end.y, Stroke(ColourRole.CURVE_1, 2))
    if change.has_arrow:
        down = 1 if end.y > start.y else -1
        foot = zero + start.y + down * (MARKER + 0.5 if change.starts_at_point or change.is_elsewhere else 0)
        tip = zero + end.y - down * (change.reach + 2)
        tall = min(8.0, abs(tip - foot))
        if tall > 7:
            canvas.line(start.x, foot, start.x, tip - down * 6, Stroke(change.colour, 2.2))
        draw_arrowhead(canvas, start.x, tip, down * tall, change.colour)


def draw_arrowhead(canvas: Canvas, x: float, tip: float, tall: float, colour: ColourRole) -> None:
    """A triangle with its tip at the given place; of positive height it points down."""
    canvas.polygon([(x - 5, tip - tall), (x + 5, tip - tall), (x, tip)], fill=colour)


def draw_pill(canvas: Canvas, text: str, box: Box, change: Difference) -> None:
    """A figure in a rounded box; without an arrow beside it, it has one of its own."""
    canvas.rectangle(*box, fill=ColourRole.SURFACE, stroke=Stroke(change.colour, 1.4), radius=box.height / 2)
    middle, centre = box.y + box.height / 2, box.x + box.width / 2
    if not change.has_arrow and change.colour is not ColourRole.CALM:
        down = 1 if change.value < 0 else -1
        draw_arrowhead(canvas, box.x + 13, middle + down * 4, down * 8, change.colour)
        centre += 6
    canvas.text([text], centre, middle + 4.3, 12, change.colour, anchor="middle", bold=True)
