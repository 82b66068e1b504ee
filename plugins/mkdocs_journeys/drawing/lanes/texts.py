"""Lanes of plain texts: actions, needs, the blueprint's lanes, owners."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..blocks import SMALL, Block, Paragraph, Style, piled
from ..palette import Ink
from ..setting import Setting

SMALL_PRINT = Style(SMALL, Ink.MUTED, leading=15)


def text(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What happens, and below it in small print who does it and how long it takes."""
    said = Paragraph.of(entry.text, room, Style())
    return piled([said, Paragraph.of(setting.remarks(entry), room, SMALL_PRINT)])


def owner(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """Who answers for it."""
    return Paragraph.of(entry.text, room, Style(ink=Ink.MUTED))
