"""The source that most entries of a map rest on: it is said once, instead of at each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .cells import Entry

FEWEST_ENTRIES = 5
"""With fewer entries that name a source, naming it at each of them repeats nothing."""

LEAST_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class CommonSource:
    """The source of more than four fifths of the entries that name one.

    It claims nothing about entries without a source: most texts of a map have none.

    Attributes:
        id: The source.
        count: The number of entries that rest on it.
        total: The number of entries that name a source.
    """

    id: str
    count: int
    total: int

    @property
    def is_of_all(self) -> bool:
        """Whether no entry names a source without naming this one."""
        return self.count == self.total


def common_source(entries: Iterable[Entry]) -> CommonSource | None:
    """Return the source that most of these entries rest on; None if there is no such source, or hardly an entry."""
    named = [frozenset(entry.sources) for entry in entries if entry.sources]
    if len(named) < FEWEST_ENTRIES:
        return None
    counts = Counter(id for sources in named for id in sorted(sources))
    id, count = counts.most_common(1)[0]
    return CommonSource(id, count, len(named)) if count > LEAST_SHARE * len(named) else None
