"""The cell fields, which a map, a stage and a step share, and the lanes in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, get_args

from pydantic import Field, PlainValidator, SerializeAsAny, TypeAdapter, ValidationInfo

from .emotion import Emotion
from .flag import OptionalFlag
from .item import (
    CellEntry,
    ChannelUse,
    Item,
    Metric,
    Opportunity,
    PainPoint,
    Quote,
    TouchpointUse,
)
from .record import Record
from .reference_types import Owners
from .scalars import AsList, Rating

Items = Annotated[tuple[Item, ...], AsList]


DEFAULT_FORM: Final = "actions"
"""The lane that custom lanes are like if they do not say which."""


def _read_custom(value: Any, info: ValidationInfo) -> dict[str, tuple[CellEntry, ...]]:
    """Entries of custom lanes, each of the type of the built-in lane that theirs is like.

    The validation context's `forms` says which that is: lane id → built-in lane.
    """
    forms: dict[str, str] = (info.context or {}).get("forms", {})
    read: dict[str, tuple[CellEntry, ...]] = {}
    for lane, entries in value.items():
        reader = _entries_reader(entry_types()[forms.get(lane, DEFAULT_FORM)])
        read.update(reader.validate_python({lane: entries}, context=info.context))
    return read


@cache
def _entries_reader(entry_type: type[CellEntry]) -> TypeAdapter[dict[str, tuple[CellEntry, ...]]]:
    return TypeAdapter(dict[str, Annotated[tuple[entry_type, ...], AsList]])  # type: ignore[valid-type]


CustomCells = Annotated[dict[str, tuple[SerializeAsAny[CellEntry], ...]], PlainValidator(_read_custom)]


class Cells(Record):
    """What can be said in the cells of a map, a stage or a step.

    `custom` holds the cells of custom lanes: lane id → entries. Authors write `systems: …` like any other field; the
    reader, which knows the lanes of the portfolio and the map, moves them here.
    """

    actions: Items = Field((), description="What the person does.")
    touchpoints: Annotated[tuple[TouchpointUse, ...], AsList] = Field(
        (), description="Where they meet the organisation."
    )
    channels: Annotated[tuple[ChannelUse, ...], AsList] = Field(
        (), description="Through which channels, where no touchpoint says it."
    )
    thoughts: Items = Field((), description="What they think.")
    quotes: Annotated[tuple[Quote, ...], AsList] = Field((), description="What they said, word for word.")
    emotion: Emotion | None = Field(
        None, description="How they feel: a score, words, a sequence, or one for each persona."
    )
    intensity: Rating | None = Field(None, description="How much this moment matters to them, 1 to 5.")
    needs: Items = Field((), description="What they need.")
    pain_points: Annotated[tuple[PainPoint, ...], AsList] = Field((), description="What goes wrong.")
    bright_spots: Items = Field((), description="What goes well.")
    opportunities: Annotated[tuple[Opportunity, ...], AsList] = Field((), description="What could be better.")
    moment_of_truth: OptionalFlag = Field(None, description="The moment decides about the whole: true, or why.")
    metrics: Annotated[tuple[Metric, ...], AsList] = Field((), description="What is measured here.")
    owner: Owners = Field((), description="Who is responsible for it.")
    physical_evidence: Items = Field((), description="What can be seen and touched (service blueprint).")
    frontstage: Items = Field((), description="What staff and systems do in sight of the customer (service blueprint).")
    backstage: Items = Field((), description="What staff do out of sight (service blueprint).")
    support: Items = Field((), description="Support processes (service blueprint).")
    custom: CustomCells = Field({}, description="Cells of custom lanes, by lane id.")


@cache
def entry_types() -> dict[str, type[CellEntry]]:
    """Return the fields that hold entries, and of which type these are."""
    found: dict[str, type[CellEntry]] = {}
    for name, field in Cells.model_fields.items():
        held = next(iter(get_args(field.annotation)), None)
        if isinstance(held, type) and issubclass(held, CellEntry):
            found[name] = held
    return found


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """One built-in lane. Its field, with type and description, stands in `Cells`, or in `Part`.

    Attributes:
        id: The name of its field.
        name: Its English name, which is also the message id of its translation.
        anchor: What addresses call an entry without an id: `pain-point-1`; without it as the lane.
        icon: What is before its entries in table and list.
        also: Further fields that are shown in it, and left out with it.
        else_from: What it is filled from where its own field says nothing.
        purposes: What readers may choose it for together with others: `story`, `decisions`, `blueprint`.
    """

    id: str
    name: str
    anchor: str = ""
    icon: str = ""
    also: tuple[str, ...] = ()
    else_from: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()

    @property
    def entry_name(self) -> str:
        """What one of its entries is called in English: `Pain point`."""
        return self.anchor.replace("-", " ").capitalize() or self.name

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that it may show."""
        return (self.id, *self.also, *self.else_from)


LANES: Final[dict[str, LaneSpec]] = {
    lane.id: lane
    for lane in (
        LaneSpec("emotion", "Emotion curve", purposes=("story", "decisions")),
        LaneSpec("actions", "Actions", anchor="action", purposes=("blueprint",)),
        LaneSpec("touchpoints", "Touchpoints", anchor="touchpoint", also=("channels",)),
        LaneSpec("thoughts", "Thoughts", anchor="thought", purposes=("story",)),
        LaneSpec("quotes", "Quotes", anchor="quote", purposes=("story",)),
        LaneSpec("intensity", "Intensity"),
        LaneSpec("needs", "Needs", anchor="need"),
        LaneSpec("pain_points", "Pain points", anchor="pain-point", icon="alert", purposes=("decisions",)),
        LaneSpec("bright_spots", "Bright spots", anchor="bright-spot", icon="thumb-up-outline"),
        LaneSpec(
            "opportunities", "Opportunities", anchor="opportunity", icon="lightbulb-on-outline", purposes=("decisions",)
        ),
        LaneSpec("owner", "Owner", else_from=("touchpoints",), purposes=("decisions",)),
        LaneSpec("metrics", "Metrics", anchor="metric", purposes=("decisions",)),
        LaneSpec("duration", "Duration", also=("wait",)),
        LaneSpec("images", "Images", purposes=("story",)),
        LaneSpec("physical_evidence", "Physical evidence", anchor="physical-evidence", purposes=("blueprint",)),
        LaneSpec("frontstage", "Frontstage", purposes=("blueprint",)),
        LaneSpec("backstage", "Backstage", purposes=("blueprint",)),
        LaneSpec("support", "Support processes", purposes=("blueprint",)),
    )
}
"""The built-in lanes in their usual order. `drawing/lanes/` says how one is drawn; plain texts need nothing."""

BUILT_IN_LANES: Final[dict[str, str]] = {id: lane.name for id, lane in LANES.items()}
"""Lane id → its English name."""

ENTRY_TYPES: Final[dict[str, type[CellEntry]]] = {id: entry_types()[id] for id in LANES if id in entry_types()}
"""The lanes that hold entries, and which; a custom lane is like one of these."""
