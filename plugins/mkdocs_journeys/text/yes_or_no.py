"""Words and signs by which people say yes and no, in languages and programs."""

from __future__ import annotations

from typing import Final


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split(", "))


YES: Final = _words("yes, true, on, y, 1, ja, oui, sí, si, sì, sim, tak, да, 是, はい")
NO: Final = _words("no, false, off, n, 0, nein, non, não, nee, nie, нет, 否, 不, いいえ")
_YES_SIGNS: Final = _words("x, ✓, ✔, ✅, ☑, wahr, vrai, verdadero, verdadeiro, 예, 네, نعم, ใช่")
_NO_SIGNS: Final = _words("✗, ✘, ❌, ☐, falsch, faux, falso, 아니요, لا, ไม่")
"""What stands in the columns of tables, and further words for it."""


def meant_by(text: str) -> str:
    """`yes` or `no` where a text says nothing else; empty where it says something."""
    word = text.strip().rstrip("\ufe0f").casefold()
    return "yes" if word in YES | _YES_SIGNS else "no" if word in NO | _NO_SIGNS else ""
