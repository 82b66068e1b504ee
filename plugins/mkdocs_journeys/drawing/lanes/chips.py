"""Pain points, bright spots and opportunities as chips: icon and text, never colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...insight import Cell, Entry
from ...insight.severity import MOST_SEVERE, severity_rank
from ...model import Opportunity, PainPoint
from ...terms import short_term
from ..boxes.blocks import BRIGHT, IDEA, PAIN, TINY, Block, Chip, Paragraph, Style, Tone
from ..boxes.draw_context import DrawContext, joined
from ..boxes.rows import ratings
from ..scene.colour_roles import ColourRole
from .figures import metric_text
from .texts import annotated


def pain_point(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What goes wrong, how severe it is and what it costs."""
    item = entry.item
    remarks: list[str] = []
    if isinstance(item, PainPoint):
        remarks = [short_term(item.severity, context.words), item.impact]
    icon = "alert" if severity_rank(entry) == MOST_SEVERE else "alert-outline"
    return chip(entry, room, context, icon, PAIN, joined(remarks))


def bright_spot(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What goes well."""
    return chip(entry, room, context, "thumb-up-outline", BRIGHT)


def opportunity(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What could be better, what is being done and what that has brought, how far it has come, what it is worth."""
    item, words = entry.item, context.words
    if not isinstance(item, Opportunity):
        return chip(entry, room, context, "lightbulb-on-outline", IDEA)
    state = joined([item.priority, short_term(item.status, words), *entry.owners])
    lines = [
        f"{context.words.arrow} {item.measure}" if item.measure else "",
        *(metric_text(metric, context) for metric in item.metrics),
        *answers(item, cell, context),
    ]
    rated = [
        ("heart-outline", words("value to customers"), item.customer_value),
        ("office-building-outline", words("value to the organisation"), item.business_value),
        ("tools", words("effort"), item.effort),
    ]
    return chip(entry, room, context, "lightbulb-on-outline", IDEA, state, lines=lines, rated=rated)


def sources_of_opportunity(entry: Entry) -> Sequence[str]:
    """The sources of its metrics, and its own."""
    metrics = entry.item.metrics if isinstance(entry.item, Opportunity) else ()
    return [*(source for metric in metrics for source in metric.source), *entry.sources]


def answers(item: Opportunity, cell: Cell, context: DrawContext) -> Iterator[str]:
    """The pain points that it answers, unless they are in the same column anyway."""
    for found in context.facts.pain_points:
        answered = found.entry.item is not None and found.entry.item.id in item.addresses
        if answered and found.cell is not None and found.cell.anchor != cell.anchor:
            yield context.words("answers {pain_point}", pain_point=context.quoted(found.entry.text))


def chip(
    entry: Entry,
    room: float,
    context: DrawContext,
    icon: str,
    tone: Tone,
    *remarks: str,
    lines: Sequence[str] = (),
    rated: Sequence[tuple[str, str, float | None]] = (),
) -> Block:
    inner = Chip.room(room)
    style, small = Style(12, tone.text, leading=16.5), Style(TINY, ColourRole.MUTED, leading=14.5)
    rest: list[Block] = [Paragraph.remarks(line, inner, small, context.language) for line in lines if line]
    if lines:
        rest.append(Paragraph.remarks(context.remarks(entry, *remarks), inner, small, context.language))
    rest.append(ratings(rated, inner, small, context.words))
    small_print = "" if lines else context.remarks(entry, *remarks)
    said = annotated(entry, entry.text, small_print, inner, style, small, context, *rest)
    return Chip(said, icon, tone, room)
