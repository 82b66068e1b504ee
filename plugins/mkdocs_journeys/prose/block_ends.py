"""Where blocks of other dialects of Markdown end, in a text as those who wrote it see it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from .lines import plain_lines, with_plain_spaces
from .links import without_blocks_of_code, without_code

HOLDER: Final = r"(?P<before> *(?:(?:[-*+]|\d{1,9}[.)]) +)*)"
"""What holds a block: spaces, and the signs of lists."""
FENCED: Final = re.compile(
    rf"{HOLDER}(?P<marks>(?P<sign>[^\w\s<>#\"'*`~=()\[\]{{}}-])(?P=sign)+|[/／](?: [/／])+) *(?P<names>\S.*)?"
)
"""Blocks between lines of the same signs, such as colons."""
HEADING: Final = re.compile(r" {0,3}(?P<level>#{1,6})(?:\s|$)")
_END_COMMENT: Final = re.compile(
    r"\s*<!--\s*(?:(?:/|end|stop)[^<>]*|[^<>]{0,200}[\s:-](?:end|stop))\s*-->\s*", re.IGNORECASE
)
_COMMENT_AS_LINK: Final = re.compile(r"\s*\[//\]: ?#? ?[(\"'](?P<text>[^\n]*)[)\"']\s*")
"""A comment as the definition of a link that nobody uses: `[//]: # (only: internal)`."""
_END_OF_COMMAND: Final = re.compile(
    r"\s*(?:(?P<sign>[#@%\\{]|-{3})[+%]?\s*(?:/|end|fi\b|stop)[\w\s(){}:%#-]{0,80}|endif::.*)", re.IGNORECASE
)
_BEGIN_OF_COMMAND: Final = re.compile(
    r"\s*(?:(?P<sign>[#@%\\{]|-{3})[+%]?\s*(?:if|ifn?def|when|unless|begin|start)(?![^\W_])|if(?:n?def|eval)::)",
    re.IGNORECASE,
)
"""Whatever its condition: what is within has an end of its own."""
REMARKS: Final = {"%%": "%%", "{>>": "<<}", "{#": "#}"}
"""The signs of remarks, each with the one that ends it."""
_END_IN_BRACKETS: Final = re.compile(r"\[/([^\[\]\n]{1,60})\]")


class BlockEnds:
    """The lines of a text, and how far what begins in one of them goes; where that is not clear, it goes further."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @cached_property
    def without_indented_code(self) -> list[str]:
        """The lines as `> ` holds them, with spaces in place of code that is indented."""
        seen = without_blocks_of_code("\n".join(self._lines)).split("\n")
        return [with_plain_spaces(line).rstrip() for line in plain_lines(seen)]

    @cached_property
    def seen(self) -> list[str]:
        """The lines with spaces in place of all code and comments."""
        return without_code("\n".join(self._lines)).split("\n")

    @cached_property
    def comments(self) -> list[str]:
        """The lines with spaces in place of code that is indented, and with all comments written as in HTML."""
        found = (_COMMENT_AS_LINK.fullmatch(line) if "[//]" in line else None for line in self.without_indented_code)
        return [
            f"<!-- {link['text']} -->" if link else line
            for link, line in zip(found, self.without_indented_code, strict=True)
        ]

    @cached_property
    def ends_of_comments(self) -> list[int]:
        """The lines of comments that say an end."""
        return [index for index, line in enumerate(self.comments) if _END_COMMENT.fullmatch(line)]

    @cached_property
    def ends_of_commands(self) -> tuple[dict[int, int | None], dict[str, list[int]]]:
        """By the first lines of conditions, the lines that end them; and by their sign the ends of everything else."""
        ends, others = dict[int, int | None](), defaultdict[str, list[int]](list)
        waiting = defaultdict[str, list[int]](list)
        for index, line in enumerate(self.without_indented_code):
            if end := _END_OF_COMMAND.fullmatch(line):
                sign = end["sign"] or ""
                if waiting[sign]:
                    ends[waiting[sign].pop()] = index
                else:
                    others[sign].append(index)
            elif begin := _BEGIN_OF_COMMAND.match(line):
                waiting[begin["sign"] or ""].append(index)
                ends[index] = None
        return ends, others

    @cached_property
    def ends_of_remarks(self) -> dict[str, list[int]]:
        """The lines in which remarks may end, by the sign that ends them."""
        signs = REMARKS.values()
        return {sign: [index for index, line in enumerate(self.seen) if sign in line] for sign in signs}

    @cached_property
    def ends_in_brackets(self) -> dict[str, list[int]]:
        """The lines of `[/instructor]` and the like, by the names in them."""
        found: dict[str, list[int]] = {}
        for index, line in enumerate(self.without_indented_code):
            for end in _END_IN_BRACKETS.findall(line):
                found.setdefault(end, []).append(index)
        return found

    def next_heading(self, start: int) -> int:
        """Return the line of the first heading from a line on; without one, the end of the text."""
        return self._next(start, lambda line: HEADING.match(line) is not None)

    def _next(self, start: int, is_end: Callable[[str], bool]) -> int:
        return next(
            (at for at in range(start, len(self.without_indented_code)) if is_end(self.without_indented_code[at])),
            len(self.without_indented_code),
        )

    def end_of_moved_in(self, index: int, indent: int) -> int:
        """Return the line after all that is indented below a head, and after what is directly below it in any case.

        In a list, not everybody knows how far that is.
        """
        at = index + 1
        while (
            at < len(self.without_indented_code)
            and self._lines[at].strip()
            and not self._lines[at].lstrip(" >").startswith("///")
        ):
            at += 1
        end = at
        while at < len(self._lines):
            line = plain_lines([self._lines[at]])[0]
            if line.strip():
                if indent_of(line) < indent + 4:
                    break
                end = at + 1
            at += 1
        return end

    def end_of_quotation(self, index: int) -> int:
        """Return the first blank line behind the one in which a quotation begins."""
        at = index + 1
        while at < len(self._lines) and self._lines[at].strip():
            at += 1
        return at

    def end_of_fenced(self, index: int, sign: str) -> int:
        """Return the line after the one that ends a block; of blocks within each other, each has an end."""
        depth = 1
        for at in range(index + 1, len(self.without_indented_code)):
            head = FENCED.match(self.without_indented_code[at])
            if head is None or (head["sign"] or "/") != sign:
                continue
            depth += 1 if head["names"] else -1
            if not depth:
                return at + 1
        return len(self.without_indented_code)

    def around(self, index: int, done: int) -> tuple[int, int]:
        """Return the paragraph around a line, without what was done before it; of a heading all that is below it."""
        if heading := HEADING.match(self.without_indented_code[index]):
            level = len(heading["level"])

            def ends(line: str) -> bool:
                other = HEADING.match(line)
                return other is not None and len(other["level"]) <= level

            return index, self._next(index + 1, ends)
        start, end = index, index + 1
        while start > done and self.without_indented_code[start - 1]:
            start -= 1
        while end < len(self.without_indented_code) and self.without_indented_code[end]:
            end += 1
        return start, end


def next_of(indices: Sequence[int], index: int) -> int | None:
    """Return the first of some indices in ascending order that is behind one."""
    following = bisect_right(indices, index)
    return indices[following] if following < len(indices) else None


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip())
