"""How alike two names or sentences are, whatever their script."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

ALIKE = 0.6
"""From here on two texts of the same place are taken for two versions of one."""
SURELY_ALIKE = 0.8
"""From here on they are so wherever they stand."""

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
