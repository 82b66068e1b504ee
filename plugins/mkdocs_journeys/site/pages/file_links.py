"""Where readers of a page turn to its file: to edit it, and to read it as it was written."""

from __future__ import annotations

from ..context import SiteContext
from ..page import Fragment


def file_links(address: str, context: SiteContext) -> Fragment:
    """Return the links to the file behind the page with this address; nothing is there without a repository."""
    # Where files are edited is known when pages are written, and not yet when they are listed.
    return Fragment(
        "file-links",
        lambda: {
            "edit_link": context.repository.edit(address),
            "source_link": context.repository.source(address),
        },
        searchable=False,
    )
