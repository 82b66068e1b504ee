"""Whether a translation still says what its original does: the same stages and steps, the same numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs_journeys.diagnostics.portfolio import TRANSLATION_NUMBER, TRANSLATION_PARTS
from mkdocs_journeys.model import JourneyMap, Metric, Record, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.reading.member import Member

_MEASURED = frozenset({"baseline", "value", "target"})


def check_translations(members: Sequence[Member], journeys: dict[str, JourneyMap]) -> None:
    """Report where a map and its translation differ in numbers, stages or steps."""
    for member in members:
        if not isinstance(member.entity, JourneyMap) or member.entity.translation_of is None:
            continue
        original = journeys.get(member.entity.translation_of)
        if original is None:
            continue
        for path, here, there in _differences(member.entity, original, ()):
            if path and path[-1] in ("stages", "steps"):
                given = {"parts": path[-1], "here": here, "there": there, "original": original.title}
                member.reading.report(TRANSLATION_PARTS, member.reading.key_place(path), **given)
            else:
                place = member.reading.value_place(path)
                given = {"here": _written(here), "there": _written(there), "original": original.title}
                member.reading.report(TRANSLATION_NUMBER, place, **given)


def _differences(here: Any, there: Any, path: Path) -> Iterator[tuple[Path, Any, Any]]:
    """Numbers that differ, and how many stages or steps there are; what only one of the two says does not count."""
    if isinstance(here, Record) and type(here) is type(there):
        for name in type(here).model_fields:
            mine, theirs = getattr(here, name), getattr(there, name)
            if isinstance(here, Metric) and name in _MEASURED:
                if mine and theirs and mine != theirs:
                    yield (*path, name), mine, theirs
            else:
                yield from _differences(mine, theirs, (*path, name))
    elif isinstance(here, tuple) and isinstance(there, tuple):
        if len(here) != len(there):
            if any(isinstance(part, Stage | Step) for part in (*here, *there)):
                yield path, len(here), len(there)
            else:
                # Nobody can tell which entry is the translation of which.
                return
        for index, (mine, theirs) in enumerate(zip(here, there, strict=False)):
            yield from _differences(mine, theirs, (*path, index))
    elif isinstance(here, dict) and isinstance(there, dict):
        for key in (key for key in here if key in there):
            yield from _differences(here[key], there[key], (*path, key))
    elif _is_number(here) and _is_number(there) and here != there:
        yield path, here, there


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _written(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
