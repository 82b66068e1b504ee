"""Tables that are pasted as they are, from Markdown or a spreadsheet: their rows as stages or steps."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.diagnostics.habits import TABLE
from mkdocs_journeys.model import JourneyMap, Stage, Step
from mkdocs_journeys.source.fields import certain_field, part_held_by, record_fields, takes_names
from mkdocs_journeys.source.yaml.excerpts import Excerpt
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.source_lines import block, first_lines
from mkdocs_journeys.source.yaml.yaml_problems import quoted_for_yaml

_RULE = re.compile(r"[\s|:+=-]+")
_CELLS_APART = re.compile(r"(?<!\\)\|")
_MARK_FIRST = re.compile(r"\s*\|")
_MARK_BEFORE_COLON = re.compile(r"\s*(?::?-+:?\s*|[^|:]*)\|")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1")
_LONGEST_LINE = 20_000
_LONGEST_CELL = 1_000
"""From here on a cell is no name and no short text, and marks in it are left as they are."""
_MOST_COLUMNS = 200
_SEPARATORS = ("\t", ",", ";")
Value = Excerpt | list[Excerpt]


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


def table_at(lines: Sequence[str], line: int, *, may_be_plain: bool, above: int = -1) -> Table | None:
    """Return the table that begins in a line, if one does.

    Args:
        lines: The lines of the file.
        line: The line.
        may_be_plain: Whether columns between tabs or commas are a table too: where they can be no text.
        above: The column of the field above; what begins there or further out is no part of the table.
    """
    has_mark = lines[line].lstrip().startswith("|")
    if has_mark or _is_above_rule(lines, line):
        if line > 0 and lines[line - 1].lstrip().startswith("|"):
            # It has been looked at from its first line.
            return None
        begins = _MARK_FIRST if has_mark else _MARK_BEFORE_COLON
        inside = list(takewhile(begins.match, lines[line:]))
        rows = [(line + index, _cells(text)) for index, text in enumerate(inside) if not _RULE.fullmatch(text)]
        is_table = len(inside) > 1 and len(rows) > 1 and len(rows[0][1]) > 1
        return Table(line, rows, line + len(inside)) if is_table else None
    if not may_be_plain:
        return None
    for separator in _SEPARATORS:
        if lines[line].count(separator) < 1 or _known(lines[line].strip().split(separator)[:_MOST_COLUMNS]) < 2:
            continue
        inside = list(takewhile(lambda text, mark=separator: mark in text and _indent(text) > above, lines[line:]))  # type: ignore[misc]
        if any(len(text) > _LONGEST_LINE for text in inside):
            return None
        try:
            columns = [[cell.strip() for cell in row] for row in csv.reader(inside, delimiter=separator)]
        except csv.Error:
            continue
        if len(columns) == len(inside) > 1 and _known(columns[0]) > 1 and len({len(row) for row in columns}) == 1:
            return Table(line, [(line + index, row) for index, row in enumerate(columns)], line + len(inside))
    return None


def _is_above_rule(lines: Sequence[str], line: int) -> bool:
    """Whether a line without a mark before its first cell is the head of a table in Markdown."""
    rule = lines[line + 1] if line + 1 < len(lines) else ""
    return "|" in lines[line] and "|" in rule and "-" in rule and _RULE.fullmatch(rule) is not None


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
    is_of_parts = part_held_by(name) is not None
    table = table_at(lines, inside[0], may_be_plain=is_of_parts, above=indent) if inside and takes_names(name) else None
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
    parts = _parts(table, lines) if above is not None and field else None
    start = len(lines[table.first]) - len(lines[table.first].lstrip())
    if parts is not None:
        begin = " " * (indent + 2) if above else f"{field}: "
        margin = begin if above else ""
        whole = block(parts if above else {field: parts})
        place = findings.lines_from(table.first, table.end)
        edits = [Edit(place, "\n".join(margin + one for one in whole))]
        hint = f"write\n{first_lines(chr(10).join(whole))}"
        if mark is not None:
            edits.append(Edit(findings.place(mark.line, mark.start, mark.end), mark.text))
            hint = f"leave out the “{lines[mark.line][mark.start : mark.end].strip()}”, and {hint}"
        findings.rewrite(TABLE, table.first, table.end, begin, parts, hint, edits)
        findings.repairs.extend([mark] if mark is not None else [])
        return
    repairs = dict.fromkeys(range(table.first, table.end), "")
    if above:
        # What it says is kept as one text.
        text = " ".join(line.strip() for line in lines[table.first : table.end])
        repairs[table.first] = " " * max(start, indent + 1) + quoted_for_yaml(text)
    findings.repairs.extend(Repair(number, 0, len(lines[number]), text) for number, text in repairs.items())
    findings.repairs.extend([mark] if mark is not None else [])
    findings.misread(range(table.first, table.end))
    place = findings.place(table.first, start, len(lines[table.first].rstrip()))
    findings.diagnostics.append(TABLE.at(place))


def _parts(table: Table, lines: Sequence[str]) -> list[dict[Excerpt, Value]] | None:
    """The stages of a table as they are written: its rows, or its columns; None where nobody can tell."""
    (_, header), *rows = table.rows
    begins = [row[0] for _, row in rows if row]
    by_rows, by_columns = _known(header[1:]) / max(len(header) - 1, 1), _known(begins) / max(len(begins), 1)
    excerpts = [_excerpts(lines, *row) for row in table.rows]
    # A word above the names says that the rows are stages; without one most of the columns have to.
    least = 0.5 if not header[0].strip() else 1 / _MOST_COLUMNS
    if _is_name(header[0]) and by_rows >= max(by_columns, least):
        return [_part(excerpts[0], row) for row in excerpts[1:]]
    if by_columns >= 0.5 and (_is_name(header[0]) or len(begins) > 1):
        columns = list(zip_longest(*excerpts, fillvalue=Excerpt.found_in(lines, table.first, "")))
        return [_part(columns[0], column) for column in columns[1:]]
    return None


def _excerpts(lines: Sequence[str], line: int, row: Sequence[str]) -> list[Excerpt]:
    """The cells of a row with the columns of the file in which they are."""
    found: list[Excerpt] = []
    at = 0
    for cell in row:
        found.append(Excerpt.found_in(lines, line, cell, at))
        at = found[-1].column + (len(cell) if found[-1].size > 1 else 0)
    return found


def _part(names: Sequence[Excerpt], cells: Sequence[Excerpt]) -> dict[Excerpt, Value]:
    """One stage or step: the cells of a row that are not empty, under the names of their columns."""
    part: dict[Excerpt, Value] = {}
    for index, cell in enumerate(cells):
        texts = [cell.part(text) for text in _BREAK.split(cell) if text]
        if not texts:
            continue
        name = _name(names[index] if index < len(names) else cell.part(""), index)
        if name in part:
            # Two columns mean one field.
            before = part[name]
            texts = [*(before if isinstance(before, list) else [before]), *texts]
        part[name] = texts if len(texts) > 1 else texts[0]
    return part


def _name(name: Excerpt, index: int) -> Excerpt:
    """The field that the name of a column means; cells without such a name are not lost either."""
    plain = name.strip()
    return name.part("name" if index == 0 else _field(plain) or plain or f"column {index + 1}")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


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
