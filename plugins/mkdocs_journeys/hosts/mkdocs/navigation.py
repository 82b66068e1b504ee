"""Where generated pages are in the navigation: galleries in it, everything else reached through them.

MkDocs renders the navigation on every page, so a thousand maps in it would cost a thousand times a thousand entries.
Those of a small portfolio may be put in, and what the user names in `nav` keeps its place.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as HostPage

from ...model import FOLDER_KINDS, Kind
from ...site.page import Page
from ..material.page_neighbours import set_neighbours, set_pages, set_parent

IN_NAVIGATION: Mapping[str, Sequence[Kind]] = {
    **{spec.folder: (spec.kind,) for spec in FOLDER_KINDS if spec.kind is not Kind.COURSE},
    # Lessons are below their course, so that it comes with them.
    "lessons": (Kind.COURSE, Kind.LESSON),
}
"""What can be put into the navigation, by the name that the option has for it."""

MANY = 100
"""With more pages of a kind the navigation costs more than the pages (measured: 1,000 took 30 s and 285 MB)."""


def inclusion(page: Page) -> InclusionLevel:
    """Return whether MkDocs may put a page into the navigation: galleries, and not the pages that they list."""
    return InclusionLevel.UNDEFINED if page.parent is None else InclusionLevel.NOT_IN_NAV


def put_in(names: Sequence[str], pages: Sequence[Page], navigation: Navigation, files: Files) -> dict[str, int]:
    """Put pages into the navigation, below their gallery if that is in it.

    Args:
        names: What is put in, as the option names it.
        pages: All of our pages.
        navigation: MkDocs' own, which is changed.
        files: MkDocs' files.

    Returns:
        How many pages of each name.
    """
    by_parent: dict[tuple[str, str], list[Page]] = {}
    for name in names:
        for kind in IN_NAVIGATION[name]:
            for page in pages:
                if page.ref and page.ref.kind is kind and page.parent is not None and not page.is_listing:
                    by_parent.setdefault((name, page.parent), []).append(page)
    titles = {page.address: page.title for page in pages}
    counts = dict.fromkeys(names, 0)
    for (name, parent), listed in by_parent.items():
        counts[name] += _put_below(parent, listed, titles, navigation, files)
    if any(counts.values()):
        _link(navigation)
    return counts


def _put_below(
    parent: str, pages: Sequence[Page], titles: Mapping[str, str], navigation: Navigation, files: Files
) -> int:
    """Put pages below the one that lists them, and return how many; those that the user has put elsewhere stay."""
    there = {page.file.src_uri for page in _pages_of(navigation.items)}
    new = [page for page in _hosts(pages, files) if page.file.src_uri not in there]
    for items in _lists_of(navigation.items):
        for place, item in enumerate(items):
            if not isinstance(item, HostPage) or item.file.src_uri != parent:
                continue
            if items is not navigation.items and all(_is_below(parent, other) for other in items if other is not item):
                # Its section holds nothing else.
                items.extend(new)
            else:
                # Themes print titles of the navigation as they are.
                items[place] = Section(item.title or escape(titles[parent], quote=False), [item, *new])
            return len(new)
    return 0


def _is_below(parent: str, item: object) -> bool:
    """Return whether an entry is a page in the folder of the page that lists it."""
    return isinstance(item, HostPage) and item.file.src_uri.startswith(f"{posixpath.dirname(parent)}/")


def _hosts(pages: Sequence[Page], files: Files) -> list[HostPage]:
    found = (files.get_file_from_path(page.address) for page in pages)
    return [file.page for file in found if file is not None and file.page is not None]


def _lists_of(items: list[Any]) -> Iterator[list[Any]]:
    """Every list of entries, that of the whole navigation first."""
    yield items
    for item in items:
        if item.children:
            yield from _lists_of(item.children)


def _pages_of(items: list[Any]) -> Iterator[HostPage]:
    for item in items:
        if isinstance(item, HostPage):
            yield item
        if item.children:
            yield from _pages_of(item.children)


def _link(navigation: Navigation) -> None:
    """Tell every page what is around it, as MkDocs does before it asks plugins."""
    set_pages(navigation, [*_pages_of(navigation.items)])
    for items in _lists_of(navigation.items):
        for item in items:
            for child in item.children or ():
                set_parent(child, item)


def take_out(addresses: Collection[str], navigation: Navigation) -> None:
    """Take pages out of the navigation that are in no build, with what is named after them only."""
    if addresses:
        navigation.items[:] = _without(addresses, navigation.items)
        set_pages(navigation, [*_pages_of(navigation.items)])


def _without(addresses: Collection[str], items: Sequence[Any]) -> list[Any]:
    kept = []
    for item in items:
        if isinstance(item, Section):
            item.children[:] = _without(addresses, item.children)
            if not item.children:
                continue
        elif isinstance(item, HostPage) and item.file.src_uri in addresses:
            continue
        kept.append(item)
    return kept


def connect(pages: Sequence[Page], navigation: Navigation, files: Files) -> None:
    """Give pages outside the navigation their place: below their gallery, between their neighbours."""
    there = {page.file.src_uri for page in _pages_of(navigation.items)}
    rows: dict[tuple[str, ...], list[Page]] = {}
    for page in pages:
        if page.parent is not None and page.address not in there:
            rows.setdefault((page.parent, *_row_of(page)), []).append(page)
    for (gallery, *_), listed in rows.items():
        gallery_file = files.get_file_from_path(gallery)
        parent = gallery_file.page.parent if gallery_file and gallery_file.page else None
        hosts = _hosts(listed, files)
        set_neighbours(hosts)
        for host in hosts:
            set_parent(host, parent)


def _row_of(page: Page) -> tuple[str, ...]:
    """Return what pages have in common that follow one another.

    The further pages of a gallery follow one another, and not the maps; so do runs, and not the lessons. A map is
    followed by one in the same language and folder.
    """
    if page.is_listing:
        return ("listing",)
    kind = page.ref.kind if page.ref is not None else ""
    return (kind, page.language, posixpath.dirname(page.source)) if kind is Kind.JOURNEY else (kind,)


def tabs_by_folder(navigation: Navigation) -> dict[str, Any]:
    """Return the entry at the top of the navigation for each folder: that of its index, or else of its first page."""
    pages = [(page, top) for top in navigation.items for page in _pages_of([top])]
    tabs: dict[str, Any] = {}
    for page, top in sorted(pages, key=lambda found: not found[0].is_index):
        tabs.setdefault(posixpath.dirname(page.file.src_uri), top)
    # Everything is below the root: that says nothing about a page.
    tabs.pop("", None)
    return tabs


def tab_of(page: HostPage, navigation: Navigation, tabs: Mapping[str, Any]) -> Any | None:
    """Return the entry at the top for a page outside the navigation: that of the nearest folder that has one."""
    if any(item.active for item in navigation.items):
        return None
    folder = posixpath.dirname(page.file.src_uri)
    while folder and folder not in tabs:
        folder = posixpath.dirname(folder)
    return tabs.get(folder)
