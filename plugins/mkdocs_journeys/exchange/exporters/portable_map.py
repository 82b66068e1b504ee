"""A map with everything that it rests on, so that its file means the same in an empty folder.

Scale, words, lanes and language are fields of a map, and so it says them itself. Of the portfolio's shared entries and
of the personas it takes what it names into its `library`. Other maps and files cannot come along: it names them in
`elsewhere`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final, TypeVar

from ...insight.lanes import chosen_lanes
from ...model import (
    KINDS,
    LANES,
    LIBRARY_KINDS,
    CustomLane,
    Density,
    Dimension,
    JourneyMap,
    Kind,
    Localized,
    MapLibrary,
    Persona,
    Portfolio,
    Record,
    every_cells,
    is_picture,
    references,
    same_word,
)
from ...model.rescaling import rescaled
from ...prose.links import links_in, relative_path, without_comments

RecordType = TypeVar("RecordType", bound=Record)

BROUGHT_KINDS: Final = (*(spec.kind for spec in LIBRARY_KINDS), Kind.PERSONA)
Needed = dict[Kind, dict[str, Any]]


def portable_map(journey: JourneyMap, portfolio: Portfolio) -> JourneyMap:
    """Return a map that says itself what its portfolio says of it.

    Args:
        journey: The map, with ids for references.
        portfolio: What it is in, without what is to be kept out.
    """
    language = journey.language or portfolio.language
    needed = _needed(journey, portfolio)
    spoken = partial(_in_map, language=language, shared=portfolio.language)
    entries = {
        KINDS[kind].collection: {id: spoken(_brought(entry)) for id, entry in needed[kind].items()}
        for kind in BROUGHT_KINDS
        if needed[kind]
    }
    lanes = chosen_lanes(journey, portfolio) or ()
    said: dict[str, Any] = {
        "language": language,
        "emotion_scale": journey.emotion_scale or portfolio.emotion_scale,
        "emotion_words": {**_words(journey, portfolio), **journey.emotion_words},
        "custom_lanes": {
            id: lane if id in journey.custom_lanes else spoken(lane)
            for id, lane in _lanes(journey, portfolio, lanes).items()
        },
        "density": journey.density or (portfolio.density if portfolio.density != Density.BRIEF else None),
        "dimensions": _dimension_values(journey, portfolio),
        "elsewhere": tuple(dict.fromkeys(_elsewhere(journey, portfolio))),
        "library": MapLibrary().model_copy(update=entries) if entries else None,
    }
    if lanes:
        said["lanes"] = lanes
    return journey.model_copy(update=said)


def _needed(journey: JourneyMap, portfolio: Portfolio) -> Needed:
    """The shared entries and personas that a map names, and those that they name, in the portfolio's order."""
    found: dict[Kind, set[str]] = {kind: set() for kind in BROUGHT_KINDS}
    pending: list[Record] = [journey]
    while pending:
        record = pending.pop()
        for reference in references(record):
            for kind in found.keys() & set(reference.names.kinds):
                entry = portfolio.library(kind).get(reference.text)
                if entry is not None and reference.text not in found[kind]:
                    found[kind].add(reference.text)
                    pending.append(_brought(entry))
    needed: Needed = {
        kind: {id: entry for id, entry in portfolio.library(kind).items() if id in ids} for kind, ids in found.items()
    }
    # What a map calls a source of its own is not the portfolio's, unless somebody else whom it brings names it.
    named = {id for kind in BROUGHT_KINDS for entry in needed[kind].values() for id in _sources_of(_brought(entry))}
    needed[Kind.SOURCE] = {
        id: entry for id, entry in needed[Kind.SOURCE].items() if id not in journey.sources or id in named
    }
    if needed[Kind.PHASE]:
        # One life cycle, whose order says something.
        needed[Kind.PHASE] = dict(portfolio.phases)
    needed[Kind.DIMENSION] = {
        id: _with_values(dimension, journey.dimensions.get(id, ())) for id, dimension in needed[Kind.DIMENSION].items()
    }
    return needed


def _sources_of(record: Record) -> Iterator[str]:
    return (found.text for found in references(record) if Kind.SOURCE in found.names.kinds)


def _brought(entry: RecordType) -> RecordType:
    """An entry without what it is in its own portfolio only; a persona without prose and pictures, which are files."""
    if not isinstance(entry, Persona):
        return entry
    portrait = None if entry.portrait and is_picture(entry.portrait) else entry.portrait
    unsaid: dict[str, Any] = {"id": "", "was": (), "translation_of": None, "dimensions": {}, "body": "", "file": ""}
    return entry.model_copy(update={**unsaid, "portrait": portrait})


def _in_map(record: RecordType, language: str, shared: str) -> RecordType:
    """A record of the portfolio in a map's file, where texts that do not say their language are in the map's.

    Args:
        record: The record.
        language: The map's language.
        shared: That of the portfolio.
    """
    if getattr(record, "implied", False):
        # What only references have made is in the language of the map that names it.
        return record
    changed: dict[str, Any] = {}
    for name, value in record.filled.items():
        if isinstance(value, Localized):
            texts = {tag or shared: text for tag, text in value.by_language.items()}
            changed[name] = Localized(texts[language] if {*texts} == {language} else texts)
        elif isinstance(value, dict) and all(isinstance(entry, Record) for entry in value.values()):
            changed[name] = {id: _in_map(entry, language, shared) for id, entry in value.items()}
    if isinstance(record, Persona):
        spoken = record.language or shared
        changed["language"] = "" if spoken == language else spoken
    return record.model_copy(update=changed) if changed else record


def _with_values(dimension: Dimension, used: Iterable[str]) -> Dimension:
    """A dimension with those of its declared values that the map has; others are made by the maps that name them."""
    values = {id: dimension.values[id] for id in used if id in dimension.values and not dimension.values[id].implied}
    return dimension.model_copy(update={"values": values})


def _dimension_values(journey: JourneyMap, portfolio: Portfolio) -> Mapping[str, tuple[str, ...]]:
    """The map's place in the dimensions; a value that only maps have made is called by its name."""

    def called(id: str, value: str) -> str:
        declared = portfolio.dimensions[id].values.get(value)
        return declared.name.text() if declared is not None and declared.implied else value

    return {
        id: tuple(called(id, value) for value in values)
        for id, values in journey.dimensions.items()
        if id in portfolio.dimensions
    }


def _words(journey: JourneyMap, portfolio: Portfolio) -> dict[str, float]:
    """The portfolio's emotion words that the map uses, on the map's scale."""
    own = {same_word(word) for word in journey.emotion_words}
    feelings = (
        feeling for cells in every_cells(journey) for points in (cells.emotion or {}).values() for feeling in points
    )
    used = {same_word(label) for feeling in feelings if feeling.score is None for label in feeling.label}
    scale = journey.emotion_scale or portfolio.emotion_scale
    return {
        word: rescaled(score, portfolio.emotion_scale, scale)
        for word, score in portfolio.emotion_words.items()
        if same_word(word) in used - own
    }


def _lanes(journey: JourneyMap, portfolio: Portfolio, chosen: Iterable[str]) -> dict[str, CustomLane]:
    """The lanes with names or forms of their own that the map chooses or fills, in their order."""
    filled = {name for cells in every_cells(journey) for name in cells.filled}
    filled |= {lane for cells in every_cells(journey) for lane in cells.custom}
    filled |= {lane.id for lane in LANES.values() if filled & set(lane.fields)}
    in_use = filled | set(chosen) | journey.custom_lanes.keys()
    declared = {**portfolio.custom_lanes, **journey.custom_lanes}
    return {id: lane for id, lane in declared.items() if id in in_use}


def _elsewhere(journey: JourneyMap, portfolio: Portfolio) -> Iterator[str]:
    """Other maps and the files that a map names, as it writes them."""
    for reference in references(journey):
        if Kind.JOURNEY in reference.names.kinds and reference.text != journey.id:
            yield reference.text
    for holder in (journey, *every_cells(journey)):
        yield from (image.file for image in getattr(holder, "images", ()))
    for link in links_in(without_comments(journey.body)):
        if (path := relative_path(link.target)) is not None:
            yield path
