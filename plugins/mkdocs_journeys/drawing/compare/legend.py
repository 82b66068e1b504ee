"""Below a comparison: what its signs mean, as far as it uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...insight import Comparison
from ..bands.emotion import draw_curve
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..emotion.basis_style import BasisStyle, style_of_basis
from ..emotion.faces import draw_face
from ..maps.legend import LINE, Draw, Legend, LegendEntry, evidence_sign
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Stroke
from .curves import ComparedCurves

SMALL_FACE = 8.0


def legend_of(found: Comparison, context: DrawContext, curves: ComparedCurves | None, grid: Grid) -> Legend:
    """The legend of a comparison; empty without curves, as everything else says itself what it is."""
    lanes = ("emotion",)
    signs = [replace(sign, lanes=lanes) for sign in signs_of(found, context, curves)] if curves is not None else []
    return Legend.beside(grid, signs)


def signs_of(found: Comparison, context: DrawContext, curves: ComparedCurves) -> Iterator[LegendEntry]:
    words = context.words
    if found.before_curve.scored:
        yield LegendEntry(LINE, former_sign, (words("Current state"),))
    if found.after_curve.scored:
        yield LegendEntry(LINE, later_sign(style_of_basis(found.after_curve.scored[0].basis)), (words("Future state"),))
    if found.who and (found.before_curve.who or found.after_curve.who):
        yield LegendEntry(0, no_sign, (found.after.who_name(found.who),))
    values = [change.value for change in curves.differences]
    if any(value > 0 for value in values):
        yield LegendEntry(16, arrow_sign(ColourRole.GOOD, -1), (words("feels better"),))
    if any(value < 0 for value in values):
        yield LegendEntry(16, arrow_sign(ColourRole.BAD, 1), (words("feels worse"),))
    if any(change.is_elsewhere for change in curves.differences):
        yield LegendEntry(12, hollow_sign, (words("score of today, from another place"),))
    styles = {
        style_of_basis(point.basis) for curve in (found.before_curve, found.after_curve) for point in curve.scored
    }
    if "assumed" in styles:
        yield LegendEntry(LINE, evidence_sign("assumed"), (words("assumed, not researched"),))
    if "target" in styles:
        yield LegendEntry(LINE, evidence_sign("target"), (words("target"),))


def former_sign(canvas: Canvas, x: float, y: float) -> None:
    canvas.line(x, y, x + LINE, y, Stroke(ColourRole.MUTED, 2.0))
    canvas.rectangle(
        x + LINE / 2 - 5, y - 5, 10, 10, fill=ColourRole.MUTED, stroke=Stroke(ColourRole.SURFACE, 1.5), radius=1.5
    )


def later_sign(style: BasisStyle) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_curve(canvas, [("M", x, y), ("L", x + LINE, y)], ColourRole.CURVE_1, 2.8, style)
        draw_face(canvas, x + LINE / 2, y, 1.0, SMALL_FACE, style)

    return draw


def hollow_sign(canvas: Canvas, x: float, y: float) -> None:
    canvas.rectangle(x + 1, y - 5, 10, 10, fill=ColourRole.SURFACE, stroke=Stroke(ColourRole.MUTED, 1.6), radius=1.5)


def no_sign(canvas: Canvas, x: float, y: float) -> None:
    return


def arrow_sign(colour: ColourRole, down: int) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        tip = y + down * 9
        canvas.line(x + 8, y - down * 9, x + 8, tip - down * 6, Stroke(colour, 2.2))
        canvas.polygon([(x + 3, tip - down * 8), (x + 13, tip - down * 8), (x + 8, tip)], fill=colour)

    return draw
