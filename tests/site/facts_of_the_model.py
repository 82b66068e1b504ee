"""Every fact of a record, found by walking the model: a new field is a new fact, whoever forgets it."""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from mkdocs_journeys.model import Choice, Flag, Kind, Localized, Record
from mkdocs_journeys.model.reference import Path, references

# Labels that decide what a build contains, and ids that addresses are made of, are nothing to be read.
NOTHING_TO_READ = frozenset({"only", "id", "was", "implied"})


class Fact(NamedTuple):
    """One value of a record.

    Attributes:
        path: Where it stands in the record.
        value: What was written.
        kinds: What it may name, if it is a reference.
        is_choice: Whether it is a word from a closed set.
    """

    path: Path
    value: Any
    kinds: tuple[Kind, ...] = ()
    is_choice: bool = False

    @property
    def field(self) -> str:
        """The field that says it, of the record itself or of one within."""
        return str(next(part for part in reversed(self.path) if isinstance(part, str)))


def facts_in(record: Record, without: frozenset[str] = frozenset()) -> Iterator[Fact]:
    """The filled fields of a record and of the records within, each value apart."""
    kinds = {reference.path: reference.names.kinds for reference in references(record)}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name in NOTHING_TO_READ | without or field.exclude or value == field.get_default(call_default_factory=True):
            continue
        for fact in facts_of_value(value, (name,), has_choices(field.annotation)):
            yield fact._replace(kinds=kinds.get(fact.path, ()))


def facts_of_value(value: Any, path: Path, is_choice: bool) -> Iterator[Fact]:
    match value:
        case None | "" | () | Localized() if not value:
            return
        case Flag() | Localized() | bool() | int() | float() | datetime.date() | datetime.time():
            yield Fact(path, value)
        case str():
            yield Fact(path, value, is_choice=is_choice)
        case Record():
            for fact in facts_in(value):
                yield fact._replace(path=(*path, *fact.path))
        case tuple() | list():
            for index, entry in enumerate(value):
                yield from facts_of_value(entry, (*path, index), is_choice)
        case dict():
            for key, entry in value.items():
                if key:
                    yield Fact((*path, key), key)
                yield from facts_of_value(entry, (*path, key), is_choice)
        case _:
            raise NotImplementedError(f"{path}: {value!r}")


def has_choices(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return True
    return any(has_choices(argument) for argument in get_args(annotation))
