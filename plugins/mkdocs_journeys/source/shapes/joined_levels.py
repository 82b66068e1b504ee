"""A level too many, or another name, beside the field in which it is read: its values are read behind the others."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.diagnostics.shapes import TOO_DEEP
from mkdocs_journeys.model import Item, Part, Record, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import certain_field
from mkdocs_journeys.source.shapes.reshaped_parts import is_level
from mkdocs_journeys.source.shapes.several_texts import list_edit
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import written


def level_to_join(reshaping: Reshaping, fields: dict[str, Any], record: type[Part]) -> str:
    """Return the field that holds a level too many, if the one in which it is read is there too; else nothing."""
    levels = [
        name
        for name, value in fields.items()
        if isinstance(value, list | str) and is_level(name, record, value) and not reshaping.takes(name, record)
    ]
    return next((name for name in levels if _beside(reshaping, name, fields, record)), "")


def _beside(reshaping: Reshaping, level: str, fields: dict[str, Any], record: type[Part]) -> str:
    """The field in which a level too many is read, as it is written beside it; empty if it is not there."""
    field = _read_in(record)
    others = (name for name in fields if name != level)
    return next((name for name in others if name == field or certain_field(name, record, reshaping.forms) == field), "")


def misread_cells(reshaping: Reshaping, value: Any, path: Path) -> bool:
    """Note the cells of steps within a step, which are read as its actions, and return whether there are any.

    That an action has no such cells follows from the level too many.
    """
    cells = [
        (*path, index, name)
        for index, one in enumerate(value if isinstance(value, list) else ())
        for name in (one if isinstance(one, dict) else ())
        if reshaping.is_field(name, Step) and not reshaping.is_field(name, Item)
    ]
    reshaping.misread.update(reshaping.document.places.key(cell).line for cell in cells)
    return bool(cells)


def join_level(
    reshaping: Reshaping,
    level: str,
    fields: dict[str, Any],
    record: type[Part],
    result: dict[str, Any],
    old: Path,
    new: Path,
) -> None:
    """Report a level too many, and read what it holds behind what is there already.

    Args:
        reshaping: The walk through the file.
        level: The field that holds it.
        fields: The stage or step as it was written.
        record: Which of the two it is.
        result: Its fields as they are read.
        old: Its path in the file.
        new: Its path in the new shape.
    """
    field = _read_in(record)
    name = _beside(reshaping, level, fields, record)
    _tell(reshaping, level, fields, record, name, old)
    if field in result and not isinstance(result[field], list):
        reshaping.reshape((*old, name), (*new, field, 0))
    append_entries(reshaping, fields[level], Item if record is Step else Step, result, field, (*old, level), new)


def append_entries(
    reshaping: Reshaping, more: Any, entry: type[Record], result: dict[str, Any], field: str, old: Path, new: Path
) -> None:
    """Read a value behind those that a field has already.

    Args:
        reshaping: The walk through the file.
        more: The value, or a list of them.
        entry: What each of them is.
        result: The fields that are read.
        field: The one behind whose values they belong.
        old: Their path in the file.
        new: The path of the fields in the new shape.
    """
    there = result.get(field)
    joined = list(there) if isinstance(there, list) else [] if there is None else [there]
    for index, one in enumerate(more if isinstance(more, list) else [more]):
        path: Path = (*old, index) if isinstance(more, list) else old
        to: Path = (*new, field, len(joined))
        reshaping.reshape(path, to)
        joined.append(reshaping.record(one, entry, path, to) if isinstance(one, dict) else one)
    result[field] = joined


def _read_in(record: type[Part]) -> str:
    return "steps" if record is Stage else "actions"


def _tell(reshaping: Reshaping, level: str, fields: dict[str, Any], record: type[Part], name: str, old: Path) -> None:
    path, field = (*old, level), _read_in(record)
    problem = f"a stage has steps, and no {level}" if record is Stage else f"a step has no {level}"
    parts = [one for value in (fields[name], fields[level]) for one in (value if isinstance(value, list) else [value])]
    shown, edits = "", tuple[Edit, ...]()
    if all(isinstance(part, str) for part in parts):
        shown = f": {written(parts)}"
        edits = _edits(reshaping, path, (*old, name), parts)
    hint = f"move them to the others in “{field}”{shown}"
    if record is Step and misread_cells(reshaping, fields[level], path):
        hint = "make them steps beside this one"
    if record is Step:
        hint += "; or give them a map of their own, which the step opens: “opens: <map>”"
    reshaping.report(TOO_DEEP, reshaping.document.places.key(path), hint, edits, problem=problem)


def _edits(reshaping: Reshaping, level: Path, there: Path, parts: list[str]) -> tuple[Edit, ...]:
    lines = reshaping.lines
    removed = lines.removing(level)
    is_list = lines.places.holds(there)
    joined = lines.rewriting(there, parts)[1] if is_list else list_edit(lines, there, parts)
    return (*joined, removed) if joined and removed is not None else ()
