"""The rows of a comparison: the steps of both maps, pain points, metrics, durations, and the curves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...insight import Change, ComparedColumn, ComparedDuration, ComparedMetric, ComparedPainPoint, Comparison, Fate
from ...model import PainPoint, Ref, Stage, Step
from ...terms import short_term
from ...words import Words
from ..bands.band import AboutPart, draw_bracket, head_height, part_of, whole
from ..bands.cell_layout import BOXED_PAD, PAD
from ..boxes.badges import BADGE
from ..boxes.blocks import BODY, BRIGHT, PAIN, SMALL, TITLE, Block, Chip, Paragraph, Style, Tone, WithIcon, piled
from ..boxes.draw_context import DrawContext, joined
from ..boxes.grid import Grid
from ..lanes import SIDE
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole
from ..wording.way_text import way_text

NAME, FORMER_NAME = Style(14, bold=True), Style(14, ColourRole.MUTED)
FATES = {Fate.GONE: "gone", Fate.REMAINS: "remains", Fate.NEW: "new"}
FATE_TONES: dict[Fate, tuple[Tone, str]] = {
    Fate.GONE: (BRIGHT, "check-circle-outline"),
    Fate.REMAINS: (PAIN, "alert-outline"),
    Fate.NEW: (PAIN, "plus-circle-outline"),
}
CHANGE_WORDS: dict[str, str] = {
    "merged": "becomes part of {step}",
    "split": "was part of {step}",
    "moves": "moves: becomes {step}",
    "moved": "moved: was {step}",
    "gone": "is dropped",
    "new": "is new",
}
CHANGE_ICONS = {
    "merged": "call-merge",
    "split": "call-split",
    "moves": "swap-horizontal",
    "moved": "swap-horizontal",
    "gone": "minus-circle-outline",
    "new": "plus-circle-outline",
}
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Patch:
    """What is in one cell: blocks over some columns, and what the cell is about.

    Attributes:
        first: Its first column.
        last: Its last column.
        blocks: What is in it, from top to bottom.
        part: The stage or step, for scripts.
        side: The map from which it comes, for scripts; empty where it is of both.
        ref: What a reader finds there.
        bracketed: Whether a line below shows how far it reaches.
    """

    first: int
    last: int
    blocks: tuple[Block, ...]
    part: Stage | Step | None = None
    side: str = ""
    ref: Ref | None = None
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class PatchBand:
    """A row of patches; those that would overlap are below one another."""

    lane: str
    label: str
    grid: Grid
    cells: tuple[tuple[Patch, Box], ...]
    height: float
    inset: float
    gap: float

    @classmethod
    def of(
        cls, lane: str, label: str, grid: Grid, patches: Sequence[Patch], inset: float = SIDE, gap: float = 5
    ) -> PatchBand:
        bottoms = [0.0] * grid.count
        cells = []
        for patch in patches:
            covered = slice(patch.first, patch.last + 1)
            top = max(bottoms[covered])
            inner = sum(block.height for block in patch.blocks) + gap * (len(patch.blocks) - 1)
            wide = (patch.last - patch.first + 1) * grid.column
            box = Box(grid.x(patch.first), top, wide, inner + 2 * (PAD if inset == SIDE else BOXED_PAD))
            cells.append((patch, box))
            bottoms[covered] = [box.bottom] * (patch.last - patch.first + 1)
        height = whole([head_height(label, grid), *bottoms])
        return cls(lane, label, grid, tuple(cells), height, inset, gap)

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        fill = ColourRole.BAND if shaded else ColourRole.SURFACE
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=fill)

    def draw(self, canvas: Canvas, y: float) -> None:
        for patch, place in self.cells:
            tall = place.height if patch.bracketed else self.height - place.y
            box = Box(place.x, y + place.y, place.width, tall)
            about: AboutPart = part_of(patch.part) if patch.part is not None else {}
            with canvas.group(MarkRole.CELL, lane=self.lane, side=patch.side, **about, box=box):
                if patch.bracketed:
                    draw_bracket(canvas, box)
                top = box.y + (PAD if self.inset == SIDE else BOXED_PAD)
                for block in patch.blocks:
                    block.draw(canvas, box.x + self.inset, top)
                    top += block.height + self.gap
            if patch.ref is not None:
                canvas.hotspot(patch.ref, box)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        return


def steps_of(found: Comparison, context: DrawContext, grid: Grid, *, is_after: bool) -> PatchBand:
    """The names of one map's steps; where it has none, what becomes of the other map's step or where it came from."""
    words = context.words
    facts = found.after if is_after else found.before
    side = "after" if is_after else "before"
    room = grid.column - 2 * SIDE
    patches = []
    for index, column in enumerate(found.columns):
        own = column.after if is_after else column.before
        if own is not None:
            blocks = [Paragraph.of(own.column.part.name, room, NAME if is_after else FORMER_NAME, context.language)]
            if (group := facts.branch_at(own.column.anchor)) is not None:
                blocks.append(Paragraph.of(way_text(*group, words), room, BADGE, context.language))
            ref = Ref.journey(facts.journey.id, own.column.anchor)
            patches.append(Patch(index, index, tuple(blocks), own.column.part, side, ref))
        else:
            icon, text = change_mark(column, context)
            mark = WithIcon(icon, BADGE.colour, Paragraph.of(text, room - 19, BADGE, context.language), 14, 19, 15)
            patches.append(Patch(index, index, (mark,), side=side))
    label = words("Future step") if is_after else words("Current step")
    return PatchBand.of("after" if is_after else "before", label, grid, patches)


def change_mark(column: ComparedColumn, context: DrawContext) -> tuple[str, str]:
    """What became of a step that has no counterpart beside it, with its icon."""
    kind = kind_of_change(column)
    elsewhere = context.quoted(column.counterpart.column.part.name) if column.counterpart is not None else ""
    return CHANGE_ICONS[kind], context.words(CHANGE_WORDS[kind], step=elsewhere)


def kind_of_change(column: ComparedColumn) -> str:
    """What became of it, as a key of `CHANGE_WORDS`: a step that moves says so in both of its places."""
    if column.change is Change.MOVED:
        return "moves" if column.before is not None else "moved"
    return column.change.value


def pain_points_of(found: Comparison, context: DrawContext, grid: Grid) -> PatchBand:
    """What goes wrong today and will not any more, what stays, and what is new."""
    inset = 5.0
    stacks: dict[int, list[Block]] = {}
    for pain_point in found.pain_points:
        if pain_point.index is not None:
            chip = pain_point_chip(pain_point, context, grid.column - 2 * inset)
            stacks.setdefault(pain_point.index, []).append(chip)
    patches = [Patch(index, index, tuple(chips), part_at(found, index)) for index, chips in sorted(stacks.items())]
    return PatchBand.of("pain_points", context.words("Pain points"), grid, patches, inset)


def pain_point_chip(pain_point: ComparedPainPoint, context: DrawContext, room: float) -> Block:
    tone, icon = FATE_TONES[pain_point.fate]
    words, entry = context.words, pain_point.entry
    severity = short_term(entry.item.severity, words) if isinstance(entry.item, PainPoint) else ""
    remarks = [words(FATES[pain_point.fate]), severity, *entry.who]
    inner = Chip.room(room)
    said = Paragraph.of(entry.text, inner, Style(TITLE, tone.text), context.language)
    small = Paragraph.remarks(joined(remarks), inner, Style(SMALL, ColourRole.MUTED, leading=15), context.language)
    return Chip(piled([said, small]), icon, tone, room)


def metrics_of(found: Comparison, context: DrawContext, grid: Grid) -> PatchBand:
    """What is measured at a step: before → after."""
    stacks: dict[int, list[Block]] = {}
    room = grid.column - 2 * SIDE
    for metric in found.metrics:
        if metric.index is not None:
            aim = context.words("target") if metric.is_target else ""
            blocks = [
                Paragraph.remarks(joined([metric.name, aim]), room, BADGE, context.language),
                Paragraph.of(values_of(metric, context.words), room, Style(BODY, bold=True), context.language),
            ]
            stacks.setdefault(metric.index, []).append(piled(blocks))
    patches = [Patch(index, index, tuple(blocks), part_at(found, index)) for index, blocks in sorted(stacks.items())]
    return PatchBand.of("metrics", context.words("Metrics"), grid, patches, gap=7)


def values_of(metric: ComparedMetric, words: Words) -> str:
    """Both values on one line; a common unit is written once."""
    before = metric.before if metric.before_unit == metric.after_unit else f"{metric.before} {metric.before_unit}"
    return f"{before.strip()} {words.arrow} {metric.after} {metric.after_unit}".strip()


def durations_of(found: Comparison, context: DrawContext, grid: Grid) -> PatchBand:
    """How long stages and steps take, today and in the future; stages first."""
    patches = []
    for duration in sorted(found.durations, key=lambda duration: not duration.of_stage):
        icon = "timer-sand" if duration.is_wait else "clock-outline"
        wide = (duration.last - duration.first + 1) * grid.column
        text = Paragraph.of(times_of(duration, context.words), wide - 2 * SIDE - 20, Style(), context.language)
        block = WithIcon(icon, ColourRole.MUTED, text, 14, 20)
        part = None if duration.of_stage else part_at(found, duration.first)
        patches.append(Patch(duration.first, duration.last, (block,), part, bracketed=duration.of_stage))
    return PatchBand.of("duration", context.words("Duration"), grid, patches)


def times_of(duration: ComparedDuration, words: Words) -> str:
    """Both times on one line; what does not change is written once."""
    if duration.before == duration.after:
        return duration.after
    return f"{duration.before or NOTHING} {words.arrow} {duration.after or NOTHING}"


def part_at(found: Comparison, index: int) -> Stage | Step | None:
    """The step of a column, as the future map has it, else the current one."""
    column = found.columns[index]
    side = column.after or column.before
    return side.column.part if side is not None else None
