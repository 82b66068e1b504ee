"""Pictures: their alternative texts, since a drawing that stands alone may not point to files."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..blocks import PLAIN, Block, Chip, Paragraph, Style
from ..ink import Ink
from ..setting import Setting


def image(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """What the picture shows."""
    caption = Paragraph.of(entry.text, Chip.room(room), Style(12, Ink.MUTED, leading=16.5))
    return Chip(caption, "image-outline", PLAIN, room)
