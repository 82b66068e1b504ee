"""Thoughts and quotes: what goes through somebody's head, and what they said."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..boxes.blocks import Block, Style, WithIcon
from ..boxes.setting import Setting
from ..scene.colour_roles import ColourRole
from .texts import SMALL_PRINT, annotated


def thought(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """A thought, in italics where the script knows them."""
    style = Style(colour=ColourRole.MUTED, italic=setting.slants)
    return annotated(entry, setting.quoted(entry.text), setting.remarks(entry), room, style, SMALL_PRINT, setting)


def quote(entry: Entry, cell: Cell, room: float, setting: Setting) -> Block:
    """A quote with its speaker and where it was heard."""
    text, remarks = setting.quoted(entry.text), setting.remarks(entry)
    said = annotated(entry, text, remarks, room - 20, Style(), SMALL_PRINT, setting)
    return WithIcon("format-quote-open", ColourRole.ACCENT, said, size=14, indent=20)
