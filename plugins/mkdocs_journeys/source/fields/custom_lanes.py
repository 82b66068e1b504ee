"""Lanes that an organisation declares, whose ids are then fields like any other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from mkdocs_journeys.model import BUILT_IN_LANES, DEFAULT_FORM, ENTRY_TYPES, LANES, Cells, JourneyMap, Stage, Step
from mkdocs_journeys.source.fields.field_names import record_fields, translated_lanes
from mkdocs_journeys.text import normalized_name


@cache
def lane_labels() -> Mapping[str, str]:
    """The labels of the built-in lanes, as names are compared, and the lanes' ids."""
    labels = {normalized_name(lane.name): id for id, lane in LANES.items()}
    return labels | {normalized_name(label): id for label, id in translated_lanes().items() if id in Cells.model_fields}


def taken(id: str) -> str | None:
    """What an id means already, so that no custom lane can have it."""
    if id in BUILT_IN_LANES:
        return None
    if any(id in record_fields(record) for record in (JourneyMap, Stage, Step)):
        return "the name of a field"
    lane = lane_labels().get(normalized_name(id))
    return (
        f"the label of the lane “{lane}”" if lane is not None and normalized_name(id) != normalized_name(lane) else None
    )


def forms(declared: Any) -> dict[str, str]:
    """Custom lane → the built-in lane whose entries it takes, from what an author has written."""
    if not isinstance(declared, dict):
        return {}
    return {id: _form(lane) for id, lane in declared.items() if id not in BUILT_IN_LANES and taken(id) is None}


def _form(lane: Any) -> str:
    like = lane.get("like") if isinstance(lane, dict) else None
    form = like.strip().lower().replace("-", "_").replace(" ", "_") if isinstance(like, str) else DEFAULT_FORM
    return form if form in ENTRY_TYPES else DEFAULT_FORM
