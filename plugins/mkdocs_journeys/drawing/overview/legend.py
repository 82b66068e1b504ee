"""What the signs of an Overview mean, as far as it uses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...insight import Curve
from ..bands.emotion import draw_curve
from ..bands.forks import SIGN_WIDTH, fork_sign, meaning
from ..boxes.blocks import Style
from ..boxes.draw_context import DrawContext
from ..emotion.basis_style import BasisStyle, style_of_basis
from ..emotion.faces import curve_colour, draw_face, draw_marker
from ..emotion.plot import EmotionPlot
from ..maps.legend import LINE, Draw, LegendEntry, icon, language_of_name, signs_of_evidence
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..typesetting.wrap import wrap
from .signs import SIZE, SignForm, marks_of

TEXT = Style(12.5, ColourRole.MUTED, leading=16)
LONGEST = 300.0


def entries(context: DrawContext, plot: EmotionPlot | None, signs: Sequence[SignForm]) -> Iterator[LegendEntry]:
    """Yield whose the curves are, what they rest on, and what signs of their own mean."""
    words, facts = context.words, context.facts
    found: list[LegendEntry] = []
    if plot is not None:
        for index, curve in enumerate(facts.curves):
            if facts.is_told_apart:
                name = wrap(plot.name(curve), LONGEST, TEXT.size, context.language)
                language = language_of_name(curve.who, context)
                found.append(LegendEntry(LINE, curve_sign(curve, index), name, language=language))
        points = [point for curve in facts.curves for point in curve.scored]
        if any(style_of_basis(point.basis) != "full" for point in points):
            found.extend(signs_of_evidence(points, context))
        if plot.stars:
            found.append(icon("star", words("Moment of truth")))
    if facts.groups:
        found.append(LegendEntry(SIGN_WIDTH, fork_sign, (meaning(words),)))
    if any(sign.is_filled for sign in signs):
        for form in sorted(signs, key=lambda sign: not sign.is_filled):
            if form.icon.startswith("alert"):
                said = words("high severity") if form.is_filled else words("medium, low or unknown severity")
                found.append(LegendEntry(SIZE, stamped(form), (said,)))
    yield from (replace(entry, style=TEXT) for entry in found)


def curve_sign(curve: Curve, index: int) -> Draw:
    """Return the sign of a curve: dashed or double as most of it is."""
    styles = [style_of_basis(point.basis) for point in curve.scored]
    style: BasisStyle = max(dict.fromkeys(styles), key=styles.count, default="full")

    def draw(canvas: Canvas, x: float, y: float) -> None:
        colour, wide = curve_colour(index), 2.8 if index == 0 else 2.0
        draw_curve(canvas, [("M", x, y), ("L", x + LINE, y)], colour, wide, style)
        if index == 0:
            draw_face(canvas, x + LINE / 2, y, 1.6, 6.5, style)
        else:
            draw_marker(canvas, x + LINE / 2, y, index, 4.5, style)

    return draw


def stamped(form: SignForm) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.stamp(marks_of(form), x + SIZE / 2, y)

    return draw
