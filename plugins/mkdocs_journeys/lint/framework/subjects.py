"""What rules judge: a build, its maps, courses and runs, with facts that several rules ask for."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...insight import Curve, curves
from ...model import JourneyMap, Part, Portfolio, Record
from ...model.reference import Path
from .timetable import PlannedCourse, PlannedRun

NOT_TEXTS = frozenset({"id", "was", "file", "body", "language", "only", "link", "icon", "emotion_words", "back_to"})
"""Fields that hold no text of the map's own, or one that is written in other files."""


@dataclass(frozen=True)
class Build:
    """What a build contains, and what it was selected from.

    Attributes:
        selected: What it contains.
        whole: Everything.
        as_of: The day on which reviews are judged; None judges nothing.
    """

    selected: Portfolio
    whole: Portfolio
    as_of: datetime.date | None = None
    file: str = ""

    def itself(self) -> Sequence[Build]:
        """The build, for rules that compare its parts with each other."""
        return (self,)

    def maps(self) -> Sequence[JudgedMap]:
        """Its maps."""
        return self._maps

    def courses(self) -> Sequence[PlannedCourse]:
        """Its courses with their timetables."""
        return self._courses

    def runs(self) -> Sequence[PlannedRun]:
        """The runs of all courses."""
        return [run for course in self._courses for run in course.runs]

    @cached_property
    def _maps(self) -> list[JudgedMap]:
        whole = self.whole.journeys
        return [JudgedMap(journey, whole[id], self.selected) for id, journey in self.selected.journeys.items()]

    @cached_property
    def _courses(self) -> list[PlannedCourse]:
        whole = self.whole.courses
        return [PlannedCourse.of(course, whole[id]) for id, course in self.selected.courses.items()]


@dataclass(frozen=True)
class JudgedMap:
    """A map of a build.

    Attributes:
        journey: The map, as the build contains it.
        written: The same as its author wrote it.
        portfolio: What the build contains.
    """

    journey: JourneyMap
    written: JourneyMap
    portfolio: Portfolio

    @property
    def file(self) -> str:
        """Its file."""
        return self.written.file

    @cached_property
    def is_whole(self) -> bool:
        """Whether the build leaves nothing of it out."""
        return self.journey == self.written

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        """Its emotion curves."""
        return curves(self.journey, self.portfolio)

    @cached_property
    def texts(self) -> list[tuple[Path, str]]:
        """Every text of it with its path in the model."""
        return [*_texts(self.journey, ())]


def parts_of(journey: JourneyMap) -> Iterator[tuple[Path, str, Part]]:
    """Every stage and step of a map with its path in the model and its address within the page."""
    for index, stage in enumerate(journey.stages):
        yield ("stages", index), f"stage-{stage.id}", stage
        for number, step in enumerate(stage.steps):
            yield ("stages", index, "steps", number), step.id, step
    for index, step in enumerate(journey.steps):
        yield ("steps", index), step.id, step


def as_key(word: str) -> str:
    """A word as a YAML key within braces."""
    return word if all(letter.isalnum() or letter == " " for letter in word) else json.dumps(word, ensure_ascii=False)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Record):
        for name, held in value.filled.items():
            if name not in NOT_TEXTS:
                yield from _texts(held, (*path, name))
    elif isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple | list):
        for index, held in enumerate(value):
            yield from _texts(held, (*path, index))
    elif isinstance(value, dict):
        for name, held in value.items():
            yield from _texts(held, (*path, name))
