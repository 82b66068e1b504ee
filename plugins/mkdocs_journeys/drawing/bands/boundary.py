"""The three lines of a service blueprint, between what the customer does and what the organisation does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...insight import MapFacts
from ..boxes.blocks import SMALL
from ..boxes.grid import Grid
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Stroke

# Height of the name above its line.
ABOVE = 22.0
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
    """A line over all columns with its name above it; it belongs to the lane below it."""

    label: str
    lane: str
    grid: Grid
    height: float = 23.0

    def draw_ground(self, canvas: Canvas, y: float, shaded: bool) -> None:
        canvas.rectangle(self.grid.head, y, self.grid.width - self.grid.head, self.height, fill=ColourRole.SURFACE)

    def draw(self, canvas: Canvas, y: float) -> None:
        canvas.text([self.label], self.grid.head + 10, y + ABOVE - 5, SMALL, ColourRole.MUTED, bold=True)
        canvas.line(self.grid.head, y + ABOVE, self.grid.width, y + ABOVE, LINE)

    def draw_head(self, canvas: Canvas, y: float) -> None:
        canvas.line(0, y + ABOVE, self.grid.head, y + ABOVE, LINE)


LINE = Stroke(ColourRole.BOUNDARY, 2)
