"""A finished drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .canvas import Sheet
from .hotspot import Hotspot
from .ink import Ink
from .palette import Scheme


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of a map, drawn once, to be written as often as needed.

    Attributes:
        sheet: What was drawn, with colours and ids still open.
        width: In pixels, at its natural size.
        height: In pixels, at its natural size.
        title: Its name.
        description: What it shows, in words.
        hotspots: Where stages, steps and items stand.
    """

    sheet: Sheet
    width: float
    height: float
    title: str
    description: str
    hotspots: tuple[Hotspot, ...]

    def inline(self, prefix: str) -> str:
        """The `<svg>` element for a page: colours are the page's custom properties, ids begin with the prefix."""
        return self.sheet.inline(prefix)

    def standalone(self, scheme: Scheme = "light", colours: Mapping[Ink, str] | None = None) -> str:
        """An SVG document with literal colours, some of which may be given."""
        return self.sheet.standalone(scheme, colours)
