"""The lanes of a map: the built-in ones in their usual order, and those that an organisation declares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Final

from pydantic import BeforeValidator, Field

from .cells import DEFAULT_FORM, entry_types
from .item import CellEntry
from .labels import OnlyLabels
from .localized import Localized
from .record import Record
from .scalars import one_of


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """One built-in lane. Its field, with type and description, is declared in `Cells`, or in `Part`.

    Attributes:
        id: The name of its field.
        name: Its English name, which is also the message id of its translation.
        anchor: What addresses call an entry without an id: `pain-point-1`; without it as the lane.
        icon: What is before its entries in table and list.
        also: Further fields that are shown in it, and left out with it.
        else_from: What it is filled from where its own field says nothing.
    """

    id: str
    name: str
    anchor: str = ""
    icon: str = ""
    also: tuple[str, ...] = ()
    else_from: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that it may show."""
        return (self.id, *self.also, *self.else_from)


LANES: Final[dict[str, LaneSpec]] = {
    lane.id: lane
    for lane in (
        LaneSpec("actions", "Actions", anchor="action"),
        LaneSpec("touchpoints", "Touchpoints", anchor="touchpoint", also=("channels",)),
        LaneSpec("thoughts", "Thoughts", anchor="thought"),
        LaneSpec("quotes", "Quotes", anchor="quote"),
        LaneSpec("emotion", "Emotion curve"),
        LaneSpec("intensity", "Intensity"),
        LaneSpec("needs", "Needs", anchor="need"),
        LaneSpec("pain_points", "Pain points", anchor="pain-point", icon="alert"),
        LaneSpec("bright_spots", "Bright spots", anchor="bright-spot", icon="thumb-up-outline"),
        LaneSpec("opportunities", "Opportunities", anchor="opportunity", icon="lightbulb-on-outline"),
        LaneSpec("owner", "Owner", else_from=("touchpoints",)),
        LaneSpec("metrics", "Metrics", anchor="metric"),
        LaneSpec("duration", "Duration", also=("wait",)),
        LaneSpec("images", "Images"),
        LaneSpec("physical_evidence", "Physical evidence", anchor="physical-evidence"),
        LaneSpec("frontstage", "Frontstage"),
        LaneSpec("backstage", "Backstage"),
        LaneSpec("support", "Support processes"),
    )
}
"""The built-in lanes in their usual order. `drawing/lanes/` says how one is drawn; plain texts need nothing."""

BUILT_IN_LANES: Final[dict[str, str]] = {id: lane.name for id, lane in LANES.items()}
"""Lane id → its English name."""

ENTRY_TYPES: Final[dict[str, type[CellEntry]]] = {id: entry_types()[id] for id in LANES if id in entry_types()}
"""The lanes that hold entries, and which; a custom lane is like one of these."""


def without_empty_choice(fields: dict[str, Any]) -> dict[str, Any]:
    """An author's fields without a choice of lanes that chooses none: an empty value means not given."""
    return fields if fields.get("lanes", True) else {name: value for name, value in fields.items() if name != "lanes"}


class CustomLane(Record):
    """A lane that an organisation declares, or a new name for a built-in one."""

    bare: ClassVar[str] = "name"

    name: Localized = Field(Localized(), description="Its label; without one the id serves.")
    like: Annotated[str, BeforeValidator(one_of(*(name.replace("_", "-") for name in ENTRY_TYPES)))] | None = Field(
        None,
        description="The built-in lane whose form and place it takes; without one it is among the customer's.",
    )
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")

    @property
    def form(self) -> str:
        """The built-in lane whose entries and drawing it shares."""
        return self.like.replace("-", "_") if self.like else DEFAULT_FORM
