"""What a map rests on."""

from __future__ import annotations

from ..model import JourneyMap, Kind
from ..model.reference import references


def sources_of(journey: JourneyMap) -> tuple[str, ...]:
    """The ids of every source that a map names, in reading order; those that it only declares come last."""
    named = (found.text for found in references(journey) if Kind.SOURCE in found.names.kinds)
    return tuple(dict.fromkeys((*named, *journey.sources)))
