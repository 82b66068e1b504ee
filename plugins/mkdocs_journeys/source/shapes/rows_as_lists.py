"""Stages and steps that are written as rows of a table: each one a list of its cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs_journeys.diagnostics.fields import FIELDS_EXPECTED
from mkdocs_journeys.model import Part, Stage
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import certain_field
from mkdocs_journeys.source.shapes.walk import LEFT_OUT, Reshaping
from mkdocs_journeys.source.yaml import first_lines
from mkdocs_journeys.text.written_scores import certain_score

_FEWEST_NAMED = 2
"""Names of fields in a first row that is the head of a table."""


def parts_in_rows(
    reshaping: Reshaping, items: Sequence[Any], entry: type[Part], old: Path, new: Path
) -> list[Any] | None:
    """Return the stages or steps that are rows as groups of fields, and say so once; None where there are no rows.

    What a first row calls the columns is what they are. Without one the first cell is the name, what is a score
    in each row is the emotion, and the rest is what happens.
    """
    rows = {index: item for index, item in enumerate(items) if _is_row(item)}
    if not rows:
        return None
    names = [_field(reshaping, name, entry) for name in rows.get(0, ())]
    has_head = len(rows) > 1 and sum(map(bool, names)) >= min(_FEWEST_NAMED, len(names))
    scores = set() if has_head else _columns_of_scores(list(rows.values()))
    shaped: list[Any] = []
    for index, item in enumerate(items):
        to: Path = (*new, len(shaped))
        if has_head and index == 0:
            reshaping.is_changed = True
            continue
        path = reshaping.item_path(old, index)
        reshaping.move(path, to)
        if index not in rows:
            shaped.append(reshaping.record(item, entry, path, to) if isinstance(item, dict) else item)
            continue
        fields: dict[str, list[tuple[Path, Any]]] = {}
        for column, cell in enumerate(item):
            at: Path = (*path, column)
            if isinstance(cell, dict):
                for name, value in cell.items():
                    fields.setdefault(name, []).append(((*at, name), value))
            elif cell is not None:
                named = rows[0][column] if has_head and column < len(names) else None
                name = (names[column] or named) if named else _guessed(column, scores)
                fields.setdefault(name, []).append((at, cell))
        shaped.append(_part(reshaping, fields, entry, to))
    lines, edits = reshaping.lines.rewriting(old, shaped)
    place = reshaping.document.places.value((*old, next(iter(rows))))
    kind = "stages" if entry is Stage else "steps"
    hint = f"write\n{first_lines(lines)}"
    values = {"name": kind, "wanted": "a text or a group of fields", "found": "a list"}
    reshaping.report(FIELDS_EXPECTED, place, hint, edits, **values)
    return shaped


def _part(
    reshaping: Reshaping, fields: dict[str, list[tuple[Path, Any]]], entry: type[Part], to: Path
) -> dict[str, Any] | str:
    """The fields of one row, or its only cell; several cells of one field are a list."""
    names = fields.get("name", [])
    if len(fields) == len(names) == 1 and isinstance(names[0][1], str):
        reshaping.reshape(names[0][0], to)
        return names[0][1]
    part: dict[str, Any] = {}
    for name, found in fields.items():
        if len(found) > 1:
            for index, (path, _) in enumerate(found):
                reshaping.reshape(path, (*to, name, index))
            part[name] = [value for _, value in found]
            continue
        [(path, value)] = found
        reshaping.reshape(path, (*to, name))
        shaped = reshaping.field(entry, name, value, path, (*to, name))
        if shaped is not LEFT_OUT:
            part[name] = shaped
    return part


def _is_row(item: Any) -> bool:
    return isinstance(item, list) and bool(item) and not any(isinstance(cell, list) for cell in item)


def _field(reshaping: Reshaping, name: Any, entry: type[Part]) -> str:
    """The field that the head of a column means; empty if it is none."""
    if not isinstance(name, str):
        return ""
    if reshaping.takes(name, entry):
        return name
    return certain_field(name, entry, reshaping.forms) or ""


def _columns_of_scores(rows: Sequence[Sequence[Any]]) -> set[int]:
    """The columns behind the first in which every cell is a number."""
    width = max(map(len, rows))
    by_column = ((column, [row[column] for row in rows if column < len(row)]) for column in range(1, width))
    return {column for column, cells in by_column if all(isinstance(one, str) and certain_score(one) for one in cells)}


def _guessed(column: int, scores: set[int]) -> str:
    return "name" if column == 0 else "emotion" if column in scores else "actions"
