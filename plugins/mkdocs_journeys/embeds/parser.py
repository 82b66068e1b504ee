"""Finds what concerns us in the lines of a page: fences called `journey`, and blocks between slashes.

Other fences are skipped, so that a page can show how ours are written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..prose.fences import fences
from ..prose.lesson_blocks import JOURNEY_BLOCKS
from ..prose.lines import plain_lines

BLOCKS: Final = JOURNEY_BLOCKS

_OPTION = re.compile(r"""(?P<name>[^\s=]+)(?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>\S*)))?""")
_BLOCK = re.compile(r"(?P<indent> *)(?P<marks>/{3,}) *(?P<name>[\w-]+) *(?:\|(?P<argument>.*))?")


@dataclass(frozen=True, slots=True)
class EmbedSource:
    """A fence or a block in a page.

    Attributes:
        name: `journey` for a fence, else the block's name.
        line: The index of its first line.
        lines: All its lines as they are in the page.
        indent: How far all of it is indented, the marks of a quotation included.
    """

    name: str
    line: int
    lines: tuple[str, ...]
    indent: int

    def dedented(self, lines: Sequence[str]) -> str:
        """Some of its lines, moved back."""
        return "\n".join(line[self.indent :] for line in lines)


@dataclass(frozen=True, slots=True)
class EmbedFence(EmbedSource):
    """A map that is written into the page.

    Attributes:
        options: What is behind its name: option → value, `None` for a bare word.
    """

    options: tuple[tuple[str, str | None], ...]

    @property
    def text(self) -> str:
        """The YAML in a fence."""
        return self.dedented(self.lines[1:-1])


@dataclass(frozen=True, slots=True)
class EmbedBlock(EmbedSource):
    """A block between slashes.

    Attributes:
        argument: What is behind the bar.
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
        """What is between its options and its end, Markdown."""
        return self.dedented(self.lines[1 + self.option_lines : -1]) if self.is_closed else ""


def find_embeds(lines: Sequence[str]) -> Iterator[EmbedSource]:
    """Every fence and block of ours, in order, those in quotations too."""
    text = _Text(lines)
    index = 0
    while index < len(lines):
        found = text.embed_at(index)
        if isinstance(found, int):
            index = found
        else:
            yield found
            index = found.line + len(found.lines)


class _Text:
    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.plain = plain_lines(lines)
        self.fences = fences(lines)
        # Where blocks may end: the lines of each indentation and number of slashes.
        self.ends: dict[str, list[int]] = {}
        for index, line in enumerate(self.plain):
            if line.endswith("/") or "///" in line:
                self.ends.setdefault(line.rstrip(), []).append(index)

    def embed_at(self, index: int) -> EmbedSource | int:
        """What begins at a line, or where to look next."""
        lines = self.lines
        fence = self.fences.get(index)
        if fence is not None and fence.end is not None:
            options = fence.journey
            # In a quotation every line has its marks.
            moved_in = lines[index][: fence.indent].rstrip()
            if options is None or (
                ">" in moved_in and not all(line.startswith(moved_in) for line in lines[index + 1 : fence.end + 1])
            ):
                return fence.end + 1
            found = tuple((option["name"], _value(option)) for option in _OPTION.finditer(options))
            return EmbedFence("journey", index, tuple(lines[index : fence.end + 1]), fence.indent, found)
        if (block := _BLOCK.fullmatch(self.plain[index].rstrip())) and block["name"].lower() in BLOCKS:
            return self._block(index, block)
        return index + 1

    def _block(self, start: int, block: re.Match[str]) -> EmbedBlock:
        lines, plain = self.lines, self.plain
        indent = len(block["indent"])
        options = start + 1
        while options < len(lines) and plain[options].startswith(" " * (indent + 4)) and plain[options].strip():
            options += 1
        ends = self.ends.get(" " * indent + block["marks"], [])
        following = bisect_left(ends, options)
        end = ends[following] if following < len(ends) else None
        if ">" in lines[start][:indent] and end is not None:
            moved_in = lines[start][:indent].rstrip()
            end = end if all(line.startswith(moved_in) for line in lines[start : end + 1]) else None
        last = options if end is None else end + 1
        return EmbedBlock(
            block["name"].lower(),
            start,
            tuple(lines[start:last]),
            indent,
            (block["argument"] or "").strip(),
            options - start - 1,
            block["marks"],
            end is not None,
        )


def _value(option: re.Match[str]) -> str | None:
    return next((text for form in ("double", "single", "bare") if (text := option[form]) is not None), None)
