"""An import contract that is a table: each row names a room and the rooms that it may import.

import-linter has no kind of contract for it. With one "forbidden" contract a room, every new room would have to be
added to a dozen of lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


@dataclass(frozen=True, slots=True)
class Row:
    """One room and the rooms that it may import; an open one may import whatever is above it."""

    room: str
    may_import: tuple[str, ...]
    is_open: bool = False


def rows_of(texts: Iterable[str]) -> list[Row]:
    """Return the rows that are written as `room: other, another`, where `*` stands for everything above."""
    rows: list[Row] = []
    for text in texts:
        room, _, others = text.partition(":")
        named = tuple(other.strip() for other in others.split(",") if other.strip())
        is_open = named == ("*",)
        rows.append(Row(room.strip(), tuple(row.room for row in rows) if is_open else named, is_open))
    return rows


class RoomContract(Contract):
    """Rooms import only what their row names, and a row names only rooms above it.

    So no circle is possible, and no room without a row.

    And it names no room that nothing in it imports, unless it says `*`: what is allowed and never done is no rule.

    Options:
        container: The package in which the rooms are.
        rows: One line a room: `name: what it may import, …`, or `name: *` for everything above; the ground floor first.
    """

    type_name = "rooms"

    container = fields.StringField()
    rows = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Return whether every import is allowed by the table, and what is wrong where not."""
        container: str = self.container  # type: ignore[assignment]
        rows = rows_of(self.rows)  # type: ignore[arg-type]
        problems = [
            *problems_of_table(rows, rooms_of(graph, container)),
            *problems_of_imports(rows, graph, container),
            *unused_permissions(rows, graph, container),
        ]
        return ContractCheck(kept=not problems, metadata={"problems": problems})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print what is wrong."""
        for problem in check.metadata["problems"]:
            output.print_error(f"- {problem}", bold=False)
        output.new_line()


def rooms_of(graph: ImportGraph, container: str) -> set[str]:
    """Return the names of everything that stands directly in the package."""
    return {child.removeprefix(f"{container}.") for child in graph.find_children(container)}


def problems_of_table(rows: list[Row], rooms: set[str]) -> list[str]:
    """Return what is wrong with the table itself."""
    problems = []
    known: set[str] = set()
    for row in rows:
        problems += [
            f"the row of {row.room} names {other}, which has no row above it"
            for other in row.may_import
            if other not in known
        ]
        if row.room not in rooms:
            problems.append(f"{row.room} has a row and is not there")
        known.add(row.room)
    return problems + [f"{room} has no row: give it its place in the table" for room in sorted(rooms - known)]


def problems_of_imports(rows: list[Row], graph: ImportGraph, container: str) -> list[str]:
    """Return every import that its room's row does not allow."""
    allowed = {row.room: {row.room, *row.may_import} for row in rows}
    problems = []
    for importer in sorted(graph.modules):
        room = _room(importer, container)
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            other = _room(imported, container)
            if room and other and other not in allowed.get(room, {other}):
                details: list[Any] = graph.get_import_details(importer=importer, imported=imported)
                line = details[0]["line_number"] if details else "?"
                problems.append(f"{room} may not import {other}: {importer} -> {imported} (l.{line})")
    return problems


def unused_permissions(rows: list[Row], graph: ImportGraph, container: str) -> list[str]:
    """Return every room that a row names and that nothing in its room imports."""
    used = {
        (_room(importer, container), _room(imported, container))
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
    }
    return [
        f"the row of {row.room} names {other}, which nothing in {row.room} imports"
        for row in rows
        if not row.is_open
        for other in row.may_import
        if (row.room, other) not in used
    ]


def _room(module: str, container: str) -> str:
    inside = module.removeprefix(f"{container}.")
    return "" if inside == module else inside.split(".")[0]
