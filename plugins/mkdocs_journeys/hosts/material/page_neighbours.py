"""What is around a page: its parent, and the pages before and after it.

What this leans on: MkDocs sets `parent` of every entry, `previous_page` and `next_page` of every page in the
navigation, and `navigation.pages`, before it asks plugins; themes read them when a page is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage


def set_neighbours(pages: Sequence[HostPage]) -> None:
    """Let pages follow one another."""
    neighbours = [None, *pages, None]
    for before, page, after in zip(neighbours, pages, neighbours[2:], strict=False):
        page.previous_page, page.next_page = before, after


def set_parent(item: Any, parent: Any) -> None:
    """Put an entry below another one."""
    item.parent = parent


def set_pages(navigation: Navigation, pages: Sequence[HostPage]) -> None:
    """Say which pages are in the navigation, in their order."""
    navigation.pages[:] = pages
    set_neighbours(navigation.pages)
