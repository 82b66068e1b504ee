"""Where a word may be broken: hyphens of its language, and syllables of scripts that set without spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import pyphen

from .measure import clusters

__all__ = [
    "BROKEN_BY_SYLLABLES",
    "HYPHEN",
    "LEAST_LETTERS",
    "hyphen_points",
    "syllables",
    "unbroken",
]

HYPHEN = "-"
LEAST_LETTERS = 3
# Scripts that take a hyphen, and the language of a word that is in another script than its map.
SCRIPTS = {
    "Latn": ("A-Za-z\u00aa-\u024f\u1e00-\u1eff", "en"),
    "Cyrl": ("\u0400-\u052f", "ru"),
    "Grek": ("\u0370-\u03ff\u1f00-\u1fff", "el"),
    "Armn": ("\u0530-\u058f", ""),
    "Geor": ("\u10a0-\u10ff", ""),
}
_OF_SCRIPT = {script: re.compile(f"[{letters}]") for script, (letters, _) in SCRIPTS.items()}
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "mn", "kk", "ky", "tg"})
_OWN_SCRIPT = {"el": "Grek", "hy": "Armn", "ka": "Geor"}
_NO_LATIN = frozenset({"zh", "ja", "ko", "ar", "fa", "he", "ur", "th", "lo", "km", "my", "hi"})

BROKEN_BY_SYLLABLES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_RUN = re.compile(
    "[\u0e00-\u0e7f]+|[\u0e80-\u0eff]+|[\u1000-\u109f]+|[\u1780-\u17ff]+|[^\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+"
)
# A vowel sign, tone mark or other sign that belongs to what is before it.
_BOUND = (
    "\u0e2f-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebd\u0ec6-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u17b4-\u17d3\u17dd"
)
_LEADING = "\u0e40-\u0e44\u0ec0-\u0ec4"
_CLUSTER = re.compile(f"[{_LEADING}]?.(?:[{_BOUND}]|(?<=[\u1039\u17d2]).)*", re.DOTALL)
# Lao writes every vowel: a consonant before which a syllable may begin has one, or a vowel before it.
_LAO_BREAK = re.compile(
    "(?<![\u0ec0-\u0ec4])(?<![\u0eab](?=[\u0e87\u0e8d\u0e99\u0ea1\u0ea5\u0ea7]))"
    "(?<![\u0e81\u0e82\u0e84](?=\u0ea7))"
    "(?=[\u0ec0-\u0ec4]|[\u0e81-\u0eae\u0edc\u0edd]\u0ebc?[\u0eb0-\u0ebb\u0ebd\u0ec8-\u0ecd])"
)
# A consonant with a vowel or one below it begins a syllable; a bare one may end the syllable before.
_KHMER_BREAK = re.compile("(?<![\u17d2])(?=[\u1780-\u17b3](?:[\u17b6-\u17c5\u17d2]|[\u17c6-\u17d1]))")
_BURMESE_BREAK = re.compile("(?<![\u1039])(?=[\u1000-\u102a\u103f\u104c-\u104f](?![\u103a\u1039]|[\u1037]\u103a))")


@lru_cache(maxsize=8192)
def hyphen_points(word: str, tag: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where a word may take a hyphen: by the dictionary of its language, and in need.

    At least three letters remain on both sides. Nothing for scripts without hyphens, and for what is no word, such as a
    number or an address.
    """
    script = next((name for name, letters in _OF_SCRIPT.items() if letters.search(word)), "")
    if not script or any(character.isdigit() for character in word):
        return (), ()
    at, letters, possible = 0, sum(map(str.isalpha, word)), []
    before = 0
    for cluster in clusters(word)[:-1]:
        at += len(cluster)
        before += sum(map(str.isalpha, cluster))
        if (
            before >= LEAST_LETTERS
            and letters - before >= LEAST_LETTERS
            and cluster[-1].isalpha()
            and word[at].isalpha()
        ):
            possible.append(at)
    found = dictionary(language_of(script, tag))
    known = {int(point) for point in found.positions(word) if point.data is None} if found is not None else set()
    return tuple(point for point in possible if point in known), tuple(possible)


def language_of(script: str, tag: str) -> str:
    """Return the language by whose rules a word of a script is broken on a map in a language."""
    base = tag.split("-")[0].lower()
    own = _OWN_SCRIPT.get(base) or ("Cyrl" if base in _CYRILLIC else "Latn")
    return tag if own == script and base not in _NO_LATIN else SCRIPTS[script][1]


@lru_cache(maxsize=64)
def dictionary(tag: str) -> pyphen.Pyphen | None:
    """Return the hyphens of a language; the first word that is too wide pays for reading them."""
    name = pyphen.language_fallback(tag.replace("-", "_")) if tag else None
    return pyphen.Pyphen(lang=name, left=LEAST_LETTERS, right=LEAST_LETTERS) if name else None


@cache
def thai() -> pyphen.Pyphen:
    """Return the syllables of Thai."""
    return pyphen.Pyphen(lang="th_TH", left=1, right=1)


@lru_cache(maxsize=8192)
def syllables(text: str) -> tuple[str, ...]:
    """Return a text between the places where Thai, Lao, Khmer and Burmese may break: never within a syllable."""
    parts: list[str] = []
    for run in _RUN.findall(text):
        points = sorted({point for point in points_of(run) if 0 < point < len(run)})
        parts += [run[start:end] for start, end in zip([0, *points], [*points, len(run)], strict=True)]
    return tuple(parts)


def unbroken(text: str) -> list[str]:
    """Return what no line may break even in need: characters as a reader counts them, with all their signs."""
    return _CLUSTER.findall(text) if BROKEN_BY_SYLLABLES.search(text) else clusters(text)


def points_of(run: str) -> Iterator[int]:
    """The places in a run of one script where a syllable begins."""
    first = run[0]
    if "\u0e00" <= first <= "\u0e7f":
        found = iter([int(point) for point in thai().positions(run)])
    else:
        breaks = {"\u0e80": _LAO_BREAK, "\u1000": _BURMESE_BREAK, "\u1780": _KHMER_BREAK}
        start = next((start for start in ("\u1780", "\u1000", "\u0e80") if start <= first <= "\u17ff"), "")
        found = (place.start() for place in breaks[start].finditer(run)) if start else iter(())
    for point in found:
        if 0 < point < len(run) and is_between_syllables(run, point):
            yield point


def is_between_syllables(run: str, point: int) -> bool:
    """Whether neither a leading vowel ends before a place nor a sign or a lone consonant begins after it."""
    if re.match(f"[{_BOUND}]", run[point]) or re.match(f"[{_LEADING}]", run[point - 1]):
        return False
    is_thai = "\u0e00" <= run[0] <= "\u0e7f"
    # A lone consonant at the end is the end of the syllable before.
    return not (is_thai and point == len(run) - 1)
