"""Several words for one feeling as one text, for picture, table, list and description alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_COMMAS: Final = {
    **dict.fromkeys(("ja", "lzh", "wuu", "yue", "zh"), "、"),
    **dict.fromkeys(("ar", "ckb", "dv", "fa", "ps", "sd", "ug", "ur"), "، "),
}


def joined_words(words: Iterable[str], language: str) -> str:
    """Return the words with the comma that a language puts between the entries of a list.

    No "and" before the last one: whether people feel both at once or now this and now that, the map does not say.

    Args:
        words: The words, as written.
        language: The language of the map, BCP 47.
    """
    return _COMMAS.get(language.split("-")[0].lower(), ", ").join(words)
