"""Titles that are written and say nothing."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics.portfolio import EMPTY_TITLE
from mkdocs_journeys.diagnostics.shapes import OPEN_NAME
from mkdocs_journeys.source.fields import is_open_name
from mkdocs_journeys.source.reading import EntityReading

NAMES = ("title", "name")


def check_title(reading: EntityReading[Any], id: str) -> None:
    """Report a title that is there and empty, or still open; who wrote none may want the name of the file."""
    written = reading.document.value
    if is_open_name(reading.record.title):
        reading.report(OPEN_NAME, reading.value_place(("title",)), text=reading.record.title, more="")
    if reading.record.title or not isinstance(written, dict) or not reading.is_readable:
        return
    for name in NAMES:
        value = written.get(name, "-")
        if value is None or (isinstance(value, str) and not value.strip()):
            reading.report(EMPTY_TITLE, reading.document.places.key((name,)), field=name, id=id)
            return
