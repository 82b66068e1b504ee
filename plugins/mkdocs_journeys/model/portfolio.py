"""The portfolio: what `portfolio.yml` says, and everything that is beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, get_args

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .case_study import CaseStudy
from .choices import Density
from .course import Course
from .custom_lane import CustomLane
from .entity import Entity
from .journey_map import EmotionWords, JourneyMap, ScaleEnds
from .kinds import COURSE_KINDS, FOLDER_KINDS, KINDS, Kind
from .library import Actor, Channel, Dimension, Owner, Phase, Touchpoint
from .persona import Persona
from .record import Record, without_empty
from .ref import Ref
from .reference_types import LaneId
from .scalars import AsList, Language, Text, WholeNumber, YesNo, read_text
from .source import SourceLibrary

_REVIEW_EVERY = re.compile(r"(\d{1,3})\s*(day|week|month|year)s?|(\d{1,3})\s*(天|日|周|个月|月|年)")
_UNIT_DAYS = {"day": 1, "week": 7, "天": 1, "日": 1, "周": 7}
_UNIT_MONTHS = {"month": 1, "year": 12, "个月": 1, "月": 1, "年": 12}


class ReviewPeriod(Record):
    """How long after its review a map is due again."""

    months: int = 0
    days: int = 0


def read_review_period(value: Any) -> Any:
    """A length of time: `6 months`, `90 days`, `1 year`, `6个月`."""
    if isinstance(value, ReviewPeriod):
        return value
    if found := _REVIEW_EVERY.fullmatch(read_text(value).lower()):
        count, unit = int(found[1] or found[3]), found[2] or found[4]
        return ReviewPeriod(months=count * _UNIT_MONTHS.get(unit, 0), days=count * _UNIT_DAYS.get(unit, 0))
    raise PydanticCustomError("period_expected", "a length of time such as 6 months is expected here")


class RuleSettings(Record):
    """Which rules about the quality of maps and courses are not run, and which report at another level than their own.

    Each names codes such as `J711`. Which there are, only `lint` knows.
    """

    synonyms: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("off", "disable", "exclude", "skip"), "ignore"),
        "errors": "error",
        **dict.fromkeys(("warn", "warnings"), "warning"),
        **dict.fromkeys(("info", "notices"), "notice"),
    }

    ignore: Annotated[tuple[Text, ...], AsList] = Field((), description="Rules that are not run.")
    error: Annotated[tuple[Text, ...], AsList] = Field((), description="Rules that report errors.")
    warning: Annotated[tuple[Text, ...], AsList] = Field((), description="Rules that report warnings.")
    notice: Annotated[tuple[Text, ...], AsList] = Field((), description="Rules that report notices.")


class PortfolioFile(Record):
    """What `portfolio.yml` says; all of it is optional."""

    title: Text = Field("", description="The title of the library.")
    summary: Text = Field("", description="One sentence on what the library holds.")
    language: Language = Field("en", description="The language of texts that do not say theirs.")
    emotion_scale: ScaleEnds = Field((-2.0, 2.0), description="The ends of the emotion scale, worst first.")
    emotion_words: EmotionWords = Field({}, description="Scores for words and emoji: `{curious: 1}`.")
    review_every: Annotated[ReviewPeriod, BeforeValidator(read_review_period)] | None = Field(
        None, description="How long after its review a map is due again: `6 months`."
    )
    minimum_answers: WholeNumber = Field(
        10, description="How many answers in evidence/ a score needs to be shown; at least 5 in a build for everybody."
    )
    strict: YesNo = Field(False, description="Whether a name that no library knows is an error.")
    rules: RuleSettings = Field(
        RuleSettings(),
        description="Which rules about the quality of maps and courses are left out or report at another level.",
    )
    lanes: Annotated[tuple[LaneId, ...], AsList] = Field((), description="Which lanes maps draw, in this order.")
    custom_lanes: dict[Text, CustomLane] = Field(
        {}, description="The organisation's own lanes, or new names for built-in ones."
    )
    density: Density = Field(
        Density.BRIEF,
        description="How much drawings say of pain points, bright spots and opportunities: brief or full.",
    )
    channels: dict[Text, Channel] = Field({}, description="Channels by id.")
    owners: dict[Text, Owner] = Field({}, description="Who is responsible, by id.")
    actors: dict[Text, Actor] = Field({}, description="Who acts besides the personas, by id.")
    touchpoints: dict[Text, Touchpoint] = Field({}, description="Touchpoints by id.")
    dimensions: dict[Text, Dimension] = Field({}, description="Ways of sorting the portfolio, by id.")
    phases: dict[Text, Phase] = Field({}, description="The shared life cycle, in order.")
    sources: SourceLibrary = Field({}, description="What facts rest on, by id.")

    @classmethod
    def prepared(cls, fields: dict[str, Any]) -> dict[str, Any]:
        return without_empty(super().prepared(fields), "lanes")


class Portfolio(PortfolioFile):
    """The whole portfolio, read, checked and linked. It also has the fields of `portfolio.yml`.

    Attributes:
        journeys: The maps by id, in the order of their files, as the others are.
        personas: The personas by id.
        case_studies: The case studies by id.
        courses: The courses by id, with their lessons and runs.
    """

    labels: frozenset[str] = Field(frozenset(), exclude=True, description="Labels in use; set by the reader.")
    journeys: dict[str, JourneyMap] = Field({})
    personas: dict[str, Persona] = Field({})
    case_studies: dict[str, CaseStudy] = Field({})
    courses: dict[str, Course] = Field({})

    def library(self, kind: Kind) -> dict[str, Any]:
        """Everything of one kind, by id."""
        found: dict[str, Any] = getattr(self, KINDS[kind].collection)
        return found

    def get(self, ref: Ref) -> Any:
        """What a reference leads to, if it is there; None for parts of maps."""
        spec = KINDS[ref.kind]
        holder = self.courses.get(ref.course_id) if spec.in_course else self
        return getattr(holder, spec.collection).get(ref.own_id) if holder is not None and spec.collection else None

    def entities(self) -> Iterator[tuple[Ref, Entity]]:
        """Everything that has a file of its own: maps, personas, case studies, courses; then lessons and runs."""
        for spec in FOLDER_KINDS:
            for id, entity in self.library(spec.kind).items():
                yield Ref(spec.kind, id), entity
        for course in self.courses.values():
            for spec in COURSE_KINDS:
                for id, entity in getattr(course, spec.collection).items():
                    yield Ref(spec.kind, f"{course.id}/{id}"), entity

    def name_of(self, kind: Kind, id: str, language: str = "") -> str:
        """The name of a library entry or entity in a language; its id where it has none."""
        entry = self.library(kind).get(id)
        if entry is None:
            return id
        if isinstance(entry, Entity):
            return entry.title or id
        text = entry.title if kind is Kind.SOURCE else entry.name
        return text.text(language) or id

    def language_of_name(self, kind: Kind, id: str, language: str = "") -> str:
        """The language of the name that is given for a language: another one where there is no translation."""
        entry = self.library(kind).get(id)
        if entry is None:
            return self.language
        if getattr(entry, "implied", False):
            # What only maps name is in the language of whoever names it.
            return language or self.language
        if isinstance(entry, Entity):
            return entry.language or self.language
        text = entry.title if kind is Kind.SOURCE else entry.name
        return text.language(language) or self.language


def type_of(kind: Kind) -> Any:
    """Return the type of record that a kind is read as: that of the field that holds it."""
    spec = KINDS[kind]
    holder: type[Record] = Course if spec.in_course else Portfolio
    return get_args(holder.model_fields[spec.collection].annotation)[1]
