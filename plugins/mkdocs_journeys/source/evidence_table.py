"""Research data as it is written: one answer a row, each cell with its place."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.evidence import COLUMN_MISSING, ROW_BROKEN
from mkdocs_journeys.source.characters import STAND_IN, read_characters

COLUMNS = ("map", "step", "score")
"""The columns that must be there; `who` may be, and others are left alone."""
DELIMITERS = (",", ";", "\t")
"""What separates columns: a comma, or what spreadsheets write in countries where the comma marks decimals."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Answer:
    """One row: how somebody was at one step.

    Attributes:
        source: The id of the source, which is the name of the file.
        map: The map's id or title.
        step: The id or name of the step, or of a stage without steps.
        score: The score on the map's scale, as written.
        who: The persona or actor; an empty text where nobody knows.
    """

    source: str
    map: Cell
    step: Cell
    score: Cell
    who: Cell


@dataclass(frozen=True, slots=True)
class Table:
    """The answers of a file, and what was found in it."""

    source: str
    answers: tuple[Answer, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_table(file: str, content: bytes) -> Table:
    """Read a file of research data. A row is one line; blank lines do not count."""
    text = read_characters(file, content)
    source = PurePosixPath(file).stem
    if not text.lines:
        return Table(source, (), text.diagnostics)
    head = text.lines[0]
    delimiter = next((sign for sign in DELIMITERS if sign in head), ",")
    columns = [cell.text.lower() for cell in _cells(file, 1, head, delimiter)]
    if missing := next((name for name in COLUMNS if name not in columns), None):
        place = Place(file, 1, 1, 1, len(head) + 1)
        return Table(source, (), (*text.diagnostics, COLUMN_MISSING.at(place, name=missing)))
    diagnostics, answers = list(text.diagnostics), []
    for number, line in enumerate(text.lines[1:], 2):
        if not line.strip(f" {delimiter}{STAND_IN}"):
            continue
        place = Place(file, number, 1, number, len(line) + 1)
        try:
            cells = list(_cells(file, number, line, delimiter))
        except csv.Error:
            broken = "a quotation mark is not closed, or text follows it"
            diagnostics.append(ROW_BROKEN.at(place, columns=len(columns), problem=broken))
            continue
        if len(cells) != len(columns):
            diagnostics.append(ROW_BROKEN.at(place, columns=len(columns), problem=f"it has {len(cells)}"))
            continue
        row = dict(zip(columns, cells, strict=True))
        who = row.get("who", Cell("", place))
        answers.append(Answer(source, row["map"], row["step"], row["score"], who))
    return Table(source, tuple(answers), tuple(diagnostics))


def _cells(file: str, number: int, line: str, delimiter: str) -> Iterator[Cell]:
    """The cells of a line.

    Raises:
        csv.Error: Its quotation marks do not match.
    """
    (values,) = csv.reader([line], delimiter=delimiter, strict=True, skipinitialspace=True)
    # The csv module does not say where a cell stands: a second look at what separates them does.
    separators = (found.start() for found in re.finditer(rf'"(?:[^"]|"")*"|({delimiter})', line) if found[1])
    start = 0
    for value, end in zip(values, (*separators, len(line)), strict=False):
        yield Cell(value.replace(STAND_IN, "").strip(), Place(file, number, start + 1, number, end + 1))
        start = end + 1
