"""A map as the rows of a real table: every lane, every column, spanning cells included."""

from __future__ import annotations

from dataclasses import dataclass

from ..insight import Cell, MapFacts, Row
from ..insight.lanes import Lane


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell of the table; `cell` is None where nothing is said."""

    span: int
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table.

    Attributes:
        lane: The lane that heads it; None if the row above heads this one too.
        form: The form of the lane, for every row that it heads.
        height: The number of rows whose head it is.
        cells: Its cells, which together cover every column.
    """

    lane: Lane | None
    form: str
    height: int
    cells: tuple[TableCell, ...]


def table_rows(facts: MapFacts) -> tuple[TableRow, ...]:
    """The rows of a map's table. A lane in which stages and their steps both speak takes two rows."""
    rows: list[TableRow] = []
    for row in facts.rows:
        layers = _layers(row)
        for number, layer in enumerate(layers):
            cells = _covering(layer, len(facts.columns))
            lane = None if number else row.lane
            rows.append(TableRow(lane, row.lane.form, len(layers), cells))
    return tuple(rows)


def _layers(row: Row) -> list[list[Cell]]:
    """Cells that are beside one another; those of stages above those of their steps."""
    layers: list[list[Cell]] = []
    for cell in row.cells:
        for layer in layers:
            if layer[-1].last < cell.first:
                layer.append(cell)
                break
        else:
            layers.append([cell])
    return layers


def _covering(layer: list[Cell], width: int) -> tuple[TableCell, ...]:
    cells: list[TableCell] = []
    at = 0
    for cell in layer:
        cells.extend(TableCell(1, None) for _ in range(at, cell.first))
        cells.append(TableCell(cell.last - cell.first + 1, cell))
        at = cell.last + 1
    cells.extend(TableCell(1, None) for _ in range(at, width))
    return tuple(cells)
