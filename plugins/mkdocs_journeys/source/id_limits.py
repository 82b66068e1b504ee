"""Which ids and names can be addresses on every system: how long they are, what is reserved, what nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST_ID_BYTES: Final = 200
"""Bytes of an id. Files are named by it, with endings of ours, and a file's name has 255 at most."""
RESERVED_STEMS: Final = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Reserved with any ending: MkDocs makes a folder's first page of them, or they are devices of Windows."""
RESERVED: Final = frozenset({"cards.js", "compare", "media", "page", "print", "runs"})
"""Names of what the site itself puts beside pages."""

_LETTERS_THAT_NOBODY_SEES: Final = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_JOINERS: Final = "\u200c\u200d"
_PICTURE_SELECTOR: Final = "\ufe0f"
# What an id is compared by leaves out whatever is not seen, also where it belongs.
_NOT_COMPARED: Final = re.compile(
    f"[{_LETTERS_THAT_NOBODY_SEES}\u00ad\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]"
)


def is_too_long(id: str) -> bool:
    """Whether a file that is named by it could not be written."""
    return len(id.encode("utf-8", "replace")) > MOST_ID_BYTES


def shortened(id: str) -> str:
    """Return as much of an id as an address may have."""
    return id.encode("utf-8", "replace")[:MOST_ID_BYTES].decode("utf-8", "ignore").rstrip("-._")


def is_reserved(id: str) -> bool:
    """Whether an address of this name belongs to the site, or cannot be a file on Windows."""
    plain = id.casefold()
    return plain in RESERVED or plain.partition(".")[0] in RESERVED_STEMS


def invisible_character(id: str) -> str | None:
    """Return the first character that nobody sees and that does not belong where it is."""
    for at, character in enumerate(id):
        category = unicodedata.category(character)
        if character in _LETTERS_THAT_NOBODY_SEES:
            return character
        if character in _JOINERS:
            # They belong between letters in Persian and Indic words, and between the parts of an emoji.
            if not (0 < at < len(id) - 1 and _joins(id[at - 1]) and _joins(id[at + 1])):
                return character
        elif character == _PICTURE_SELECTOR:
            if not at or unicodedata.category(id[at - 1]) not in ("So", "Sm", "Po", "Nd"):
                return character
        elif "\u180b" <= character <= "\u180f":
            # Mongolian letters have forms.
            if not at or unicodedata.category(id[at - 1]) != "Lo":
                return character
        elif category[0] == "C" or "\ufe00" <= character < _PICTURE_SELECTOR or character >= "\U000e0000":
            return character
    return None


def _joins(character: str) -> bool:
    is_emoji = unicodedata.category(character) in ("So", "Sk") or character == _PICTURE_SELECTOR
    is_letter = unicodedata.category(character)[0] in "LM" and character > "\u05ff"
    return is_emoji or (is_letter and unicodedata.category(character) not in ("Lu", "Ll"))


def as_compared(id: str) -> str:
    """Return what two ids have in common that some system or reader takes for one."""
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", id).casefold()).rstrip(".")
