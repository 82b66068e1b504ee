"""Which names each file may refer to: everybody's, and its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mkdocs_journeys.model import (
    BUILT_IN_LANES,
    KINDS,
    LIBRARY_KINDS,
    CustomLane,
    JourneyMap,
    Kind,
    PainPoint,
    Part,
    PortfolioFile,
    Source,
    every_cells,
)
from mkdocs_journeys.source.fields import lane_labels
from mkdocs_journeys.source.link.map_libraries import announce
from mkdocs_journeys.source.link.name_index import NameIndex
from mkdocs_journeys.source.link.part_ids import parts
from mkdocs_journeys.source.reading.member import Member


class Scopes:
    """The directory of the portfolio, and one for each file that has names of its own."""

    def __init__(self, portfolio: PortfolioFile, members: Sequence[Member]) -> None:
        self.shared = _shared(portfolio, members)
        self._members = members
        self._courses: dict[str, NameIndex] = {}
        self._own: dict[str, NameIndex] = {}
        for member in members:
            if KINDS[member.file.kind].in_course:
                entity = member.reading.record
                course = self._courses.setdefault(member.file.course, NameIndex(self.shared))
                names = (entity.title, member.file.name, member.file.path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
                course.add(member.file.kind, member.id, names, entity.was)

    def of(self, member: Member) -> NameIndex:
        """What this file may refer to."""
        if member.file.path not in self._own:
            self._own[member.file.path] = self._made_for(member)
        return self._own[member.file.path]

    def _made_for(self, member: Member) -> NameIndex:
        record = member.reading.record
        if isinstance(record, JourneyMap):
            return self._of_map(member)
        if member.file.course:
            return self._courses.get(member.file.course, self.shared)
        if sources := getattr(record, "sources", {}):
            own = NameIndex(self.shared)
            _add_sources(own, sources)
            return own
        return self.shared

    def _of_map(self, member: Member) -> NameIndex:
        journey: JourneyMap = member.reading.record
        own = NameIndex(self.shared)
        _add_sources(own, journey.sources)
        _add_lanes(own, journey.custom_lanes)
        for cells in every_cells(journey):
            for entry in (*cells.pain_points, *(entry for entries in cells.custom.values() for entry in entries)):
                if entry.id and isinstance(entry, PainPoint):
                    own.add(Kind.ITEM, entry.id, [entry.text])
        _add_steps(own, member)
        if journey.future_of:
            found = self.shared.find((Kind.JOURNEY,), journey.future_of)
            for other in self._members:
                if found is not None and other.file.kind is Kind.JOURNEY and other.id == found[1][0]:
                    _add_parts(own, other)
                    break
        return own


def _shared(portfolio: PortfolioFile, members: Sequence[Member]) -> NameIndex:
    shared = NameIndex()
    for spec in LIBRARY_KINDS:
        for id, entry in getattr(portfolio, spec.collection).items():
            if isinstance(entry, Source):
                shared.add(spec.kind, id, entry.title.every)
            else:
                # The first one is what it is called.
                shared.add(spec.kind, id, entry.every_name if entry.name.every else (id, *entry.also))
    labels: dict[str, list[str]] = {lane: [name] for lane, name in BUILT_IN_LANES.items()}
    for label, lane in lane_labels().items():
        labels[lane].append(label)
    for lane, names in labels.items():
        shared.add(Kind.LANE, lane, names)
    _add_lanes(shared, portfolio.custom_lanes)
    for member in members:
        if not KINDS[member.file.kind].in_course and not member.is_duplicate and member.reading.is_readable:
            record = member.reading.record
            # An id that was refused still leads here: what is wrong with it is said once, where it is.
            shared.add(member.file.kind, member.id, [record.title, record.id or member.file.name], record.was)
    announce(shared, members)
    return shared


def _add_sources(directory: NameIndex, sources: dict[str, Source]) -> None:
    for id, source in sources.items():
        directory.add(Kind.SOURCE, id, source.title.every)


def _add_lanes(directory: NameIndex, lanes: dict[str, CustomLane]) -> None:
    for id, lane in lanes.items():
        directory.add(Kind.LANE, id, lane.name.every)


def _add_steps(directory: NameIndex, member: Member) -> None:
    """The map's own steps, for loops."""
    known = set(member.reading.part_ids.values())
    for path, part, stage in parts(member.reading.record):
        if stage is not None or path[0] == "steps":
            id = member.reading.part_ids[member.reading.path(path)]
            directory.add(Kind.STEP, id, _names(part, known), part.was)


def _add_parts(directory: NameIndex, current: Member) -> None:
    """The stages and steps of the current-state map, for their counterparts.

    All of them count as stages here, because a step of the map itself has the same kind as one that it replaces.
    """
    known = set(current.reading.part_ids.values())
    for path, part, _ in parts(current.reading.record):
        id = current.reading.part_ids[current.reading.path(path)]
        directory.add(Kind.STAGE, id, _names(part, known), part.was)


def _names(part: Part, known: Collection[str]) -> list[str]:
    """The name of a stage or step, and an id that was refused: that it cannot be one is said where it is."""
    return [part.name] if part.id in known else [part.name, part.id]
