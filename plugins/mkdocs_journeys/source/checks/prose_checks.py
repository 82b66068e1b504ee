"""Prose that cannot be rendered is reported and left out; what will be taken out of it is reported."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.diagnostics.prose import ALL_PROSE, PROSE_NOT_RENDERED, PROSE_TOO_DEEP, not_published
from mkdocs_journeys.prose.limits import find_excess
from mkdocs_journeys.prose.raw_html import find_removals
from mkdocs_journeys.source.reading import EntityReading


def can_be_rendered(reading: EntityReading[Any]) -> bool:
    """Return whether Markdown can read the prose of a file; report where it cannot."""
    document = reading.document
    excess = find_excess(document.body)
    if excess is None:
        return True
    place = Place(document.file, document.body_line + excess.line, excess.column)
    if excess.kind == "deep":
        reading.report(PROSE_TOO_DEEP, place, what=excess.what, limit=excess.limit)
    else:
        problem = f"there are more than {excess.limit:,} {excess.what}"
        reading.report(PROSE_NOT_RENDERED, place, problem=problem, part=ALL_PROSE)
    return False


def check_html(reading: EntityReading[Any]) -> None:
    """Report what is not published of the prose of a file."""
    document = reading.document
    for found in find_removals(document.body):
        what = found.removal
        place = Place(document.file, document.body_line + found.line, found.column)
        reading.diagnostics.append(not_published(what.kind, what.name, what.value, place, found.count))
