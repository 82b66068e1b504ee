"""References between entities, and within a map, that may not lead in a circle."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_journeys.diagnostics.portfolio import HIERARCHY_CYCLE
from mkdocs_journeys.diagnostics.references import BACK_TO_LATER, REFERS_TO_ITSELF
from mkdocs_journeys.model import JourneyMap, Step
from mkdocs_journeys.source.link import kind_name, parts
from mkdocs_journeys.source.reading.member import Member

_UPWARDS = ("parent", "future_of", "translation_of")


def check_hierarchy(members: Sequence[Member], journeys: dict[str, JourneyMap]) -> None:
    """Report what leads back to itself, and take the reference away."""
    for member in members:
        for name in _UPWARDS:
            if getattr(member.entity, name, None) == member.id:
                place = member.reading.value_place((name,))
                member.reading.report(REFERS_TO_ITSELF, place, name=name, kind=kind_name(member.file.kind))
                _replace(member, journeys, **{name: None})
        if isinstance(member.entity, JourneyMap):
            _check_loops(member, journeys)
    for member in members:
        if isinstance(member.entity, JourneyMap) and (circle := _circle(member.id, journeys)):
            shown = " → ".join(circle)
            member.reading.report(HIERARCHY_CYCLE, member.reading.value_place(("parent",)), circle=shown)
            _replace(member, journeys, parent=None)


def _replace(member: Member, journeys: dict[str, JourneyMap], **values: object) -> None:
    member.entity = member.entity.model_copy(update=values)
    if isinstance(member.entity, JourneyMap) and not member.is_duplicate and member.id in journeys:
        journeys[member.id] = member.entity


def _circle(start: str, journeys: dict[str, JourneyMap]) -> list[str]:
    """The maps from one through its parents back to itself; empty if they do not lead there."""
    passed = [start]
    journey = journeys.get(start)
    while journey is not None and journey.parent is not None and len(passed) <= len(journeys):
        passed.append(journey.parent)
        if journey.parent == start:
            return passed
        journey = journeys.get(journey.parent)
    return []


def _check_loops(member: Member, journeys: dict[str, JourneyMap]) -> None:
    journey: JourneyMap = member.entity
    earlier: set[str] = set()
    forward: set[str] = set()
    for path, part, _ in parts(journey):
        if not isinstance(part, Step):
            continue
        if part.back_to is not None and part.back_to not in earlier:
            place = member.reading.value_place((*path, "back_to"))
            member.reading.report(BACK_TO_LATER, place, text=part.back_to)
            forward.add(part.id)
        earlier.add(part.id)
    if forward:
        stages = tuple(
            stage.model_copy(update={"steps": _without_loops(stage.steps, forward)}) for stage in journey.stages
        )
        _replace(member, journeys, stages=stages, steps=_without_loops(journey.steps, forward))


def _without_loops(steps: Sequence[Step], forward: set[str]) -> tuple[Step, ...]:
    return tuple(step.model_copy(update={"back_to": None}) if step.id in forward else step for step in steps)
