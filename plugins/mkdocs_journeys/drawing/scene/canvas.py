"""The sheet that a drawing is drawn on: the only user of svgwrite.

svgwrite's own checks are slow and refuse `role`, `aria-*` and `data-*`, so they are off, and this adapter checks
instead: numbers are finite and rounded, text holds only what XML allows and no hidden writing directions, and the only
addresses are those of pictures, on pages. Colours are tokens: the sheet is drawn once and written twice, with custom
properties for a page and with literal colours for a file.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Literal
from xml.etree import ElementTree

from svgwrite.base import BaseElement
from svgwrite.params import Parameter

from ...model import Ref
from ...words import Words
from .box import Box
from .fonts import fonts_for
from .hotspot import Hotspot
from .ink import Ink
from .palette import SCHEMES, Scheme

__all__ = ["Anchor", "Canvas", "Sheet", "Stroke", "cleaned", "number"]

Anchor = Literal["start", "middle", "end"]
TURNED: Mapping[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
Command = tuple[str | float, ...]

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
# Control characters never survive in text, so no text can pass for a token.
OPEN, CLOSE = "\x02", "\x03"
TOKEN = re.compile(f"{OPEN}([a-z0-9-]+){CLOSE}")
FONT_TOKEN = "font"
INNER = "inner-sheet"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
    # Marks and overrides of writing direction can make a text read as another than it is.
    "|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
SPACE = re.compile("[\t\n\r\u2028\u2029]")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE, END_OF_ISOLATE = "\u2067", "\u2068", "\u2069"
# A picture from the site or inside the page itself; a script never, and no drawing that could hold one.
PICTURE_ADDRESS = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+|(?!//)[^:\\\s]+")
UNSAFE = re.compile('[&<>"]')
PICTURE = re.compile(r"<image [^>]*/>")
QUIET = Parameter(debug=False, profile="full")


@lru_cache(maxsize=16384)
def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel; most are in many elements."""
    if not math.isfinite(value):
        raise ValueError(f"not a coordinate: {value}")
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def cleaned(text: str) -> str:
    """The text without what XML forbids and without hidden changes of direction."""
    return FORBIDDEN.sub("", SPACE.sub(" ", text))


class Element(BaseElement):  # type: ignore[misc]  # svgwrite has no types
    """One element, whose attributes go into the XML as they are."""

    def __init__(self, name: str, attributes: dict[str, str], text: str = "") -> None:
        # Not the parent's constructor, which would check and rename every attribute.
        self._parameter = QUIET
        self.elementname = name
        self.attribs = attributes
        self.xml = ElementTree.Element(name, attributes)
        if text:
            self.xml.text = text

    def get_xml(self) -> ElementTree.Element:
        return self.xml


class Stroke:
    """How a line is drawn."""

    __slots__ = ("attributes",)

    def __init__(self, ink: Ink, width: float = 1, dash: str = "", round_ends: bool = False) -> None:
        self.attributes = {"stroke": token(ink)}
        if width != 1:
            self.attributes["stroke-width"] = number(width)
        if dash:
            self.attributes["stroke-dasharray"] = dash
        if round_ends:
            self.attributes |= {"stroke-linecap": "round", "stroke-linejoin": "round"}


class Canvas:
    """A sheet of a given size, with the origin in the corner where reading begins.

    On a mirrored sheet `x` counts from the right edge; shapes and anchors turn round, letters and icons do not.
    """

    def __init__(self, width: float, height: float, *, mirrored: bool = False) -> None:
        self.width = width
        self.height = height
        self.mirrored = mirrored
        self.root = ElementTree.Element("svg")
        self.target = self.root
        self.hotspots: list[Hotspot] = []
        self.inner: Sheet | None = None

    def x(self, value: float) -> float:
        """Where a distance from the beginning lies on the sheet."""
        return self.width - value if self.mirrored else value

    def add(self, name: str, attributes: dict[str, str], text: str = "") -> Element:
        element = Element(name, attributes, text)
        self.target.append(element.xml)
        return element

    @contextmanager
    def group(self, name: str = "", **data: str) -> Iterator[None]:
        """What is drawn inside belongs together; `data` becomes `data-` attributes."""
        attributes = {"class": name} if name else {}
        attributes |= {f"data-{key.replace('_', '-')}": cleaned(value) for key, value in data.items() if value}
        element = self.add("g", attributes)
        before, self.target = self.target, element.xml
        try:
            yield
        finally:
            self.target = before

    def hotspot(self, ref: Ref, box: Box) -> None:
        """Remembers what is in a box; what is drawn later lies above what is drawn earlier."""
        left = self.x(box.right) if self.mirrored else box.x
        self.hotspots.append(Hotspot(ref, Box(left, *box[1:])))

    def rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        radius: float = 0,
        name: str = "",
        opacity: float = 1,
    ) -> None:
        left = self.x(x + width) if self.mirrored else x
        attributes = {"class": name} if name else {}
        attributes |= {"x": number(left), "y": number(y), "width": number(width), "height": number(height)}
        if radius:
            attributes["rx"] = number(radius)
        if opacity != 1:
            attributes["fill-opacity"] = number(opacity)
        self.add("rect", attributes | painted(fill, stroke))

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        ends = {"x1": number(self.x(x1)), "y1": number(y1), "x2": number(self.x(x2)), "y2": number(y2)}
        self.add("line", ends | stroke.attributes)

    def circle(
        self, x: float, y: float, radius: float, *, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        place = {"cx": number(self.x(x)), "cy": number(y), "r": number(radius)}
        self.add("circle", place | painted(fill, stroke))

    def dots(self, centres: Sequence[tuple[float, float]], diameter: float, fill: Ink) -> None:
        """Equal full circles as one element: a line of no length with round ends is a circle."""
        places = "".join(f"M{number(self.x(x))} {number(y)}Z" for x, y in centres)
        stroke = Stroke(fill, diameter, round_ends=True)
        self.add("path", {"d": places, "fill": "none"} | stroke.attributes)

    def polygon(
        self, points: Sequence[tuple[float, float]], *, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        corners = " ".join(f"{number(self.x(x))},{number(y)}" for x, y in points)
        self.add("polygon", {"points": corners} | painted(fill, stroke))

    def path(self, commands: Sequence[Command], *, fill: Ink | None = None, stroke: Stroke | None = None) -> None:
        """A path of absolute commands, for example `("M", 0, 0), ("C", 1, 0, 2, 1, 3, 1)`."""
        self.add("path", {"d": "".join(map(self.command, commands))} | painted(fill, stroke))

    def command(self, command: Command) -> str:
        letter, *values = command
        coordinates = [
            number(self.x(float(value)) if index % 2 == 0 else float(value)) for index, value in enumerate(values)
        ]
        return f"{letter}{' '.join(coordinates)}"

    def icon(self, shape: str, x: float, y: float, size: float, fill: Ink) -> None:
        """One of the bundled icons, drawn on a square of 24, with its corner at `x`, `y`."""
        left = self.x(x + size) if self.mirrored else x
        scale = f"{size / 24:.4f}".rstrip("0").rstrip(".")
        place = f"translate({number(left)} {number(y)}) scale({scale})"
        self.add("path", {"d": shape, "transform": place, "fill": token(fill)})

    def picture(self, address: str, x: float, y: float, width: float, height: float) -> bool:
        """A picture, whole and in the middle of its box, on pages only; False if the address may not be written."""
        if not PICTURE_ADDRESS.fullmatch(address):
            return False
        left = self.x(x + width) if self.mirrored else x
        place = {"x": number(left), "y": number(y), "width": number(width), "height": number(height)}
        # Not `href`: Material's instant navigation sets that property on whatever has the attribute, and fails here.
        self.add("image", {"xmlns:xlink": XLINK, "xlink:href": address} | place)
        return True

    def nested(self, sheet: "Sheet", place: Box, view: Box) -> None:
        """A part of another sheet, as large as the place; one for each canvas."""
        self.inner = sheet
        attributes = {
            "x": number(place.x),
            "y": number(place.y),
            "width": number(place.width),
            "height": number(place.height),
            "viewBox": " ".join(map(number, view)),
        }
        self.add("svg", attributes, f"{OPEN}{INNER}{CLOSE}")

    def holding(self, sheet: "Sheet", y: float) -> None:
        """Another sheet of the same width, whole, from `y` on; one for each canvas."""
        self.inner = sheet
        self.add("g", {"transform": f"translate(0 {number(y)})"}, f"{OPEN}{INNER}{CLOSE}")

    def text(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        size: float,
        fill: Ink = Ink.TEXT,
        *,
        leading: float = 0,
        anchor: Anchor = "start",
        bold: bool = False,
        italic: bool = False,
        language: str = "",
    ) -> None:
        """Lines of text; `y` is the first one's baseline, `leading` the distance to the next.

        `language` is theirs where it is not that of the drawing.
        """
        attributes = {"x": number(self.x(x)), "y": number(y), "font-size": number(size), "fill": token(fill)}
        if (placed := TURNED[anchor] if self.mirrored else anchor) != "start":
            attributes["text-anchor"] = placed
        if language:
            attributes["lang"] = language
        if bold:
            attributes["font-weight"] = "700"
        if italic:
            attributes["font-style"] = "italic"
        if len(lines) == 1:
            self.add("text", attributes, self.isolated(lines[0]))
            return
        x_place = attributes.pop("x")
        attributes.pop("y")
        element = self.add("text", attributes)
        for index, line in enumerate(lines):
            place = {"x": x_place, "y": number(y + index * leading)}
            element.xml.append(Element("tspan", place, self.isolated(line)).xml)

    def isolated(self, line: str) -> str:
        """The line with its direction: that of the map, or of its first letter where the scripts mix."""
        if line.isascii() and line.isprintable() and not self.mirrored:
            return line
        line = cleaned(line)
        turned = RIGHT_TO_LEFT.search(line) is not None
        if self.mirrored and turned:
            return f"{RIGHT_TO_LEFT_ISOLATE}{line}{END_OF_ISOLATE}"
        if self.mirrored or turned:
            return f"{FIRST_STRONG_ISOLATE}{line}{END_OF_ISOLATE}"
        return line

    def sheet(self, name: str, title: str, description: str, language: str, unit: str = "") -> "Sheet":
        """The finished sheet, to be written as often as needed; its size is in pixels or in a given unit."""
        attributes = {
            "class": name,
            "role": "img",
            "viewBox": f"0 0 {number(self.width)} {number(self.height)}",
            "width": number(self.width) + unit,
            "height": number(self.height) + unit,
            "lang": language,
            # A right-to-left page would turn the anchors round; the lines carry their direction themselves.
            "direction": "ltr",
            "font-family": f"{OPEN}{FONT_TOKEN}{CLOSE}",
        }
        pieces: list[str] = []
        for shape in self.root:
            write(shape, pieces)
        shapes = "".join(pieces)
        if self.inner is not None:
            shapes = shapes.replace(f"{OPEN}{INNER}{CLOSE}", self.inner.shapes)
        return Sheet(attributes, shapes, cleaned(title), cleaned(description))


class Sheet:
    """A drawing with its colours and the prefix of its ids still open."""

    __slots__ = ("attributes", "description", "shapes", "title")

    def __init__(self, attributes: Mapping[str, str], shapes: str, title: str, description: str) -> None:
        self.attributes = attributes
        self.shapes = shapes
        self.title = title
        self.description = description

    @property
    def spoken(self) -> str:
        """The language of the description, where there are no words in that of the drawing."""
        language = self.attributes["lang"]
        spoken = Words(language).spoken
        return "" if spoken == language else f' lang="{spoken}"'

    def inline(self, prefix: str) -> str:
        """For a page: colours are the page's custom properties, ids begin with the prefix.

        The name is an attribute, since browsers would show a title as a tooltip over the whole drawing.
        """
        identity = re.sub(r"[^\w-]", "-", prefix)
        named = {"aria-label": self.title, "aria-describedby": f"{identity}-desc"}
        described = f'<desc id="{identity}-desc"{self.spoken}>{escape(self.description)}</desc>'
        return self.written(named, described + self.shapes).replace(OPEN, "var(--jm-").replace(CLOSE, ")")

    def decoration(self) -> str:
        """For a page that says in words beside it all that the drawing shows: nothing is read aloud."""
        size = {name: self.attributes[name] for name in ("class", "viewBox", "width", "height")}
        attributes = " ".join(f'{name}="{quoted(value)}"' for name, value in size.items())
        shapes = self.shapes.replace(OPEN, "var(--jm-").replace(CLOSE, ")")
        return f'<svg {attributes} aria-hidden="true">{shapes}</svg>'

    def standalone(self, scheme: Scheme, colours: Mapping[Ink, str] | None = None) -> str:
        """For a file: an XML document with literal colours, some of which may be given."""
        literal = {FONT_TOKEN: fonts_for(self.attributes["lang"])}
        literal.update((ink.value, colour) for ink, colour in {**SCHEMES[scheme], **(colours or {})}.items())
        named = {"xmlns": NAMESPACE, "aria-labelledby": "map-title map-desc"}
        described = (
            f'<title id="map-title">{escape(self.title)}</title>'
            f'<desc id="map-desc"{self.spoken}>{escape(self.description)}</desc>'
        )
        # A file stands alone; and a line for each group, so that differences between two files can be read.
        shapes = PICTURE.sub("", self.shapes).replace("<g ", "\n<g ")
        written = TOKEN.sub(lambda found: literal[found[1]], self.written(named, described + shapes))
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'

    def written(self, named: Mapping[str, str], content: str) -> str:
        """The element, its colours still open."""
        attributes = " ".join(f'{name}="{quoted(value)}"' for name, value in {**named, **self.attributes}.items())
        return f"<svg {attributes}>{content}</svg>"


def write(element: ElementTree.Element, pieces: list[str]) -> None:
    """An element as text. ElementTree's own writer looks for namespaces first, which takes as long as writing."""
    name = element.tag
    pieces.append(f"<{name}")
    pieces.extend(f' {key}="{quoted(value)}"' for key, value in element.items())
    if not element.text and not len(element):
        pieces.append("/>")
        return
    pieces.append(">")
    if element.text:
        pieces.append(escape(element.text))
    for inner in element:
        write(inner, pieces)
    pieces.append(f"</{name}>")


def quoted(value: str) -> str:
    """A value as it is between quotation marks."""
    return escape(value).replace('"', "&quot;") if UNSAFE.search(value) else value


def escape(text: str) -> str:
    """A text as it is between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@cache
def token(ink: Ink) -> str:
    return f"{OPEN}{ink.value}{CLOSE}"


def painted(fill: Ink | None, stroke: Stroke | None) -> dict[str, str]:
    paint = {"fill": token(fill) if fill else "none"}
    return paint | stroke.attributes if stroke else paint
