"""An entity as the YAML that an author could have written.

The download is written from the selected portfolio rather than copied from the author's file, so that it cannot
contain what the build leaves out. Ids are written even where they could be derived: they were given on the whole
portfolio, and the addresses of the steps must stay the same.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping
from typing import Any

import yaml

from ..model import EVERYBODY, Choice, Either, Entity, Feeling, Flag, Localized, Record
from ..prose.links import without_comments


class _Plain(yaml.SafeDumper):
    """Repeats what occurs twice: anchors and aliases are no part of the file format."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _Fast(yaml.CSafeDumper):
    """The same in C. It knows no characters beyond the basic plane, emoji above all, and would write their numbers."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: Any, text: str) -> Any:
    """A text; in quotation marks where a letter that nobody sees would stand first or last."""
    is_plain = not text or (_is_seen(text[0]) and _is_seen(text[-1]))
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if is_plain else '"')


def _is_seen(letter: str) -> bool:
    return letter.isascii() or unicodedata.category(letter)[0] not in "CZ"


for _dumper in (_Plain, _Fast):
    _dumper.add_representer(str, _text)
    # A date without a day is a kind of date of its own, which YAML does not know.
    _dumper.add_multi_representer(
        datetime.date, lambda dumper, date: dumper.represent_scalar("tag:yaml.org,2002:str", str(date))
    )


def source_text(entity: Entity) -> str:
    """The entity in the file format; with front matter if it has prose."""
    text = as_yaml({name: value for name, value in authored_fields(entity).items() if name != "body"})
    prose = without_comments(entity.body).strip("\n")
    return f"---\n{text}---\n\n{prose}\n" if entity.body else text


def as_yaml(fields: Mapping[str, Any]) -> str:
    """Fields as YAML, in their order."""
    is_basic = max(repr(fields)) <= "\uffff"
    dumper = _Fast if is_basic else _Plain
    return str(yaml.dump(dict(fields), Dumper=dumper, allow_unicode=True, sort_keys=False, width=110))


def source_ending(entity: Entity) -> str:
    """The ending of its file: Markdown with front matter if it has prose, else YAML."""
    return "md" if entity.body else "yml"


def authored_fields(record: Record) -> dict[str, Any]:
    """The filled fields of a record under the names that authors use."""
    written: dict[str, Any] = {}
    filled = record.filled
    for name, field in type(record).model_fields.items():
        value = filled.get(name)
        if field.exclude or value is None:
            continue
        if name == "custom":
            written.update({lane: _authored(entries) for lane, entries in value.items()})
        elif name == "emotion":
            if (emotion := _emotion(value)) != {}:
                written[name] = emotion
        elif name == "goals" and set(value) == {""}:
            written[name] = _authored(value[""])
        else:
            written[type(record).authored_name(name)] = _authored(value)
    return written


def _authored(value: Any) -> Any:
    if isinstance(value, Flag):
        return value.why or True
    if isinstance(value, Choice):
        return value.value
    if isinstance(value, Localized):
        texts = value.by_language
        return texts[""] if set(texts) == {""} else texts
    if isinstance(value, Feeling):
        return _feeling(value)
    if isinstance(value, Either):
        return {value.group: value.branch} if value.branch else value.group
    if isinstance(value, Record):
        fields = authored_fields(value)
        # A text for each language looks like fields.
        is_bare = set(fields) == {value.bare} and not isinstance(fields[value.bare], dict)
        return fields[value.bare] if is_bare else fields
    if isinstance(value, tuple | list):
        entries = [_authored(entry) for entry in value]
        return entries[0] if len(entries) == 1 and isinstance(entries[0], str) else entries
    if isinstance(value, dict):
        return {key: _authored(entry) for key, entry in value.items()}
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, datetime.time):
        return f"{value.hour}:{value.minute:02}"
    return value


def _emotion(value: Mapping[str, tuple[Feeling, ...]]) -> Any:
    of = {who: _sequence(feelings) for who, feelings in value.items()}
    # What could not be read of a feeling may leave nothing of it.
    of = {who: written for who, written in of.items() if written not in ({}, [])}
    return of[""] if set(of) == {""} else {who or EVERYBODY: written for who, written in of.items()}


def _sequence(feelings: tuple[Feeling, ...]) -> Any:
    written = [_feeling(feeling) for feeling in feelings]
    return written[0] if len(written) == 1 else written


def _feeling(feeling: Feeling) -> Any:
    fields = authored_fields(feeling)
    if set(fields) == {"score"} or (set(fields) == {"label"} and len(feeling.label) == 1):
        return next(iter(fields.values()))
    return fields
