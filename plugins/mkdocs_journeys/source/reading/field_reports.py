"""Reports fields that cannot be used, and names of the author's own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place, fields
from mkdocs_journeys.diagnostics.references import SEEMS_LABEL
from mkdocs_journeys.diagnostics.shapes import OWN_FACT, OWN_ROW
from mkdocs_journeys.diagnostics.text import TEXT_BECAME_FIELD
from mkdocs_journeys.model import CellEntry, Entity, JourneyMap, Part, Record, Result
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.label_words import OFF
from mkdocs_journeys.prose.suspected_labels import names_label
from mkdocs_journeys.prose.trainers import means_few
from mkdocs_journeys.source.fields import (
    CODES_OF_ERRORS,
    SET_BY_THE_READER,
    choice_help,
    fields_owners,
    fields_taken,
    help_for,
    kind_of,
    likely_choice,
    likely_field,
    may_hold,
    meant_field,
    record_at,
    record_fields,
    value_in_words,
)
from mkdocs_journeys.source.reading.mistaken_labels import is_like_label
from mkdocs_journeys.source.reading.own_names import OwnName, fact_text, facts_written, is_row, rows_declared
from mkdocs_journeys.source.reading.partial_values import value_at
from mkdocs_journeys.source.reading.read_fields import ReadFields
from mkdocs_journeys.source.shapes import NUMBERED, may_be_name
from mkdocs_journeys.source.yaml import quoted_for_yaml, replacing, written
from mkdocs_journeys.text.yes_or_no import NO, YES


def report_error(reading: ReadFields[Any], error: Any, path: Path, *, is_beside_unknown: bool) -> None:
    """Report one error of the model, unless another message says enough."""
    kind, context, value = error["type"], error.get("ctx", {}), value_at(reading.fields, path)
    if kind == "extra_forbidden":
        _report_extra(reading, error["loc"], path)
        return
    if kind == "missing":
        # A missing field beside an unknown one was probably misspelt: one message is enough.
        if not is_beside_unknown and path not in reading.shortened:
            reading.report(fields.MISSING_FIELD, reading.document.places.key(path), name=error["loc"][-1])
        return
    if value is None and path:
        # An empty value means not given.
        return
    if kind == "language_of_text":
        key, tag = reading.document.places.key(path), str(path[-1])
        meant = help_for("language_expected", tag)
        edits = replacing(key, meant.text) if meant else ()
        shown = value_in_words(tag)
        reading.report(fields.LANGUAGE_EXPECTED, key, meant.hint if meant else None, edits, name=path[-2], found=shown)
        return
    names = [element for element in path if isinstance(element, str)]
    name = names[-1] if names else "this file"
    place = reading.document.places.value(path)
    if kind == "either_expected" and isinstance(value, dict) and len(value) == 1 and all(map(str, value)):
        # The group has its name: it is the name of a branch that cannot be read.
        place = reading.document.places.value((*path, *value))
    code = CODES_OF_ERRORS.get(kind)
    if kind == "goal_group":
        place = reading.document.places.key((*path, context["unknown"]))
        reading.report(fields.GOAL_GROUP, place, unknown=context["unknown"])
    elif kind == "choice":
        likely = likely_choice(value, context["choices"])
        hint = choice_help(value, context["choices"])
        edits = replacing(place, likely) if likely else ()
        shown = value_in_words(value)
        reading.report(fields.UNKNOWN_CHOICE, place, hint, edits, name=name, choices=context["choices"], found=shown)
    elif (meant := help_for(kind, value, name)) is not None:
        span = place if isinstance(value, str) else reading.source_lines().value_span(path)
        edits = replacing(span, meant.text) if meant.text and span is not None else ()
        code = CODES_OF_ERRORS[kind]
        reading.report(code, place, meant.hint, edits, name=name, found=value_in_words(value), path=value, **context)
    elif kind == "image_path":
        shown = value if isinstance(value, str) else value_in_words(value)
        reading.report(CODES_OF_ERRORS[kind], place, path=shown, endings=context["endings"])
    elif code is not None:
        wanted = "a text or a group of fields" if kind.startswith("text_or") else "a group of fields"
        reading.report(code, place, name=name, found=value_in_words(value), **{"wanted": wanted, **context})
    else:
        reading.report(fields.FIELDS_EXPECTED, place, name=name, found=value_in_words(value), wanted="something else")


def _report_extra(reading: ReadFields[Any], loc: Path, path: Path) -> None:
    record = record_at(reading.record_type, loc, reading.forms)
    name, holder = str(loc[-1]), reading.given(path[:-1])
    if likely_field(name, record_fields(record)) != "only" and is_like_label(reading, name, record, path):
        _report_label(reading, name, record, path)
    elif issubclass(record, CellEntry | Part | Result) and _is_text(reading, name, holder, record):
        shown = quoted_for_yaml(f"{name}: {holder[name]}")
        key, value = reading.document.places.key(path), reading.document.places.value(path)
        span: Place | None = Place(key.file, key.line, key.column, value.end_line, value.end_column)
        if not _is_item(reading, path):
            # Between braces, which are not needed then.
            span = reading.source_lines().value_span(path[:-1])
        edits = (Edit(span, shown),) if span is not None else ()
        hint = None
        if issubclass(record, Part) and may_be_name(name, holder[name]):
            meant = written({"name": name, "actions": holder[name]})
            hint = f"put the text in quotation marks: {shown}; or, if “{name}” is its name, write {meant}"
        reading.report(TEXT_BECAME_FIELD, key, hint, edits, name=name, quoted=shown)
    else:
        report_unknown(reading, name, record, path)


def _report_label(reading: ReadFields[Any], name: str, record: type[Record], path: Path) -> None:
    """Report a field that seems to say who may see something, with the other thing that it may say."""
    value = value_at(reading.fields, path)
    words = value if isinstance(value, list) else [value]
    is_yes_or_no = all(str(word).strip().casefold() in YES | NO for word in words)
    label = "internal" if is_yes_or_no else written(value)
    likely = meant_field(name, record, list(reading.forms))
    other = f"if it is something else, use another name: {fields_taken(name, record, list(reading.forms))}"
    if likely not in (None, "only"):
        other = f"if it is something else, did you mean “{likely}”?"
    elif issubclass(record, Entity) and OFF.intersection([name.strip().lower()]):
        other = "to publish it and to mark it as a draft, write “status: draft”"
    hint = f"if it says who may see this, write “only: {label}”; {other}"
    reading.report(SEEMS_LABEL, reading.document.places.key(path), hint, name=name, owner=kind_of(record))


def _is_item(reading: ReadFields[Any], path: Path) -> bool:
    """Whether a field is the only one of an item in lines of its own, rather than between braces."""
    holder = reading.document.places.span(path[:-1])
    key = reading.document.places.key(path)
    return holder is not None and (holder.line, holder.column) == (key.line, key.column)


def _is_text(reading: ReadFields[Any], name: str, holder: dict[str, Any], record: type[Record]) -> bool:
    only_field = len(holder) == 1 and isinstance(holder[name], str)
    is_like_none = likely_field(name, record_fields(record)) is None
    return only_field and (is_like_none or bool(NUMBERED.fullmatch(name)))


def report_unknown(reading: ReadFields[Any], name: str, record: type[Record], path: Path) -> None:
    """Report a field that is not there, or note it as a name of the author's own."""
    place = reading.document.places.key(path)
    twin = record.synonyms.get(name)
    if twin is not None and twin in reading.given(path[:-1]):
        reading.report(fields.SAME_FIELD_TWICE, place, name=name, other=twin)
    elif name in _refused_lanes(reading):
        # It is a lane that is declared and cannot be, which is said there.
        return
    elif (own := _own_name(reading, name, record, path)) is not None:
        (reading.own_rows if issubclass(record, Part) or not fact_text(own.value) else reading.own_facts).append(
            (own, record)
        )
    else:
        likely = meant_field(name, record, list(reading.forms))
        if _is_label_of_part(reading, name, record, path):
            hint = "did you mean “name”? For whom it is visible is said with “only”"
            text = str(value_at(reading.fields, path)).strip()
            # What is used as a label, or sounds like one, may be meant as such here.
            edits = replacing(place, "name")
            if text in reading.document.labels or means_few(text):
                hint, edits = "write “name” if it is called so, or “only” if it says who may see it", ()
            reading.report(fields.UNKNOWN_FIELD, place, hint, edits, name=name, owner=kind_of(record))
            return
        if likely is not None and not may_hold(likely, value_at(reading.fields, path), record):
            likely = None
        is_there = likely is not None and likely in reading.given(path[:-1])
        hint = f"did you mean “{likely}”?" if likely else fields_taken(name, record, list(reading.forms))
        if is_there:
            hint = f"it seems to be “{likely}”, which is there already: put both into one"
        edits = replacing(place, likely) if likely and not is_there else ()
        reading.report(fields.UNKNOWN_FIELD, place, hint, edits, name=name, owner=kind_of(record))


def _is_label_of_part(reading: ReadFields[Any], name: str, record: type[Record], path: Path) -> bool:
    """Whether a stage or step without a name is called by its `label`; until that is sure it is in no build."""
    others = reading.given(path[:-1]).keys() & {"name", "title", "id"}
    return issubclass(record, Part) and name.strip().lower() == "label" and not others


def _refused_lanes(reading: ReadFields[Any]) -> Collection[str]:
    lanes = reading.fields.get("custom_lanes")
    return lanes.keys() - reading.forms.keys() if isinstance(lanes, dict) and reading.record_type is JourneyMap else ()


def _own_name(reading: ReadFields[Any], name: str, record: type[Record], path: Path) -> OwnName | None:
    """The name as one of the author's own, for a row or a fact; None if it seems to be something else."""
    value = value_at(reading.fields, path)
    if name in SET_BY_THE_READER or meant_field(name, record, list(reading.forms)) is not None:
        return None
    if issubclass(record, Part):
        is_own = is_row(value) and not fields_owners(name) and reading.record_type is JourneyMap
    else:
        if isinstance(value, dict) and any(names_label(*one, reading.document.labels) for one in value.items()):
            # In a text it would be published.
            return None
        is_row_of_map = record is JourneyMap and value is not None and is_row(value) and not fields_owners(name)
        is_own = issubclass(record, Entity) and len(path) == 1 and (fact_text(value) is not None or is_row_of_map)
    return OwnName(name, path, value) if is_own else None


def report_own_names(reading: ReadFields[Any]) -> None:
    """Report rows and facts of the author's own; the first help has the lines for all of them."""
    lines = reading.source_lines()
    for code, names, write in (
        (OWN_ROW, reading.own_rows, rows_declared),
        (OWN_FACT, reading.own_facts, facts_written),
    ):
        first: dict[str, tuple[OwnName, type[Record]]] = {}
        for own, record in names:
            first.setdefault(own.name, (own, record))
        if not first:
            continue
        told, edits = write([own for own, _ in first.values()], reading.fields, lines)
        for number, (own, record) in enumerate(first.values()):
            place = reading.document.places.key(own.path)
            hint = None if number == 0 else f"the help for “{next(iter(first))}” has a line for it"
            values = {"name": own.name, "owner": kind_of(record), "lines": told}
            reading.report(code, place, hint, edits if number == 0 else (), **values)
        names.clear()
