"""Alternatives: steps of which each person takes only one, or only one branch."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ..text import as_compared
from .record import Record
from .scalars import NO, YES, Text


class Either(Record):
    """Which group of alternatives a step belongs to, and which branch of them it is part of.

    Without a branch the step is a branch by itself.
    """

    group: Text = Field(description="What is chosen: the same name on all of its alternatives.")
    branch: Text = Field("", description="Which of the ways it is part of.")

    @property
    def group_key(self) -> str:
        """What two names of one group have in common."""
        return as_compared(self.group) or self.group

    @property
    def branch_key(self) -> str:
        """What two names of one branch have in common; empty for a step that is a branch by itself."""
        return as_compared(self.branch) or self.branch


def read_either(value: Any) -> Any:
    """The name of a group, or the names of a group and of one of its branches: `pay`, `{pay: card}`."""
    if isinstance(value, str):
        name = value.strip()
        # Who says only that there are alternatives does not say which of them belong together.
        if name.lower() not in YES | NO:
            return Either(group=name) if name else None
    elif isinstance(value, dict) and len(value) == 1:
        group, branch = next(iter(value.items()))
        if isinstance(group, str) and group.strip() and (branch is None or isinstance(branch, str)):
            return Either(group=group, branch=branch or "")
    elif value is None or isinstance(value, Either):
        return value
    raise PydanticCustomError("either_expected", "the name of a group of alternatives is expected here")


OptionalEither = Annotated[Either | None, BeforeValidator(read_either)]
