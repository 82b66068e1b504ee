"""What is put into a page when everything else on it is finished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..drawing import Shape


@dataclass(frozen=True, slots=True)
class PagePosition:
    """Where on which page deferred HTML is.

    Attributes:
        address: The page as it is published, relative to the site's root: `guide/maps/index.html`.
        number: How much of it is before it on the page, so that ids can differ.
        shapes: What drawings before it on the page define, with the ids; each adds its own, for those that follow.
    """

    address: str
    number: int
    shapes: dict[Shape, str] = field(default_factory=dict, compare=False)


DeferredHtml = Callable[[PagePosition], str]
"""Writes its HTML for one position: links are relative to the page, ids are its own."""
