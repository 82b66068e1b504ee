"""Quotation marks: those of each language, and whether a text brings its own, so that a view adds none."""

from __future__ import annotations

from typing import Final

QUOTATION_MARKS: Final = {
    "de": "„“",
    "da": "»«",
    "cs": "„“",
    "fr": "«»",
    "it": "«»",
    "es": "«»",
    "ru": "«»",
    "uk": "«»",
    "pl": "„”",
    "ja": "「」",
    "zh-Hant": "「」",
    "zh-TW": "「」",
    "zh-HK": "「」",
    "zh-MO": "「」",
    "ar": "«»",
    "fa": "«»",
}
"""Language → its opening and closing mark; English ones elsewhere."""
_ENGLISH: Final = "“”"
_MARKS = tuple("“”„‟\"'‘’«»‹›「」『』《》")


def begins_quoted(text: str) -> bool:
    """Return whether the first letter of a text is a quotation mark of any language."""
    return text.lstrip().startswith(_MARKS)


def quoted(text: str, language: str) -> str:
    """Return a text in the quotation marks of its language, unless it has some; an empty one as it is."""
    text = text.strip()
    if not text or begins_quoted(text):
        return text
    first, second = language.split("-")[0].lower(), "-".join(language.split("-")[:2])
    marks = QUOTATION_MARKS.get(second) or QUOTATION_MARKS.get(first, _ENGLISH)
    return f"{marks[0]}{text}{marks[1]}"
