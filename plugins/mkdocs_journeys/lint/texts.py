"""Rules about the texts of a map: the language that they are in, and marks that cells do not understand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostic, Place, maps
from ..model import JourneyMap, Portfolio, Record
from ..text import SCRIPTS
from .timetables import Path

_LETTERS = {name: re.compile(f"[{script.letters}]") for name, script in SCRIPTS.items()}
# Languages that are written in either.
LATIN_TOO = frozenset({"sr", "uz", "kk", "mn", "tt", "tg"})
LEAST_LETTERS = 6
MARK = re.compile(
    r"\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*|`[^`\n]{1,200}`|(?<!\w)__[^\s_](?:[^_\n]{0,200}[^\s_])?__(?!\w)"
    r"|!?\[(?P<text>[^\[\]\n]{1,200})\]\((?P<address>[^()\s]{1,500})\)"
)
# What is no text of the map's own, or is written in other files.
NOT_TEXTS = frozenset({"id", "was", "file", "body", "language", "only", "link", "icon", "emotion_words", "back_to"})


def language_not_said(
    journey: JourneyMap, portfolio: Portfolio, texts: list[tuple[Path, str]], place: Callable[..., Place]
) -> Iterator[Diagnostic]:
    """Most letters of a map belong to another script than its language is written in."""
    said = journey.language or portfolio.language
    counts = Counter({name: sum(len(letters.findall(text)) for _, text in texts) for name, letters in _LETTERS.items()})
    # Japanese is written in Chinese characters as well, and an ideograph says as much as several letters.
    weights = Counter({name: count * (3 if name in ("Han", "Kana", "Hangul") else 1) for name, count in counts.items()})
    script, weight = weights.most_common(1)[0]
    if weight < LEAST_LETTERS or weight * 2 <= sum(weights.values()):
        return
    base = said.split("-")[0].lower()
    if script in ("Han", "Kana") and counts["Kana"] * 10 >= counts["Han"]:
        script = "Kana"
    found = SCRIPTS[script]
    others = frozenset[str]().union(*(known.languages for known in SCRIPTS.values()))
    if base in LATIN_TOO and script == "Latin":
        return
    if (base not in others) if script == "Latin" else (base in found.languages):
        return
    looks = f"look {found.looks}" if found.looks else f"are in {script} letters"
    where = place("language") if journey.language else place("title")
    hint = f"say “language: {found.usual}”"
    if not journey.language:
        hint += ", or in portfolio.yml for all"
    if not found.looks and len(found.languages) != 1:
        hint += ", or the language that it is in"
    yield maps.LANGUAGE_OF_ANOTHER_SCRIPT.at(where, hint, looks=looks, language=said)


def marks_in_cells(texts: list[tuple[Path, str]], place: Callable[..., Place]) -> Iterator[Diagnostic]:
    """Markdown in plain texts: once a map, with the first place."""
    found = [(path, mark) for path, text in texts if (mark := MARK.search(text))]
    if not found:
        return
    path, mark = found[0]
    texts_have = "1 text has" if len(found) == 1 else f"{len(found)} texts have"
    hint = "leave the marks out"
    link = next((mark for _, text in texts for mark in MARK.finditer(text) if mark["address"]), None)
    address = link["address"] if link else "https://…"
    hint += f"; give an address with “link: {address}” beside the entry's text"
    yield maps.MARKS_IN_CELLS.at(place(*path), hint, texts=texts_have, mark=mark[0])


def texts_of(journey: JourneyMap) -> list[tuple[Path, str]]:
    """Every text of a map with its path in the model."""
    return [*_texts(journey, ())]


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Record):
        for name, held in value.filled.items():
            if name not in NOT_TEXTS:
                yield from _texts(held, (*path, name))
    elif isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple | list):
        for index, held in enumerate(value):
            yield from _texts(held, (*path, index))
    elif isinstance(value, dict):
        for name, held in value.items():
            yield from _texts(held, (*path, name))
