"""The options below the first line of a block: `name: value`, indented by four spaces.

They are read without YAML, because `select` needs their labels, and whatever is not plain counts as a mistake: of a
label that cannot be read nobody knows what it would have kept out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from pydantic_core import PydanticCustomError

from ..model.reference_types import NO_BUILD
from ..model.scalars import one_of, read_whole_number
from .lines import with_plain_spaces
from .suspected_labels import means_label, mentions_label, seems_label
from .written_labels import hiding_attribute, is_few, label_in_attributes

MODES: Final = ("solo", "pair", "table", "plenary")

_INDENT = 4
_OPTION = re.compile(r"(?P<indent> *)(?P<name>[^\s:：]+)(?P<gap> *)(?P<colon>[:：])(?P<rest>.*)")
_ASSIGNED = re.compile(r"\s*\S+\s*[=＝→]")
_SPACED = re.compile(r" *(?P<name>[^\s:：]+(?: [^\s:：]+){1,2}) ?[:：](?P<rest>.*)")
_ENTRY = re.compile(r" *- +(?P<rest>.*)")
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<text>[^\"'\\]*)(?P=mark) *(?: #.*)?")
_LISTED = re.compile(r" *(?P<text>\"[^\"\\]*\"|'[^']*'|[^,\[\]{}\"' ][^,\[\]{}]*+|) *(?:,|$)")
_PYMDOWN_OPTIONS = ("type", "open", "attrs", "select", "new", "prepend", "markdown")
"""Options of blocks of other extensions that may be called like ours."""
_WORD = re.compile(r"[^\s|,;:：(){}\[\]\"'.=/]+")
_LABEL_IN_VALUE = re.compile(r"(?:^|[\s;；,，、{(])[\"']?only[\"']?\s*[:=：＝]", re.IGNORECASE)
_NONE = ("", "~", "null", "none")
_SPECIAL = "{&*!|>%@`\"'"


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong in a block, at a line of the text that holds it (from 0) and a column (from 1).

    Attributes:
        kind: What is wrong, which the reader turns into a message: `block`, `head`, `open`, `end`, `indent`, `place`,
            `option`, `label`, `line`, `moved`, `empty`, `minutes`, `mode`, `deep`, `fence`, `fence name` or `other`.
        about: What was written.
        block: The block that it is in.
        is_label: Whether a label is in question, so that it matters in all prose and not in lessons only.
        head: The first line of its block.
    """

    kind: str
    line: int
    column: int
    about: str
    block: str = ""
    is_label: bool = False
    head: int = -1


@dataclass
class BlockOptions:
    """What the options of a block say.

    Attributes:
        minutes: How long it takes.
        mode: Who works with whom.
        materials: What is needed.
        only: Labels of the builds that may contain it.
        only_lines: The lines that say so.
        end: The index of the first line that is no option any more.
        slips: What is wrong with them.
    """

    minutes: int | None = None
    mode: str = ""
    materials: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    only_lines: list[int] = field(default_factory=list)
    end: int = 0
    slips: list[Slip] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionContext:
    """What decides how the options of a block are read.

    Attributes:
        known: The options that it takes.
        is_ours: Whether anything but `only` is our concern.
        is_lesson: Whether the block is surely ours, so that whatever cannot be read is a mistake.
        is_page: Whether it is in a page of the site's owner, whose classes mean what the owner wants.
        is_foreign: Whether it may have options of any name, which mean what somebody else wants.
        labels: The labels that are in use.
    """

    known: Collection[str]
    is_ours: bool
    is_lesson: bool
    is_page: bool = False
    is_foreign: bool = False
    labels: Collection[str] = ()

    def seems_label(self, name: str, value: object) -> bool:
        """Whether an option that the block does not take was to say who may see it."""
        return seems_label(name, value, self.labels, has_other_sense=self.is_foreign)


def read_options(lines: Sequence[str], start: int, indent: int, block: str, context: OptionContext) -> BlockOptions:
    """The options that begin at a line.

    Args:
        lines: The text.
        start: The line after the block's first.
        indent: How far the block is indented.
        block: Its name.
        context: How they are read.
    """
    known, is_ours, is_lesson = context.known, context.is_ours, context.is_lesson
    found = BlockOptions(end=start)
    given: set[str] = set()
    index = start
    while index < len(lines):
        written = lines[index].expandtabs(_INDENT).rstrip()
        line = with_plain_spaces(written)
        option = _OPTION.fullmatch(line)
        is_moved_in = line.startswith(" " * (indent + _INDENT)) and bool(line.strip())
        if not is_moved_in and not (option and _is_meant(option, context, is_first=not given)):
            blank = not line.strip()
            if not blank or (late := _late(lines, index, known)) is None:
                break
            # Behind other options it has to be indented: prose may well begin with the word.
            if given and not lines[late].expandtabs(_INDENT).startswith(" " * (indent + _INDENT)):
                break
            index = late
            continue
        is_misplaced = not is_moved_in or (index > start and not lines[index - 1].strip())
        if option is None:
            is_comment = line.lstrip().startswith("#")
            is_meant = is_ours and not is_comment and (is_lesson or _ASSIGNED.match(line))
            is_label = (spaced := _SPACED.fullmatch(line)) and context.seems_label(spaced["name"], spaced["rest"])
            if is_meant or is_label or mentions_label([line]):
                found.slips.append(_slip("line", index, line, block))
                found.only = (NO_BUILD,)
            index += 1
            found.end = index
            continue
        name = option["name"].strip("\"'")
        if is_misplaced and (is_ours or name == "only"):
            found.slips.append(Slip("moved", index, len(option["indent"]) + 1, name, block))
        values, index_after, is_plain = _values(lines, index, option)
        is_plain = is_plain and option["colon"] == ":" and not option["gap"] and name == option["name"]
        is_plain = is_plain and line == written
        if name == "only":
            found.only_lines.extend(range(index, index_after))
        is_others = is_ours and not is_lesson and name in _PYMDOWN_OPTIONS
        is_other = name not in known and name not in _PYMDOWN_OPTIONS and not _is_like_only(name, block)
        if is_other and context.seems_label(name, values):
            found.slips.append(Slip("label", index, len(option["indent"]) + 1, name, block))
            found.only = (NO_BUILD,)
            given.add(name)
            index = found.end = index_after
            continue
        if name != "only" and _hides(name, option["rest"], context):
            found.slips.append(_slip("line", index, line, block))
            found.only = (NO_BUILD,)
        if (is_ours and not is_others) or _is_like_only(name, block):
            if name not in known:
                found.slips.append(Slip("option", index, len(option["indent"]) + 1, name, block))
                found.only = (NO_BUILD,)
            elif not is_plain or name in given:
                found.slips.append(_slip("line", index, line, block))
                found.only = (NO_BUILD,)
            else:
                _take(found, name, values, Slip(name, index, line.find(values[0] if values else "") + 1, "", block))
        given.add(name)
        index = index_after
        found.end = index
    return found


def _hides(name: str, value: str, context: OptionContext) -> bool:
    """Whether another option has a label in it: behind a sign, or as a class that would hide nothing."""
    value = value.partition(" #")[0]
    if _LABEL_IN_VALUE.search(value):
        return True
    if name == "attrs" and label_in_attributes(value, context.labels):
        return True
    if name not in ("type", "attrs") or context.is_page:
        return False
    return any(is_few(word, context.labels) for word in _WORD.findall(value)) or bool(hiding_attribute(value))


def _slip(kind: str, index: int, line: str, block: str) -> Slip:
    return Slip(kind, index, len(line) - len(line.lstrip()) + 1, line.strip(), block)


def _is_meant(option: re.Match[str], context: OptionContext, *, is_first: bool) -> bool:
    """Whether a line that is not indented far enough is an option all the same; sentences begin otherwise."""
    name = option["name"].strip("\"'")
    if is_first and seems_label(name, option["rest"], context.labels, has_other_sense=True):
        return True
    return name in context.known or (is_first and name.islower() and bool(get_close_matches(name, ["only"], 1, 0.7)))


def _is_like_only(name: str, block: str) -> bool:
    # A dimension may be called `audience`, and chooses cards.
    is_other = block == "journey-cards" and name.isascii()
    return bool(get_close_matches(name.lower(), ["only"], 1, 0.7)) or (means_label(name) and not is_other)


def _late(lines: Sequence[str], start: int, known: Collection[str]) -> int | None:
    """A label after blank lines is not where it belongs, but it is a label."""
    index = next((index for index in range(start, len(lines)) if lines[index].strip()), None)
    if index is None:
        return None
    option = _OPTION.fullmatch(lines[index].expandtabs(_INDENT).rstrip())
    return index if option and option["name"] == "only" and "only" in known else None


def _values(lines: Sequence[str], index: int, option: re.Match[str]) -> tuple[list[str], int, bool]:
    """The texts of an option, the line after it, and whether all of it could be read."""
    rest = option["rest"]
    is_plain = not rest or rest[0] == " "
    text = rest.strip()
    if text and not text.startswith("#"):
        values, is_text = _listed(text)
        return values, index + 1, is_plain and is_text
    values, end = [], index + 1
    while end < len(lines) and (entry := _ENTRY.fullmatch(lines[end].expandtabs(_INDENT).rstrip())):
        if len(lines[end]) - len(lines[end].lstrip()) < len(option["indent"]):
            break
        value, is_text = _text(entry["rest"].strip())
        values.append(value)
        is_plain = is_plain and is_text
        end += 1
    return values, end, is_plain


def _listed(text: str) -> tuple[list[str], bool]:
    if not text.startswith("["):
        value, is_text = _text(text)
        return [value], is_text
    inner, bracket, after = text[1:].rpartition("]")
    if not bracket or (after.strip() and not after.strip().startswith("#")):
        return [], False
    found, at = list[str](), 0
    while at < len(inner):
        entry = _LISTED.match(inner, at)
        if entry is None:
            return [], False
        found.append(_text(entry["text"].strip())[0])
        at = entry.end()
    return [text for text in found if text], True


def _text(text: str) -> tuple[str, bool]:
    if quoted := _QUOTED.fullmatch(text):
        return quoted["text"].strip(), True
    text = text.partition(" #")[0].strip()
    return text, text[:1] not in _SPECIAL if text else True


def _take(found: BlockOptions, name: str, values: list[str], place: Slip) -> None:
    """Put the values of an option where they belong."""
    if name == "only":
        labels = [value for value in values if value.lower() not in _NONE]
        found.only = (*found.only, *labels) or (NO_BUILD,)
        if not labels:
            # A label that is still to be written keeps the block out.
            found.slips.append(Slip("empty", place.line, place.column, name, place.block, is_label=True))
    elif name == "materials":
        found.materials = tuple(filter(None, values))
    else:
        text = ", ".join(values)
        try:
            if text and name == "minutes":
                found.minutes = read_whole_number(text)
            elif text:
                found.mode = one_of(*MODES)(text)
        except PydanticCustomError:
            found.slips.append(Slip(name, place.line, place.column, text, place.block))
