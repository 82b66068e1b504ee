"""A rule about emotion curves: that there are no more than a drawing shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostic, Place
from ..diagnostics.references import MORE_CURVES
from ..insight import MOST_CURVES, curves
from ..model import JourneyMap, Portfolio


def curve_problems(selected: Portfolio, locate: Callable[[str, tuple[str | int, ...]], Place]) -> Iterator[Diagnostic]:
    """Say which maps have more curves than their drawings show."""
    for journey in selected.journeys.values():
        # Most maps are about few, and need no curves to know it.
        if len(_who_is_named(journey)) <= MOST_CURVES:
            continue
        if (count := len(curves(journey, selected))) > MOST_CURVES:
            yield MORE_CURVES.at(locate(journey.file, ("personas",)), count=count, shown=MOST_CURVES)


def _who_is_named(journey: JourneyMap) -> set[str]:
    steps = (step for stage in journey.stages for step in stage.steps)
    named = {*journey.personas}
    for part in (*journey.stages, *journey.steps, *steps):
        named.update(part.who, part.emotion or ())
    return named
