"""Touchpoints with the icons of their channels."""

from __future__ import annotations

from collections.abc import Sequence

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

KEY = Style(SMALL, ColourRole.ACCENT, leading=15)


def touchpoint(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """A touchpoint's name, its channel and owner below it, and why it is a key touchpoint."""
    inner = room - 23
    item = entry.item
    name = Paragraph.of(entry.text, inner, Style(), context.language)
    blocks: list[Block | None] = [Linked(name, entry.refers_to, name.width) if entry.refers_to else name]
    if context.is_brief:
        blocks.append(brief_remark(entry, cell, inner, context))
        return touchpoint_block(entry, blocks, context)
    channels = other_channels(entry)
    if isinstance(item, TouchpointUse):
        if item.key:
            reason = item.key.why or context.words("Key touchpoint")
            mark = Paragraph.of(reason, inner - 17, KEY, context.language)
            blocks.append(WithIcon("key-variant", ColourRole.ACCENT, mark, 13, 17, 15))
        channels += [item.frequency, *owners(entry, item, cell, context)]
    blocks.append(who_and_how_long(entry, inner, SMALL_PRINT, context))
    blocks.append(Paragraph.remarks(context.remarks(entry, *channels), inner, SMALL_PRINT, context.language))
    if isinstance(item, TouchpointUse):
        blocks.append(ratings(rated(item, context.words), inner, SMALL_PRINT, context.words))
    blocks.append(labels(entry, inner, context.language))
    return touchpoint_block(entry, blocks, context)


def touchpoint_block(entry: Entry, blocks: Sequence[Block | None], context: DrawContext) -> Block:
    """What is said of a touchpoint, behind the icon of its channel."""
    channel = Ref(Kind.CHANNEL, entry.channels[0].id) if entry.channels else None
    return WithIcon(icon_of(entry, context), ColourRole.ACCENT, piled(blocks, 1), ref=channel)


def brief_remark(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """In one line why it is a key touchpoint; else who uses it, its channel and who answers for it."""
    item = entry.item
    if isinstance(item, TouchpointUse) and item.key:
        mark = Paragraph.one_line([item.key.why or context.words("Key touchpoint")], room - 17, KEY)
        return WithIcon("key-variant", ColourRole.ACCENT, mark, 13, 17, 15)
    if len(cell.entries) > 1:
        # The icons say what their channels are.
        return Paragraph.one_line(entry.who, room, SMALL_PRINT)
    channels = other_channels(entry)
    answering = owners(entry, item, cell, context) if isinstance(item, TouchpointUse) else ()
    return Paragraph.one_line([*entry.who, *channels, *answering], room, SMALL_PRINT)


def other_channels(entry: Entry) -> list[str]:
    """The names of its channels, but for those that its own name says anyway."""
    return [channel.name for channel in entry.channels if channel.name.casefold() not in entry.text.casefold()]


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
