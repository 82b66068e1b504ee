"""The codes of everything that is told to an author: what reading reports, and what rules do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..diagnostics import THEMES, Code
from .rules import RULES

EVERY_THEME: Final[Mapping[str, tuple[Code, ...]]] = MappingProxyType(
    {
        theme: tuple(sorted((*codes, *(rule.code for rule in RULES if rule.theme == theme)), key=lambda one: one.code))
        for theme, codes in THEMES.items()
    }
)
"""All codes by theme, in the order of their numbers."""

EVERY_CODE: Final[Mapping[str, Code]] = MappingProxyType(
    {code.code: code for codes in EVERY_THEME.values() for code in codes}
)
"""Every code by its number."""
