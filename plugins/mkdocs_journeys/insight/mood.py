"""How a journey feels in two numbers, so that maps can be put in order."""

from __future__ import annotations

from dataclasses import dataclass

from .curve import Curve


@dataclass(frozen=True, slots=True)
class Mood:
    """The lowest and the mean score of a curve, −2…+2.

    The mean takes every point alike, however long a step lasts and however sure it is: good for an order, no measure.
    """

    lowest: float
    mean: float


def mood(curve: Curve) -> Mood | None:
    """The mood of one curve; None where it has no score."""
    scores = [point.score for point in curve.scored if point.score is not None]
    return Mood(min(scores), sum(scores) / len(scores)) if scores else None
