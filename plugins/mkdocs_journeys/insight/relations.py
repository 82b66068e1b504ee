"""How the entities of a portfolio hang together."""

from __future__ import annotations

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
    """The maps around one map."""
    others = [other for other in portfolio.journeys.values() if other.id != journey.id]
    opened = {column.step.opens for column in journey.columns if column.step is not None and column.step.opens}
    original = journey.translation_of or journey.id
    translations = tuple(o for o in others if original in (o.id, o.translation_of))
    found = Related(
        current=portfolio.journeys.get(journey.future_of or ""),
        futures=tuple(o for o in others if o.future_of == journey.id),
        parent=portfolio.journeys.get(journey.parent or ""),
        children=tuple(o for o in others if o.parent == journey.id or o.id in opened),
        translations=translations,
        same_persona=(),
        case_studies=tuple(
            case for case in portfolio.case_studies.values() if journey.id in (case.before_map, case.after_map)
        ),
    )
    named = {o.id for o in (found.current, found.parent, *found.futures, *found.children, *translations) if o}
    primary = journey.personas[:1]
    same = tuple(o for o in others if primary and primary[0] in o.personas and o.id not in named)
    return Related(
        found.current, found.futures, found.parent, found.children, found.translations, same, found.case_studies
    )


def journeys_of(persona: str, portfolio: Portfolio) -> tuple[JourneyMap, ...]:
    """The maps in which a persona appears, those of which it is the primary persona first."""
    maps = [journey for journey in portfolio.journeys.values() if persona in journey.personas]
    return tuple(sorted(maps, key=lambda journey: journey.personas.index(persona)))


def case_studies_of(persona: str, portfolio: Portfolio) -> tuple[CaseStudy, ...]:
    """The case studies in which a persona appears."""
    return tuple(case for case in portfolio.case_studies.values() if persona in case.personas)
