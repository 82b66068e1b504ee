"""What is in a file and no part of what it says: read to say what is wrong there, too, in the same run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.diagnostics.text import NOT_UTF8
from mkdocs_journeys.model import (
    ENTITY_KINDS,
    FOLDER_KINDS,
    Entity,
    JourneyMap,
    Localized,
    PortfolioFile,
    Record,
    type_of,
)
from mkdocs_journeys.source.checks import check_map, check_pictures, check_text_ends, check_text_marks, check_title
from mkdocs_journeys.source.fields import certain_field, custom_lanes, libraries_in, record_fields
from mkdocs_journeys.source.files import EntityFile, Tree
from mkdocs_journeys.source.link import Linker, Scopes, give_ids
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.reading.member import Member
from mkdocs_journeys.source.shapes import reshaped
from mkdocs_journeys.source.yaml import Document
from mkdocs_journeys.text import normalized_name, slug


def read_further(
    document: Document,
    record_type: type[Record],
    forms: dict[str, str],
    read_lines: Callable[[], Sequence[str]],
    content: bytes,
) -> tuple[EntityReading[Any], ...]:
    """Read the further documents of a file as what each of them seems to be.

    Args:
        document: The file as it was written.
        record_type: What its first document is.
        forms: Custom lane of the portfolio → the built-in lane whose entries it takes.
        read_lines: Gives the lines of the file.
        content: The file.
    """
    readings = []
    if record_type is PortfolioFile and isinstance(document.value, dict):
        forms = forms | custom_lanes.forms(document.value.get("custom_lanes"))
    for one in document.further:
        seems = record_type_of(one.value, record_type)
        shaped, own = reshaped(replace(one, labels=document.labels), seems, forms, read_lines)
        if one.value is not None:
            readings.append(EntityReading(seems, shaped, own, content))
    return tuple(readings)


def record_type_of(value: Any, first: type[Record]) -> type[Record]:
    """Return what a document seems to be, by its fields: the same as the first of the file, or another kind."""
    if not isinstance(value, dict):
        return first
    kinds: list[type[Record]] = [first, *(type_of(spec.kind) for spec in FOLDER_KINDS), PortfolioFile]
    return max(kinds, key=lambda one: _fields_known(value, one))


def _fields_known(fields: Mapping[str, Any], record: type[Record]) -> int:
    return sum(name in record_fields(record) or certain_field(name, record) is not None for name in fields)


def check_further(reading: EntityReading[Any], portfolio: EntityReading[PortfolioFile], tree: Tree) -> None:
    """Report what is wrong in the further documents of a file beyond their single fields."""
    for one in reading.further:
        check_pictures(one, tree)
        check_text_marks(one)
        check_text_ends(one)
        if isinstance(one.record, Entity):
            check_title(one, _id_of(one.record))
        if isinstance(one.record, JourneyMap):
            check_map(one, portfolio)
            give_ids(one)


def _id_of(entity: Entity) -> str:
    return entity.id or slug(entity.title) or "document"


def told_of_further(reading: EntityReading[Any]) -> Iterator[Diagnostic]:
    """Return what was found in the further documents of a file."""
    is_guessed = any(found.code == NOT_UTF8.code for found in reading.document.diagnostics)
    for one in reading.further:
        # Nobody can write into a file of which the characters are not known.
        yield from (replace(found, edits=()) if is_guessed else found for found in one.diagnostics)


def names_in_further(reading: EntityReading[Any]) -> Collection[str]:
    """Return the names of what the further documents of a file describe: what refers to them is not to blame."""
    names: set[str] = set()
    for one in reading.further:
        names |= {one.record.id, one.record.title} if isinstance(one.record, Entity) else set()
        record_type: type[Record] = type(one.record)
        for library in libraries_in(record_type):
            for id, entry in getattr(one.record, library[0]).items():
                names |= {id, *(getattr(entry, "name", None) or Localized()).every}
    return {plain for name in names if name for plain in (normalized_name(name), slug(name))}


def link_further(reading: EntityReading[Any], file: EntityFile, scopes: Scopes, linker: Linker) -> None:
    """Report references of further documents that lead nowhere; names that only they have become nothing."""
    learner = linker.fork() if reading.further else linker
    for number, one in enumerate(reading.further):
        if not isinstance(one.record, Entity):
            learner.link(one, scopes.shared)
            continue
        kind = next(spec.kind for spec in ENTITY_KINDS if type_of(spec.kind) is type(one.record))
        # Its names are looked up by the path of its file, and it has none of its own.
        own = replace(file, kind=kind, record_type=type(one.record), path=f"{file.path}\n{number}")
        names = scopes.of(Member(own, one, _id_of(one.record)))
        learner.announce(one, names)
        learner.link(one, names)
