"""Our search in place of Material's: its plugin still meets every page, but fills our index; its box asks our worker.

Nothing is done where Material's search plugin is absent or disabled: another theme or another search stays as it is.
"""

from __future__ import annotations

import json
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as HostPage

from ...search import Index, SearchablePage, build_index, sections

WORKER = "assets/journeys/search-worker.js"
WORKERS = "assets/javascripts/workers"
# Material marks in an opened page what was searched, and parts it where this says: at commas, never within a phrase.
SEPARATOR = r"\s*,\s*"


class SearchPages:
    """What Material's plugin believes to be its index: it is told of each page, and asked for a file at the end."""

    def __init__(self, options: dict[str, Any], before: dict[str, SearchablePage]) -> None:
        self.config = options
        self.pages = dict(before)

    def add_entry_from_context(self, page: HostPage) -> None:
        """Takes in a page, unless its front matter excludes it."""
        options = page.meta.get("search") or {}
        if options.get("exclude"):
            return
        # Themes print titles as HTML, so that ours are escaped.
        title = unescape(str(page.meta.get("title", page.title)))
        tags = page.meta.get("tags")
        self.pages[page.url] = SearchablePage(
            address=page.url,
            title=title,
            sections=tuple(sections(page.content or "")),
            tags=tuple(str(tag) for tag in tags if tag) if isinstance(tags, list) else (),
            boost=float(options.get("boost", 1)),
        )

    def generate_search_index(self, before: object) -> str:
        """The file that Material loads on every page; all the rest is read when somebody searches."""
        config = {"lang": self.config["lang"], "separator": SEPARATOR, "version": self.index.version}
        return json.dumps({"config": config, "docs": []})

    @cached_property
    def index(self) -> Index:
        """The index of all pages that have been added."""
        return build_index(self.pages.values())


class Search:
    """What the plugin does about search in one build."""

    def __init__(self) -> None:
        self.pages: SearchPages | None = None
        self._worker = ""

    def take_over(self, config: MkDocsConfig) -> None:
        """Puts our index into Material's plugin, once that has made its own."""
        plugin: Any = config.plugins.get("material/search")
        workers = [
            file.name for folder in config.theme.dirs for file in sorted(Path(folder, WORKERS).glob("search.*.js"))
        ]
        if plugin is None or not hasattr(plugin, "search_index") or not workers:
            return
        # After a quick rebuild of a preview, the index before holds the pages that have not changed.
        before = plugin.search_index_prev
        self.pages = SearchPages(dict(plugin.config), before.pages if isinstance(before, SearchPages) else {})
        plugin.search_index = self.pages
        self._worker = f"{WORKERS}/{workers[0]}"

    def connected(self, html: str) -> str:
        """A finished page whose search box asks our worker."""
        return html.replace(self._worker, WORKER) if self.pages else html

    def write(self, site: Path) -> None:
        """Writes the files of the index."""
        if self.pages is None:
            return
        folder = site / "search" / self.pages.index.version
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in self.pages.index.files.items():
            (folder / name).write_text(text, encoding="utf-8")
