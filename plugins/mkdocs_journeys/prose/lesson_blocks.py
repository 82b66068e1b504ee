"""Blocks in the prose of a course: `/// exercise | title`, options below it, `///`.

One scanner for all who care: `select` cuts out what a build leaves out, the reader reports mistakes, insight adds up
minutes and the Markdown extension draws boxes. What it cannot make sense of stands in no build: a name that is
misspelt may well have been `instructor`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from ..model.labels import NO_BUILD
from .block_options import BlockOptions, Slip, read_options
from .fences import FENCE, end_of_fence

BLOCKS: Final[dict[str, tuple[str, ...]]] = {
    "objectives": ("only",),
    "exercise": ("minutes", "mode", "materials", "only"),
    "hint": ("only",),
    "solution": ("only",),
    "debrief": ("minutes", "only"),
    "discussion": ("minutes", "mode", "materials", "only"),
    "instructor": ("only",),
    "key-points": ("only",),
}
"""The blocks of a lesson, each with its options."""

WITHIN_EXERCISES: Final = ("hint", "solution")
JOURNEY_BLOCKS: Final = ("journey-map", "emotion-curve", "journey-comparison", "persona", "journey-cards")
PYMDOWN_BLOCKS: Final = (
    *("admonition", "note", "attention", "caution", "danger", "error", "tip", "warning"),
    *("details", "tab", "html", "definition", "caption", "figure-caption", "table-caption"),
)
"""Blocks of PyMdown's own extensions, which lessons may use."""

INSTRUCTOR: Final = "instructor"

_HEAD = re.compile(r"(?P<indent> *)(?P<marks>[/／]{3,}) *(?P<name>[\w-]+)(?P<rest>.*)")
_END = re.compile(r" *(?P<marks>[/／]{3,}) *")
_TITLE = re.compile(r" *\| *(?P<title>.*?) *")


@dataclass(slots=True)
class LessonBlock:
    """A block in a text.

    Attributes:
        name: What it is.
        title: What stands behind the bar.
        marks: The slashes that it begins with, and ends with.
        line: The index of its first line.
        content: The index of the first line after its options.
        end: The index of the line after its last.
        indent: How far it is moved in.
        options: What its options say.
        is_closed: Whether a line ends it; if not, it goes on to the end of what holds it.
        inner: The blocks in it.
    """

    name: str
    title: str
    marks: str
    line: int
    content: int
    end: int
    indent: int
    options: BlockOptions
    is_closed: bool = False
    inner: list[LessonBlock] = field(default_factory=list)

    @property
    def is_ours(self) -> bool:
        """Whether it is a block of lessons, and no journey map or box of another extension."""
        return self.name in BLOCKS

    def is_in(self, include: Collection[str]) -> bool:
        """Whether a build with these labels contains it."""
        if self.name == INSTRUCTOR and INSTRUCTOR not in include:
            return False
        only = self.options.only
        return not only or (NO_BUILD not in only and any(label in include for label in only))

    def every(self) -> Iterator[LessonBlock]:
        """It and all blocks in it."""
        yield self
        for block in self.inner:
            yield from block.every()


@dataclass(frozen=True, slots=True)
class LessonText:
    """A text with its blocks.

    Attributes:
        blocks: Those that stand in no other.
        slips: All that is wrong with blocks, in the order of the lines.
    """

    blocks: tuple[LessonBlock, ...]
    slips: tuple[Slip, ...]

    def every_block(self) -> Iterator[LessonBlock]:
        """All blocks, also those within others."""
        for block in self.blocks:
            yield from block.every()


def read_blocks(lines: Sequence[str]) -> LessonText:
    """The blocks in the lines of a text."""
    return _Scan(lines).run()


def included_text(text: str, include: Collection[str], *, is_lesson: bool = True) -> str:
    """A text without the blocks that a build with these labels leaves out.

    Args:
        text: The text.
        include: The labels.
        is_lesson: Whether a block that cannot be read counts as a mistake. In other prose it may be somebody else's,
            and only what has a label, or is for trainers, is left out.
    """
    if "///" not in text and "／／／" not in text:
        return text
    lines: list[str | None] = [*text.split("\n")]
    for block in read_blocks(text.split("\n")).every_block():
        if not is_lesson and not block.options.only_lines and block.name != INSTRUCTOR:
            continue
        if not block.is_in(include):
            lines[block.line : block.end] = [""] + [None] * (block.end - block.line - 1)
        elif not block.is_ours:
            # Who draws it does not know this option.
            for index in block.options.only_lines:
                lines[index] = None
    return "\n".join(line for line in lines if line is not None)


class _Scan:
    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.open: list[LessonBlock] = []
        self.top: list[LessonBlock] = []
        self.slips: list[Slip] = []

    def run(self) -> LessonText:
        index = 0
        while index < len(self.lines):
            line = self.lines[index].expandtabs(4).rstrip()
            if (fence := FENCE.fullmatch(line)) and (end := end_of_fence(self.lines, index, fence)) is not None:
                index = end + 1
            elif head := _HEAD.fullmatch(line):
                index = self._begin(index, head)
            else:
                if end_of_block := _END.fullmatch(line):
                    self._finish(index, end_of_block["marks"])
                index += 1
        self._leave(0, len(self.lines))
        return LessonText(tuple(self.top), tuple(sorted(self.slips, key=lambda slip: (slip.line, slip.column))))

    def _begin(self, index: int, head: re.Match[str]) -> int:
        name, marks, indent = head["name"].lower(), head["marks"].replace("／", "/"), len(head["indent"])
        title = _TITLE.fullmatch(head["rest"])
        is_ours = name in BLOCKS
        known = BLOCKS.get(name, ("only",))
        options = read_options(self.lines, index + 1, indent, name, known, is_ours=is_ours)
        block = LessonBlock(
            name, title["title"] if title else "", marks, index, options.end, len(self.lines), indent, options
        )
        if head["rest"].strip() and not title:
            self._tell("head", block, head[0].strip())
            block.title = head["rest"].strip(" |｜:：")
        elif "／" in head["marks"]:
            self._tell("head", block, head[0].strip())
        if not is_ours and name not in JOURNEY_BLOCKS + PYMDOWN_BLOCKS:
            self._tell("block", block, head["name"])
            options.only = (NO_BUILD,)
        if indent and (is_ours or name not in JOURNEY_BLOCKS + PYMDOWN_BLOCKS):
            self._tell("indent", block, name)
        if name in WITHIN_EXERCISES and not any(held.name in ("exercise", "discussion") for held in self.open):
            self._tell("place", block, name)
        self.slips.extend(options.slips)
        (self.open[-1].inner if self.open else self.top).append(block)
        self.open.append(block)
        return options.end

    def _finish(self, index: int, marks: str) -> None:
        marks = marks.replace("／", "/")
        depth = next((depth for depth in reversed(range(len(self.open))) if self.open[depth].marks == marks), None)
        if depth is None:
            self.slips.append(Slip("end", index, self.lines[index].find(marks) + 1, marks))
            return
        self._leave(depth + 1, index)
        block = self.open.pop()
        block.end, block.is_closed = index + 1, True

    def _leave(self, depth: int, end: int) -> None:
        """Blocks that nobody has ended go as far as what holds them."""
        while len(self.open) > depth:
            block = self.open.pop()
            block.end = end
            self._tell("open", block, block.marks)

    def _tell(self, kind: str, block: LessonBlock, about: str) -> None:
        self.slips.append(Slip(kind, block.line, block.indent + 1, about, block.name))
