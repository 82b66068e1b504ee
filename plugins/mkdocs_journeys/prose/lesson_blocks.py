"""Blocks in prose: `/// exercise | title`, options below it, `///`.

One scanner for all who care: `select` cuts out what a build leaves out, the reader reports mistakes, insight adds up
minutes and the Markdown extension draws boxes. A block that may have a label which cannot be read is in no build: a
name that is misspelt may well have been `instructor`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from ..model.reference_types import NO_BUILD
from .block_options import BlockOptions, OptionContext, Slip, read_options
from .fences import Fence, fences
from .lines import plain_lines, with_plain_spaces
from .other_blocks import OtherBlock, OtherBlocks
from .suspected_labels import means_label, mentions_label
from .trainers import INSTRUCTOR, means_trainers
from .written_labels import hiding_attribute, is_few, label_in_attributes, label_in_title

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
JOURNEY_BLOCKS: Final = (
    *("journey-map", "journey-overview", "emotion-curve", "journey-comparison"),
    *("persona", "journey-cards"),
)
PYMDOWN_BLOCKS: Final = (
    *("admonition", "note", "attention", "caution", "danger", "error", "tip", "warning"),
    *("details", "tab", "html", "definition", "caption", "figure-caption", "table-caption"),
)
"""Blocks of PyMdown's own extensions, which lessons may use."""

DEEPEST: Final = 20
"""How many blocks may be within each other."""

# What looks like a slash and a space, and is none.
_MARKS: Final = "/／∕⁄"
_PLAIN_MARKS: Final = str.maketrans(dict.fromkeys("／∕⁄", "/"))
_HOLDERS: Final = re.compile(
    rf"(?: *+(?:[>:\\*]|(?:[-+#]+|\d{{1,9}}[.)]|\[\^[^\]\s]*\]:)(?= )))++ *+(?=[{_MARKS}]{{3}})"
)
"""Marks of lists, quotations, headings, definitions and footnotes before a block."""
# Letters of some scripts have marks that are no letters by themselves.
_HEAD: Final = re.compile(
    rf"(?P<indent> *)(?P<marks>[{_MARKS}]{{3,}}) *(?P<name>(?:[\w-]|[^\x00-\x7f\s／∕⁄｜：（｛＝])+)(?P<rest>.*)"
)
_END: Final = re.compile(rf"[ >]*(?P<marks>[{_MARKS}]{{3,}}) *")
_TITLE: Final = re.compile(r" *\|(?P<title>.*)")
_LABEL_LINE: Final = re.compile(
    r"(?P<indent>[\s>*-]*)[\"'`]?(?P<name>[^\s:：=＝\"'`]{1,20})[\"'`]?\s*[:：=＝](?P<value>.*)"
)
_WORD: Final = re.compile(r"[^\s|,;:：(){}\[\]\"'.=/]+")
_BRACKETED: Final = re.compile(r"\[([^\[\]]*)\]")
_MAY_HIDE: Final = re.compile(
    rf"[{_MARKS}]{{3}}|`{{3}}|~{{3}}|\[!|[<{{]|only|^[ >*_+-]*(?:\d{{1,9}}[.)] +)?(?:[^\w\s]\s?[^\w\s]|[\[【])|"
    # Commands and remarks of other programs.
    r"^[ >]*(?:#\+?\s*(?:if|elif|when|unless|begin|start)|[@%\\][ %]*[^\W\d_]|ifn?def::)|%%|\[//\]|"
    # A name and a short value in a line or a cell of their own.
    r"(?:^|\|)[ >*_`+-]*[^\W\d_][\w \"'*_-]{0,34}[:：=＝].{0,160}$",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(slots=True)
class LessonBlock:
    """A block in a text.

    Attributes:
        name: What it is.
        title: What is behind the bar.
        marks: The slashes that it begins with, and ends with.
        line: The index of its first line.
        content: The index of the first line after its options.
        end: The index of the line after its last.
        indent: How far it is indented.
        options: What its options say.
        depth: How many marks of quotations are before it.
        is_held: Whether it begins behind the mark of a list or quotation, where nobody draws blocks of ours.
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
    depth: int = 0
    is_held: bool = False
    is_closed: bool = False
    inner: list[LessonBlock] = field(default_factory=list)

    @property
    def is_ours(self) -> bool:
        """Whether it is a block of lessons, and no journey map or box of another extension."""
        return self.name in BLOCKS

    @property
    def may_hide(self) -> bool:
        """Whether some builds do not contain it."""
        return self.name == INSTRUCTOR or bool(self.options.only)

    def is_in(self, include: Collection[str]) -> bool:
        """Whether a build with these labels contains it."""
        if self.name == INSTRUCTOR and INSTRUCTOR not in include:
            return False
        only = self.options.only
        return not only or (NO_BUILD not in only and any(label in include for label in only))


@dataclass(frozen=True, slots=True)
class LessonText:
    """A text with its blocks.

    Attributes:
        blocks: Those that are in no other.
        slips: All that is wrong with blocks, in the order of the lines.
        journeys: The fences that draw maps.
        all_blocks: Every block, in the order of their first lines.
        others: What labels in the manner of other dialects keep out.
    """

    blocks: tuple[LessonBlock, ...]
    slips: tuple[Slip, ...]
    journeys: tuple[Fence, ...]
    all_blocks: tuple[LessonBlock, ...]
    others: tuple[OtherBlock, ...]

    def every_block(self) -> Iterable[LessonBlock]:
        """All blocks, also those within others."""
        return self.all_blocks

    def label_slips(self) -> list[Slip]:
        """The mistakes that have to do with labels: outside of lessons, other blocks are nobody's concern."""
        labelled = {block.line for block in self.all_blocks if block.may_hide}
        return [slip for slip in self.slips if slip.is_label or slip.head in labelled]


def read_blocks(
    lines: Sequence[str], *, is_lesson: bool = True, is_page: bool = False, labels: Collection[str] = ()
) -> LessonText:
    """The blocks in the lines of a text.

    Args:
        lines: The text.
        is_lesson: Whether a block that cannot be read counts as a mistake. In other prose it may be somebody else's,
            and only what has a label, or may be for trainers, is left out.
        is_page: Whether it is a page of the site's owner, whose classes and templates mean what the owner wants.
        labels: The labels that are in use: what is called like one elsewhere seems to be meant as one.
    """
    return _Scan(lines, is_lesson=is_lesson, is_page=is_page, labels=labels).run()


def may_hide(text: str) -> bool:
    """Whether there is anything in a text that a label might keep out."""
    return _MAY_HIDE.search(text) is not None


class _Scan:
    def __init__(self, lines: Sequence[str], *, is_lesson: bool, is_page: bool, labels: Collection[str]) -> None:
        self.lines = lines
        self.plain = plain_lines(lines)
        self.is_lesson = is_lesson
        self.is_page = is_page
        self.labels = labels
        self.other_blocks = OtherBlocks(lines, is_page=is_page, labels=labels)
        self.others: list[OtherBlock] = []
        self.fences = fences(lines)
        self.open: list[LessonBlock] = []
        self.top: list[LessonBlock] = []
        self.every: list[LessonBlock] = []
        self.slips: list[Slip] = []
        self.journeys: list[Fence] = []
        self.too_deep: Counter[str] = Counter()
        self.is_depth_told = False
        # Up to here a fence goes that not everybody takes for one.
        self.doubtful = -1

    def run(self) -> LessonText:
        index = 0
        while index < len(self.lines):
            raw = self.lines[index].expandtabs(4).rstrip()
            line = with_plain_spaces(raw)
            # The last line of a doubtful fence begins no other.
            fence = self.fences.get(index) if index != self.doubtful else None
            if fence is not None and (after := self._after(fence)) is not None:
                index = after
                continue
            holders = _HOLDERS.match(line)
            plain = " " * holders.end() + line[holders.end() :] if holders else line
            if head := _HEAD.fullmatch(plain):
                depth = holders[0].count(">") if holders else 0
                index = self._begin(index, head, depth=depth, is_held=bool(holders), is_plain=line == raw)
                continue
            if end := _END.fullmatch(line):
                self._finish(index, end["marks"], end[0].count(">"))
            elif line:
                self._look_for_labels(index, line)
            index += 1
        self._leave(0, len(self.lines))
        slips = sorted(self.slips, key=lambda slip: (slip.line, slip.column))
        return LessonText(tuple(self.top), tuple(slips), tuple(self.journeys), tuple(self.every), tuple(self.others))

    @cached_property
    def has_label(self) -> bool:
        """Whether there may be a label anywhere in the text."""
        return mentions_label(self.lines)

    def _after(self, fence: Fence) -> int | None:
        """The line after a fence whose text is nobody's concern, or a map; None if its lines have to be read."""
        column, index = fence.indent + 1, fence.start
        if other := self.other_blocks.in_fence(fence):
            self._keep_out(other)
            return None if fence.end is None else fence.end + 1
        if fence.end is None:
            if fence.journey is not None and self.has_label:
                # Nobody knows where it ends.
                self.slips.append(Slip("fence", index, column, fence.marks, "journey", is_label=True))
                self.journeys.append(fence)
                return len(self.lines)
            return None
        if fence.journey is not None:
            self.journeys.append(fence)
        elif fence.is_nearly_journey and mentions_label(self.lines[index + 1 : fence.end]):
            self.slips.append(Slip("fence name", index, column, fence.info.split()[0], "journey", is_label=True))
            self.journeys.append(fence)
        elif not fence.is_certain:
            self.doubtful = max(self.doubtful, fence.end)
            return None
        return fence.end + 1

    def _begin(self, index: int, head: re.Match[str], *, depth: int, is_held: bool, is_plain: bool) -> int:
        name, marks = head["name"].lower(), head["marks"].translate(_PLAIN_MARKS)
        indent = len(head["indent"])
        if len(self.open) >= DEEPEST:
            self._refuse_depth(index, marks, name)
            return index + 1
        title, is_ours = _TITLE.fullmatch(head["rest"]), name in BLOCKS
        is_lesson = self.is_lesson and index > self.doubtful
        known = BLOCKS.get(name, ("only",))
        context = OptionContext(
            known=known,
            is_ours=is_ours,
            is_lesson=is_lesson,
            is_page=self.is_page,
            is_foreign=name == "journey-cards" or not (is_ours or name in JOURNEY_BLOCKS or name in PYMDOWN_BLOCKS),
            labels=self.labels,
        )
        options = read_options(self.plain, index + 1, indent, name, context)
        text = title["title"].strip() if title else ""
        block = LessonBlock(
            name, text, marks, index, options.end, len(self.lines), indent, options, depth=depth, is_held=is_held
        )
        is_known = is_ours or name in JOURNEY_BLOCKS or name in PYMDOWN_BLOCKS
        if head["rest"].strip() and not title:
            self._tell("head", block, head[0].strip())
            block.title = head["rest"].strip(" |｜:：")
            words = _WORD.findall(head["rest"])
            if mentions_label([head["rest"].lstrip(" |｜")]) or any(is_few(word, self.labels) for word in words):
                options.only = (NO_BUILD,)
        elif not is_plain or not head["marks"].isascii():
            self._tell("head", block, head[0].strip())
        elif label_in_title(text, self.labels):
            self._tell("title", block, head[0].strip())
            options.only = (NO_BUILD,)
        if name == "html" and self._hides(text):
            self._tell("head", block, head[0].strip())
            options.only = (NO_BUILD,)
        if not is_known and (is_lesson or options.only or _may_be_for_trainers(name) or name in self.labels):
            self._tell("block", block, head["name"])
            options.only = (NO_BUILD,)
        if (indent or is_held) and (is_ours or not is_known):
            self._tell("indent", block, name)
        if name in WITHIN_EXERCISES and not any(held.name in ("exercise", "discussion") for held in self.open):
            self._tell("place", block, name)
        self.slips.extend(replace(slip, head=index) for slip in options.slips)
        (self.open[-1].inner if self.open else self.top).append(block)
        self.every.append(block)
        self.open.append(block)
        return options.end

    def _hides(self, text: str) -> bool:
        """Whether an element that a block makes has a label among its attributes, or is hidden by one of them."""
        if any(label_in_attributes(one, self.labels) for one in _BRACKETED.findall(text)):
            return True
        if self.is_page:
            return False
        is_hidden = any(hiding_attribute(one) for one in _BRACKETED.findall(text))
        return is_hidden or any(is_few(word, self.labels) for word in _WORD.findall(text))

    def _refuse_depth(self, index: int, marks: str, name: str) -> None:
        """What is too deep is left out, with the block that holds it."""
        self.too_deep[marks] += 1
        self.open[-1].options.only = (NO_BUILD,)
        if not self.is_depth_told:
            self.is_depth_told = True
            self.slips.append(Slip("deep", index, 1, name, name, is_label=True))

    def _finish(self, index: int, marks: str, quoted: int) -> None:
        marks = marks.translate(_PLAIN_MARKS)
        if self.too_deep[marks]:
            self.too_deep[marks] -= 1
            return
        for depth in reversed(range(len(self.open))):
            if self.open[depth].marks == marks and self.open[depth].depth == quoted:
                self._leave(depth + 1, index)
                block = self.open.pop()
                block.end, block.is_closed = index + 1, True
                self.too_deep.clear()
                return
        if index > self.doubtful:
            self.slips.append(Slip("end", index, self.lines[index].find(marks) + 1, marks))

    def _leave(self, depth: int, end: int) -> None:
        """Blocks that nobody has ended go as far as what holds them."""
        while len(self.open) > depth:
            block = self.open.pop()
            block.end = end
            if not self.is_depth_told:
                self._tell("open", block, block.marks)

    def _look_for_labels(self, index: int, line: str) -> None:
        """A label below the first line of text is no option, but was meant as one."""
        if other := self.other_blocks.at(index, is_in_ours=bool(self.open)):
            self._keep_out(other)
        if not self.open or not (found := _LABEL_LINE.match(line)):
            return
        block, name = self.open[-1], unicodedata.normalize("NFKC", found["name"]).lower()
        if name != "only" and not name.startswith(("仅", "只限", "限于", "only ")):
            return
        is_close = all(self.lines[before].strip() for before in range(block.content, index)[:_CLOSE])
        is_close = is_close and index - block.content < _CLOSE
        is_moved_in = len(found["indent"]) >= block.indent + 4
        if (is_close or is_moved_in) and not found["value"].rstrip().endswith((".", "。", "!", "！")):
            self.slips.append(
                Slip("moved", index, found.start("name") + 1, found["name"], block.name, is_label=True, head=block.line)
            )
            block.options.only = (NO_BUILD,)

    def _keep_out(self, other: OtherBlock) -> None:
        self.others.append(other)
        self.slips.append(Slip("other", other.line, other.column, other.text, other.name, is_label=True))

    def _tell(self, kind: str, block: LessonBlock, about: str) -> None:
        self.slips.append(Slip(kind, block.line, block.indent + 1, about, block.name, head=block.line))


_CLOSE: Final = 30
"""Lines of text below the head of a block among which a label may have been meant as its option."""


def _may_be_for_trainers(name: str) -> bool:
    """Whether a name that means nothing was probably to keep a block from participants."""
    return name != INSTRUCTOR and (means_trainers(name) or means_label(name.replace("_", "-")))
