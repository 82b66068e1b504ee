"""What must hold within one map beyond its single fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.diagnostics.fields import (
    EMOTION_TWICE,
    RANGE_TURNED,
    STEPS_BESIDE_STAGES,
)
from mkdocs_journeys.diagnostics.portfolio import EMPTY_STAGE, MAP_WITHOUT_STAGES
from mkdocs_journeys.diagnostics.references import DUPLICATE_ID, FORMER_ID_NOT_ADDRESS, ID_NOT_ADDRESS
from mkdocs_journeys.diagnostics.shapes import WITHHELD_FIGURES
from mkdocs_journeys.model import CellEntry, Cells, JourneyMap, PortfolioFile
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.model.rescaling import Ends, holds
from mkdocs_journeys.source.checks.either_checks import check_alternatives
from mkdocs_journeys.source.checks.lane_ids import refuse_taken_ids
from mkdocs_journeys.source.checks.map_scores import check_scores, emotion_points, tell_outside
from mkdocs_journeys.source.fields import likely_field
from mkdocs_journeys.source.link import free_id, is_said, parts
from mkdocs_journeys.source.reading import EntityReading, value_at
from mkdocs_journeys.text import is_address, slug

FIGURES = ("score", "low", "high", "n", "sd")
"""What a feeling says in numbers."""
_ABOUT_A_STAGE = {"id", "was", "name", "title", "phase", "only", "basis", "tags", "replaces", "who"}


def check_map(reading: EntityReading[JourneyMap], portfolio: EntityReading[PortfolioFile]) -> None:
    """Report what contradicts itself in a map, and leave it out."""
    refuse_taken_ids(reading)
    unwanted = [*_steps_beside_stages(reading), *_emotion_twice(reading)]
    # Scores cannot be judged by a scale that cannot be read, which has been said.
    if not lost_its_scale(reading) and (reading.record.emotion_scale or not lost_its_scale(portfolio)):
        scale = reading.record.emotion_scale or portfolio.record.emotion_scale
        unwanted += check_scores(reading, portfolio.record, scale)
        unwanted += _turned_ranges(reading)
        unwanted += words_outside(reading, scale)
    unwanted += _figures_withheld(reading)
    unwanted += _item_ids(reading)
    unwanted += check_alternatives(reading)
    # From the back, so that what is before keeps its place.
    for path in unwanted:
        reading.leave_out(path)
    if unwanted:
        reading.revalidate()
    _columns(reading)


def lost_its_scale(reading: EntityReading[Any]) -> bool:
    """Whether a file says its emotion scale in a way that cannot be read."""
    return ("emotion_scale",) in reading.document.places and "emotion_scale" not in reading.fields


def _steps_beside_stages(reading: EntityReading[JourneyMap]) -> Iterator[Path]:
    if reading.record.stages and reading.record.steps:
        reading.report(STEPS_BESIDE_STAGES, reading.key_place(("steps",)))
        yield ("steps",)


def _emotion_twice(reading: EntityReading[JourneyMap]) -> Iterator[Path]:
    for index, stage in enumerate(reading.record.stages):
        path: Path = ("stages", index, "emotion")
        if stage.emotion and any(step.emotion for step in stage.steps):
            reading.report(EMOTION_TWICE, reading.key_place(path))
            yield reading.path(path)


def _figures_withheld(reading: EntityReading[JourneyMap]) -> Iterator[Path]:
    for path, point in emotion_points(reading.record):
        for name in FIGURES if point.withheld else ():
            if name in point.filled:
                reading.report(WITHHELD_FIGURES, reading.key_place((*path, name)), name=name)
                yield reading.path((*path, name))


def _turned_ranges(reading: EntityReading[JourneyMap]) -> Iterator[Path]:
    """Ranges of which the lower end is above the upper one."""
    for path, point in emotion_points(reading.record):
        if point.low is not None and point.high is not None and point.low > point.high:
            values = {name: value_at(reading.fields, reading.path((*path, name))) for name in ("low", "high")}
            reading.report(RANGE_TURNED, reading.value_place((*path, "low")), **values)
            yield reading.path((*path, "low"))
            yield reading.path((*path, "high"))


def words_outside(reading: EntityReading[JourneyMap] | EntityReading[PortfolioFile], scale: Ends) -> list[Path]:
    """Emotion words whose score is outside the scale."""
    words = reading.record.emotion_words.items()
    return [tell_outside(reading, ("emotion_words", word), scale) for word, score in words if not holds(scale, score)]


def _item_ids(reading: EntityReading[JourneyMap]) -> Iterator[Path]:
    """An entry's address is its step's and its own id, so the same id must not occur twice in a step."""
    cells: list[tuple[Path, Cells]] = [((), reading.record)]
    cells += [(path, part) for path, part, _ in parts(reading.record)]
    for path, carrier in cells:
        taken: dict[str, Path] = {}
        for entry_path, entry in _entries(carrier):
            id_path: Path = (*path, *entry_path, "id")
            for index, former in enumerate(entry.was):
                if not is_address(former):
                    was_path: Path = (*path, *entry_path, "was", index)
                    example = slug(former) or "entry"
                    reading.report(FORMER_ID_NOT_ADDRESS, reading.value_place(was_path), id=former, example=example)
                    yield reading.path(was_path)
            if not entry.id:
                continue
            example = free_id(entry.id, "entry", None)
            if is_said(reading, reading.value_place(id_path), entry.id, example, ID_NOT_ADDRESS):
                yield reading.path(id_path)
            elif entry.id in taken:
                first = reading.value_place(taken[entry.id])
                place = reading.value_place(id_path)
                reading.report(DUPLICATE_ID, place, kind="entry", id=entry.id, first=f"line {first.line}")
                yield reading.path(id_path)
            else:
                taken[entry.id] = id_path


def _entries(carrier: Cells) -> Iterator[tuple[Path, CellEntry]]:
    """The entries of a map, stage or step, with their places in it."""
    for lane in type(carrier).model_fields:
        if lane not in ("stages", "steps", "insights", "expectations") and isinstance(getattr(carrier, lane), tuple):
            for index, entry in enumerate(getattr(carrier, lane)):
                if isinstance(entry, CellEntry):
                    yield (lane, index), entry
    for lane, entries in carrier.custom.items():
        yield from ((("custom", lane, index), entry) for index, entry in enumerate(entries))


def _columns(reading: EntityReading[JourneyMap]) -> None:
    journey, document = reading.record, reading.document
    written = document.value if isinstance(document.value, dict) else {}
    # Stages that were given but could not be read have been spoken about.
    is_unsaid = not any(
        likely_field(name, ("stages", "steps")) for name, value in written.items() if not _is_nothing(value)
    )
    is_read = document.complete and reading.is_readable
    if is_read and is_unsaid and not journey.stages and not journey.steps:
        reading.report(MAP_WITHOUT_STAGES, document.places.top())
    for index, stage in enumerate(journey.stages):
        is_whole = document.complete or index + 1 < len(journey.stages)
        # That a stage has no name either is said where it gets an id.
        name = stage.name or stage.id
        if name and is_whole and _is_empty(reading, index):
            reading.report(EMPTY_STAGE, reading.value_place(("stages", index, "name")), name=name)


def _is_empty(reading: EntityReading[JourneyMap], index: int) -> bool:
    """Whether the author wrote nothing into the stage; what was refused has been spoken about."""
    written: Any = reading.document.value
    for element in reading.path(("stages", index)):
        written = written[element]
    if not isinstance(written, dict):
        return True
    return {name for name, value in written.items() if not _is_nothing(value)} <= _ABOUT_A_STAGE


def _is_nothing(value: object) -> bool:
    """Whether an author wrote nothing there, or something empty."""
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {})
