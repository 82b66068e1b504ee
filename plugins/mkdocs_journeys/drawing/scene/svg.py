"""A drawing written as SVG, for a page or as a file.

Colour roles become custom properties on a page and literal colours in a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from ...words import Words
from .clean_text import cleaned
from .colour_roles import ColourRole
from .fonts import fonts_for
from .palette import SCHEMES, Scheme
from .scene import Scene
from .svg_document import document_around
from .svg_marks import CLASSES, TEXT_INK, Shape, Writer, attribute_value, number

__all__ = ["AsFile", "Decoration", "OnPage", "write_svg"]

XLINK = "http://www.w3.org/1999/xlink"
ICON_VIEW = "0 0 24 24"
"""The square on which icons are drawn."""
CUSTOM_PROPERTIES: Mapping[ColourRole, str] = {role: f"var(--jm-{role})" for role in ColourRole}


@dataclass(frozen=True, slots=True)
class OnPage:
    """For a page: an `<svg>` element that belongs to it.

    The name is an attribute, since browsers would show a title as a tooltip over the whole drawing.

    Attributes:
        prefix: What ids begin with.
        scheme: Literal colours, for a page without the style sheets that define ours.
        symbols: The icons whose shapes the page defines: name → id.
        shapes: What drawings before this one define, with the ids; it adds what it defines itself.
        pictures: Where the page finds pictures, by what the drawing calls them; others are where the drawing says.
    """

    prefix: str
    scheme: Scheme | None = None
    symbols: Mapping[str, str] = field(default_factory=dict)
    shapes: dict[Shape, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AsFile:
    """For a file: an XML document with literal colours, some of which may be given.

    It stands alone, so it shows only pictures that it holds. Every group begins a line, so that differences between two
    files can be read.

    Attributes:
        scheme: Which colours.
        colours: Those that are others than usual.
        pictures: The pictures that it holds, as `data:` addresses, by what the drawing calls them.
    """

    scheme: Scheme = "light"
    colours: Mapping[ColourRole, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)


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
    known: dict[Shape, str] = {**page.shapes}
    known.update(page.symbols)
    writer = Writer(colours, lambda name, number: f"{identity}-i{number}", known, pictures=page.pictures)
    content = writer.written(scene.marks)
    page.shapes.update(writer.ids)
    attributes = {"aria-label": cleaned(scene.title)}
    described = ""
    if scene.description:
        language = f' lang="{heard}"' if (heard := spoken(scene)) else ""
        described = f'<desc id="{identity}-desc"{language}>{escape(cleaned(scene.description))}</desc>'
        attributes["aria-describedby"] = f"{identity}-desc"
    if writer.refers:
        attributes["xmlns:xlink"] = XLINK
    symbols = (
        f'<symbol id="{id}" viewBox="{ICON_VIEW}"><path d="{path}"/></symbol>' for id, path in writer.symbols.items()
    )
    defined = "".join((*symbols, *writer.stamps))
    definitions = f"<defs>{defined}</defs>" if defined else ""
    return (
        f"<svg{written({**attributes, **attributes_of(scene, font, colours)})}>{described}{definitions}{content}</svg>"
    )


def decoration(scene: Scene) -> str:
    attributes = {
        "class": classes_of(scene),
        **size_of(scene),
        "fill": CUSTOM_PROPERTIES[TEXT_INK],
        "aria-hidden": "true",
    }
    return f"<svg{written(attributes)}>{Writer(CUSTOM_PROPERTIES).written(scene.marks)}</svg>"


def document(scene: Scene, file: AsFile) -> str:
    colours = {**SCHEMES[file.scheme], **file.colours}
    writer = Writer(colours, lambda name, number: name or f"shape-{number}", in_file=True, pictures=file.pictures)
    content = writer.written(scene.marks)
    attributes = attributes_of(scene, fonts_for(scene.language), colours)
    title, description = cleaned(scene.title), cleaned(scene.description)
    return document_around(content, attributes, title, description, spoken(scene), writer.symbols, writer.stamps)


def attributes_of(scene: Scene, font: str, colours: Mapping[ColourRole, str]) -> dict[str, str]:
    attributes = {
        "class": classes_of(scene),
        "role": "img",
        **size_of(scene),
        "lang": scene.language,
        # A right-to-left page would turn the anchors round; the lines carry their direction themselves.
        "direction": "ltr",
        "font-family": font,
        "fill": colours[TEXT_INK],
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
    return "".join(f' {name}="{attribute_value(value)}"' for name, value in attributes.items())
