"""How much of the rows of a drawing is air: what no text fills, as a share of their area.

A text fills its lines and what keeps it apart from others, over the columns of its cell. Icons and the edges of chips
do not count. The emotion curve, pictures and what is said of whole stages are no such rows.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_journeys.drawing.bands.band import CellBand
from mkdocs_journeys.drawing.bands.cell_layout import PlacedCell
from mkdocs_journeys.drawing.bands.steps import NameBand
from mkdocs_journeys.drawing.boxes.draw_context import DrawContext
from mkdocs_journeys.drawing.boxes.grid import Grid
from mkdocs_journeys.drawing.lanes.notes import notes_of
from mkdocs_journeys.drawing.maps.journey import bands_of
from mkdocs_journeys.drawing.scene.canvas import Canvas
from mkdocs_journeys.drawing.scene.marks import TextRun
from mkdocs_journeys.drawing.scene.scene import walk
from mkdocs_journeys.insight import MapFacts
from mkdocs_journeys.words import Words

# Above and below a text together.
APART = 8.0
# Of a capital, in em: it is in the middle of its line.
CAPITAL = 0.72


class Filled(NamedTuple):
    """A row of a drawing: the area that it takes and the part of it that text fills, in square pixels."""

    lane: str
    area: float
    filled: float

    @property
    def air(self) -> float:
        return 1 - self.filled / self.area


def rows_of(facts: MapFacts) -> Iterator[Filled]:
    """Yield every row of steps and of a lane."""
    words = Words(facts.language)
    context, grid = DrawContext(facts, words, notes_of(facts)), Grid.of(facts, words)
    for band in bands_of(context, grid):
        if isinstance(band, CellBand | NameBand) and band.height and band.lane not in ("stage", "images"):
            area = band.height * (grid.end - grid.head)
            yield Filled(band.lane, area, sum(filled(placed, band.height) for placed in band.cells))


def air(facts: MapFacts) -> float:
    """Return the share of all rows together that is air."""
    rows = [*rows_of(facts)]
    return 1 - sum(row.filled for row in rows) / sum(row.area for row in rows) if rows else 0.0


def filled(placed: PlacedCell, height: float) -> float:
    """Return the area that the texts of a cell fill in a row of this height."""
    canvas = Canvas(10000, 10000)
    for entry in placed.entries:
        entry.block.draw(canvas, entry.x, entry.y)
    tall, reached = 0.0, -1.0
    for mark, _ in walk(canvas.marks):
        if isinstance(mark, TextRun) and mark.lines:
            leading = mark.leading or round(mark.size * 1.33)
            top = mark.y - (leading + CAPITAL * mark.size) / 2
            high = len(mark.lines) * leading
            # Lines of one text may be written in two parts: only where it begins is it apart from something.
            tall += high + (0 if abs(top - reached) < 0.1 else APART)
            reached = top + high
    return min(tall, height) * placed.box.width
