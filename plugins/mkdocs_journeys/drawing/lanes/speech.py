"""Thoughts and quotes: what goes through somebody's head, and what they said."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..boxes.blocks import Block, Style, WithIcon
from ..boxes.draw_context import DrawContext
from ..scene.colour_roles import ColourRole
from .texts import SMALL_PRINT, annotated


def thought(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """A thought, in italics where the script knows them."""
    style = Style(colour=ColourRole.MUTED, italic=context.slants)
    return annotated(entry, context.quoted(entry.text), context.remarks(entry), room, style, SMALL_PRINT, context)


def quote(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """A quote with its speaker and where it was heard."""
    said = quote_text(entry, room - 20, context)
    return WithIcon("format-quote-open", ColourRole.ACCENT, said, size=14, indent=20)


def quote_text(entry: Entry, room: float, context: DrawContext) -> Block:
    """What was said, by whom and where it was heard."""
    return annotated(entry, context.quoted(entry.text), context.remarks(entry), room, Style(), SMALL_PRINT, context)
