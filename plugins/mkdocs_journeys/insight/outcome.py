"""What came of a measure: a result's figures before and after as numbers."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Metric, Result
from .progress import progress


@dataclass(frozen=True, slots=True)
class Outcome:
    """A figure before and after, on one scale that includes zero.

    Nothing is said about what caused the difference.

    Attributes:
        before: The value before.
        after: The value after.
        low: Where the scale begins.
        high: Where it ends; 100 for shares.
        is_share: Whether both are shares of a whole, in per cent.
        is_better: Whether it went in the good direction; None if it stayed the same.
    """

    before: float
    after: float
    low: float
    high: float
    is_share: bool
    is_better: bool | None

    @property
    def difference(self) -> float:
        """How much more it is than before."""
        return self.after - self.before

    def share(self, value: float) -> float:
        """Where a value lies on the scale, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def outcome(result: Result) -> Outcome | None:
    """The figures of a result; None unless both are numbers of the same unit, which are read as a metric's are."""
    metric = Metric(
        name=result.metric, baseline=result.before, value=result.after, unit=result.unit, better=result.better
    )
    found = progress(metric)
    if found is None or found.baseline is None or found.value is None:
        return None
    before, after = found.baseline, found.value
    is_share = result.unit.strip() == "%" and found.low >= 0 and found.high == 100
    is_better = None if before == after else (after < before) == found.lower_is_better
    return Outcome(before, after, found.low, found.high, is_share, is_better)
