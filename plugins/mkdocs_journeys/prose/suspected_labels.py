"""Labels that were meant and cannot be read: better in no build than in one where it must not be.

A name such as `visible` is a label by itself (`means_label`). Other names are one by what is written there
(`seems_label`): `for: trainers`, `access: internal`, `draft: yes`, and any name whose value is a label that is in use.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Final

from ..model import NO_BUILD
from ..text.yes_or_no import NO, YES
from .label_words import ACCESS, EVERYBODY, EXCEPT, FEW, LABEL_NAMES, OFF, ON, ONLY, PEOPLE, WHO
from .trainers import INSTRUCTOR, means_few

_TEXTS_REMEMBERED = 1 << 12
"""Texts are of authors, so there is no end to them."""
_FOR: Final = "for|to|für|fuer|pour|para|per|voor|dla|для"
_DESCRIBED: Final = re.compile(rf"(?P<name>.+) (?:{_FOR})(?: .*)?")

_LIKE_ONLY: Final = 0.7
_NOTHING: Final = {"null", "none", "nil", "n/a"}

_NAME: Final = re.compile(
    rf"(?<![^\W\d_])(?P<name>[^\W\d_]++(?:[ _-](?:{_FOR}))?)(?P<rest>[\s\"']*(?:[:=;-]|[\s)\]}},]|$))",
    re.MULTILINE | re.IGNORECASE,
)
_ANYWHERE: Final = re.compile(r"\bonly\s*:", re.IGNORECASE)
_OPENING: Final = frozenset("{[(\n")
_BEFORE_NAME: Final = _OPENING | frozenset("-?\"'")
_BETWEEN_FIELDS: Final = frozenset(",、;；")

_APART: Final = re.compile(r"\s*[,，、;；|]\s*")
_VALUE: Final = re.compile(r"[^\n,}#]{0,200}")
_LONGEST_LABEL: Final = 40
_MOST_WORDS: Final = 3
_NO_LABEL: Final = re.compile(r"[.!?。！？:/]")
"""Signs of sentences and addresses."""
_USED: Final = re.compile(
    r"(?<![\w-])only[\"']?[ \t]*[:：=＝](?:[ \t]*\[(?P<listed>[^\]\n]{0,200})\]|"
    r"[ \t]*(?P<one>[^\s,\[\]{}#|>-][^,\]}#\n]{0,60})|(?P<below>(?:\n[ \t]*-[ \t][^\n]{1,60}){1,20}))"
)
_BELOW: Final = re.compile(r"\n[ \t]*-[ \t]")


def means_label(name: str) -> bool:
    """Whether a name stands for `only`: in capitals, in another width or language, or described."""
    plain = plain_name(name)
    described = _DESCRIBED.fullmatch(plain)
    if described and get_close_matches(described["name"], ["only"], 1, _LIKE_ONLY):
        return True
    word = described["name"] if described else plain
    return plain in LABEL_NAMES or word in ONLY or plain.startswith(("only ", "仅限", "只限"))


def means_only(name: str) -> bool:
    """Whether a name is the word “only”, misspelt or in another language, and no other word for a label."""
    plain = plain_name(name)
    is_close = bool(get_close_matches(plain, ["only"], 1, _LIKE_ONLY))
    return is_close or (means_label(name) and (plain not in LABEL_NAMES or not plain.isascii()))


def seems_label(name: str, value: Any, labels: Collection[str] = (), *, has_other_sense: bool = False) -> bool:
    """Whether a name that is no field or option was to say who may see something.

    Args:
        name: The name.
        value: What is written there.
        labels: The labels that are in use.
        has_other_sense: Whether the name may well mean something else there, as in a block of another extension; then
            only a value that names few makes it a label.
    """
    if not has_other_sense and means_label(name):
        return True
    given = _label_words(value)
    words = [word.casefold() for word in given]
    plain = plain_name(name)
    described = _DESCRIBED.fullmatch(plain)
    names = {plain, described["name"] if described else plain}
    if not words or (EVERYBODY.issuperset(words) and names.isdisjoint(EXCEPT)):
        return False
    if all(word in labels for word in given) and not has_other_sense:
        return True
    if all(word in labels or word.casefold() in (INSTRUCTOR, *FEW) for word in given):
        return means_label(name) or not names.isdisjoint(WHO | PEOPLE | ON | OFF)
    if has_other_sense:
        return (means_label(name) or not names.isdisjoint(WHO)) and all(map(means_few, words))
    if len(words) == 1 and words[0] in YES | NO:
        return not names.isdisjoint(OFF if words[0] in YES else ON | ACCESS)
    return not names.isdisjoint(WHO)


def names_label(name: str, value: Any, labels: Collection[str]) -> bool:
    """Whether a name is a label where most names are those of things: `visible`, or `for: trainers`."""
    return means_label(name) or seems_label(name, value, labels, has_other_sense=True)


def used_labels(text: str) -> set[str]:
    """The labels that a text uses, be it YAML or Markdown."""
    found = set[str]()
    for used in _USED.finditer(text):
        for part in (used["listed"], used["one"], *_BELOW.split(used["below"] or "")):
            found.update(_label_words(part or ""))
    return {label for label in found if label.casefold() not in YES | NO | EVERYBODY | _NOTHING}


def _label_words(value: Any) -> tuple[str, ...]:
    """The labels that a value would be; none where it is something else, such as a sentence or an amount."""
    if isinstance(value, bool):
        return ("true" if value else "false",)
    if isinstance(value, list):
        some = [_label_words(one) for one in value]
        return tuple(word for words in some for word in words) if all(some) else ()
    return _words_in(value) if isinstance(value, str) else ()


@lru_cache(maxsize=_TEXTS_REMEMBERED)
def _words_in(value: str) -> tuple[str, ...]:
    text = unicodedata.normalize("NFKC", value).partition(" #")[0].strip(" \n[](){}")
    words = tuple(word.strip(" \"'“”") for word in _APART.split(text))
    return words if all(_is_label_word(word) for word in words) else ()


def _is_label_word(word: str) -> bool:
    is_short = 0 < len(word) <= _LONGEST_LABEL and len(word.split()) <= _MOST_WORDS
    return word in ("0", "1") or (is_short and not word[0].isdigit() and not _NO_LABEL.search(word))


def plain_name(name: str) -> str:
    """A name as these are compared, whatever its width, capitals, hyphens and underlines."""
    return unicodedata.normalize("NFKC", name).strip().lower().replace("_", " ").replace("-", " ")


def names_no_label(value: Any) -> bool:
    """Whether `only` is there and says nothing: no value, no letter in it, or a word that programs use for nothing."""
    if isinstance(value, list):
        return all(entry != NO_BUILD and names_no_label(entry) for entry in value)
    if value is None or isinstance(value, str):
        text = unicodedata.normalize("NFKC", value or "").strip()
        return not any(character.isalnum() for character in text) or text.casefold() in _NOTHING
    return False


def mentions_label(lines: Sequence[str]) -> bool:
    """Whether lines that were not read as they are may hold a label: its name is where that of a field would be."""
    # Full-width colons and commas become plain ones.
    text = unicodedata.normalize("NFKC", "\n".join(lines))
    if _ANYWHERE.search(text):
        return True
    return any(_is_label(found, text) and _begins_field(text, found.start()) for found in _NAME.finditer(text))


def _is_label(found: re.Match[str], text: str) -> bool:
    name = found["name"]
    if ":" not in found["rest"]:
        return name.lower().startswith("only") and means_label(name)
    return means_label(name) or seems_label(name, _VALUE.match(text, found.end())[0], has_other_sense=True)  # type: ignore[index]  # it may be empty


def _begins_field(text: str, start: int) -> bool:
    """Whether a name is where that of a field would: first in its line, between brackets or after a comma."""
    while start and (text[start - 1] in _BEFORE_NAME or text[start - 1].isspace()):
        start -= 1
        if text[start] in _OPENING:
            return True
    return not start or text[start - 1] in _BETWEEN_FIELDS
