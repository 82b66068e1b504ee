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

    What a page's script may rely on:

    - `g.jm-ground`, `g.jm-row` (both in the drawing) and `g.jm-row-head` (within `g.jm-heads`) belong together by
      `data-lane`; `data-y` and `data-height`, in whole pixels, say where the row lies. The rows follow one another
      without gaps, and `g.jm-legend` follows them with a `data-y` of its own. To hide a lane, hide its groups,
      translate every group with a larger `data-y` upwards by its `data-height`, and take that off the height of the
      drawing and of its `viewBox`. The line of a blueprint belongs to the lane below it.
    - What belongs to one persona alone carries `data-persona`: the curve (`g.jm-curve`), its interval, its points, its
      label, its place in the legend, and entries that only personas think, say, do or suffer (`g.jm-entry`). An entry
      of several personas names them all, with spaces between them: hide it when all of them are hidden.
    - In a row that has such entries, and in a map of several personas, every entry is a `g.jm-entry` whose
      `data-height` is what it leaves to those below it when it goes; a cell's `data-height` is what its entries need,
      and `data-least` the height that the row has without any of them.
    - The legend is made of rows (`g.jm-legend-row` with `data-height`) of entries (`g.jm-legend-entry`), whose
      `data-width` is what they leave to those beside them. `data-lanes` names the lanes that an entry explains: without
      all of them it is not needed.
    - Cells are `g.jm-cell` with `data-lane` and `data-step` or `data-stage`.

    Attributes:
        sheet: What was drawn, with colours and ids still open.
        width: In pixels, at its natural size.
        height: In pixels, at its natural size.
        title: Its name.
        description: What it shows, in words.
        lanes: The rows that may be hidden, id and name, from top to bottom.
        hotspots: Where things are, for links that a page lays over it: stages, steps and entries by their own
            addresses in the map; sub-journeys, touchpoints, channels, owners, personas and actors by their own
            references. Boxes are in pixels from the left, also right to left; later ones lie above earlier ones.
    """

    sheet: Sheet
    width: float
    height: float
    title: str
    description: str
    hotspots: tuple[Hotspot, ...]
    lanes: tuple[tuple[str, str], ...] = ()

    def inline(self, prefix: str) -> str:
        """The `<svg>` element for a page: colours are the page's custom properties, ids begin with the prefix."""
        return self.sheet.inline(prefix)

    def decoration(self) -> str:
        """The `<svg>` element for a page where words beside it say all: without name, description and ids."""
        return self.sheet.decoration()

    def standalone(self, scheme: Scheme = "light", colours: Mapping[Ink, str] | None = None) -> str:
        """An SVG document with literal colours, some of which may be given."""
        return self.sheet.standalone(scheme, colours)
