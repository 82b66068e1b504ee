"""What stands out in a curve: where it is best, worst, last, and where it breaks."""

from __future__ import annotations

from collections.abc import Sequence
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


def highest(*curves: Curve) -> CurvePoint | None:
    """Return the best moment of these curves, the first of several equal ones.

    None where all points have the same score, or there is only one.
    """
    return None if is_level(curves) else _extreme(curves, sign=1)


def lowest(*curves: Curve) -> CurvePoint | None:
    """Return the worst moment of these curves, the first of several equal ones; None as for the best one."""
    return None if is_level(curves) else worst(*curves)


def worst(*curves: Curve) -> CurvePoint | None:
    """Return the worst moment of these curves, the first of several equal ones, also where all are equal."""
    return _extreme(curves, sign=-1)


def is_level(curves: Sequence[Curve]) -> bool:
    """Return whether all moments of these curves have the same score, so that none stands out."""
    return len({point.score for curve in curves for point in curve.scored}) < 2


def ends(curve: Curve) -> tuple[CurvePoint, ...]:
    """How it ends, which people remember best together with the peak (Kahneman et al. 1993, the peak–end rule).

    A journey that ends in alternatives ends once in each branch of which a score is known; nothing without a score.
    """
    if not curve.scored:
        return ()
    final = curve.scored[-1]
    found = curve.branch_of(final)
    if found is None:
        return (final,)
    last_of = {curve.branch_of(point): point for point in curve.scored}
    return tuple(last_of[found[0], branch] for branch in found[0].branches if (found[0], branch) in last_of)


def largest_drop(*curves: Curve) -> Drop | None:
    """Return the steepest fall between two neighbouring points of a curve, where the experience breaks.

    Gaps are not bridged: a fall across a step without a score is not a fall that anyone reported. Nobody falls from one
    branch of alternatives into another one.
    """
    drops = [Drop(*link) for curve in curves for link in curve.neighbours]
    steepest = max(drops, key=lambda drop: drop.size, default=None)
    return steepest if steepest is not None and steepest.size > 0 else None


def _extreme(curves: Sequence[Curve], sign: int) -> CurvePoint | None:
    points = (point for curve in curves for point in curve.scored)
    return max(points, key=lambda point: sign * (point.score or 0.0), default=None)
