"""Where the text of a page that embeds maps comes from: the file that a message names."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.structure.pages import Page as HostPage

from ...embeds import PageSource
from ...site.page import Page
from ...site.prose_links import ProseLinks


def page_source(page: HostPage, ours: Page | None, journeys: Path, links: ProseLinks, own_classes: str) -> PageSource:
    """The file of a page: the author's own in the journeys folder, for what was written below an entity's fields."""
    if ours is not None and ours.source:
        text = (journeys / ours.source).read_text(encoding="utf-8-sig", errors="replace")
        lead = links.on(ours)
        return PageSource(ours.source, text, lead=lead, own_classes=own_classes, language=ours.language)
    path = page.file.abs_src_path
    folder = Path(path).parent if path else None

    def has_picture(name: str) -> bool:
        return folder is not None and not os.path.isabs(name) and (folder / name).is_file()

    return PageSource(page.file.src_uri, page.file.content_string, has_picture)
