"""Pain points, bright spots and opportunities as chips: icon and text, never colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...insight import Cell, Entry
from ...insight.severity import MOST_SEVERE, severity_rank
from ...model import Opportunity, PainPoint
from ...terms import long_term, short_term
from ..boxes.around_icon import AroundIcon
from ..boxes.blocks import BRIGHT, IDEA, PAIN, SMALL, TITLE, Block, Chip, Paragraph, Style, Tone, piled
from ..boxes.draw_context import DrawContext, joined
from ..boxes.rows import ratings
from ..scene.colour_roles import ColourRole
from .figures import metric_text
from .texts import annotated

# Of a brief chip's title.
MOST_LINES = 3


def pain_point(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What goes wrong, how severe it is and what it costs."""
    item = entry.item
    icon = "alert" if severity_rank(entry) == MOST_SEVERE else "alert-outline"
    level = item.severity if isinstance(item, PainPoint) else None
    impact = item.impact if isinstance(item, PainPoint) else ""
    if context.is_brief:
        remarks = [long_term(level, context.words) if level else "", *entry.who, impact]
        return brief_chip(entry, room, context.language, icon, PAIN, remarks)
    return chip(entry, room, context, icon, PAIN, joined([short_term(level, context.words), impact]))


def bright_spot(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What goes well."""
    if context.is_brief:
        return brief_chip(entry, room, context.language, "thumb-up-outline", BRIGHT, entry.who)
    return chip(entry, room, context, "thumb-up-outline", BRIGHT)


def opportunity(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What could be better, how far it has come, who answers for it; in full, what it brings and what it is worth."""
    item, words = entry.item, context.words
    if not isinstance(item, Opportunity):
        icon = "lightbulb-on-outline"
        if context.is_brief:
            return brief_chip(entry, room, context.language, icon, IDEA, entry.who)
        return chip(entry, room, context, icon, IDEA)
    state = [item.priority, short_term(item.status, words), *entry.owners]
    if context.is_brief:
        return brief_chip(entry, room, context.language, "lightbulb-on-outline", IDEA, state)
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
    return chip(entry, room, context, "lightbulb-on-outline", IDEA, joined(state), lines=lines, rated=rated)


def brief_chip(entry: Entry, room: float, language: str, icon: str, tone: Tone, remarks: Sequence[str]) -> Block:
    """A chip of a title and one line; what else is known is in the list."""
    inner = room - 2 * Chip.PAD
    title = AroundIcon.of(entry.text, inner, Style(TITLE, tone.text), MOST_LINES, language)
    small = Style(SMALL, ColourRole.MUTED, leading=15)
    return Chip(piled([title, Paragraph.one_line(remarks, inner, small)], 1), icon, tone, room, 0)


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
    style, small = Style(TITLE, tone.text), Style(SMALL, ColourRole.MUTED, leading=15)
    rest: list[Block] = [Paragraph.remarks(line, inner, small, context.language) for line in lines if line]
    if lines:
        rest.append(Paragraph.remarks(context.remarks(entry, *remarks), inner, small, context.language))
    rest.append(ratings(rated, inner, small, context.words))
    small_print = "" if lines else context.remarks(entry, *remarks)
    said = annotated(entry, entry.text, small_print, inner, style, small, context, *rest)
    return Chip(said, icon, tone, room)
