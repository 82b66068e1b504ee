"""Marks written as SVG elements, one format string a kind.

Numbers are finite and rounded, texts are escaped, and the only addresses are those of pictures, on pages.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from .box import Box
from .clean_text import cleaned
from .colour_roles import ColourRole
from .hotspot import Hotspot
from .icons import shape
from .marks import (
    Again,
    Anchor,
    Circle,
    Command,
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

__all__ = ["CLASSES", "TEXT_INK", "Shape", "Writer", "attribute_value", "number"]

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


def path_data(commands: Sequence[Command]) -> str:
    """Return the commands of a path, each relative to where the one before ended, which takes fewer digits.

    What is rounded are the places themselves, so that no error grows along the path.
    """
    written: list[str] = []
    at = start = (0, 0)
    for letter, *values in commands:
        if not values:
            written.append("z")
            at = start
            continue
        # In tenths of a pixel.
        places = [tenths(float(value)) for value in values]
        steps = [place - at[index % 2] for index, place in enumerate(places)]
        at = (places[-2], places[-1])
        if letter == "M":
            start = at
        if letter == "L" and not steps[0]:
            written.append(f"v{of_tenths(steps[1])}")
        elif letter == "L" and not steps[1]:
            written.append(f"h{of_tenths(steps[0])}")
        else:
            written.append(f"{str(letter).lower()}{' '.join(map(of_tenths, steps))}".replace(" -", "-"))
    return "".join(written)


def has_corners(commands: Sequence[Command]) -> bool:
    """Whether a path has straight lines that meet others: curves of ours go on in the direction of the one before."""
    pairs = pairwise(letter for letter, *_ in commands)
    return any("Z" in pair or ("L" in pair and "M" not in pair) for pair in pairs)


@lru_cache(maxsize=16384)
def tenths(value: float) -> int:
    """Return a coordinate in tenths of a pixel."""
    if not math.isfinite(value):
        raise ValueError(f"not a coordinate: {value}")
    return int(f"{value:.1f}".replace(".", ""))


@lru_cache(maxsize=16384)
def of_tenths(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}{f'.{rest}' if rest else ''}"


class TextStyle(NamedTuple):
    """How letters look: what texts inherit from the elements around them; None where that is not known."""

    size: float | None
    fill: ColourRole | None
    anchor: Anchor | None
    bold: bool | None
    italic: bool | None


ROOT_STYLE = TextStyle(None, TEXT_INK, "start", bold=False, italic=False)
"""Of the root of a drawing."""
ANY_STYLE = TextStyle(None, None, None, None, None)
"""Of what may be shown in several places."""


def style_of(mark: TextRun) -> TextStyle:
    return TextStyle(mark.size, mark.fill, mark.anchor, mark.bold, mark.italic)


def usual_style(marks: Sequence[Mark], around: TextStyle) -> TextStyle:
    """Return what most texts among marks have in common, where it is shorter to say it once for all of them."""
    styles = [style_of(mark) for mark in runs_in(marks)]
    if not styles:
        return around
    found: list[Any] = []
    for values, inherited in zip(zip(*styles, strict=True), around, strict=True):
        counted = Counter(values)
        value, count = counted.most_common(1)[0]
        found.append(value if count > counted[inherited] + 1 else inherited)
    return TextStyle(*found)


def runs_in(marks: Sequence[Mark]) -> Iterator[TextRun]:
    """Yield the texts that inherit from an element around the marks."""
    for mark in marks:
        if isinstance(mark, TextRun):
            yield mark
        elif isinstance(mark, Group | Moved | View):
            yield from runs_in(mark.marks)


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
        known: The ids of shapes that are defined elsewhere.
        in_file: Whether it is for a file.
        pictures: Where pictures are, by what the drawing calls them.
        ids: The ids of shapes that are there more than once.
        once: The shapes that have been there once so far: which piece that is, and where.
        refers: Whether it refers to anything, which needs a name space.
        style: What texts inherit.
        lane: Which lane the groups around are of.
        is_outermost: Whether the next group is in none that has a style.
    """

    def __init__(
        self,
        colours: Mapping[ColourRole, str],
        symbol_id: Callable[[str, int], str] | None = None,
        known: Mapping[Shape, str] | None = None,
        *,
        in_file: bool = False,
        pictures: Mapping[str, str] | None = None,
        style: TextStyle = ROOT_STYLE,
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
        self.pictures = pictures or {}
        self.open_group = "\n<g" if in_file else "<g"
        self.paints: dict[tuple[ColourRole | None, Stroke | None, bool], str] = {}
        self.strokes: dict[tuple[Stroke, bool], str] = {}
        self.style = style
        self.is_outermost = True
        self.lane = ""
        self.styles: dict[tuple[TextStyle, TextStyle], str] = {}
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

    def paint(self, fill: ColourRole | None, stroke: Stroke | None, *, has_corners: bool = True) -> str:
        known = self.paints.get((fill, stroke, has_corners))
        if known is None:
            known = f' fill="{self.colours[fill]}"' if fill else ' fill="none"'
            if stroke:
                known += self.stroke(stroke, has_corners=has_corners)
            self.paints[fill, stroke, has_corners] = known
        return known

    def stroke(self, stroke: Stroke, *, has_corners: bool) -> str:
        known = self.strokes.get((stroke, has_corners))
        if known is None:
            known = f' stroke="{self.colours[stroke.colour]}"'
            if stroke.width != 1:
                known += f' stroke-width="{number(stroke.width)}"'
            if stroke.dash:
                known += f' stroke-dasharray="{stroke.dash}"'
            if stroke.round_ends:
                known += ' stroke-linecap="round"'
                known += ' stroke-linejoin="round"' if has_corners else ""
            self.strokes[stroke, has_corners] = known
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
        ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
        self.add(f"<line {ends}{self.stroke(stroke, has_corners=False)}/>")

    def circle(self, mark: Circle) -> None:
        x, y, radius, fill, stroke = mark
        # What is drawn around its own middle need not say that it lies at 0.
        place = "".join(f' {name}="{number(value)}"' for name, value in (("cx", x), ("cy", y)) if value)
        self.add(f'<circle{place} r="{number(radius)}"{self.paint(fill, stroke)}/>')

    def polygon(self, mark: Polygon) -> None:
        corners = " ".join(f"{number(x)},{number(y)}" for x, y in mark.points)
        self.add(f'<polygon points="{corners}"{self.paint(mark.fill, mark.stroke)}/>')

    def path(self, mark: Path) -> None:
        paint = self.paint(mark.fill, mark.stroke, has_corners=has_corners(mark.commands))
        self.add(f'<path d="{path_data(mark.commands)}"{paint}/>')

    def symbol(self, mark: Symbol) -> None:
        name, x, y, size, fill = mark
        colour, wide = "" if fill == self.style.fill else f' fill="{self.colours[fill]}"', number(size)
        place = f' x="{number(x)}" y="{number(y)}" width="{wide}" height="{wide}"{colour}'
        if name in self.known:
            self.refer(self.known[name], place)
            return
        scale = f"{size / 24:.4f}".rstrip("0").rstrip(".")
        turned = f"translate({number(x)} {number(y)}) scale({scale})"
        self.once_or_again(name, place, f'<path d="{shape(name)}" transform="{turned}"{colour}/>')

    def stamp(self, mark: Stamp) -> None:
        marks, x, y = mark
        place = f' x="{number(x)}" y="{number(y)}"'
        if marks in self.known:
            self.refer(self.known[marks], place)
            return
        written = "" if marks in self.ids else self.stamped(marks)
        self.once_or_again(marks, place, f'<g transform="translate({number(x)} {number(y)})">{written}</g>')

    def stamped(self, marks: tuple[Mark, ...]) -> str:
        """Return the elements of a small drawing; its icons may be defined elsewhere."""
        writer = Writer(self.colours, known=self.known, style=ANY_STYLE)
        written = writer.written(marks)
        self.refers = self.refers or writer.refers
        return written

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
            f'<g id="{id}">{self.stamped(marks)}</g>' for marks, id in self.ids.items() if not isinstance(marks, str)
        ]

    def image(self, mark: ImageMark) -> None:
        # A file stands alone: it holds its pictures, and refers to none.
        address = self.pictures.get(mark.address, "" if self.in_file else mark.address)
        if not address or (self.in_file and not address.startswith("data:")):
            self.write(mark.instead)
            return
        self.refers = True
        cut = ' preserveAspectRatio="xMidYMid slice"' if mark.fills else ""
        title = f"><title>{escape(cleaned(mark.title))}</title></image>" if mark.title and self.in_file else "/>"
        # Not `href`: Material's instant navigation sets that property on whatever has the attribute, and fails.
        self.add(
            f'<image xlink:href="{attribute_value(address)}" x="{number(mark.x)}" y="{number(mark.y)}"'
            f' width="{number(mark.width)}" height="{number(mark.height)}"{cut}{title}'
        )

    def text(self, mark: TextRun) -> None:
        lines, x, y, leading, language = mark.lines, mark.x, mark.y, mark.leading, mark.language
        left = number(x)
        spoken = f' lang="{attribute_value(language)}"' if language else ""
        # The first line needs no element of its own.
        first, *others = lines or ("",)
        spans = (
            f'<tspan x="{left}" y="{number(y + index * leading)}">{escape(line)}</tspan>'
            for index, line in enumerate(others, 1)
        )
        place = f' x="{left}" y="{number(y)}"'
        # Programs that know no order of painting would cover the letters.
        ground = (
            f' paint-order="stroke" stroke="{self.colours[mark.halo]}"{HALO}' if mark.halo and not self.in_file else ""
        )
        self.add(f"<text{place}{self.styled(style_of(mark))}{spoken}{ground}>{escape(first)}{''.join(spans)}</text>")

    def styled(self, style: TextStyle) -> str:
        """Return the attributes of a style that differ from those around."""
        known = self.styles.get((style, self.style))
        if known is None:
            size, fill, anchor, bold, italic = style
            around = self.style
            known = ""
            if size is not None and size != around.size:
                known += f' font-size="{number(size)}"'
            if fill is not None and fill != around.fill:
                known += f' fill="{self.colours[fill]}"'
            if anchor != around.anchor:
                known += f' text-anchor="{anchor}"'
            if bold != around.bold:
                known += f' font-weight="{700 if bold else 400}"'
            if italic != around.italic:
                known += f' font-style="{"italic" if italic else "normal"}"'
            self.styles[style, self.style] = known
        return known

    def nothing(self, mark: Hotspot | Sign) -> None:
        """Write a mark that only hotspots and queries know, and nobody sees."""

    def group(self, mark: Group) -> None:
        role, marks, *about = mark
        opening = f'{self.open_group} class="{CLASSES[role]}"'
        # No script asks a file.
        if not self.in_file:
            for name, value in zip(ABOUT, about, strict=True):
                # A row says its lane for all that is in it.
                if value is not None and value != "" and not (name == "lane" and value == self.lane):
                    opening += f' data-{name}="{data_value(value)}"'
        if not marks:
            self.add(f"{opening}/>")
            return
        style = usual_style(marks, self.style) if self.is_outermost else self.style
        self.add(f"{opening}{self.styled(style)}>")
        lane, self.lane = self.lane, mark.lane or self.lane
        self.write_inside(marks, style, is_outermost=False)
        self.lane = lane
        self.add("</g>")

    def write_inside(self, marks: tuple[Mark, ...], style: TextStyle, *, is_outermost: bool) -> None:
        """Write what inherits a style."""
        outside = self.style, self.is_outermost
        self.style, self.is_outermost = style, is_outermost
        self.write(marks)
        self.style, self.is_outermost = outside

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
        # Where it is shown again, something else may be around it.
        self.add(f'{self.open_group} id="{attribute_value(mark.name)}"{self.styled(ROOT_STYLE)}>')
        self.write_inside(mark.marks, ROOT_STYLE, is_outermost=True)
        self.add("</g>")

    def again(self, mark: Again) -> None:
        self.refers = True
        self.add(f'<use xlink:href="#{attribute_value(mark.name)}"{self.styled(ROOT_STYLE)}/>')


def data_value(value: str | float | Box) -> str:
    """Return what scripts read of a group."""
    if isinstance(value, str):
        return attribute_value(cleaned(value))
    return " ".join(map(number, value)) if isinstance(value, Box) else number(value)


HALO = ' stroke-width="4" stroke-linejoin="round"'
"""How far the ground reaches around the letters of a text."""

ABOUT = Group._fields[2:]
"""What a group is about, in the order of its attributes."""
