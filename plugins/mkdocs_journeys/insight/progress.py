"""A metric's values as numbers, so that before, now and target can be seen on one scale."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Metric

_VALUE = re.compile(
    r"(?P<bound>[<>≤≥≈~～=]{0,2})\s*(?P<number>[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>[^\d]{0,12})"
)


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a metric was, is and should be.

    Attributes:
        value: The value now, if it is a number.
        baseline: The value before, if it is a number.
        target: The value aimed at, if it is a number.
        lower_is_better: Whether small values are good.
        low: Where the common scale begins.
        high: Where it ends.
    """

    value: float | None
    baseline: float | None
    target: float | None
    lower_is_better: bool
    low: float
    high: float

    @property
    def is_reached(self) -> bool:
        """Whether the target is reached; without a target or a value it is not."""
        if self.target is None or self.value is None:
            return False
        return self.value <= self.target if self.lower_is_better else self.value >= self.target

    def share(self, value: float) -> float:
        """Where a value lies on the scale, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def progress(metric: Metric) -> Progress | None:
    """The metric's values on one scale; None unless two of them are numbers of the same unit.

    Values are kept as they were written, so `>80`, `1,200` and `24 天` are read, and `2–5 days`, `3:30` and `soon`
    are not: nothing is guessed. A target of `<10` says that lower is better whatever the metric says.
    """
    now, before, aim = (_read(text, metric.unit) for text in (metric.value, metric.baseline, metric.target))
    known = [found for found in (now, before, aim) if found is not None]
    if len(known) < 2 or len({found.unit for found in known}) > 1:
        return None
    numbers = [found.number for found in known]
    low = min(0.0, *numbers)
    is_share = known[0].unit == "%" and low >= 0 and max(numbers) <= 100
    high = 100.0 if is_share else max(0.0, *numbers) * 1.1
    if high <= low:
        return None
    lower = metric.better == "lower"
    if aim is not None and aim.bound[:1] in ("<", "≤", ">", "≥"):
        lower = aim.bound[0] in "<≤"
    return Progress(
        value=now.number if now is not None else None,
        baseline=before.number if before is not None else None,
        target=aim.number if aim is not None else None,
        lower_is_better=lower,
        low=low,
        high=high,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    bound: str
    number: float
    unit: str


def _read(text: str, unit: str) -> _Read | None:
    """A value as a number with its unit, the metric's where it has none of its own."""
    found = _VALUE.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found["number"].replace(",", "").replace("−", "-"))
    return _Read(found["bound"], number, (found["unit"].strip() or unit.strip()).casefold())
