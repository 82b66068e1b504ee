"""Touchpoints with the icons of their channels."""

from __future__ import annotations

from ...insight import Cell, ChannelFact, Entry
from ...model import ChannelUse, TouchpointUse
from ..blocks import SMALL, Block, Paragraph, Style, WithIcon, piled
from ..icons import channel_icon
from ..palette import Ink
from ..setting import Setting, joined
from .texts import SMALL_PRINT


def touchpoint(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """A touchpoint's name, its channel below it, and why it is a key touchpoint."""
    inner = room - 23
    item = entry.item
    blocks: list[Block] = [Paragraph.of(entry.text, inner, Style())]
    channels = [channel.name for channel in entry.channels if channel.name.casefold() not in entry.text.casefold()]
    ratings: list[str] = []
    if isinstance(item, TouchpointUse):
        if item.key:
            key = setting.words("Key touchpoint")
            reason = f"{key}: {item.key.why}" if item.key.why else key
            style = Style(SMALL, Ink.ACCENT, leading=15)
            blocks.append(WithIcon("key-variant", Ink.ACCENT, Paragraph.of(reason, inner - 17, style), 13, 17, 15))
        ratings = rated(item, setting)
    blocks.append(Paragraph.of(setting.remarks(entry, joined([*channels, *ratings])), inner, SMALL_PRINT))
    return WithIcon(icon_of(entry, setting), Ink.ACCENT, piled(blocks, 1))


def rated(item: TouchpointUse, setting: Setting) -> list[str]:
    """How satisfied people are with it, and how much and how often it matters."""
    words = setting.words
    ratings = [
        (words("Satisfaction {rating}/5", rating=item.satisfaction), item.satisfaction),
        (words("Importance to customers {rating}/5", rating=item.customer_importance), item.customer_importance),
        (words("Importance to us {rating}/5", rating=item.business_importance), item.business_importance),
    ]
    return [*(text for text, rating in ratings if rating is not None), item.frequency]


def icon_of(entry: Entry, setting: Setting) -> str:
    """The icon of its channel; without a channel, one that fits its own name."""
    if entry.channels:
        return icon_of_channel(entry.channels[0], setting)
    called = [entry.text]
    if isinstance(entry.item, ChannelUse):
        called.append(entry.item.channel)
    return channel_icon(None, called)


def icon_of_channel(channel: ChannelFact, setting: Setting) -> str:
    """The icon that was chosen for a channel, or one that fits its names in any language."""
    known = setting.facts.portfolio.channels.get(channel.id)
    every = known.name.every if known else ()
    return channel_icon(channel.icon, [channel.id, channel.name, *every])
