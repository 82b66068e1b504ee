"""One file read as an entity: what is wrong is reported and left out."""

from .entity_reading import EntityReading
from .kept import value_at

__all__ = ["EntityReading", "value_at"]
