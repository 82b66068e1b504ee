"""Touchpoints with the icons of their channels."""

from __future__ import annotations

from ...insight import Cell, ChannelFact, Entry
from ...model import Kind, Ref, TouchpointUse
from ...words import Words
from ..boxes.actors import who_and_how_long
from ..boxes.blocks import SMALL, Block, Linked, Paragraph, Style, WithIcon, piled
from ..boxes.draw_context import DrawContext
from ..boxes.rows import ratings
from ..scene.colour_roles import ColourRole
from ..scene.icons import channel_icon, touchpoint_icon
from .texts import SMALL_PRINT, labels


def touchpoint(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """A touchpoint's name, its channel and owner below it, and why it is a key touchpoint."""
    inner = room - 23
    item = entry.item
    name = Paragraph.of(entry.text, inner, Style(), context.language)
    blocks: list[Block | None] = [Linked(name, entry.refers_to, name.width) if entry.refers_to else name]
    channels = [channel.name for channel in entry.channels if channel.name.casefold() not in entry.text.casefold()]
    if isinstance(item, TouchpointUse):
        if item.key:
            reason = item.key.why or context.words("Key touchpoint")
            style = Style(SMALL, ColourRole.ACCENT, leading=15)
            mark = Paragraph.of(reason, inner - 17, style, context.language)
            blocks.append(WithIcon("key-variant", ColourRole.ACCENT, mark, 13, 17, 15))
        channels += [item.frequency, *owners(entry, item, cell, context)]
    blocks.append(who_and_how_long(entry, inner, SMALL_PRINT, context))
    blocks.append(Paragraph.remarks(context.remarks(entry, *channels), inner, SMALL_PRINT, context.language))
    if isinstance(item, TouchpointUse):
        blocks.append(ratings(rated(item, context.words), inner, SMALL_PRINT, context.words))
    blocks.append(labels(entry, inner, context.language))
    channel = Ref(Kind.CHANNEL, entry.channels[0].id) if entry.channels else None
    return WithIcon(icon_of(entry, context), ColourRole.ACCENT, piled(blocks, 1), ref=channel)


def owners(entry: Entry, item: TouchpointUse, cell: Cell, context: DrawContext) -> tuple[str, ...]:
    """Who answers for it just here, unless the lane of owners says so anyway."""
    is_listed = not cell.part.owner and any(row.lane.form == "owner" for row in context.facts.drawn)
    return () if is_listed or not item.owner else entry.owners


def rated(item: TouchpointUse, words: Words) -> list[tuple[str, str, float | None]]:
    """How satisfied people are with it, and how much it matters to them and to the organisation."""
    return [
        ("emoticon-happy-outline", words("satisfaction"), item.satisfaction),
        ("heart-outline", words("value to customers"), item.customer_importance),
        ("office-building-outline", words("value to the organisation"), item.business_importance),
    ]


def icon_of(entry: Entry, context: DrawContext) -> str:
    """The icon of its channel; without a channel, one that its own name says for certain."""
    if entry.channels:
        return icon_of_channel(entry.channels[0], context)
    return touchpoint_icon(entry.text)


def icon_of_channel(channel: ChannelFact, context: DrawContext) -> str:
    """The icon that was chosen for a channel, or one that fits its names in any language."""
    known = context.facts.portfolio.channels.get(channel.id)
    every = known.name.every if known else ()
    return channel_icon(channel.icon, [channel.id, channel.name, *every])
