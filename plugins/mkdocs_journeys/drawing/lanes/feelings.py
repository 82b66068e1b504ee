"""Emotions where the map has no curve: their words in a row."""

from __future__ import annotations

from ...insight import Cell, Entry
from ..boxes.blocks import Block, Style
from ..boxes.draw_context import DrawContext
from ..wording.score_text import unscored_words
from .texts import SMALL_PRINT, annotated


def feeling(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """Return the words of an emotion, or that too few people answered; nothing rests on a mere word."""
    said = unscored_words(entry.point, context.words) if entry.point is not None else entry.text
    remarks = context.note(sources_of_feeling(entry))
    return annotated(entry, said, remarks, room, Style(), SMALL_PRINT, context)


def sources_of_feeling(entry: Entry) -> tuple[str, ...]:
    """The sources of its words, if it has any."""
    return entry.sources if entry.point is None or entry.point.words else ()
