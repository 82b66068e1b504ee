"""A case study: what was done about a journey, and what came of it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .cells import Items
from .choices import Basis, Better
from .entity import Entity
from .image import Image
from .item import Quote
from .record import Record
from .reference_types import CaseStudyId, JourneyId, OnlyLabels, Personas, Sources
from .scalars import AsList, Text, WholeNumber
from .source import SourceLibrary


class Result(Record):
    """A figure before and after. Values are kept as they were written."""

    bare: ClassVar[str] = "metric"
    synonyms: ClassVar[dict[str, str]] = {"name": "metric"}

    metric: Text = Field(description="What was measured.")
    before: Text = Field("", description="The value before.")
    after: Text = Field("", description="The value after.")
    unit: Text = Field("", description="The unit of the values.")
    n: WholeNumber | None = Field(None, description="The number of cases behind them.")
    period: Text = Field("", description="When it was measured.")
    better: Better = Field(Better.HIGHER, description="Which direction is good: higher (default) or lower.")
    basis: Basis | None = Field(None, description="measured, observed, assumed or target.")
    source: Sources = Field((), description="Where it is known from.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")


class CaseStudy(Entity):
    """An organisation's challenge, what was done, and the results."""

    translation_of: CaseStudyId | None = Field(None, description="The id of what it translates.")
    organisation: Text = Field("", description="Whose case it is.")
    challenge: Text = Field("", description="What was wrong.")
    approach: Text = Field("", description="How it was tackled.")
    measures: Items = Field((), description="What was done.")
    results: Annotated[tuple[Result, ...], AsList] = Field((), description="Figures before and after.")
    before_map: JourneyId | None = Field(None, description="The journey map before.")
    after_map: JourneyId | None = Field(None, description="The journey map after.")
    personas: Personas = Field((), description="Whose experience it is about.")
    quotes: Annotated[tuple[Quote, ...], AsList] = Field((), description="What people said.")
    images: Annotated[tuple[Image, ...], AsList] = Field((), description="Pictures.")
    sources: SourceLibrary = Field({}, description="Sources of its own, as in the portfolio.")
