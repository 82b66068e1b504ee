"""Files whose fields, or whose stages, are the items of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.fields import NOT_FIELDS
from mkdocs_journeys.model import NO_BUILD, JourneyMap, Record, Stage
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import mentions_label, seems_label
from mkdocs_journeys.source.fields import certain_field, kind_of, record_fields, value_in_words
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.text import normalized_name

_NAMES = ("title", "name")
_OF_A_MAP = frozenset({"title", "stages", "steps", "personas"})


def fields_of_list(reshaping: Reshaping, items: Sequence[Any], record: type[Record]) -> dict[str, Any] | None:
    """Return what a file says whose top is a list; None where nobody can tell what its items are."""
    # What a label among them is meant for is not certain: then nothing of the file is published.
    named = (one for group in items if isinstance(group, dict) for one in group.items())
    labels = reshaping.document.labels
    is_meant = any(not reshaping.is_field(name, record) and seems_label(name, value, labels) for name, value in named)
    has_label = bool(reshaping.document.label_lost) or is_meant or mentions_label(reshaping.lines.lines)
    if has_label and "only" not in record_fields(record):
        return None
    fields = _fields(reshaping, items, record)
    return {**fields, "only": [NO_BUILD]} if fields is not None and has_label else fields


def _fields(reshaping: Reshaping, items: Sequence[Any], record: type[Record]) -> dict[str, Any] | None:
    groups = [one for one in items if isinstance(one, dict)]
    if not items or (len(groups) < len(items) and record is not JourneyMap):
        return None
    if groups and len(groups) == len(items) and (shaped := _of_groups(reshaping, groups, record)) is not None:
        return shaped
    if record is JourneyMap and all(isinstance(one, str | dict) for one in items):
        edits = [Edit(_start(reshaping), "stages:\n")] if reshaping.lines.lines else []
        _tell(reshaping, items, "write “stages:” above this list, and a line “title: …” above that", edits)
        reshaping.reshape((), ("stages",))
        return {"stages": reshaping.parts(list(items), Stage, (), ("stages",))}
    return None


def _of_groups(reshaping: Reshaping, groups: Sequence[dict[str, Any]], record: type[Record]) -> dict[str, Any] | None:
    names = [name for group in groups for name in group]
    if len(groups) > 1 and len(names) == len(groups) == len(set(names)):
        if sum(reshaping.is_field(name, record) for name in names) * 2 <= len(names):
            return None
        hint = "leave the dashes out: these are fields of one thing"
        _tell(reshaping, groups, hint, _without_dashes(reshaping, groups))
        shaped: dict[str, Any] = {}
        for index, group in enumerate(groups):
            reshaping.reshape((index,), ())
            shaped |= reshaping.record(group, record, (index,), ())
        return shaped
    if record is JourneyMap and not any(_called(reshaping, name) in _OF_A_MAP for name in groups[0]):
        return None
    if not any(reshaping.is_field(name, record) for name in groups[0]):
        return None
    hint, edits = "leave the dash out, so that the file begins with its fields", _without_dashes(reshaping, groups)
    if len(groups) > 1:
        kind = kind_of(record).removeprefix("a ")
        hint, edits = f"a file holds one {kind}: put each of these {len(groups)} into a file of its own", []
    _tell(reshaping, groups, hint, edits)
    reshaping.reshape((0,), ())
    reshaping.lost |= {
        normalized_name(name) for one in groups[1:] for name in map(one.get, _NAMES) if isinstance(name, str)
    }
    return reshaping.record(groups[0], record, (0,), ())


def _called(reshaping: Reshaping, name: str) -> str:
    return name if name in _OF_A_MAP else certain_field(name, JourneyMap, reshaping.forms) or name


def _tell(reshaping: Reshaping, items: Sequence[Any], hint: str, edits: Sequence[Edit]) -> None:
    reshaping.report(NOT_FIELDS, reshaping.document.places.value(()), hint, edits, found=value_in_words(list(items)))


def _start(reshaping: Reshaping) -> Place:
    first = reshaping.document.places.value(())
    return Place(first.file, first.line, 1, first.line, 1)


def _without_dashes(reshaping: Reshaping, groups: Sequence[dict[str, Any]]) -> list[Edit]:
    """The edits that put a space in place of each dash; none where a dash does not begin its line."""
    edits: list[Edit] = []
    for index in range(len(groups)):
        path: Path = (index,)
        place = reshaping.document.places.key(path)
        before = reshaping.lines.lines[place.line - 1][: place.column - 1]
        if before.strip() != "-" or not before.startswith("-"):
            return []
        edits.append(Edit(Place(place.file, place.line, 1, place.line, 2), " "))
    return edits
