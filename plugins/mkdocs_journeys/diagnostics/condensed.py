"""Diagnostics in the order and the length in which a person reads them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level
from mkdocs_journeys.diagnostics.fields import UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.habits import EQUALS_SIGN
from mkdocs_journeys.diagnostics.references import NEW_ENTRY
from mkdocs_journeys.diagnostics.text import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON

MOST_NAMES_SHOWN = 20
MOST_LINES_SHOWN = 10
FEWEST_FIELDS = 3
"""So many names that are no fields have one cause: their author does not know them yet."""

_COLONS_OF_FIELDS = (FULL_WIDTH_COLON.code, NO_SPACE_AFTER_COLON.code, EQUALS_SIGN.code)
_ONLY_A_NAME = "did you mean “"


def errors_first(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Sort by level, and within a level by file and line."""
    levels = list(Level)
    return sorted(diagnostics, key=lambda found: levels.index(found.level))


def condensed(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Put findings of a file that have one cause into one: new names, names of fields, colons, what is said twice."""
    groups: dict[Hashable, list[Diagnostic]] = {}
    for found in diagnostics:
        groups.setdefault(_cause(found), []).append(found)
    return [told for group in groups.values() for told in _told(group)]


def _cause(found: Diagnostic) -> Hashable:
    if found.code == NEW_ENTRY.code and found.subject:
        return (found.file, found.code)
    if found.code in _COLONS_OF_FIELDS or _is_name_of_field(found):
        return (found.file, found.code, found.level)
    return (found.file, found.code, found.level, found.message, found.suggestion)


def _is_name_of_field(found: Diagnostic) -> bool:
    """Whether all that is wrong is the name of a field, and the right one is known."""
    told = found.suggestion or ""
    return found.code == UNKNOWN_FIELD.code and told.startswith(_ONLY_A_NAME) and told.endswith("”?")


def _told(group: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    first = group[0]
    if len(group) == 1:
        return group
    if first.code == NEW_ENTRY.code and first.subject:
        return [_names(group)]
    if _is_name_of_field(first):
        by_name: dict[tuple[str, str | None], list[Diagnostic]] = {}
        for found in group:
            by_name.setdefault((found.message, found.suggestion), []).append(found)
        return (
            [_fields(list(by_name.values()))] if len(by_name) >= FEWEST_FIELDS else list(map(_same, by_name.values()))
        )
    return [_same(group)]


def _names(group: Sequence[Diagnostic]) -> Diagnostic:
    shown = ", ".join(f"“{found.subject}”" for found in group[:MOST_NAMES_SHOWN])
    more = ", …" if len(group) > MOST_NAMES_SHOWN else ""
    return replace(
        group[0],
        message=f"{len(group)} names are new: {shown}{more}",
        suggestion="list them in portfolio.yml, and describe personas in personas/, once they appear on a second map",
        subject="",
    )


def _fields(groups: Sequence[Sequence[Diagnostic]]) -> Diagnostic:
    """Names of fields in another language or in capitals: each with the name that is meant."""
    lines = [f"“{group[0].subject}” ({_lines(group)}): {group[0].suggestion}" for group in groups]
    first = groups[0][0]
    others = f"{len(groups) - 1} other names are not fields as they are written here"
    return replace(first, message=f"“{first.subject}” and {others}", suggestion="\n".join(lines), subject="")


def _same(group: Sequence[Diagnostic]) -> Diagnostic:
    first, others = group[0], group[1:]
    return replace(first, message=f"{first.message}; the same in {_lines(others)}") if others else first


def _lines(group: Sequence[Diagnostic]) -> str:
    numbers = list(dict.fromkeys(found.line for found in group))
    shown = ", ".join(map(str, numbers[:MOST_LINES_SHOWN]))
    more = f" and {len(numbers) - MOST_LINES_SHOWN} more" if len(numbers) > MOST_LINES_SHOWN else ""
    return f"{'line' if len(numbers) == 1 else 'lines'} {shown}{more}"
