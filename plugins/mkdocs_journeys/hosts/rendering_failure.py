"""What is said of prose that Markdown, or an extension of it, does not get over."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Diagnostic, Place
from ..diagnostics.prose import ALL_PROSE, PROSE_NOT_RENDERED
from ..embeds import PageSource


def rendering_failure(error: Exception, source: PageSource, markdown: str, block: str = "") -> Diagnostic:
    """Return the diagnostic of an error that rendering a page's prose has raised.

    Args:
        error: What was raised.
        source: The file of the page.
        markdown: Its prose.
        block: What Markdown was reading then; empty where nobody knows.
    """
    said = " ".join(str(error).split())
    problem = f"Markdown ends with {type(error).__name__}" + (f" ({said})" if said else "")
    lines = markdown.split("\n")
    line = source.line_of(_index_of(block, lines), lines)
    return PROSE_NOT_RENDERED.at(Place(source.file, line), problem=problem, part=ALL_PROSE)


def _index_of(block: str, lines: Sequence[str]) -> int:
    """Where a block begins in the lines of a text, in whatever list or quotation; 0 for one that is not there."""
    sought = [line.strip(" >") for line in block.strip().split("\n")]
    given = [line.strip(" >") for line in lines]
    starts = (index for index in range(len(given)) if given[index : index + len(sought)] == sought)
    return next(starts, 0) if block.strip() else 0
