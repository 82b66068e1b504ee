"""Parts of Python-Markdown that it does not document, and the order in which the processors of others run.

What this leans on: `md.htmlStash` keeps raw HTML in `rawHtmlBlocks`, which postprocessors put into the page, and
`store` makes what stands for it; the extensions for fences of code are a preprocessor `fenced_code_block` that turns
lines into lines; PyMdown's blocks are a block processor `blocks`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from markdown import Markdown

FENCES: Final = "fenced_code_block"
PYMDOWN_BLOCKS: Final = "blocks"

AT_HAND: Final = 1000
"""Before everybody else."""
FOLDING: Final = 26
"""After snippets (32) and the clean-up of spaces (30), before fences of every kind (25)."""
LESSONS: Final = 86
UNFOLDING: Final = 85
"""After lists (90), so that what is indented stands alone; before code (80), which would take it."""
CODE_AGAIN: Final = 80.5
LINKS: Final = 4
"""After all that makes links and gives them attributes (8), before MkDocs looks for their targets (0)."""
TEXT_AGAIN: Final = 15
"""After raw HTML has been put back (30)."""
NO_MARKS: Final = 14


def stashed(md: Markdown) -> int:
    """Return how many pieces of raw HTML have been put aside."""
    return len(md.htmlStash.rawHtmlBlocks)


def stash(md: Markdown, html: str) -> str:
    """Put raw HTML aside, and return the text that stands for it."""
    return md.htmlStash.store(html)


def change_stash(md: Markdown, change: Callable[[str], str]) -> None:
    """Change all raw HTML that has been put aside."""
    blocks = md.htmlStash.rawHtmlBlocks
    for number, html in enumerate(blocks):
        if isinstance(html, str):
            blocks[number] = change(html)


def as_code(md: Markdown, lines: list[str]) -> list[str] | None:
    """Return a fence of code as the site shows it; None where nothing reads fences."""
    return md.preprocessors[FENCES].run(lines) if FENCES in md.preprocessors else None


def reads_pymdown_blocks(md: Markdown) -> bool:
    """Return whether PyMdown's blocks are read, some of which have names of ours."""
    processors: Any = md.parser.blockprocessors
    return PYMDOWN_BLOCKS in processors
