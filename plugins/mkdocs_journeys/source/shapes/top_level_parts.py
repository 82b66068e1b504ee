"""Stages or steps that are written beside the fields of their map: `Stage 1: …`, or each below its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.shapes import PARTS_AMONG_FIELDS
from mkdocs_journeys.model import JourneyMap, Part, Stage, Step
from mkdocs_journeys.source.fields import certain_field
from mkdocs_journeys.source.shapes.part_names import PartNames
from mkdocs_journeys.source.shapes.reshaped_parts import shaped_by_name
from mkdocs_journeys.source.shapes.rows_of_map import put_into_columns, read_in_columns, rows_of_map, tell_rows
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.shapes.wrappers import unwrapped_record
from mkdocs_journeys.source.yaml import block, first_lines

_COUNTED = re.compile(r"(?P<word>[^\d#№]*?)\s*[#№]?\s*\d{1,3}\s*[.):]?|第.{1,3}(?P<unit>[^\W\d]+)")

_COUNTED_AND_NAMED = re.compile(r"(?P<word>[^\W\d]+)\s*[#№]?\s*\d{1,3}\s*[-–—.):/]\s*[^\W\d].*")
"""A number and a name, as in `Stage 1 - Awareness`: what is behind the colon happens there."""


def top_level_parts(reshaping: Reshaping, fields: dict[str, Any]) -> dict[str, str]:
    """Return which fields of a map are its stages or steps: name → `stages` or `steps`.

    None are where the map has stages or steps besides.
    """
    levels = {name: level for name, inner in fields.items() if (level := _level(reshaping, name, inner))}
    others = (name for name in fields if name not in levels)
    return {} if _has_parts(others) or len(levels) < 2 else levels


def unnamed_stages(reshaping: Reshaping, fields: dict[str, Any]) -> str:
    """Return the field of a map with an unknown name that holds its stages, as what is below it says; else nothing."""
    if _has_parts(fields):
        return ""
    names = PartNames(Stage, reshaping.forms, reshaping.document.labels)
    holders = (name for name, inner in fields.items() if names.are_parts(inner))
    unknown = (name for name in holders if not reshaping.is_field(name, JourneyMap))
    return next((name for name in unknown if not reshaping.seems_label(name, fields[name])), "")


def _has_parts(names: Iterable[str]) -> bool:
    """Whether one of the fields of a map is called stages or steps."""
    return any({name, certain_field(name, JourneyMap)} & {"stages", "steps"} for name in names)


def shaped_top_level(reshaping: Reshaping, fields: dict[str, Any], levels: dict[str, str]) -> dict[str, Any]:
    """Report stages or steps among the fields of a map, and return the other fields with them where they belong.

    Rows of a table that has them as columns are told with them.
    """
    field = "steps" if set(levels.values()) == {"steps"} else "stages"
    entry: type[Part] = Step if field == "steps" else Stage
    shaped: list[Any] = []
    for index, name in enumerate(levels):
        if isinstance(fields[name], str) and not _COUNTED_AND_NAMED.fullmatch(name.strip()):
            reshaping.reshape((name,), (field, index, "name"))
            shaped.append({"name": _full_name(name, fields[name])})
        else:
            # Each is shaped by itself, at its place in the list.
            shaped += shaped_by_name(reshaping, {name: fields[name]}, entry, (), (field,), first=index)[0]
    rest = {name: inner for name, inner in fields.items() if name not in levels}
    result = {field: shaped}
    rows = rows_of_map(reshaping, rest | result)
    if rows is None or rows.unequal:
        _tell(reshaping, list(levels), list(fields), field, shaped, ())
    if rows is not None and rows.unequal:
        put_into_columns(reshaping, rows, fields | result, result, (), ())
        for name, called in rows.unequal.items():
            reshaping.reshape((name,), (called,))
        rest = {rows.unequal.get(name, name): inner for name, inner in rest.items()}
    elif rows is not None:
        tell_rows(reshaping, rows, fields, f"the help for “{next(iter(levels))}” has them in their columns")
        read_in_columns(reshaping, rows, fields, result, (), ())
        _tell(reshaping, list(levels), list(fields), field, shaped, list(rows.rows))
    rest = {name: inner for name, inner in rest.items() if rows is None or name not in rows.rows}
    return unwrapped_record(reshaping, rest, JourneyMap) | result


def _level(reshaping: Reshaping, name: str, inner: Any) -> str:
    """Whether a name among the fields of a map is that of a stage or a step; empty if it is not."""
    if reshaping.takes(name, JourneyMap) or reshaping.seems_label(name, inner):
        return ""
    if found := _COUNTED.fullmatch(name.strip()) or _COUNTED_AND_NAMED.fullmatch(name.strip()):
        word = found["word"] or found.groupdict().get("unit") or ""
        level = certain_field(word, JourneyMap) if word else "stages"
        if level in ("stages", "steps") or word.lower() == "phase":
            return level if level == "steps" else "stages"
    if certain_field(name, JourneyMap, reshaping.forms) is not None:
        return ""
    return "stages" if PartNames(Stage, reshaping.forms, reshaping.document.labels).has_fields(inner) else ""


def _full_name(name: str, text: str) -> str:
    return text if not re.search(r"[^\W\d]", name) else f"{name.strip()}: {text}"


def _tell(
    reshaping: Reshaping, names: list[str], among: list[str], field: str, shaped: list[Any], rows: Sequence[str]
) -> None:
    lines = block({field: shaped})
    place = reshaping.document.places.key((names[0],))
    span = reshaping.lines.value_span((names[-1],)) or reshaping.document.places.key((names[-1],))
    first = among.index(names[0])
    edits: list[Edit] = []
    whole = Place(place.file, place.line, place.column, span.end_line, span.end_column)
    is_block = reshaping.lines.lines[place.line - 1][: place.column - 1].strip() == ""
    removed = [edit for name in rows if (edit := reshaping.lines.removing((name,))) is not None]
    is_together = among[first : first + len(names)] == names and len(removed) == len(rows)
    if is_together and is_block and not reshaping.lines.has_comment(whole):
        edits = [Edit(whole, f"\n{' ' * (place.column - 1)}".join(lines)), *removed]
    kind = field.removesuffix("s")
    text = first_lines("\n".join(lines))
    if rows:
        text += "\nand take " + " and ".join(f"“{name}:”" for name in rows) + " away"
    reshaping.report(PARTS_AMONG_FIELDS, place, None, edits, name=names[0], kind=kind, field=field, lines=text)
