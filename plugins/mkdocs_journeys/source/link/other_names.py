"""Other names of shared entries (`also`): each of them leads to one entry of its kind."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics.references import OTHER_NAME_TAKEN
from mkdocs_journeys.model import LIBRARY_KINDS, LibraryEntry, PortfolioFile
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.text import normalized_name


def check_other_names(portfolio: EntityReading[PortfolioFile]) -> None:
    """Report other names that lead to two entries of one kind."""
    for spec in LIBRARY_KINDS:
        entries: dict[str, Any] = getattr(portfolio.record, spec.collection)
        taken: dict[str, str] = {}
        named = {id: entry for id, entry in entries.items() if isinstance(entry, LibraryEntry)}
        for id, entry in named.items():
            for name in (id, *entry.name.every):
                taken.setdefault(normalized_name(name), id)
        for id, entry in named.items():
            for index, name in enumerate(entry.also):
                other = taken.setdefault(normalized_name(name), id)
                if other != id:
                    place = portfolio.value_place((spec.collection, id, "also", index))
                    portfolio.report(OTHER_NAME_TAKEN, place, name=name, kind=spec.name, other=other)
