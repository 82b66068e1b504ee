"""Lanes of figures: metrics, intensity, durations."""

from __future__ import annotations

from ...insight import Cell, Entry, Progress, progress
from ...model import Metric
from ...terms import short_term
from ..boxes.actors import handed_to, without_scheme
from ..boxes.blocks import Block, Paragraph, Signed, Style, WithIcon, piled
from ..boxes.bullet import NAME as BULLET
from ..boxes.bullet import Bullet
from ..boxes.draw_context import DrawContext, joined
from ..boxes.rows import Meter
from ..scene.colour_roles import ColourRole
from ..scene.marks import Sign
from .texts import SMALL_PRINT, annotated, text

WIDEST = 168.0
TIGHT = frozenset({"%", "‰", "°", "′", "″"})


def metric(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What is measured and its value now; below it where it was, where it should be, and how sure that is.

    Values that are numbers of one kind are drawn on one scale too.
    """
    item = entry.item
    if not isinstance(item, Metric):
        return text(entry, cell, room, context)
    value = with_unit(item.value, item.unit, context)
    said = joined_value(item.name, value)
    found = progress(item)
    if context.is_brief:
        small = Paragraph.one_line(evaluation(item, context), room, SMALL_PRINT)
        bar = progress_bar(found, room, context) if found else None
        return piled([Paragraph.of(said, room, Style(), context.language), bar, small], 1)
    remarks = context.remarks(entry, *evaluation(item, context))
    if found is None:
        return annotated(entry, said, remarks, room, Style(), SMALL_PRINT, context)
    small_print = Paragraph.remarks(remarks, room, SMALL_PRINT, context.language)
    drawn = progress_bar(found, room, context)
    return annotated(entry, said, "", room, Style(), SMALL_PRINT, context, drawn, small_print)


def progress_bar(found: Progress, room: float, context: DrawContext) -> Block:
    """Before, now and target on one scale."""
    sign = Sign(BULLET, context.words("before, now, target"))
    return Signed(Bullet(found, min(room, WIDEST)), (sign,))


def metric_text(item: Metric, context: DrawContext) -> str:
    """A metric in one line, for an opportunity's evaluation."""
    value = with_unit(item.value, item.unit, context)
    people = (*map(context.facts.who_name, item.who), *(handed_to(id, context) for id in item.to))
    further = [*people, item.duration, *item.tags, without_scheme(item.link or "")]
    basis = short_term(item.basis, context.words)
    note = context.note(item.source)
    return joined([joined_value(item.name, value), *evaluation(item, context), *further, basis, note])


def joined_value(name: str, value: str) -> str:
    return f"{name} {value}" if value else name


def evaluation(item: Metric, context: DrawContext) -> list[str]:
    words = context.words
    return [
        words("before {value}", value=with_unit(item.baseline, item.unit, context)) if item.baseline else "",
        words("target {value}", value=with_unit(item.target, item.unit, context)) if item.target else "",
        words("target reached") if (found := progress(item)) and found.is_reached else "",
        words("lower is better") if item.better == "lower" else "",
        f"n\u00a0=\u00a0{words.number(item.n)}" if item.n else "",
        item.period,
    ]


def with_unit(value: str, unit: str, context: DrawContext) -> str:
    """The value with its unit, unless the author wrote it there."""
    if not value or not unit or unit in value:
        return value
    tight = unit in TIGHT or (context.base_language in ("zh", "ja") and not unit.isascii())
    return f"{value}{unit}" if tight else f"{value}\u00a0{unit}"


def intensity(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """How much the moment matters: five bars and the number."""
    rating = entry.rating or 0.0
    return Meter(rating, f"{context.words.number(rating)}/5")


def duration(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """How long it takes, or how long somebody waits."""
    icon = "timer-sand" if entry.is_wait else "clock-outline"
    said = context.words("waits {time}", time=entry.text) if entry.is_wait else entry.text
    return WithIcon(
        icon, ColourRole.MUTED, Paragraph.of(said, room - 20, Style(colour=ColourRole.MUTED), context.language), 14, 20
    )
