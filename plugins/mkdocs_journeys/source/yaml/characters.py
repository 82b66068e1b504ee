"""From bytes to lines of text: encoding, line ends, and characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.text import BIDI_CHARACTER, CONTROL_CHARACTER, NOT_UTF8

STAND_IN = "\ufdd0"
"""Takes the place of a removed character until YAML has been read, so that columns stay true.

It is one of Unicode's noncharacters, reserved for uses like this one, and libyaml accepts it.
"""

MOST_FINDINGS = 1_000
"""Unwanted characters that are reported of a file: one with more of them is no text."""

# Line ends of YAML 1.1 that no editor counts as one.
_HIDDEN_LINE_ENDS = "\x85\u2028\u2029"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U0001fffe\U0001ffff"
_UNWANTED = re.compile(f"[{_CONTROLS}{_BIDI}]")
_HIGH = re.compile(rb"[\x80-\xff]")
_RUNS = re.compile(rb"[\x80-\xff]{2,}")
_ABBREVIATIONS = {"\x00": "NULL", "\x07": "BELL", "\x08": "BACKSPACE", "\x1b": "ESCAPE", "\x7f": "DELETE"}


@dataclass(frozen=True)
class Text:
    """A file's lines without their ends, and what had to be said about its characters.

    Attributes:
        lines: The lines; none if the file is not UTF-8.
        diagnostics: What was found.
        guessed: The lines of a file that is not UTF-8, as they may have been meant: only to say what else is wrong.
    """

    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    guessed: tuple[str, ...] = ()


def name_of(character: str) -> str:
    """How a character is called: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = _ABBREVIATIONS.get(character) or unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} {name}"


def read_characters(file: str, content: bytes) -> Text:
    """Decode a file. Unwanted characters are reported and replaced by `STAND_IN`, one for one."""
    diagnostics: list[Diagnostic] = []
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = "\n".join(_lines(content[: error.start].decode("utf-8")))
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        place = Place(file, line, column, line, column + 1)
        guessed = tuple(_UNWANTED.sub(STAND_IN, one) for one in _lines(_guessed(content)))
        return Text((), (NOT_UTF8.at(place, byte=f"0x{content[error.start]:02X}"),), guessed)
    lines = _lines(text)
    if _UNWANTED.search(text) or "\ufeff" in text:
        for index, line_text in enumerate(lines):
            lines[index] = _without_unwanted(file, index, line_text, diagnostics)
    return Text(tuple(lines), tuple(diagnostics))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _guessed(content: bytes) -> str:
    """Decode what is not UTF-8 as what Windows may have saved; ASCII is right in any case, and so are the fields."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    # Chinese, Japanese and Korean have two such bytes a character, and the second of them may look like a bracket.
    several = sum(len(run) for run in _RUNS.findall(content))
    encoding = "gb18030" if several * 2 > len(_HIGH.findall(content)) else "cp1252"
    return content.decode(encoding, "replace")


def _without_unwanted(file: str, index: int, line: str, diagnostics: list[Diagnostic]) -> str:
    def replacement(found: re.Match[str]) -> str:
        character = found[0]
        if len(diagnostics) >= MOST_FINDINGS:
            return STAND_IN
        place = Place(file, index + 1, found.start() + 1, index + 1, found.start() + 2)
        code = BIDI_CHARACTER if is_bidi(character) else CONTROL_CHARACTER
        diagnostics.append(code.at(place, name=name_of(character)))
        return " " if character in _HIDDEN_LINE_ENDS else STAND_IN

    # U+FEFF inside a text is a zero-width space of old; libyaml refuses it.
    return _UNWANTED.sub(replacement, line).replace("\ufeff", "\u2060")


def clean(text: str) -> str:
    """The text without unwanted characters, also without those that YAML made of an escape sequence."""
    return _UNWANTED.sub("", text)


def unwanted_in(text: str) -> list[str]:
    """The unwanted characters of a text that have not been reported where they were."""
    return [character for character in _UNWANTED.findall(text) if character != STAND_IN]


def is_bidi(character: str) -> bool:
    """Whether a character turns the direction of the text (the two marks U+200E and U+200F only hint at it)."""
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def lines_of(content: bytes) -> list[str]:
    """The lines of a file as an editor shows them, also if some bytes cannot be read."""
    return _lines(content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
