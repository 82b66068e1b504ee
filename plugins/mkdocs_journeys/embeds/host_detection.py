"""What a host would say, where the extension is used by its name alone: which page it is, and where problems go.

What this leans on: MkDocs has a tree processor `relpath` that knows `file` and `config`, Zensical a preprocessor
`rendering_context` that knows `page` and `config`.
"""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markdown import Markdown

from ..diagnostics import Diagnostic, log_text
from .page_source import PageSource

# Without any configuration of logging, warnings go to the terminal.
log = logging.getLogger("mkdocs_journeys.embeds")
MKDOCS = "relpath"
ZENSICAL = "rendering_context"
"""The parts of theirs that know the page at hand."""


def page_at_hand(md: Markdown) -> PageSource:
    """The page, if MkDocs, ProperDocs or Zensical is the one that asks; nobody else says it."""
    if MKDOCS in md.treeprocessors:
        asked: Any = md.treeprocessors[MKDOCS]
        path, address = str(asked.file.src_uri), str(asked.file.dest_uri)
        file = Path(str(asked.config["docs_dir"]), path)
    elif ZENSICAL in md.preprocessors:
        known: Any = md.preprocessors[ZENSICAL]
        path = str(getattr(known.page, "path", ""))
        # Zensical reads links in HTML as it reads those in Markdown, from the folder in which the file lies.
        address = posixpath.join(posixpath.dirname(path), "index.html")
        file = Path(str(known.config.get("docs_dir") or "docs"), path)
    else:
        return PageSource()
    try:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        text = ""

    def has_picture(name: str) -> bool:
        return not Path(name).is_absolute() and (file.parent / name).is_file()

    return PageSource(path, text, has_picture, address=address)


def tell(found: Sequence[Diagnostic]) -> None:
    """Write problems to the log."""
    for one in sorted(found):
        log.warning("%s", log_text(one, "" if one.file else "page"))
