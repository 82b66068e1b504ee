"""Stages and steps: the columns of a map."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .cells import Cells
from .choices import Basis
from .either import OptionalEither
from .flag import OptionalFlag
from .image import Image
from .reference_types import JourneyId, OnlyLabels, PartId, PhaseId, StepId, Who
from .scalars import AsList, Link, Text, Texts, YesNo


class Part(Cells):
    """What stages and steps have in common."""

    id: Text = Field("", description="Its id; without one it comes from the name.")
    was: Texts = Field((), description="Former ids, so that links, history and reviews follow it.")
    name: Text = Field("", description="What is drawn in the band or in the first row.")
    description: Text = Field("", description="More about it, for the page; not drawn.")
    goal: Text = Field("", description="What the person wants to reach here.")
    who: Who = Field((), description="Who takes it: personas or actors; without it every persona of the map.")
    when: Text = Field("", description="When it happens: `Day 1–3`.")
    duration: Text = Field("", description="How long it takes, as text: `1–2 days`.")
    wait: Text = Field("", description="How long the person waits, as text.")
    tags: Texts = Field((), description="Free labels.")
    link: Link | None = Field(None, description="An address with more about it.")
    facts: dict[Text, Text] = Field({}, description="Whatever else there is to say: a table, in its order.")
    images: Annotated[tuple[Image, ...], AsList] = Field((), description="Pictures with alternative texts.")
    basis: Basis | None = Field(None, description="What all of it rests on, where entries do not say so.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")
    replaces: Annotated[tuple[PartId, ...], AsList] = Field(
        (), description="Its counterparts in the current-state map."
    )


class Step(Part):
    """One step of a journey: one column of the map."""

    bare: ClassVar[str] = "name"
    synonyms: ClassVar[dict[str, str]] = {"title": "name", "if": "condition"}
    written_as: ClassVar[dict[str, str]] = {"condition": "if"}

    condition: Text = Field("", description="Under which condition it happens.")
    either: OptionalEither = Field(
        None,
        description="Alternatives, of which each person takes one: they have one name. A branch may be several steps.",
    )
    optional: OptionalFlag = Field(None, description="Not everybody takes it: true, or why.")
    parallel: YesNo = Field(False, description="It happens together with the step before.")
    back_to: StepId | None = Field(None, description="An earlier step to which it leads back: a loop.")
    opens: JourneyId | None = Field(None, description="A journey map that shows this step in detail.")


class Stage(Part):
    """One stage of a journey. Without steps it is one column; with steps its own cells span them."""

    bare: ClassVar[str] = "name"
    synonyms: ClassVar[dict[str, str]] = {"title": "name"}

    phase: PhaseId | None = Field(None, description="The phase of the shared life cycle that it belongs to.")
    steps: Annotated[tuple[Step, ...], AsList] = Field((), description="Its steps, in order.")
