"""Lanes that an organisation declares."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from .cells import DEFAULT_FORM, ENTRY_TYPES
from .localized import Localized
from .record import Record
from .reference_types import OnlyLabels
from .scalars import one_of


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
