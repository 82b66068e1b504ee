"""Tables that are pasted as they are, from Markdown or a spreadsheet: their rows as stages or steps."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.habits import TABLE
from mkdocs_journeys.model import JourneyMap, Stage, Step
from mkdocs_journeys.source.fields import certain_field, part_held_by, record_fields, takes_names
from mkdocs_journeys.source.yaml.author_text import written
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.source_lines import block, first_lines
from mkdocs_journeys.source.yaml.yaml_problems import quoted

_RULE = re.compile(r"[\s|:+=-]+")
_CELLS_APART = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1")
_LONGEST_LINE = 20_000
_LONGEST_CELL = 1_000
"""From here on a cell is no name and no short text, and marks in it are left as they are."""
_SEPARATORS = ("\t", ",", ";")
Value = str | list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the lines of a file.

    Attributes:
        first: Its first line, from 0.
        rows: Its cells with the line of each row; the first row has the names of the columns.
        end: The line behind it.
    """

    first: int
    rows: Sequence[tuple[int, Sequence[str]]]
    end: int


def table_at(lines: Sequence[str], line: int, *, is_first: bool) -> Table | None:
    """Return the table that begins in a line, if one does.

    Args:
        lines: The lines of the file.
        line: The line.
        is_first: Whether nothing is before it, so that columns between tabs or commas cannot be a text either.
    """
    if lines[line].lstrip().startswith("|"):
        if line > 0 and lines[line - 1].lstrip().startswith("|"):
            # It has been looked at from its first line.
            return None
        inside = list(takewhile(lambda text: text.lstrip().startswith("|"), lines[line:]))
        rows = [(line + index, _cells(text)) for index, text in enumerate(inside) if not _RULE.fullmatch(text)]
        is_table = len(inside) > 1 and len(rows) > 1 and len(rows[0][1]) > 1
        return Table(line, rows, line + len(inside)) if is_table else None
    if not is_first:
        return None
    for separator in _SEPARATORS:
        inside = list(takewhile(lambda text, mark=separator: mark in text, lines[line:]))  # type: ignore[misc]
        if any(len(text) > _LONGEST_LINE for text in inside):
            return None
        try:
            columns = [[cell.strip() for cell in row] for row in csv.reader(inside, delimiter=separator)]
        except csv.Error:
            continue
        if len(columns) == len(inside) > 1 and _known(columns[0]) > 1 and len({len(row) for row in columns}) == 1:
            return Table(line, [(line + index, row) for index, row in enumerate(columns)], line + len(inside))
    return None


def table_in_block_text(findings: Findings, name: str, line: int, start: int, end: int, indent: int) -> bool:
    """Note a table that is all of the text behind `|` or `>` where a field takes names, and read it.

    Args:
        findings: Where it is noted.
        name: The field.
        line: The line that ends with the mark.
        start: The column of the mark.
        end: The first line behind the text.
        indent: The column of the field.
    """
    lines = findings.lines
    inside = [number for number in range(line + 1, end) if lines[number].strip()]
    table = table_at(lines, inside[0], is_first=False) if inside and takes_names(name) else None
    if table is None or table.end <= inside[-1]:
        return False
    text = lines[line]
    mark = Repair(line, len(text[:start].rstrip()), start + len(text[start:].split()[0]), "")
    tell_table(findings, table, name, indent, mark)
    return True


def tell_table(findings: Findings, table: Table, above: str | None, indent: int, mark: Repair | None = None) -> None:
    """Note a table, and read it as the stages or steps that it shows.

    Args:
        findings: Where it is noted.
        table: The table.
        above: The field above, whose value it is; empty at the top of a file, None where it can be no value.
        indent: The column of that field.
        mark: What takes the mark away that makes it a text.
    """
    lines = findings.lines
    field = part_held_by(above) if above else "steps" if _level(table.rows[0][1][0]) == "steps" else "stages"
    parts = _parts(table) if above is not None and field else None
    repairs = dict.fromkeys(range(table.first, table.end), "")
    start = len(lines[table.first]) - len(lines[table.first].lstrip())
    hint: str | None = None
    edits: list[Edit] = []
    if parts is None and above:
        # What it says is kept as one text.
        text = " ".join(line.strip() for line in lines[table.first : table.end])
        repairs[table.first] = " " * max(start, indent + 1) + quoted(text)
    elif parts is not None:
        by_line, shown = parts
        begin = " " * (indent + 2 if above else 2)
        repairs |= {number: begin + text for number, text in by_line.items()}
        whole = block(shown if above else {field: shown})
        if not above:
            repairs[table.first] = f"{field}: {repairs[table.first].strip()}"
        margin = begin if above else ""
        text = "\n".join(margin + one for one in whole)
        hint = f"write\n{first_lines(chr(10).join(whole))}"
        last = table.end - 1
        place = Place(
            findings.file, findings.line_number(table.first), 1, findings.line_number(last), len(lines[last]) + 1
        )
        edits = [Edit(place, text)]
        if mark is not None:
            edits.append(Edit(findings.place(mark.line, mark.start, mark.end), mark.text))
            hint = f"leave out the “{lines[mark.line][mark.start : mark.end].strip()}”, and {hint}"
    findings.repairs.extend(Repair(number, 0, len(lines[number]), text) for number, text in repairs.items())
    findings.repairs.extend([mark] if mark is not None else [])
    findings.misread(range(table.first, table.end))
    place = findings.place(table.first, start, len(lines[table.first].rstrip()))
    findings.diagnostics.append(TABLE.at(place, hint, edits))


def _parts(table: Table) -> tuple[Mapping[int, str], list[dict[str, Value]]] | None:
    """The stages of a table: as texts for its lines, and as they are written; None where nobody can tell.

    They are its rows, or its columns.
    """
    (first, header), *rows = table.rows
    begins = [row[0] for _, row in rows if row]
    by_rows, by_columns = _known(header[1:]) / max(len(header) - 1, 1), _known(begins) / max(len(begins), 1)
    if _is_name(header[0]) and by_rows >= max(by_columns, 0.5):
        shown = [_part(header, row) for _, row in rows]
        return {number: f"- {written(part)}" for (number, _), part in zip(rows, shown, strict=True)}, shown
    if by_columns >= 0.5:
        columns = [["name", *begins], *[list(column) for column in zip(*_even(header, rows), strict=True)][1:]]
        shown = [_part(columns[0], column) for column in columns[1:]]
        return {first: written(shown)}, shown
    return None


def _even(header: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> list[list[str]]:
    """The rows of a table with as many cells as its first one."""
    return [[*row, *[""] * len(header)][: len(header)] for row in (header, *(row for _, row in rows))]


def _part(header: Sequence[str], row: Sequence[str]) -> dict[str, Value]:
    """One stage or step: the cells of a row that are not empty, under the names of their columns."""
    names = ["name" if index == 0 else _field(name) or name for index, name in enumerate(header)]
    part: dict[str, Value] = {}
    for name, cell in zip(names, row, strict=False):
        texts = [text for text in _BREAK.split(cell) if text]
        if texts and name:
            part[name] = texts if len(texts) > 1 else texts[0]
    return part


def _cells(text: str) -> list[str]:
    cells = _CELLS_APART.split(text.strip().strip("|") if not text.rstrip().endswith("\\|") else text.strip()[1:])
    return [_without_emphasis(cell.strip()).replace("\\|", "|") for cell in cells]


def _without_emphasis(cell: str) -> str:
    return _EMPHASIS.sub(r"\2", cell) if len(cell) <= _LONGEST_CELL else cell


def _field(name: str) -> str | None:
    plain = name.strip()
    return plain if plain in record_fields(Stage) else certain_field(plain, Stage)


def _known(names: Sequence[str]) -> int:
    """How many names are those of fields of a stage, or of stages."""
    return sum(bool(name) and (_field(name) is not None or bool(_level(name))) for name in names)


def _level(name: str) -> str:
    """`stages` or `steps` for the word that is written above the names of these; else empty."""
    field = certain_field(name, JourneyMap) if name else None
    if certain_field(name, Step) == "name" and certain_field(name, Stage) == "steps":
        return "steps"
    return field if field in ("stages", "steps") else ""


def _is_name(name: str) -> bool:
    """Whether a column of this name has the names of stages or steps."""
    return not name.strip() or bool(_level(name)) or _field(name) == "name"
