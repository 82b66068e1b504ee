"""How many problems of one file are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.diagnostics.files import MORE_PROBLEMS

MOST_SHOWN: Final = 100
"""Problems of one file that are shown; of more, the errors come first."""
_LEVELS: Final = tuple(Level)


def readable(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics in order, of each file no more than somebody reads, and how many others there are."""
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for found in sorted(diagnostics):
        by_file[found.file].append(found)
    return tuple(shown for of_file in by_file.values() for shown in _of_file(of_file))


def _of_file(found: list[Diagnostic]) -> Iterator[Diagnostic]:
    if len(found) <= MOST_SHOWN:
        yield from found
        return
    # What fails a build fails it also if some of it is not shown, because errors come first.
    by_level = sorted(found, key=lambda one: (_LEVELS.index(one.level), one))
    shown, others = by_level[:MOST_SHOWN], by_level[MOST_SHOWN:]
    first = min(others)
    yield from sorted([*shown, MORE_PROBLEMS.at(first.place, count=len(others))])
