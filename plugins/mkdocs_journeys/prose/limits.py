"""What of a text would make Python-Markdown give up, or take minutes: found before it sees the text.

Python-Markdown calls itself for every level of what is nested, and looks to the end of a text for whatever is not
closed. Nobody writes by hand what is refused here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from .fences import fences

LONGEST: Final = 200_000
"""Characters of the prose of one file: a chapter of 30,000 words."""
DEEPEST: Final = 40
"""Levels of quotations, lists and notes within one another."""
DEEPEST_BRACKETS: Final = 50
MOST_OPEN: Final = 200
"""Links, tags and fences that are begun and never closed."""
MOST_DEFINITIONS: Final = 500
"""Definitions of one term."""
LONGEST_RUN: Final = 100
"""Of marks of emphasis without a space."""

_MARKER = re.compile(r"[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|(?:!!!|\?\?\?\+?|===)(?=[ \t!+])|:(?=[ \t]))")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*")
_DEFINITION = re.compile(r" {0,3}:[ \t]+\S")
_RUN = re.compile(rf"[*_~^=]{{{LONGEST_RUN + 1}}}")
_OPEN_LINK = re.compile(r"\]\([^()\n]*(?=\]\(|\n|$)")
_OPEN_TAG = re.compile(r"<[A-Za-z/!][^<>]*(?=<|$)")
_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Excess:
    """More of something than can be rendered.

    Attributes:
        kind: Whether it is too deep or too much.
        what: What there is too much of.
        limit: The most that there may be.
        line: The index of the line where it becomes too much.
        column: Where in this line, from 1.
    """

    kind: Literal["deep", "much"]
    what: str
    limit: int
    line: int
    column: int = 1


def find_excess(text: str) -> Excess | None:
    """Return the first thing in a text that Markdown cannot render in reasonable time and depth."""
    lines = text.split("\n")
    found = (_too_deep(lines), _too_deep_brackets(lines), _too_many(lines), _too_long(text))
    return min((one for one in found if one), key=lambda one: (one.line, one.column), default=None)


def outside_of_fences(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with their indices, but not fenced code."""
    return ((index, lines[index]) for index, is_head in _unfenced(lines) if not is_head)


def fence_heads(lines: Sequence[str]) -> Iterator[int]:
    """Yield the indices of the lines with which fenced code begins."""
    return (index for index, is_head in _unfenced(lines) if is_head)


def _unfenced(lines: Sequence[str]) -> Iterator[tuple[int, bool]]:
    """The indices of lines that are in no fence, and of those with which one begins."""
    found, index = fences(lines), 0
    while index < len(lines):
        fence = found.get(index)
        # In a quotation or list not every reader of Markdown sees a fence.
        is_plain = fence is not None and not fence.is_in_list and not lines[index][: fence.indent].strip()
        end = fence.end if fence is not None and is_plain else None
        yield index, end is not None
        index = index + 1 if end is None else end + 1


def separated_definitions(lines: Sequence[str]) -> list[str]:
    """Return lines in which every term of a glossary has an empty line before it.

    Without one Python-Markdown takes each entry for a part of the one before, and gives up after some hundred.
    """
    if not any(_DEFINITION.match(line) for line in lines):
        return [*lines]
    breaks = set()
    last_definition, run = -1, -1
    for index, line in outside_of_fences(lines):
        if _DEFINITION.match(line):
            if run > 0 and last_definition == run - 1:
                breaks.add(run)
            last_definition, run = index, -1
        elif not line.strip():
            run = -1
        elif line.startswith((" ", "\t")):
            last_definition, run = (index, -1) if last_definition == index - 1 else (last_definition, -1)
        elif run < 0:
            run = index
    return [part for index, line in enumerate(lines) for part in (("", line) if index in breaks else (line,))]


def _too_long(text: str) -> Excess | None:
    return Excess("much", "characters", LONGEST, text.count("\n", 0, LONGEST)) if len(text) > LONGEST else None


def _too_deep(lines: Sequence[str]) -> Excess | None:
    """Quotations, lists, notes, tabs and definitions within one another."""
    indents: list[int] = []
    for index, written in outside_of_fences(lines):
        line = written.expandtabs(4)
        if not line.strip() or _RULE.fullmatch(line):
            continue
        indent = len(line) - len(line.lstrip(" "))
        while indents and indents[-1] >= indent:
            indents.pop()
        at, count = 0, 0
        while (marker := _MARKER.match(line, at)) and count <= DEEPEST:
            at, count = marker.end(), count + 1
        if count:
            indents.append(indent)
        if len(indents) + count - 1 > DEEPEST:
            return Excess("deep", "levels", DEEPEST, index, indent + 1)
    return None


def _too_deep_brackets(lines: Sequence[str]) -> Excess | None:
    depth = 0
    for index, line in outside_of_fences(lines):
        if not line.strip():
            depth = 0
        for bracket in _BRACKET.finditer(line):
            depth = depth + 1 if bracket[0] == "[" else max(depth - 1, 0)
            if depth > DEEPEST_BRACKETS:
                return Excess("deep", "brackets", DEEPEST_BRACKETS, index, bracket.start() + 1)
        if (run := _RUN.search(line)) and not _RULE.fullmatch(line) and not set(line.strip()) <= {"="}:
            return Excess("deep", "marks of emphasis", LONGEST_RUN, index, run.start() + 1)
    return None


def _too_many(lines: Sequence[str]) -> Excess | None:
    counts = {_OPEN_LINK: 0, _OPEN_TAG: 0}
    definitions, open_fences = 0, 0
    fenced = fences(lines)
    for index, line in outside_of_fences(lines):
        if (fence := fenced.get(index)) is not None and fence.end is None:
            open_fences += 1
            if open_fences > MOST_OPEN:
                return Excess("much", "fences that are never closed", MOST_OPEN, index, fence.indent + 1)
        for pattern, what in ((_OPEN_LINK, "links without “)”"), (_OPEN_TAG, "tags without “>”")):
            for opened in pattern.finditer(line):
                counts[pattern] += 1
                if counts[pattern] > MOST_OPEN:
                    return Excess("much", what, MOST_OPEN, index, opened.start() + 1)
        definitions = definitions + 1 if _DEFINITION.match(line) else 0
        if definitions > MOST_DEFINITIONS:
            return Excess("much", "definitions of one term", MOST_DEFINITIONS, index)
    return None
