"""Links that a page lays over a drawing, which itself is a picture and can hold none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...drawing import Hotspot
from ...drawing.scene.box import Box
from ...insight import MapFacts
from ...model import Kind, Ref
from ...words import Words
from ..language_markup import mixed

LEAST = 24.0
"""Pixels."""


class PlacedLink(NamedTuple):
    """Where a link lies on the drawing, where it leads (to another map?), and what it is called, in which language."""

    ref: Ref
    box: Box
    name: str
    opens_map: bool
    language: str


def placed_links(hotspots: Sequence[Hotspot], facts: MapFacts, words: Words) -> Iterator[PlacedLink]:
    """To each step, or stage without steps, and to the map that shows a step or a stage in detail."""
    columns = {column.anchor: facts.part_names[column.anchor] for column in facts.columns}
    for spot, after in zip(hotspots, [*hotspots[1:], None], strict=True):
        ref = spot.ref
        if ref.kind is not Kind.JOURNEY:
            continue
        if ref.id == facts.journey.id and ref.part in columns:
            yield PlacedLink(ref, spot.box, columns[ref.part], False, facts.language)
        # A step with a sub-journey has two places for it: its name, which leads to the List, and the sign below it.
        elif ref.part is None and (after is None or after.ref != ref):
            opened = facts.portfolio.journeys.get(ref.id)
            if opened is not None:
                language = opened.language or facts.portfolio.language
                name = mixed(words("in detail: {title}"), words.spoken, language, title=opened.title)
                yield PlacedLink(ref, in_reach(spot.box), name, True, words.spoken)


def entry_links(hotspots: Sequence[Hotspot], facts: MapFacts) -> Iterator[tuple[str, Box]]:
    """Yield the address within the page and the box of each entry of a drawing; steps have links of their own."""
    columns = {column.anchor for column in facts.columns}
    stages = {f"stage-{span.stage.id}" for span in facts.stages}
    for ref, box in hotspots:
        if ref.kind is Kind.JOURNEY and ref.id == facts.journey.id and ref.part and ref.part not in columns | stages:
            yield ref.part, in_reach(box)


class EntryPlaces(NamedTuple):
    """Where entries lie in a drawing, as a script reads it. Each step is named once: addresses of entries begin so.

    Attributes:
        parts: The addresses of steps and stages, with spaces between them.
        places: Of each entry the number of its part, the rest of its address and its box; with commas between entries.
    """

    parts: str
    places: str


def entry_places(links: Iterable[tuple[str, Box]], facts: MapFacts) -> EntryPlaces:
    """Return the places of entries."""
    parts: dict[str, int] = {}
    places: list[str] = []
    anchors = sorted(facts.part_names, key=len, reverse=True)
    for address, box in links:
        part = next((anchor for anchor in anchors if address.startswith(f"{anchor}-")), address)
        number = parts.setdefault(part, len(parts))
        corners = " ".join(f"{value:.0f}" for value in box)
        places.append(f"{number}{address.removeprefix(part)} {corners}")
    return EntryPlaces(" ".join(parts), ",".join(places))


def overview_links(hotspots: Sequence[Hotspot], facts: MapFacts) -> Iterator[tuple[str, Box]]:
    """Yield the address within the page and the box of each column of an Overview, and after it those of its signs.

    So the keyboard goes through the journey step by step. Names of stages have no links: their steps have.
    """
    spots = [spot for spot in hotspots if spot.ref.part is not None]
    tall = max((spot.box.height for spot in spots), default=0.0)
    columns = [spot for spot in spots if spot.box.height == tall]
    names = {f"stage-{span.stage.id}" for span in facts.stages}
    signs = [spot for spot in spots if spot.box.height < tall and spot.ref.part not in names]
    for column in columns:
        yield column.ref.part or "", column.box
        left, right = column.box.x, column.box.right
        yield from ((sign.ref.part or "", sign.box) for sign in signs if left <= middle(sign.box) < right)


class NamedLink(NamedTuple):
    """Where a link of an Overview leads within the page of its map, where it lies, and what it is called."""

    anchor: str
    box: Box
    name: str
    is_sign: bool


def named_overview_links(hotspots: Sequence[Hotspot], facts: MapFacts) -> Iterator[NamedLink]:
    """Yield the links of an Overview on another page than the map's, where no List says what they are called."""
    parts = facts.part_names
    entries = {entry.anchor: entry.text for row in facts.rows for cell in row.cells for entry in cell.entries}
    for anchor, box in overview_links(hotspots, facts):
        if name := parts.get(anchor) or entries.get(anchor):
            yield NamedLink(anchor, box, name, anchor not in parts)


def middle(box: Box) -> float:
    return box.x + box.width / 2


def in_reach(box: Box) -> Box:
    """The box, on every side as much larger as a finger needs (WCAG 2.2, 2.5.8 Target Size)."""
    wide, high = max(box.width, LEAST), max(box.height, LEAST)
    return Box(box.x - (wide - box.width) / 2, box.y - (high - box.height) / 2, wide, high)
