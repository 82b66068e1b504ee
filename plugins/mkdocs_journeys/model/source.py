"""Where something is known from."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .choices import SourceKind
from .localized import Localized
from .record import Record
from .reference_types import Implied, OnlyLabels
from .scalars import Link, PartialDate, Text, read_number

_ENDS = re.compile(
    r"\[?\(?\s*([+-]?[\d.]+)\s*(?:-|–|—|~|～|\.\.\.?|…|,|;|/|to|bis|a|à|hasta|至|到)\s*([+-]?[\d.]+)\s*\)?\]?"
)


def read_source_scale(value: Any) -> tuple[float, float]:
    """The two ends of a scale, worst first: `[1, 5]`, also `1–5` or `1 to 5`.

    In school marks the larger number may be the worst.
    """
    if isinstance(value, str) and len(value) <= 40 and (ends := _ENDS.fullmatch(value.strip().replace("−", "-"))):
        value = [ends[1], ends[2]]
    if isinstance(value, list | tuple) and len(value) == 2:
        try:
            worst, best = (read_number(end) for end in value)
        except PydanticCustomError:
            # It is not one number that is wrong: what is there is no scale.
            raise no_scale() from None
        if worst != best:
            return worst, best
    raise no_scale()


def no_scale() -> PydanticCustomError:
    """What is raised where a value is no scale."""
    return PydanticCustomError(
        "scale_expected", "the two ends of a scale, worst first, are expected here, such as [1, 5]"
    )


SourceScale = Annotated[tuple[float, float], BeforeValidator(read_source_scale)]


class Source(Record):
    """An interview, a survey, a book, a page: what a fact rests on."""

    bare: ClassVar[str] = "title"
    synonyms: ClassVar[dict[str, str]] = {"name": "title"}

    title: Localized = Field(Localized(), description="What it is called.")
    kind: SourceKind | None = Field(None, description=f"One of {', '.join(SourceKind)}.")
    date: PartialDate | None = Field(None, description="When it was made.")
    link: Link | None = Field(None, description="Its address.")
    scale: SourceScale | None = Field(
        None, description="The ends of the scale of its answers in evidence/, worst first: `[1, 5]`."
    )
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")
    implied: Implied = False


SourceLibrary = dict[Text, Source]
