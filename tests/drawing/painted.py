"""A drawing as a painter sees it: which ink lies on which ground, found from the shapes themselves."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree

from mkdocs_journeys.drawing.scene.ink import AREAS, CUT_OUT_OF, MARKS_ON, QUIET, TEXT_ON, Ink
from mkdocs_journeys.drawing.typesetting.measure import width

TOKEN = re.compile(r"var\(--jm-([a-z0-9-]+)\)")
COMMAND = re.compile(r"([MLQCZ])([^MLQCZ]*)")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
PLACE = re.compile(r"translate\((\S+) (\S+)\) scale\((\S+)\)")
# A capital reaches this far above its baseline, and a descender below it, in em.
ASCENT, DESCENT = 0.72, 0.2

Point = tuple[float, float]


class Pair(NamedTuple):
    """An ink, how it is used (text, line or area) and the ground under it."""

    ink: Ink
    use: str
    ground: Ink


def is_listed(pair: Pair) -> bool:
    """Whether the one list of inks and grounds knows the pair."""
    if pair.use == "text":
        return pair.ground in TEXT_ON.get(pair.ink, ())
    if pair.ground in CUT_OUT_OF.get(pair.ink, ()):
        return True
    return pair.ground in MARKS_ON.get(pair.ink, ()) or (pair.ink in AREAS | QUIET and pair.ground in AREAS)


@dataclass
class Area:
    """A filled shape, as a polygon or a circle, and the box around it."""

    ink: Ink
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


def pairs(svg: str) -> set[Pair]:
    """Every ink of an inline drawing with the grounds on which it lies."""
    root = ElementTree.fromstring(svg)
    # Below the head of a map stands the drawing without one, as a whole and on its own ground.
    bodies = root.findall("g[@transform]")
    for body in bodies:
        root.remove(body)
    return set().union(*(pairs_within(part) for part in (root, *bodies)))


def pairs_within(drawn: ElementTree.Element) -> set[Pair]:
    areas: list[Area] = []
    found: set[Pair] = set()
    for element in drawn.iter():
        if element is drawn:
            continue
        fill, stroke = ink_of(element.get("fill")), ink_of(element.get("stroke"))
        name = element.tag
        if name == "text":
            places, use = text_places(element), "text"
        elif element.get("transform"):
            places, use = icon_places(element), "line"
        elif name in ("rect", "circle", "polygon", "path", "line"):
            outline = [*outline_of(element)]
            found |= {Pair(stroke, "line", ground) for at in outline if stroke for ground in grounds(areas, at)}
            if fill:
                area = area_of(element, fill, outline)
                middle = centre(outline)
                found |= {Pair(fill, "area", ground) for at in [middle, *outline] for ground in grounds(areas, at)}
                areas.append(area)
            continue
        else:
            continue
        assert fill, f"{name} has no ink"
        found |= {Pair(fill, use, ground) for at in places for ground in grounds(areas, at)}
    return found


def ink_of(value: str | None) -> Ink | None:
    token = TOKEN.fullmatch(value or "")
    return Ink(token[1]) if token else None


def grounds(areas: list[Area], at: Point) -> Iterator[Ink]:
    """The ground at a place; what shines through is one too."""
    for area in reversed(areas):
        if area.holds(at):
            yield area.ink
            if area.is_opaque:
                return


def number(element: ElementTree.Element, name: str) -> float:
    return float(element.get(name, "0"))


def text_places(text: ElementTree.Element) -> Iterator[Point]:
    """Places spread over the letters of a text, whatever its lines."""
    size, bold = number(text, "font-size"), text.get("font-weight") == "700"
    for line in list(text) or [text]:
        wide = width(line.text or "", size, bold)
        left = number(line, "x") - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor", "start"), 0)
        baseline = number(line, "y")
        for share in (0.02, 0.25, 0.5, 0.75, 0.98):
            for y in (baseline - ASCENT * size, baseline - 0.3 * size, baseline + DESCENT * size):
                yield left + share * wide, y


def icon_places(icon: ElementTree.Element) -> Iterator[Point]:
    place = PLACE.fullmatch(icon.get("transform", ""))
    assert place, icon.attrib
    left, top, scale = map(float, place.groups())
    for x in (4, 12, 20):
        for y in (4, 12, 20):
            yield left + x * scale, top + y * scale


def outline_of(element: ElementTree.Element) -> Iterator[Point]:
    """Places along the outline of a shape, or along a line."""
    match element.tag:
        case "line":
            (x1, y1), (x2, y2) = ends = [(number(element, f"x{end}"), number(element, f"y{end}")) for end in (1, 2)]
            yield from ends
            for share in (0.25, 0.5, 0.75):
                yield x1 + share * (x2 - x1), y1 + share * (y2 - y1)
        case "rect":
            x, y, wide, high = (number(element, name) for name in ("x", "y", "width", "height"))
            yield from ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
        case "circle":
            x, y, radius = (number(element, name) for name in ("cx", "cy", "r"))
            yield from ((x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius))
        case "polygon":
            numbers = [float(text) for text in NUMBER.findall(element.get("points", ""))]
            yield from zip(numbers[::2], numbers[1::2], strict=True)
        case _:
            yield from along(element.get("d", ""))


def along(path: str) -> Iterator[Point]:
    """Places along a path of absolute commands."""
    at = (0.0, 0.0)
    for letter, rest in COMMAND.findall(path):
        numbers = [float(text) for text in NUMBER.findall(rest)]
        points = [at, *zip(numbers[::2], numbers[1::2], strict=True)]
        if letter in "LQC":
            yield from (bezier(points, tenth / 10) for tenth in range(11))
        at = points[-1]


def bezier(points: list[Point], share: float) -> Point:
    while len(points) > 1:
        points = [
            (one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]))
            for one, other in itertools.pairwise(points)
        ]
    return points[0]


def area_of(element: ElementTree.Element, ink: Ink, outline: list[Point]) -> Area:
    """The filled shape; a rectangle is its own box."""
    opaque = element.get("fill-opacity") is None
    xs, ys = zip(*outline, strict=True)
    box = (min(xs), min(ys), max(xs), max(ys))
    if element.tag == "circle":
        return Area(ink, opaque, box, circle=(number(element, "cx"), number(element, "cy"), number(element, "r")))
    return Area(ink, opaque, box, () if element.tag == "rect" else outline)


def centre(outline: list[Point]) -> Point:
    xs, ys = zip(*outline, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
