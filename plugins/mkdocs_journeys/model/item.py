"""The entries of a cell, from a plain thought to an opportunity."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .choices import Basis, Better, OpportunityStatus, Severity
from .flag import OptionalFlag
from .record import Record
from .reference_types import ChannelId, Channels, ItemId, OnlyLabels, Owners, Sources, TouchpointId, Who
from .scalars import AsList, Link, Rating, Text, Texts, WholeNumber


class CellEntry(Record):
    """What every entry of a cell may carry."""

    id: Text = Field("", description="A fixed id, so that links and reviews follow the entry when its text changes.")
    was: Texts = Field((), description="Former ids; links to them and reviews follow the entry.")
    description: Text = Field("", description="More about it, for the page; not drawn.")
    who: Who = Field((), description="The personas or actors who think, say, do or suffer it.")
    to: Who = Field((), description="The personas or actors to whom it is handed over or said.")
    duration: Text = Field("", description="How long it takes, as text: `5–15 min`.")
    basis: Basis | None = Field(None, description="What it rests on: measured, observed, assumed or target.")
    source: Sources = Field((), description="Where it is known from: sources, plain texts or addresses.")
    link: Link | None = Field(None, description="An address with more about it.")
    tags: Texts = Field((), description="Free labels.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it; none means every build.")


class Item(CellEntry):
    """An entry that is a text: an action, a thought, a need, a bright spot, a backstage activity."""

    bare: ClassVar[str] = "text"
    synonyms: ClassVar[dict[str, str]] = {"name": "text"}

    text: Text = Field(description="What is drawn and listed.")


class Quote(Item):
    """Words that somebody said."""


class PainPoint(Item):
    """Something that goes wrong for the person on the journey."""

    severity: Severity | None = Field(None, description="low, medium or high.")
    impact: Text = Field("", description="What it costs: `30 % leave`.")


class Metric(CellEntry):
    """Something measured, with where it was and where it should be. Values are kept as they were written."""

    bare: ClassVar[str] = "name"
    synonyms: ClassVar[dict[str, str]] = {"text": "name"}

    name: Text = Field(description="What is measured.")
    baseline: Text = Field("", description="The value before.")
    value: Text = Field("", description="The value now.")
    target: Text = Field("", description="The value that is aimed at: `80` or `>80`.")
    unit: Text = Field("", description="The unit of the values: `%`, `min`.")
    n: WholeNumber | None = Field(None, description="The number of cases behind the value.")
    period: Text = Field("", description="When it was measured: `2026-Q3`.")
    better: Better = Field(Better.HIGHER, description="Which direction is good: higher (default) or lower.")


class Opportunity(Item):
    """Something that could make it better, and how far that has come."""

    addresses: Annotated[tuple[ItemId, ...], AsList] = Field((), description="The pain points that it answers.")
    customer_value: Rating | None = Field(None, description="What it is worth to customers, 1 to 5.")
    business_value: Rating | None = Field(None, description="What it is worth to the organisation, 1 to 5.")
    effort: Rating | None = Field(None, description="How much work it takes, 1 to 5.")
    owner: Owners = Field((), description="Who is responsible for it.")
    status: OpportunityStatus | None = Field(None, description="proposed, planned, in-progress, done or rejected.")
    priority: Text = Field("", description="Its rank, in the organisation's own words: `P1`.")
    measure: Text = Field("", description="What is being done.")
    metrics: Annotated[tuple[Metric, ...], AsList] = Field((), description="The evaluation: before, now, target.")


class TouchpointUse(CellEntry):
    """A touchpoint where the step meets it: a reference to the library, with what is special here."""

    bare: ClassVar[str] = "touchpoint"
    synonyms: ClassVar[dict[str, str]] = {"name": "touchpoint", "text": "touchpoint"}

    touchpoint: TouchpointId = Field(description="The touchpoint's id or name.")
    channel: Channels = Field((), description="The channel, where it is not the library's.")
    owner: Owners = Field((), description="Who is responsible for it, where that is not the library's owner.")
    key: OptionalFlag = Field(None, description="A key touchpoint: true, or why.")
    satisfaction: Rating | None = Field(None, description="How satisfied customers are with it, 1 to 5.")
    customer_importance: Rating | None = Field(None, description="How much it matters to customers, 1 to 5.")
    business_importance: Rating | None = Field(None, description="How much it matters to the organisation, 1 to 5.")
    frequency: Text = Field("", description="How often it is met, as text or a number.")


class ChannelUse(CellEntry):
    """A channel where the step uses it."""

    bare: ClassVar[str] = "channel"
    synonyms: ClassVar[dict[str, str]] = {"name": "channel", "text": "channel"}

    channel: ChannelId = Field(description="The channel's id or name.")
