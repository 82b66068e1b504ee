"""How sure a score is, as a drawing tells it: measured or observed, assumed, aimed at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ...insight import CurvePoint

BasisStyle = Literal["full", "assumed", "target"]
BASIS_STYLES: Mapping[str, BasisStyle] = {"assumed": "assumed", "target": "target"}


def style_of_basis(basis: str) -> BasisStyle:
    """How a score of this basis looks: full where somebody measured or observed it."""
    return BASIS_STYLES.get(basis, "full")


def parts_by_style(run: Sequence[CurvePoint]) -> Iterator[tuple[int, int, BasisStyle]]:
    """The parts of a run that are drawn alike: first and last point, and how sure the less sure end of it is."""
    styles = [
        less_sure(style_of_basis(before.basis), style_of_basis(after.basis))
        for before, after in itertools.pairwise(run)
    ]
    first = 0
    for style, part in itertools.groupby(styles):
        last = first + len(list(part))
        yield first, last, style
        first = last


def less_sure(one: BasisStyle, other: BasisStyle) -> BasisStyle:
    return max(one, other, key=("full", "target", "assumed").index)
