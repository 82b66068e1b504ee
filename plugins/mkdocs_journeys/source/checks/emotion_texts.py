"""Emotions that look like scores and are read as words: told with the line as it should be."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs_journeys.diagnostics import Edit, ends_text
from mkdocs_journeys.diagnostics.maps import LOOKS_LIKE_A_SCORE
from mkdocs_journeys.model import Cells, Feeling, JourneyMap, PortfolioFile, same_word
from mkdocs_journeys.model.rescaling import Ends, holds, rescaled
from mkdocs_journeys.source.fields import found
from mkdocs_journeys.source.link import parts
from mkdocs_journeys.source.places import Path
from mkdocs_journeys.source.reading import EntityReading, value_at
from mkdocs_journeys.source.yaml import written
from mkdocs_journeys.text.written_scores import LikelyScore, likely_score


def check_emotion_texts(reading: EntityReading[JourneyMap], portfolio: PortfolioFile, scale: Ends) -> None:
    """Report every emotion without a score whose text looks like one, unless its words have a score."""
    cells: list[tuple[Path, Cells]] = [((), reading.record), *((path, part) for path, part, _ in parts(reading.record))]
    known = {same_word(word) for words in (portfolio.emotion_words, reading.record.emotion_words) for word in words}
    for path, holder in cells:
        for who, points in (holder.emotion or {}).items():
            for index, point in enumerate(points):
                if point.score is None and point.low is None and point.high is None:
                    _check(reading, (*path, "emotion", who, index), point, scale, known)


def _check(reading: EntityReading[JourneyMap], path: Path, point: Feeling, scale: Ends, known: Collection[str]) -> None:
    given = value_at(reading.fields, reading.path(path))
    for index, text in enumerate(point.label):
        is_word = not isinstance(given, str)
        likely = None if same_word(text) in known else likely_score(text, is_word=is_word)
        if likely is None:
            continue
        place = reading.value_place((*path, "label", index) if is_word else path)
        meant = "" if is_word else as_on_scale(likely, scale)
        edits = [Edit(place, meant)] if meant and place.line == place.end_line else []
        reading.report(LOOKS_LIKE_A_SCORE, place, help_for(text, likely, meant, scale), edits, found=found(text))
        return


def as_on_scale(likely: LikelyScore, scale: Ends) -> str:
    """Return the emotion with its score brought to the map's scale; empty where that cannot be told."""
    if likely.score is None:
        return ""
    given = likely.scale or scale
    if given[0] == given[1] or not holds(given, likely.score):
        return ""
    return as_written(rescaled(likely.score, given, scale), likely.label)


def as_written(score: float, label: str) -> str:
    """Return an emotion as an author would write it."""
    number = f"{score + 0.0:.2f}".rstrip("0").rstrip(".")
    return f"{{score: {number}, label: {written(label)}}}" if label else number


def help_for(text: str, likely: LikelyScore, meant: str, scale: Ends) -> str:
    """Say what to write: the score on the map's scale, that of the other scale, or that it is a word."""
    ways = []
    ends = ends_text(scale)
    if meant:
        ways.append(f"write “emotion: {meant}” on the map's scale ({ends})")
    elif likely.score is None:
        ways.append(f"write “emotion: {{score: …, label: …}}”, with a score on the map's scale ({ends})")
    if likely.score is not None and likely.scale != scale and (likely.scale or not meant):
        low, high = likely.scale or (1, 5 if likely.score <= 5 else max(10, likely.score))
        own = as_written(likely.score, likely.label)
        ways.append(f"for the whole map say “emotion_scale: [{low:g}, {high:g}]” and write “emotion: {own}”")
    ways.append(f"if it is a word, write “emotion: {written({'label': text})}”")
    return "; or ".join(ways)
