"""Which key of a stage or step is no field, but its name."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from mkdocs_journeys.model import Cells, Part, Record, Stage, Step
from mkdocs_journeys.prose.suspected_labels import means_label, names_label
from mkdocs_journeys.source.fields import (
    certain_field,
    meant_field,
    record_fields,
    records_held_by,
    takes_list,
)
from mkdocs_journeys.source.shapes.reshaped_entries import SAYS

NUMBERED = re.compile(r"(?:[^\W\d]+\W*)?[#№]?\d+\w?\W*|第.{1,4}|[^\W\d]+ (?:[IVX]+|[A-Z])")
"""Names of stages and steps that are nothing but their number: `Phase 1`, `Stufe II`."""

_NEVER_NAMES = frozenset({"id", "was", "name", "title", "description", "only", "phase", "steps", "facts"})
"""Fields that are never taken for a name: nobody calls a stage so, or any words may be below them."""
_LANES = frozenset(record_fields(Cells)) | {"steps"}


def may_be_name(name: str, text: str | None) -> bool:
    """Whether what is before a colon may be the name of a stage or step, and the text what happens there."""
    return text is None or not (NUMBERED.fullmatch(name.strip()) or SAYS.fullmatch(name.strip()))


class PartNames:
    """Tells the names of stages or steps from their fields.

    A name may also be the word for a field: a stage called “Wait”, or “Touchpoints”. Then what is below it, or how the
    others of the list are written, says that it is a name.
    """

    def __init__(self, entry: type[Part], forms: Mapping[str, str], labels: Collection[str]) -> None:
        self.entry = entry
        self.forms = forms
        self.labels = labels

    def in_items(self, items: Sequence[Any]) -> dict[int, str]:
        """Return the names that are keys, by the place of their stage or step in the list."""
        groups = {index: one for index, one in enumerate(items) if isinstance(one, dict)}
        found = {index: name for index, one in groups.items() if (name := self.in_item(one))}
        if any(not isinstance(items[index][name], str) for index, name in found.items()):
            for index, one in groups.items():
                if index not in found and (name := self._first_key(one)):
                    found[index] = name
        return found

    def are_above_texts(self, items: Sequence[Any], names: Mapping[int, str]) -> bool:
        """Whether texts behind names in a list are what happens there: most of its items are written so."""
        found = [(name, items[index][name]) for index, name in names.items()]
        if any(isinstance(inner, dict | list) for _, inner in found):
            return True
        return len(found) > 1 and len(found) * 2 > len(items) and all(may_be_name(*one) for one in found)

    def in_item(self, item: Mapping[str, Any]) -> str:
        """Return the name that is written where a field is expected; empty if there is none."""
        if not item or not self._may_be_named_by_key(item):
            return ""
        unknown = [name for name in item if self._field(name) is None]
        if len(unknown) == 1:
            name = unknown[0]
            is_first = next(iter(item)) == name and "id" not in item
            if names_label(name, item[name], self.labels) or (
                isinstance(item[name], str) and len(item) > 1 and not is_first
            ):
                return ""
            return name if NUMBERED.fullmatch(name) or not meant_field(name, self.entry, self.forms) else ""
        name = next(iter(item))
        return name if not unknown and self._is_name(name, item[name], list(item)[1:]) else ""

    def are_keys_of(self, fields: Mapping[str, Any]) -> bool:
        """Whether the keys of one mapping are the names of several stages or steps."""
        if not fields or any(names_label(name, inner, self.labels) for name, inner in fields.items()):
            return False
        unknown = [name for name in fields if self._field(name) is None]
        if len(unknown) == len(fields):
            return True
        if not self._may_be_named_by_key(fields):
            return False
        sure = [
            name
            for name, inner in fields.items()
            if (self.has_fields(inner) if name in unknown else self._is_name(name, inner, ()))
        ]
        return bool(sure) and all(not isinstance(inner, str) or name in sure for name, inner in fields.items())

    def _may_be_named_by_key(self, item: Mapping[str, Any]) -> bool:
        """Whether no field says the name, which would be the name then."""
        return not any(name in ("name", "title") or self._field(name) in ("name", "title") for name in item)

    def _first_key(self, item: Mapping[str, Any]) -> str:
        """The first key of an item among others that are named by theirs."""
        name = next(iter(item), "")
        is_free = self._may_be_named_by_key(item) and "id" not in item
        is_free = is_free and not names_label(name, item.get(name), self.labels)
        return name if is_free and self._field(name) not in _NEVER_NAMES else ""

    def _is_name(self, name: str, inner: Any, others: Sequence[str]) -> bool:
        """Whether what is below the word for a field belongs to a stage or step of that name."""
        field = self._field(name)
        if field is None or field in _NEVER_NAMES or means_label(name):
            return False
        if inner is None:
            # A field without a value may be left empty, so only a word that is written as names are is one.
            return name != field and name[:1].isupper() and all(other == other.lower() for other in others)
        if others:
            return False
        takes_fields = records_held_by(self.entry).get(field)
        if takes_fields and all(_field(one, takes_fields[0], ()) for one in _keys(inner)):
            return False
        return self.has_fields(inner) or (isinstance(inner, dict | list) and not takes_fields and not takes_list(field))

    def are_parts(self, value: Any) -> bool:
        """Return whether a value is several stages or steps: below their names, or a list with a name in each."""
        if isinstance(value, dict):
            return len(value) > 1 and all(
                isinstance(inner, dict) and self.has_fields(inner) for inner in value.values()
            )
        groups = value if isinstance(value, list) else []
        has_names = [isinstance(one, dict) and "name" in map(self._field, one) for one in groups]
        return bool(groups) and all(has_names) and all(_has_lanes(one, self.entry, self.forms) for one in groups)

    def has_fields(self, inner: Any) -> bool:
        """Return whether all that is below a key are the fields of a stage or step, or of the steps of a stage."""
        if isinstance(inner, list):
            return self.entry is Stage and bool(inner) and all(_has_lanes(one, Step, self.forms) for one in inner)
        return _has_lanes(inner, self.entry, self.forms)

    def _field(self, name: str) -> str | None:
        return _field(name, self.entry, self.forms)


def _keys(inner: Any) -> list[str]:
    """The keys of a group of fields, or of a list of them."""
    groups = inner if isinstance(inner, list) else [inner]
    return [name for one in groups if isinstance(one, dict) for name in one]


def _field(name: str, entry: type[Record], forms: Collection[str]) -> str | None:
    if name in record_fields(entry) or name in forms:
        return name
    return certain_field(name, entry, forms)


def _has_lanes(inner: Any, entry: type[Part], forms: Collection[str]) -> bool:
    if not isinstance(inner, dict):
        return False
    fields = [_field(name, entry, forms) for name in inner]
    return all(fields) and any(field in _LANES or field in forms for field in fields)
