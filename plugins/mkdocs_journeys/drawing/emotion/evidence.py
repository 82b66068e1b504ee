"""How sure a score is, as a drawing tells it: measured or observed, assumed, aimed at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ...insight import CurvePoint

Look = Literal["full", "assumed", "target"]
LOOKS: Mapping[str, Look] = {"assumed": "assumed", "target": "target"}


def look_of(basis: str) -> Look:
    """How a score of this basis looks: full where somebody measured or observed it."""
    return LOOKS.get(basis, "full")


def parts_of(run: Sequence[CurvePoint]) -> Iterator[tuple[int, int, Look]]:
    """The parts of a run that are drawn alike: first and last point, and how sure the less sure end of it is."""
    looks = [less_sure(look_of(before.basis), look_of(after.basis)) for before, after in itertools.pairwise(run)]
    first = 0
    for look, part in itertools.groupby(looks):
        last = first + len(list(part))
        yield first, last, look
        first = last


def less_sure(one: Look, other: Look) -> Look:
    return max(one, other, key=("full", "target", "assumed").index)
