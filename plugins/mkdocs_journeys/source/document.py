"""One file of an author: its fields with their places, and the prose below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.structure import FRONT_MATTER_OPEN
from mkdocs_journeys.source.characters import STAND_IN, read_characters
from mkdocs_journeys.source.places import Places
from mkdocs_journeys.source.raw_lines import scan
from mkdocs_journeys.source.repairs import RepairedLines
from mkdocs_journeys.source.vocabulary import field_names
from mkdocs_journeys.source.yaml_reader import read_yaml


@dataclass(frozen=True)
class Document:
    """What a file says, before anybody asks what it means.

    Attributes:
        file: Its path within the journeys folder.
        value: Its fields; whatever else YAML holds if there are none.
        body: The prose below the front matter of a Markdown file.
        body_line: The number of the first line of the body.
        places: Where each value stands.
        diagnostics: What was found.
        complete: Whether everything was read; False after a mistake that nobody can get over.
        misread_lines: Lines in which a mistake has been named already, so that what follows from it stays unsaid.
    """

    file: str
    value: Any
    body: str
    body_line: int
    places: Places
    diagnostics: tuple[Diagnostic, ...]
    complete: bool
    misread_lines: frozenset[int]


def read_document(file: str, content: bytes) -> Document:
    """Read a YAML file, or a Markdown file with front matter."""
    text = read_characters(file, content)
    lines = text.lines
    diagnostics = list(text.diagnostics)
    first, last, body_line = 0, len(lines), len(lines)
    complete = bool(lines)
    if file.lower().endswith(".md"):
        first, last, body_line = _front_matter(lines)
        if first and body_line == last:
            diagnostics.append(FRONT_MATTER_OPEN.at(Place(file, 1, 1, 1, 4)))
            complete = False
    yaml_lines = lines[first:last]
    findings = scan(file, yaml_lines, field_names(), first)
    repaired = RepairedLines(yaml_lines, findings.repairs)

    def locate(line: int, column: int) -> tuple[int, int]:
        line, column = repaired.locate(line, column)
        return line + first, column

    reading = read_yaml(file, repaired.lines, locate)
    diagnostics.extend(findings.diagnostics)
    # Where the cause has been named, YAML's own words about the same line only confuse.
    named = {diagnostic.line for diagnostic in findings.diagnostics}
    diagnostics.extend(found for found in reading.diagnostics if found.line not in named)
    if not reading.complete:
        named.update(found.line for found in reading.diagnostics[-1:])
    while body_line < len(lines) and not lines[body_line]:
        body_line += 1
    body = "\n".join(lines[body_line:]).replace(STAND_IN, "")
    return Document(
        file=file,
        value=reading.value,
        body=body.rstrip("\n"),
        body_line=body_line + 1,
        places=reading.places,
        diagnostics=tuple(diagnostics),
        complete=complete and reading.complete,
        misread_lines=frozenset(named),
    )


def _front_matter(lines: Sequence[str]) -> tuple[int, int, int]:
    """The first line of the fields, the line after them, and the first line of the body, from 0."""
    if not lines or lines[0].rstrip() != "---":
        return 0, 0, 0
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return 1, number, number + 1
    # Up to a blank line it was surely meant as fields.
    end = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    return 1, end, end
