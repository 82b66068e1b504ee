"""The list of pages that a build leaves in the site; what publishes previews compares two of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mkdocs.structure.pages import Page as HostPage

from ...site.context import SiteContext
from ...site.fingerprint import fingerprint
from ...site.page import Page
from ...site.page_list import ListedPage, entity_of


class ListedPages:
    """Collects the pages that have a file of their own, while MkDocs writes them.

    Attributes:
        project: The folder of mkdocs.yml.
        journeys: The journeys folder.
        found: The pages so far.
    """

    def __init__(self, project: Path, journeys: Path) -> None:
        self.project = project
        self.journeys = journeys
        self.found: list[ListedPage] = []

    def add(self, host: HostPage, ours: Page | None, context: SiteContext) -> None:
        """Take in a page that has been rendered."""
        if ours is None:
            # What a page in docs/ shows depends on other plugins too; that its file has changed, git knows.
            file, title, content = host.file.abs_src_path, str(host.title or ""), ""
        else:
            entity = entity_of(ours.ref, context.portfolio) if ours.ref is not None else None
            # Galleries are made from all files; comparisons belong to the page of their map.
            if entity is None or ours.ref is None or ours.address != context.addresses.page(ours.ref):
                return
            file = str(self.journeys / ours.source)
            title = ours.title
            made_of = f"{fingerprint(entity, ours.ref, context.portfolio)}\0{entity.body}"
            content = hashlib.sha256(made_of.encode()).hexdigest()[:16]
        if file is None or not Path(file).is_relative_to(self.project):
            return
        source = Path(file).relative_to(self.project).as_posix()
        self.found.append(ListedPage(host.url, title, source, content))
