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
