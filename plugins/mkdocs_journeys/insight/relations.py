"""How the entities of a portfolio hang together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import CaseStudy, JourneyMap, Portfolio


@dataclass(frozen=True, slots=True)
class Related:
    """The maps around one map; none of them twice, none of them itself.

    Attributes:
        current: The current-state map of a future-state map.
        futures: The future-state maps of a current-state map.
        parent: The map above it.
        children: The maps below it, and those that its steps open.
        translations: The same map in other languages.
        same_persona: Other maps of its primary persona.
        case_studies: Case studies that tell of it.
    """

    current: JourneyMap | None
    futures: tuple[JourneyMap, ...]
    parent: JourneyMap | None
    children: tuple[JourneyMap, ...]
    translations: tuple[JourneyMap, ...]
    same_persona: tuple[JourneyMap, ...]
    case_studies: tuple[CaseStudy, ...]


def related(journey: JourneyMap, portfolio: Portfolio) -> Related:
    """The maps around one map. What is related in several ways stands where the fields name it first."""
    left = {id: other for id, other in portfolio.journeys.items() if id != journey.id}

    def taken(is_related: Callable[[JourneyMap], bool]) -> tuple[JourneyMap, ...]:
        found = tuple(other for other in left.values() if is_related(other))
        for other in found:
            del left[other.id]
        return found

    opened = {column.step.opens for column in journey.columns if column.step is not None}
    original = journey.translation_of or journey.id
    primary = journey.personas[:1]
    return Related(
        current=next(iter(taken(lambda other: other.id == journey.future_of)), None),
        futures=taken(lambda other: other.future_of == journey.id),
        parent=next(iter(taken(lambda other: other.id == journey.parent)), None),
        children=taken(lambda other: other.parent == journey.id or other.id in opened),
        translations=taken(lambda other: original in (other.id, other.translation_of)),
        same_persona=taken(lambda other: bool(primary) and primary[0] in other.personas),
        case_studies=tuple(
            case for case in portfolio.case_studies.values() if journey.id in (case.before_map, case.after_map)
        ),
    )


def journeys_of(persona: str, portfolio: Portfolio) -> tuple[JourneyMap, ...]:
    """The maps in which a persona appears, those of which it is the primary persona first."""
    maps = [journey for journey in portfolio.journeys.values() if persona in journey.personas]
    return tuple(sorted(maps, key=lambda journey: journey.personas.index(persona)))


def case_studies_of(persona: str, portfolio: Portfolio) -> tuple[CaseStudy, ...]:
    """The case studies in which a persona appears."""
    return tuple(case for case in portfolio.case_studies.values() if persona in case.personas)
