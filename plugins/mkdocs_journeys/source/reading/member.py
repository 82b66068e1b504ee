"""One entity on its way into the portfolio."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.source.files import EntityFile
from mkdocs_journeys.source.reading.entity_reading import EntityReading


@dataclass
class Member:
    """An entity with the file that it is from, how that was read, and the id that it was given."""

    file: EntityFile
    reading: EntityReading[Any]
    id: str = ""
    body: str = ""
    is_duplicate: bool = False
    entity: Any = None
