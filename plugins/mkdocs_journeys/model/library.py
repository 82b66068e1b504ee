"""The libraries of a portfolio that maps refer to: channels, owners, actors, touchpoints, dimensions, phases."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .choices import ActorKind
from .localized import Localized
from .record import Record
from .reference_types import Channels, Implied, OnlyLabels, Owners
from .scalars import Text, Texts


class LibraryEntry(Record):
    """A named entry of a library; without a name its id serves."""

    bare: ClassVar[str] = "name"
    synonyms: ClassVar[dict[str, str]] = {"title": "name"}

    name: Localized = Field(Localized(), description="Its name, one or one for each language.")
    also: Texts = Field(
        (), description="Other names under which it is found: `Call center`, an old name, a short form."
    )
    description: Localized = Field(Localized(), description="More about it.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")
    implied: Implied = False

    @property
    def every_name(self) -> tuple[str, ...]:
        """Its names in every language, then the other names under which it is found."""
        return (*self.name.every, *self.also)


class Channel(LibraryEntry):
    """A way in which customer and organisation meet."""

    icon: Text = Field("", description="The name of a Material Design icon: `material/cellphone`.")


class Owner(LibraryEntry):
    """Who is responsible: a team, a department, a person."""

    contact: Text = Field("", description="How to reach them: an e-mail address, a link, a name.")


class Actor(LibraryEntry):
    """Who acts besides the personas."""

    kind: ActorKind | None = Field(None, description="staff, partner or system.")


class Touchpoint(LibraryEntry):
    """A point where customer and organisation meet, wherever it occurs."""

    channel: Channels = Field((), description="Its channel.")
    owner: Owners = Field((), description="Who is responsible for it.")


class DimensionValue(LibraryEntry):
    """One value of a dimension."""


class Dimension(LibraryEntry):
    """A way of sorting the portfolio: industry, region, product."""

    values: dict[Text, DimensionValue] = Field({}, description="Its values by id.")


class Phase(LibraryEntry):
    """A phase of the shared life cycle, on which maps line up."""
