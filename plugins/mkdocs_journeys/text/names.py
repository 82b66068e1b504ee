"""Ids from names: what an address is made of, in every script."""

from __future__ import annotations

import re
import unicodedata

from .numbering import without_leading_number


def slug(name: str) -> str:
    """The id that comes from a name, empty if nothing of it is left.

    Letters and digits of every script stay, with the marks that belong to them; anything else is one hyphen. A
    leading number goes unless there is nothing else.
    """
    return _hyphenated(without_leading_number(name)) or _hyphenated(name)


def _hyphenated(name: str) -> str:
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).lower())
    letters: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        # Variation selectors and keycaps belong to emoji; other marks to the letter before them.
        is_mark = category in ("Mn", "Mc") and not "\ufe00" <= character <= "\ufe0f"
        if category[0] == "L" or category[0] == "N" or (is_mark and letters and letters[-1] != "-"):
            letters.append(character)
        elif letters and letters[-1] != "-":
            letters.append("-")
    return "".join(letters).strip("-")


def normalized_name(name: str) -> str:
    """Return the form in which names are compared: NFC, without case and further spaces."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def is_address(id: str) -> bool:
    """Whether an id may be in an address as it is: letters, digits, hyphens, underscores and dots within it."""
    has_signs = re.search(r"[\s/\\?#%&<>\"'`{}|^\[\]:;@=+$,*]", id) is not None
    return bool(id) and not has_signs and id[0] not in "._-" and id[-1] != "."
