"""Lanes that share a row, told apart by their signs: those that say little, and pain points with bright spots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from ...insight import Cell, Entry, MapFacts, Row
from ...model import Density
from ..boxes.blocks import PLAIN, Block, Chip, Signed
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..lanes import CHIPS, form_of
from ..lanes.speech import quote_text
from ..scene.box import Box
from ..scene.marks import Sign
from .band import Band, CellBand, head_height, whole
from .boundary import boundaries
from .cell_layout import BOXED_PAD, CellLayout, PlacedCell, PlacedEntry, in_stacks, spans_steps, stretched
from .packing import Packing, Way

ALSO, FELT = "~also", "~felt"
"""Of the rows themselves: they begin with a sign that no lane of an author has."""
# A lane says little with this many entries, or where it fills no more of the columns than this.
FEW_ENTRIES, FEW_COLUMNS = 2, 1 / 3
# In a drawing of fewer columns nothing is far apart.
LEAST_COLUMNS = 5
INSET, GAP = 5.0, 5.0
# Of the lower of two rows this much must be saved.
LEAST_SAVED = 0.4

Lane = TypeVar("Lane", bound=Band)

# The lanes that may share a row, by their form. Pain points never do: they are what a reader looks for first.
SIGNS = {
    "quotes": "format-quote-open",
    "thoughts": "chat-outline",
    "needs": "heart-outline",
    "metrics": "trending-up",
    "bright_spots": "thumb-up-outline",
    "opportunities": "lightbulb-on-outline",
}
# Two lanes of chips beside one another that seldom speak of the same step.
OPPOSITES = frozenset({"pain_points", "bright_spots"})


class Shared(NamedTuple):
    """An entry of a lane that shares a row, with its cell and the name of its lane."""

    entry: Entry
    cell: Cell
    row: Row
    label: str


def sparse_rows(facts: MapFacts, most: float = FEW_COLUMNS) -> tuple[Row, ...]:
    """Return the rows that may share one: two at least, no two with one sign.

    Args:
        facts: The map; where its drawing says everything there are none.
        most: Which share of the columns a lane of more than two entries may fill.
    """
    if facts.density is not Density.BRIEF or len(facts.columns) < LEAST_COLUMNS:
        return ()
    below_lines = boundaries(facts)
    found: dict[str, Row] = {}
    for row in facts.drawn:
        sign = SIGNS.get(row.lane.form, "")
        if sign and row.lane.id not in below_lines and says_little(row, most * len(facts.columns)):
            found.setdefault(sign, row)
    return tuple(found.values()) if len(found) > 1 else ()


def says_little(row: Row, columns: float) -> bool:
    """Whether a lane has few entries, none of them about a whole stage."""
    if any(spans_steps(cell) or cell.first != cell.last for cell in row.cells):
        return False
    entries = sum(len(cell.entries) for cell in row.cells)
    return entries <= FEW_ENTRIES or entries == len(row.cells) <= columns


def with_shared_rows(rows: Mapping[str, Lane], grid: Grid, context: DrawContext) -> Iterator[Lane | CellBand]:
    """Yield rows from top to bottom: lanes that are lower together than each in its own row share one.

    Args:
        rows: The rows of the lanes, by their ids.
        grid: Where the columns lie.
        context: What is drawn.
    """
    bands = {id: band for id, band in rows.items() if isinstance(band, CellBand)}
    felt = opposites(bands, grid, context)
    taken = {id for id, _ in felt.shared} if felt is not None else set[str]()
    also = also_row({id: band for id, band in bands.items() if id not in taken}, grid, context)
    gathered = {id for id, _ in also.shared} if also is not None else set[str]()
    for id, band in rows.items():
        if felt is not None and id == felt.shared[0][0]:
            yield felt
        elif id not in taken | gathered:
            yield band
    if also is not None:
        yield also


def opposites(bands: Mapping[str, CellBand], grid: Grid, context: DrawContext) -> CellBand | None:
    """Return the row of pain points and bright spots, if they follow one another and hardly meet in a column."""
    if context.facts.density is not Density.BRIEF:
        return None
    for pair in pairwise(context.facts.drawn):
        is_pair = {row.lane.form for row in pair} == OPPOSITES and all(row.lane.id in bands for row in pair)
        if is_pair and not any(spans_steps(cell) for row in pair for cell in row.cells):
            named = [(row, bands[row.lane.id].label) for row in pair]
            band = shared_band(FELT, named, "", grid, context)
            saved = sum(bands[row.lane.id].height for row in pair) - band.height
            if saved >= LEAST_SAVED * min(bands[row.lane.id].height for row in pair):
                return band
    return None


def also_row(bands: Mapping[str, CellBand], grid: Grid, context: DrawContext) -> CellBand | None:
    """Return the row of all lanes that say little; None where each is as well in its own."""
    found: tuple[float, CellBand] | None = None
    for most in (0.0, FEW_COLUMNS):
        rows = [row for row in sparse_rows(context.facts, most) if row.lane.id in bands]
        if len(rows) > 1:
            named = [(row, bands[row.lane.id].label) for row in rows]
            band = shared_band(ALSO, named, context.words("Also"), grid, context)
            saved = sum(bands[row.lane.id].height for row in rows) - band.height
            if saved > (found[0] if found else 0.0):
                found = saved, band
    return found[1] if found else None


def shared_band(id: str, rows: Sequence[tuple[Row, str]], label: str, grid: Grid, context: DrawContext) -> CellBand:
    """Return a row that several lanes share, each with its name; without a label of its own it has theirs."""
    shared: dict[int, list[Shared]] = {}
    for row, name in rows:
        for cell in row.cells:
            in_order = form_of(row.lane.form, context.facts.density).in_order(cell.entries)
            shared.setdefault(cell.first, []).extend(Shared(entry, cell, row, name) for entry in in_order)
    cells = [replace(found[0].cell, entries=tuple(one.entry for one in found)) for _, found in sorted(shared.items())]

    def lay(cell: Cell, way: Way) -> CellLayout:
        return in_stacks(cell, shared[cell.first], way, lambda some, columns: stack(cell, some, grid, context, columns))

    placed = [stack for laid in Packing(cells, context.facts, lay, is_boxed=True).pack() for stack in laid.stacks]
    names = tuple((row.lane.id, name) for row, name in rows)
    least = whole([head_height(label or "\n".join(name for _, name in rows), grid)])
    height = whole([least, *(one.box.bottom for one in placed)])
    even = tuple(stretched(one, height) for one in placed)
    return CellBand(id, label, even, height, grid, context.facts.journey.id, least, names)


def stack(cell: Cell, shared: Sequence[Shared], grid: Grid, context: DrawContext, way: Way) -> PlacedCell:
    """Entries below one another over some columns."""
    left, wide = grid.x(way.first), grid.x(way.last + 1) - grid.x(way.first)
    placed = []
    y = BOXED_PAD
    for one in shared:
        block = block_of(one, wide - 2 * INSET, context)
        down = block.height + GAP
        entry = one.entry
        personas = context.personas_of(entry)
        placed.append(PlacedEntry(block, left + INSET, y, entry.anchor, personas, down, one.row.lane.id))
        y += down
    bottom = y - GAP + BOXED_PAD
    return PlacedCell(cell, Box(left, 0, wide, bottom), tuple(placed), bracketed=False, needed=bottom)


def block_of(one: Shared, room: float, context: DrawContext) -> Block:
    """An entry in a frame with the sign of its lane."""
    form = one.row.lane.form
    draw = form_of(form, context.facts.density).block
    signs = (Sign(SIGNS[form], one.label),) if form in SIGNS else ()
    if form in CHIPS:
        return Signed(draw(one.entry, one.cell, room, context), signs)
    inner = Chip.room(room)
    said = quote_text(one.entry, inner, context) if form == "quotes" else draw(one.entry, one.cell, inner, context)
    return Signed(Chip(said, SIGNS[form], PLAIN, room), signs)
