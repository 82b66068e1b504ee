"""What is in a file and no part of what it says: read to say what is wrong there, too, in the same run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.diagnostics.fields import MISSING_FIELD, STEPS_BESIDE_STAGES, UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.references import ID_NEEDED
from mkdocs_journeys.diagnostics.shapes import OWN_FACT, OWN_ROW
from mkdocs_journeys.diagnostics.text import NOT_UTF8
from mkdocs_journeys.model import (
    ENTITY_KINDS,
    FOLDER_KINDS,
    Entity,
    JourneyMap,
    Localized,
    PortfolioFile,
    Record,
    Step,
    type_of,
)
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.checks import check_map, check_pictures, check_text_ends, check_text_marks, check_title
from mkdocs_journeys.source.fields import (
    cells_of_parts_only,
    certain_field,
    custom_lanes,
    libraries_in,
    meant_field,
    record_fields,
)
from mkdocs_journeys.source.files import EntityFile, Tree
from mkdocs_journeys.source.link import Linker, Scopes, give_ids
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.reading.member import Member
from mkdocs_journeys.source.shapes import reshaped
from mkdocs_journeys.source.yaml import READ_BY, Document
from mkdocs_journeys.text import normalized_name, slug

MOST_UNKNOWN = 200
"""Unknown fields below which is read; whoever has more has a file of something else."""
MOST_GROUPS = 20
"""Groups of fields that are read each by itself."""
_FROM_UNKNOWN = frozenset({OWN_ROW.code, OWN_FACT.code, ID_NEEDED.code, STEPS_BESIDE_STAGES.code})


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
        seems = record_type if one.is_alone else record_type_of(one.value, record_type)
        shaped, own = reshaped(replace(one, labels=document.labels), seems, forms, read_lines)
        if one.value is not None:
            reading = EntityReading(seems, shaped, own, content)
            reading.is_below_unknown = one.is_alone
            readings.append(reading)
    return tuple(readings)


def read_unknown(
    reading: EntityReading[Any], read_lines: Callable[[], Sequence[str]], content: bytes
) -> tuple[EntityReading[Any], ...]:
    """Read what is below fields that nobody knows as what it seems to be: more fields of the file, or of steps.

    Args:
        reading: The file.
        read_lines: Gives its lines.
        content: The file as it is.
    """
    of_file: list[tuple[Path, dict[str, Any]]] = []
    of_steps: list[tuple[Path, dict[str, Any]]] = []
    for path, holder in reading.unknown[:MOST_UNKNOWN]:
        for group in _groups(_value_at(reading.document.value, path), path):
            if holder is reading.record_type and _seems_part_of(group[1], holder):
                of_file.append(group)
            elif reading.record_type is JourneyMap and _seems_step(group[1]):
                of_steps.append(group)
    values: list[tuple[dict[str, Any], dict[Path, Path]]] = [(fields, {path: ()}) for path, fields in of_file]
    if of_steps:
        steps = [{"id": f"unread-{index}", **fields} for index, (_, fields) in enumerate(of_steps)]
        values.append(({"steps": steps}, {path: ("steps", index) for index, (path, _) in enumerate(of_steps)}))
    shared = {name: reading.fields[name] for name in READ_BY if name in reading.fields}
    readings = []
    for fields, moves in values[:MOST_GROUPS]:
        places = reading.document.places.below(moves)
        document = replace(reading.document, value=shared | fields, places=places, diagnostics=(), label_lost=())
        shaped, own = reshaped(document, reading.record_type, dict(reading.forms), read_lines)
        one = EntityReading(reading.record_type, shaped, own, content)
        one.is_below_unknown = True
        readings.append(one)
    return tuple(readings)


def _seems_step(fields: Mapping[str, Any]) -> bool:
    """Whether fields are those of a stage or step, rather than of an entry in a row of one's own."""
    cells = cells_of_parts_only()
    return any(name in cells or meant_field(name, Step) in cells for name in fields) and "text" not in fields


def _seems_part_of(fields: Mapping[str, Any], record: type[Record]) -> bool:
    """Whether fields are rather those of the file itself than of a step in it."""
    known = _fields_known(fields, record)
    return known > (_fields_known(fields, Step) if record is JourneyMap else 0)


def _value_at(value: Any, path: Path) -> Any:
    """What an author has written at a path."""
    for element in path:
        if isinstance(value, dict) and element in value:
            value = value[element]
        elif isinstance(value, list) and isinstance(element, int):
            value = value[element] if element < len(value) else None
        else:
            return None
    return value


def _groups(value: Any, path: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The groups of fields in a value: itself, or those in a list."""
    if isinstance(value, dict):
        return [(path, value)]
    items = value if isinstance(value, list) else []
    return [((*path, index), one) for index, one in enumerate(items) if isinstance(one, dict)]


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
        for found in one.diagnostics:
            # Of what is below an unknown field only that is told which is wrong wherever it belongs.
            if one.is_below_unknown and (
                found.level is not Level.ERROR
                or found.code in _FROM_UNKNOWN
                or (_is_unknown_field(found) and not one.document.is_alone)
            ):
                continue
            if one.document.is_alone and found.code == MISSING_FIELD.code:
                continue
            # Nobody can write into a file of which the characters are not known.
            yield replace(found, edits=()) if is_guessed else found


def _is_unknown_field(found: Diagnostic) -> bool:
    return found.code == UNKNOWN_FIELD.code and not found.edits


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
