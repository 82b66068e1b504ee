"""mkdocs-print-site, which writes one page of the whole site from the copies that it keeps of every page.

What this leans on: it keeps a page's content as the attribute `html` of the page, at `on_page_content` with priority 0.
"""

from __future__ import annotations

from mkdocs.structure.pages import Page as HostPage

from ..page_placeholders import PagePlaceholders

COPY = "html"
"""Where the plugin keeps a page's content, as an attribute of the page; it rewrites the links in it at the end."""


def complete_copy(page: HostPage, placeholders: PagePlaceholders) -> None:
    """Put drawings and tables into the copy of a page; nobody puts them into what is written at the end."""
    copy = getattr(page, COPY, None)
    if isinstance(copy, str):
        setattr(page, COPY, placeholders.filled(copy, page.file.dest_uri))
