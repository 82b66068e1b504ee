"""Labels in the manner of other dialects of Markdown: which lines they were meant to keep from most readers.

`!!! instructor`, `::: instructor`, `> [!instructor]`, `<div class="instructor">`, `{.instructor}` and the like make a
box at most. Who writes them means our label, so their lines are in no build. Where it is not clear how far such a block
goes, it goes further.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final

from .block_ends import FENCED, HEADING, HOLDER, REMARKS, BlockEnds, indent_of, next_of
from .fences import Fence
from .lines import with_plain_spaces
from .suspected_labels import seems_label
from .written_labels import (
    hiding_attribute,
    is_few,
    label_in_attributes,
    label_in_brackets,
    label_in_comment,
    label_in_title,
    label_in_words,
    label_line,
)

_MOVED_IN: Final = re.compile(rf"{HOLDER}(?:!!!|\?\?\?\+?|===[!+]?)(?P<names>[^\n\"]*)")
"""Admonitions, details and tabs, whose text is indented."""
_CALLOUT: Final = re.compile(r"[\s>*+-]*\[!(?P<names>[^\]\n]*)\](?P<behind>.*)")
_SHORTCODE: Final = re.compile(
    r"\s*(?:\{(?:%-?|\{[<%]?|::)|<%)\s*#?(?P<if>(?:if|unless|when)\s)?(?P<names>[^%}>\n]{1,200})"
)
_END_OF_SHORTCODE: Final = re.compile(r"\{(?:%-?\s*end|\{[<%]?\s*/|:?/)|<%\s*end")
_NOTES: Final = "notes"
"""What speakers have beside their slides, in the manner of reveal.js and pandoc."""
_ELEMENT: Final = re.compile(
    r"""<(?P<name>[A-Za-z][\w-]*+)(?P<attributes>(?:\s(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)?+)>"""
)
_CLASSES: Final = re.compile(r"""\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LISTED: Final = re.compile(r"\{:?(?P<attributes>[^{}\n]*)\}")
_CLASS: Final = re.compile(r"(?:^|\s)\.([\w-]+)")
_ONE_COMMENT: Final = re.compile(r"\s*<!--[^<>]*-->\s*")
_COMMAND: Final = re.compile(
    r"\s*+(?:(?P<sign>[#@%\\{]|-{3})[+%]?(?P<gap>\s*+)(?:(?:if|ifn?def|elif|when|unless|begin|start)"
    r"(?:[\s_:]++|(?=[({]))|(?:only|show)(?:[\s:]++|(?=[({])))?"
    r"[({]?\s*+(?P<names>[^\W\d_][\w-]*+(?: [^\W\d_][\w-]*+)?)[\s)}\]:]*+(?:%{1,2}|-{3}|#)?"
    r"|ifn?def::(?P<defined>[\w-]++)\[\])\s*+",
    re.IGNORECASE,
)
"""A line that is a command of another program: `#if instructor`, `@instructor`, `%% internal %%`, `\begin{zz}`."""
_REMARK: Final = re.compile(r"(?P<begin>%%|\{>>|\{#(?=\s|$))")
"""Where a remark of the author begins in Obsidian, CriticMarkup or a template."""
_INLINE_CODE: Final = re.compile(r"(`+)[^`\n]*\1")
_DEFINITION: Final = re.compile(r" {0,3}\[(?P<name>[^\]\n]{1,100})\]:")
_NAME: Final = re.compile(r"[^\s|,:：(){}\[\]\"'.=/\\!-][^\s|,:：(){}\[\]\"'.=/\\!]*")
_DIRECTIVE: Final = re.compile(r"\{[\w:-]+\}")
_OPTION: Final = re.compile(r"\s*:[\w-]+:")
_ALONE: Final = re.compile(r"[^\s|:]+:*(?:\s*\|.*)?")
"""A name, and perhaps a title behind a bar."""
_MOST_WORDS: Final = 5
"""Words of a first line among which a label is looked for."""
_LONGEST: Final = 80
"""Characters of a line that are told."""
_NEAR: Final = 50
"""Lines before a label among which the head of its block is looked for."""


@dataclass(frozen=True, slots=True)
class OtherBlock:
    """Lines that a label in the manner of another dialect keeps out.

    Attributes:
        start: The index of the first line that is left out.
        end: The index of the line after the last.
        line: The index of the line that holds the label.
        column: Where in this line, from 1.
        name: What it is called.
        text: The line.
    """

    start: int
    end: int
    line: int
    column: int
    name: str
    text: str


class OtherBlocks:
    """Finds them in the lines of a text.

    Args:
        lines: The text.
        is_page: Whether it is a page of the site's owner, whose classes and templates are nobody else's concern.
        labels: The labels that are in use.
    """

    def __init__(self, lines: Sequence[str], *, is_page: bool, labels: Collection[str] = ()) -> None:
        self._lines = lines
        self._text = BlockEnds(lines)
        self._is_page = is_page
        self._labels = labels
        # What is in an earlier one needs no second look; so that many of them cost no more than others.
        self._done = 0

    @cached_property
    def _elements(self) -> dict[int, tuple[str, int]]:
        """By their first lines, elements of HTML that have a label: which, and the line after their last."""
        text = "\n".join(self._text.seen)
        breaks = [found.start() for found in re.finditer("\n", text)]
        found: dict[int, tuple[str, int]] = {}
        done = 0
        for element in _ELEMENT.finditer(text):
            if element.start() >= done and (name := self._name_of(element)):
                done = _end_of_element(text, element)
                found.setdefault(bisect_right(breaks, element.start()), (name, bisect_right(breaks, done - 1) + 1))
        return found

    def at(self, index: int, *, is_in_ours: bool) -> OtherBlock | None:
        """Return what begins at a line.

        Args:
            index: The line.
            is_in_ours: Whether it is in a block of ours, whose labels are somebody else's concern.
        """
        if index < self._done:
            return None
        line = self._lines[index]
        found = self._found(index, line)
        if found is None and not is_in_ours:
            found = self._of_label(index)
        return self._kept(found)

    def in_fence(self, fence: Fence) -> OtherBlock | None:
        """Return a fence that is called like a label, or that has one among its options."""
        info = with_plain_spaces(fence.info)
        # A map may be called as a label is.
        words = _words(info.partition("=")[0]) if fence.journey is None else []
        name = label_in_words(words, self._labels)
        if name is None:
            name = label_in_attributes(info, self._labels)
        if name is None and _DIRECTIVE.match(info):
            options = takewhile(_OPTION.match, self._lines[fence.start + 1 : fence.end])
            name = next(filter(None, map(self._name_in_option, options)), None)
        if name is None:
            return None
        end = len(self._lines) if fence.end is None else fence.end + 1
        return self._kept(self._block(fence.start, end, fence.start, name))

    def _name_in_option(self, option: str) -> str | None:
        _, name, value = option.strip().lower().split(":", 2)
        if name == "only" or seems_label(name, value, self._labels, has_other_sense=True):
            return name
        is_class = name == "class" and not self._is_page
        return next(filter(self._is_few, value.split()), None) if is_class else None

    def _kept(self, found: OtherBlock | None) -> OtherBlock | None:
        if found is not None:
            self._done = max(self._done, found.end)
        return found

    def _block(self, start: int, end: int, line: int, name: str) -> OtherBlock:
        text = self._lines[line]
        column = max(text.lower().find(name.lower()), 0) + 1
        return OtherBlock(start, end, line, column, name, text.strip()[:_LONGEST])

    def _found(self, index: int, line: str) -> OtherBlock | None:
        if any(sign in line for sign in ("!!!", "???", "===")) and (
            head := _MOVED_IN.match(self._text.without_indented_code[index])
        ):
            if (name := self._label_in(head["names"])) and "===" not in line[: head.start("names")]:
                indent = indent_of(self._text.without_indented_code[index])
                return self._block(index, self._text.end_of_moved_in(index, indent), index, name)
        elif "[!" in line and (head := _CALLOUT.match(self._text.without_indented_code[index])):
            label = self._label_in(head["names"]) or label_in_attributes(head["behind"], self._labels)
            if label:
                return self._block(index, self._text.end_of_quotation(index), index, label)
        elif head := FENCED.match(self._text.without_indented_code[index]):
            names, sign = head["names"] or "", head["sign"] or "/"
            # Sentences begin with two dots, too.
            is_block = sign in ":：" or _ALONE.fullmatch(names)
            name = label_in_words(_words(names), self._labels) if is_block else None
            if name is None and sign in ":：" and not self._is_page and names.strip(" {}.").casefold() == _NOTES:
                name = _NOTES
            if name is None:
                name = label_in_attributes(names, self._labels)
            # Three slashes are our own.
            if name and not head["marks"].startswith("///"):
                return self._block(index, self._text.end_of_fenced(index, sign), index, name)
        if ("<" in line or "{" in line or "[//]" in line) and (found := self._in_tags(index)):
            return found
        if (
            line.lstrip().startswith("#")
            and HEADING.match(self._text.without_indented_code[index])
            and label_in_title(line, self._labels)
        ):
            return self._block(*self._text.around(index, self._done), index, "only")
        if (found := self._of_command(index)) or (found := self._in_table(index)):
            return found
        return None if self._is_page else self._in_brackets(index) or self._of_remark(index)

    def _of_command(self, index: int) -> OtherBlock | None:
        if (command := _COMMAND.fullmatch(self._text.without_indented_code[index])) is None:
            return None
        sign = command["sign"] or ""
        words = (command["defined"] or command["names"]).split()
        name = label_in_words(words, self._labels)
        if name is None or name != words[-1] or (sign == "{" and self._is_page):
            return None
        if sign == "---" and not self._text.without_indented_code[index].endswith(sign):
            return None
        begins, others = self._text.ends_of_commands
        if (last := begins.get(index)) is None:
            last = next_of(others[sign], index)
        # Headings and tags begin like that too.
        if sign == "#" and (index not in begins or (command["gap"] and last is None)):
            return None
        end = self._text.next_heading(index + 1) if last is None else last + 1
        return self._block(index, end, index, name)

    def _in_table(self, index: int) -> OtherBlock | None:
        """A table in which a cell is nothing but a label, which says nothing about rows or columns."""
        if "|" not in self._text.without_indented_code[index]:
            return None
        names = (label_line(cell.strip(), self._labels) for cell in self._text.seen[index].split("|") if cell.strip())
        name = next(filter(None, names), None)
        return self._block(*self._text.around(index, self._done), index, name) if name else None

    def _of_remark(self, index: int) -> OtherBlock | None:
        """What its author does not want to be read: `%% … %%`, `{>> … <<}`, `{# … #}`."""
        seen = self._text.seen[index]
        if (remark := _REMARK.search(seen)) is None:
            return None
        sign = remark["begin"]
        end = REMARKS[sign]
        if end in seen[remark.end() :]:
            return self._block(index, index + 1, index, sign)
        if (last := next_of(self._text.ends_of_remarks[end], index)) is not None:
            return self._block(index, last + 1, index, sign)
        return self._block(index, len(self._lines), index, sign) if seen.strip() == sign else None

    def _in_brackets(self, index: int) -> OtherBlock | None:
        line = self._text.without_indented_code[index]
        if not line.lstrip(" *_>+-0123456789.)").startswith(("[", "【")):
            return None
        name = label_in_brackets(line, self._labels)
        alone = line.strip(" []")
        end = next_of(self._text.ends_in_brackets.get(alone, []), index)
        if name is None and end is not None and self._is_few(alone):
            name = alone
        if name is None or name.casefold() in self._definitions:
            return None
        start, after = self._text.around(index, self._done)
        if end is not None:
            after = end + 1
        elif re.fullmatch(r"[\W_]*", line.replace(name, "", 1)):
            # Alone it is meant for what follows.
            after = self._text.next_heading(index + 1)
        return self._block(start, after, index, name)

    def _in_tags(self, index: int) -> OtherBlock | None:
        if index in self._elements:
            element, end = self._elements[index]
            return self._block(index, end, index, element)
        if "<!--" in self._text.comments[index] and (found := self._of_comment(index)):
            return found
        seen = self._text.seen[index]
        if not self._is_page and (code := _SHORTCODE.match(seen)) and (label := self._name_in_shortcode(code)):
            lines = self._text.seen
            ends = (at for at in range(index + 1, len(lines)) if _END_OF_SHORTCODE.search(lines[at]))
            return self._block(index, next(ends, len(lines) - 1) + 1, index, label)
        for listed in _LISTED.finditer(seen):
            attributes = listed["attributes"]
            name = label_in_attributes(attributes, self._labels)
            if name is None and not self._is_page:
                name = next(filter(self._is_few, _CLASS.findall(attributes)), None) or hiding_attribute(attributes)
            if name:
                start, end = self._text.around(index, self._done)
                return self._block(start, end, index, name)
        return None

    def _of_comment(self, index: int) -> OtherBlock | None:
        line = _INLINE_CODE.sub(lambda code: " " * len(code[0]), self._text.comments[index])
        if (found := label_in_comment(line, self._labels)) is None:
            return None
        name, is_whole = found
        if not _ONE_COMMENT.fullmatch(line):
            return self._block(*self._text.around(index, self._done), index, name) if is_whole else None
        if (last := next_of(self._text.ends_of_comments, index)) is not None:
            return self._block(index, last + 1, index, name)
        # Without an end a name is a remark; who writes `only:` means what follows.
        return self._block(index, self._text.next_heading(index + 1), index, name) if is_whole else None

    def _name_in_shortcode(self, code: re.Match[str]) -> str | None:
        words = _words(code["names"])
        if code["if"]:
            return next(filter(self._is_few, words), None)
        return "comment" if words[:1] == ["comment"] else label_in_words(words, self._labels)

    def _name_of(self, element: re.Match[str]) -> str | None:
        name, attributes = element["name"], element["attributes"]
        if (found := label_in_attributes(attributes, self._labels, name.lower())) or self._is_page:
            return found
        classes = _CLASSES.search(attributes)
        names = next(filter(None, classes.groups()), "").split() if classes else []
        if name.lower() == "template" or (name.lower() == "aside" and _NOTES in names):
            return name
        return next(filter(self._is_few, (name, *names)), None) or hiding_attribute(attributes)

    @cached_property
    def _definitions(self) -> frozenset[str]:
        """What links in the manner of references may be called, in small letters."""
        return frozenset(found["name"].casefold() for line in self._lines if (found := _DEFINITION.match(line)))

    def _is_few(self, name: str) -> bool:
        return is_few(name, self._labels)

    def _label_in(self, text: str) -> str | None:
        """The first of a few words that means a label."""
        return next(filter(self._is_few, _words(text)[:_MOST_WORDS]), None)

    def _of_label(self, index: int) -> OtherBlock | None:
        """A line such as `only: internal` that belongs to no block of ours."""
        line = self._text.without_indented_code[index]
        name = label_line(line, self._labels)
        if name is None:
            return None
        indent = indent_of(line)
        for at in range(index - 1, max(-1, index - _NEAR), -1):
            found = self._text.without_indented_code[at]
            if (head := _MOVED_IN.match(found)) and head.end("before") + 4 <= indent:
                end = self._text.end_of_moved_in(at, indent_of(found))
            elif _CALLOUT.match(found):
                end = self._text.end_of_quotation(at)
            elif (head := FENCED.match(found)) and head["names"] and head["sign"] == ":":
                end = self._text.end_of_fenced(at, ":")
            else:
                continue
            if end > index:
                return self._block(at, end, index, name)
        before = self._text.without_indented_code[index - 1] if index else ""
        if before.strip() == "<!--":
            return self._block(index - 1, self._text.next_heading(index + 1), index, name)
        if (not before or HEADING.match(before)) and indent < 4:
            return self._block(index, self._text.next_heading(index + 1), index, name)
        # In a paragraph, a footnote or an entry of a list a sentence may be broken before the word.
        if name == "only" and self._says_label_in_use(line):
            return self._block(*self._text.around(index, self._done), index, name)
        return None

    def _says_label_in_use(self, line: str) -> bool:
        return any(word.strip(" []\"'`*_") in self._labels for word in line.partition(":")[2].split(","))


def _words(text: str) -> list[str]:
    return _NAME.findall(text)


def _end_of_element(text: str, element: re.Match[str]) -> int:
    """Where an element ends; of one that is never closed, the end of the text."""
    depth = 0
    for tag in re.finditer(rf"<(/?){re.escape(element['name'])}\b[^<>]*+>", text[element.start() :], re.IGNORECASE):
        depth += -1 if tag[1] else 1
        if depth <= 0:
            return element.start() + tag.end()
    return len(text)
