"""The terms of a text: words, and pairs of neighbouring characters where a script sets no spaces between words.

Pairs need no dictionary, so that a new product's name is found like any other word. The worker in the browser folds
and cuts a question in the same way (`search-terms.js`); a test compares the two.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# Han, kana, Hangul; Thai, Lao, Burmese and Khmer.
_PAIRED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff"
)
# The vowel signs of India's scripts are no letters to Python, but parts of words.
_INDIA = "\u0900-\u0963\u0970-\u0dff"
# Accents, and the vowel points of Hebrew and Arabic.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_RUN = re.compile(f"([{_PAIRED}]+)|((?:[^\\W_{_PAIRED}]|[{_INDIA}])+)")
_BETWEEN_PAIRED = re.compile(f"(?<=[{_PAIRED}])[^\\w\n{_PAIRED}]+(?=[{_PAIRED}])")
LONGEST = 40
"""Characters of a word that count; what is longer is an address or a key."""


def folded(text: str) -> str:
    """The text without differences that readers do not type: case, width, accents."""
    if text.isascii():
        return text.lower()
    text = _MARKS.sub("", normalize("NFKD", text).lower()).replace("ß", "ss")
    return normalize("NFKC", text)


def terms(text: str) -> list[str]:
    """All terms of a text in their order; a term's index is its place, so that neighbours stand in sequence.

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
