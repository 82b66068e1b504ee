"""The scale on which people probably answered, from what they answered."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from ..model.rescaling import Ends

_FROM_ONE: Final = (5, 7, 10, 100)
_FROM_ZERO: Final = (5, 10, 100)
_AROUND_ZERO: Final = (1, 2, 3, 5, 10)


def likely_scale(numbers: Collection[float]) -> Ends | None:
    """Return the usual scale that holds all of some answers; None where none does.

    It is for a question to the author: nobody can tell from answers which others were possible.
    """
    if not numbers:
        return None
    low, high = min(numbers), max(numbers)
    if low < 0:
        far = next((end for end in _AROUND_ZERO if max(-low, high) <= end), None)
        return None if far is None else (-far, far)
    first, ends = (1, _FROM_ONE) if low >= 1 else (0, _FROM_ZERO)
    last = next((end for end in ends if high <= end), None)
    return None if last is None else (0 if last == 100 else first, last)
