"""Labels that were meant and cannot be read: better in no build than in one where it must not be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Final

from ..model import NO_BUILD

_NAMES: Final = {
    *("only", "label", "labels", "include", "visible", "visible to", "visibility", "shown to", "audience"),
    *("private", "internal", "hidden", "confidential", "restricted", "secret"),
    *("仅", "只", "仅限", "只限", "限于", "仅限于", "仅供", "可见", "可见性", "可见范围", "内部", "保密"),
}
"""What authors call the field that decides who may see something."""

_ONLY: Final = {
    *("only", "nur", "seulement", "uniquement", "sólo", "solamente", "somente", "soltanto"),
    *("alleen", "tylko", "только", "のみ"),
}
"""The word itself in other languages, which may say for whom: “nur für Trainer”."""

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


def means_label(name: str) -> bool:
    """Whether a name stands for `only`: in capitals, in another width or language, or described."""
    plain = unicodedata.normalize("NFKC", name).strip().lower().replace("_", " ").replace("-", " ")
    described = _DESCRIBED.fullmatch(plain)
    if described and get_close_matches(described["name"], ["only"], 1, _LIKE_ONLY):
        return True
    word = described["name"] if described else plain
    return plain in _NAMES or word in _ONLY or plain.startswith(("only ", "仅限", "只限"))


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
    return any(
        means_label(found["name"])
        and (found["name"].lower().startswith("only") or ":" in found["rest"])
        and _begins_field(text, found.start())
        for found in _NAME.finditer(text)
    )


def _begins_field(text: str, start: int) -> bool:
    """Whether a name is where that of a field would: first in its line, between brackets or after a comma."""
    while start and (text[start - 1] in _BEFORE_NAME or text[start - 1].isspace()):
        start -= 1
        if text[start] in _OPENING:
            return True
    return not start or text[start - 1] in _BETWEEN_FIELDS
