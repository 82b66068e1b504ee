"""What every entity with a file of its own carries."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .choices import Basis, Status
from .record import Record
from .reference_types import DimensionId, OnlyLabels, Owners, Sources
from .scalars import AsList, Language, Link, PartialDate, Text, Texts


class Entity(Record):
    """A journey map, persona, case study, course, lesson or run.

    Attributes:
        file: The file that it was read from, relative to the journeys folder; set by the reader.
    """

    synonyms: ClassVar[dict[str, str]] = {"name": "title"}

    id: Text = Field("", description="Its id; without one the file's name without the ending.")
    was: Texts = Field((), description="Former ids; their addresses lead here.")
    title: Text = Field("", description="Its title or name; both field names are read.")
    summary: Text = Field("", description="One sentence on what it is.")
    description: Text = Field("", description="More about it, for the page.")
    language: Language = Field("", description="The language of its texts, BCP 47; without one the portfolio's.")
    date: PartialDate | None = Field(None, description="When it was made: a day, a month or a year.")
    authors: Texts = Field((), description="Who made it.")
    owner: Owners = Field((), description="Who is responsible for it.")
    status: Status | None = Field(None, description="draft, in-review, published or archived.")
    reviewed: PartialDate | None = Field(
        None, description="When it was last reviewed: a day, or a month, which counts from its first day."
    )
    dimensions: dict[DimensionId, Annotated[tuple[Text, ...], AsList]] = Field(
        {}, description="Its place in the portfolio's dimensions: dimension → value or values."
    )
    tags: Texts = Field((), description="Free labels.")
    basis: Basis | None = Field(None, description="What all of it rests on, where its parts do not say so.")
    source: Sources = Field((), description="Where it is known from.")
    link: Link | None = Field(None, description="An address with more about it.")
    facts: dict[Text, Text] = Field({}, description="Whatever else there is to say: a table, in its order.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it; none means every build.")
    body: str = Field("", description="The prose below the front matter, in Markdown.")
    file: str = Field("", exclude=True, description="The file that it was read from; not written by authors.")
