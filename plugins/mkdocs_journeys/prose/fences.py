"""Fenced code in Markdown: what is in it means nothing to anybody but its readers.

All fences of a text are found in one pass from its end, so that many that are never closed cost no more than others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from .lines import plain_line

_FENCE: Final = re.compile(r"(?P<indent> *)(?P<marks>`{3,}|~{3,}) *(?P<info>.*)")
_LIST_MARK: Final = re.compile(r"(?P<before> *)(?P<mark>(?:[-*+]|\d{1,9}[.)]) +)(?=[`~])")
_CERTAIN: Final = re.compile(
    r"""(?:\{[^\n]*\}|\.?[\w#.+-]*(?:[ ]*\{[^\n]*\}|(?:[ ]+[a-zA-Z][\w-]*=(?:"[^"\n]*"|'[^'\n]*'))*))[ ]*"""
)
_JOURNEY: Final = re.compile(r"(?P<brace>\{ *)?\.?(?P<name>journey)(?P<options>(?:[\s}].*)?)", re.IGNORECASE)
_FIRST_WORD: Final = re.compile(r"[{ .]*([^\s{}=]*)")
_LIKE_JOURNEY: Final = 0.75


@dataclass(frozen=True, slots=True)
class Fence:
    """A fence in a text.

    Attributes:
        start: The index of its first line.
        end: The index of its last line; None if it has none, and so is no fence.
        indent: How far it is indented, the marks of a quotation included.
        marks: What it begins with.
        info: What is behind them.
        is_in_list: Whether it begins behind the mark of a list, where some readers of Markdown see no fence.
    """

    start: int
    end: int | None
    indent: int
    marks: str
    info: str
    is_in_list: bool = False

    @property
    def journey(self) -> str | None:
        """The options of a fence that is called `journey`; None for every other."""
        found = _JOURNEY.fullmatch(self.info)
        if found is None:
            return None
        options = found["options"].strip()
        return options.removesuffix("}") if found["brace"] else options

    @property
    def is_nearly_journey(self) -> bool:
        """Whether `journey` was probably meant."""
        word = _FIRST_WORD.match(self.info)
        name = word[1][:20].lower() if word else ""
        return name != "journey" and SequenceMatcher(None, name, "journey").ratio() >= _LIKE_JOURNEY

    @property
    def is_certain(self) -> bool:
        """Whether every reader of Markdown takes it for a fence: some know no words behind the language."""
        if self.journey is not None:
            return True
        return not self.is_in_list and _CERTAIN.fullmatch(self.info) is not None


def fences(lines: Sequence[str]) -> dict[int, Fence]:
    """Whatever may be a fence, by its first line; who reads on skips what is in another one."""
    found: dict[int, Fence] = {}
    # Of closing lines of one kind, those that are nearer than every longer one; the nearest comes last.
    closing: dict[tuple[int, str], list[tuple[int, int]]] = {}
    # Of lines that are indented less and less, the nearest of each; the nearest comes last.
    outer: list[tuple[int, int]] = []
    for index in range(len(lines) - 1, -1, -1):
        line = plain_line(lines[index]).rstrip()
        if not line:
            continue
        indent = len(line) - len(line.lstrip(" "))
        item = _LIST_MARK.match(line) if line[indent] in "-*+0123456789" else None
        is_in_list = item is not None
        if item is not None:
            line, indent = " " * item.end() + line[item.end() :], item.end()
        if line[indent] in "`~" and (match := _FENCE.fullmatch(line)):
            marks, info = match["marks"], match["info"].strip()
            ends = closing.get((indent, marks[0]), [])
            if not (marks[0] == "`" and "`" in info):
                found[index] = Fence(index, _end(ends, outer, indent, marks), indent, marks, info, is_in_list)
            if not info and not is_in_list:
                ends = closing.setdefault((indent, marks[0]), [])
                while ends and -ends[-1][0] <= len(marks):
                    ends.pop()
                ends.append((-len(marks), index))
        if item is not None:
            indent -= len(item["mark"])
        while outer and outer[-1][0] >= indent:
            outer.pop()
        outer.append((indent, index))
    return found


def _end(ends: list[tuple[int, int]], outer: list[tuple[int, int]], indent: int, marks: str) -> int | None:
    """The nearest line that closes it, if nothing that is indented less comes before."""
    # Lengths are stored as negative numbers, which rise towards the end of the list.
    position = bisect_left(ends, (-len(marks) + 1, -1)) - 1
    if position < 0:
        return None
    end = ends[position][1]
    less = bisect_left(outer, (indent, -1)) - 1
    return None if less >= 0 and outer[less][1] < end else end
