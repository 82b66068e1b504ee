"""What stands out in a curve: where it is best, worst, last, and where it breaks."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from .curve import Curve, CurvePoint


@dataclass(frozen=True, slots=True)
class Drop:
    """A fall between two neighbouring points."""

    start: CurvePoint
    end: CurvePoint

    @property
    def size(self) -> float:
        """How far it falls, in units of −2…+2; positive."""
        return (self.start.score or 0.0) - (self.end.score or 0.0)


def highest(curve: Curve) -> CurvePoint | None:
    """The best moment; the first of several equal ones. None in a curve that is level or has a single point."""
    return _extreme(curve, sign=1)


def lowest(curve: Curve) -> CurvePoint | None:
    """The worst moment; the first of several equal ones. None in a curve that is level or has a single point."""
    return _extreme(curve, sign=-1)


def last(curve: Curve) -> CurvePoint | None:
    """How it ends, which people remember best together with the peak (Kahneman et al. 1993, the peak–end rule)."""
    return curve.scored[-1] if curve.scored else None


def largest_drop(curve: Curve) -> Drop | None:
    """The steepest fall between two neighbouring points, where the experience breaks.

    Gaps are not bridged: a fall across a step without a score is not a fall that anyone reported.
    """
    drops = [Drop(start, end) for run in curve.runs for start, end in itertools.pairwise(run)]
    steepest = max(drops, key=lambda drop: drop.size, default=None)
    return steepest if steepest is not None and steepest.size > 0 else None


def _extreme(curve: Curve, sign: int) -> CurvePoint | None:
    scores = {point.score for point in curve.scored}
    if len(scores) < 2:
        return None
    return max(curve.scored, key=lambda point: sign * (point.score or 0.0))
