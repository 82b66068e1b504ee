"""What maps bring along: shared entries and personas, for where the portfolio has none with their ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from mkdocs_journeys.diagnostics.fields import UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.references import BROUGHT_DIFFERS, PERSONA_ID_TAKEN, SIMILAR_IDS
from mkdocs_journeys.model import (
    KINDS,
    LIBRARY_KINDS,
    NO_BUILD,
    Dimension,
    JourneyMap,
    Kind,
    LibraryEntry,
    Localized,
    MapLibrary,
    Persona,
    PortfolioFile,
    Record,
    Source,
)
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.link.entity_ids import difference_of_ids, is_field_name
from mkdocs_journeys.source.link.id_checks import checked_id
from mkdocs_journeys.source.link.id_limits import as_compared
from mkdocs_journeys.source.link.linking import Linker
from mkdocs_journeys.source.link.name_index import NameIndex
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.reading.member import Member
from mkdocs_journeys.text import normalized_name

RecordType = TypeVar("RecordType", bound=Record)

BROUGHT_KINDS: Final = (*(spec.kind for spec in LIBRARY_KINDS), Kind.PERSONA)
"""What a map may bring along."""
MADE_BY_REFERENCES: Final = frozenset(BROUGHT_KINDS) - {Kind.DIMENSION, Kind.PHASE}
"""Kinds whose entries come and go with the references to them, if they are nothing but names."""
ONLY_IN_A_FILE: Final = ("id", "was", "translation_of", "dimensions")
"""Fields of a persona that say what it is in its own portfolio."""
NOT_COMPARED: Final = frozenset({"only", "implied", "id", "file", "body", "language", "title", *ONLY_IN_A_FILE})


def bringing(members: Sequence[Member]) -> Iterator[tuple[Member, MapLibrary]]:
    """The maps that bring something along, in the order of their files.

    Those with labels come last: what a map for everybody brings, too, is for everybody.
    """
    usable = (member for member in members if not member.is_duplicate and member.reading.is_readable)
    for member in sorted(usable, key=lambda member: bool(member.reading.record.filled.get("only"))):
        record = member.reading.record
        if isinstance(record, JourneyMap) and record.library is not None:
            yield member, record.library


def without_brought(journey: JourneyMap) -> JourneyMap:
    """Return a map without what it says for the reader only."""
    if journey.library is None and not journey.elsewhere:
        return journey
    return journey.model_copy(update={"library": None, "elsewhere": ()})


def check_brought_personas(members: Sequence[Member]) -> None:
    """Report personas in maps whose ids cannot be addresses, and fields that belong into a persona's own file."""
    first_of = {as_compared(one.id): (one.id, one.file.path) for one in members if one.file.kind is Kind.PERSONA}
    for member, library in bringing(members):
        reading, unwanted = member.reading, []
        for id, persona in library.personas.items():
            place = reading.key_place(_path(Kind.PERSONA, id))
            if is_field_name(id):
                reading.report(PERSONA_ID_TAKEN, place, id=id)
            checked_id(reading, place, id, Kind.PERSONA.value, Kind.PERSONA)
            other, first = first_of.setdefault(as_compared(id), (id, reading.document.file))
            if other != id:
                what = difference_of_ids(id, other)
                reading.report(SIMILAR_IDS, place, id=id, other=other, first=first, what=what)
            for name in ONLY_IN_A_FILE:
                if name in persona.filled:
                    hint = "describe the persona in a file of its own, or remove it"
                    owner = "a persona that a map brings along"
                    path: Path = (*_path(Kind.PERSONA, id), name)
                    reading.report(UNKNOWN_FIELD, reading.key_place(path), hint, name=name, owner=owner)
                    unwanted.append(reading.path(path))
        reading.leave_all_out(unwanted)


def announce(directory: NameIndex, members: Sequence[Member]) -> None:
    """Make the names known that maps bring along. A name that something has already stays its own."""
    for _, library in bringing(members):
        for kind in BROUGHT_KINDS:
            for id, entry in _entries(library, kind).items():
                if not directory.knows(kind, id):
                    names = [name for name in _names(entry) if directory.find((kind,), name) is None]
                    directory.add(kind, id, names)


def dimensions_with_brought(
    portfolio: PortfolioFile, members: Sequence[Member], language: str, *, is_in_doubt: bool
) -> dict[str, Dimension]:
    """The portfolio's dimensions and those that maps bring along, each with all of its values.

    A dimension that declares no values takes them from the maps as they name them.

    Args:
        portfolio: What portfolio.yml says.
        members: Everything that has a file.
        language: The language of texts in the portfolio.
        is_in_doubt: Whether what is not in the portfolio may be declared, perhaps with a label, where nobody reads it.
    """
    dimensions = dict(portfolio.dimensions)
    for member, library in bringing(members):
        journey = member.reading.record
        for id, brought in library.dimensions.items():
            labelled = _labelled(_spoken(brought, journey, language), library, journey)
            if is_in_doubt:
                labelled = labelled.model_copy(update={"only": (NO_BUILD,)})
            values = {value: _labelled(one, labelled) for value, one in labelled.values.items()}
            known = dimensions.get(id)
            if known is None:
                dimensions[id] = labelled.model_copy(update={"values": values})
            elif known.values:
                dimensions[id] = known.model_copy(update={"values": values | known.values})
    return dimensions


class BroughtEntries:
    """Gathers what the linked maps bring along, and gives what the portfolio does not have.

    Args:
        portfolio: What portfolio.yml says, linked, without what references have made.
        personas: The personas that have files.
        language: The language of texts in the portfolio.
        linker: Knows which personas' files cannot be read, and is told of new places.
        lost: Every text of portfolio.yml that cannot be read.
    """

    def __init__(
        self,
        portfolio: PortfolioFile,
        personas: Mapping[str, Persona],
        language: str,
        linker: Linker,
        lost: Collection[str],
    ) -> None:
        self._known: dict[Kind, dict[str, Any]] = {
            spec.kind: dict(getattr(portfolio, spec.collection)) for spec in LIBRARY_KINDS
        }
        self._known[Kind.PERSONA] = dict(personas)
        self._where = {(kind, id): "" for kind, entries in self._known.items() for id in entries}
        self._language = language
        self._linker = linker
        self._lost = lost
        self.added: dict[Kind, dict[str, Record]] = {kind: {} for kind in BROUGHT_KINDS}

    def take(self, journey: JourneyMap, reading: EntityReading[Any]) -> None:
        """Add what a linked map brings along, and report what is there already and says something else."""
        library = journey.library or MapLibrary()
        for kind in BROUGHT_KINDS:
            for id, entry in _entries(library, kind).items():
                is_name = kind in MADE_BY_REFERENCES and _is_name(entry)
                brought = (
                    entry.model_copy(update={"implied": True}) if is_name else _spoken(entry, journey, self._language)
                )
                known = self._known[kind].get(id)
                labelled = _labelled(brought, library, journey)
                if known is not None and not self._says_more(kind, id, labelled):
                    self._compare(kind, id, brought, known, reading)
                    continue
                if (kind, normalized_name(id)) in self._linker.unread or normalized_name(id) in self._lost:
                    # What is declared elsewhere in a way that nobody can read may have a label there.
                    labelled = labelled.model_copy(update={"only": (NO_BUILD,)})
                if isinstance(labelled, Persona):
                    own = {"id": id, "title": labelled.title or id, "file": journey.file}
                    labelled = labelled.model_copy(update=own)
                self._known[kind][id] = self.added[kind][id] = labelled
                self._where[kind, id] = journey.file
                self._linker.places[kind, id] = reading.key_place(_path(kind, id))

    def _says_more(self, kind: Kind, id: str, brought: Any) -> bool:
        """Whether another map has brought a name only, which the same people may see."""
        before: Any = self.added[kind].get(id)
        return before is not None and before.implied and not brought.implied and before.only == brought.only

    def _compare(self, kind: Kind, id: str, brought: Record, known: Record, reading: EntityReading[Any]) -> None:
        theirs = _in_language(known, self._language)
        mine = _in_language(brought, self._language)
        differing = next((name for name in _filled(mine) if _differs(mine, theirs, name)), None)
        if differing is not None:
            folder = KINDS[kind].folder
            where = self._where[kind, id] or (f"{folder}/" if folder else "portfolio.yml")
            name = type(brought).authored_name(differing)
            place = reading.key_place(_path(kind, id))
            reading.report(BROUGHT_DIFFERS, place, id=id, where=where, field=name, kind=KINDS[kind].name)


def _path(kind: Kind, id: str) -> Path:
    return "library", KINDS[kind].collection, id


def _entries(library: MapLibrary, kind: Kind) -> Mapping[str, Any]:
    entries: Mapping[str, Any] = getattr(library, KINDS[kind].collection)
    return entries


def _names(entry: Record) -> Sequence[str]:
    if isinstance(entry, Persona):
        return [entry.title] if entry.title else []
    if isinstance(entry, LibraryEntry):
        return entry.every_name
    return entry.title.every if isinstance(entry, Source) else ()


def _labelled(entry: RecordType, *holders: Any) -> RecordType:
    """The entry for those only who may see what holds it."""
    only: tuple[str, ...] = entry.filled.get("only", ())
    for holder in holders:
        if only and holder.only:
            only = tuple(label for label in only if label in holder.only) or (NO_BUILD,)
        else:
            only = only or holder.only
    return entry if only == entry.filled.get("only", ()) else entry.model_copy(update={"only": only})


def _spoken(entry: RecordType, journey: JourneyMap, language: str) -> RecordType:
    """What a map brings along, with the map's language where that is not the portfolio's."""
    return _in_language(entry, journey.language) if journey.language and journey.language != language else entry


def _is_name(entry: Record) -> bool:
    """Whether an entry is nothing but a name, as a reference makes one."""
    if isinstance(entry, Persona):
        return entry.filled.keys() == {"title"}
    field = "title" if isinstance(entry, Source) else "name"
    name: Localized = getattr(entry, field)
    is_address = isinstance(entry, Source) and entry.link == name.text()
    return {*name.by_language} == {""} and entry.filled.keys() - {field} == ({"link"} if is_address else set())


def _in_language(record: RecordType, language: str) -> RecordType:
    """The record with a language for each text that does not say its own."""
    if not language:
        return record
    changed: dict[str, Any] = {}
    for name, value in record.filled.items():
        if isinstance(value, Localized) and value and "" in value.by_language:
            changed[name] = Localized({tag or language: text for tag, text in value.by_language.items()})
        elif isinstance(value, dict) and all(isinstance(entry, Record) for entry in value.values()):
            changed[name] = {id: _in_language(entry, language) for id, entry in value.items()}
    if isinstance(record, Persona) and not record.language:
        changed["language"] = language
    return record.model_copy(update=changed) if changed else record


def _filled(record: Record) -> list[str]:
    """The filled fields that are compared, in the order of the model."""
    return [name for name in type(record).model_fields if name in record.filled and name not in NOT_COMPARED]


def _differs(mine: Record, theirs: Record, name: str) -> bool:
    here, there = getattr(mine, name), getattr(theirs, name)
    if name == "values" and isinstance(mine, Dimension):
        return any(value in there and _filled_differs(one, there[value]) for value, one in here.items())
    return bool(here != there)


def _filled_differs(mine: Record, theirs: Record) -> bool:
    return any(_differs(mine, theirs, name) for name in _filled(mine))
