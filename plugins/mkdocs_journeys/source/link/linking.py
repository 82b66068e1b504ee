"""From what authors write to ids: every reference leads somewhere, or is reported and left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from mkdocs_journeys.diagnostics import Diagnostic, Edit, Place
from mkdocs_journeys.diagnostics.fields import UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.habits import MARK_AT_END
from mkdocs_journeys.diagnostics.references import (
    AMBIGUOUS,
    ELSEWHERE,
    NAME_OF_OTHER_KIND,
    NEW_ENTRY,
    NEW_NAMES_ALIKE,
    NO_CURRENT_MAP,
    NOT_FOUND,
    NOT_IN_LIBRARY,
    OTHER_KIND,
    PAIN_POINT_WITHOUT_ID,
    PROBABLY_MISSPELT,
    UNKNOWN_DIMENSION_VALUE,
)
from mkdocs_journeys.diagnostics.shapes import PERHAPS_SEVERAL, SEVERAL_NAMES
from mkdocs_journeys.model import (
    KINDS,
    Dimension,
    DimensionValue,
    Entity,
    Feeling,
    JourneyMap,
    Kind,
    Localized,
    Persona,
    Record,
    Reference,
    Source,
    every_cells,
    references,
    rewritten,
    type_of,
)
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.model.scalars import is_safe_link
from mkdocs_journeys.source.fields import fields_taken, meant_field
from mkdocs_journeys.source.link.id_checks import free_id
from mkdocs_journeys.source.link.name_index import NameIndex
from mkdocs_journeys.source.reading import EntityReading, is_elsewhere
from mkdocs_journeys.source.shapes import described_name, known_names, list_edit, perhaps_names
from mkdocs_journeys.source.yaml import replacing, without_typographic_marks, written
from mkdocs_journeys.text import mark_at_end, normalized_name, slug

RecordType = TypeVar("RecordType", bound=Record)

_CONFUSED = {Kind.TOUCHPOINT: Kind.CHANNEL, Kind.CHANNEL: Kind.TOUCHPOINT}
_LONGEST_DERIVED_ID = 60
MOST_IDS_SHOWN = 10
"""Ids in a message about a name that several have."""


def kind_name(kind: Kind) -> str:
    """How a kind is called in a message."""
    return KINDS[kind].name


class Linker:
    """Resolves the references of one portfolio after another file.

    Attributes:
        created: What references have added to the libraries: kind → id → entry.
        places: Where each of them was first referred to.
    """

    def __init__(
        self,
        dimensions: dict[str, Dimension],
        *,
        strict: bool,
        unread: Collection[tuple[Kind, str]],
        lost: Collection[str],
    ) -> None:
        self.dimensions = dimensions
        self.strict = strict
        self.unread = unread
        self.lost = lost
        self.created: dict[Kind, dict[str, Record]] = {}
        self.places: dict[tuple[Kind, str], Place] = {}
        self._new = NameIndex()
        self._numbers: dict[tuple[Kind, str], int] = {}
        self._values: dict[str, NameIndex] = {}
        self._pain_points: tuple[Record | None, Collection[str]] = (None, ())
        self._named: tuple[Record | None, Collection[str]] = (None, ())

    def fork(self) -> Linker:
        """Return a linker that knows the same, and keeps what it learns to itself."""
        dimensions = {id: one.model_copy(update={"values": {**one.values}}) for id, one in self.dimensions.items()}
        other = Linker(dimensions, strict=self.strict, unread=self.unread, lost=self.lost)
        other.created = {kind: {**entries} for kind, entries in self.created.items()}
        other.places, other._numbers = {**self.places}, {**self._numbers}
        other._new = NameIndex(self._new)
        return other

    def announce(self, reading: EntityReading[Any], directory: NameIndex) -> None:
        """Make personas known that no file describes, so that what they do can refer to them."""
        for reference in references(reading.record):
            if reference.names.kinds == (Kind.PERSONA,) and reference.names.open:
                self._resolve(reading, reference, directory)

    def link(self, reading: EntityReading[RecordType], directory: NameIndex) -> RecordType:
        """The record with ids for references."""
        while True:
            resolved: dict[tuple[Path, bool], str] = {}
            unwanted: list[Path] = []
            has_names = False
            for reference in references(reading.record):
                id = self._resolve(reading, reference, directory)
                if id is None:
                    unwanted.append(reading.path(reference.path))
                else:
                    resolved[reference.path, reference.is_key] = id
                    has_names = has_names or id != reference.text
            values = self._dimension_values(reading, resolved, unwanted)
            if not unwanted:
                break
            for path in unwanted:
                reading.leave_out(path)
            reading.revalidate()
        record = reading.record
        if values is not None:
            record = record.model_copy(update={"dimensions": values})
        if not has_names:
            return record
        return rewritten(record, lambda reference: resolved.get((reference.path, reference.is_key), reference.text))

    def names(self, shared: NameIndex) -> NameIndex:
        """Everybody's names, and those that only references have made."""
        every = NameIndex(shared)
        for id, entry in self.created.get(Kind.PERSONA, {}).items():
            every.add(Kind.PERSONA, id, [getattr(entry, "title", "")])
        for id, entry in self.created.get(Kind.ACTOR, {}).items():
            every.add(Kind.ACTOR, id, getattr(entry, "name", Localized()).every)
        return every

    def announce_source(self, id: str, place: Place) -> list[Diagnostic]:
        """Make a source known that only a file of research data names."""
        if id in self.created.get(Kind.SOURCE, {}):
            return []
        self.created.setdefault(Kind.SOURCE, {})[id] = Source(title=Localized(id), implied=True)
        self.places[Kind.SOURCE, id] = place
        code = NOT_IN_LIBRARY if self.strict else NEW_ENTRY
        return [code.at(place, text=id, kind=kind_name(Kind.SOURCE), library=KINDS[Kind.SOURCE].collection)]

    def _resolve(self, reading: EntityReading[Any], reference: Reference, directory: NameIndex) -> str | None:
        """The id that a text stands for; None if it stands for nothing."""
        kinds, text = reference.names.kinds, reference.text
        if Kind.STAGE in kinds:
            # A counterpart is a part of the current-state map, whose parts all count as stages.
            kinds = (Kind.STAGE,)
        found = directory.find(kinds, text)
        if found is not None and len(found[1]) == 1:
            return found[1][0]
        if found is not None:
            more = ", …" if len(found[1]) > MOST_IDS_SHOWN else ""
            ids = ", ".join(found[1][:MOST_IDS_SHOWN]) + more
            reading.report(AMBIGUOUS, _place(reading, reference), text=text, ids=ids)
            return found[1][0]
        if normalized_name(text) in self.lost or any((kind, normalized_name(text)) in self.unread for kind in kinds):
            # It is there and cannot be read, which has been said.
            return None
        if reference.names.open:
            if (known := self._new.find(kinds, text)) is not None:
                return known[1][0]
            return self._open(reading, reference, directory, _place(reading, reference))
        self._tell_not_found(reading, reference, directory, _place(reading, reference))
        return None

    def _open(
        self, reading: EntityReading[Any], reference: Reference, directory: NameIndex, place: Place
    ) -> str | None:
        kinds, text = reference.names.kinds, reference.text
        if reference.is_key and "emotion" in reference.path:
            if not self._is_named(reading.record, text):
                beside = reading.given(reading.path(reference.path)[:-1])
                self._tell_no_feeling(reading, text, directory.misspelt(kinds, text), place, beside)
                return None
            # Personas have been announced, so this is somebody whom a `who` makes known.
            kinds = (Kind.ACTOR, Kind.PERSONA)
            reference = replace(reference, names=replace(reference.names, kinds=kinds))
        kind = kinds[0]
        values = {"text": text, "kind": kind_name(kind), "library": KINDS[kind].collection}
        is_address = kind is Kind.SOURCE and is_safe_link(text)
        if is_address:
            return self._create(kind, text, directory, place)
        if not reference.is_key and self._tell_several(reading, reference, directory, place):
            return None
        # Personas have files of their own; everything else is in the portfolio.
        persona_file, hint = f"personas/{slug(text) or 'name'}.yml", None
        if (likely := directory.misspelt(kinds, text)) is not None:
            if kind is Kind.PERSONA:
                hint = f"write “{likely}”, or describe “{text}” in {persona_file} if it is another persona"
            reading.report(PROBABLY_MISSPELT, place, hint, replacing(place, likely), likely=likely, **values)
            return None
        if self._tell_other_kind(reading, reference, directory, place):
            return None
        described = described_name(text) if _PEOPLE_KINDS.intersection(kinds) else None
        if described is not None and (known := self._known_by(directory, kinds, described.name)):
            other = f"describe “{text}” in {persona_file}" if kind is Kind.PERSONA else f"add “{text}” to “actors”"
            hint = f"write “{known}”, or {other} if it is somebody else"
            reading.report(PROBABLY_MISSPELT, place, hint, replacing(place, known), likely=known, **values)
            return None
        if (
            kind is Kind.PERSONA
            and described is not None
            and not self.strict
            and _is_said_once(reading.record, described.name)
        ):
            told, edits = described.as_file(place)
            reading.report(NEW_ENTRY, place, told, edits, **values)
            return self._create(kind, text, directory, place)
        if kind is Kind.PERSONA:
            hint = f"describe them in {persona_file}, or correct the name if it is a typo"
        if self.strict:
            reading.report(NOT_IN_LIBRARY, place, hint, **values)
            return None
        self._tell_new(reading, reference, directory, hint, place)
        return self._create(kind, text, directory, place)

    def _known_by(self, directory: NameIndex, kinds: Sequence[Kind], name: str) -> str:
        """The name of somebody who is known by it alone; empty if nobody is."""
        if directory.find(kinds, name) is not None:
            return name
        found = self._new.find(kinds, name)
        titles = [getattr(entry, "title", "") or entry.name.text() for entry in self._created(kinds, found)]
        return name if any(normalized_name(title) == normalized_name(name) for title in titles) else ""

    def _created(self, kinds: Sequence[Kind], found: Any) -> list[Any]:
        """The entries that references have made, of what has been found among them."""
        ids = found[1] if found is not None else ()
        return [self.created[kind][id] for kind in kinds for id in ids if id in self.created.get(kind, {})]

    def _tell_new(
        self, reading: EntityReading[Any], reference: Reference, directory: NameIndex, hint: str | None, place: Place
    ) -> None:
        """Notice a new name: perhaps it is several, of another kind, or nearly another new one."""
        kinds, text = reference.names.kinds, reference.text
        values = {"text": text, "kind": kind_name(kinds[0]), "library": KINDS[kinds[0]].collection}
        parts = [without_typographic_marks(part) for part in perhaps_names(text, kinds[0])]
        if len(parts) > 1 and kinds[0] is not Kind.SOURCE and all(_is_short(part) for part in parts):
            edits = self._as_list(reading, reference, parts)
            reading.report(PERHAPS_SEVERAL, place, None, edits, lines=written(parts), **values)
        elif mark := mark_at_end(text):
            without = text[:-1].rstrip()
            about = {"text": text, "mark": mark, "without": without, "more": ""}
            reading.report(MARK_AT_END, place, None, replacing(place, without), **about)
        elif (other := _CONFUSED.get(kinds[0])) is not None and (title := directory.title((other,), text)):
            about = {"other": kind_name(other), "field": KINDS[other].collection, "likely": title}
            reading.report(NAME_OF_OTHER_KIND, place, **about, **values)
        elif (alike := self._new.nearly(kinds, text)) is not None:
            reading.report(NEW_NAMES_ALIKE, place, None, replacing(place, alike), likely=alike, **values)
        else:
            reading.report(NEW_ENTRY, place, hint, **values)

    def _tell_several(
        self, reading: EntityReading[Any], reference: Reference, directory: NameIndex, place: Place
    ) -> bool:
        """Report a text that holds several names, all of which are known."""
        kinds, text = reference.names.kinds, reference.text
        for parts in known_names(text):
            known = [directory.find(kinds, part) or self._new.find(kinds, part) for part in parts]
            if len(parts) > 1 and all(known):
                shown, edits = written(parts), self._as_list(reading, reference, parts)
                reading.report(SEVERAL_NAMES, place, None, edits, text=text, names=", ".join(parts), lines=shown)
                return True
        return False

    def _as_list(self, reading: EntityReading[Any], reference: Reference, parts: Sequence[str]) -> Sequence[Edit]:
        path = reading.path(reference.path)
        return () if path[-1:] == ("touchpoint",) else list_edit(reading.source_lines(), path, parts)

    def _tell_other_kind(
        self, reading: EntityReading[Any], reference: Reference, directory: NameIndex, place: Place
    ) -> bool:
        """Report a misspelt name of something else that a cell may hold: a channel among the touchpoints."""
        kind, text = reference.names.kinds[0], reference.text
        other = _CONFUSED.get(kind)
        likely = directory.misspelt((other,), text) if other is not None else None
        if other is None or likely is None:
            return False
        field, edits = KINDS[other].collection, replacing(place, likely)
        path = reading.path(reference.path)
        if path[-1:] == (KINDS[kind].collection,) and (*path[:-1], field) not in reading.document.places:
            edits = (*replacing(reading.document.places.key(path), field), *edits)
        else:
            edits = ()
        names = {"kind": kind_name(kind), "other": kind_name(other), "library": KINDS[kind].collection}
        reading.report(OTHER_KIND, place, None, edits, text=text, likely=likely, field=field, **names)
        return True

    def _is_named(self, record: Record, text: str) -> bool:
        """Whether a map names somebody, as one of its personas or as who does something."""
        if self._named[0] is not record:
            everybody = {
                normalized_name(reference.text)
                for reference in references(record)
                if not reference.is_key and Kind.PERSONA in reference.names.kinds
            }
            self._named = (record, everybody)
        return normalized_name(text) in self._named[1]

    def _tell_no_feeling(
        self, reading: EntityReading[Any], text: str, likely: str | None, place: Place, beside: Collection[str]
    ) -> None:
        """Report a name before a feeling that is neither a field nor anybody whom the map or a library knows."""
        # Beside somebody's feeling no field can stand.
        is_beside_people = any(self._is_named(reading.record, one) for one in beside)
        meant = likely or ("" if is_beside_people else meant_field(text, Feeling))
        hint = f"{fields_taken(text, Feeling)}; if it is somebody, add “{text}” to “personas”"
        if meant:
            hint = f"did you mean “{meant}”?"
        edits = replacing(place, meant) if meant else ()
        reading.report(UNKNOWN_FIELD, place, hint, edits, name=text, owner="an emotion, nor a persona or actor")

    def _create(self, kind: Kind, text: str, directory: NameIndex, place: Place) -> str:
        plain = slug(text)[:_LONGEST_DERIVED_ID].strip("-") or kind.value
        if kind is Kind.PERSONA:
            plain = free_id(plain, kind.value, kind)
        id, number = plain, self._numbers.get((kind, plain), 2)
        while directory.knows(kind, id) or self._new.knows(kind, id):
            id, number = f"{plain}-{number}", number + 1
        self._numbers[kind, plain] = number
        name = Localized(text)
        entry: Record
        if kind is Kind.PERSONA:
            entry = Persona(id=id, title=text, implied=True)
        elif kind is Kind.SOURCE:
            entry = Source(title=name, link=text if is_safe_link(text) else None, implied=True)
        else:
            entry = type_of(kind)(name=name, implied=True)
        self.created.setdefault(kind, {})[id] = entry
        self.places[kind, id] = place
        described = described_name(text) if kind in _PEOPLE_KINDS else None
        self._new.add(kind, id, [text] if described is None else [text, described.name])
        return id

    def _tell_not_found(
        self, reading: EntityReading[Any], reference: Reference, directory: NameIndex, place: Place
    ) -> None:
        kinds, text = reference.names.kinds, reference.text
        kind = kinds[0]
        if kind is Kind.ITEM and normalized_name(text) in self._texts_of_pain_points(reading.record):
            example = slug(text)[:20].strip("-") or "slow"
            reading.report(PAIN_POINT_WITHOUT_ID, place, text=text, example=example)
            return
        if kind is Kind.STAGE:
            current = getattr(reading.record, "future_of", None)
            if ("future_of",) not in reading.document.places:
                reading.report(NO_CURRENT_MAP, place)
                return
            if not current or directory.find((Kind.JOURNEY,), current) is None:
                # Which map it is cannot be known, and that has been said.
                return
        if kind is Kind.JOURNEY and is_elsewhere(reading, text):
            reading.report(ELSEWHERE, place, name=text)
            return
        likely = directory.now_called(kinds, text) or directory.nearest(kinds, text)
        hint = f"did you mean “{likely}”?" if likely else _where(kind)
        edits = replacing(place, likely) if likely else ()
        reading.report(NOT_FOUND, place, hint, edits, kind=kind_name(kind), text=text, likely=likely)

    def _texts_of_pain_points(self, record: Record) -> Collection[str]:
        """What the pain points of a map say, as names are compared; found once for each map."""
        if self._pain_points[0] is not record:
            cells = every_cells(record) if isinstance(record, JourneyMap) else ()
            self._pain_points = (record, {normalized_name(point.text) for cell in cells for point in cell.pain_points})
        return self._pain_points[1]

    def _values_of(self, id: str) -> NameIndex:
        """The names of a dimension's values."""
        if id not in self._values:
            self._values[id] = known = NameIndex()
            for value, entry in self.dimensions[id].values.items():
                known.add(Kind.DIMENSION, value, entry.every_name)
        return self._values[id]

    def _dimension_values(
        self, reading: EntityReading[Any], resolved: dict[tuple[Path, bool], str], unwanted: list[Path]
    ) -> dict[str, tuple[str, ...]] | None:
        """The entity's values in the dimensions as ids."""
        record = reading.record
        if not isinstance(record, Entity) or not record.dimensions:
            return None
        given: dict[str, tuple[str, ...]] = {}
        for key, texts in record.dimensions.items():
            id = resolved.get((("dimensions", key), True))
            if id is None:
                continue
            ids = []
            for index, text in enumerate(texts):
                path: Path = ("dimensions", key, index)
                value = self._dimension_value(reading, id, text, path)
                if value is None:
                    unwanted.append(reading.path(path))
                else:
                    ids.append(value)
            given[key] = tuple(ids)
        return given

    def _dimension_value(self, reading: EntityReading[Any], id: str, text: str, path: Path) -> str | None:
        dimension, known = self.dimensions[id], self._values_of(id)
        if (found := known.find((Kind.DIMENSION,), text)) is not None:
            return found[1][0]
        if not dimension.values or (Kind.DIMENSION, id) in self.places:
            # A dimension that names no values takes them from the maps.
            value_id = slug(text) or text
            value = DimensionValue(name=Localized(text), implied=True)
            if (Kind.DIMENSION, id) not in self.places:
                self.dimensions[id] = dimension.model_copy(update={"values": {value_id: value}})
            else:
                # The values are ours by now; a copy of them for each new one would take minutes.
                dimension.values[value_id] = value
            known.add(Kind.DIMENSION, value_id, [text])
            self.places.setdefault((Kind.DIMENSION, id), reading.value_place(path))
            return value_id
        likely = known.misspelt((Kind.DIMENSION,), text) or known.nearest((Kind.DIMENSION,), text)
        values = ", ".join(list(dimension.values)[:14])
        hint = f"did you mean “{likely}”?" if likely else None
        name = dimension.name.text() or id
        place = reading.value_place(path)
        edits = replacing(place, likely) if likely else ()
        reading.report(UNKNOWN_DIMENSION_VALUE, place, hint, edits, text=text, dimension=name, values=values)
        return None


def _is_said_once(record: Record, name: str) -> bool:
    """Whether nothing else in a file names somebody of this name with a description."""
    said = (described_name(one.text) for one in references(record) if Kind.PERSONA in one.names.kinds)
    return sum(one is not None and one.name == name for one in said) == 1


_PEOPLE_KINDS = frozenset({Kind.PERSONA, Kind.ACTOR})


def _where(kind: Kind) -> str:
    if kind is Kind.PERSONA or KINDS[kind].is_in_library:
        return f"add it to “{KINDS[kind].collection}” in portfolio.yml, or correct it"
    if kind is Kind.JOURNEY:
        return "add the map, or correct the id"
    return "correct it, or add what it refers to"


def _is_short(text: str) -> bool:
    return len(text) <= 40 and len(text.split()) <= 5 and not text[:1].isdigit()


def _place(reading: EntityReading[Any], reference: Reference) -> Place:
    return reading.key_place(reference.path) if reference.is_key else reading.value_place(reference.path)
