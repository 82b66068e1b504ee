"""Research data as it is written: one answer a row, in lines of text that the reader has decoded."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from ..diagnostics import Diagnostic, Edit, Place
from ..diagnostics.evidence import COLUMN_MISSING, COLUMN_TWICE, HEAD_BROKEN, ROW_BROKEN
from .column_names import MARKS, proposed

COLUMNS = ("map", "step", "score")
"""The columns that must be there; `who` may be, and others are left alone."""
DELIMITERS = (",", ";", "\t")
"""What separates columns: a comma, or what spreadsheets write in countries where the comma marks decimals."""
MOST_LINES = 50
"""Lines over which one text in quotation marks may run."""
MOST_REPORTS = 20
"""Broken rows of one file that are reported one by one."""
MOST_BROKEN = 1_000
"""A file with more broken rows is not read any further."""
NOT_CLOSED = "a quotation mark is not closed, or text follows it"
TOO_LONG = f"one of its texts is longer than {csv.field_size_limit():,} characters"

_SEPARATOR_LINE = re.compile(r"\"?sep=(.)\"?", re.IGNORECASE)


class AnswerRow(NamedTuple):
    """One row of a file, as it is written: whose score it is, and where."""

    line: int
    last_line: int
    map: str
    step: str
    score: str
    who: str


@dataclass(frozen=True, eq=False)
class AnswerTable:
    """The rows of one file.

    Attributes:
        source: The id of the source, which is the name of the file.
        file: The file.
        lines: Its lines, for places.
        delimiter: What separates its columns.
        columns: Their names, in small letters.
        rows: What was read.
        diagnostics: What was found.
    """

    source: str
    file: str
    lines: Sequence[str]
    delimiter: str = ","
    columns: tuple[str, ...] = ()
    rows: tuple[AnswerRow, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def has_decimal_commas(self) -> bool:
        """Whether a comma within a cell marks decimals, because it does not separate columns."""
        return self.delimiter != ","

    def place(self, row: AnswerRow, column: str) -> Place:
        """Where a cell is; the whole row if it has several lines."""
        line = self.lines[row.line - 1]
        if row.last_line > row.line or column not in self.columns:
            return _whole(self.file, row.line, line)
        # The csv module does not say where a cell is: a second look at what separates them does.
        pattern = rf'"(?:[^"]|"")*"|({re.escape(self.delimiter)})'
        ends = [*(found.start() for found in re.finditer(pattern, line) if found[1]), len(line)]
        index = self.columns.index(column)
        start = ends[index - 1] + 1 if index else 0
        return Place(self.file, row.line, start + 1, row.line, ends[index] + 1)


class _BrokenRowError(Exception):
    """A line that cannot be divided into columns, and why."""


def read_table(file: str, lines: Sequence[str], ignored: str = "") -> AnswerTable:
    """Read the lines of a file of research data.

    A row is one line, or several where a text in quotation marks has line breaks. Lines without text do not count.

    Args:
        file: The file, for places.
        lines: Its lines.
        ignored: Characters that count as nothing.
    """
    source = PurePosixPath(file).stem
    first = 0
    if lines and (separator := _SEPARATOR_LINE.fullmatch(lines[0].strip())):
        # Spreadsheets say so to each other.
        first = 1
    head = lines[first] if first < len(lines) else ""
    delimiter = separator[1] if first and separator else _delimiter(head)
    whole = _whole(file, first + 1, head)
    try:
        columns = tuple(_clean(value, ignored).lower() for value in _values(head, delimiter))
    except _BrokenRowError as problem:
        return AnswerTable(source, file, lines, diagnostics=(HEAD_BROKEN.at(whole, problem=str(problem)),))
    if missing := next((name for name in COLUMNS if name not in columns), None):
        hint, edits = _right_head(head, columns, delimiter, whole)
        return AnswerTable(source, file, lines, diagnostics=(COLUMN_MISSING.at(whole, hint, edits, name=missing),))
    if twice := next((name for name in (*COLUMNS, "who") if columns.count(name) > 1), None):
        return AnswerTable(source, file, lines, diagnostics=(COLUMN_TWICE.at(whole, name=twice),))
    rows, diagnostics = _rows(file, lines, first + 1, delimiter, columns, ignored)
    return AnswerTable(source, file, lines, delimiter, columns, tuple(rows), tuple(diagnostics))


def _right_head(head: str, columns: Sequence[str], delimiter: str, whole: Place) -> tuple[str | None, tuple[Edit, ...]]:
    """How the line that names the columns should be, where others of them are probably meant; with the edit."""
    given = [name.strip() for name in head.split(delimiter)]
    is_plain = len(given) == len(columns)
    bare = [name.strip(MARKS) for name in columns]
    meant = {old: new for new, old in proposed(bare, COLUMNS).items()}
    if not all(name in bare or name in meant.values() for name in COLUMNS):
        return None, ()
    marked = dict.fromkeys(f"{name[0]}…{name[-1]}" for name in columns if name != name.strip(MARKS))
    ways = [f"leave out the quotation marks {', '.join(marked)}"] if marked else []
    ways += [f"call the column “{old}” “{new}”" for old, new in meant.items()]
    shown = [name.strip(MARKS) for name in given] if is_plain else bare
    right = delimiter.join(meant.get(name, other) for name, other in zip(bare, shown, strict=True))
    return f"{', and '.join(ways)}: {right}", (Edit(whole, right),) if is_plain else ()


def _rows(
    file: str, lines: Sequence[str], first: int, delimiter: str, columns: Sequence[str], ignored: str
) -> tuple[list[AnswerRow], list[Diagnostic]]:
    wanted = [columns.index(name) for name in COLUMNS]
    who = columns.index("who") if "who" in columns else None
    rows: list[AnswerRow] = []
    diagnostics: list[Diagnostic] = []
    broken, index, nothing = 0, first, f" {delimiter}{ignored}"
    while index < len(lines):
        line, length = lines[index], 1
        if not line.strip(nothing):
            index += 1
            continue
        try:
            values, length = _row_values(lines, index, delimiter, len(columns))
            if len(values) != len(columns):
                raise _BrokenRowError(f"it has {len(values)}")
        except _BrokenRowError as problem:
            broken += 1
            if broken > MOST_BROKEN:
                break
            if broken <= MOST_REPORTS:
                place = _whole(file, index + 1, line)
                diagnostics.append(ROW_BROKEN.at(place, columns=len(columns), problem=str(problem)))
        else:
            journey, step, score = (_clean(values[place], ignored) for place in wanted)
            person = "" if who is None else _clean(values[who], ignored)
            rows.append(AnswerRow(index + 1, index + length, journey, step, score, person))
        index += length
    if broken > MOST_REPORTS:
        more = f"so it is with {broken - MOST_REPORTS} more rows"
        if broken > MOST_BROKEN:
            more = f"so it is with so many rows that nothing is read from line {index + 1} on"
        diagnostics.append(ROW_BROKEN.at(Place(file), columns=len(columns), problem=more))
    return rows, diagnostics


def _row_values(lines: Sequence[str], index: int, delimiter: str, count: int) -> tuple[list[str], int]:
    """The values of the row that begins at a line, and how many lines it has.

    A text that begins with a quotation mark may go on in the next lines, if that gives a row of the right width.

    Raises:
        _BrokenRowError: It cannot be divided.
    """
    try:
        return _values(lines[index], delimiter), 1
    except _BrokenRowError:
        text = lines[index]
        for length, further in enumerate(_after(lines, index), 2):
            text = f"{text}\n{further}"
            if text.count('"') % 2:
                continue
            # One attempt: to try every line again with every further one would take for ever.
            values = _values(text, delimiter)
            if len(values) == count:
                return values, length
            break
        raise


def _after(lines: Sequence[str], index: int) -> Iterator[str]:
    length = len(lines[index])
    for line in lines[index + 1 : index + MOST_LINES]:
        length += len(line)
        if length > csv.field_size_limit():
            return
        yield line


def _values(text: str, delimiter: str) -> list[str]:
    """The values of one row.

    Raises:
        _BrokenRowError: Its quotation marks do not match, or a text is too long.
    """
    if '"' not in text:
        return text.split(delimiter)
    try:
        found = [*csv.reader([text], delimiter=delimiter, strict=True, skipinitialspace=delimiter != " ")]
    except csv.Error as error:
        raise _BrokenRowError(TOO_LONG if "limit" in str(error) else NOT_CLOSED) from None
    return found[0] if len(found) == 1 else []


def _delimiter(head: str) -> str:
    """What separates the columns: what gives the names that are needed, else what occurs first in the list."""
    for sign in DELIMITERS:
        if set(COLUMNS) <= {name.strip(' "').lower() for name in head.split(sign)}:
            return sign
    return next((sign for sign in DELIMITERS if sign in head), ",")


def _clean(value: str, ignored: str) -> str:
    for sign in ignored:
        value = value.replace(sign, "")
    return value.strip()


def _whole(file: str, number: int, line: str) -> Place:
    return Place(file, number, 1, number, len(line) + 1)
