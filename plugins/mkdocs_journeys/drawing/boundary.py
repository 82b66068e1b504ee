"""The three lines of a service blueprint, between what the customer does and what the organisation does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..insight import MapFacts
from .bands import Hotspot
from .blocks import TINY
from .canvas import Canvas, Stroke
from .grid import Grid
from .ink import Ink
from .measure import width

LINES = {
    "frontstage": "Line of interaction",
    "backstage": "Line of visibility",
    "support": "Line of internal interaction",
}


def boundaries(facts: MapFacts) -> Mapping[str, tuple[str, ...]]:
    """Lane id → the lines above it: each above the first lane beyond it.

    A map with one such lane is no blueprint and needs no lines.
    """
    forms = [(row.lane.id, row.lane.form) for row in facts.drawn]
    found: dict[str, tuple[str, ...]] = {}
    if len(set(LINES) & {form for _, form in forms}) < 2:
        return found
    for form, line in LINES.items():
        beyond = next((index for index, (_, other) in enumerate(forms) if other == form), None)
        if beyond:
            found[forms[beyond][0]] = (line,)
    return found


@dataclass(frozen=True, slots=True)
class Boundary:
    """A line over all columns with its name."""

    label: str
    grid: Grid
    lane: str = ""
    height: float = 22.0

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=Ink.SURFACE)

    def draw(self, canvas: Canvas, y: float) -> Iterator[Hotspot]:
        left, middle = self.grid.head + 10, y + self.height / 2
        after = left + width(self.label, TINY, bold=True) + 8
        canvas.text([self.label], left, middle + 3.8, TINY, Ink.MUTED, bold=True)
        canvas.line(after, middle, self.grid.width, middle, Stroke(Ink.BOUNDARY, 1.5))
        return iter(())

    def draw_head(self, canvas: Canvas, y: float) -> None:
        canvas.line(0, y + self.height / 2, self.grid.head, y + self.height / 2, Stroke(Ink.BOUNDARY, 1.5))
