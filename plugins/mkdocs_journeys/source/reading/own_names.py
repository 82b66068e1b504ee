"""Rows and facts of an author's own: what to write so that they are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.yaml import WIDEST_LINE, SourceLines, written


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name that is no field: where it is, and what is written under it."""

    name: str
    path: Path
    value: Any

    @property
    def heading(self) -> str:
        """The name as a heading."""
        spoken = " ".join(self.name.replace("_", " ").replace("-", " ").split())
        return spoken[:1].upper() + spoken[1:]


def is_row(value: Any) -> bool:
    """Whether a value could be the cell of a lane, or an empty one."""
    if value is None:
        return True
    entries = value if isinstance(value, list) else [value]
    return all(isinstance(entry, str) or (isinstance(entry, dict) and "text" in entry) for entry in entries)


def fact_text(value: Any) -> str | None:
    """What a value says as a fact, or None if it is no text."""
    if (
        isinstance(value, dict)
        and value
        and all(isinstance(text, str) for text in value.values())
        and not is_row(value)
    ):
        return ", ".join(f"{name}: {text}" for name, text in value.items())
    if isinstance(value, list) and value and all(isinstance(entry, str) for entry in value):
        return ", ".join(value)
    return value if isinstance(value, str) and "\n" not in value.strip() else None


def rows_declared(names: list[OwnName], fields: Mapping[str, Any], lines: SourceLines) -> tuple[str, tuple[Edit, ...]]:
    """The lines that declare lanes for some names, and the edit that puts them into the map."""
    lanes = {one.name: {"name": one.heading} for one in names}
    entries = [f"{written(name)}: {written(lane)}" for name, lane in lanes.items()]
    told = "\n".join(["custom_lanes:", *("  " + entry for entry in entries)])
    if "custom_lanes" in fields:
        return told, put_first(("custom_lanes",), entries, lines)
    place = lines.places.key(names[0].path[:1])
    if not _is_own_line(place, lines):
        return told, ()
    return told, (Edit(Place(place.file, place.line, 1, place.line, 1), told + "\n"),)


def facts_written(names: list[OwnName], fields: Mapping[str, Any], lines: SourceLines) -> tuple[str, tuple[Edit, ...]]:
    """The lines that say some facts, and the edits that put them in place of the fields."""
    facts = {one.heading: fact_text(one.value) for one in names}
    told = f"facts: {written(facts)}"
    entries = [f"{written(name)}: {written(fact)}" for name, fact in facts.items()]
    if len(told) > WIDEST_LINE:
        told = "\n".join(["facts:", *("  " + entry for entry in entries)])
    edits: list[Edit] = []
    for one in names:
        key, span = lines.places.key(one.path), lines.value_span(one.path)
        if (
            span is None
            or not _is_own_line(key, lines)
            or lines.has_comment(Place(key.file, key.line, 1, span.end_line))
        ):
            return told, ()
        if one is names[0] and "facts" not in fields:
            edits.append(Edit(Place(key.file, key.line, 1, span.end_line, span.end_column), told))
        else:
            edits.append(Edit(Place(key.file, key.line, 1, span.end_line + 1, 1), ""))
    if "facts" in fields:
        into = put_first(("facts",), entries, lines)
        return told, (*edits, *into) if into else ()
    return told, tuple(edits)


def put_first(path: Path, entries: list[str], lines: SourceLines) -> tuple[Edit, ...]:
    """The edit that puts entries before the others of a mapping; none where there is no mapping."""
    span = lines.value_span(path)
    if span is None or not lines.places.holds(path):
        return ()
    start = Place(span.file, span.line, span.column, span.line, span.column)
    if lines.text(span).startswith("{"):
        start = Place(span.file, span.line, span.column + 1, span.line, span.column + 1)
        return (Edit(start, "".join(entry + ", " for entry in entries)),)
    indent = "\n" + " " * (span.column - 1)
    return (Edit(start, "".join(entry + indent for entry in entries)),)


def put_before_fields(file: str, line: str, lines: Sequence[str]) -> tuple[Edit, ...]:
    """The edit that puts a line before the first field of a file; none where its beginning is not that plain."""
    is_in_front_matter = file.lower().endswith(".md")
    bare = next(((number, text) for number, text in enumerate(lines, 1) if text.strip() and text[0] != "#"), None)
    number, text = bare or (1, "")
    if text[:1] in ("{", "-", "%") or is_in_front_matter:
        return ()
    return (Edit(Place(file, number, 1, number, 1), line + "\n"),)


def _is_own_line(key: Place, lines: SourceLines) -> bool:
    """Whether a field begins a line at the top of the file."""
    return key.column == 1 and 0 < key.line <= len(lines.lines) and not lines.lines[key.line - 1].startswith("{")
