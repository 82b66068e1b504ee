"""What respondents answered, as programs export it: a number, or nothing."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from ..model.rescaling import Ends, holds, rescaled
from ..model.scalars import read_number

NO_ANSWER = frozenset(
    (
        "", "-", "--", "–", "—", ".", "?", "#n/a", "#nv", "n/a", "na", "n.a.", "n. a.", "nan", "null", "none", "nil",
        "missing", "no answer", "skipped", "k.a.", "k. a.", "keine angabe", "s/o", "s.o.", "n/d", "n.d.", "ns/nr",
        "n/b", "无", "未填", "未答", "未回答", "没有回答", "不适用", "無", "無回答", "回答なし",
        "該当なし", "없음", "무응답", "нет ответа", "н/д", "لا ينطبق", "لا إجابة",
    )
)  # fmt: skip
"""What is in the cell of somebody who did not answer."""

_DECIMAL_COMMA = re.compile(r"[+\-−–－]?\d*,\d+")
_CERTAIN_DECIMAL_COMMA = re.compile(r"[+\-−–－]?\d{1,3},\d{1,2}")
"""A comma that cannot part thousands: where commas separate columns, such a cell is in quotation marks."""


def read_answer(text: str, own: Ends | None, scale: Ends, *, has_decimal_commas: bool = False) -> float | None:
    """Return the score on the map's scale; None where nobody answered.

    Args:
        text: The answer.
        own: The ends of the scale on which it was given, worst first, if its source has one.
        scale: The ends of the map's scale, worst first.
        has_decimal_commas: Whether a comma marks decimals, whatever follows it.

    Raises:
        ValueError: It is neither a number nor one of the usual signs for no answer, or lies outside its scale.
    """
    is_share = own is not None and set(own) == {0.0, 100.0}
    value = read_answer_number(text, is_share=is_share, has_decimal_commas=has_decimal_commas)
    if value is None:
        return None
    if not holds(own or scale, value):
        raise ValueError(text)
    return value if own is None else rescaled(value, own, scale)


def read_answer_number(text: str, *, is_share: bool = False, has_decimal_commas: bool = False) -> float | None:
    """Return the number of an answer; None where nobody answered.

    Args:
        text: The answer.
        is_share: Whether a sign for per cent may follow it.
        has_decimal_commas: Whether a comma marks decimals, whatever follows it.

    Raises:
        ValueError: It is neither a number nor one of the usual signs for no answer.
    """
    if text.casefold() in NO_ANSWER:
        return None
    if is_share:
        text = text.removesuffix("%").removesuffix("％").rstrip()
    if (_DECIMAL_COMMA if has_decimal_commas else _CERTAIN_DECIMAL_COMMA).fullmatch(text):
        text = text.replace(",", ".")
    try:
        return read_number(text)
    except PydanticCustomError:
        raise ValueError(text) from None
