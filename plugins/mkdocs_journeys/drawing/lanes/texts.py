"""Lanes of plain texts: actions, needs, the blueprint's lanes, owners."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..boxes.actors import address_line, tags, who_and_how_long
from ..boxes.blocks import SMALL, Block, Linked, Paragraph, Spaced, Style, piled
from ..boxes.draw_context import DrawContext
from ..boxes.rows import Flow, Tag, Trailing
from ..scene.colour_roles import ColourRole

SMALL_PRINT = Style(SMALL, ColourRole.MUTED, leading=15)


def text(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """What happens, and below it in small print who does it and how long it takes."""
    return annotated(entry, entry.text, context.remarks(entry), room, Style(), SMALL_PRINT, context)


def annotated(
    entry: Entry, said: str, remarks: str, room: float, style: Style, small: Style, context: DrawContext, *more: Block
) -> Block:
    """A text; below it who and how long, small print, whatever more there is, and tags.

    The mere number of a note follows the text.
    """
    if remarks.startswith("[") and "·" not in remarks:
        said, remarks = f"{said}\u00a0{remarks}", ""
    text = Paragraph.of(said, room, style, context.language)
    return piled(
        [
            followed(text, who_and_how_long(entry, room, small, context), room, context),
            Paragraph.remarks(remarks, room, small, context.language),
            *more,
            None if context.is_brief else labels(entry, room, context.language),
        ],
        1,
    )


def followed(said: Paragraph, people: Flow, room: float, context: DrawContext) -> Block:
    """A text, and who says or does it: at the end of its last line if there is room, else below it."""
    trailing = Trailing.of(said, people, room) if context.is_brief else None
    return trailing or piled([said, people], 1)


def labels(entry: Entry, room: float, language: str) -> Block | None:
    """The tags of an entry, and the address at which there is more about it."""
    if entry.item is None:
        return None
    style = Style(SMALL, ColourRole.MUTED, leading=15)
    names, address = entry.item.tags, entry.item.link
    rows = [
        tags(names, room, style, language) if names else None,
        address_line(address, room, style, language) if address else None,
    ]
    return Spaced(piled(rows, 2)) if names or address else None


def owner(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """Who answers for it, as a tag."""
    tag = Tag(Paragraph.of(entry.text, Tag.room(room), Style(12, ColourRole.MUTED, leading=17), context.language))
    return Linked(tag, entry.refers_to, tag.width) if entry.refers_to else tag
