"""The lanes of a map: the built-in ones in their usual order, and those that an organisation declares."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final

from pydantic import BeforeValidator, Field

from .item import CellEntry, Item, Metric, Opportunity, PainPoint, Quote, TouchpointUse
from .labels import OnlyLabels
from .localized import Localized
from .record import Record
from .scalars import one_of

BUILT_IN_LANES: Final[dict[str, str]] = {
    "actions": "Actions",
    "touchpoints": "Touchpoints",
    "thoughts": "Thoughts",
    "quotes": "Quotes",
    "emotion": "Emotion curve",
    "intensity": "Intensity",
    "needs": "Needs",
    "pain_points": "Pain points",
    "bright_spots": "Bright spots",
    "opportunities": "Opportunities",
    "owner": "Owner",
    "metrics": "Metrics",
    "duration": "Duration",
    "images": "Images",
    "physical_evidence": "Physical evidence",
    "frontstage": "Frontstage",
    "backstage": "Backstage",
    "support": "Support processes",
}
"""Lane id → its English name, which is also the message id of its translation; in the usual order."""

ENTRY_TYPES: Final[dict[str, type[CellEntry]]] = {
    "actions": Item,
    "touchpoints": TouchpointUse,
    "thoughts": Item,
    "quotes": Quote,
    "needs": Item,
    "pain_points": PainPoint,
    "bright_spots": Item,
    "opportunities": Opportunity,
    "metrics": Metric,
    "physical_evidence": Item,
    "frontstage": Item,
    "backstage": Item,
    "support": Item,
}
"""The lanes that hold entries, and which; a custom lane is like one of these."""

DEFAULT_FORM: Final = "actions"


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
