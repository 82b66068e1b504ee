"""Lanes of figures: metrics, intensity, durations."""

from __future__ import annotations

from ...insight import Cell, Entry, progress
from ...model import Metric
from ..boxes.blocks import Block, Paragraph, Signed, Style, WithIcon
from ..boxes.bullet import NAME as BULLET
from ..boxes.bullet import Bullet
from ..boxes.people import without_scheme
from ..boxes.rows import Meter
from ..boxes.setting import BASES, Setting, joined
from ..scene.colour_roles import ColourRole
from ..scene.marks import Sign
from .texts import SMALL_PRINT, annotated, text

WIDEST = 168.0
TIGHT = frozenset({"%", "‰", "°", "′", "″"})


def metric(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What is measured and its value now; below it where it was, where it should be, and how sure that is.

    Values that are numbers of one kind are drawn on one scale too.
    """
    item = entry.item
    if not isinstance(item, Metric):
        return text(entry, cell, room, setting)
    value = with_unit(item.value, item.unit, setting)
    said = joined_value(item.name, value)
    remarks = setting.remarks(entry, *evaluation(item, setting))
    found = progress(item)
    if found is None:
        return annotated(entry, said, remarks, room, Style(), SMALL_PRINT, setting)
    small_print = Paragraph.remarks(remarks, room, SMALL_PRINT)
    sign = Sign(BULLET, setting.words("before, now, target"))
    drawn = Signed(Bullet(found, min(room, WIDEST)), (sign,))
    return annotated(entry, said, "", room, Style(), SMALL_PRINT, setting, drawn, small_print)


def metric_text(item: Metric, setting: Setting) -> str:
    """A metric in one line, for an opportunity's evaluation."""
    value = with_unit(item.value, item.unit, setting)
    further = [*map(setting.facts.who_name, item.who), item.duration, *item.tags, without_scheme(item.link or "")]
    basis = setting.words(BASES[item.basis]) if item.basis else ""
    note = setting.note(item.source)
    return joined([joined_value(item.name, value), *evaluation(item, setting), *further, basis, note])


def joined_value(name: str, value: str) -> str:
    return f"{name} {value}" if value else name


def evaluation(item: Metric, setting: Setting) -> list[str]:
    words = setting.words
    return [
        words("before {value}", value=with_unit(item.baseline, item.unit, setting)) if item.baseline else "",
        words("target {value}", value=with_unit(item.target, item.unit, setting)) if item.target else "",
        words("target reached") if (found := progress(item)) and found.is_reached else "",
        words("lower is better") if item.better == "lower" else "",
        f"n\u00a0=\u00a0{words.number(item.n)}" if item.n else "",
        item.period,
    ]


def with_unit(value: str, unit: str, setting: Setting) -> str:
    """The value with its unit, unless the author wrote it there."""
    if not value or not unit or unit in value:
        return value
    tight = unit in TIGHT or (setting.base_language in ("zh", "ja") and not unit.isascii())
    return f"{value}{unit}" if tight else f"{value}\u00a0{unit}"


def intensity(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """How much the moment matters: five bars and the number."""
    rating = entry.rating or 0.0
    return Meter(rating, f"{setting.words.number(rating)}/5")


def duration(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """How long it takes, or how long somebody waits."""
    icon = "timer-sand" if entry.is_wait else "clock-outline"
    said = setting.words("waits {time}", time=entry.text) if entry.is_wait else entry.text
    return WithIcon(icon, ColourRole.MUTED, Paragraph.of(said, room - 20, Style(colour=ColourRole.MUTED)), 14, 20)
