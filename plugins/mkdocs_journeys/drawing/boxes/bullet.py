"""Before, now and target of a metric on one scale: a small bullet graphic."""

from __future__ import annotations

from dataclasses import dataclass

from ...insight import Progress
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Stroke

TRACK, TOP = 6.0, 8.0
NAME = "bullet"
"""What it is called as a sign."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bar for the value now, a ring above it for the one before, an arrowhead below it for the target."""

    progress: Progress
    width: float
    height: float = 22.0

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        found, top = self.progress, y + TOP
        canvas.rectangle(x, top, self.width, TRACK, fill=ColourRole.RULE, radius=3)
        if found.value is not None:
            zero, now = x + self.width * found.share(0), x + self.width * found.share(found.value)
            start, end = min(zero, now), max(zero, now)
            canvas.rectangle(start, top, max(2.0, end - start), TRACK, fill=ColourRole.ACCENT, radius=3)
        if found.baseline is not None:
            draw_before(canvas, x + self.width * found.share(found.baseline), top)
        if found.target is not None:
            draw_target(canvas, x + self.width * found.share(found.target), top)


def draw_before(canvas: Canvas, x: float, top: float) -> None:
    canvas.circle(x, top - 4, 2.6, stroke=Stroke(ColourRole.MUTED, 1.4))


def draw_target(canvas: Canvas, x: float, top: float) -> None:
    foot = top + TRACK + 1
    canvas.polygon([(x, foot), (x + 4, foot + 6), (x - 4, foot + 6)], fill=ColourRole.MUTED)
