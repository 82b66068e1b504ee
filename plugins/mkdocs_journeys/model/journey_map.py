"""A journey map, the heart of the portfolio."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .cells import Cells, Items
from .choices import Basis, Density, State
from .custom_lane import CustomLane
from .entity import Entity
from .image import Image
from .map_library import MapLibrary
from .part import Stage, Step
from .record import without_empty
from .reference_types import JourneyId, LaneId, Personas
from .scalars import AsList, Number, Text, Texts
from .source import SourceLibrary, no_scale, read_source_scale


def read_scale(value: Any) -> tuple[float, float]:
    """The two ends of an emotion scale, of which the worst is the smaller number."""
    low, high = read_source_scale(value)
    if low < high:
        return low, high
    raise no_scale()


ScaleEnds = Annotated[tuple[float, float], BeforeValidator(read_scale)]
EmotionWords = dict[Text, Number]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a map: a step, or a stage that has no steps.

    Attributes:
        index: Its place in the map, from 0.
        stage: Its stage; None where the map has steps directly.
        stage_index: The stage's place in the map, from 0.
        step: Its step; None where the stage itself is the column.
    """

    index: int
    stage: Stage | None
    stage_index: int
    step: Step | None

    @property
    def part(self) -> Stage | Step:
        """What carries the column's cells."""
        if self.step is not None:
            return self.step
        assert self.stage is not None
        return self.stage

    @property
    def anchor(self) -> str:
        """Its address within the map's page, without `#`."""
        return self.step.id if self.step is not None else f"stage-{self.part.id}"


class JourneyMap(Entity, Cells):
    """A journey of one or several personas, in stages and steps.

    Its own cells concern the whole journey. Where a map has `steps` directly, `stages` is empty. The reader takes
    `elsewhere` and `library` into the portfolio, so that they are empty in a map that is read.
    """

    translation_of: JourneyId | None = Field(None, description="The id of what it translates.")
    state: State = Field(State.CURRENT, description="current or future.")
    personas: Personas = Field((), description="Whose journey it is; the first persona is the primary one.")
    scenario: Text = Field("", description="The situation in which the journey begins.")
    goal: Text = Field("", description="What the persona wants to reach.")
    stages: Annotated[tuple[Stage, ...], AsList] = Field((), description="Its stages, in order.")
    steps: Annotated[tuple[Step, ...], AsList] = Field((), description="Its steps, for a map without stages.")
    expectations: Items = Field((), description="What the persona expects beforehand.")
    trigger: Text = Field("", description="What sets the journey off.")
    outcome: Text = Field("", description="How it ends.")
    scope: Text = Field("", description="What is left out.")
    future_of: JourneyId | None = Field(
        None, description="The current-state map that this future-state map is to replace."
    )
    parent: JourneyId | None = Field(None, description="The map above it in the journey hierarchy.")
    lanes: Annotated[tuple[LaneId, ...], AsList] = Field((), description="Which lanes are drawn, in this order.")
    custom_lanes: dict[Text, CustomLane] = Field(
        {}, description="Lanes of this map's own, or new names for built-in ones."
    )
    density: Density | None = Field(
        None,
        description="How much the drawing says of pain points, bright spots and opportunities: brief or full.",
    )
    emotion_scale: ScaleEnds | None = Field(None, description="The ends of its emotion scale, worst first.")
    emotion_words: EmotionWords = Field({}, description="Scores for words and emoji: `{curious: 1}`.")
    sources: SourceLibrary = Field({}, description="Sources of its own, as in the portfolio.")
    images: Annotated[tuple[Image, ...], AsList] = Field((), description="Pictures of the whole journey.")
    insights: Items = Field((), description="What was learned.")
    elsewhere: Texts = Field(
        (), description="Maps and files that it names and that may be missing here: ids, and paths as they are written."
    )
    library: MapLibrary | None = Field(
        None, description="What it brings along, for where the portfolio has nothing with the same id."
    )

    @classmethod
    def prepared(cls, fields: dict[str, Any]) -> dict[str, Any]:
        return without_empty(super().prepared(fields), "lanes")

    @property
    def columns(self) -> tuple[Column, ...]:
        """Steps, and stages without steps, in reading order: the only list of columns there is."""
        pairs: list[tuple[Stage | None, int, Step | None]] = []
        for stage_index, stage in enumerate(self.stages):
            pairs.extend((stage, stage_index, step) for step in stage.steps)
            if not stage.steps:
                pairs.append((stage, stage_index, None))
        if not self.stages:
            pairs.extend((None, 0, step) for step in self.steps)
        return tuple(Column(index, *pair) for index, pair in enumerate(pairs))

    @property
    def default_basis(self) -> Basis:
        """What the map's facts rest on where they do not say so themselves."""
        return self.basis or (Basis.TARGET if self.state == State.FUTURE else Basis.ASSUMED)
