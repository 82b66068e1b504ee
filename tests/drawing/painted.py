"""A drawing as a painter sees it: which colour lies on which ground, found from the shapes themselves."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_journeys.drawing import Scene
from mkdocs_journeys.drawing.scene.colour_roles import AREAS, CUT_OUT_OF, MARKS_ON, QUIET, TEXT_ON, ColourRole
from mkdocs_journeys.drawing.scene.marks import (
    Circle,
    Command,
    Group,
    Line,
    Mark,
    Moved,
    Path,
    Polygon,
    Rect,
    Stamp,
    Symbol,
    TextRun,
)
from mkdocs_journeys.drawing.typesetting.measure import width

# A capital reaches this far above its baseline, and a descender below it, in em.
ASCENT, DESCENT = 0.72, 0.2

Point = tuple[float, float]


class Pair(NamedTuple):
    """A colour role, how it is used (text, line or area) and the ground under it."""

    role: ColourRole
    use: str
    ground: ColourRole


def is_listed(pair: Pair) -> bool:
    """Whether the one list of roles and grounds knows the pair."""
    if pair.use == "text":
        return pair.ground in TEXT_ON.get(pair.role, ())
    if pair.ground in CUT_OUT_OF.get(pair.role, ()):
        return True
    return pair.ground in MARKS_ON.get(pair.role, ()) or (pair.role in AREAS | QUIET and pair.ground in AREAS)


@dataclass
class Area:
    """A filled shape, as a polygon or a circle, and the box around it."""

    role: ColourRole
    is_opaque: bool
    box: tuple[float, float, float, float]
    corners: Sequence[Point] = ()
    circle: tuple[float, float, float] | None = None

    def holds(self, point: Point) -> bool:
        x, y = point
        left, top, right, bottom = self.box
        if not (left < x < right and top < y < bottom):
            return False
        if self.circle:
            cx, cy, radius = self.circle
            return (x - cx) ** 2 + (y - cy) ** 2 < radius**2
        inside = not self.corners
        for (x1, y1), (x2, y2) in zip(self.corners, [*self.corners[1:], *self.corners[:1]], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
        return inside


def pairs(scene: Scene) -> set[Pair]:
    """Every colour role of a drawing with the grounds on which it lies."""
    return pairs_of(scene.marks)


def pairs_of(marks: Sequence[Mark]) -> set[Pair]:
    areas: list[Area] = []
    found: set[Pair] = set()
    for mark in flattened(marks):
        match mark:
            case Moved():
                # Below the head of a map lies the drawing without one, as a whole and on its own ground.
                found |= pairs_of(mark.marks)
            case TextRun():
                found |= {Pair(mark.fill, "text", ground) for at in text_places(mark) for ground in grounds(areas, at)}
            case Symbol():
                found |= {Pair(mark.fill, "line", ground) for at in icon_places(mark) for ground in grounds(areas, at)}
            case Rect() | Circle() | Polygon() | Path() | Line():
                outline = [*outline_of(mark)]
                if mark.stroke:
                    role = mark.stroke.colour
                    found |= {Pair(role, "line", ground) for at in outline for ground in grounds(areas, at)}
                if not isinstance(mark, Line) and mark.fill:
                    places = [centre(outline), *outline]
                    found |= {Pair(mark.fill, "area", ground) for at in places for ground in grounds(areas, at)}
                    areas.append(area_of(mark, mark.fill, outline))
    return found


def flattened(marks: Sequence[Mark]) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, Group):
            yield from flattened(mark.marks)
        elif isinstance(mark, Stamp):
            yield from (moved(part, mark.x, mark.y) for part in mark.marks)
        else:
            yield mark


def moved(mark: Mark, right: float, down: float) -> Mark:
    """A shape at another place."""
    match mark:
        case Circle(x, y) | Rect(x, y) | Symbol(_, x, y):
            return mark._replace(x=x + right, y=y + down)
        case Polygon(points):
            return mark._replace(points=tuple((x + right, y + down) for x, y in points))
        case Path(commands):
            shift = (right, down)
            return mark._replace(
                commands=tuple(
                    (letter, *(float(value) + shift[index % 2] for index, value in enumerate(values)))
                    for letter, *values in commands
                )
            )
    raise AssertionError(mark)


def grounds(areas: list[Area], at: Point) -> Iterator[ColourRole]:
    """The ground at a place; what shines through is one too."""
    for area in reversed(areas):
        if area.holds(at):
            yield area.role
            if area.is_opaque:
                return


def text_places(text: TextRun) -> Iterator[Point]:
    """Places spread over the letters of a text, whatever its lines."""
    for index, line in enumerate(text.lines):
        wide = width(line, text.size, text.bold)
        left = text.x - {"middle": wide / 2, "end": wide}.get(text.anchor, 0)
        baseline = text.y + index * text.leading
        for share in (0.02, 0.25, 0.5, 0.75, 0.98):
            for y in (baseline - ASCENT * text.size, baseline - 0.3 * text.size, baseline + DESCENT * text.size):
                yield left + share * wide, y


def icon_places(icon: Symbol) -> Iterator[Point]:
    scale = icon.size / 24
    for x in (4, 12, 20):
        for y in (4, 12, 20):
            yield icon.x + x * scale, icon.y + y * scale


def outline_of(mark: Rect | Circle | Polygon | Path | Line) -> Iterator[Point]:
    """Places along the outline of a shape, or along a line."""
    match mark:
        case Line(x1, y1, x2, y2):
            for share in (0, 0.25, 0.5, 0.75, 1):
                yield x1 + share * (x2 - x1), y1 + share * (y2 - y1)
        case Rect(x, y, wide, high):
            yield from ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
        case Circle(x, y, radius):
            yield from ((x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius))
        case Polygon(points):
            yield from points
        case Path(commands):
            yield from along(commands)


def along(commands: Sequence[Command]) -> Iterator[Point]:
    """Places along a path of absolute commands."""
    at = (0.0, 0.0)
    for letter, *values in commands:
        numbers = [*map(float, values)]
        points = [at, *zip(numbers[::2], numbers[1::2], strict=True)]
        if letter in ("L", "Q", "C"):
            yield from (bezier(points, tenth / 10) for tenth in range(11))
        at = points[-1]


def bezier(points: list[Point], share: float) -> Point:
    while len(points) > 1:
        points = [
            (one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]))
            for one, other in itertools.pairwise(points)
        ]
    return points[0]


def area_of(mark: Rect | Circle | Polygon | Path, role: ColourRole, outline: list[Point]) -> Area:
    """The filled shape; a rectangle is its own box."""
    opaque = not isinstance(mark, Rect) or mark.opacity == 1
    xs, ys = zip(*outline, strict=True)
    box = (min(xs), min(ys), max(xs), max(ys))
    if isinstance(mark, Circle):
        return Area(role, opaque, box, circle=(mark.x, mark.y, mark.radius))
    return Area(role, opaque, box, () if isinstance(mark, Rect) else outline)


def centre(outline: list[Point]) -> Point:
    xs, ys = zip(*outline, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
