"""Everything that a block may name, by id and by name."""

from __future__ import annotations

from functools import cached_property

from ..model import BUILT_IN_LANES, JourneyMap, Kind, Portfolio
from ..source.fields import lane_labels
from ..source.link import NameIndex

FILTERS = ("persona", "tag", "state", "status", "owner", "language")


class Catalogue:
    """The names of a portfolio, also of what this build leaves out: to name that is no mistake."""

    def __init__(self, portfolio: Portfolio) -> None:
        self.portfolio = portfolio

    @cached_property
    def entities(self) -> NameIndex:
        """Maps, personas, owners and dimensions."""
        directory = NameIndex()
        for kind, entities in ((Kind.JOURNEY, self.portfolio.journeys), (Kind.PERSONA, self.portfolio.personas)):
            for id, entity in entities.items():
                directory.add(kind, id, [entity.title], entity.was)
        for kind, library in ((Kind.OWNER, self.portfolio.owners), (Kind.DIMENSION, self.portfolio.dimensions)):
            for id, entry in library.items():
                directory.add(kind, id, entry.name.every)
        return directory

    @cached_property
    def tags(self) -> NameIndex:
        """The labels that maps carry."""
        tags = NameIndex()
        for journey in self.portfolio.journeys.values():
            for tag in journey.tags:
                tags.add(Kind.ITEM, tag)
        return tags

    def values(self, dimension: str) -> NameIndex:
        """The values of a dimension."""
        values = NameIndex()
        for id, entry in self.portfolio.dimensions[dimension].values.items():
            values.add(Kind.DIMENSION, id, entry.name.every)
        return values

    def lanes(self, journey: JourneyMap) -> NameIndex:
        """The lanes of a map, by id and by label."""
        lanes = NameIndex()
        for lane, name in BUILT_IN_LANES.items():
            lanes.add(Kind.LANE, lane, [name, *(label for label, id in lane_labels().items() if id == lane)])
        for lane, declared in {**self.portfolio.custom_lanes, **journey.custom_lanes}.items():
            lanes.add(Kind.LANE, lane, declared.name.every)
        return lanes

    def dimension(self, name: str) -> str | None:
        """The id of a dimension."""
        found = self.entities.find((Kind.DIMENSION,), name)
        return found[1][0] if found is not None else None

    def options(self, block: str) -> tuple[str, ...]:
        """What may be written below the first line of a block."""
        if block == "journey-cards":
            return (*FILTERS, *self.portfolio.dimensions)
        return ("lanes",) if block == "journey-map" else ()
