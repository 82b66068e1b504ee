"""The addresses within a page, which MkDocs checks links against.

What this leans on: MkDocs sets `page.present_anchor_ids` when it has rendered a page, and asks it only what it
contains, when it validates links.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property

from mkdocs.structure.pages import Page as HostPage

from ...site.page import Page


class PageAnchors(Set[str]):
    """The addresses within a page, looked up when somebody links to one of them: of few pages anybody does."""

    def __init__(self, page: Page, prose: frozenset[str]) -> None:
        self._page = page
        self._prose = prose

    @cached_property
    def _every(self) -> frozenset[str]:
        return self._prose | self._page.anchors

    def __contains__(self, anchor: object) -> bool:
        return anchor in self._every

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    def __len__(self) -> int:
        return len(self._every)


def announce_anchors(page: Page, host_page: HostPage) -> None:
    """Make every address within a page known to the checks of links."""
    prose = frozenset(host_page.present_anchor_ids or ())
    host_page.present_anchor_ids = PageAnchors(page, prose)  # type: ignore[assignment]  # it is only asked what it contains


def forget_anchors(host_page: HostPage) -> None:
    """Forget the addresses, so that the portfolio can leave memory."""
    host_page.present_anchor_ids = None
