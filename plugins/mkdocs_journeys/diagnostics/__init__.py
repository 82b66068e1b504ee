"""Diagnostics: what is told to an author, where, and the registry of all kinds of it."""

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level, Place
from mkdocs_journeys.diagnostics.registry import CODES, THEMES

__all__ = ["CODES", "THEMES", "Code", "Diagnostic", "Example", "Level", "Place", "in_map"]
