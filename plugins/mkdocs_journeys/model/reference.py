"""Which fields refer to something, and walks that follow them through a model of any shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args

from .kinds import Kind
from .record import Record

Path = tuple[str | int, ...]
"""From a record to a value within it: names of fields and positions in lists."""
RecordType = TypeVar("RecordType", bound=Record)


@dataclass(frozen=True, slots=True)
class Names:
    """Marks a text as an id or a name of one of `kinds`; after reading it is always an id.

    Attributes:
        kinds: What it may name; the first is what an unknown text becomes.
        open: Whether an unknown text becomes a new library entry rather than an error.
    """

    kinds: tuple[Kind, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference within a record: where it is, what it may name and its text."""

    path: Path
    names: Names
    text: str
    is_key: bool = False


def _names_in(annotation: Any) -> Names | None:
    for argument in getattr(annotation, "__metadata__", ()):
        if isinstance(argument, Names):
            return argument
    for argument in get_args(annotation):
        if (found := _names_in(argument)) is not None:
            return found
    return None


@cache
def _plan(record_type: type[Record]) -> tuple[tuple[str, Names | None, Names | None], ...]:
    """The fields in which there may be references: name, what their texts name, what their keys name."""
    plan: list[tuple[str, Names | None, Names | None]] = []
    for name, field in record_type.model_fields.items():
        own = next((entry for entry in field.metadata if isinstance(entry, Names)), None)
        keys = values = own
        if own is None:
            values = _names_in(field.annotation)
            keys = None
            for mapping in _mappings_in(field.annotation):
                keys, values = (_names_in(part) for part in get_args(mapping))
        if keys is not None or values is not None or _holds_records(field.annotation):
            plan.append((name, values, keys))
    return tuple(plan)


def _holds_records(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(_holds_records(argument) for argument in get_args(annotation))


def _mappings_in(annotation: Any) -> Iterator[Any]:
    if getattr(annotation, "__origin__", None) is dict:
        yield annotation
    else:
        for argument in get_args(annotation):
            yield from _mappings_in(argument)


def references(record: Record, path: Path = ()) -> Iterator[Reference]:
    """Every reference in a record and in what it holds, in the order of the fields."""
    filled = record.filled
    for name, names, keys in _plan(type(record)):
        if name in filled:
            yield from _references_in(filled[name], names, keys, (*path, name))


def _references_in(value: Any, names: Names | None, keys: Names | None, path: Path) -> Iterator[Reference]:
    if isinstance(value, Record):
        yield from references(value, path)
    elif isinstance(value, str):
        if names is not None and value:
            yield Reference(path, names, value)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _references_in(entry, names, None, (*path, index))
    elif isinstance(value, dict):
        for key, entry in value.items():
            if keys is not None and key:
                yield Reference((*path, key), keys, key, is_key=True)
            yield from _references_in(entry, names, None, (*path, key))


def rewritten(
    record: RecordType,
    reference: Callable[[Reference], str | None],
    keep: Callable[[Record], bool] = lambda record: True,
    mend: Callable[[Any, Any], Any] = lambda before, after: after,
) -> RecordType:
    """The same record with each reference replaced and unwanted records left out.

    Args:
        record: Where to begin; it is itself always kept.
        reference: Gives the id to write in place of a reference, or None to remove it.
        keep: Whether a record within the record stays.
        mend: Gives what to put in place of a record, from it and from what became of it.
    """
    return _Rewriting(reference, keep, mend).record(record, ())


@dataclass(frozen=True, slots=True)
class _Rewriting:
    """One walk through a record. What does not change is given back itself, not a copy."""

    reference: Callable[[Reference], str | None]
    keep: Callable[[Record], bool]
    mend: Callable[[Any, Any], Any]

    def record(self, record: RecordType, path: Path) -> RecordType:
        changed: dict[str, Any] = {}
        filled = record.filled
        for name, names, keys in _plan(type(record)):
            if (value := filled.get(name)) is None:
                continue
            new = self.value(value, names, keys, (*path, name))
            if new is not value:
                changed[name] = new
        after: RecordType = self.mend(record, record.model_copy(update=changed) if changed else record)
        return after

    def value(self, value: Any, names: Names | None, keys: Names | None, path: Path) -> Any:
        if isinstance(value, Record):
            new = self.record(value, path) if self.keep(value) else None
            # What is named by a reference alone goes with it: a touchpoint whose library entry is removed.
            return None if new is None or any(getattr(new, name) is None for name in _named_by(type(new))) else new
        if isinstance(value, str):
            if names is None or not value:
                return value
            text = self.reference(Reference(path, names, value))
            return value if text == value else text
        if isinstance(value, tuple):
            entries = [self.value(entry, names, None, (*path, index)) for index, entry in enumerate(value)]
            if all(new is old for new, old in zip(entries, value, strict=True)):
                return value
            return tuple(entry for entry in entries if entry is not None)
        if isinstance(value, dict):
            return self.mapping(value, names, keys, path)
        return value

    def mapping(self, value: dict[str, Any], names: Names | None, keys: Names | None, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, entry in value.items():
            new_key: str | None = key
            if keys is not None and key:
                new_key = self.reference(Reference((*path, key), keys, key, is_key=True))
            new = self.value(entry, names, None, (*path, key))
            if new_key is None or new is None or (new == () and entry != ()):
                continue
            # Two names of one thing, such as a persona's id and name: what is under either belongs to it.
            both = isinstance(new, tuple) and new_key in result
            result[new_key] = (*result[new_key], *new) if both else new
        same = list(result) == list(value) and all(result[key] is value[key] for key in value)
        return value if same else result


@cache
def _named_by(record_type: type[Record]) -> tuple[str, ...]:
    """The fields without which a record says nothing: references that it cannot do without."""
    fields = record_type.model_fields
    return tuple(name for name, names, _ in _plan(record_type) if names is not None and fields[name].is_required())
