"""Ids of an organisation's own lanes that mean something else already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.diagnostics.references import LANE_ID_TAKEN
from mkdocs_journeys.source.fields import custom_lanes
from mkdocs_journeys.source.reading import EntityReading


def refuse_taken_ids(reading: EntityReading[Any]) -> None:
    """Report custom lanes whose ids mean something else, and leave them out."""
    wrong = list(_taken_ids(reading))
    for id, what in wrong:
        reading.report(LANE_ID_TAKEN, reading.document.places.key(("custom_lanes", id)), id=id, what=what)
        reading.leave_out(("custom_lanes", id))
    if wrong:
        reading.revalidate()


def _taken_ids(reading: EntityReading[Any]) -> Iterator[tuple[str, str]]:
    for id in reading.record.custom_lanes:
        if (what := custom_lanes.taken(id)) is not None:
            yield id, what
