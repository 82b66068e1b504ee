"""The sheet that a drawing is drawn on: it turns round what is read from the right and collects the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from ...model import Ref
from .box import Box
from .clean_text import isolated
from .colour_roles import ColourRole
from .hotspot import Hotspot
from .marks import (
    Anchor,
    Circle,
    Command,
    Group,
    ImageMark,
    Line,
    Mark,
    MarkRole,
    Moved,
    Path,
    Polygon,
    Rect,
    Sign,
    Stamp,
    Stroke,
    Symbol,
    TextRun,
    View,
)
from .scene import Scene

__all__ = ["Canvas"]

TURNED: Mapping[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
# A picture from the site or inside the page itself; a script never, and no drawing that could hold one.
PICTURE_ADDRESS = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+|(?!//)[^:\\\s]+")


class Canvas:
    """A sheet of a given size, with the origin in the corner where reading begins.

    On a mirrored sheet `x` counts from the right edge; shapes and anchors turn round, letters and icons do not.
    """

    def __init__(self, width: float, height: float, *, mirrored: bool = False) -> None:
        self.width = width
        self.height = height
        self.mirrored = mirrored
        self.marks: list[Mark] = []

    def x(self, value: float) -> float:
        """Where a distance from the beginning lies on the sheet."""
        return self.width - value if self.mirrored else value

    @contextmanager
    def group(
        self,
        role: MarkRole,
        *,
        lane: str = "",
        side: str = "",
        step: str = "",
        stage: str = "",
        persona: str = "",
        lanes: str = "",
        y: float | None = None,
        height: float | None = None,
        least: float | None = None,
        width: float | None = None,
        box: Box | None = None,
    ) -> Iterator[None]:
        """What is drawn inside belongs together."""
        around, self.marks = self.marks, []
        try:
            yield
        finally:
            marks = tuple(self.marks)
            self.marks = around
            place = box and self.turned_box(box)
            around.append(Group(role, marks, lane, side, step, stage, persona, lanes, y, height, least, width, place))

    def hotspot(self, ref: Ref, box: Box) -> None:
        """Say what is in a box; what is drawn later lies above what is drawn earlier."""
        self.marks.append(Hotspot(ref, self.turned_box(box)))

    def turned_box(self, box: Box) -> Box:
        return Box(self.x(box.right), *box[1:]) if self.mirrored else box

    def sign(self, sign: Sign) -> None:
        """Say that something is drawn that the legend must explain."""
        self.marks.append(sign)

    def put(self, marks: Sequence[Mark]) -> None:
        """What was drawn on another sheet of the same width."""
        self.marks.extend(marks)

    def rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: ColourRole | None = None,
        stroke: Stroke | None = None,
        radius: float = 0,
        role: MarkRole | None = None,
        opacity: float = 1,
    ) -> None:
        left = self.x(x + width) if self.mirrored else x
        self.marks.append(Rect(left, y, width, height, fill, stroke, radius, opacity, role))

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        self.marks.append(Line(self.x(x1), y1, self.x(x2), y2, stroke))

    def circle(
        self, x: float, y: float, radius: float, *, fill: ColourRole | None = None, stroke: Stroke | None = None
    ) -> None:
        self.marks.append(Circle(self.x(x), y, radius, fill, stroke))

    def dots(self, centres: Sequence[tuple[float, float]], diameter: float, fill: ColourRole) -> None:
        """Equal full circles as one mark: a line of no length with round ends is a circle."""
        places = [command for x, y in centres for command in (("M", x, y), ("Z",))]
        self.path(places, stroke=Stroke(fill, diameter, round_ends=True))

    def polygon(
        self, points: Sequence[tuple[float, float]], *, fill: ColourRole | None = None, stroke: Stroke | None = None
    ) -> None:
        self.marks.append(Polygon(tuple((self.x(x), y) for x, y in points), fill, stroke))

    def path(
        self, commands: Sequence[Command], *, fill: ColourRole | None = None, stroke: Stroke | None = None
    ) -> None:
        """A path of absolute commands, for example `("M", 0, 0), ("C", 1, 0, 2, 1, 3, 1)`."""
        turned = map(self.turned, commands) if self.mirrored else commands
        self.marks.append(Path(tuple(turned), fill, stroke))

    def turned(self, command: Command) -> Command:
        letter, *values = command
        return (letter, *(value if index % 2 else self.x(float(value)) for index, value in enumerate(values)))

    def icon(self, name: str, x: float, y: float, size: float, fill: ColourRole) -> None:
        """One of the bundled icons, with its corner at `x`, `y`."""
        self.marks.append(Symbol(name, self.x(x + size) if self.mirrored else x, y, size, fill))

    def stamp(self, marks: tuple[Mark, ...], x: float, y: float) -> None:
        """A small drawing around its own middle, which lies at `x`, `y`; it is not turned round."""
        self.marks.append(Stamp(marks, self.x(x), y))

    def picture(
        self,
        address: str,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        title: str = "",
        fills: bool = False,
        instead: tuple[Mark, ...] = (),
    ) -> bool:
        """A picture in the middle of its box; False if the address may not be written.

        Args:
            address: Where it is, or the name under which the writer finds that.
            x: Where the box begins.
            y: Its upper edge.
            width: Of the box.
            height: Of the box.
            title: What it shows, in words.
            fills: Whether it fills the box and is cut; else it is whole.
            instead: What is drawn where the picture is not to be had.
        """
        if not PICTURE_ADDRESS.fullmatch(address):
            return False
        left = self.x(x + width) if self.mirrored else x
        self.marks.append(ImageMark(address, left, y, width, height, title, fills, instead))
        return True

    def view(self, marks: tuple[Mark, ...], place: Box, view: Box) -> None:
        """A part of another drawing, as large as the place."""
        self.marks.append(View(place, view, marks))

    def body(self, scene: Scene, y: float) -> None:
        """Another drawing of the same width, whole, from `y` on."""
        self.marks.append(Moved(y, scene.marks))

    def text(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        size: float,
        fill: ColourRole = ColourRole.TEXT,
        *,
        leading: float = 0,
        anchor: Anchor = "start",
        bold: bool = False,
        italic: bool = False,
        language: str = "",
        halo: ColourRole | None = None,
    ) -> None:
        """Lines of text; `y` is the first one's baseline, `leading` the distance to the next.

        `language` is theirs where it is not that of the drawing; `halo` is the ground around their letters.
        """
        mirrored = self.mirrored
        said = tuple(isolated(line, mirrored=mirrored) for line in lines)
        placed = TURNED[anchor] if mirrored else anchor
        self.marks.append(TextRun(said, self.x(x), y, size, fill, leading, placed, bold, italic, language, halo))

    def scene(
        self,
        role: MarkRole,
        title: str,
        description: str,
        language: str,
        *,
        variants: tuple[str, ...] = (),
        unit: str = "",
        lanes: tuple[tuple[str, str], ...] = (),
    ) -> Scene:
        """Return the finished drawing; its size is in pixels or in a given unit."""
        marks = tuple(self.marks)
        return Scene(role, self.width, self.height, marks, title, description, language, variants, unit, lanes)
