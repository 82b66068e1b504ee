"""Files of other programs, in which no field is one of ours."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics.shapes import FOREIGN_FILE
from mkdocs_journeys.model import JourneyMap, Persona, PortfolioFile, Record
from mkdocs_journeys.prose.suspected_labels import means_label
from mkdocs_journeys.source.fields import kind_of, meant_field
from mkdocs_journeys.source.shapes.top_level_parts import unnamed_stages
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.shapes.wrappers import is_around_fields

_MOST_NAMED = 5


def is_foreign(reshaping: Reshaping, fields: dict[str, Any], record: type[Record]) -> bool:
    """Report a file of whose fields none is one of ours, and return whether it is one.

    Facts and rows of one's own are texts; here are groups of fields, as programs export them.
    """
    if not any(map(_has_groups, fields.values())):
        return False
    is_known = any(
        reshaping.is_field(name, record) or means_label(name) or meant_field(name, record, reshaping.forms)
        for name in fields
    )
    is_known = is_known or any(is_around_fields(reshaping, name, inner, record) for name, inner in fields.items())
    # What belongs into maps may be in the portfolio.
    is_known = is_known or (record is PortfolioFile and any(reshaping.is_field(name, JourneyMap) for name in fields))
    if is_known or (record is JourneyMap and unnamed_stages(reshaping, fields)):
        return False
    names = list(fields)
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
    first = "name" if record is Persona else "title"
    place = reshaping.document.places.key((names[0],))
    reshaping.report(FOREIGN_FILE, place, names=shown, owner=kind_of(record), first=first)
    return True


def _has_groups(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value))
