"""Which ids and names can be addresses on every system: how long they are, what is reserved, what nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from mkdocs_journeys.model import Kind

MOST_ID_BYTES: Final = 200
"""Bytes of an id. Files are named by it, with endings of ours, and a file's name has 255 at most."""
FIRST_PAGES: Final = frozenset({"index", "readme"})
"""Names that MkDocs makes the first page of a folder, with any ending."""
WINDOWS_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names that no file has on Windows, with any ending."""
SITE_FILES: Final = frozenset({"words.js"})
"""Files that the site writes beside pages."""
SITE_FOLDERS: Final = {Kind.JOURNEY: {"page", "print", "media"}, Kind.LESSON: {"page", "print", "runs"}}
"""Folders that the site makes beside the pages of a kind; `page` and `print` beside all of them."""

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


def reserved_for(id: str, kind: Kind, *, is_former: bool = False) -> str | None:
    """Return for what an address is reserved, None if it is free. A former one may be where a folder is now."""
    plain = id.casefold()
    stem = plain.partition(".")[0]
    if stem in FIRST_PAGES:
        return "it is the name of the first page of a folder"
    if stem in WINDOWS_DEVICES:
        return "Windows has no files of this name"
    is_folder = not is_former and plain in SITE_FOLDERS.get(kind, {"page", "print"})
    return "the site itself has something of this name there" if plain in SITE_FILES or is_folder else None


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


def visible(id: str) -> str:
    """Return an id without whatever nobody sees."""
    return _NOT_COMPARED.sub("", id)


def as_compared(id: str) -> str:
    """Return what two ids have in common that some system or reader takes for one."""
    return visible(unicodedata.normalize("NFKC", id).casefold()).rstrip(".")
