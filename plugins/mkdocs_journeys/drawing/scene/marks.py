"""The marks of which a drawing is made: values that say what is where, in which colour role, and know no format.

They are named tuples and not dataclasses: as immutable, and made in a fifth of the time, of which a map needs two
thousand. Lengths are pixels from the left and from the top, also where reading begins on the right.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple

from .box import Box
from .colour_roles import ColourRole
from .hotspot import Hotspot

__all__ = [
    "Again",
    "Anchor",
    "Circle",
    "Command",
    "Group",
    "ImageMark",
    "Line",
    "Mark",
    "MarkRole",
    "Moved",
    "Named",
    "Path",
    "Polygon",
    "Rect",
    "Sign",
    "Stamp",
    "Stroke",
    "Symbol",
    "TextRun",
    "View",
]

Anchor = Literal["start", "middle", "end"]
Command = tuple[str | float, ...]
"""A letter and coordinates, for example `("M", 0, 0)`; M, L, Q, C and Z, absolute, as in SVG."""


class MarkRole(StrEnum):
    """What a group, the ground of a cell, or a whole drawing is for."""

    MAP = "map"
    OVERVIEW = "overview"
    THUMBNAIL = "thumbnail"
    BEFORE_AFTER = "before-after"
    PRINT = "print"
    PRINT_ROW = "print-row"
    GROUND = "ground"
    ROW = "row"
    ROW_HEAD = "row-head"
    HEADS = "heads"
    LABELS = "labels"
    STAGES = "stages"
    CORNER = "corner"
    CELL = "cell"
    CELL_GROUND = "cell-bg"
    BRACKET = "bracket"
    ENTRY = "entry"
    SPREAD = "spread"
    CURVE = "curve"
    CURVE_END = "curve-end"
    POINT = "point"
    STARS = "stars"
    LEGEND = "legend"
    LEGEND_ROW = "legend-row"
    LEGEND_ENTRY = "legend-entry"


class Stroke(NamedTuple):
    """How a line is drawn."""

    colour: ColourRole
    width: float = 1
    dash: str = ""
    round_ends: bool = False


class Rect(NamedTuple):
    """A rectangle, perhaps with round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: ColourRole | None = None
    stroke: Stroke | None = None
    radius: float = 0
    opacity: float = 1
    role: MarkRole | None = None


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Stroke


class Circle(NamedTuple):
    """A circle around its centre."""

    x: float
    y: float
    radius: float
    fill: ColourRole | None = None
    stroke: Stroke | None = None


class Polygon(NamedTuple):
    """A closed shape with straight sides."""

    points: tuple[tuple[float, float], ...]
    fill: ColourRole | None = None
    stroke: Stroke | None = None


class Path(NamedTuple):
    """Lines and curves."""

    commands: tuple[Command, ...]
    fill: ColourRole | None = None
    stroke: Stroke | None = None


class Symbol(NamedTuple):
    """A bundled icon, as large as the square in whose corner it begins."""

    name: str
    x: float
    y: float
    size: float
    fill: ColourRole


class Sign(NamedTuple):
    """An icon or a small drawing that the legend must explain: no format shows it, but here it has been used."""

    name: str
    meaning: str


class Stamp(NamedTuple):
    """A small drawing around its own middle, put where it is needed: the same one may be in many places."""

    marks: tuple[Mark, ...]
    x: float
    y: float


class ImageMark(NamedTuple):
    """A picture in the middle of its box.

    Attributes:
        address: Where it is, or the name under which the writer finds that.
        x: The left edge of the box.
        y: Its upper edge.
        width: Of the box.
        height: Of the box.
        title: What it shows, in words.
        fills: Whether it fills the box and is cut; else it is whole.
        instead: What is drawn where the picture is not to be had.
    """

    address: str
    x: float
    y: float
    width: float
    height: float
    title: str = ""
    fills: bool = False
    instead: tuple[Mark, ...] = ()


class TextRun(NamedTuple):
    """Lines of text in one style.

    Attributes:
        lines: As they are to be written, with their direction.
        x: Where each line begins, has its middle or ends, as `anchor` says.
        y: The baseline of the first line.
        size: Of the letters.
        fill: Their colour.
        leading: From one baseline to the next.
        anchor: Which part of a line lies at `x`.
        bold: Whether it is bold.
        italic: Whether it is italic.
        language: If it is not that of the drawing.
        halo: The colour of the ground that keeps around its letters what lies below them, on pages.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    fill: ColourRole
    leading: float = 0
    anchor: Anchor = "start"
    bold: bool = False
    italic: bool = False
    language: str = ""
    halo: ColourRole | None = None


class Group(NamedTuple):
    """Marks that belong together, and what they are about; `Scene` says what scripts make of it.

    Attributes:
        role: What they are for.
        marks: What belongs together; what comes later lies above.
        lane: The lane to which they belong.
        side: Of which map of a comparison they are.
        step: The step that they are about.
        stage: The stage that they are about.
        persona: Whose they are alone; several with spaces between them.
        lanes: The lanes that they explain, with spaces between them.
        y: Where a row begins.
        height: What they take of a row or of a column.
        least: What a row needs without any of its entries.
        width: What they take of a row of the legend.
        box: The place of a cell, also where nothing is drawn in it.
    """

    role: MarkRole
    marks: tuple[Mark, ...]
    lane: str = ""
    side: str = ""
    step: str = ""
    stage: str = ""
    persona: str = ""
    lanes: str = ""
    y: float | None = None
    height: float | None = None
    least: float | None = None
    width: float | None = None
    box: Box | None = None


class Moved(NamedTuple):
    """Another drawing as a part of this one, further down."""

    y: float
    marks: tuple[Mark, ...]


class View(NamedTuple):
    """A part of another drawing, as large as the place."""

    place: Box
    view: Box
    marks: tuple[Mark, ...]


class Named(NamedTuple):
    """Marks that the same page can show again."""

    name: str
    marks: tuple[Mark, ...]


class Again(NamedTuple):
    """What is on the page under a name, once more: it weighs next to nothing."""

    name: str


Mark = (
    Rect
    | Line
    | Circle
    | Polygon
    | Path
    | Symbol
    | ImageMark
    | TextRun
    | Hotspot
    | Sign
    | Stamp
    | Group
    | Moved
    | View
    | Named
    | Again
)
