"""Texts from authors as a drawing may hold them: nothing that XML forbids, no hidden change of direction."""

from __future__ import annotations

import re

__all__ = ["cleaned", "isolated", "without_isolates"]

# The number that `Words.signed` writes keeps its own direction: only digits are in it.
FORBIDDEN = re.compile(
    "(\u2066[+\N{MINUS SIGN}]\\d[\\d.,]*%?\u2069)"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
    # Marks and overrides of writing direction can make a text read as another than it is.
    "|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
SPACE = re.compile("[\t\n\r\u2028\u2029]")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE, END_OF_ISOLATE = "\u2067", "\u2068", "\u2069"


def cleaned(text: str) -> str:
    """Return the text without what XML forbids and without hidden changes of direction."""
    if text.isascii() and text.isprintable():
        return text
    return FORBIDDEN.sub(lambda found: found[1] or "", SPACE.sub(" ", text))


def without_isolates(line: str) -> str:
    """Return a line as it was before `isolated`."""
    return line[1:-1] if line.startswith((RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE)) else line


def isolated(line: str, *, mirrored: bool) -> str:
    """Return a clean line with its direction: that of the map, or of its first letter where the scripts mix."""
    line = cleaned(line)
    if not mirrored and line.isascii():
        return line
    turned = RIGHT_TO_LEFT.search(line) is not None
    if mirrored and turned:
        return f"{RIGHT_TO_LEFT_ISOLATE}{line}{END_OF_ISOLATE}"
    if mirrored or turned:
        return f"{FIRST_STRONG_ISOLATE}{line}{END_OF_ISOLATE}"
    return line
