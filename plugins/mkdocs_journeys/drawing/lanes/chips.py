"""Pain points, bright spots and opportunities as chips: icon and text, never colour alone."""

from __future__ import annotations

from ...insight import Cell, Entry
from ...model import Opportunity, PainPoint
from ..blocks import BRIGHT, IDEA, PAIN, TINY, Block, Chip, Paragraph, Style, Tone, piled
from ..setting import Setting, joined
from .figures import metric_text

SEVERITIES = {"high": "high severity", "medium": "medium severity", "low": "low severity"}
STATUSES = {
    "proposed": "proposed",
    "planned": "planned",
    "in-progress": "in progress",
    "done": "done",
    "rejected": "rejected",
}


def severity(entry: Entry) -> int:
    """How severe a pain point is, 0 where nothing says so."""
    known = entry.item.severity if isinstance(entry.item, PainPoint) else None
    return {"low": 1, "medium": 2, "high": 3}.get(known or "", 0)


def pain_point(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What goes wrong, how severe it is and what it costs."""
    item = entry.item
    remarks: list[str] = []
    if isinstance(item, PainPoint):
        remarks = [setting.words(SEVERITIES[item.severity]) if item.severity else "", item.impact]
    icon = "alert" if severity(entry) == 3 else "alert-outline"
    return chip(entry, room, setting, icon, PAIN, joined(remarks))


def bright_spot(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What goes well."""
    return chip(entry, room, setting, "thumb-up-outline", BRIGHT)


def opportunity(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What could be better, how far it has come, what is being done and what that has brought."""
    item = entry.item
    if not isinstance(item, Opportunity):
        return chip(entry, room, setting, "lightbulb-on-outline", IDEA)
    words = setting.words
    state = joined([item.priority, words(STATUSES[item.status]) if item.status else "", *entry.owners])
    worth = [
        words("value to customers {rating}/5", rating=item.customer_value) if item.customer_value else "",
        words("value to us {rating}/5", rating=item.business_value) if item.business_value else "",
        words("effort {rating}/5", rating=item.effort) if item.effort else "",
    ]
    more = [f"→ {item.measure}" if item.measure else "", *(metric_text(metric, setting) for metric in item.metrics)]
    return chip(entry, room, setting, "lightbulb-on-outline", IDEA, state, joined(worth), more=more)


def chip(
    entry: Entry,
    room: float,
    setting: Setting,
    icon: str,
    tone: Tone,
    *remarks: str,
    more: list[str] | None = None,
) -> Block:
    inner = Chip.room(room)
    small = Style(TINY, tone.text, leading=14.5)
    *before, last = remarks or ("",)
    lines = [*(more or ()), *before, setting.remarks(entry, last)]
    said = Paragraph.of(entry.text, inner, Style(12, tone.text, leading=16.5))
    rest = piled([Paragraph.of(line, inner, small) for line in lines if line])
    return Chip(piled([said, rest], 1), icon, tone, room)
