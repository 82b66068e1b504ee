"""Rules about what a map says in a way that readers may take for something else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostic, Place, maps
from ..insight import curves, is_lived_through
from ..model import JourneyMap, Kind, Part, Portfolio
from ..text.written_scores import likely_score
from .texts import language_not_said, marks_in_cells, texts_of
from .timetables import Locate, Path

MOST_WORDS = 12


def map_problems(selected: Portfolio, whole: Portfolio, locate: Locate) -> Iterator[Diagnostic]:
    """What is worth telling about the maps of a build, each thing once a map."""
    for id, journey in selected.journeys.items():

        def place(*path: str | int, written: JourneyMap = whole.journeys[id]) -> Place:
            return locate(written.file, path)

        yield from emotions_without_score(journey, selected, whole.journeys[id], place)
        yield from felt_by_personas(journey, selected, whole.journeys[id], place)
        texts = texts_of(journey)
        yield from language_not_said(journey, selected, texts, place)
        if journey == whole.journeys[id]:
            yield from marks_in_cells(texts, place)


def emotions_without_score(
    journey: JourneyMap, portfolio: Portfolio, written: JourneyMap, place: Callable[..., Place]
) -> Iterator[Diagnostic]:
    """Words without a score: no height in the curve, or no curve at all."""
    found = curves(journey, portfolio)
    points = [point for curve in found for point in curve.points if point.score is None and point.labels]
    # What looks like a score has been told by itself.
    words = [
        word for word in dict.fromkeys(label for point in points for label in point.labels) if not likely_score(word)
    ]
    if not words:
        return
    has_curve = any(curve.scored for curve in found)
    path = next(path for path, anchor, _ in parts_of(written) if anchor == points[0].anchor)
    if not has_curve:
        what, consequence = "the emotions on this map have", "there is no curve"
    elif len(points) == 1:
        what, consequence = "1 emotion on this map has", "it is written below the curve"
    else:
        what, consequence = f"{len(points)} emotions on this map have", "they are written below the curve"
    low, high = journey.emotion_scale or portfolio.emotion_scale
    shown = ", ".join(f"{quoted(word)}: …" for word in words[:MOST_WORDS])
    more = f" and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
    ends = " to ".join(f"{end:g}".replace("-", "−") for end in (low, high))
    hint = f"give scores from {ends}, or say what these words are worth{more}: emotion_words: {{{shown}}}"
    place_of_first = place(*path, "emotion")
    yield maps.EMOTION_WITHOUT_SCORE.at(place_of_first, hint, what=what, consequence=consequence)


def felt_by_personas(
    journey: JourneyMap, portfolio: Portfolio, written: JourneyMap, place: Callable[..., Place]
) -> Iterator[Diagnostic]:
    """An emotion without a name on a step that only actors take: it counts as the personas'."""
    by_anchor = {anchor: part for _, anchor, part in parts_of(journey)}
    for path, anchor, _ in parts_of(written):
        part = by_anchor.get(anchor)
        if part is None or not part.emotion or "" not in part.emotion or not part.who:
            continue
        if any(who in portfolio.personas or who in journey.personas for who in part.who):
            continue
        if not is_lived_through(part.who, journey, portfolio):
            continue
        if not any(
            point.anchor == anchor and point.who not in part.who
            for curve in curves(journey, portfolio)
            for point in curve.points
        ):
            continue
        names = [portfolio.name_of(Kind.ACTOR, who, journey.language) for who in part.who]
        personas = [portfolio.name_of(Kind.PERSONA, who, journey.language) for who in journey.personas]
        yield maps.FELT_BY_PERSONAS.at(
            place(*path, "emotion"),
            actors=" and ".join(names),
            personas=" and ".join(personas) or "the customer",
            example=quoted(names[0]),
        )
        return


def parts_of(journey: JourneyMap) -> Iterator[tuple[Path, str, Part]]:
    """Every stage and step of a map with its path in the model and its address within the page."""
    for index, stage in enumerate(journey.stages):
        yield ("stages", index), f"stage-{stage.id}", stage
        for number, step in enumerate(stage.steps):
            yield ("stages", index, "steps", number), step.id, step
    for index, step in enumerate(journey.steps):
        yield ("steps", index), step.id, step


def quoted(word: str) -> str:
    """A word as a YAML key within braces."""
    return word if all(letter.isalnum() or letter == " " for letter in word) else json.dumps(word, ensure_ascii=False)
