"""What a build contains: everything that no label keeps out of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

from .cells import Cells
from .entity import Entity
from .journey_map import JourneyMap
from .lanes import BUILT_IN_LANES
from .portfolio import Portfolio
from .record import Record
from .ref import Kind
from .reference import Reference, rewritten

CellsType = TypeVar("CellsType", bound=Cells)
EntityType = TypeVar("EntityType", bound=Entity)


def is_included(record: Record, include: Collection[str]) -> bool:
    """Whether a build with these labels contains the record: it has no label, or one of them."""
    only: tuple[str, ...] = getattr(record, "only", ())
    return not only or any(label in include for label in only)


def select(portfolio: Portfolio, include: Collection[str] = ()) -> Portfolio:
    """The portfolio that a build sees: what is left out is gone, and so is every reference to it.

    Ids are kept, so a step has the same address in every build.
    """
    remaining = _without_hidden_lanes(portfolio, include)
    while True:
        # What is named only by a removed thing may take more with it: repeat until nothing changes.
        pruned = rewritten(remaining, _survivor(remaining), lambda record: is_included(record, include))
        if pruned is remaining:
            return _without_hidden_dimension_values(remaining)
        remaining = pruned


def part_ids(journey: JourneyMap) -> frozenset[str]:
    """The ids of a map's stages and steps."""
    steps = (step for stage in journey.stages for step in stage.steps)
    return frozenset(part.id for part in (*journey.stages, *journey.steps, *steps))


def item_ids(journey: JourneyMap) -> frozenset[str]:
    """The explicit ids of the pain points in a map, which opportunities may address."""
    return frozenset(item.id for cells in every_cells(journey) for item in cells.pain_points if item.id)


def every_cells(journey: JourneyMap) -> Iterator[Cells]:
    """The map, its stages and its steps: everything that carries cells, in reading order."""
    yield journey
    yield from journey.steps
    for stage in journey.stages:
        yield stage
        yield from stage.steps


def _survivor(portfolio: Portfolio) -> Callable[[Reference], str | None]:
    """Gives a reference's id back if what it names is still there."""
    parts = {id: part_ids(journey) for id, journey in portfolio.journeys.items()}
    items = {id: item_ids(journey) for id, journey in portfolio.journeys.items()}

    def is_there(reference: Reference) -> bool:
        kinds, text, path = reference.names.kinds, reference.text, reference.path
        journey = portfolio.journeys.get(str(path[1])) if path[0] == "journeys" else None
        if Kind.LANE in kinds:
            own = journey.custom_lanes if journey else {}
            return text in BUILT_IN_LANES or text in portfolio.custom_lanes or text in own
        if journey is not None:
            if Kind.STAGE in kinds:
                return text in parts.get(journey.future_of or "", ())
            if Kind.STEP in kinds:
                return text in parts[journey.id]
            if Kind.ITEM in kinds:
                return text in items[journey.id]
        if Kind.LESSON in kinds:
            return text in portfolio.courses[str(path[1])].lesson_files
        if Kind.SOURCE in kinds and len(path) > 1 and path[0] in ("journeys", "case_studies"):
            own_sources = getattr(portfolio, str(path[0]))[path[1]].sources
            if text in own_sources:
                return True
        return any(text in portfolio.library(kind) for kind in kinds)

    return lambda reference: reference.text if is_there(reference) else None


def _without_hidden_lanes(portfolio: Portfolio, include: Collection[str]) -> Portfolio:
    """Lanes may be labelled too; with a lane go its cells in every map, and its place among the lanes."""
    journeys: dict[str, JourneyMap] = {}
    for id, journey in portfolio.journeys.items():
        lanes = {**portfolio.custom_lanes, **journey.custom_lanes}
        hidden = {lane for lane, declared in lanes.items() if not is_included(declared, include)}
        journeys[id] = _journey_without_lanes(journey, hidden) if hidden else journey
    hidden = {lane for lane, declared in portfolio.custom_lanes.items() if not is_included(declared, include)}
    lanes_left = tuple(lane for lane in portfolio.lanes if lane not in hidden)
    return portfolio.model_copy(update={"journeys": journeys, "lanes": lanes_left})


def _journey_without_lanes(journey: JourneyMap, hidden: Collection[str]) -> JourneyMap:
    stages = tuple(
        _cells_without_lanes(stage, hidden, steps=tuple(_cells_without_lanes(step, hidden) for step in stage.steps))
        for stage in journey.stages
    )
    steps = tuple(_cells_without_lanes(step, hidden) for step in journey.steps)
    lanes = tuple(lane for lane in journey.lanes if lane not in hidden)
    return _cells_without_lanes(journey, hidden, stages=stages, steps=steps, lanes=lanes)


def _cells_without_lanes(cells: CellsType, hidden: Collection[str], **update: Any) -> CellsType:
    for lane in hidden:
        if lane in type(cells).model_fields and lane in BUILT_IN_LANES:
            update[lane] = type(cells).model_fields[lane].default
    update["custom"] = {lane: entries for lane, entries in cells.custom.items() if lane not in hidden}
    return cells.model_copy(update=update)


def _without_hidden_dimension_values(portfolio: Portfolio) -> Portfolio:
    def placed(entity: EntityType) -> EntityType:
        dimensions = {
            id: tuple(value for value in values if value in portfolio.dimensions[id].values)
            for id, values in entity.dimensions.items()
        }
        return entity if dimensions == entity.dimensions else entity.model_copy(update={"dimensions": dimensions})

    return portfolio.model_copy(
        update={
            name: {id: placed(entity) for id, entity in getattr(portfolio, name).items()}
            for name in ("journeys", "personas", "case_studies", "courses")
        }
    )
