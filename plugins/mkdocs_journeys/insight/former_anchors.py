"""Addresses within a map's page that were true once: renamed stages, steps and entries, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CellEntry, Stage
from .cells import Entry
from .map_facts import MapFacts


def former_anchors(facts: MapFacts) -> dict[str, tuple[str, ...]]:
    """Present anchor → those that it had before.

    An entry's address begins with its step's, so that it has changed when either was renamed. An address that
    something else has now leads there.
    """
    if not any(part.was for part, _ in facts.parts()) and not any(_was(entry.item) for _, entry in _entries(facts)):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    parts: dict[str, tuple[str, ...]] = {}
    for part, anchor in facts.parts():
        prefix = "stage-" if isinstance(part, Stage) else ""
        parts[anchor] = tuple(f"{prefix}{former}" for former in part.was)
    taken = {*parts, *(entry.anchor for _, entry in _entries(facts))}

    def keep(anchor: str, former: Iterator[str]) -> None:
        free = tuple(dict.fromkeys(one for one in former if one not in taken))
        if free:
            found[anchor] = free
            taken.update(free)

    for anchor, former in parts.items():
        keep(anchor, iter(former))
    for part_anchor, entry in _entries(facts):
        own = entry.anchor.removeprefix(f"{part_anchor}-")
        prefixes = (part_anchor, *parts.get(part_anchor, ()))
        names = (own, *_was(entry.item))
        keep(entry.anchor, (f"{prefix}-{name}" if prefix else name for prefix in prefixes for name in names))
    return found


def _entries(facts: MapFacts) -> Iterator[tuple[str, Entry]]:
    """Every entry that has an address, with the address of its stage or step; empty for the map's own."""
    for _, entries in facts.of_the_map:
        yield from (("", entry) for entry in entries if entry.anchor)
    for row in facts.rows:
        for cell in row.cells:
            yield from ((cell.anchor, entry) for entry in cell.entries if entry.anchor)


def _was(item: CellEntry | None) -> tuple[str, ...]:
    return item.was if item is not None else ()
