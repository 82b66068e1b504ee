"""Diagnostics: what authors are told, with its place, and the registry of all kinds."""

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level
from mkdocs_journeys.diagnostics.edit import Edit, apply_edits
from mkdocs_journeys.diagnostics.place import Place
from mkdocs_journeys.diagnostics.printable import (
    ends_text,
    log_text,
    number_text,
    printable,
    printable_json,
    printable_lines,
    refusal,
)
from mkdocs_journeys.diagnostics.registry import CODES, THEMES

__all__ = [
    "CODES",
    "THEMES",
    "Code",
    "Diagnostic",
    "Edit",
    "Example",
    "Level",
    "Place",
    "apply_edits",
    "ends_text",
    "in_map",
    "log_text",
    "number_text",
    "printable",
    "printable_json",
    "printable_lines",
    "refusal",
]
