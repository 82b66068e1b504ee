"""A drawing written as SVG, for a page or as a file: the only place where SVG is made.

Numbers are finite and rounded, texts are escaped, and the only addresses are those of pictures, on pages. Colour roles
become custom properties on a page and literal colours in a file.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from ...words import Words
from .clean_text import cleaned
from .fonts import fonts_for
from .hotspot import Hotspot
from .icons import shape
from .ink import Ink
from .marks import (
    Again,
    Circle,
    Group,
    ImageMark,
    Line,
    Mark,
    MarkRole,
    Moved,
    Named,
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
from .palette import SCHEMES, Scheme
from .scene import Scene
from .svg_document import document_around

__all__ = ["AsFile", "Decoration", "OnPage", "number", "write_svg"]

XLINK = "http://www.w3.org/1999/xlink"
ICON_VIEW = "0 0 24 24"
"""The square on which icons are drawn."""
QUOTATION_MARK = {'"': "&quot;"}
# A head is a cell too, for the scripts that look for cells.
CLASSES: Mapping[MarkRole, str] = {role: f"jm-{role}" for role in MarkRole} | {MarkRole.ROW_HEAD: "jm-cell jm-row-head"}
CUSTOM_PROPERTIES: Mapping[Ink, str] = {ink: f"var(--jm-{ink})" for ink in Ink}


@dataclass(frozen=True, slots=True)
class OnPage:
    """For a page: an `<svg>` element that belongs to it.

    The name is an attribute, since browsers would show a title as a tooltip over the whole drawing.

    Attributes:
        prefix: What ids begin with.
        scheme: Literal colours, for a page without the style sheets that define ours.
        symbols: The icons whose shapes the page defines: name → id.
    """

    prefix: str
    scheme: Scheme | None = None
    symbols: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AsFile:
    """For a file: an XML document with literal colours, some of which may be given. Without pictures: it stands alone.

    Every group begins a line, so that differences between two files can be read.
    """

    scheme: Scheme = "light"
    colours: Mapping[Ink, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decoration:
    """For a page with words beside it that say all it shows: without name, description and ids."""


LIGHT_FILE = AsFile()


def write_svg(scene: Scene, target: OnPage | Decoration | AsFile = LIGHT_FILE) -> str:
    """Return a drawing as SVG.

    Args:
        scene: The drawing.
        target: What it is for: a file of its own, or a page.
    """
    match target:
        case AsFile():
            return document(scene, target)
        case Decoration():
            return decoration(scene)
        case OnPage():
            return element(scene, target)


def element(scene: Scene, page: OnPage) -> str:
    identity = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in page.prefix)
    colours = SCHEMES[page.scheme] if page.scheme else CUSTOM_PROPERTIES
    font = fonts_for(scene.language) if page.scheme else "var(--jm-font)"
    # Short, since icons are referred to often.
    writer = Writer(colours, lambda name, number: f"{identity}-i{number}", page.symbols)
    content = writer.written(scene.marks)
    attributes = {"aria-label": cleaned(scene.title), "aria-describedby": f"{identity}-desc"}
    if writer.refers:
        attributes["xmlns:xlink"] = XLINK
    language = f' lang="{heard}"' if (heard := spoken(scene)) else ""
    described = f'<desc id="{identity}-desc"{language}>{escape(cleaned(scene.description))}</desc>'
    symbols = (
        f'<symbol id="{id}" viewBox="{ICON_VIEW}"><path d="{shape(name)}"/></symbol>'
        for name, id in writer.defined.items()
    )
    defined = "".join((*symbols, *writer.defined_stamps()))
    definitions = f"<defs>{defined}</defs>" if defined else ""
    return f"<svg{written({**attributes, **attributes_of(scene, font)})}>{described}{definitions}{content}</svg>"


def decoration(scene: Scene) -> str:
    attributes = {"class": classes_of(scene), **size_of(scene), "aria-hidden": "true"}
    return f"<svg{written(attributes)}>{Writer(CUSTOM_PROPERTIES).written(scene.marks)}</svg>"


def document(scene: Scene, file: AsFile) -> str:
    colours = {**SCHEMES[file.scheme], **file.colours}
    writer = Writer(colours, lambda name, number: name or f"shape-{number}", in_file=True)
    content = writer.written(scene.marks)
    attributes = attributes_of(scene, fonts_for(scene.language))
    title, description = cleaned(scene.title), cleaned(scene.description)
    symbols = {id: shape(name) for name, id in writer.defined.items()}
    stamps = writer.defined_stamps()
    return document_around(content, attributes, title, description, spoken(scene), symbols, stamps)


def attributes_of(scene: Scene, font: str) -> dict[str, str]:
    attributes = {
        "class": classes_of(scene),
        "role": "img",
        **size_of(scene),
        "lang": scene.language,
        # A right-to-left page would turn the anchors round; the lines carry their direction themselves.
        "direction": "ltr",
        "font-family": font,
    }
    return {**attributes, "id": scene.id} if scene.id else attributes


def classes_of(scene: Scene) -> str:
    kind = CLASSES[scene.role]
    return " ".join([kind, *(f"{kind}--{variant}" for variant in scene.variants)])


def size_of(scene: Scene) -> dict[str, str]:
    return {
        "viewBox": f"0 0 {number(scene.width)} {number(scene.height)}",
        "width": number(scene.width) + scene.unit,
        "height": number(scene.height) + scene.unit,
    }


def spoken(scene: Scene) -> str:
    """The language of the description, where there are no words in that of the drawing."""
    language = Words(scene.language).spoken
    return "" if language == scene.language else language


def written(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{quoted(value)}"' for name, value in attributes.items())


def quoted(value: str) -> str:
    """A value as it is between quotation marks."""
    return escape(value, QUOTATION_MARK)


@lru_cache(maxsize=16384)
def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel; most are in many elements."""
    if not math.isfinite(value):
        raise ValueError(f"not a coordinate: {value}")
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


class Writer:
    """Writes marks one after the other.

    A map has some two thousand: each kind is one format string, and what repeats is made once.

    Attributes:
        colours: What colour roles are written as.
        symbol_id: Gives the id of a shape by its name, if it has one, and its number; None writes it wherever it is.
        known: The ids of icons whose shapes are defined elsewhere.
        in_file: Whether it is for a file.
        defined: The ids of icons whose shapes have to be defined with what has been written.
        stamps: The ids of small drawings that have to be defined likewise.
        refers: Whether it refers to anything, which needs a name space.
    """

    def __init__(
        self,
        colours: Mapping[Ink, str],
        symbol_id: Callable[[str, int], str] | None = None,
        known: Mapping[str, str] | None = None,
        *,
        in_file: bool = False,
    ) -> None:
        self.pieces: list[str] = []
        self.add = self.pieces.append
        self.colours = colours
        self.symbol_id = symbol_id
        self.known = known or {}
        self.defined: dict[str, str] = {}
        self.stamps: dict[tuple[Mark, ...], str] = {}
        self.refers = False
        self.in_file = in_file
        self.open_group = "\n<g" if in_file else "<g"
        self.paints: dict[tuple[Ink | None, Stroke | None], str] = {}
        self.strokes: dict[Stroke, str] = {}
        self.writers: Mapping[type[Mark], Callable[[Any], None]] = {
            Rect: self.rect,
            Line: self.line,
            Circle: self.circle,
            Polygon: self.polygon,
            Path: self.path,
            Symbol: self.symbol,
            ImageMark: self.image,
            TextRun: self.text,
            Hotspot: self.nothing,
            Sign: self.nothing,
            Stamp: self.stamp,
            Group: self.group,
            Moved: self.moved,
            View: self.view,
            Named: self.named,
            Again: self.again,
        }

    def written(self, marks: tuple[Mark, ...]) -> str:
        self.write(marks)
        return "".join(self.pieces)

    def write(self, marks: tuple[Mark, ...]) -> None:
        for mark in marks:
            self.writers[type(mark)](mark)

    def paint(self, fill: Ink | None, stroke: Stroke | None) -> str:
        known = self.paints.get((fill, stroke))
        if known is None:
            known = f' fill="{self.colours[fill]}"' if fill else ' fill="none"'
            if stroke:
                known += self.stroke(stroke)
            self.paints[fill, stroke] = known
        return known

    def stroke(self, stroke: Stroke) -> str:
        known = self.strokes.get(stroke)
        if known is None:
            known = f' stroke="{self.colours[stroke.ink]}"'
            if stroke.width != 1:
                known += f' stroke-width="{number(stroke.width)}"'
            if stroke.dash:
                known += f' stroke-dasharray="{stroke.dash}"'
            if stroke.round_ends:
                known += ' stroke-linecap="round" stroke-linejoin="round"'
            self.strokes[stroke] = known
        return known

    def rect(self, mark: Rect) -> None:
        x, y, width, height, fill, stroke, radius, opacity, role = mark
        name = f' class="{CLASSES[role]}"' if role else ""
        corners = f' rx="{number(radius)}"' if radius else ""
        seen = f' fill-opacity="{number(opacity)}"' if opacity != 1 else ""
        self.add(
            f'<rect{name} x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
            f"{corners}{seen}{self.paint(fill, stroke)}/>"
        )

    def line(self, mark: Line) -> None:
        x1, y1, x2, y2, stroke = mark
        self.add(
            f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"{self.stroke(stroke)}/>'
        )

    def circle(self, mark: Circle) -> None:
        x, y, radius, fill, stroke = mark
        self.add(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"{self.paint(fill, stroke)}/>')

    def polygon(self, mark: Polygon) -> None:
        corners = " ".join(f"{number(x)},{number(y)}" for x, y in mark.points)
        self.add(f'<polygon points="{corners}"{self.paint(mark.fill, mark.stroke)}/>')

    def path(self, mark: Path) -> None:
        commands = "".join(f"{letter}{' '.join(map(number, values))}" for letter, *values in mark.commands)
        self.add(f'<path d="{commands}"{self.paint(mark.fill, mark.stroke)}/>')

    def symbol(self, mark: Symbol) -> None:
        name, x, y, size, fill = mark
        if (id := self.known.get(name) or self.defined.get(name)) or self.symbol_id:
            if not id:
                assert self.symbol_id is not None
                id = self.defined[name] = self.symbol_id(name, len(self.defined) + len(self.stamps) + 1)
            self.refers = True
            wide = number(size)
            # The old name of the attribute, for the same reason as with pictures.
            self.add(
                f'<use xlink:href="#{id}" x="{number(x)}" y="{number(y)}" width="{wide}" height="{wide}"'
                f' fill="{self.colours[fill]}"/>'
            )
            return
        scale = f"{size / 24:.4f}".rstrip("0").rstrip(".")
        place = f"translate({number(x)} {number(y)}) scale({scale})"
        self.add(f'<path d="{shape(name)}" transform="{place}" fill="{self.colours[fill]}"/>')

    def stamp(self, mark: Stamp) -> None:
        marks, x, y = mark
        if self.symbol_id is None:
            self.add(f'{self.open_group} transform="translate({number(x)} {number(y)})">')
            self.write(marks)
            self.add("</g>")
            return
        if marks not in self.stamps:
            self.stamps[marks] = self.symbol_id("", len(self.defined) + len(self.stamps) + 1)
        self.refers = True
        self.add(f'<use xlink:href="#{self.stamps[marks]}" x="{number(x)}" y="{number(y)}"/>')

    def defined_stamps(self) -> Iterator[str]:
        """Yield the definitions of stamps; no symbols, which would cut off what lies before their beginnings."""
        for marks, id in self.stamps.items():
            yield f'<g id="{id}">{Writer(self.colours).written(marks)}</g>'

    def image(self, mark: ImageMark) -> None:
        address, x, y, width, height = mark
        if not self.in_file:
            self.refers = True
            # Not `href`: Material's instant navigation sets that property on whatever has the attribute, and fails.
            self.add(
                f'<image xlink:href="{quoted(address)}"'
                f' x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"/>'
            )

    def text(self, mark: TextRun) -> None:
        lines, x, y, size, fill, leading, anchor, bold, italic, language = mark
        style = f' font-size="{number(size)}" fill="{self.colours[fill]}"'
        if anchor != "start":
            style += f' text-anchor="{anchor}"'
        if language:
            style += f' lang="{quoted(language)}"'
        if bold:
            style += ' font-weight="700"'
        if italic:
            style += ' font-style="italic"'
        left = number(x)
        if len(lines) == 1:
            self.add(f'<text x="{left}" y="{number(y)}"{style}>{escape(lines[0])}</text>')
            return
        spans = [
            f'<tspan x="{left}" y="{number(y + index * leading)}">{escape(line)}</tspan>'
            for index, line in enumerate(lines)
        ]
        self.add(f"<text{style}>{''.join(spans)}</text>")

    def nothing(self, mark: Hotspot | Sign) -> None:
        """Nothing is seen of it."""

    def group(self, mark: Group) -> None:
        role, marks, *about = mark
        opening = f'{self.open_group} class="{CLASSES[role]}"'
        for name, value in zip(ABOUT, about, strict=True):
            if value is not None and value != "":
                said = quoted(cleaned(value)) if isinstance(value, str) else number(value)
                opening += f' data-{name}="{said}"'
        if not marks:
            self.add(f"{opening}/>")
            return
        self.add(f"{opening}>")
        self.write(marks)
        self.add("</g>")

    def moved(self, mark: Moved) -> None:
        self.add(f'{self.open_group} transform="translate(0 {number(mark.y)})">')
        self.write(mark.marks)
        self.add("</g>")

    def view(self, mark: View) -> None:
        place, view, marks = mark
        self.add(
            f'<svg x="{number(place.x)}" y="{number(place.y)}" width="{number(place.width)}"'
            f' height="{number(place.height)}" viewBox="{" ".join(map(number, view))}">'
        )
        self.write(marks)
        self.add("</svg>")

    def named(self, mark: Named) -> None:
        self.add(f'{self.open_group} id="{quoted(mark.name)}">')
        self.write(mark.marks)
        self.add("</g>")

    def again(self, mark: Again) -> None:
        self.refers = True
        self.add(f'<use xlink:href="#{quoted(mark.name)}"/>')


ABOUT = Group._fields[2:]
"""What a group is about, in the order of its attributes."""
