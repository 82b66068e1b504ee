"""Writing systems: the ranges of their letters, and the languages that are written in them.

Each range stands for what its reader needs, so they differ: letters that are counted, letters between which no spaces
are set, and everything in a Chinese or Japanese text, its punctuation included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Script:
    """A writing system.

    Attributes:
        letters: Its letters, as ranges for a regular expression.
        languages: The languages that are written in it; none where that says nothing.
        usual: The language that is probably meant.
        looks: What its texts look like to an author, where that is not the name of the script.
    """

    letters: str
    languages: frozenset[str]
    usual: str
    looks: str = ""


def _script(letters: str, languages: str, usual: str, looks: str = "") -> Script:
    return Script(letters, frozenset(languages.split()), usual, looks)


SCRIPTS: Final[dict[str, Script]] = {
    "Han": _script("\u3400-\u9fff\uf900-\ufaff", "zh ja ko yue", "zh", "Chinese"),
    "Kana": _script("\u3040-\u30ff", "ja", "ja", "Japanese"),
    "Hangul": _script("\u1100-\u11ff\uac00-\ud7af", "ko", "ko", "Korean"),
    "Cyrillic": _script("\u0400-\u052f", "ru uk be bg sr mk mn kk ky tg uz tt", "ru"),
    "Greek": _script("\u0370-\u03ff", "el", "el"),
    "Arabic": _script("\u0600-\u06ff", "ar fa ur ps ckb ug sd", "ar"),
    "Hebrew": _script("\u0590-\u05ff", "he yi", "he"),
    "Devanagari": _script("\u0900-\u097f", "hi mr ne sa", "hi"),
    "Thai": _script("\u0e00-\u0e7f", "th", "th"),
    "Lao": _script("\u0e80-\u0eff", "lo", "lo"),
    "Burmese": _script("\u1000-\u109f", "my", "my"),
    "Khmer": _script("\u1780-\u17ff", "km", "km"),
    "Georgian": _script("\u10a0-\u10ff", "ka", "ka"),
    "Armenian": _script("\u0530-\u058f", "hy", "hy"),
    "Latin": _script("A-Za-z\u00c0-\u024f\u1e00-\u1eff", "", "en"),
}
"""The scripts that texts are told apart by, by their English names."""

WITHOUT_SPACES: Final = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff"
)
"""Letters between which no spaces need to be: Han, kana, Hangul; Thai, Lao, Burmese and Khmer."""

INDIA: Final = "\u0900-\u0963\u0970-\u0dff"
"""The scripts of India, vowel signs included: these are no letters to Python, but parts of words."""

EAST_ASIAN_TEXT: Final = "\u2e80-\u2fff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60"
"""Whatever is in a Chinese or Japanese text: ideographs, kana, punctuation, full-width forms."""
