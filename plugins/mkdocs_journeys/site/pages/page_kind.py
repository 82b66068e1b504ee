"""What a kind of page declares: its gallery and its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...model import Kind
from ..context import SiteContext
from ..page import Page
from .gallery import Gallery


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page. A module in this folder that has a `PAGE_KIND` is found by itself.

    Attributes:
        kind: What the pages are about.
        gallery: Makes the gallery that lists them.
        pages: Makes the pages, in the order in which they follow one another.
        is_first: Whether its gallery is there even if it lists nothing, because it speaks for the whole library.
    """

    kind: Kind
    gallery: Callable[[SiteContext], Gallery]
    pages: Callable[[SiteContext], Iterator[Page]]
    is_first: bool = False
