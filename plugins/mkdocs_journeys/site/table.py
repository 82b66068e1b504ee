"""A map as a real table: its steps are rows, grouped by stage, and its lanes columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from ..drawing.typesetting.measure import width
from ..insight import Cell, Entry, MapFacts
from ..insight.column_spans import column_spans
from ..insight.lanes import Lane
from .details import Detail

MOST_LINES = 3
"""More lines than these are cut until a reader asks for them."""

# In pixels, at the usual size of letters: what a cell has room for, what icons and chips take of it, gaps of facts.
TEXT_SIZE, ROOM, ICON_ROOM, GAP = 12.8, 168.0, 30.0, 12.0
_WITHOUT_ICON = frozenset({"thoughts", "quotes", "actions", "needs", "emotion"})


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a row says in one lane; `cell` is None where nothing is said."""

    lane: Lane
    cell: Cell | None
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A step with what it says in each lane, or a stage with what it says besides its steps."""

    name: str
    anchor: str
    cells: tuple[TableCell, ...]
    is_stage: bool = False

    @property
    def says_something(self) -> bool:
        """Whether it says anything in a lane."""
        return any(cell.cell for cell in self.cells)


@dataclass(frozen=True, slots=True)
class TableGroup:
    """The rows of a stage; without a name where a map has no stages.

    Attributes:
        name: The stage's, with its number.
        stage: What the stage says besides its steps; None where it has no steps, or there is no stage.
        rows: Its steps, or the stage itself where it has none.
    """

    name: str
    stage: TableRow | None
    rows: tuple[TableRow, ...]


def table_groups(facts: MapFacts, details: Callable[[Entry], tuple[Detail, ...]]) -> tuple[TableGroup, ...]:
    """Return the rows of a map's table, stage by stage.

    Args:
        facts: The map.
        details: What is said below an entry, which counts when it is asked whether a cell is long.
    """
    found = {(cell.anchor, row.lane.id): cell for row in facts.rows for cell in row.cells}

    def row(name: str, anchor: str, *, is_stage: bool = False) -> TableRow:
        cells = []
        for one in facts.rows:
            cell = found.get((anchor, one.lane.id))
            long = cell is not None and lines_of(cell.entries, one.lane.form, details) > MOST_LINES
            cells.append(TableCell(one.lane, cell, long))
        return TableRow(name, anchor, tuple(cells), is_stage)

    if not facts.stages:
        steps = tuple(row(span.part.name, span.anchor) for span in column_spans(facts.journey))
        return (TableGroup("", None, steps),)
    groups = []
    for span in facts.stages:
        anchor = f"stage-{span.stage.id}"
        stage = row(span.name, anchor, is_stage=True)
        if span.stage.steps:
            groups.append(TableGroup(span.name, stage, tuple(row(step.name, step.id) for step in span.stage.steps)))
        else:
            groups.append(TableGroup(span.name, None, (stage,)))
    return tuple(groups)


def lines_of(entries: Iterable[Entry], form: str, details: Callable[[Entry], tuple[Detail, ...]]) -> int:
    """Return how many lines the entries of a cell take, estimated with the widest letters that readers have."""
    room = ROOM - (0 if form in _WITHOUT_ICON else ICON_ROOM)
    count = 0
    for entry in entries:
        score = 60.0 if entry.point is not None else 0.0
        count += max(1, ceil((width(entry.text, TEXT_SIZE) + score) / room)) + (3 if entry.image else 0)
        facts = [width(f"{one.label} {Markup(one.text).striptags()}", TEXT_SIZE) + GAP for one in details(entry)]
        count += ceil(sum(facts) / room)
    return count


def detail_lines(details: Iterable[Detail]) -> int:
    """Return how many lines further facts take in a cell of their own."""
    facts = (width(f"{one.label} {Markup(one.text).striptags()}", TEXT_SIZE) + GAP for one in details)
    return ceil(sum(facts) / ROOM)
