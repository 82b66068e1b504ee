"""One file read as an entity: what is wrong is reported and left out."""

from .elsewhere import is_elsewhere
from .entity_reading import EntityReading
from .own_names import put_before_fields, put_first
from .partial_values import value_at

__all__ = ["EntityReading", "is_elsewhere", "put_before_fields", "put_first", "value_at"]
