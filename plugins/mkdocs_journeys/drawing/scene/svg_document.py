"""The document of an SVG file: its root, title, description and symbols. The only user of svgwrite.

svgwrite checks names and values when told to, and knows no `role`, `aria-*`, `data-*` and `lang`; so the checks are off
here, and the tests run them over finished drawings without these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree

from svgwrite import Drawing
from svgwrite.base import BaseElement, Desc, Title
from svgwrite.container import Symbol
from svgwrite.path import Path

__all__ = ["document_around"]

TITLE, DESCRIPTION = "map-title", "map-desc"
END = "</svg>"


class Finished(BaseElement):  # type: ignore[misc]  # svgwrite has no types
    """An element that our own writer has made."""

    def __init__(self, text: str) -> None:
        super().__init__(debug=False)
        self.xml = ElementTree.fromstring(text)

    def get_xml(self) -> ElementTree.Element:
        return self.xml


def document_around(
    content: str,
    attributes: Mapping[str, str],
    title: str,
    description: str,
    spoken: str,
    symbols: Mapping[str, str],
    stamps: Iterable[str],
) -> str:
    """Return an SVG document.

    Args:
        content: What is drawn: finished elements.
        attributes: Those of the root.
        title: Plain text.
        description: Plain text.
        spoken: The language of the description, if it is not that of the drawing.
        symbols: The icons to which the content refers by id: their shapes, on a square of 24 each.
        stamps: What else it refers to: finished elements.
    """
    document = Drawing(debug=False)
    document.attribs.update(attributes)
    document.attribs["aria-labelledby"] = f"{TITLE} {DESCRIPTION}"
    name, words = Title(title), Desc(description)
    name.xml.set("id", TITLE)
    words.xml.set("id", DESCRIPTION)
    if spoken:
        words.xml.set("lang", spoken)
    document.elements[:0] = [name, words]
    for id, shape in symbols.items():
        symbol = Symbol(id=id, viewBox="0 0 24 24", debug=False)
        symbol.add(Path(shape, debug=False))
        document.defs.add(symbol)
    for stamp in stamps:
        document.defs.add(Finished(stamp))
    # Constructing thousands of marks through svgwrite would cost more than laying them out.
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{document.tostring().removesuffix(END)}{content}{END}\n'
