"""What respondents answered, as programs export it: a number, or nothing."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from ..model.scalars import read_number

Scale = tuple[float, float]

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


def read_answer(text: str, own: Scale | None, scale: Scale, *, has_decimal_commas: bool = False) -> float | None:
    """Return the score on the map's scale; None where nobody answered.

    Args:
        text: The answer.
        own: The ends of the scale on which it was given, worst first, if its source has one.
        scale: The ends of the map's scale, worst first.
        has_decimal_commas: Whether a comma marks decimals.

    Raises:
        ValueError: It is neither a number nor one of the usual signs for no answer, or lies outside its scale.
    """
    if text.casefold() in NO_ANSWER:
        return None
    if own is not None and set(own) == {0.0, 100.0}:
        text = text.removesuffix("%").removesuffix("％").rstrip()
    if has_decimal_commas and _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    try:
        value = read_number(text)
    except PydanticCustomError:
        raise ValueError(text) from None
    worst, best = own or scale
    if not min(worst, best) <= value <= max(worst, best):
        raise ValueError(text)
    if own is None:
        return value
    low, high = scale
    return low + (value - worst) / (best - worst) * (high - low)
