"""What links in prose lead to: authors name files as they lie in the journeys folder, and pages are elsewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from functools import cached_property
from typing import Final
from urllib.parse import quote

from ..model import Ref
from ..prose.links import PAGE_ENDINGS, PUBLISHED_ENDINGS, anchor, names_in_links, path_from, relative_path
from .context import SiteContext
from .page import Page
from .pictures import published_files

NO_LINK: Final = ""


class ProseLinks:
    """Leads from prose to the pages and files of one site.

    Args:
        context: What is known of the site.
        kept: Gives what stands for a finished address, past everybody who looks for addresses of their own.
        by_file: Whether the host finds pages by their Markdown files, and checks such links.
    """

    def __init__(self, context: SiteContext, kept: Callable[[str], str], *, by_file: bool) -> None:
        self._context = context
        self._kept = kept
        self._by_file = by_file

    def on(self, page: Page) -> Callable[[str, str, bool], str | None]:
        """The links of one page.

        Returns:
            A function of a target, the element that names it (such as `a`), and whether that is raw HTML. It gives
            what the element names on the page: the path of another page's Markdown file, or a finished address;
            `NO_LINK` if nothing is there; and None for what is not ours to say.
        """
        return lambda target, element, is_raw: self._lead(target, element, page, is_raw=is_raw)

    def _lead(self, target: str, element: str, page: Page, *, is_raw: bool) -> str | None:
        path = relative_path(target)
        if path is None:
            return None if target.strip() else NO_LINK
        where, ending = path_from(page.source, path), posixpath.splitext(path)[1].lower()
        if ending in PUBLISHED_ENDINGS:
            return self._file(where, element, page, anchor(target)) if where else NO_LINK
        if ending not in PAGE_ENDINGS or where is None:
            return None
        addresses, ref = self._context.addresses, self._pages.get(where)
        # A page that somebody wrote by hand is named as if the journeys folder lay where those do.
        address = addresses.page(ref) if ref else where
        if is_raw or not self._by_file:
            return self._kept(addresses.link(address, page.address) + anchor(target))
        return quote(posixpath.relpath(address, posixpath.dirname(page.address) or ".")) + anchor(target)

    def _file(self, where: str, element: str, page: Page, rest: str) -> str:
        addresses = self._context.addresses
        if where not in self._published:
            return NO_LINK
        if element != "a":
            return self._kept(addresses.link_to_file(addresses.media(where), page.address))
        return self._kept(addresses.attachment(where, page.address) + rest)

    @cached_property
    def _published(self) -> frozenset[str]:
        return frozenset(published_files(self._context.portfolio))

    @cached_property
    def _pages(self) -> dict[str, Ref]:
        """Every entity by the paths that name it; a file's own path comes first."""
        entities = [*self._context.portfolio.entities()]
        refs = {entity.file: ref for ref, entity in entities}
        named = {
            name: refs[entity.file]
            for _, entity in entities
            if entity.file
            for name in names_in_links(entity.file, entity.id)
        }
        return named | refs
