"""Diagnostics in the order and the length in which a person reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level
from mkdocs_journeys.diagnostics.references import NEW_ENTRY

MOST_NAMES_SHOWN = 20


def errors_first(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Sort by level, and within a level by file and line."""
    levels = list(Level)
    return sorted(diagnostics, key=lambda found: levels.index(found.level))


def condensed(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Put the new names of a file into one notice."""
    new: dict[str, list[Diagnostic]] = {}
    for found in diagnostics:
        if found.code == NEW_ENTRY.code and found.subject:
            new.setdefault(found.file, []).append(found)
    told: list[Diagnostic] = []
    for found in diagnostics:
        names = new.get(found.file, ()) if found.code == NEW_ENTRY.code and found.subject else ()
        if len(names) < 2:
            told.append(found)
        elif found is names[0]:
            told.append(_together(names))
    return told


def _together(names: Sequence[Diagnostic]) -> Diagnostic:
    shown = ", ".join(f"“{found.subject}”" for found in names[:MOST_NAMES_SHOWN])
    more = ", …" if len(names) > MOST_NAMES_SHOWN else ""
    return replace(
        names[0],
        message=f"{len(names)} names are new: {shown}{more}",
        suggestion="list them in portfolio.yml, and describe personas in personas/, once they appear on a second map",
        subject="",
    )
