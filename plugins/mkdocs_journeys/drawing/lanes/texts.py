"""Lanes of plain texts: actions, needs, the blueprint's lanes, owners."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..blocks import SMALL, Block, Paragraph, Style, piled
from ..ink import Ink
from ..setting import Setting

SMALL_PRINT = Style(SMALL, Ink.MUTED, leading=15)


def text(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What happens, and below it in small print who does it and how long it takes."""
    return annotated(entry.text, setting.remarks(entry), room, Style(), SMALL_PRINT)


def annotated(said: str, remarks: str, room: float, style: Style, small: Style) -> Block:
    """A text with small print below it; the mere number of a note follows the text."""
    if remarks.startswith("[") and "·" not in remarks:
        said, remarks = f"{said}\u00a0{remarks}", ""
    return piled([Paragraph.of(said, room, style), Paragraph.remarks(remarks, room, small)])


def owner(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """Who answers for it."""
    return Paragraph.of(entry.text, room, Style(ink=Ink.MUTED))
