"""Marks around whole texts that were meant for a program, and would be shown to readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_journeys.diagnostics.habits import FIELDS_IN_MARKS, TYPOGRAPHIC_MARKS
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import labels
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.yaml import is_in_typographic_marks, replacing, without_typographic_marks, written_text

SPEECH = frozenset({"quotes", "thoughts"})
"""Fields whose texts are what somebody says or thinks: marks belong there."""

_FIELDS = re.compile(r"\{\s*[^\s{}:]+\s*:\s.*\}", re.DOTALL)


def check_text_marks(reading: EntityReading[Any]) -> None:
    """Report texts between typographic marks, and fields that quotation marks have made a text."""
    for path, text in texts_of(reading.fields):
        place = reading.document.places.value(path)
        if is_in_typographic_marks(text):
            if not any(is_speech(name, reading.forms) for name in path):
                inside = without_typographic_marks(text)
                edits = replacing(place, inside)
                marks = f"{text[0]}…{text[-1]}"
                reading.report(TYPOGRAPHIC_MARKS, place, None, edits, marks=marks, text=written_text(inside))
        elif text.startswith("{") and _FIELDS.fullmatch(text):
            reading.report(FIELDS_IN_MARKS, place, found=f"“{text}”", text=text)


def is_speech(name: str | int, forms: Mapping[str, str]) -> bool:
    """Whether the texts in a field are what somebody says or thinks."""
    if isinstance(name, int):
        return False
    return labels().get(name, name) in SPEECH or forms.get(name) in SPEECH


def texts_of(value: Any) -> Iterator[tuple[Path, str]]:
    """Yield every text of a value with its path."""
    pending: list[tuple[Path, Any]] = [((), value)]
    while pending:
        path, found = pending.pop()
        if isinstance(found, str):
            yield path, found
        elif isinstance(found, dict):
            pending.extend(((*path, name), entry) for name, entry in found.items())
        elif isinstance(found, list):
            pending.extend(((*path, index), entry) for index, entry in enumerate(found))
