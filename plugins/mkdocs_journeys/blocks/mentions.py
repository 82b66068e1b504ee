"""Finds what concerns us in the lines of a page: fences called `journey`, and blocks between slashes.

Other fences are skipped, so that a page can show how ours are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ..prose.fences import FENCE, end_of_fence
from ..prose.lesson_blocks import JOURNEY_BLOCKS

BLOCKS: Final = JOURNEY_BLOCKS

_JOURNEY = re.compile(r"(?P<brace>\{ *)?\.?journey(?P<options>(?:[\s}].*)?)", re.IGNORECASE)
_OPTION = re.compile(r"""(?P<name>[^\s=]+)(?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>\S*)))?""")
_QUOTE = re.compile(r" *> ")
_BLOCK = re.compile(r"(?P<indent> *)(?P<marks>/{3,}) *(?P<name>[\w-]+) *(?:\| *(?P<argument>.*?) *)?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A fence or a block in a page.

    Attributes:
        name: `journey` for a fence, else the block's name.
        line: The index of its first line.
        lines: All its lines as they stand in the page.
        indent: How far all of it is moved in, the marks of a quotation included.
    """

    name: str
    line: int
    lines: tuple[str, ...]
    indent: int

    def dedented(self, lines: Sequence[str]) -> str:
        """Some of its lines, moved back."""
        return "\n".join(line[self.indent :] for line in lines)


@dataclass(frozen=True, slots=True)
class Fence(Mention):
    """A map that is written into the page.

    Attributes:
        options: What stands behind its name: option → value, `None` for a bare word.
    """

    options: tuple[tuple[str, str | None], ...]

    @property
    def text(self) -> str:
        """The YAML."""
        return self.dedented(self.lines[1:-1])


@dataclass(frozen=True, slots=True)
class Block(Mention):
    """A block between slashes.

    Attributes:
        argument: What stands behind the bar.
        option_lines: How many lines of options follow.
        marks: The slashes that it begins with, and ends with.
        is_closed: Whether it ends; if not, it is as long as its options.
    """

    argument: str
    option_lines: int
    marks: str
    is_closed: bool

    @property
    def options(self) -> str:
        """Its options, YAML."""
        return self.dedented(self.lines[1 : 1 + self.option_lines])

    @property
    def content(self) -> str:
        """What stands between its options and its end, Markdown."""
        return self.dedented(self.lines[1 + self.option_lines : -1]) if self.is_closed else ""


def mentions(lines: Sequence[str]) -> Iterator[Mention]:
    """Every fence and block of ours, in order, those in quotations too."""
    behind = 0
    for found in _unquoted(lines):
        yield from _quoted(lines, behind, found.line)
        yield found
        behind = found.line + len(found.lines)
    yield from _quoted(lines, behind, len(lines))


def _quoted(lines: Sequence[str], first: int, behind: int) -> Iterator[Mention]:
    for start, end, depth in _quotations(lines[first:behind]):
        quotation = lines[first + start : first + end]
        for found in mentions([line[depth:] for line in quotation]):
            own = tuple(quotation[found.line : found.line + len(found.lines)])
            yield replace(found, line=first + start + found.line, lines=own, indent=found.indent + depth)


def _quotations(lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """First line, line behind, and length of the marks of each quotation."""
    index = 0
    while index < len(lines):
        fence = FENCE.fullmatch(lines[index])
        if fence and (end_of_code := end_of_fence(lines, index, fence)) is not None:
            index = end_of_code + 1
            continue
        quote = _QUOTE.match(lines[index])
        end = index + 1
        while quote and end < len(lines) and (lines[end].startswith(quote[0]) or lines[end] == quote[0].rstrip()):
            end += 1
        if quote:
            yield index, end, len(quote[0])
        index = end


def _unquoted(lines: Sequence[str]) -> Iterator[Mention]:
    index = 0
    while index < len(lines):
        if fence := FENCE.fullmatch(lines[index]):
            end = end_of_fence(lines, index, fence)
            if end is not None and (journey := _JOURNEY.fullmatch(fence["info"].strip())):
                yield _fence(lines, index, end, fence, journey)
            index = index + 1 if end is None else end + 1
        elif (block := _BLOCK.fullmatch(lines[index].rstrip())) and block["name"].lower() in BLOCKS:
            found = _block(lines, index, block)
            yield found
            index += len(found.lines)
        else:
            index += 1


def _fence(lines: Sequence[str], start: int, end: int, fence: re.Match[str], journey: re.Match[str]) -> Fence:
    written = journey["options"].strip()
    if journey["brace"]:
        written = written.removesuffix("}")
    options = tuple((option["name"], _value(option)) for option in _OPTION.finditer(written))
    return Fence("journey", start, tuple(lines[start : end + 1]), len(fence["indent"]), options)


def _value(option: re.Match[str]) -> str | None:
    return next((text for form in ("double", "single", "bare") if (text := option[form]) is not None), None)


def _block(lines: Sequence[str], start: int, block: re.Match[str]) -> Block:
    indent = len(block["indent"])
    options = start + 1
    while options < len(lines) and lines[options].startswith(" " * (indent + 4)) and lines[options].strip():
        options += 1
    closing = " " * indent + block["marks"]
    end = next((index for index in range(options, len(lines)) if lines[index].rstrip() == closing), None)
    last = options if end is None else end + 1
    return Block(
        block["name"].lower(),
        start,
        tuple(lines[start:last]),
        indent,
        block["argument"] or "",
        options - start - 1,
        block["marks"],
        end is not None,
    )
