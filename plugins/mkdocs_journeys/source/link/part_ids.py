"""The ids of stages and steps, which are their addresses on the map's page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.diagnostics.references import (
    DUPLICATE_ID,
    FORMER_ID_IN_USE,
    FORMER_ID_TWICE,
    ID_NEEDED,
)
from mkdocs_journeys.diagnostics.shapes import OPEN_NAME
from mkdocs_journeys.model import JourneyMap, Part, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import is_open_name
from mkdocs_journeys.source.link.id_checks import checked_id, is_former_address
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.text import slug

MOST_SHOWN = 5
"""Open names in one message."""
PartsOfMap = list[tuple[Path, Part, Stage | None]]
"""Model path, stage or step, and the stage that a step belongs to; in reading order."""


class Anchors(dict[str, Path]):
    """Addresses within a map and the parts that have them."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        """Id → the next number that may tell another one of its name apart."""


def parts(journey: JourneyMap) -> Iterator[tuple[Path, Part, Stage | None]]:
    """All stages and steps of a map, in reading order."""
    for index, step in enumerate(journey.steps):
        yield ("steps", index), step, None
    for stage_index, stage in enumerate(journey.stages):
        yield ("stages", stage_index), stage, None
        for index, step in enumerate(stage.steps):
            yield ("stages", stage_index, "steps", index), step, stage


def give_ids(reading: EntityReading[JourneyMap]) -> None:
    """Find the id of every stage and step, and say where one has to be given."""
    journey = reading.record
    anchors = Anchors()
    derived: list[tuple[Path, Part, Stage | None]] = []
    for path, part, stage in parts(journey):
        # Ids that are written down come first: they stay whatever else is in the map.
        if part.id:
            _take_written(reading, path, part, anchors)
        else:
            derived.append((path, part, stage))
    for path, part, stage in derived:
        _derive(reading, path, part, stage, anchors)
    _tell_open_names(reading)
    _check_former_ids(reading, anchors)


def _tell_open_names(reading: EntityReading[JourneyMap]) -> None:
    """Ask once for the names of the stages and steps that have something else in the place of one."""
    opened = sorted(
        (reading.value_place((*path, "name")), part.name)
        for path, part, _ in parts(reading.record)
        if is_open_name(part.name) and (part.id or slug(part.name))
    )
    if not opened:
        return
    place, first = opened[0]
    more = [f"“{name}” in line {other.line}" for other, name in opened[1:MOST_SHOWN]]
    left = [f"{len(opened) - MOST_SHOWN} more"] if len(opened) > MOST_SHOWN else []
    others = f"; also {', '.join([*more, *left])}" if more else ""
    reading.report(OPEN_NAME, place, text=first, more=others)


def _check_former_ids(reading: EntityReading[JourneyMap], anchors: Anchors) -> None:
    """A former id of a part leads to it, so that no other part can have it or have had it."""
    former: dict[str, str] = {}
    unwanted: list[Path] = []
    for path, part, _ in parts(reading.record):
        for index, id in enumerate(part.was):
            place, anchor = reading.value_place((*path, "was", index)), _anchor(part, id)
            if not is_former_address(reading, place, id, f"{_kind(part)}-{int(path[-1]) + 1}"):
                pass
            elif anchor in anchors:
                reading.report(FORMER_ID_IN_USE, place, id=id, kind=_kind(part))
            elif anchor in former:
                reading.report(FORMER_ID_TWICE, place, id=id, first=former[anchor])
            else:
                former[anchor] = f"“{part.name}”"
                continue
            unwanted.append(reading.path((*path, "was", index)))
    reading.leave_all_out(unwanted)


def _anchor(part: Part, id: str) -> str:
    return f"stage-{id}" if isinstance(part, Stage) else id


def _kind(part: Part) -> str:
    return "stage" if isinstance(part, Stage) else "step"


def _take_written(reading: EntityReading[JourneyMap], path: Path, part: Part, anchors: Anchors) -> None:
    place = reading.value_place((*path, "id"))
    id = checked_id(reading, place, part.id, f"{_kind(part)}-{int(path[-1]) + 1}")
    if _anchor(part, id) in anchors:
        first = reading.value_place((*anchors[_anchor(part, id)], "id"))
        reading.report(DUPLICATE_ID, place, kind=_kind(part), id=id, first=f"line {first.line}")
        id = _free(part, id, anchors)
    anchors[_anchor(part, id)] = path
    reading.part_ids[reading.path(path)] = id


def _derive(reading: EntityReading[JourneyMap], path: Path, part: Part, stage: Stage | None, anchors: Anchors) -> None:
    id = slug(part.name)
    place = reading.value_place((*path, "name")) if part.name else reading.key_place(path)
    if not id:
        problem = "nothing of the name can be in an address" if part.name else "there is neither a name nor an id"
        id = _free(part, f"{_kind(part)}-{int(path[-1]) + 1}", anchors)
        is_open = is_open_name(part.name)
        if is_open or _has_empty_name(reading, path):
            hint = f"write its name, or add “id: {id}”"
            problem = f"“{part.name}” stands for a name that is still open" if is_open else "its name is empty"
            reading.report(ID_NEEDED, place, hint, problem=problem, kind=_kind(part))
        elif reading.path(path) not in reading.shortened:
            reading.report(ID_NEEDED, place, problem=problem, kind=_kind(part), example=id)
    elif _anchor(part, id) in anchors:
        stage_id = reading.part_ids.get(reading.path(path[:2]), "")
        longer = f"{stage_id}-{id}"
        is_same_stage = stage is None or anchors[_anchor(part, id)][:2] == path[:2]
        if is_open_name(part.name):
            # That the name is still open is told, and its address comes with it.
            id = _free(part, id, anchors)
        elif is_same_stage or longer in anchors:
            first = reading.key_place(anchors[_anchor(part, id)])
            problem = f"“{part.name}” is also the name in line {first.line}"
            reading.report(ID_NEEDED, place, problem=problem, kind=_kind(part), example=f"{id}-again")
            id = _free(part, id, anchors)
        else:
            id = longer
    anchors[_anchor(part, id)] = path
    reading.part_ids[reading.path(path)] = id


def _has_empty_name(reading: EntityReading[JourneyMap], path: Path) -> bool:
    """Return whether the author wrote `name` and nothing behind it."""
    value: Any = reading.document.value
    for element in reading.path(path):
        if isinstance(value, dict):
            value = value.get(element)
        elif isinstance(value, list) and isinstance(element, int) and element < len(value):
            value = value[element]
        else:
            return False
    name = value.get("name", "-") if isinstance(value, dict) else "-"
    return name is None or (isinstance(name, str) and not name.strip())


def _free(part: Part, id: str, anchors: Anchors) -> str:
    """The id with a number that makes it the only one."""
    number = anchors.numbers.get(id, 2)
    while _anchor(part, f"{id}-{number}") in anchors:
        number += 1
    anchors.numbers[id] = number + 1
    return f"{id}-{number}" if _anchor(part, id) in anchors else id


def with_ids(reading: EntityReading[JourneyMap], journey: JourneyMap) -> JourneyMap:
    """The map, its stages and steps with their ids."""

    def step_with_id(path: Path, step: Step) -> Step:
        return step.model_copy(update={"id": reading.part_ids[reading.path(path)]})

    stages = []
    for index, stage in enumerate(journey.stages):
        path: Path = ("stages", index)
        steps = tuple(step_with_id((*path, "steps", at), step) for at, step in enumerate(stage.steps))
        stages.append(stage.model_copy(update={"id": reading.part_ids[reading.path(path)], "steps": steps}))
    steps = tuple(step_with_id(("steps", at), step) for at, step in enumerate(journey.steps))
    return journey.model_copy(update={"stages": tuple(stages), "steps": steps})
