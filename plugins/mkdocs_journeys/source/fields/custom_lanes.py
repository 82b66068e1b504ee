"""Lanes that an organisation declares, whose ids are then fields like any other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from mkdocs_journeys.model import BUILT_IN_LANES, JourneyMap, Stage, Step
from mkdocs_journeys.model.lanes import DEFAULT_FORM, ENTRY_TYPES
from mkdocs_journeys.source.fields.vocabulary import record_fields
from mkdocs_journeys.text import same

_CHINESE_LABELS = {
    "行为": "actions",
    "触点": "touchpoints",
    "想法": "thoughts",
    "原话": "quotes",
    "情绪曲线": "emotion",
    "投入度": "intensity",
    "需求": "needs",
    "痛点": "pain_points",
    "亮点": "bright_spots",
    "机会点": "opportunities",
    "责任部门": "owner",
    "指标": "metrics",
    "有形展示": "physical_evidence",
    "前台": "frontstage",
    "后台": "backstage",
    "支持过程": "support",
}


@cache
def lane_labels() -> Mapping[str, str]:
    """The labels of the built-in lanes, as names are compared, and the lanes' ids."""
    labels = {same(name): lane for lane, name in BUILT_IN_LANES.items()}
    return labels | {same(name): lane for name, lane in _CHINESE_LABELS.items()}


def taken(id: str) -> str | None:
    """What an id means already, so that no custom lane can have it."""
    if id in BUILT_IN_LANES:
        return None
    if any(id in record_fields(record) for record in (JourneyMap, Stage, Step)):
        return "the name of a field"
    lane = lane_labels().get(same(id))
    return f"the label of the lane “{lane}”" if lane is not None and same(id) != same(lane) else None


def forms(declared: Any) -> dict[str, str]:
    """Custom lane → the built-in lane whose entries it takes, from what an author has written."""
    if not isinstance(declared, dict):
        return {}
    return {id: _form(lane) for id, lane in declared.items() if id not in BUILT_IN_LANES and taken(id) is None}


def _form(lane: Any) -> str:
    like = lane.get("like") if isinstance(lane, dict) else None
    form = like.strip().lower().replace("-", "_").replace(" ", "_") if isinstance(like, str) else DEFAULT_FORM
    return form if form in ENTRY_TYPES else DEFAULT_FORM
