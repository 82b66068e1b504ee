"""Commas and semicolons at the end of texts, which end a line in other formats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.habits import MARK_AT_END
from mkdocs_journeys.model import references
from mkdocs_journeys.source.checks.text_marks import is_speech, texts_of
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.text import mark_at_end

MOST_SHOWN: Final = 10


def check_text_ends(reading: EntityReading[Any]) -> None:
    """Notice texts of one line that end with a comma or semicolon: all of a file at once, for they have one cause."""
    found = sorted(_found(reading))
    if not found:
        return
    place, text = found[0]
    lines = [str(other.line) for other, _ in found[1:]]
    left = len(lines) - MOST_SHOWN
    more = f"; so do the texts in line{'s' if len(lines) > 1 else ''} {', '.join(lines[:MOST_SHOWN])}" if lines else ""
    more += f" and {left} more" if left > 0 else ""
    edits = [Edit(Place(at.file, at.line, at.end_column - 1, at.line, at.end_column), "") for at, _ in found]
    without = text[:-1].rstrip()
    reading.report(MARK_AT_END, place, None, edits, text=text, mark=text[-1], without=without, more=more)


def _found(reading: EntityReading[Any]) -> Iterator[tuple[Place, str]]:
    marked = [(path, text) for path, text in texts_of(reading.fields) if mark_at_end(text)]
    if not marked:
        return
    # What a name refers to is looked up as it is written, and told there.
    names = {reading.path(reference.path) for reference in references(reading.record)}
    lines = reading.source_lines().lines
    for path, text in marked:
        place = reading.document.places.value(path)
        # Between quotation marks it is meant.
        is_plain = place.line == place.end_line and lines[place.line - 1].endswith(text[-1], 0, place.end_column - 1)
        if is_plain and path not in names and not any(is_speech(name, reading.forms) for name in path):
            yield place, text
