"""Thoughts and quotes: what goes through somebody's head, and what they said."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..blocks import Block, Paragraph, Style, WithIcon, piled
from ..palette import Ink
from ..setting import Setting
from .texts import SMALL_PRINT


def thought(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """A thought, in italics where the script knows them."""
    style = Style(ink=Ink.MUTED, italic=setting.slants)
    said = Paragraph.of(setting.quoted(entry.text), room, style)
    return piled([said, Paragraph.of(setting.remarks(entry), room, SMALL_PRINT)])


def quote(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """A quote with its speaker and where it was heard."""
    inner = room - 20
    said = Paragraph.of(setting.quoted(entry.text), inner, Style())
    speaker = Paragraph.of(setting.remarks(entry), inner, SMALL_PRINT)
    return WithIcon("format-quote-open", Ink.ACCENT, piled([said, speaker]), size=14, indent=20)
