"""Labels that are written as a name and a value, or as a name alone, within a line of prose.

`{ for="instructor" }`, `<!-- only: internal -->`, `access: internal`, `[[instructor]]`: which of them was to say who
may see something. How far that goes, `other_blocks` knows.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from .allowed_html import CLASSES
from .label_words import FEW, OFF, ON, PEOPLE, WHO
from .lines import with_plain_spaces
from .suspected_labels import means_label, plain_name, seems_label
from .trainers import INSTRUCTOR, means_few

_PAIR: Final = re.compile(
    r"""(?P<name>[^\s"'<>/=＝:：{}()\[\],]+)\s{0,5}(?:[=＝:：]\s{0,5}"""
    r"""(?P<value>"[^"\n]*"|'[^'\n]*'|\[[^\]\n]*\]|[^\s"'<>{}()\[\],]+))?|"[^"\n]*"|'[^'\n]*'"""
)
_HIDING_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_LINE: Final = re.compile(
    r"[ *_`:>-]*[\"']?(?P<name>[^\W\d_][\w -]{0,30}?)[\"']?\**\s{0,5}[:：=＝]\**\s{0,5}"
    r"(?P<value>[\[{(]?[\w\"'-][\w\"' -]{0,60}(?:\s{0,5}[,，、]\s{0,5}[\w\"' -]{1,60}){0,9}[\]})]?)[ *_`]*"
)
_LONGEST_LINE: Final = 200
_COMMENT: Final = re.compile(r"<!--[\s#]*(?P<text>[^<>\n]{1,200}?)\s*-->")
_FIRST: Final = re.compile(r"(?:if|begin|start|open)\b[\s:=]*|[#@]", re.IGNORECASE)
_LAST: Final = re.compile(r"[\s:=-]*\b(?:begin|start|open)", re.IGNORECASE)
_AROUND_A_LABEL: Final = re.compile(r"^(?:only|nur|for|für|pour|para)-|-(?:only|nur)$", re.IGNORECASE)
_BRACKETS: Final = re.compile(
    r"[ *_>+-]*(?:\d{1,9}[.)] +)?[*_]*(?:\[\[(?P<two>[^\[\]\n|]{1,60})\]\](?P<behind>.*)|"
    r"\[(?P<one>[^\[\]\n^!/]{1,40})\](?![(\[:])|【(?P<cjk>[^【】\n]{1,40})】).*"
)
_NOT_FOR_HTML: Final = frozenset({"label", "output"})
"""Elements whose `for` names a field of a form."""


def is_few(name: str, labels: Collection[str]) -> bool:
    """Return whether a name that is none of ours was to keep something from most readers."""
    if means_few(name):
        return True
    plain = _AROUND_A_LABEL.sub("", name)
    # A label may be called as a box is.
    return plain in labels and plain not in CLASSES


def label_in_words(words: Collection[str], labels: Collection[str]) -> str | None:
    """Return the first of some words if it is a label, or what follows a word such as `for` or `visible-to`."""
    for word in words:
        if is_few(word, labels):
            return word
        if plain_name(word) not in _BEFORE_A_LABEL:
            return None
    return None


def label_in_attributes(text: str, labels: Collection[str], element: str = "") -> str | None:
    """Return the name among attributes, however they are written, that says who may see what they belong to."""
    for pair in _PAIR.finditer(text):
        name, value = pair["name"] or "", (pair["value"] or "").strip("\"'")
        bare = name.lower().lstrip(".#").removeprefix("data-")
        if not bare or pair["value"] is None:
            continue
        if bare == "only":
            return name
        is_of_form = bare == "for" and element in _NOT_FOR_HTML
        if not is_of_form and seems_label(bare, value, labels, has_other_sense=True):
            return name
    return None


def hiding_attribute(text: str) -> str | None:
    """Return the name of an attribute that was to hide an element, and is taken out."""
    for pair in _PAIR.finditer(text):
        name = (pair["name"] or "").lower()
        if name == "hidden" and pair["value"] is None:
            return name
        if name in ("hidden", "style") and (name == "hidden" or _HIDING_STYLE.search(pair["value"] or "")):
            return name
    return None


def label_in_comment(line: str, labels: Collection[str]) -> tuple[str, bool] | None:
    """Return what a comment in a line says as a label, and whether it does so without an end."""
    for comment in _COMMENT.finditer(line):
        text = _LAST.sub("", _FIRST.sub("", comment["text"].strip(), count=1)).strip()
        if (label := label_line(text, labels)) is not None:
            return label, True
        words = text.split()
        is_name = len(words) == 1 or (1 < len(words) <= _MOST_WORDS and plain_name(words[0]) in _LEADING)
        if is_name and (name := label_in_words(words, labels)) is not None:
            return name, False
    return None


_MOST_WORDS: Final = 3


def label_line(line: str, labels: Collection[str]) -> str | None:
    """Return the name of a line that is nothing but a label, such as `only: internal` or `access: internal`."""
    if len(line) > _LONGEST_LINE or not (found := _LINE.fullmatch(with_plain_spaces(line))):
        return None
    name = plain_name(found["name"])
    if name == "only":
        return found["name"] if len(found["value"].split(" ")) == 1 or "," in found["value"] else None
    is_of_access = name in WHO or means_label(name)
    return found["name"] if is_of_access and seems_label(name, found["value"], labels, has_other_sense=True) else None


def label_in_brackets(line: str, labels: Collection[str]) -> str | None:
    """Return the label in brackets with which a line begins: `[[instructor]] …`, `[internal] …`, `【讲师】…`."""
    found = _BRACKETS.fullmatch(line)
    if found is None:
        return None
    if found["two"]:
        # Alone it is a link in the manner of wikis.
        return found["two"] if is_few(found["two"].strip(), labels) and found["behind"].strip() else None
    name = (found["one"] or found["cjk"]).strip()
    is_label = name.casefold() in (INSTRUCTOR, *FEW) or name in labels or (not name.isascii() and is_few(name, labels))
    return name if is_label or name.startswith(("仅限", "只限")) else None


def label_in_title(title: str, labels: Collection[str]) -> bool:
    """Whether something like `{only: internal}` is in a title: at its beginning or end, in brackets or after a gap."""
    if any(label_in_attributes(braces, labels) for braces in _BRACES.findall(title)):
        return True
    found = _LABEL_IN_TITLE.search(title)
    if any(label.end() == len(title) for label in _LABEL_ENDS_TITLE.finditer(title)):
        return True
    before = title[: found.start()].rstrip(" \"'") if found else "-"
    return not before or before[-1] in "[{(,;" or "  " in title[: found.start() if found else 0]


_BRACES: Final = re.compile(r"\{([^{}]*)\}")
_LABEL_IN_TITLE: Final = re.compile(r"only[\"']?\s{0,5}[:=：＝]", re.IGNORECASE)
_LABEL_ENDS_TITLE: Final = re.compile(
    r"(?<!\w)only[\"']?\s{0,5}[:=：＝]\s{0,5}[\[({]?[\w\"'-]{1,60}(?:\s{0,5}[,，、]\s{0,5}[\w\"'-]{1,60}){0,9}[\])}]?",
    re.IGNORECASE,
)
_LEADING: Final = WHO | {"only", "nur", "visible to"}
_BEFORE_A_LABEL: Final = _LEADING | PEOPLE | ON | OFF | {"unless"}
