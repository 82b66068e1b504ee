"""Several names in one text: between commas, signs, and the words for “and”."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_journeys.diagnostics.shapes import PERHAPS_SEVERAL
from mkdocs_journeys.model import Kind
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.shapes.several_texts import list_edit, one_line, parts_of
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import written

_AND = "and|und|u\\.|sowie|et|y|e|en|og|och|i|oraz|ja|és|și|ve|и|та|і|και|dan|và|و|및|그리고"
"""The words for “and” between spaces. Czech “a” is too often an English article."""
_WITHOUT_SPACES = "[和与與及跟と]"
"""What stands between two names in Chinese and Japanese."""

_KNOWN = re.compile(
    rf"\s*[,;，；、،؛]\s*(?:(?:{_AND})\s+)?|\s*(?:[/／&+|]|\n|{_WITHOUT_SPACES})\s*|\s+(?:{_AND})\s+|\s+و(?=\w\w)"
)
"""What may be between several names that are known."""
_PEOPLE = re.compile(
    rf"\s*[&+／]\s*|\s+/\s*|/\s+|/(?![a-zß-öø-ÿа-я])|\s+(?:{_AND})\s+|(?<=\w\w){_WITHOUT_SPACES}(?=\w\w)"
)
"""What may be between several new personas or actors. What follows in small letters is an ending: `Kunde/in`."""
_THINGS = re.compile(r"\s+[/+|]\s+|(?<=[^\W\d]{3})/(?=[^\W\d]{3})|／")
"""What may be between several new touchpoints or channels."""
_BY_KIND = {Kind.PERSONA: _PEOPLE, Kind.ACTOR: _PEOPLE, Kind.TOUCHPOINT: _THINGS, Kind.CHANNEL: _THINGS}
_LAST = re.compile(rf"\s+(?:{_AND}|&)\s+|(?<=\w){_WITHOUT_SPACES}(?=\w)|\s+و(?=\w\w)")
"""What may be before the last name of a list with commas."""
_TITLE = re.compile(
    r"(?:ph\.?\s?d|m\.?\s?[abds]|b\.?\s?[as]|mba|jr|sr|i{2,3}|esq|inc|ltd|llc|llp|co|corp|gmbh|ag|s\.?a)\.?",
    re.IGNORECASE,
)
"""What stands behind a comma and belongs to the name before it."""
_LONGEST_NAME = 40
_BEFORE_LAST = re.compile(rf"(?:{_AND}|&)\s+|و(?=\w\w)")


def known_names(text: str) -> list[list[str]]:
    """Return the ways in which a text may be divided into names, if all of them are known."""
    return [parts_of(text), parts_of(text, _KNOWN)]


def ask_about_people(reshaping: Reshaping, value: Any, kind: str, old: Path) -> None:
    """Ask, as a notice, whether one text where a list of people is expected names several.

    Args:
        reshaping: The walk through the file.
        value: What the field says; of several entries each is meant as it is.
        kind: What each of them is.
        old: The path of the field in the file.
    """
    if isinstance(value, list) and len(value) == 1:
        around = reshaping.lines.value_span(old)
        if around is not None and reshaping.lines.text(around)[:1] == "[":
            # Between brackets each is what it says.
            return
        value, old = value[0], (*old, 0)
    if not isinstance(value, str):
        return
    parts = perhaps_names(value, Kind.PERSONA)
    if len(parts) < 2 or any(len(part) > _LONGEST_NAME or _TITLE.fullmatch(part) for part in parts):
        return
    place = reshaping.document.places.value(old)
    edits, lines = list_edit(reshaping.lines, old, parts), written(parts)
    hint = f"for several write {lines}; for one write {written([value])}"
    reshaping.report(PERHAPS_SEVERAL, place, hint, edits, kind=kind, text=one_line(value), lines=lines)


def perhaps_names(text: str, kind: Kind) -> list[str]:
    """Return the names that a new one may stand for; one if nothing looks like several."""
    parts = parts_of(text)
    if len(parts) > 1:
        return _with_last_divided(parts)
    joined = _BY_KIND.get(kind)
    if joined is None or "and/or" in text.lower():
        return parts
    parts = parts_of(text, joined)
    return parts if all(len(part) > 1 for part in parts) else [text]


def _with_last_divided(parts: list[str]) -> list[str]:
    """The parts between commas, of which the last may hold two: `Mira, Tom and Ada`."""
    if len(parts) < 2:
        return parts
    last = _BEFORE_LAST.sub("", parts[-1], count=1) if _BEFORE_LAST.match(parts[-1]) else parts[-1]
    two = [part for part in _LAST.split(last) if part]
    return [*parts[:-1], *(two if len(two) == 2 and all(len(part) > 1 for part in two) else [last])]
