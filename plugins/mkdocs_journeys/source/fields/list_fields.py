"""Which fields take a list, for the scan that does not know yet what a file is about."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, get_args, get_origin

from mkdocs_journeys import model
from mkdocs_journeys.model import Record
from mkdocs_journeys.source.fields.field_names import labels, record_fields
from mkdocs_journeys.source.fields.field_synonyms import called_everywhere, every_synonym

NAMES = frozenset({"stages", "steps", "personas", "tags", "channels", "touchpoints", "lessons", "authors"})
"""The fields whose entries are mostly bare names."""


@lru_cache(maxsize=4096)
def takes_list(name: str) -> bool | None:
    """Return whether a field of this name takes a list in some record; None if no record has such a field."""
    taken = _fields().get(_called(name))
    return None if taken is None else bool(taken)


@lru_cache(maxsize=4096)
def takes_records(name: str) -> bool:
    """Return whether a field of this name takes a list of groups of fields."""
    return any(_has_record(annotation) for annotation in _fields().get(_called(name), ()))


@lru_cache(maxsize=4096)
def takes_number(name: str) -> bool:
    """Return whether a field of this name takes a number in some record."""
    field = _called(name)
    fields = (record.model_fields.get(field) for record in _records(Record))
    return any(one is not None and _has_number(one.annotation) for one in fields)


def takes_names(name: str) -> bool:
    """Return whether the entries of a field are mostly bare names."""
    return _called(name) in NAMES


def means_field(name: str) -> bool:
    """Return whether this is what authors call a field of something, in any language."""
    plain = name.strip().strip("\"'").lower()
    return plain in _fields() or plain in labels() or plain in every_synonym()


def part_held_by(name: str) -> str | None:
    """Return `stages` or `steps` for a field whose list holds them, in any language; None for others."""
    called = "stages" if _called(name) == "phases" else _called(name)
    return called if called in ("stages", "steps") else None


def _called(name: str) -> str:
    plain = name.strip().strip("\"'").lower()
    if plain in _fields():
        return plain
    return labels().get(plain) or called_everywhere(plain) or plain


@cache
def _fields() -> dict[str, tuple[Any, ...]]:
    """Every field, with the annotations under which it takes a list."""
    found: dict[str, tuple[Any, ...]] = {}
    for record in _records(Record):
        for name in record_fields(record):
            field = record.model_fields.get(name)
            lists = () if field is None else tuple(_lists(field.annotation))
            found[name] = (*found.get(name, ()), *lists)
    return found


def _records(base: type[Record]) -> list[type[Record]]:
    assert model
    return [record for child in base.__subclasses__() for record in (child, *_records(child))]


def _lists(annotation: Any) -> list[Any]:
    if get_origin(annotation) in (tuple, list):
        return [annotation]
    return [found for argument in get_args(annotation) for found in _lists(argument)]


def _has_record(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(_has_record(argument) for argument in get_args(annotation))


def _has_number(annotation: Any) -> bool:
    return annotation in (float, int) or any(_has_number(argument) for argument in get_args(annotation))
