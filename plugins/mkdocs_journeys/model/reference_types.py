"""The reference and label types that the entities' fields are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .kinds import Kind
from .reference import Names
from .scalars import AsList, Text

PersonaId = Annotated[Text, Names((Kind.PERSONA,), open=True)]
OwnerId = Annotated[Text, Names((Kind.OWNER,), open=True)]
ChannelId = Annotated[Text, Names((Kind.CHANNEL,), open=True)]
TouchpointId = Annotated[Text, Names((Kind.TOUCHPOINT,), open=True)]
SourceId = Annotated[Text, Names((Kind.SOURCE,), open=True)]
FeelerId = Annotated[Text, Names((Kind.PERSONA, Kind.ACTOR), open=True)]
WhoId = Annotated[Text, Names((Kind.ACTOR, Kind.PERSONA), open=True)]
DimensionId = Annotated[Text, Names((Kind.DIMENSION,))]
PhaseId = Annotated[Text, Names((Kind.PHASE,))]
LaneId = Annotated[Text, Names((Kind.LANE,))]
JourneyId = Annotated[Text, Names((Kind.JOURNEY,))]
TranslatedPersona = Annotated[Text, Names((Kind.PERSONA,))]
CaseStudyId = Annotated[Text, Names((Kind.CASE_STUDY,))]
CourseId = Annotated[Text, Names((Kind.COURSE,))]
LessonId = Annotated[Text, Names((Kind.LESSON,))]
RunId = Annotated[Text, Names((Kind.RUN,))]
StepId = Annotated[Text, Names((Kind.STEP,))]
PartId = Annotated[Text, Names((Kind.STAGE, Kind.STEP))]
ItemId = Annotated[Text, Names((Kind.ITEM,))]

Owners = Annotated[tuple[OwnerId, ...], AsList]
Channels = Annotated[tuple[ChannelId, ...], AsList]
Personas = Annotated[tuple[PersonaId, ...], AsList]
Sources = Annotated[tuple[SourceId, ...], AsList]
Who = Annotated[tuple[WhoId, ...], AsList]
Journeys = Annotated[tuple[JourneyId, ...], AsList]
OnlyLabels = Annotated[tuple[Text, ...], AsList]
NO_BUILD = "\0"
"""The label of what no build may contain, because its own labels cannot be read. Nobody can write it."""

Implied = Annotated[
    bool,
    Field(exclude=True, description="Only references made it, so it goes with the last of them; set by the reader."),
]
