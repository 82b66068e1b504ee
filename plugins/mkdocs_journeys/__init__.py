"""Publish a portfolio of customer-journey maps from plain text in git.

What this module offers is for programs and notebooks, and changes only as the changelog says. Everything below it is
for the package itself. docs/reference/python.md explains each name; it is made from the docstrings.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mkdocs_journeys.diagnostics import Diagnostic
    from mkdocs_journeys.drawing import draw, write_svg
    from mkdocs_journeys.exchange.exporters import export
    from mkdocs_journeys.insight import compare, map_facts
    from mkdocs_journeys.model import Portfolio
    from mkdocs_journeys.session import Session, SessionOptions, check
    from mkdocs_journeys.source.load import load

    __version__: str

__all__ = [
    "Diagnostic",
    "Portfolio",
    "Session",
    "SessionOptions",
    "__version__",
    "check",
    "compare",
    "draw",
    "export",
    "load",
    "map_facts",
    "write_svg",
]

_HOMES: Final = {
    "Diagnostic": "diagnostics",
    "Portfolio": "model",
    "Session": "session",
    "SessionOptions": "session",
    "check": "session",
    "compare": "insight",
    "draw": "drawing",
    "export": "exchange.exporters",
    "load": "source",
    "map_facts": "insight",
    "write_svg": "drawing",
}
"""Where each name comes from. It is imported when somebody asks for it: a room needs only some of the others."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name == "__version__":
            return version("mkdocs-journeys")
        if name in _HOMES:
            return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
