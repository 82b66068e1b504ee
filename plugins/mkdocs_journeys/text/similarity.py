"""How alike two names or sentences are, whatever their script, and which of several is the likeliest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

Key = TypeVar("Key")

ALIKE = 0.6
"""From here on two texts of the same place are taken for two versions of one."""
SURELY_ALIKE = 0.8
"""From here on they are so wherever they are."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same, 0 to 1.

    Letters count, in Chinese characters; their order counts, the order of words does not. It knows no meanings:
    `Pays` and `Checkout` are not alike, and what is alike need not mean the same.
    """
    texts = as_compared(one), as_compared(other)
    if not all(texts):
        return float(one == other and bool(one))
    # Exactly what is shown as a hundredth, so that no machine decides a tie by its last bit.
    return round(max(fuzz.ratio(*texts), fuzz.token_sort_ratio(*texts))) / 100


def as_compared(text: str) -> str:
    """Capitals, the width of letters, punctuation and spaces do not make another text of it."""
    return _BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def most_like(text: str, names: Iterable[str], least: float) -> str | None:
    """Return the name that is most like a text; None where none is so in `least` hundredths."""
    best = process.extractOne(text, list(names), scorer=fuzz.ratio, score_cutoff=least)
    return str(best[0]) if best else None


def key_most_like(text: str, names: Mapping[Key, str], least: float) -> Key | None:
    """Return the key of the name that is most like a text; None where none is so in `least` hundredths."""
    best = process.extractOne(text, names, scorer=fuzz.ratio, score_cutoff=least)
    return best[2] if best else None


def misspelt(text: str, names: Iterable[str], most: int) -> str | None:
    """Return the name that a text becomes with the fewest slips of the pen; None where that takes more than `most`.

    Of several that are as near it is the first that begins with the same letter, else the first.
    """
    found = process.extract(text, list(names), scorer=OSA.distance, score_cutoff=most, limit=None)
    nearest = [name for name, distance, _ in found if distance == found[0][1]]
    # The first letter is seldom wrong: `stags` are stages rather than tags.
    return next((name for name in nearest if name[:1] == text[:1]), next(iter(nearest), None))


def hundredths_alike(one: str, other: str) -> float:
    """How many hundredths of two texts are the same letters in the same order."""
    return fuzz.ratio(one, other)
