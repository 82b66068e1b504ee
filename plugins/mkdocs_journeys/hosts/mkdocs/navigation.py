"""Where generated pages stand in the navigation: galleries in it, everything else reached through them.

MkDocs renders the navigation on every page, so a thousand maps in it would cost a thousand times a thousand entries.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from ...model import Kind
from ...site.page import Page


def inclusion(page: Page) -> InclusionLevel:
    """Galleries may stand in the navigation; the pages that they list do not."""
    return InclusionLevel.UNDEFINED if page.parent is None else InclusionLevel.NOT_IN_NAV


def connect(pages: Sequence[Page], navigation: Navigation, files: Files) -> None:
    """Gives pages outside the navigation their place: below their gallery, between their neighbours."""
    by_gallery: dict[tuple[str, bool, bool], list[Page]] = {}
    for page in pages:
        if page.parent is not None:
            # The further pages of a gallery follow one another, and not the maps; so do runs, and not the lessons.
            is_run = page.ref is not None and page.ref.kind is Kind.RUN
            by_gallery.setdefault((page.parent, page.is_listing, is_run), []).append(page)
    for (gallery, _, _), listed in by_gallery.items():
        gallery_file = files.get_file_from_path(gallery)
        parent = gallery_file.page.parent if gallery_file and gallery_file.page else None
        found = [files.get_file_from_path(page.address) for page in listed]
        hosts = [file.page for file in found if file is not None and file.page is not None]
        neighbours = [None, *hosts, None]
        for before, host, after in zip(neighbours, hosts, neighbours[2:], strict=False):
            host.parent, host.previous_page, host.next_page = parent, before, after
