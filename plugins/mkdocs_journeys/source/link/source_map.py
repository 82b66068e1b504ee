"""Where the things of a portfolio are in an author's files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.model import KINDS, JourneyMap, Kind, PortfolioFile, Ref, Stage
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.link.part_ids import parts
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.reading.member import Member


class SourceMap:
    """Answers where an entity, a part of it or a value is."""

    def __init__(
        self,
        portfolio: EntityReading[PortfolioFile],
        members: Sequence[Member],
        created: Mapping[tuple[Kind, str], Place],
    ) -> None:
        self._readings: dict[str, EntityReading[Any]] = {member.file.path: member.reading for member in members}
        self._readings[portfolio.document.file] = portfolio
        self._portfolio = portfolio.document.file
        self._created = created
        self._entities: dict[tuple[Kind, str], str] = {}
        for member in members:
            is_in_course = KINDS[member.file.kind].in_course
            id = f"{member.file.course}/{member.id}" if is_in_course else member.id
            self._entities.setdefault((member.file.kind, id), member.file.path)

    def of(self, ref: Ref) -> Place:
        """Where something begins: an entity's first field, a stage's or step's name, a library entry's id."""
        if (created := self._created.get((ref.kind, ref.id))) is not None:
            return created
        if (file := self._entities.get((ref.kind, ref.id))) is None:
            library = KINDS[ref.kind].collection if ref.kind is Kind.PERSONA or KINDS[ref.kind].is_in_library else ""
            return self.key(self._portfolio, (library, ref.id) if library else ())
        reading = self._readings[file]
        if ref.part is not None and isinstance(reading.record, JourneyMap):
            for path, part, _ in parts(reading.record):
                id = reading.part_ids.get(reading.path(path), "")
                if ref.part == (f"stage-{id}" if isinstance(part, Stage) else id):
                    return self.value(file, (*path, "name"))
        return reading.document.places.top()

    def value(self, file: str, path: Path = ()) -> Place:
        """Where the value at a path of the model is in the entity's file, or in portfolio.yml if none is named."""
        reading = self._readings.get(file or self._portfolio)
        return reading.value_place(path) if reading is not None else Place(file)

    def key(self, file: str, path: Path = ()) -> Place:
        """Where the name of the field at a path of the model is in the entity's file."""
        reading = self._readings.get(file)
        return reading.key_place(path) if reading is not None else Place(file)
