"""Where something is known from."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from .labels import Implied, OnlyLabels
from .localized import Localized
from .record import Record
from .scalars import Date, Link, one_of

SOURCE_KINDS = (
    "interview",
    "survey",
    "observation",
    "analytics",
    "workshop",
    "document",
    "literature",
    "web",
)
SourceKind = Annotated[
    Literal["interview", "survey", "observation", "analytics", "workshop", "document", "literature", "web"],
    BeforeValidator(one_of(*SOURCE_KINDS)),
]


class Source(Record):
    """An interview, a survey, a book, a page: what a fact rests on."""

    bare: ClassVar[str] = "title"
    synonyms: ClassVar[dict[str, str]] = {"name": "title"}

    title: Localized = Field(Localized(), description="What it is called.")
    kind: SourceKind | None = Field(None, description=f"One of {', '.join(SOURCE_KINDS)}.")
    date: Date | None = Field(None, description="When it was made.")
    link: Link | None = Field(None, description="Its address.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")
    implied: Implied = False
