"""Generated pages and files as MkDocs keeps them: with a source that other plugins may open, date, copy and edit."""

from __future__ import annotations

import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File as HostFile

from ...site.context import SiteContext
from ...site.page import Page
from ...source.files import PORTFOLIO_FILES
from ..material.file_sources import generated_file
from . import navigation, page_content

_STEP_UP = re.compile(r"(?P<before>/|=|%2F)(?!\.\.(?:/|%2F))[^/?#=&%]+(?:/|%2F)\.\.(?:/|%2F)", re.IGNORECASE)


class GeneratedFiles:
    """Makes files of MkDocs.

    Attributes:
        folder: The journeys folder.
        docs_dir: The folder of the user's pages, before any plugin has put another in its place.
    """

    def __init__(self, folder: Path, docs_dir: str, config: MkDocsConfig, context: SiteContext) -> None:
        self.folder = folder
        self._context = context
        self._docs_dir = docs_dir
        self._config = config
        portfolio = next((folder / name for name in PORTFOLIO_FILES if (folder / name).is_file()), None)
        self._portfolio = portfolio
        # What belongs to no file of an author comes from the configuration.
        self._source = portfolio or Path(config.config_file_path or folder)

    def page(self, page: Page) -> HostFile:
        """Return the file of a page."""
        text = f"{page_content.front_matter(page, self._context)}\n{page.markdown}"
        source = self.folder / page.source if page.source else self._portfolio
        made = self._made(page.address, text, source)
        made.inclusion = navigation.inclusion(page)
        return made

    def file(self, path: str, content: str) -> HostFile:
        """Return a file that is no page."""
        return self._made(path, content, None)

    def _made(self, path: str, content: str, source: Path | None) -> HostFile:
        # What a plugin has made has no date in git; but ours have a source.
        edit_uri = os.path.relpath(source, self._docs_dir).replace(os.sep, "/") if source else None
        return generated_file(self._config, path, content, str(source or self._source), edit_uri)


def without_steps_up(url: str | None) -> str | None:
    """Return an address without `..`, which is in it where a source does not lie below the folder of pages.

    MkDocs resolves them below `edit_uri` only; with `edit_uri_template` the path may be anywhere, also quoted.
    """
    found = 1
    while url and found:
        url, found = _STEP_UP.subn(r"\g<before>", url)
    return url
