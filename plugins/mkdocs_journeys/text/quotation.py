"""Quotation marks: whether a text brings its own, so that a view adds none."""

from __future__ import annotations

_MARKS = tuple("“”„‟\"'‘’«»‹›「」『』《》")


def begins_quoted(text: str) -> bool:
    """Return whether the first letter of a text is a quotation mark of any language."""
    return text.lstrip().startswith(_MARKS)
