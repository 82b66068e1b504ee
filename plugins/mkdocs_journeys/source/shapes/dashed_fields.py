"""Stages and steps of which each field has a dash of its own, as if it were another stage or step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.shapes import DASH_BEFORE_FIELD
from mkdocs_journeys.model import Part, Stage
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import certain_field
from mkdocs_journeys.source.shapes.walk import Reshaping

_NAMES = frozenset({"name", "title", "id"})


def are_fields_of_one(reshaping: Reshaping, items: Any, entry: type[Part]) -> bool:
    """Return whether the items of a list are the fields of one stage or step, which has no name among them."""
    if not isinstance(items, list) or not items:
        return False
    called = [_field_of(reshaping, item, entry) for item in items]
    return all(called) and len(set(called)) == len(called) and _NAMES.isdisjoint(called)


def fields_of_one(
    reshaping: Reshaping, items: Sequence[dict[str, Any]], entry: type[Part], old: Path, new: Path
) -> dict[str, Any]:
    """Return the fields of a list as those of the stage or step that they are of."""
    fields: dict[str, Any] = {}
    for index, item in enumerate(items):
        reshaping.reshape((*old, index), new)
        fields |= reshaping.record(item, entry, (*old, index), new)
    return fields


def parts_with_dashed_fields(
    reshaping: Reshaping, items: Sequence[Any], entry: type[Part], old: Path, new: Path
) -> list[Any] | None:
    """Return stages or steps with the fields that follow each as items of their own; None if there are none such."""
    groups: list[tuple[list[int], set[str]]] = []
    for index, item in enumerate(items):
        if not isinstance(item, dict) or any(reshaping.seems_label(*one) for one in item.items()):
            return None
        called = {_called(reshaping, name, entry) for name in item}
        if called & _NAMES:
            groups.append(([index], called))
        elif groups and _field_of(reshaping, item, entry) and called.isdisjoint(groups[-1][1]):
            groups[-1][0].append(index)
            groups[-1][1].update(called)
        else:
            return None
    dashed = [index for indices, _ in groups for index in indices[1:]]
    edits = [_dash_before(reshaping, next(iter(items[index])), (*old, index)) for index in dashed]
    if not edits or None in edits:
        return None
    (first,) = items[dashed[0]]
    _tell(reshaping, first, (*old, dashed[0]), [edit for edit in edits if edit is not None], entry)
    parts = []
    for number, (indices, _) in enumerate(groups):
        fields: dict[str, Any] = {}
        for index in indices:
            reshaping.reshape((*old, index), (*new, number))
            fields |= reshaping.record(items[index], entry, (*old, index), (*new, number))
        parts.append(fields)
    return parts


def _field_of(reshaping: Reshaping, item: Any, entry: type[Part]) -> str:
    """The field that an item is; empty if it is something else."""
    if not isinstance(item, dict) or len(item) != 1 or any(reshaping.seems_label(*one) for one in item.items()):
        return ""
    (name,) = item
    return _called(reshaping, name, entry) if reshaping.is_field(name, entry) else ""


def _called(reshaping: Reshaping, name: str, entry: type[Part]) -> str:
    return name if reshaping.takes(name, entry) else certain_field(name, entry, reshaping.forms) or name


def _dash_before(reshaping: Reshaping, name: str, item: Path) -> Edit | None:
    """The edit that puts a space in place of the dash before the only field of an item; None where there is none."""
    place = reshaping.document.places.key((*item, name))
    lines = reshaping.lines.lines
    before = lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""
    if before.strip() != "-":
        return None
    column = before.index("-") + 1
    return Edit(Place(place.file, place.line, column, place.line, column + 1), " ")


def _tell(reshaping: Reshaping, name: str, item: Path, edits: Sequence[Edit], entry: type[Part]) -> None:
    place = reshaping.document.places.key((*item, name))
    kind = "stage" if entry is Stage else "step"
    more = f", and so it is with {len(edits) - 1} more" if len(edits) > 1 else ""
    reshaping.report(DASH_BEFORE_FIELD, place, None, edits, name=name, kind=kind, more=more)
