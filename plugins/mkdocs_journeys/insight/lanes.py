"""Which lanes a map has, and in which order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..model import BUILT_IN_LANES, JourneyMap, Portfolio


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of a map.

    Attributes:
        id: The lane's id, which is the field's name.
        form: The built-in lane whose form it has; for a built-in lane its own id.
        name: Its label in the map's language where the organisation gave one, else empty.
        term: The English term of a built-in lane, to be translated; empty for a custom lane.
    """

    id: str
    form: str
    name: str
    term: str


WITHOUT_A_CURVE = "Emotion"


def lanes_in_order(journey: JourneyMap, portfolio: Portfolio, language: str) -> tuple[Lane, ...]:
    """Every lane that the map could have, in the usual order, custom lanes beside those they are like."""
    declared = {**portfolio.custom_lanes, **journey.custom_lanes}
    order: list[Lane] = []
    for id, term in BUILT_IN_LANES.items():
        renamed = declared.get(id)
        order.append(Lane(id, id, renamed.name.text(language) if renamed else "", term))
        order.extend(
            Lane(custom, lane.form, lane.name.text(language) or custom, "")
            for custom, lane in declared.items()
            if custom not in BUILT_IN_LANES and lane.form == id
        )
    return tuple(order)


def drawn_lanes(journey: JourneyMap, portfolio: Portfolio, filled: Collection[str], language: str) -> tuple[Lane, ...]:
    """The lanes that the drawing shows: those that were chosen, else all; of them those that hold something."""
    every = {lane.id: lane for lane in lanes_in_order(journey, portfolio, language)}
    chosen = chosen_lanes(journey, portfolio)
    return tuple(every[id] for id in dict.fromkeys(every if chosen is None else chosen) if id in every and id in filled)


def chosen_lanes(journey: JourneyMap, portfolio: Portfolio) -> tuple[str, ...] | None:
    """The lanes that the map names, else those that the portfolio names; nothing where neither does.

    Somebody all of whose chosen lanes are left out of a build did not choose the others: then stages and steps remain.
    """
    return next((one.lanes for one in (journey, portfolio) if "lanes" in one.model_fields_set), None)
