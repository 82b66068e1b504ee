"""How severe a pain point is: one order for drawing, list, table and register."""

from __future__ import annotations

from ..model import PainPoint, Severity
from .cells import Entry

MOST_SEVERE = 3
_RANKS = {Severity.LOW: 1, Severity.MEDIUM: 2, Severity.HIGH: MOST_SEVERE}


def severity_rank(entry: Entry) -> int:
    """Return how severe a pain point is, 1 to 3; 0 where nothing says so, and for what is no pain point."""
    known = entry.item.severity if isinstance(entry.item, PainPoint) else None
    return _RANKS[known] if known else 0
