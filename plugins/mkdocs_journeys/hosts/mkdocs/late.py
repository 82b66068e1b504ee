"""Placeholders: what is heavy or should not be searched is put into a page at the very end.

Large drawings in a page's content are read by three HTML parsers, which costs eight times the build. So the content
carries a comment, and the finished page gets the rest. Authors cannot forge one: their text is escaped, and comments
in their prose are removed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

PLACEHOLDER = re.compile(r"<!--jm:(\d+)-->")


def placeholder(index: int) -> str:
    """Stands for the part with this index."""
    return f"<!--jm:{index}-->"


def filled(html: str, produce: Callable[[int], str]) -> str:
    """The page with every placeholder replaced."""
    return PLACEHOLDER.sub(lambda found: produce(int(found[1])), html)
