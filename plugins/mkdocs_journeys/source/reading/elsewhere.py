"""What a map names and may be missing, because its file says so."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.model import JourneyMap
from mkdocs_journeys.source.reading.entity_reading import EntityReading
from mkdocs_journeys.text import normalized_name


def is_elsewhere(reading: EntityReading[Any], name: str) -> bool:
    """Return whether a map says of another map or a file that it may be missing here."""
    record = reading.record
    return isinstance(record, JourneyMap) and normalized_name(name) in map(normalized_name, record.elsewhere)
