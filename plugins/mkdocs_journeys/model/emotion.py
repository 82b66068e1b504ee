"""How somebody feels, in any of the forms in which authors write it."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ..text.written_scores import certain_score
from .choices import Basis
from .record import Record
from .reference_types import FeelerId, Sources
from .scalars import AsList, Number, Texts, WholeNumber, YesNo, read_list


def not_negative(spread: float) -> float:
    """A standard deviation is never negative."""
    if spread < 0:
        raise PydanticCustomError("number_range", "a number from 0 on is expected here", {"low": 0, "high": "any"})
    return spread


class Feeling(Record):
    """One point of an emotion curve: a score, a range, words, or several of them.

    A score is on the map's own scale, as written; `insight` brings it to −2..+2.
    """

    bare: ClassVar[str] = "label"

    score: Number | None = Field(
        None, description="The emotion on the map's scale (−2 to +2 unless the map says otherwise)."
    )
    low: Number | None = Field(None, description="The lower end of a range.")
    high: Number | None = Field(None, description="The upper end of a range.")
    label: Texts = Field((), description="The emotion in words or emoji, one or several at once.")
    basis: Basis | None = Field(None, description="measured, observed, assumed or target.")
    n: WholeNumber | None = Field(None, description="The number of people asked.")
    sd: Annotated[Number, AfterValidator(not_negative)] | None = Field(
        None, description="The standard deviation of their scores, on the map's scale."
    )
    source: Sources = Field((), description="Where the score comes from.")
    withheld: YesNo = Field(False, description="Too few people answered for the score to be shown.")

    @classmethod
    def prepared(cls, fields: dict[str, Any]) -> dict[str, Any]:
        # A bare text came in as a label; if it says a score for certain, it was one.
        if set(fields) == {"label"} and isinstance(fields["label"], str):
            return certain_score(fields["label"]) or fields
        return fields


def same_word(word: str) -> str:
    """Return an emotion word as it is compared.

    Capitals, the width of letters and the mark that draws an emoji in colour do not make another word of it.
    """
    return unicodedata.normalize("NFKC", word).replace("\N{VARIATION SELECTOR-16}", "").casefold()


EVERYBODY: Final = "everybody"
"""What authors call everybody on a step, beside the names of single personas."""


def read_emotion(value: Any) -> Any:
    """All forms become one mapping: who → points in sequence; the empty name stands for everybody on the step."""
    if isinstance(value, dict):
        if set(value) & set(Feeling.model_fields):
            return {"": (value,)}
        return {"" if who == EVERYBODY else who: read_list(points) for who, points in value.items()}
    points = read_list(value)
    return {"": points} if points else {}


Emotion = Annotated[
    dict[FeelerId, Annotated[tuple[Feeling, ...], AsList]],
    BeforeValidator(read_emotion),
]
