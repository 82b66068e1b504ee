"""Which columns each stage and step speaks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import JourneyMap, Stage, Step


@dataclass(frozen=True, slots=True)
class ColumnSpan:
    """A stage or step, and the first and last column for which it speaks."""

    part: Stage | Step
    stage: Stage | None
    first: int
    last: int

    @property
    def anchor(self) -> str:
        """Its address within the map's page, without `#`."""
        return f"stage-{self.part.id}" if isinstance(self.part, Stage) else self.part.id


def column_spans(journey: JourneyMap) -> Iterator[ColumnSpan]:
    """Every stage and step in reading order, a stage with steps before them."""
    previous: Stage | None = None
    for column in journey.columns:
        stage = column.stage
        if stage is not None and column.step is not None and stage is not previous:
            yield ColumnSpan(stage, stage, column.index, column.index + len(stage.steps) - 1)
        previous = stage
        yield ColumnSpan(column.part, stage, column.index, column.index)
