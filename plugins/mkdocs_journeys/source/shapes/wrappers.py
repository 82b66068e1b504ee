"""A group of fields around others that mean the same without it: `journey:` around a map, `stage:` around a stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.shapes import WRAPPER
from mkdocs_journeys.model import JourneyMap, Part, Record, Stage
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import means_label
from mkdocs_journeys.source.fields import (
    SET_BY_THE_READER,
    cells_of_parts_only,
    certain_field,
    kind_of,
    likely_field,
    meant_field,
    records_held_by,
    takes_list,
)
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import SourceLines, block, first_lines


def unwrapped_record(
    reshaping: Reshaping, fields: dict[str, Any], record: type[Record], old: Path = ()
) -> dict[str, Any]:
    """Return the fields of a file, of which a group may be around those that belong beside it.

    Args:
        reshaping: The walk through the file.
        fields: The fields.
        record: What they are of.
        old: Where they are in the file, if a group has been around them as well.
    """
    paths = {
        name: innermost(reshaping, name, inner, record)
        for name, inner in fields.items()
        if is_around_fields(reshaping, name, inner, record)
    }
    inside = {name: inner for name, (_, inner) in paths.items()}
    if not inside:
        return reshaping.record(fields, record, old, ())
    kept = {name: value for name, value in fields.items() if name not in inside}
    names = [*kept, *(field for inner in inside.values() for field in inner)]
    called = [certain_field(name, record, reshaping.forms) or name for name in names]
    if len(set(called)) < len(called):
        # What is given inside and outside cannot be brought together.
        return reshaping.record(fields, record, old, ())
    result = reshaping.record(kept, record, old, ()) if kept else {}
    for name, inner in inside.items():
        path: Path = (*old, *paths[name][0])
        tell(reshaping, [(*old, name)], [path], record, written_out={} if len(fields) == 1 else inner)
        reshaping.reshape(path, ())
        result |= unwrapped_record(reshaping, inner, record, path)
    return result


def fields_around(reshaping: Reshaping, fields: dict[str, Any], record: type[Part], old: Path) -> dict[str, Path]:
    """Report names around some of the fields of a stage or step; return each with the path of what is below it."""
    inside = {name: _inner(inner) for name, inner in fields.items() if is_around_fields(reshaping, name, inner, record)}
    names = [*(name for name in fields if name not in inside), *(field for inner in inside.values() for field in inner)]
    called = [certain_field(name, record, reshaping.forms) or name for name in names]
    if len(set(called)) < len(called):
        return {}
    found: dict[str, Path] = {}
    for name, inner in inside.items():
        path: Path = (*old, name) if isinstance(fields[name], dict) else (*old, name, 0)
        tell(reshaping, [(*old, name)], [path], record, written_out=inner)
        found[name] = path
    return found


def unwrapped_entries(
    reshaping: Reshaping, value: Any, field: str, holder: type[Record], entry: type[Record], old: Path, new: Path
) -> tuple[Any, Path]:
    """Return the entries of a field without the names of single ones around them, and the path at which they are.

    `stages: {stage: [A, B]}` and `stages: [{stage: {name: A}}, {stage: {name: B}}]` are of formats in which every
    entry has a name.
    """
    if isinstance(value, dict):
        name = _name_around(reshaping, value, field, holder)
        if not name:
            return value, old
        path: Path = (*old, name)
        tell(reshaping, [path], [path], entry)
        reshaping.reshape(path, new)
        return value[name], path
    if not isinstance(value, list):
        return value, old
    names = {index: _name_around(reshaping, one, field, holder) for index, one in enumerate(value)}
    names = {index: name for index, name in names.items() if name and isinstance(value[index][name], dict)}
    if not names:
        return value, old
    paths: list[Path] = [(*old, index, name) for index, name in names.items()]
    tell(reshaping, paths, paths, entry)
    for path in paths:
        reshaping.inside[path[:-1]] = path
        reshaping.reshape(path, (*new, path[-2]))
    return [one[names[index]] if index in names else one for index, one in enumerate(value)], old


def _name_around(reshaping: Reshaping, value: Any, field: str, holder: type[Record]) -> str:
    """The word for one entry of a field that is around an entry, or around all of them; empty if there is none."""
    if not isinstance(value, dict) or len(value) != 1:
        return ""
    name, inner = next(iter(value.items()))
    is_word = name == field or certain_field(name, holder, reshaping.forms) == field
    return name if is_word and inner and isinstance(inner, dict | list) and not means_label(name) else ""


def innermost(reshaping: Reshaping, name: str, value: Any, record: type[Record]) -> tuple[Path, dict[str, Any]]:
    """Return the fields within a name, of which the only one may be such a name again, and their path below it."""
    path: Path = (name,)
    while True:
        path = path if isinstance(value, dict) else (*path, 0)
        value = _inner(value)
        below = next(iter(value)) if len(value) == 1 else ""
        if not below or not is_around_fields(reshaping, below, value[below], record):
            return path, value
        path, value = (*path, below), value[below]


def _inner(value: Any) -> dict[str, Any]:
    inner = value[0] if isinstance(value, list) and len(value) == 1 else value
    return inner if isinstance(inner, dict) else {}


def is_around_fields(reshaping: Reshaping, name: str, value: Any, record: type[Record]) -> bool:
    """Return whether what is below an unknown name are fields of the record itself."""
    inner = _inner(value)
    is_taken = reshaping.takes(name, record) and name not in SET_BY_THE_READER
    if not inner or is_taken or reshaping.seems_label(name, value):
        return False
    meant = certain_field(name, record, reshaping.forms) or likely_field(name, records_held_by(record))
    if meant is not None and (meant in records_held_by(record) or takes_list(meant)):
        return False
    if (
        len(inner) == 1
        and not issubclass(record, Part)
        and is_around_fields(reshaping, *next(iter(inner.items())), record)
    ):
        return True
    known = [field for field in inner if reshaping.is_field(field, record)]
    if meant == "title" and record is JourneyMap:
        # The word for a map.
        return bool(known)
    called = {certain_field(field, record, reshaping.forms) or field for field in known}
    if issubclass(record, Part):
        called |= {meant for field in inner if (meant := meant_field(field, record, reshaping.forms))}
        # A row of one's own may have groups of fields that are named alike, and a level too many is told as such.
        has_cells = bool(called & (cells_of_parts_only() | {"steps"}))
        return has_cells and len(called) * 2 > len(inner) and "text" not in inner
    if record is JourneyMap and len(inner) == 1 and called <= {"stages", "steps"} and called:
        # Nothing but a list of stages can be below a name.
        return isinstance(next(iter(inner.values())), list)
    # What has nothing but the fields of a stage is one, under its name.
    is_stage = record is JourneyMap and called <= set(Stage.model_fields)
    return not is_stage and len(known) > 1 and len(known) * 2 > len(inner)


def tell(
    reshaping: Reshaping,
    keys: Sequence[Path],
    values: Sequence[Path],
    record: type[Record],
    written_out: Mapping[str, Any] | None = None,
) -> None:
    """Report names around groups of fields.

    Args:
        reshaping: The walk through the file.
        keys: The paths of the names.
        values: The paths of what is moved out, one for each name.
        record: What the fields belong to.
        written_out: The fields, which have to be in lines of their own where others are beside the name.
    """
    lines, name = reshaping.lines, keys[0][-1]
    place = reshaping.document.places.key(keys[0])
    more = f" here, and in {len(keys) - 1} more" if len(keys) > 1 else ""
    within = [one for one in values[0][len(keys[0]) :] if isinstance(one, str)]
    if within:
        more = " and " + " and ".join(f"“{one}:”" for one in within) + " within it"
    hint: str | None = None
    edits: list[Edit] = []
    around = lines.value_span(keys[0][:-1])
    span = lines.value_span(values[0])
    if around is not None and lines.text(around)[:1] == "{":
        hint = f"take “{name}:”{more if within else ''} and the braces around its fields away{'' if within else more}"
        if written_out and span is not None:
            last = replace(span, line=span.end_line, column=span.end_column - 1)
            edits = [Edit(replace(_between(place, span), end_column=span.column + 1), ""), Edit(last, "")]
    elif span is not None and written_out and lines.text(span)[:1] == "{":
        told_lines = block(written_out)
        hint = f"write its fields in place of “{name}”:\n{first_lines(chr(10).join(told_lines))}"
        whole = Place(span.file, place.line, place.column, span.end_line, span.end_column)
        edits = [Edit(whole, f"\n{' ' * (place.column - 1)}".join(told_lines))]
    for key, value in zip(keys, values, strict=True):
        if not written_out or hint is None:
            edits += _taken_away(lines, reshaping.document.places.key(key), key, value)
    reshaping.report(WRAPPER, place, hint, edits, name=name, owner=kind_of(record), more=more)


def _taken_away(lines: SourceLines, key: Place, path: Path, value: Path) -> Sequence[Edit]:
    """The edits that take a name away and move what is below it to where it was; none where that is not safe."""
    span = lines.value_span(value)
    if span is None:
        return ()
    within = value[len(path) :]
    if lines.text(span)[:1] in ("{", "["):
        around = lines.value_span(path[:-1])
        if around is None:
            return ()
        # Between braces there is nothing to line up.
        if lines.text(around)[:1] != "{":
            whole = lines.value_span(path)
            if not within or whole is None:
                return (Edit(_between(key, span), ""),)
            rest = Place(span.file, span.end_line, span.end_column, whole.end_line, whole.end_column)
            return (Edit(_between(key, span), ""), Edit(rest, ""))
        after = Place(span.file, span.end_line, span.end_column, around.end_line, around.end_column)
        return (Edit(_between(around, span), ""), Edit(after, ""))
    behind = Place(span.file, key.end_line, key.end_column, span.line, span.column)
    names = {f"{one}:" for one in within}
    between = [line.replace("-", "").strip() for line in lines.text(behind).split("\n")]
    if between[0] != ":" or any(line and line not in names for line in between[1:]):
        return ()
    edits = [Edit(_between(key, span), "")]
    width = span.column - key.column
    for number in range(span.line + 1, span.end_line + 1):
        text = lines.lines[number - 1]
        if not text.strip():
            continue
        indent = len(text) - len(text.lstrip(" "))
        if text[indent] == "\t" or indent < key.column - 1 + (width if text[indent] != "#" else 0):
            return ()
        first = min(key.column, indent + 1)
        edits.append(Edit(Place(span.file, number, first, number, min(first + width, indent + 1)), ""))
    return edits


def _between(first: Place, second: Place) -> Place:
    """From where one thing begins to where another does."""
    return Place(first.file, first.line, first.column, second.line, second.column)
