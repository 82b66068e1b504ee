"""How wide a text can be, whatever font the reader has.

The reader's font differs from any of ours by up to a quarter, so exact shaping with one font is the wrong
tool. A table holds for each character the widest advance over the fonts that browsers take for sans-serif
text; text that fits by this measure fits everywhere.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import regex

__all__ = ["clusters", "width"]

TABLE = Path(__file__).parent.parent.parent / "tables" / "widths.txt"
UNITS = 64
FULL_WIDTH = 1.0
EMOJI_WIDTH = 1.4

PICTOGRAPH = (
    "[\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa\u24c2"
    "\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
EMOJI = (
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|[0-9#*]\ufe0f?\u20e3"  # a keycap
    f"|{PICTOGRAPH}[\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
    f"(?:\u200d{PICTOGRAPH}[\ufe0f]?[\U0001f3fb-\U0001f3ff]?)*"
)
# One printed character as Unicode defines it (UAX 29), for which Python's own patterns have no name.
CLUSTER = regex.compile(r"\X")
MAYBE_EMOJI = re.compile(f"{EMOJI}|\ufe0f|[\U0001f1e6-\U0001f1ff]")
EMOJI_CLUSTER = re.compile(EMOJI)
# The table knows the plain form of these, and only with U+FE0F are they drawn as emoji.
TEXT_BY_DEFAULT = re.compile("[\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u24c2\u25aa\u25ab\u25b6\u25c0]")


class Advances(dict[str, float]):
    """Advance of each character in em; what the table does not know is looked at once and remembered."""

    def __missing__(self, character: str) -> float:
        self[character] = advance = guessed(character)
        return advance


def guessed(character: str) -> float:
    """Nothing for marks and invisible characters, the full width for everything else."""
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc", "Cs"}:
        return 0.0
    return FULL_WIDTH


@cache
def tables() -> tuple[Advances, Advances]:
    """The advances for regular and for bold text."""
    regular, bold = Advances(), Advances()
    for line in TABLE.read_text(encoding="ascii").splitlines():
        if line.startswith("#"):
            continue
        first, digits = line.split(" ")
        for offset in range(len(digits) // 4):
            character = chr(int(first, 16) + offset)
            regular[character] = int(digits[4 * offset : 4 * offset + 2], 16) / UNITS
            bold[character] = int(digits[4 * offset + 2 : 4 * offset + 4], 16) / UNITS
    # The width of these quotation marks, dots and dashes depends on whether a Chinese font draws them.
    for table in (regular, bold):
        for character in "“”‘’…—":
            table[character] = max(table[character], FULL_WIDTH)
    return regular, bold


def clusters(text: str) -> list[str]:
    """The characters as a reader counts them: an emoji or a letter with its marks is one."""
    return list(CLUSTER.findall(text))


@lru_cache(maxsize=8192)
def ems(text: str, bold: bool) -> float:
    table = tables()[bold]
    if not MAYBE_EMOJI.search(text):
        return sum(map(table.__getitem__, text))
    total = 0.0
    position = 0
    for emoji in EMOJI_CLUSTER.finditer(text):
        total += sum(map(table.__getitem__, text[position : emoji.start()]))
        found = emoji.group()
        plain = len(found) == 1 and TEXT_BY_DEFAULT.match(found)
        total += table[found] if plain else max(EMOJI_WIDTH, table[found] if len(found) == 1 else 0.0)
        position = emoji.end()
    return total + sum(map(table.__getitem__, text[position:]))


def width(text: str, size: float, bold: bool = False) -> float:
    """The room that a line needs at this font size, in any of the fonts that a reader may have."""
    return ems(text, bold) * size
