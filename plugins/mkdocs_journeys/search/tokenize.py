"""The terms of a text: words, and pairs of neighbouring characters where a script sets no spaces between words.

Pairs need no dictionary, so that a new product's name is found like any other word. The worker in the browser folds
and cuts a question in the same way (`search-terms.js`); a test compares the two.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from ..text import INDIA, WITHOUT_SPACES

# Accents, and the vowel points of Hebrew and Arabic.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_RUN = re.compile(f"([{WITHOUT_SPACES}]+)|((?:[^\\W_{WITHOUT_SPACES}]|[{INDIA}])+)")
_BETWEEN_PAIRED = re.compile(f"(?<=[{WITHOUT_SPACES}])[^\\w\n{WITHOUT_SPACES}]+(?=[{WITHOUT_SPACES}])")
LONGEST = 40
"""Characters of a word that count; what is longer is an address or a key."""


def folded(text: str) -> str:
    """The text without differences that readers do not type: case, width, accents."""
    if text.isascii():
        return text.lower()
    text = _MARKS.sub("", normalize("NFKD", text).lower()).replace("ß", "ss")
    return normalize("NFKC", text)


def terms(text: str) -> list[str]:
    """All terms of a text in their order; a term's index is its place, so that neighbours are in sequence.

    Every character of Chinese counts as a place. Its term is the pair with the next one, and the last one of a run
    stands alone. Punctuation between two characters is passed over.
    """
    text = folded(text)
    if not text.isascii():
        text = _BETWEEN_PAIRED.sub("", text)
    found: list[str] = []
    for paired, word in _RUN.findall(text):
        if word:
            found.append(word[:LONGEST])
        else:
            found += map(str.__add__, paired, paired[1:])
            found.append(paired[-1])
    return found
