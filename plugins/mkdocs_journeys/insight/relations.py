"""How the entities of a portfolio hang together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..model import CaseStudy, JourneyMap, Portfolio, every_cells

MOST_AT_A_TOUCHPOINT = 50


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
        same_touchpoints: Other maps with the same touchpoints, those that share most first.
        case_studies: Case studies that tell of it.
    """

    current: JourneyMap | None
    futures: tuple[JourneyMap, ...]
    parent: JourneyMap | None
    children: tuple[JourneyMap, ...]
    translations: tuple[JourneyMap, ...]
    same_persona: tuple[JourneyMap, ...]
    same_touchpoints: tuple[JourneyMap, ...]
    case_studies: tuple[CaseStudy, ...]


class Relations:
    """Who is related to whom in a whole portfolio; looked up once, so that a thousand maps need not ask each other."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio
        self._futures: dict[str, list[str]] = defaultdict(list)
        self._children: dict[str, list[str]] = defaultdict(list)
        self._versions: dict[str, list[str]] = defaultdict(list)
        self._of_persona: dict[str, list[str]] = defaultdict(list)
        self._at_touchpoint: dict[str, list[str]] = defaultdict(list)
        for id, journey in portfolio.journeys.items():
            self._futures[journey.future_of or ""].append(id)
            self._children[journey.parent or ""].append(id)
            self._versions[journey.translation_of or id].append(id)
            for persona in journey.personas:
                self._of_persona[persona].append(id)
            for touchpoint in touchpoints_of(journey):
                self._at_touchpoint[touchpoint].append(id)

    def versions(self, journey: JourneyMap) -> tuple[str, ...]:
        """The ids of a map in all its languages, its own among them."""
        return tuple(self._versions[journey.translation_of or journey.id])

    def around(self, journey: JourneyMap) -> Related:
        """The maps around one map. What is related in several ways is where the fields name it first."""
        told = {journey.id}

        def new(ids: Iterable[str]) -> tuple[JourneyMap, ...]:
            maps = self._portfolio.journeys
            fresh = [id for id in dict.fromkeys(ids) if id in maps and id not in told]
            told.update(fresh)
            return tuple(maps[id] for id in fresh)

        opened = [column.step.opens for column in journey.columns if column.step is not None and column.step.opens]
        original = journey.translation_of or journey.id
        return Related(
            current=next(iter(new([journey.future_of or ""])), None),
            futures=new(self._futures[journey.id]),
            parent=next(iter(new([journey.parent or ""])), None),
            children=new(self._in_order([*self._children[journey.id], *opened])),
            translations=new(self._versions[original]),
            same_persona=new(self._of_persona[journey.personas[0]] if journey.personas else ()),
            same_touchpoints=new(self._with_touchpoints_of(journey)),
            case_studies=tuple(
                case
                for case in self._portfolio.case_studies.values()
                if journey.id in (case.before_map, case.after_map)
            ),
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self._portfolio.journeys)}

    def _in_order(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=lambda id: self._places.get(id, 0))

    def _with_touchpoints_of(self, journey: JourneyMap) -> list[str]:
        """Maps that share touchpoints, those that share most first."""
        shared: Counter[str] = Counter()
        for touchpoint in touchpoints_of(journey):
            maps = self._at_touchpoint[touchpoint]
            # What half of the library has in common says nothing about two of its maps.
            if len(maps) <= MOST_AT_A_TOUCHPOINT:
                shared.update(maps)
        return sorted(shared, key=lambda id: (-shared[id], self._places[id]))


def touchpoints_of(journey: JourneyMap) -> frozenset[str]:
    """The touchpoints that a map names anywhere."""
    return frozenset(use.touchpoint for cells in every_cells(journey) for use in cells.touchpoints)


def journeys_of(persona: str, portfolio: Portfolio) -> tuple[JourneyMap, ...]:
    """The maps in which a persona appears, those of which it is the primary persona first."""
    maps = [journey for journey in portfolio.journeys.values() if persona in journey.personas]
    return tuple(sorted(maps, key=lambda journey: journey.personas.index(persona)))


def case_studies_of(persona: str, portfolio: Portfolio) -> tuple[CaseStudy, ...]:
    """The case studies in which a persona appears."""
    return tuple(case for case in portfolio.case_studies.values() if persona in case.personas)
