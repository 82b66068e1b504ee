"""Rules about the texts of a map: the language that they are in, and marks that cells do not understand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostic, Place, maps
from ..model import JourneyMap, Portfolio, Record
from .timetables import Path

# Letters of a script, the languages that are written in it, and the one that is probably meant.
SCRIPTS = {
    "Han": ("\u3400-\u9fff\uf900-\ufaff", {"zh", "ja", "ko", "yue"}, "zh"),
    "Kana": ("\u3040-\u30ff", {"ja"}, "ja"),
    "Hangul": ("\u1100-\u11ff\uac00-\ud7af", {"ko"}, "ko"),
    "Cyrillic": ("\u0400-\u052f", {*"ru uk be bg sr mk mn kk ky tg uz tt".split()}, "ru"),  # noqa: SIM905
    "Greek": ("\u0370-\u03ff", {"el"}, "el"),
    "Arabic": ("\u0600-\u06ff", {*["ar", "fa", "ur", "ps", "ckb", "ug", "sd"]}, "ar"),
    "Hebrew": ("\u0590-\u05ff", {"he", "yi"}, "he"),
    "Devanagari": ("\u0900-\u097f", {"hi", "mr", "ne", "sa"}, "hi"),
    "Thai": ("\u0e00-\u0e7f", {"th"}, "th"),
    "Lao": ("\u0e80-\u0eff", {"lo"}, "lo"),
    "Burmese": ("\u1000-\u109f", {"my"}, "my"),
    "Khmer": ("\u1780-\u17ff", {"km"}, "km"),
    "Georgian": ("\u10a0-\u10ff", {"ka"}, "ka"),
    "Armenian": ("\u0530-\u058f", {"hy"}, "hy"),
    "Latin": ("A-Za-z\u00c0-\u024f\u1e00-\u1eff", set[str](), "en"),
}
LOOKS = {"Han": "Chinese", "Kana": "Japanese", "Hangul": "Korean"}
_LETTERS = {name: re.compile(f"[{letters}]") for name, (letters, _, _) in SCRIPTS.items()}
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
    _, languages, meant = SCRIPTS[script]
    others = set().union(*(known for _, known, _ in SCRIPTS.values()))
    if base in LATIN_TOO and script == "Latin":
        return
    if (base not in others) if script == "Latin" else (base in languages):
        return
    looks = f"look {LOOKS[script]}" if script in LOOKS else f"are in {script} letters"
    where = place("language") if journey.language else place("title")
    hint = (
        f"say “language: {meant}”, or in portfolio.yml for all" if not journey.language else f"say “language: {meant}”"
    )
    if script not in LOOKS and len(languages) != 1:
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
