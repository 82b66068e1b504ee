"""What one build leaves for the next: finished pieces, found again by what they are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class FragmentCache(Protocol):
    """Keeps finished pieces between builds; where and how long is the host's business."""

    def text(self, name: str, made_of: str, make: Callable[[], str]) -> str:
        """A piece from an earlier build, or a new one.

        Args:
            name: What sort of piece it is.
            made_of: What it is made of: the same text stands for the same piece.
            make: Makes it, if no build has done so before.
        """


class NoFragmentCache:
    """A cache that keeps nothing: every piece is made anew."""

    def text(self, name: str, made_of: str, make: Callable[[], str]) -> str:
        """The piece, made now."""
        return make()
