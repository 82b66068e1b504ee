"""A result before and after: two bars from zero, and the difference in large figures.

Bars and not a slope: their lengths are to each other as the values are, so that a small change looks small. What
nobody measured is hollow and dashed, what is only aimed at has a double edge, as everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...insight import Outcome
from ...model import Result
from ...words import Words
from ..boxes.blocks import BODY, DOT, SMALL, Paragraph, Style
from ..boxes.draw_context import basis_term
from ..emotion.basis_style import BasisStyle, style_of_basis
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Stroke
from ..scene.scene import Scene
from ..typesetting.measure import width

WIDTH = 340.0
EDGE = 2.0
BAR, ROW = 20.0, 30.0
LABEL_GAP, VALUE_GAP = 10.0, 8.0
# Long units leave the bars; they are in the headline as well.
LEAST_BAR = 110.0
DASH = "4 3"
# The smaller one where the difference is long.
HEADLINES = (Style(24, ColourRole.TEXT, bold=True, leading=30), Style(19, ColourRole.TEXT, bold=True, leading=30))
LABEL = Style(SMALL, ColourRole.MUTED)
VALUE = Style(BODY, ColourRole.TEXT, bold=True)


def draw_before_after(result: Result, found: Outcome, basis: str, words: Words, language: str) -> Scene:
    """Draw one result: its value before and after.

    Args:
        result: What was measured; its texts are shown as they were written.
        found: The same as numbers.
        basis: What it rests on: measured, observed, assumed or target.
        words: The interface in the language of the texts.
        language: That language.
    """
    bars = BeforeAfterBars(result, found, style_of_basis(basis), words)
    remarks = Paragraph.remarks(bars.remarks(basis), WIDTH - 2 * EDGE, LABEL, language)
    verdict = Paragraph((bars.verdict,), Style(BODY, bars.colour, bold=True))
    headline, has_room = headline_of(bars.difference, verdict.width, language)
    top = headline.height + (0 if has_room else verdict.height) + 8
    bottom = top + 2 * ROW + 4
    canvas = Canvas(WIDTH, bottom + remarks.height + EDGE, mirrored=words.direction == "rtl")
    canvas.rectangle(0, 0, canvas.width, canvas.height, fill=ColourRole.SURFACE)
    headline.draw(canvas, EDGE, 0)
    if has_room:
        verdict.draw(canvas, EDGE + headline.width + VALUE_GAP, 9)
    else:
        verdict.draw(canvas, EDGE, headline.height)
    bars.draw(canvas, top)
    remarks.draw(canvas, EDGE, bottom)
    return canvas.scene(MarkRole.BEFORE_AFTER, result.metric, bars.alt_text(basis), language)


def headline_of(difference: str, beside: float, language: str) -> tuple[Paragraph, bool]:
    """The difference as large as leaves room for the verdict beside it, and whether there is any."""
    room = WIDTH - 2 * EDGE
    for style in HEADLINES:
        if width(difference, style.size, bold=True) + VALUE_GAP + beside <= room:
            return Paragraph((difference,), style), True
    return Paragraph.of(difference, room, HEADLINES[-1], language), False


@dataclass(frozen=True, slots=True)
class BeforeAfterBars:
    """One result, and how it looks."""

    result: Result
    found: Outcome
    style: BasisStyle
    words: Words

    @property
    def difference(self) -> str:
        """How much it changed, with its unit; shares change by percentage points."""
        change = self.words.signed(self.found.difference)
        if self.found.is_share:
            return self.words("{value} percentage points", value=change)
        return f"{change} {self.result.unit}".strip()

    @property
    def verdict(self) -> str:
        """Whether that is good, in a word."""
        if self.found.is_better is None:
            return self.words("unchanged")
        return self.words("better") if self.found.is_better else self.words("worse")

    @property
    def colour(self) -> ColourRole:
        if self.found.is_better is None:
            return ColourRole.CALM
        return ColourRole.GOOD if self.found.is_better else ColourRole.BAD

    def remarks(self, basis: str) -> str:
        """Direction, number of cases, period and basis."""
        return DOT.join(
            part
            for part in (
                self.words("Lower is better" if self.result.better == "lower" else "Higher is better"),
                "" if self.result.n is None else f"n = {self.words.number(self.result.n)}",
                self.result.period,
                basis_term(basis, self.words),
            )
            if part
        )

    def alt_text(self, basis: str) -> str:
        """The figure in words, for those who hear it."""
        before, after = (self.with_unit(value) for value in (self.result.before, self.result.after))
        both = self.words("Before {before}, after {after}.", before=before, after=after)
        change = self.words("{text} ({remark})", text=self.difference, remark=self.verdict)
        return f"{both} {change}. {self.remarks(basis)}."

    def with_unit(self, value: str) -> str:
        """A value as it was written, with the unit unless it names one itself."""
        unit = self.result.unit
        return f"{value} {unit}" if unit and not value.endswith(unit) else value

    def draw(self, canvas: Canvas, top: float) -> None:
        """Both bars, with their names before and their values behind them."""
        names = (self.words("Before"), self.words("After"))
        start = EDGE + max(width(name, LABEL.size) for name in names) + LABEL_GAP
        written = [self.with_unit(value) for value in (self.result.before, self.result.after)]
        room = self.room(start, written)
        if room < LEAST_BAR:
            written = [self.result.before, self.result.after]
            room = max(LEAST_BAR, self.room(start, written))
        zero = start + room * self.found.share(0)
        tall = 2 * ROW - (ROW - BAR) + 6
        canvas.line(zero, top - 3, zero, top - 3 + tall, Stroke(ColourRole.MUTED))
        if self.found.is_share:
            whole = start + room
            canvas.line(whole, top - 3, whole, top - 3 + tall, Stroke(ColourRole.GRID))
        values = (self.found.before, self.found.after)
        for row, (name, value, text, colour) in enumerate(
            zip(names, values, written, (ColourRole.MUTED, self.colour), strict=True)
        ):
            y = top + row * ROW
            middle = y + (BAR - LABEL.line_height) / 2
            Paragraph((name,), LABEL).draw(canvas, EDGE, middle)
            end = start + room * self.found.share(value)
            draw_bar(canvas, min(zero, end), y, abs(end - zero), colour, self.style)
            line = Paragraph((text,), VALUE)
            line.draw(canvas, max(zero, end) + VALUE_GAP, y + (BAR - VALUE.line_height) / 2)

    def room(self, start: float, written: list[str]) -> float:
        """How wide the longest bar may be, so that the values behind the bars fit."""
        shares = [self.found.share(max(0.0, value)) for value in (self.found.before, self.found.after)]
        needed = [width(text, VALUE.size, bold=True) + VALUE_GAP + EDGE for text in written]
        free = WIDTH - start - EDGE
        fitting = [(free - need) / share for need, share in zip(needed, shares, strict=True) if share > 0]
        return min([free, *fitting])


def draw_bar(canvas: Canvas, x: float, y: float, wide: float, colour: ColourRole, style: BasisStyle) -> None:
    """A bar: full where researched, hollow and dashed where assumed, with a double edge where aimed at."""
    if style == "full" or wide < 6:
        canvas.rectangle(x, y, max(2.0, wide), BAR, fill=colour, radius=2)
        return
    dash = DASH if style == "assumed" else ""
    canvas.rectangle(x + 1, y + 1, wide - 2, BAR - 2, fill=ColourRole.SURFACE, stroke=Stroke(colour, 2, dash), radius=2)
    if style == "target" and wide > 12:
        canvas.rectangle(x + 4.5, y + 4.5, wide - 9, BAR - 9, stroke=Stroke(colour, 1), radius=1)
