"""What is said of prose that Markdown, or an extension of it, does not get over."""

from __future__ import annotations

from ..blocks import PageSource
from ..diagnostics import Diagnostic, Place
from ..diagnostics.prose import ALL_PROSE, PROSE_NOT_RENDERED


def rendering_failure(error: Exception, source: PageSource, markdown: str) -> Diagnostic:
    """Return the diagnostic of an error that rendering a page's prose has raised."""
    said = " ".join(str(error).split())
    problem = f"Markdown ends with {type(error).__name__}" + (f" ({said})" if said else "")
    line = source.line_of(0, markdown.split("\n"))
    return PROSE_NOT_RENDERED.at(Place(source.file, line), problem=problem, part=ALL_PROSE)
