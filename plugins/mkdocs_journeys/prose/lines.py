"""Lines of Markdown as a scanner reads them: tabs, marks of quotations and signs that look like spaces made plain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_QUOTATION: Final = re.compile(r" {0,3}(?:> ?(?: {0,3}>)*)+ ?|")
_SPACE: Final = re.compile(r"[^\S\n ]")
_NOTHING: Final = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")


def plain_line(line: str) -> str:
    """A line with spaces in place of tabs and of the marks of quotations."""
    line = line.expandtabs(4)
    if ">" not in line:
        return line
    quotation = _QUOTATION.match(line)
    return " " * quotation.end() + line[quotation.end() :] if quotation else line


def plain_lines(lines: Sequence[str]) -> list[str]:
    """The same of all lines of a text."""
    return [plain_line(line) for line in lines]


def with_plain_spaces(line: str) -> str:
    """A line with spaces for what looks like one, such as those of Chinese texts, and without what cannot be seen."""
    return line if line.isascii() else _NOTHING.sub("", _SPACE.sub(" ", line))


_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
"""What ends a line, and what only looks so: word processors write some of these where an author presses return."""


def visible_lines(text: str) -> tuple[list[str], list[int]]:
    """Return the lines of a page as a reader sees them, and for each the index of its line as editors count.

    A label in what looks like a line of its own belongs to what is above it, whatever sign ends that.
    """
    lines, numbers = list[str](), list[int]()
    start = number = 0
    for end in _LINE_END.finditer(text):
        lines.append(text[start : end.start()])
        numbers.append(number)
        start = end.end()
        number += end[0] in ("\n", "\r", "\r\n")
    return [*lines, text[start:]], [*numbers, number]
