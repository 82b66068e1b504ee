"""What a build contains: everything that no label keeps out of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Set
from typing import Any, Final, TypeVar

from .cells import LANES, Cells
from .custom_lane import CustomLane
from .either_groups import single_branch_groups
from .entity import Entity
from .item import PainPoint
from .journey_map import JourneyMap
from .kinds import FOLDER_KINDS, KINDS, Kind
from .part import Part, Step
from .portfolio import Portfolio, type_of
from .record import Record
from .reference import Reference, references, rewritten

CellsType = TypeVar("CellsType", bound=Cells)

_WITH_OWN_SOURCES: Final = {spec.collection for spec in FOLDER_KINDS if "sources" in type_of(spec.kind).model_fields}
"""The collections of entities that may have sources of their own beside those of the portfolio."""
_MAY_BE_IMPLIED: Final = (Kind.PERSONA, Kind.OWNER, Kind.ACTOR, Kind.CHANNEL, Kind.TOUCHPOINT, Kind.SOURCE)
"""What a reference alone can make."""


def is_included(record: Record, include: Collection[str]) -> bool:
    """Whether a build with these labels contains the record: it has no label, or one of them."""
    only: tuple[str, ...] = record.filled.get("only", ())
    return not only or any(label in include for label in only)


def select_records(portfolio: Portfolio, include: Collection[str]) -> Portfolio:
    """The portfolio that a build sees: what is left out is gone, and so is every reference to it.

    Ids are kept, so a step has the same address in every build. What stays as it is is given back itself, not a copy.
    Prose is left as it is: everybody calls `prose.select`, which knows what to take out of it.
    """
    hidden_values = {
        id: {value for value, declared in dimension.values.items() if not is_included(declared, include)}
        for id, dimension in portfolio.dimensions.items()
    }

    def mended(before: Record, after: Record) -> Record:
        if isinstance(before, Part) and isinstance(after, Part):
            return _without_feelings_of_nobody(before, after)
        if isinstance(after, JourneyMap) and before is not after:
            after = _without_single_branches(after)
        if not isinstance(after, Entity):
            return after
        return _without_dimension_values(after, hidden_values)

    remaining = _without_hidden_lanes(portfolio, include)
    while True:
        # What refers to a removed thing may be what something else needs: repeat until nothing changes.
        pruned = rewritten(remaining, _survivor(remaining), lambda record: is_included(record, include), mended)
        if pruned is remaining and (pruned := _without_what_nobody_names(remaining)) is remaining:
            return remaining
        remaining = pruned


def part_ids(journey: JourneyMap, of: type[Part] = Part) -> frozenset[str]:
    """The ids of a map's stages and steps, or of one of them."""
    steps = (step for stage in journey.stages for step in stage.steps)
    return frozenset(part.id for part in (*journey.stages, *journey.steps, *steps) if isinstance(part, of))


def item_ids(journey: JourneyMap) -> frozenset[str]:
    """The explicit ids of the pain points in a map, which opportunities may address."""
    entries = (entries for cells in every_cells(journey) for entries in (cells.pain_points, *cells.custom.values()))
    return frozenset(item.id for items in entries for item in items if item.id and isinstance(item, PainPoint))


def every_cells(journey: JourneyMap) -> Iterator[Cells]:
    """The map, its stages and its steps: everything that carries cells, in reading order."""
    yield journey
    yield from journey.steps
    for stage in journey.stages:
        yield stage
        yield from stage.steps


def _survivor(portfolio: Portfolio) -> Callable[[Reference], str | None]:
    """Gives a reference's id back if what it names is still there."""
    stages = {id: {stage.id for stage in journey.stages} for id, journey in portfolio.journeys.items()}
    steps = {id: part_ids(journey, of=Step) for id, journey in portfolio.journeys.items()}
    items = {id: item_ids(journey) for id, journey in portfolio.journeys.items()}

    def is_there(reference: Reference) -> bool:
        kinds, text, path = reference.names.kinds, reference.text, reference.path
        place, id = str(path[0]), str(path[1]) if len(path) > 1 else ""
        if place == "journeys":
            journey = portfolio.journeys[id]
            if Kind.LANE in kinds:
                return text in {**LANES, **portfolio.custom_lanes, **journey.custom_lanes}
            if Kind.STAGE in kinds:
                current = journey.future_of or ""
                return text in stages.get(current, ()) or text in steps.get(current, ())
            if Kind.STEP in kinds:
                return text in steps[id]
            if Kind.ITEM in kinds:
                return text in items[id]
        if Kind.LANE in kinds:
            return text in LANES or text in portfolio.custom_lanes
        if Kind.LESSON in kinds:
            return text in portfolio.courses[id].lesson_files
        if Kind.RUN in kinds:
            return text in portfolio.courses[id].run_files
        if Kind.SOURCE in kinds and place in _WITH_OWN_SOURCES and text in getattr(portfolio, place)[id].sources:
            return True
        return any(text in portfolio.library(kind) for kind in kinds)

    return lambda reference: reference.text if is_there(reference) else None


def _without_what_nobody_names(portfolio: Portfolio) -> Portfolio:
    """Library entries that only references made, such as a plain `source: …`, go with the last reference to them."""
    named = {(kind, found.text) for found in references(portfolio) for kind in found.names.kinds}
    changed: dict[str, Any] = {}
    for kind in _MAY_BE_IMPLIED:
        library = portfolio.library(kind)
        left = {id: entry for id, entry in library.items() if not entry.implied or (kind, id) in named}
        if len(left) < len(library):
            changed[KINDS[kind].collection] = left
    in_use = {
        (id, value)
        for _, entity in portfolio.entities()
        for id, values in entity.dimensions.items()
        for value in values
    }
    dimensions = {
        id: {value for value, declared in dimension.values.items() if declared.implied and (id, value) not in in_use}
        for id, dimension in portfolio.dimensions.items()
    }
    if any(dimensions.values()):
        changed["dimensions"] = {
            id: dimension.model_copy(
                update={"values": {k: v for k, v in dimension.values.items() if k not in dimensions[id]}}
            )
            for id, dimension in portfolio.dimensions.items()
        }
    return portfolio.model_copy(update=changed) if changed else portfolio


def _without_feelings_of_nobody(before: Part, after: Part) -> Part:
    """What those felt who are gone must not seem what everybody felt: a step without `who` is taken by all."""
    if before.who and not after.who and after.emotion and "" in after.emotion:
        named = {who: feelings for who, feelings in after.emotion.items() if who}
        return after.model_copy(update={"emotion": named or None})
    return after


def _without_single_branches(journey: JourneyMap) -> JourneyMap:
    """A map in which a single branch is left of a group has no choice there: its steps are steps like any other."""
    single = single_branch_groups(journey)
    if not single:
        return journey

    def ordinary(steps: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(
            step.model_copy(update={"either": None}) if step.either and step.either.group_key in single else step
            for step in steps
        )

    stages = tuple(stage.model_copy(update={"steps": ordinary(stage.steps)}) for stage in journey.stages)
    return journey.model_copy(update={"stages": stages, "steps": ordinary(journey.steps)})


def _without_dimension_values(entity: Entity, hidden: Mapping[str, Collection[str]]) -> Entity:
    if not any(value in hidden.get(id, ()) for id, values in entity.dimensions.items() for value in values):
        return entity
    left = {
        id: tuple(value for value in values if value not in hidden.get(id, ()))
        for id, values in entity.dimensions.items()
    }
    return entity.model_copy(update={"dimensions": {id: values for id, values in left.items() if values}})


def _without_hidden_lanes(portfolio: Portfolio, include: Collection[str]) -> Portfolio:
    """Lanes may be labelled too; with a lane go its cells in every map, and its place among the lanes.

    A map that renames a lane of the portfolio does not make it visible again.
    """

    def hidden_of(lanes: Mapping[str, CustomLane]) -> frozenset[str]:
        return frozenset(lane for lane, declared in lanes.items() if not is_included(declared, include))

    hidden = hidden_of(portfolio.custom_lanes)
    journeys = {
        id: _journey_without_lanes(journey, hidden | hidden_of(journey.custom_lanes))
        for id, journey in portfolio.journeys.items()
    }
    if not hidden and all(journeys[id] is journey for id, journey in portfolio.journeys.items()):
        return portfolio
    return portfolio.model_copy(update={"journeys": journeys, **_lanes_without(portfolio, hidden)})


def _lanes_without(record: JourneyMap | Portfolio, hidden: Set[str]) -> dict[str, Any]:
    update: dict[str, Any] = {
        "custom_lanes": {lane: declared for lane, declared in record.custom_lanes.items() if lane not in hidden}
    }
    # Who chose no lanes has still chosen none afterwards: what is updated counts as given.
    if record.lanes:
        update["lanes"] = tuple(lane for lane in record.lanes if lane not in hidden)
    return update


def _journey_without_lanes(journey: JourneyMap, hidden: Set[str]) -> JourneyMap:
    if not hidden:
        return journey
    stages = tuple(
        _cells_without_lanes(stage, hidden, steps=tuple(_cells_without_lanes(step, hidden) for step in stage.steps))
        for stage in journey.stages
    )
    steps = tuple(_cells_without_lanes(step, hidden) for step in journey.steps)
    return _cells_without_lanes(journey, hidden, stages=stages, steps=steps, **_lanes_without(journey, hidden))


def _cells_without_lanes(cells: CellsType, hidden: Set[str], **update: Any) -> CellsType:
    for lane in hidden & LANES.keys():
        for name in (lane, *LANES[lane].also):
            if field := type(cells).model_fields.get(name):
                update[name] = field.default
    update["custom"] = {lane: entries for lane, entries in cells.custom.items() if lane not in hidden}
    return cells.model_copy(update=update)
