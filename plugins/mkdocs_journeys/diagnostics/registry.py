"""All kinds of diagnostics that the reader of a portfolio knows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_journeys.diagnostics import (
    alternatives,
    evidence,
    fields,
    files,
    habits,
    lessons,
    maps,
    portfolio,
    prose,
    references,
    shapes,
    structure,
    text,
)
from mkdocs_journeys.diagnostics.code import Code

THEMES: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {
        title: tuple(value for value in vars(module).values() if isinstance(value, Code))
        for title, module in {
            "Text as it is typed": text,
            "YAML": structure,
            "Habits from other formats": habits,
            "Fields": fields,
            "Shapes": shapes,
            "Maps as readers see them": maps,
            "Alternatives": alternatives,
            "Ids and references": references,
            "Files": files,
            "Prose": prose,
            "The whole portfolio": portfolio,
            "Research data": evidence,
            "Courses": lessons,
        }.items()
    }
)
"""The codes by theme, in the order of their numbers."""

CODES: Mapping[str, Code] = MappingProxyType(
    {code.code: code for theme in THEMES.values() for code in theme},
)
"""Every code by its number."""
