"""What pydantic refuses, in words for authors."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, get_args, get_origin

from mkdocs_journeys import model
from mkdocs_journeys.diagnostics import Code, alternatives, fields
from mkdocs_journeys.diagnostics.files import PICTURE_NOT_ALLOWED
from mkdocs_journeys.model import DEFAULT_FORM, ENTRY_TYPES, Record
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields.field_names import SET_BY_THE_READER, field_called, misspelt_field, record_fields
from mkdocs_journeys.source.fields.field_synonyms import synonyms_of
from mkdocs_journeys.source.fields.value_helps import choice_meant
from mkdocs_journeys.text import misspelt, most_like

CODES_OF_ERRORS: Mapping[str, Code] = {
    "text_expected": fields.TEXT_EXPECTED,
    "number_expected": fields.NUMBER_EXPECTED,
    "number_range": fields.NUMBER_RANGE,
    "whole_number_expected": fields.WHOLE_NUMBER_EXPECTED,
    "yes_no_expected": fields.YES_NO_EXPECTED,
    "date_expected": fields.DATE_EXPECTED,
    "partial_date_expected": fields.DATE_EXPECTED,
    "time_expected": fields.TIME_EXPECTED,
    "language_expected": fields.LANGUAGE_EXPECTED,
    "link_scheme": fields.LINK_NOT_ALLOWED,
    "image_path": PICTURE_NOT_ALLOWED,
    "choice": fields.UNKNOWN_CHOICE,
    "flag_expected": fields.FLAG_EXPECTED,
    "either_expected": alternatives.EITHER_EXPECTED,
    "fields_expected": fields.FIELDS_EXPECTED,
    "text_or_fields_expected": fields.FIELDS_EXPECTED,
    "dict_type": fields.FIELDS_EXPECTED,
    "scale_expected": fields.SCALE_EXPECTED,
    "period_expected": fields.PERIOD_EXPECTED,
    "text_by_language": fields.TEXT_BY_LANGUAGE,
}
"""Kind of pydantic error → what is told."""

_RECORDS: Mapping[type[Record], str] = {
    **{model.type_of(spec.kind): f"a {spec.name}" for spec in model.ENTITY_KINDS},
    model.JourneyMap: "a map",
    model.Stage: "a stage",
    model.Step: "a step",
    model.PortfolioFile: "the portfolio",
    model.MapLibrary: "what a map brings along",
    model.PainPoint: "a pain point",
    model.Opportunity: "an opportunity",
    model.Quote: "a quote",
    model.Metric: "a metric",
    model.TouchpointUse: "a touchpoint in a step",
    model.ChannelUse: "a channel in a step",
    model.Feeling: "an emotion",
    model.Result: "a result",
    model.Source: "a source",
    model.Image: "a picture",
    model.RunDay: "a day of a run",
    model.Break: "a break",
    model.CustomLane: "a custom lane",
    model.Channel: "a channel",
    model.Owner: "an owner",
    model.Actor: "an actor",
    model.Touchpoint: "a touchpoint",
    model.Dimension: "a dimension",
    model.DimensionValue: "a value of a dimension",
    model.Phase: "a phase",
}

_NAMES_REMEMBERED = 1 << 15
"""Names are of authors, so there is no end to them."""


def value_in_words(value: Any) -> str:
    """What an author has written, as a message shows it."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"“{text}”" if len(text) <= 60 else f"“{text[:59]}…”"
    if isinstance(value, list):
        return "a list"
    return "a group of fields" if isinstance(value, dict) else "nothing"


def kind_of(record: type[Record]) -> str:
    """How a record is called in a message."""
    return _RECORDS.get(record, "an entry")


def record_at(root: type[Record], loc: Path, forms: Mapping[str, str]) -> type[Record]:
    """The record that holds the last element of an error's place."""
    current = root
    elements = list(loc[:-1])
    while elements:
        element = elements.pop(0)
        if element == "custom" and elements:
            current = ENTRY_TYPES[forms.get(str(elements.pop(0)), DEFAULT_FORM)]
        elif isinstance(element, str) and element in current.model_fields:
            current = _record_in(current.model_fields[element].annotation) or current
    return current


@cache
def libraries_in(record: type[Record]) -> tuple[tuple[str, type[Record]], ...]:
    """The fields of a record that hold others by id, such as `owners`, with what they hold."""
    fields = {name: field.annotation for name, field in record.model_fields.items()}
    held = {name: _record_in(annotation) for name, annotation in fields.items() if get_origin(annotation) is dict}
    return tuple((name, entry) for name, entry in held.items() if entry is not None and "only" in entry.model_fields)


@cache
def cells_of_parts_only() -> frozenset[str]:
    """Return the cells that tell a stage or step from an entry of a cell: no entry has a field of this name."""
    of_entries = {name for entry in ENTRY_TYPES.values() for name in record_fields(entry)}
    return frozenset(model.BUILT_IN_LANES) - of_entries


@cache
def records_held_by(record: type[Record]) -> Mapping[str, tuple[type[Record], bool]]:
    """Return the fields that hold groups of fields: name → the record of these, and whether they are kept by id."""
    held = {name: (_record_in(field.annotation), field.annotation) for name, field in record.model_fields.items()}
    return {name: (entry, get_origin(kept) is dict) for name, (entry, kept) in held.items() if entry is not None}


def may_hold(field: str, value: Any, record: type[Record]) -> bool:
    """Return whether a field may have been meant by a name with this value below it: a text is no group of fields."""
    found = record.model_fields.get(record.synonyms.get(field, field))
    if field == "personas":
        # Whoever is described in a map is told where that belongs.
        return True
    return not isinstance(value, dict) or found is None or _takes_groups(found.annotation)


def _takes_groups(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, Record | model.Localized | dict)
    return get_origin(annotation) is dict or any(map(_takes_groups, get_args(annotation)))


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for argument in get_args(annotation):
        if (record := _record_in(argument)) is not None:
            return record
    return None


def certain_field(name: str, record: type[Record], lanes: Collection[str] = ()) -> str | None:
    """The field that an unknown name surely means: its label, a synonym of the field's, or another spelling."""
    return _certain_field(name, record, frozenset(_lanes_of(record, lanes)))


@lru_cache(maxsize=_NAMES_REMEMBERED)
def _certain_field(name: str, record: type[Record], lanes: frozenset[str]) -> str | None:
    """The same: each shape asks again for each name of a file, and most files have the same names."""
    return field_called(name, _known(record, lanes), synonyms_of(record))


def meant_field(name: str, record: type[Record], lanes: Collection[str] = ()) -> str | None:
    """The field that the author of an unknown one probably meant."""
    if (called := certain_field(name, record, lanes)) is not None:
        return called
    return None if _owners_of(name) else misspelt_field(name, _known(record, lanes))


def fields_taken(name: str, record: type[Record], lanes: Collection[str] = ()) -> str:
    """Which fields there are instead of an unknown one that is like none of them."""
    if others := _owners_of(name):
        row = "; for a row of your own, declare it under “custom_lanes”" if _may_be_row(name, record) else ""
        return f"it is a field of {others[0]}; {kind_of(record)} takes: {_some(own_fields_first(record))}{row}"
    return f"it takes: {_some([*own_fields_first(record), *_lanes_of(record, lanes)])}"


def own_fields_first(record: type[Record]) -> list[str]:
    """The fields of a record, those first that it does not share with other kinds."""
    inherited = {name for base in record.__mro__[1:] if issubclass(base, Record) for name in record_fields(base)}
    every = record_fields(record)
    if issubclass(record, model.Part):
        # What a stage or step is made of are its cells.
        inherited -= set(record_fields(model.Cells))
    own = [name for name in every if name not in inherited]
    return [*own, *(name for name in every if name in inherited)]


def _known(record: type[Record], lanes: Collection[str]) -> list[str]:
    return [*record_fields(record), *_lanes_of(record, lanes)]


def _lanes_of(record: type[Record], lanes: Collection[str]) -> Collection[str]:
    return lanes if issubclass(record, model.Cells) else ()


def _owners_of(name: str) -> Sequence[str]:
    return _every_owner().get(name, ())


@cache
def _every_owner() -> Mapping[str, Sequence[str]]:
    """Field → how the records are called that have it."""
    owners: dict[str, list[str]] = {}
    for record in _RECORDS:
        for name in record_fields(record):
            owners.setdefault(name, []).append(kind_of(record))
    return owners


def _may_be_row(name: str, record: type[Record]) -> bool:
    """Whether a map may have a lane of this name."""
    of_maps = any(name in record_fields(other) for other in (model.JourneyMap, model.Stage, model.Step))
    return issubclass(record, model.Cells) and not of_maps and name not in SET_BY_THE_READER


def fields_owners(name: str) -> str:
    """Which record has a field of this name; empty if none has."""
    return next(iter(_owners_of(name)), "")


def _some(names: Collection[str]) -> str:
    shown = [name for name in names if name != "id"]
    return ", ".join(shown[:14]) + (" …" if len(shown) > 14 else "")


def likely_choice(text: Any, choices: str) -> str | None:
    """Which of the choices was probably meant: one that means the same, or that is misspelt here."""
    if (meant := choice_meant(str(text), choices)) is not None:
        return meant
    plain = str(text).strip().lower()
    most = 1 if len(plain) <= 4 else 2
    slip = misspelt(plain, choices.split(", "), most)
    if slip is not None or len(plain) <= 5:
        return slip
    return most_like(plain, choices.split(", "), least=75)


ROLES = "buyer (who pays), user (who uses it) or referrer (who recommends it)"


def choice_help(text: Any, choices: str) -> str:
    """What to write in place of a word that is none of the choices."""
    likely = likely_choice(text, choices)
    if likely:
        return f"did you mean “{likely}”?"
    if choices.startswith("buyer, user"):
        return f"write {ROLES}; a job is their “occupation”"
    return f"write one of {choices}"
