"""Labels that cannot be read as they were meant: what they were to keep out is in no build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.diagnostics import fields
from mkdocs_journeys.diagnostics.references import LABEL_WITHOUT_VALUE
from mkdocs_journeys.model import DEFAULT_FORM, ENTRY_TYPES, NO_BUILD, Record
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import names_no_label, seems_label
from mkdocs_journeys.source.fields import (
    certain_field,
    libraries_in,
    likely_field,
    record_at,
    record_fields,
    records_held_by,
)
from mkdocs_journeys.source.reading.partial_values import PartialList, value_at
from mkdocs_journeys.source.reading.read_fields import ReadFields


def keep_out_lost_labels(reading: ReadFields[Any]) -> None:
    """Where a label was meant and lost, nothing is published."""
    for path in reading.document.label_lost:
        holder = value_at(reading.fields, path)
        as_in_model = [name for element in path for name in reading.names_in_model(element)]
        record = record_at(reading.record_type, (*as_in_model, "only"), reading.forms)
        if isinstance(holder, dict) and "only" in record_fields(record):
            holder["only"] = [NO_BUILD]
            reading.is_whole = False
        elif isinstance(holder, str) and path:
            reading.leave_out(path)


def refuse_labels_without_value(reading: ReadFields[Any], record: type[Record], holder: Any, path: Path) -> None:
    """Keep out what carries an empty `only`: nobody writes the name of a label to show something to everybody."""
    if isinstance(holder, PartialList):
        for index, entry in zip(holder.indices, holder, strict=True):
            refuse_labels_without_value(reading, record, entry, (*path, index))
    if not isinstance(holder, dict):
        return
    if "only" in record_fields(record) and "only" in holder and names_no_label(holder["only"]):
        reading.report(LABEL_WITHOUT_VALUE, reading.document.places.key((*path, "only")))
        holder["only"] = [NO_BUILD]
        reading.is_whole = False
    _refuse_labels_within_fields(reading, record, holder, path)
    for name, value in holder.items():
        if isinstance(value, dict | list):
            for held, entries, place in _records_in(reading, record, name, value, path):
                refuse_labels_without_value(reading, held, entries, place)


def _refuse_labels_within_fields(
    reading: ReadFields[Any], record: type[Record], holder: dict[str, Any], path: Path
) -> None:
    """A label that is indented too far would be a fact, a dimension or the language of a text."""
    if "only" not in record_fields(record):
        return
    for name, value in [*holder.items()]:
        meant = record.synonyms.get(name, name)
        is_plain = meant in record.model_fields and meant not in records_held_by(record)
        if is_plain and meant != "custom" and isinstance(value, dict) and "only" in value:
            place = reading.document.places.key((*path, name, "only"))
            hint = f"move it out, so that it is beside “{name}”"
            reading.report(fields.UNKNOWN_FIELD, place, hint, name="only", owner=f"“{name}”")
            del value["only"]
            holder["only"] = [NO_BUILD]
            reading.is_whole = False


def _records_in(
    reading: ReadFields[Any], record: type[Record], name: str, value: Any, path: Path
) -> Iterator[tuple[type[Record], Any, Path]]:
    """The groups of fields that a field holds, with the record that each of them is."""
    if name == "custom" and isinstance(value, dict):
        # The author has written the lanes beside the other fields.
        for lane, cells in value.items():
            yield ENTRY_TYPES[reading.forms.get(lane, DEFAULT_FORM)], cells, (*path, lane)
    elif (held := records_held_by(record).get(record.synonyms.get(name, name))) is not None:
        entry, is_by_id = held
        if not is_by_id:
            yield entry, value, (*path, name)
        # A persona's goals may be in groups, and everything in a library is.
        if isinstance(value, dict):
            for id, one in value.items():
                if is_by_id or (isinstance(one, dict | list) and id not in record_fields(entry)):
                    yield entry, one, (*path, name, id)


def refuse_labels_among_ids(reading: ReadFields[Any], record: type[Record], holder: dict[str, Any], path: Path) -> None:
    """A label that is not indented far enough would be an entry of a library, and its neighbours public."""
    for name, entry in libraries_in(record):
        held = holder.get(name)
        if not isinstance(held, dict):
            continue
        if "only" in held:
            place = reading.document.places.key((*path, name, "only"))
            hint = "indent it by two more spaces than the entry that it belongs to"
            reading.report(fields.UNKNOWN_FIELD, place, hint, name="only", owner=f"“{name}”")
            del held["only"]
            reading.is_whole = False
            for id, value in held.items():
                given = {entry.bare: value} if isinstance(value, str) and entry.bare else value
                held[id] = {**(given if isinstance(given, dict) else {}), "only": [NO_BUILD]}
            if "only" in record_fields(record):
                # It may be in too far as well.
                holder["only"] = [NO_BUILD]
        for id, value in held.items():
            if isinstance(value, dict):
                refuse_labels_among_ids(reading, entry, value, (*path, name, id))
    for name, (entry, is_by_id) in records_held_by(record).items():
        if not is_by_id and isinstance(held := holder.get(name), dict):
            refuse_labels_among_ids(reading, entry, held, (*path, name))


def fields_with_mistaken_label(reading: ReadFields[Any], error: Any, path: Path) -> dict[str, Any] | None:
    """The fields among which a label was meant and cannot be read: better nowhere than where it must not be."""
    if "only" in path:
        holder = value_at(reading.fields, _path_of_record(reading, path[: path.index("only")]))
    elif error["type"] == "extra_forbidden":
        record = record_at(reading.record_type, error["loc"], reading.forms)
        fields_there = record_fields(record)
        is_meant = "only" in fields_there and likely_field(str(path[-1]), fields_there) == "only"
        is_meant = is_meant or is_like_label(reading, str(path[-1]), record, path)
        holder = value_at(reading.fields, _path_with_label(reading, path[:-1])) if is_meant else None
    else:
        lost, record = (
            value_at(reading.fields, path),
            record_at(reading.record_type, (*path[:-1], "only"), reading.forms),
        )
        is_meant = isinstance(lost, dict) and "only" in lost and "only" in record_fields(record)
        holder = value_at(reading.fields, path[:-1]) if is_meant else None
    return holder if isinstance(holder, dict) else None


def is_like_label(reading: ReadFields[Any], name: str, record: type[Record], path: Path) -> bool:
    """Whether an unknown field was to say who may see what it is in."""
    value, has_other_sense = value_at(reading.fields, path), len(reading.given(path[:-1])) == 1
    if certain_field(name, record, reading.forms) not in (None, "only"):
        has_other_sense = True
    return seems_label(name, value, reading.document.labels, has_other_sense=has_other_sense)


def _path_with_label(reading: ReadFields[Any], path: Path) -> Path:
    """The fields that may have a label and hold a path: a feeling has none, but its step has."""
    while path:
        holder, as_in_model = (
            value_at(reading.fields, path),
            [one for part in path for one in reading.names_in_model(part)],
        )
        record = record_at(reading.record_type, (*as_in_model, "only"), reading.forms)
        if isinstance(holder, dict) and "only" in record_fields(record):
            break
        path = path[:-1]
    return path


def _path_of_record(reading: ReadFields[Any], path: Path) -> Path:
    """The fields that a label is among, or would be if it were not within one of them."""
    record = record_at(reading.record_type, path, reading.forms)
    name = record.synonyms.get(str(path[-1]), str(path[-1])) if path else ""
    if name not in record.model_fields:
        return path
    if name in (held := records_held_by(record)):
        entry, _ = held[name]
        value = value_at(reading.fields, path)
        # Groups of entries are named by their author.
        if isinstance(value, dict) and any(one in record_fields(entry) for one in value if one != "only"):
            return path
    return path[:-1]
