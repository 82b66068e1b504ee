"""A yes that may say why."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ..text.yes_or_no import meant_by
from .record import Record
from .scalars import NO, YES, Text


class Flag(Record):
    """Something that holds (a moment of truth, a key touchpoint, a condition), and perhaps why."""

    why: Text = Field("", description="Why it holds.")


def read_flag(value: Any) -> Any:
    """`true`, `yes`, or the reason; `false` and `no` mean that it does not hold. In other words they are refused."""
    if isinstance(value, str):
        text = value.strip()
        if not text or text.lower() in NO:
            return None
        if text.lower() in YES:
            return Flag()
        if not meant_by(text):
            return Flag(why=text)
    if isinstance(value, bool):
        return Flag() if value else None
    if value is None or isinstance(value, Flag):
        return value
    raise PydanticCustomError("flag_expected", "yes, no or a reason is expected here")


OptionalFlag = Annotated[Flag | None, BeforeValidator(read_flag)]
