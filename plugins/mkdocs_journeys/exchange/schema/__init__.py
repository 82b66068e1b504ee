"""The format of the files, as JSON Schema for the editors of authors."""

from .json_schema import FILE_KINDS, schema_of, schema_text

__all__ = ["FILE_KINDS", "schema_of", "schema_text"]
