"""How a journey feels in two numbers, so that maps can be put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .curve import Curve
from .highlights import worst


@dataclass(frozen=True, slots=True)
class EmotionSummary:
    """The lowest score of all curves, and the mean score of the first, −2…+2.

    The mean takes every point alike, however long a step lasts and however sure it is, and every branch of alternatives
    as its share of them: good for an order, no measure.
    """

    lowest: float
    mean: float


def emotion_summary(curves: Sequence[Curve]) -> EmotionSummary | None:
    """Return the lowest and the mean score of these curves, the primary one first; None without a score."""
    lowest, means = worst(*curves), (curve.mean for curve in curves)
    primary = next((found for found in means if found is not None), None)
    return None if lowest is None or lowest.score is None or primary is None else EmotionSummary(lowest.score, primary)
