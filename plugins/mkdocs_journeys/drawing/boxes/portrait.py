"""The round portrait of a persona."""

from __future__ import annotations

from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, Mark

# How long the handles of a curve are that looks like a quarter of a circle.
QUARTER = 0.5523


def draw_portrait(
    canvas: Canvas,
    address: str,
    x: float,
    y: float,
    radius: float,
    ground: ColourRole,
    name: str,
    instead: tuple[Mark, ...] = (),
) -> None:
    """Draw a square picture round its middle, its corners covered with the ground.

    Covered and not clipped: every program that shows SVG knows how to fill a path.
    """
    box = (x - radius, y - radius, 2 * radius, 2 * radius)
    if not canvas.picture(address, *box, title=name, fills=True, instead=instead):
        canvas.put(instead)
        return
    # A little larger, so that no edge of the picture shines through.
    out, handle = radius + 0.5, radius * QUARTER
    corners: list[Command] = [
        ("M", x - out, y - out), ("L", x + out, y - out), ("L", x + out, y + out), ("L", x - out, y + out), ("Z",),
        ("M", x, y - radius),
        ("C", x - handle, y - radius, x - radius, y - handle, x - radius, y),
        ("C", x - radius, y + handle, x - handle, y + radius, x, y + radius),
        ("C", x + handle, y + radius, x + radius, y + handle, x + radius, y),
        ("C", x + radius, y - handle, x + handle, y - radius, x, y - radius),
        ("Z",),
    ]  # fmt: skip
    canvas.path(corners, fill=ground)
