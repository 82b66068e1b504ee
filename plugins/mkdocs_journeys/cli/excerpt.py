"""One line of a file with carets below what is meant, as a terminal shows it."""

from __future__ import annotations

import unicodedata

from wcwidth import wcswidth

WIDEST = 100
"""Cells of a terminal that an excerpt takes at most."""

_TAB = "    "
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


def excerpt(line: str, column: int, end_column: int | None = None) -> tuple[str, str]:
    """The line, and below it carets from `column` up to `end_column` (from 1; None: to the end of the line)."""
    shown = [_shown(character) for character in line]
    widths = [wcswidth(text) for text in shown]
    start = min(column - 1, len(line))
    end = len(line.rstrip()) if end_column is None else min(end_column - 1, len(line))
    end = max(end, start)
    first, last = _window(widths, start, end)
    before, after = "…" if first > 0 else "", "…" if last < len(line) else ""
    text = before + "".join(shown[first:last]) + after
    indent = len(before) + sum(widths[first:start])
    carets = max(1, sum(widths[start : min(end, last)]))
    return text.rstrip(), " " * indent + "^" * carets


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """The part of a long line that is shown."""
    if sum(widths) <= WIDEST:
        return 0, len(widths)
    first = start
    room = WIDEST // 3
    while first > 0 and widths[first - 1] <= room:
        first -= 1
        room -= widths[first]
    last, room = first, WIDEST - 2
    while last < len(widths) and widths[last] <= room:
        room -= widths[last]
        last += 1
    return first, max(last, min(start + 1, len(widths)))


def _shown(character: str) -> str:
    """A tab as spaces, and what nobody can see, or what would turn the line round, as a visible sign."""
    if character == "\t":
        return _TAB
    if character not in _JOINERS and unicodedata.category(character) in _INVISIBLE:
        return "�"
    return character
