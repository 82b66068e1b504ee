"""The lanes of an Overview whose entries are signs: one for each pain point, bright spot and opportunity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from ...insight import Entry, Row
from ...insight.severity import MOST_SEVERE, severity_rank
from ...model import Ref
from ..bands.band import draw_bracket, head_height
from ..bands.cell_layout import spans_steps
from ..boxes.blocks import BRIGHT, IDEA, PAIN, Tone
from ..lanes import form_of
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Mark, Stroke
from .columns import UnevenGrid

# Signs are smaller than a finger, and a narrow window shows them at nine tenths: apart enough for WCAG 2.2, 2.5.8.
SIZE, PITCH, ICON = 20.0, 28.0, 15.0
SIDE, PAD = 5.0, 6.0
TEXT_SIZE = 12.5
# More signs than fit these lines of a cell are a number.
MOST_LINES = 2
BRACKET_ROOM = 6.0


class SignForm(NamedTuple):
    """A sign: an icon on a small chip, which is filled where it weighs much."""

    icon: str
    tone: Tone
    is_filled: bool = False


class PlacedSign(NamedTuple):
    """A sign with its corner below the top of its row, and the address of what it stands for."""

    form: SignForm
    x: float
    y: float
    anchor: str


class MoreSigns(NamedTuple):
    """How many entries have no sign of their own, and the middle of that number."""

    number: int
    x: float
    y: float


SIGNS = {
    "pain_points": SignForm("alert-outline", PAIN),
    "bright_spots": SignForm("thumb-up-outline", BRIGHT),
    "opportunities": SignForm("lightbulb-on-outline", IDEA),
}
HIGH_PAIN = SignForm("alert", PAIN, is_filled=True)


@dataclass(frozen=True, slots=True)
class SignBand:
    """A lane whose entries are signs; those of whole stages are above those of their steps, with a bracket below."""

    lane: str
    label: str
    signs: tuple[PlacedSign, ...]
    more: tuple[MoreSigns, ...]
    brackets: tuple[Box, ...]
    height: float
    journey: str

    @classmethod
    def of(cls, row: Row, label: str, grid: UnevenGrid, journey: str) -> SignBand:
        """Lay out a lane."""
        form = form_of(row.lane.form)
        of_stages = [] if grid.is_folded else [cell for cell in row.cells if spans_steps(cell)]
        signs: list[PlacedSign] = []
        more: list[MoreSigns] = []
        brackets: list[Box] = []
        top = PAD
        for cell in of_stages:
            left, right = grid.x(cell.first), grid.x(cell.last + 1)
            found, rest, lines = in_lines(form.in_order(cell.entries), row.lane.form, left, right, PAD)
            signs += found
            more += rest
            bottom = PAD + lines * PITCH
            brackets.append(Box(left, PAD, right - left, bottom - PAD + BRACKET_ROOM - 2))
            top = max(top, bottom + BRACKET_ROOM)
        most = 0
        for first, last in grid.groups:
            entries = [
                entry
                for cell in row.cells
                if first <= cell.first and cell.last <= last and cell not in of_stages
                for entry in cell.entries
            ]
            left, right = grid.x(first), grid.x(last + 1)
            found, rest, lines = in_lines(form.in_order(entries), row.lane.form, left, right, top)
            signs += found
            more += rest
            most = max(most, lines)
        height = max(top + most * PITCH - (PITCH - SIZE) + PAD, head_height(label, grid))
        return cls(row.lane.id, label, tuple(signs), tuple(more), tuple(brackets), float(ceil(height)), journey)

    def draw(self, canvas: Canvas, y: float) -> None:
        for box in self.brackets:
            draw_bracket(canvas, box.moved(0, y))
        for form, x, down, anchor in self.signs:
            if anchor:
                spare = (PITCH - SIZE) / 2
                canvas.hotspot(Ref.journey(self.journey, anchor), Box(x, y + down, SIZE, SIZE).grown(spare))
            canvas.stamp(marks_of(form), x + SIZE / 2, y + down + SIZE / 2)
        for number, x, down in self.more:
            canvas.text([f"+{number}"], x, y + down + 4.5, TEXT_SIZE, ColourRole.MUTED, anchor="middle")


def in_lines(
    entries: Sequence[Entry], form: str, left: float, right: float, top: float
) -> tuple[list[PlacedSign], list[MoreSigns], int]:
    """Return the signs of a cell in lines around its middle, the number of the others, and how many lines it takes."""
    fit = max(1, int((right - left - 2 * SIDE + PITCH - SIZE) // PITCH))
    most = fit * MOST_LINES
    shown = entries if len(entries) <= most else entries[: most - 1]
    count = min(len(entries), most)
    signs: list[PlacedSign] = []
    more: list[MoreSigns] = []
    for place in range(count):
        line = place // fit
        in_line = min(fit, count - line * fit)
        x = (left + right - in_line * PITCH + PITCH - SIZE) / 2 + (place - line * fit) * PITCH
        y = top + line * PITCH
        if place < len(shown):
            signs.append(PlacedSign(sign_of(shown[place], form), x, y, shown[place].anchor))
        else:
            more.append(MoreSigns(len(entries) - len(shown), x + SIZE / 2, y + SIZE / 2))
    return signs, more, ceil(count / fit)


def sign_of(entry: Entry, form: str) -> SignForm:
    """Return the sign of an entry."""
    return HIGH_PAIN if severity_rank(entry) == MOST_SEVERE else SIGNS[form]


@lru_cache(maxsize=16)
def marks_of(form: SignForm) -> tuple[Mark, ...]:
    """Return the marks of a sign around its middle."""
    canvas = Canvas(0, 0)
    fill, line, icon = form.tone.fill, form.tone.line, form.tone.text
    if form.is_filled:
        fill, line, icon = ColourRole.BAD, ColourRole.BAD, ColourRole.SURFACE
    canvas.rectangle(-SIZE / 2, -SIZE / 2, SIZE, SIZE, fill=fill, stroke=Stroke(line), radius=5)
    canvas.icon(form.icon, -ICON / 2, -ICON / 2 - (0.5 if "alert" in form.icon else 0), ICON, icon)
    return tuple(canvas.marks)


def used(bands: Sequence[SignBand]) -> Iterator[SignForm]:
    """Yield the signs that these lanes use, each once."""
    yield from dict.fromkeys(sign.form for band in bands for sign in band.signs)
