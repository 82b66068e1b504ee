"""Labels beside a curve, placed so that none covers another, a face, or more of a line than it must."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from ..boxes.blocks import Style
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Anchor
from ..typesetting.measure import width
from .curve import Point

STEP = 5.0
CLEARANCE = 2.0
# What a pixel of covered curve costs, in pixels of distance from the point.
COVERING = 2.5
# How much of what lies below a label its ground covers: the curve goes on, and the text can be read.
PATCH = 0.9


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text, not yet placed."""

    lines: tuple[Line, ...]

    @property
    def width(self) -> float:
        return max(width(line.text, line.style.size, line.style.bold) for line in self.lines)

    @property
    def height(self) -> float:
        return sum(line.style.line_height for line in self.lines)

    def draw(
        self, canvas: Canvas, box: Box, anchor: Anchor, on_line: bool = False, halo: ColourRole | None = None
    ) -> None:
        """Draws it in its box, on a patch of ground where it lies on a curve, or with the ground around its letters."""
        if on_line:
            patch = box.grown(1)
            canvas.rectangle(*patch, fill=ColourRole.SURFACE, radius=3, opacity=PATCH)
        x = box.x + (box.width / 2 if anchor == "middle" else 0)
        y = box.y
        for line in self.lines:
            style = line.style
            canvas.text(
                [line.text], x, y + style.baseline, style.size, style.colour, bold=style.bold, anchor=anchor, halo=halo
            )
            y += style.line_height


@dataclass(slots=True)
class Occupancy:
    """The places that are taken: boxes that may not be covered, and curves, from left to right, that should not."""

    taken: list[Box] = field(default_factory=list)
    curve: list[Point] = field(default_factory=list)

    def place(self, candidates: Iterable[Box]) -> Box:
        """Return the cheapest free box of the candidates, best first, and take it."""
        box, _ = self.cheapest_free(candidates)
        self.taken.append(box)
        return box

    def cheapest_free(self, candidates: Iterable[Box]) -> tuple[Box, float]:
        """Return the cheapest free box of the candidates, best first, and its cost."""
        best: tuple[float, Box] | None = None
        for rank, box in enumerate(candidates):
            cost = rank * STEP / 2
            if best is not None and cost >= best[0]:
                break
            if self.is_free(box):
                cost += COVERING * self.covered(box)
                if best is None or cost < best[0]:
                    best = (cost, box)
        assert best is not None, "the candidates go on until one is free"
        return best[1], best[0]

    def is_free(self, box: Box) -> bool:
        left, top, right, bottom = box.x - CLEARANCE, box.y - CLEARANCE, box.right + CLEARANCE, box.bottom + CLEARANCE
        # Asked so often that a call for each box would be felt.
        return not any(left < x + w and x < right and top < y + h and y < bottom for x, y, w, h in self.taken)

    def covered(self, box: Box) -> float:
        """How much of the curves a box covers, roughly, in pixels."""
        first = bisect_left(self.curve, (box.x, -inf))
        last = bisect_right(self.curve, (box.right, inf))
        return SAMPLE * sum(box.y <= point.y <= box.bottom for point in self.curve[first:last])


SAMPLE = 4.0


def around(
    label: Label, at: Point, above_it: float, below_it: float, edges: tuple[float, float], up: bool
) -> Iterator[Box]:
    """Boxes above and below a point, above first if `up`, and beside it; ever further away, between two edges."""
    x = max(edges[0], min(at.x - label.width / 2, edges[1] - label.width))
    after, before = at.x + below_it + 2, at.x - below_it - 2 - label.width
    reach = 0.0
    while True:
        above = Box(x, at.y - above_it - label.height - reach, label.width, label.height)
        below = Box(x, at.y + below_it + reach, label.width, label.height)
        yield from (above, below) if up else (below, above)
        for side in (after, before):
            if edges[0] <= side and side + label.width <= edges[1]:
                middle = at.y - label.height / 2
                yield Box(side, middle - reach, label.width, label.height)
                yield Box(side, middle + reach, label.width, label.height)
        reach += STEP


def beside(label: Label, at: Point, distance: float, edge: float) -> Iterator[Box]:
    """Boxes beyond a point, but not beyond the edge; ever further up and down."""
    reach = 0.0
    middle = at.y - label.height / 2
    x = min(at.x + distance, edge - label.width)
    while True:
        yield Box(x, middle - reach, label.width, label.height)
        yield Box(x, middle + reach, label.width, label.height)
        reach += STEP


def lines_of(texts: Sequence[str], style: Style) -> tuple[Line, ...]:
    return tuple(Line(text, style) for text in texts)
