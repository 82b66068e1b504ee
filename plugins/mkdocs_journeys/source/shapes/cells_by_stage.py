"""Cells that are written lane by lane, for all stages of a map, as a spreadsheet has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Edit, Place
from mkdocs_journeys.diagnostics.shapes import CELLS_BY_STAGE
from mkdocs_journeys.model import Cells, JourneyMap
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import certain_field, record_fields
from mkdocs_journeys.source.yaml import Document, SourceLines, block, first_lines
from mkdocs_journeys.source.yaml.spans import moved_path
from mkdocs_journeys.text import normalized_name


def with_cells_in_stages(document: Document, lines: SourceLines, forms: Mapping[str, str]) -> Document:
    """Return a map with the cells in its stages that are below their names.

    `actions: {Looks: Scrolls, Pays: Types}` beside `stages: [Looks, Pays]` is read as the actions of each stage.
    """
    fields = document.value
    holders = [name for name in fields if _called(name, forms) in ("stages", "steps")]
    # What is below the names of stages may be their steps.
    stages = next(iter(sorted(holders, key=lambda name: _called(name, forms) != "stages")), "")
    names = [_name(part) for part in fields[stages]] if isinstance(fields.get(stages), list) else []
    if not all(names) or len(set(names)) < max(len(names), 1):
        return document
    cells = {name: found for name in fields if (found := _cells(name, fields, names, forms))}
    lanes = {lane: _called(lane, forms) for lane in cells}
    parts = [part if isinstance(part, dict) else {"name": part} for part in fields[stages]]
    is_there = any({_called(one, forms) for one in part} & {*lanes.values()} for part in parts)
    if not cells or is_there or len(set(lanes.values())) < len(lanes):
        return document
    bare = (index for index, part in enumerate(fields[stages]) if isinstance(part, str))
    moves: dict[Path, Path] = {(stages, index): (stages, index, "name") for index in bare}
    for lane, found in cells.items():
        for index, (key, value) in found.items():
            parts[index] = {**parts[index], lanes[lane]: value}
            moves[lane, key] = (stages, index, lanes[lane])
    diagnostics = (*document.diagnostics, _told(document, lines, stages, parts, [*cells]))
    value = {name: inner for name, inner in fields.items() if name not in cells} | {stages: parts}
    places = document.places.moved(moves)
    labels = tuple(moved_path(path, moves) for path in document.label_lost)
    return replace(document, value=value, places=places, diagnostics=diagnostics, label_lost=labels, is_reshaped=True)


def _called(name: str, forms: Mapping[str, str]) -> str:
    return name if name in record_fields(JourneyMap) else certain_field(name, JourneyMap, [*forms]) or name


def _name(part: Any) -> str:
    name = part.get("name") if isinstance(part, dict) else part
    return normalized_name(name) if isinstance(name, str) else ""


def _cells(
    lane: str, fields: Mapping[str, Any], names: list[str], forms: Mapping[str, str]
) -> dict[int, tuple[str, Any]]:
    """What a lane says about each stage: place of the stage → its name as it is written there, and the value."""
    field, value = _called(lane, forms), fields[lane]
    is_lane = field in record_fields(Cells) or field in forms or field == "steps"
    if not is_lane or not isinstance(value, dict) or not all(normalized_name(key) in names for key in value):
        return {}
    return {names.index(normalized_name(key)): (key, one) for key, one in value.items()}


def _told(
    document: Document, lines: SourceLines, stages: str, parts: list[dict[str, Any]], lanes: list[str]
) -> Diagnostic:
    written = block({stages: parts})
    place = document.places.key((lanes[0],))
    key, span = document.places.key((stages,)), lines.value_span((stages,))
    edits: list[Edit] = []
    if span is not None:
        whole = Place(key.file, key.line, key.column, span.end_line, span.end_column)
        edits = [Edit(whole, f"\n{' ' * (key.column - 1)}".join(written))]
        edits += [Edit(_lines_of(document.places.key((lane,)), lines.value_span((lane,))), "") for lane in lanes]
    is_safe = bool(edits) and _are_alone(lines, [edit.place for edit in edits])
    shown = ", ".join(f"“{lane}”" for lane in lanes)
    text = first_lines("\n".join(written))
    return CELLS_BY_STAGE.at(place, None, edits if is_safe else (), names=shown, lines=text)


def _lines_of(key: Place, span: Place | None) -> Place:
    """The whole lines of a field."""
    last = span.end_line if span is not None else key.line
    return Place(key.file, key.line, 1, last + 1, 1)


def _are_alone(lines: SourceLines, places: list[Place]) -> bool:
    """Whether each of the fields has lines of its own, without a comment that would be lost."""
    return all(
        not lines.lines[place.line - 1].lstrip().startswith(("{", "["))
        and not lines.has_comment(replace(place, end_line=max(place.line, place.end_line - (place.end_column == 1))))
        for place in places
    )
