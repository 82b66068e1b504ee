"""Quotation marks that authors type: which of them belong to a text, and which were meant as those of YAML."""

from __future__ import annotations

import re
from typing import Final

PAIRS: Final = ("“”", "„“", "„”", "‟”", "””", "‘’", "‚‘", "‚’", "‛’", "’’", "«»", "»«", "‹›", "›‹", "〝〞", "＂＂")
"""The marks of word processors that begin and end a quotation, in any language."""

_MARKS: Final = "".join(sorted({mark for pair in PAIRS for mark in pair}))
_WORD: Final = re.compile(r"\w")


def is_in_typographic_marks(text: str) -> bool:
    """Return whether a whole text is between one pair of typographic marks."""
    if len(text) < 3 or text[0] + text[-1] not in PAIRS:
        return False
    inside = text[1:-1]
    # An apostrophe within a word is no mark; other marks begin or end quotations within the text.
    return not any(
        sign in _MARKS and not (sign == "’" and _between_letters(inside, at)) for at, sign in enumerate(inside)
    )


def begins_quotation(text: str) -> bool:
    """Return whether a text begins with a typographic mark that nothing in it closes."""
    closings = [pair[1] for pair in PAIRS if text[:1] == pair[0] and pair[0] != pair[1]]
    return bool(closings) and not any(mark in text[1:] for mark in closings)


def without_typographic_marks(text: str) -> str:
    """Return a text without the typographic marks around all of it."""
    return text[1:-1].strip() if is_in_typographic_marks(text) else text


def meant_text(written: str) -> str:
    """Return the text that was meant by a value whose quotation marks do not fit together.

    `"Ana's "first" order"` is a text in quotation marks with others inside; `"Why?" she asks` is a text that begins
    with a quotation of its own.

    Args:
        written: The value as it is in the file, from its first mark on.
    """
    mark, inside = written[0], written[1:]
    ends = len(inside) > 1 and inside.endswith(mark)
    if ends:
        inside = inside[:-1]
    marks = [at for at, sign in enumerate(inside) if sign == mark and not _between_letters(inside, at)]
    if not marks:
        return inside
    first = marks[0]
    begins_inside = first == 0 or not (_WORD.match(inside[first - 1]) or inside[first - 1] in ".,;:!?…)]”’。！？")
    if ends and begins_inside and len(marks) % 2 == 0:
        return inside
    if not ends and begins_inside and len(marks) % 2 == 0:
        return inside
    return written


def _between_letters(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and bool(_WORD.match(text[at - 1]) and _WORD.match(text[at + 1]))
