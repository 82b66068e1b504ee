"""Scores of a map that are not on its scale, and emotions that look like scores and are read as words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_journeys.diagnostics import Edit, Place, ends_text, number_text
from mkdocs_journeys.diagnostics.fields import SCORE_OUTSIDE_SCALE
from mkdocs_journeys.diagnostics.maps import LOOKS_LIKE_A_SCORE
from mkdocs_journeys.evidence import likely_scale
from mkdocs_journeys.model import Cells, Feeling, JourneyMap, PortfolioFile, same_word
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.model.rescaling import Ends, holds, rescaled
from mkdocs_journeys.source.fields import value_in_words
from mkdocs_journeys.source.link import parts
from mkdocs_journeys.source.reading import EntityReading, put_before_fields, value_at
from mkdocs_journeys.source.yaml import written
from mkdocs_journeys.text import normalized_name
from mkdocs_journeys.text.written_scores import LikelyScore, likely_score

MOST_SHOWN = 12


def check_scores(reading: EntityReading[JourneyMap], portfolio: PortfolioFile, scale: Ends) -> list[Path]:
    """Report scores outside the scale of a map, and texts that look like scores.

    Where all of them are on one other scale, the map lacks its `emotion_scale`: that is one mistake, told once.

    Returns:
        The paths of the scores in the file that cannot be used.
    """
    points = list(emotion_points(reading.record))
    off = [
        (*path, name)
        for path, point in points
        for name in ("score", "low", "high")
        if (value := getattr(point, name)) is not None and not holds(scale, value)
    ]
    texts = list(_texts(reading, points, portfolio))
    other = None if reading.record.emotion_scale else _other_scale(points, texts, scale)
    if off:
        _report_outside(reading, off, scale, other, is_alone=len(off) + len(texts) == 1)
    if other is not None and texts and len(off) + len(texts) > 1:
        _report_together(reading, texts, other, is_declared=bool(off))
    else:
        for text in texts:
            _report_text(reading, text, scale)
    return [reading.path(path) for path in off]


def tell_outside(reading: EntityReading[JourneyMap] | EntityReading[PortfolioFile], path: Path, scale: Ends) -> Path:
    """Report one score outside a scale, and return its path in the file."""
    in_file = reading.path(path)
    low, high = map(number_text, scale)
    shown = value_in_words(value_at(reading.fields, in_file))
    reading.report(SCORE_OUTSIDE_SCALE, reading.value_place(path), low=low, high=high, found=shown)
    return in_file


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that looks like a score: what it probably means, and whether its author says that it is a word.

    Attributes:
        before: What is written before it: the field, or the name of who feels it; nothing in a list.
    """

    place: Place
    before: str
    text: str
    likely: LikelyScore
    is_word: bool


def emotion_points(journey: JourneyMap) -> Iterator[tuple[Path, Feeling]]:
    """Yield every feeling of a map with its path."""
    cells: list[tuple[Path, Cells]] = [((), journey), *((path, part) for path, part, _ in parts(journey))]
    for path, holder in cells:
        for who, points in (holder.emotion or {}).items():
            for index, point in enumerate(points):
                yield (*path, "emotion", who, index), point


def _texts(
    reading: EntityReading[JourneyMap], points: Sequence[tuple[Path, Feeling]], portfolio: PortfolioFile
) -> Iterator[_Text]:
    """What looks like a score in emotions without one, unless its words have a score."""
    people = set(map(normalized_name, reading.record.personas))
    known = {same_word(word) for words in (portfolio.emotion_words, reading.record.emotion_words) for word in words}
    for path, point in points:
        if not (point.score is None and point.low is None and point.high is None):
            continue
        is_word = not isinstance(value_at(reading.fields, reading.path(path)), str)
        for index, text in enumerate(point.label):
            likely = None if same_word(text) in known else likely_score(text, is_word=is_word)
            if likely is not None:
                if normalized_name(likely.label) in people:
                    likely = replace(likely, label="", who=likely.label)
                place = reading.value_place((*path, "label", index) if is_word else path)
                name = reading.path(path)[-1]
                before = f"{written(name)}: " if isinstance(name, str) else ""
                yield _Text(place, before, text, likely, is_word)
                break


def _other_scale(points: Sequence[tuple[Path, Feeling]], texts: Sequence[_Text], scale: Ends) -> Ends | None:
    """The scale on which all scores of a map seem to be, if it is another one than its own; None if nobody can tell."""
    numbers = [value for _, point in points for value in (point.score, point.low, point.high) if value is not None]
    scores = [text.likely.score for text in texts if text.likely.score is not None]
    if len(scores) < len(texts) or any(text.is_word for text in texts):
        return None
    given = {text.likely.scale for text in texts if text.likely.scale is not None}
    every = [*numbers, *scores]
    if len(given) > 1 or (given and numbers and not all(holds(next(iter(given)), number) for number in numbers)):
        return None
    likely = next(iter(given)) if given else likely_scale(every)
    is_another = (given and not numbers) or not all(holds(scale, number) for number in every)
    if likely is None or likely == scale or not is_another or not all(holds(likely, number) for number in every):
        return None
    return likely


def _report_outside(
    reading: EntityReading[JourneyMap], off: Sequence[Path], scale: Ends, other: Ends | None, *, is_alone: bool
) -> None:
    """Report the scores outside the scale: one by one, or together where another scale was probably used."""
    if other is None:
        for path in off:
            tell_outside(reading, path, scale)
        return
    place = reading.value_place(off[0])
    shown = [
        (value_in_words(value_at(reading.fields, reading.path(path))), reading.value_place(path).line) for path in off
    ]
    value = shown[0][0]
    if more := [f"{text} (line {line})" for text, line in shown[1:MOST_SHOWN]]:
        left = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
        value += f"; others are outside it too: {', '.join(more)}{left}"
    line = _declared(other)
    hint = f"if scores go from {ends_text(other)}, say so once in this map: {line}; otherwise write scores from "
    hint += ends_text(scale)
    # A single score, or one below zero, may as well be a slip.
    is_sure = not is_alone and other[0] >= 0
    edits = _before_fields(reading, line) if is_sure else ()
    low, high = map(number_text, scale)
    reading.report(SCORE_OUTSIDE_SCALE, place, hint, edits, low=low, high=high, found=value)


def _report_together(
    reading: EntityReading[JourneyMap], texts: Sequence[_Text], other: Ends, *, is_declared: bool
) -> None:
    """Report all texts of a map that look like scores on one other scale."""
    first, line = texts[0], _declared(other)
    meant = [as_written(text.likely.score or 0.0, text.likely) for text in texts]
    shown = [f"“{text.before}{score}” (line {text.place.line})" for text, score in zip(texts, meant, strict=True)]
    more = f" and so on for {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
    lines = ", ".join(str(text.place.line) for text in texts[1:MOST_SHOWN])
    normalized_name = f"; so do the emotions in line{'s' if len(texts) > 2 else ''} {lines}" if len(texts) > 1 else ""
    said = "" if is_declared else f"say once in this map “{line}”, and "
    hint = f"{said}write {', '.join(shown[:MOST_SHOWN])}{more}"
    hint += f"; or if they are words, write such as “{first.before}{written({'label': first.text})}”"
    edits: list[Edit] = []
    if len(texts) <= MOST_SHOWN and all(text.place.line == text.place.end_line for text in texts):
        edits += () if is_declared else _before_fields(reading, line)
        edits += [Edit(text.place, score) for text, score in zip(texts, meant, strict=True)]
    reading.report(LOOKS_LIKE_A_SCORE, first.place, hint, edits, found=value_in_words(first.text), more=normalized_name)


def _declared(scale: Ends) -> str:
    return f"emotion_scale: {written([f'{end:g}' for end in scale])}"


def _before_fields(reading: EntityReading[JourneyMap], line: str) -> tuple[Edit, ...]:
    return put_before_fields(reading.document.file, line, reading.source_lines().lines)


def _report_text(reading: EntityReading[JourneyMap], text: _Text, scale: Ends) -> None:
    meant = "" if text.is_word else as_on_scale(text.likely, scale)
    edits = [Edit(text.place, meant)] if meant and text.place.line == text.place.end_line else []
    hint = help_for(text.text, text.likely, meant, scale, text.before)
    reading.report(LOOKS_LIKE_A_SCORE, text.place, hint, edits, found=value_in_words(text.text), more="")


def as_on_scale(likely: LikelyScore, scale: Ends) -> str:
    """Return the emotion with its score brought to the map's scale; empty where that cannot be told."""
    if likely.score is None:
        return ""
    given = likely.scale or scale
    if given[0] == given[1] or not holds(given, likely.score):
        return ""
    return as_written(rescaled(likely.score, given, scale), likely)


def as_written(score: float, likely: LikelyScore) -> str:
    """Return an emotion as an author would write it, with the words and the name beside the score."""
    number = f"{score + 0.0:.2f}".rstrip("0").rstrip(".")
    feeling = f"{{score: {number}, label: {written(likely.label)}}}" if likely.label else number
    return f"{{{written(likely.who)}: {feeling}}}" if likely.who else feeling


def help_for(text: str, likely: LikelyScore, meant: str, scale: Ends, before: str) -> str:
    """Say what to write: the score on the map's scale, that of the other scale, or that it is a word."""
    ways = []
    ends = ends_text(scale)
    if meant:
        ways.append(f"write “{before}{meant}” on the map's scale ({ends})")
    elif likely.score is None:
        ways.append(f"write “{before}{{score: …, label: …}}”, with a score on the map's scale ({ends})")
    if likely.score is not None and likely.scale != scale and (likely.scale or not meant):
        low, high = likely.scale or (1, 5 if likely.score <= 5 else max(10, likely.score))
        own = as_written(likely.score, likely)
        ways.append(f"for the whole map say “emotion_scale: [{low:g}, {high:g}]” and write “{before}{own}”")
    ways.append(f"if it is a word, write “{before}{written({'label': text})}”")
    return "; or ".join(ways)
