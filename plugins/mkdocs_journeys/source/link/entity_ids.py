"""The ids of entities, which are their addresses in the site."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import PurePosixPath

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.diagnostics.references import (
    DUPLICATE_ID,
    FORMER_ID_IN_USE,
    FORMER_ID_TWICE,
    ID_FROM_FILE_NAME,
    PERSONA_ID_TAKEN,
    SIMILAR_IDS,
)
from mkdocs_journeys.model import EVERYBODY, KINDS, Feeling, JourneyMap, Kind, Persona, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import record_fields
from mkdocs_journeys.source.files import in_nfc
from mkdocs_journeys.source.link.id_checks import checked_id, free_id, is_former_address
from mkdocs_journeys.source.link.id_limits import as_compared, invisible_character, is_too_long
from mkdocs_journeys.source.link.linking import kind_name
from mkdocs_journeys.source.reading.member import Member
from mkdocs_journeys.text import is_address, slug


@cache
def _field_names() -> frozenset[str]:
    records = (JourneyMap, Stage, Step, Feeling, Persona)
    return frozenset(name for record in records for name in record_fields(record))


def is_field_name(id: str) -> bool:
    """Return whether an id would be taken for a field where a map names a persona before a feeling."""
    return id == EVERYBODY or id in _field_names()


def give_entity_ids(members: Sequence[Member]) -> None:
    """Find the id of every entity, and refuse those that are no addresses or are used twice."""
    first_of: dict[tuple[Kind, str, str], Member] = {}
    seen: dict[tuple[Kind, str, str], Member] = {}
    for member in members:
        member.id = _id_of(member)
        if member.file.kind is Kind.PERSONA and is_field_name(member.id):
            member.reading.report(PERSONA_ID_TAKEN, _place_of_id(member), id=member.id)
        scope = member.file.course if KINDS[member.file.kind].in_course else ""
        first = first_of.setdefault((member.file.kind, scope, member.id), member)
        alike = seen.setdefault((member.file.kind, scope, as_compared(member.id)), first)
        if first is not member:
            member.is_duplicate = True
            kind = kind_name(member.file.kind)
            place = _place_of_id(member)
            member.reading.report(DUPLICATE_ID, place, kind=kind, id=member.id, first=first.file.path)
        elif alike is not member:
            what = difference_of_ids(member.id, alike.id)
            about = {"id": member.id, "other": alike.id, "first": alike.file.path, "what": what}
            member.reading.report(SIMILAR_IDS, _place_of_id(member), **about)


def _id_of(member: Member) -> str:
    given, file = in_nfc(member.reading.record.id), member.file
    if given:
        return checked_id(member.reading, _place_of_id(member), given, slug(file.name) or file.kind.value, file.kind)
    name = file.name
    id = free_id(name, file.kind.value, file.kind)
    if id == name:
        # Most are: to ask for their place would read their files anew.
        return name
    if is_address(name) or is_too_long(name) or invisible_character(name) is not None:
        return checked_id(member.reading, member.reading.document.places.top(), name, file.kind.value, file.kind)
    path = PurePosixPath(file.path)
    # The number of a lesson stays before it; a course is called as its folder.
    number = path.stem.removesuffix(file.name).rstrip("-_. ")
    renamed = f"{number}-{id}{path.suffix}" if number else f"{id}{path.suffix}"
    hint = f"rename its folder to “{id}”, or write the id into it" if file.kind is Kind.COURSE else None
    member.reading.report(ID_FROM_FILE_NAME, member.reading.document.places.top(), hint, id=id, file=renamed)
    return id


def difference_of_ids(id: str, other: str) -> str:
    """Return in what two ids differ that some systems take for one."""
    if id.casefold() == other.casefold():
        return "capital letters"
    folded = (unicodedata.normalize("NFKC", one).casefold() for one in (id, other))
    return "how their characters are stored" if len({*folded}) == 1 else "characters that nobody sees"


def _place_of_id(member: Member) -> Place:
    places = member.reading.document.places
    return member.reading.value_place(("id",)) if ("id",) in places else places.top()


def check_former_ids(members: Sequence[Member]) -> None:
    """A former id leads to what has it no more: it cannot be another one's now, nor lead to two places."""
    in_use = {(member.file.kind, member.file.course, member.id) for member in members}
    former: dict[tuple[Kind, str, str], str] = {}
    for member in members:
        unwanted: list[Path] = []
        kind = kind_name(member.file.kind)
        for index, id in enumerate(member.reading.record.was):
            path: Path = ("was", index)
            place = member.reading.value_place(path)
            address = (member.file.kind, member.file.course, id)
            if not is_former_address(member.reading, place, id, member.id, member.file.kind):
                pass
            elif address in in_use:
                member.reading.report(FORMER_ID_IN_USE, place, id=id, kind=kind)
            elif former.setdefault(address, member.file.path) != member.file.path:
                member.reading.report(FORMER_ID_TWICE, place, id=id, first=former[address])
            else:
                continue
            unwanted.append(member.reading.path(path))
        member.reading.leave_all_out(unwanted)
