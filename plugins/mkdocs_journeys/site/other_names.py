"""Other names of shared entries, for search: they are found where what they name is used."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_journeys.model import KINDS, JourneyMap, Kind, LibraryEntry, Portfolio, Record, Stage
from mkdocs_journeys.model.reference import references


def other_names(record: Record, portfolio: Portfolio, language: str) -> str:
    """Return a line for each shared entry that a map, stage or step uses: its name, then its others, with tabs between.

    What its stages and steps use is said there.
    """
    if isinstance(record, JourneyMap):
        record = record.model_copy(update={"stages": (), "steps": ()})
    elif isinstance(record, Stage):
        record = record.model_copy(update={"steps": ()})
    used = _used(record, portfolio)
    lines = ((portfolio.name_of(kind, id, language), *entry.also) for (kind, id), entry in used.items() if entry.also)
    return "\n".join("\t".join(names) for names in lines)


def _used(record: Record, portfolio: Portfolio) -> dict[tuple[Kind, str], LibraryEntry]:
    """The shared entries that a record refers to, and those that these refer to: the owner of a touchpoint."""
    used: dict[tuple[Kind, str], LibraryEntry] = {}
    found = [*_entries(record, portfolio)]
    while found:
        at, entry = found.pop(0)
        if at not in used:
            used[at] = entry
            found += _entries(entry, portfolio)
    return used


def _entries(record: Record, portfolio: Portfolio) -> Iterator[tuple[tuple[Kind, str], LibraryEntry]]:
    for one in references(record):
        for kind in one.names.kinds:
            entry = portfolio.library(kind).get(one.text) if KINDS[kind].is_in_library else None
            if isinstance(entry, LibraryEntry):
                yield (kind, one.text), entry
