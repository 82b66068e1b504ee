"""The registers below a map: its pain points and its opportunities as rows of tables that can be sorted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...insight import Entry, MapFacts, Occurrence
from ...insight.severity import severity_rank
from ...model import Opportunity, OpportunityStatus, PainPoint, Ref
from ...terms import long_term
from ..details import DetailWriter
from ..icon_symbols import entry_icon

_STATUSES = tuple(OpportunityStatus)


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column of a register.

    Attributes:
        field: What its cells are called in style sheets and scripts.
        name: Its heading in the reader's language.
        order: `ascending` or `descending` where the rows come in the order of this column.
    """

    field: str
    name: str
    order: str = ""


@dataclass(frozen=True, slots=True)
class RegisterText:
    """A text in a cell, with what it leads to and its language where it is not that of the content."""

    text: str
    ref: Ref | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class RegisterCell:
    """A cell of a register.

    Attributes:
        field: The column in which it is.
        texts: What it says, one below the other.
        rank: What it is sorted by, where that is not its text.
    """

    field: str
    texts: tuple[RegisterText, ...] = ()
    rank: float | None = None


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row of a register: the entry that heads it, and its cells in the order of the columns."""

    entry: Entry
    icon: str
    cells: tuple[RegisterCell, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """The pain points or the opportunities of a map; a column in which nothing is said is left out."""

    kind: str
    columns: tuple[RegisterColumn, ...]
    rows: tuple[RegisterRow, ...]

    @classmethod
    def of(cls, kind: str, columns: tuple[RegisterColumn, ...], rows: tuple[RegisterRow, ...]) -> Register:
        """Return a register with the columns that say something."""
        said = {cell.field for row in rows for cell in row.cells if cell.texts}
        shown = tuple(RegisterRow(r.entry, r.icon, tuple(c for c in r.cells if c.field in said)) for r in rows)
        return cls(kind, tuple(column for column in columns if column.field in said), shown)


def pain_point_register(facts: MapFacts, writer: DetailWriter) -> Register:
    """Return the pain points of a map, the most severe first, each with the opportunities that address it."""
    words = writer.words
    columns = (
        RegisterColumn("step", words("Step")),
        RegisterColumn("severity", words("Severity"), "descending"),
        RegisterColumn("impact", words("Impact")),
        RegisterColumn("addressed", words("Addressed by")),
    )
    here = Ref.journey(facts.journey.id)
    answers: dict[str, list[RegisterText]] = {}
    for found in facts.opportunities:
        if isinstance(found.entry.item, Opportunity):
            for id in found.entry.item.addresses:
                answers.setdefault(id, []).append(RegisterText(found.entry.text, here.at(found.entry.anchor)))

    def row(found: Occurrence) -> RegisterRow:
        item, rank = found.entry.item, severity_rank(found.entry)
        assert isinstance(item, PainPoint)
        severity = (RegisterText(writer.choice(item.severity), language=writer.ours),) if item.severity else ()
        cells = (
            _step(found, facts, writer),
            RegisterCell("severity", severity, rank),
            RegisterCell("impact", (RegisterText(item.impact),) if item.impact else ()),
            RegisterCell("addressed", tuple(answers.get(item.id, ())) if item.id else ()),
        )
        return RegisterRow(found.entry, entry_icon(found.entry, "pain_points"), cells)

    by_severity = sorted(facts.pain_points, key=lambda found: -severity_rank(found.entry))
    return Register.of("pain-points", columns, tuple(map(row, by_severity)))


def opportunity_register(facts: MapFacts, writer: DetailWriter) -> Register:
    """Return the opportunities of a map in reading order: how far each has come, what it is worth and what it takes."""
    words = writer.words
    columns = (
        RegisterColumn("step", words("Step"), "ascending"),
        RegisterColumn("priority", words("Priority")),
        RegisterColumn("status", words("Status")),
        RegisterColumn("owner", words("Owner")),
        RegisterColumn("value", words("Value")),
        RegisterColumn("effort", words("Effort")),
    )

    def row(found: Occurrence) -> RegisterRow:
        item = found.entry.item
        assert isinstance(item, Opportunity)
        status = (RegisterText(long_term(item.status, words), language=writer.ours),) if item.status else ()
        effort = "" if item.effort is None else words.number(item.effort)
        values = [value for value in (item.customer_value, item.business_value) if value is not None]
        cells = (
            _step(found, facts, writer),
            RegisterCell("priority", (RegisterText(item.priority),) if item.priority else ()),
            RegisterCell("status", status, _STATUSES.index(item.status) if item.status else None),
            RegisterCell("owner", tuple(map(RegisterText, found.entry.owners))),
            RegisterCell("value", tuple(_values(item, writer)), sum(values) / len(values) if values else None),
            RegisterCell("effort", (RegisterText(effort, language=writer.ours),) if effort else (), item.effort),
        )
        return RegisterRow(found.entry, entry_icon(found.entry, "opportunities"), cells)

    return Register.of("opportunities", columns, tuple(map(row, facts.opportunities)))


def _step(found: Occurrence, facts: MapFacts, writer: DetailWriter) -> RegisterCell:
    if found.cell is None:
        return RegisterCell("step", (RegisterText(writer.words("The whole journey"), language=writer.ours),), -1)
    ref = Ref.journey(facts.journey.id).at(found.cell.anchor)
    return RegisterCell("step", (RegisterText(found.cell.part.name, ref),), found.cell.first)


def _values(item: Opportunity, writer: DetailWriter) -> Iterator[RegisterText]:
    words = writer.words
    if item.customer_value is not None:
        number = words.number(item.customer_value)
        yield RegisterText(words("{value} for customers", value=number), language=writer.ours)
    if item.business_value is not None:
        number = words.number(item.business_value)
        yield RegisterText(words("{value} for the organisation", value=number), language=writer.ours)
