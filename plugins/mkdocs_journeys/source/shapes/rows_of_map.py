"""Rows of a spreadsheet beside the stages: fields of the map with one value for each of its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.shapes import ROWS_OF_MAP
from mkdocs_journeys.model import Cells, JourneyMap, Part, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import certain_field, fields_owners
from mkdocs_journeys.source.shapes.walk import LEFT_OUT, Reshaping
from mkdocs_journeys.source.yaml import block, first_lines

COLUMNS: Final[Mapping[str, type[Part]]] = {"stages": Stage, "steps": Step}
_ABOUT_A_COLUMN: Final = frozenset({"id", "was", "name", "phase", "only", "basis", "tags"})
FEWEST_ROWS: Final = 2
"""A single list beside bare names of stages may be about the whole journey."""


@dataclass(frozen=True, slots=True)
class MapRows:
    """Rows of a map.

    Attributes:
        columns: The field that holds the stages or steps, as it is written.
        field: The same as it is called.
        rows: Field as it is written → field of a stage or step, for rows with one value for each column.
        unequal: The same for rows with more values or fewer.
    """

    columns: str
    field: str
    rows: Mapping[str, str]
    unequal: Mapping[str, str]


def rows_of_map(reshaping: Reshaping, fields: dict[str, Any]) -> MapRows | None:
    """Return the rows among the fields of a map whose stages or steps have nothing but names; None without any."""
    called = {name: _called(reshaping, name) for name in fields}
    holders = [name for name, field in called.items() if field in COLUMNS]
    if len(holders) != 1:
        return None
    columns = fields[holders[0]]
    if not isinstance(columns, list) or len(columns) < 2 or not all(map(_is_bare, columns)):
        return None
    lists = {
        name: field
        for name, field in called.items()
        if isinstance(fields[name], list) and _is_row(name, field) and not reshaping.seems_label(name, fields[name])
    }
    rows = {name: field for name, field in lists.items() if len(fields[name]) == len(columns)}
    cells = [field for field in lists.values() if field in Cells.model_fields]
    is_sure = "emotion" in cells or any(name != field for name, field in lists.items())
    if len(set(lists.values())) < len(lists) or len(cells) < FEWEST_ROWS or not (is_sure or len(columns) > 2):
        return None
    unequal = {name: field for name, field in lists.items() if name not in rows}
    return MapRows(holders[0], called[holders[0]], rows, unequal) if rows else None


def put_into_columns(
    reshaping: Reshaping, found: MapRows, fields: dict[str, Any], result: dict[str, Any], new: Path, old: Path
) -> None:
    """Report rows, and read each of their values in its column."""
    edits: tuple[Edit, ...] = ()
    if found.unequal:
        lengths = ", ".join(f"“{name}” has {len(fields[name])} values" for name in found.unequal)
        one = found.field.removesuffix("s")
        hint = f"write each value into its {one}; there are {len(fields[found.columns])} {found.field}, and {lengths}"
    else:
        lines = "\n".join(block({found.field: _written(found, fields)}))
        edits = _edits(reshaping, found, lines, old)
        hint = f"write each value into its column:\n{first_lines(lines)}"
    tell_rows(reshaping, found, fields, hint, edits, old)
    read_in_columns(reshaping, found, fields, result, new, old)


def put_beside_names(
    reshaping: Reshaping, fields: dict[str, Any], result: dict[str, Any], new: Path, old: Path
) -> None:
    """Report rows beside stages or steps that have been written in another shape, which has been told."""
    for name, value in fields.items():
        field = _called(reshaping, name)
        if field not in COLUMNS or not isinstance(value, dict) or not isinstance(result.get(field), list):
            continue
        rows = rows_of_map(reshaping, {**fields, name: result[field]})
        if rows is None or rows.unequal:
            return
        for row in rows.rows.values():
            result.pop(row, None)
        result[field] = [dict(one) if isinstance(one, dict) else {"name": one} for one in result[field]]
        lines = "\n".join(block({field: _written(rows, {**fields, name: result[field]})}))
        tell_rows(reshaping, rows, fields, f"write each value into its column:\n{first_lines(lines)}", (), old)
        read_in_columns(reshaping, rows, fields, result, new, old)
        return


def tell_rows(
    reshaping: Reshaping,
    found: MapRows,
    fields: dict[str, Any],
    hint: str,
    edits: Sequence[Edit] = (),
    old: Path = (),
) -> None:
    """Report rows at the first of them."""
    named = ", ".join(f"“{name}”" for name in fields if name in found.rows or name in found.unequal)
    place = min(reshaping.document.places.key((*old, name)) for name in (*found.rows, *found.unequal))
    reshaping.report(ROWS_OF_MAP, place, hint, edits, rows=named, columns=found.field)


def read_in_columns(
    reshaping: Reshaping, found: MapRows, fields: dict[str, Any], result: dict[str, Any], new: Path, old: Path
) -> None:
    """Read each value of the rows in its column."""
    record, columns = COLUMNS[found.field], result[found.field]
    for at, column in enumerate(columns):
        to: Path = (*new, found.field, at)
        if not isinstance(column, dict):
            reshaping.reshape((*old, found.columns, at), (*to, "name"))
            columns[at] = {"name": column}
        for name, field in found.rows.items():
            path: Path = (*old, name, at)
            reshaping.reshape(path, (*to, field))
            shaped = reshaping.field(record, field, fields[name][at], path, (*to, field))
            if shaped is not LEFT_OUT:
                columns[at][field] = shaped


def _written(found: MapRows, fields: dict[str, Any]) -> list[dict[str, Any]]:
    """The columns with their values, as an author would write them."""
    written: list[dict[str, Any]] = []
    for at, one in enumerate(fields[found.columns]):
        column = dict(one) if isinstance(one, dict) else {"name": one}
        written.append(column | {field: fields[name][at] for name, field in found.rows.items()})
    return written


def _called(reshaping: Reshaping, name: str) -> str:
    return name if reshaping.takes(name, JourneyMap) else certain_field(name, JourneyMap, reshaping.forms) or name


def _is_row(name: str, field: str) -> bool:
    """Whether a field of the map is one of its cells, or a name of the author's own."""
    return field in Cells.model_fields or (field not in JourneyMap.model_fields and not fields_owners(name))


def _is_bare(column: Any) -> bool:
    return isinstance(column, str) or (isinstance(column, dict) and "name" in column and set(column) <= _ABOUT_A_COLUMN)


def _edits(reshaping: Reshaping, found: MapRows, lines: str, old: Path) -> tuple[Edit, ...]:
    """The edits that write the columns out and take the rows away; none where they are not in lines of their own."""
    source, path = reshaping.lines, (*old, found.columns)
    key, span = source.places.key(path), source.value_span(path)
    removed = [source.removing((*old, name)) for name in found.rows]
    if span is None or key.column > 1 or source.has_comment(span) or not all(removed):
        return ()
    whole = Place(key.file, key.line, 1, span.end_line, span.end_column)
    return (Edit(whole, lines), *(edit for edit in removed if edit is not None))
