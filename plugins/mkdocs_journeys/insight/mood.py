"""How a journey feels in two numbers, so that maps can be put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .curve import Curve


@dataclass(frozen=True, slots=True)
class Mood:
    """The lowest score of all curves, and the mean score of the first, −2…+2.

    The mean takes every point alike, however long a step lasts and however sure it is: good for an order, no measure.
    """

    lowest: float
    mean: float


def mood(curves: Sequence[Curve]) -> Mood | None:
    """Return the mood of a map with these curves, the primary one first; None without a score."""
    several = [[point.score for point in curve.scored if point.score is not None] for curve in curves]
    scored = [scores for scores in several if scores]
    return Mood(min(map(min, scored)), sum(scored[0]) / len(scored[0])) if scored else None
