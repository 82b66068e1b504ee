"""Marks written as SVG elements, one format string a kind.

Numbers are finite and rounded, texts are escaped, and the only addresses are those of pictures, on pages.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from .clean_text import cleaned
from .colour_roles import ColourRole
from .hotspot import Hotspot
from .icons import shape
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

__all__ = ["CLASSES", "TEXT_INK", "Writer", "attribute_value", "number"]

TEXT_INK = ColourRole.TEXT
"""The colour of most texts. The root has it; all other marks say which colour they have."""
QUOTATION_MARK = {'"': "&quot;"}
# A head is a cell too, for the scripts that look for cells.
CLASSES: Mapping[MarkRole, str] = {role: f"jm-{role}" for role in MarkRole} | {MarkRole.ROW_HEAD: "jm-cell jm-row-head"}


def attribute_value(value: str) -> str:
    """A value as it is between quotation marks."""
    return escape(value, QUOTATION_MARK)


@lru_cache(maxsize=16384)
def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel; most are in many elements."""
    if not math.isfinite(value):
        raise ValueError(f"not a coordinate: {value}")
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


Shape = str | tuple[Mark, ...]
"""What is drawn in several places: an icon by its name, or the marks of a stamp."""


def reference(id: str, place: str) -> str:
    # The old name of the attribute: Material's instant navigation sets the property of the new one, and fails.
    return f'<use xlink:href="#{id}"{place}/>'


class Writer:
    """Writes marks one after the other.

    A map has some two thousand: each kind is one format string, and what repeats is made once.

    Attributes:
        colours: What colour roles are written as.
        symbol_id: Gives the id of a shape by its name, if it has one, and its number; None writes it wherever it is.
        known: The ids of icons whose shapes are defined elsewhere.
        in_file: Whether it is for a file.
        ids: The ids of shapes that are there more than once.
        once: The shapes that have been there once so far: which piece that is, and where.
        refers: Whether it refers to anything, which needs a name space.
    """

    def __init__(
        self,
        colours: Mapping[ColourRole, str],
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
        self.ids: dict[Shape, str] = {}
        self.once: dict[Shape, tuple[int, str]] = {}
        self.refers = False
        self.in_file = in_file
        self.open_group = "\n<g" if in_file else "<g"
        self.paints: dict[tuple[ColourRole | None, Stroke | None], str] = {}
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

    def paint(self, fill: ColourRole | None, stroke: Stroke | None) -> str:
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
            known = f' stroke="{self.colours[stroke.colour]}"'
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
        if self.in_file and fill is None and stroke is None:
            # The ground of a cell, which only the scripts of a page ask for.
            return
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
        colour, wide = self.colours[fill], number(size)
        place = f' x="{number(x)}" y="{number(y)}" width="{wide}" height="{wide}" fill="{colour}"'
        if name in self.known:
            self.refer(self.known[name], place)
            return
        scale = f"{size / 24:.4f}".rstrip("0").rstrip(".")
        turned = f"translate({number(x)} {number(y)}) scale({scale})"
        self.once_or_again(name, place, f'<path d="{shape(name)}" transform="{turned}" fill="{colour}"/>')

    def stamp(self, mark: Stamp) -> None:
        marks, x, y = mark
        place = f' x="{number(x)}" y="{number(y)}"'
        written = "" if marks in self.ids else Writer(self.colours).written(marks)
        self.once_or_again(marks, place, f'<g transform="translate({number(x)} {number(y)})">{written}</g>')

    def once_or_again(self, drawn: Shape, place: str, element: str) -> None:
        """Write the element of a shape, and from the second time on refer to a definition, the first time too."""
        if drawn not in self.ids:
            if self.symbol_id is None or drawn not in self.once:
                self.once[drawn] = len(self.pieces), place
                self.add(element)
                return
            name = drawn if isinstance(drawn, str) else ""
            self.ids[drawn] = self.symbol_id(name, len(self.ids) + 1)
            first, its_place = self.once.pop(drawn)
            self.pieces[first] = reference(self.ids[drawn], its_place)
        self.refer(self.ids[drawn], place)

    def refer(self, id: str, place: str) -> None:
        self.refers = True
        self.add(reference(id, place))

    @property
    def symbols(self) -> dict[str, str]:
        """The shapes of icons that have to be defined with what has been written, by their ids."""
        return {id: shape(name) for name, id in self.ids.items() if isinstance(name, str)}

    @property
    def stamps(self) -> list[str]:
        """The definitions of small drawings; no symbols, which would cut off what lies before their beginnings."""
        return [
            f'<g id="{id}">{Writer(self.colours).written(marks)}</g>'
            for marks, id in self.ids.items()
            if not isinstance(marks, str)
        ]

    def image(self, mark: ImageMark) -> None:
        address, x, y, width, height = mark
        if not self.in_file:
            self.refers = True
            # Not `href`: Material's instant navigation sets that property on whatever has the attribute, and fails.
            self.add(
                f'<image xlink:href="{attribute_value(address)}"'
                f' x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"/>'
            )

    def text(self, mark: TextRun) -> None:
        lines, x, y, size, fill, leading, anchor, bold, italic, language = mark
        style = f' font-size="{number(size)}"'
        if fill != TEXT_INK:
            style += f' fill="{self.colours[fill]}"'
        if anchor != "start":
            style += f' text-anchor="{anchor}"'
        if language:
            style += f' lang="{attribute_value(language)}"'
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
        # No script asks a file.
        if not self.in_file:
            for name, value in zip(ABOUT, about, strict=True):
                if value is not None and value != "":
                    said = attribute_value(cleaned(value)) if isinstance(value, str) else number(value)
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
        self.add(f'{self.open_group} id="{attribute_value(mark.name)}">')
        self.write(mark.marks)
        self.add("</g>")

    def again(self, mark: Again) -> None:
        self.refers = True
        self.add(f'<use xlink:href="#{attribute_value(mark.name)}"/>')


ABOUT = Group._fields[2:]
"""What a group is about, in the order of its attributes."""
