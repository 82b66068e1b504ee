"""The sources that a drawing mentions by their numbers, known before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ...insight import MapFacts
from ..boxes.draw_context import SourceNote
from . import form_of


def notes_of(facts: MapFacts) -> Mapping[str, SourceNote]:
    """Return the number of each source, in the order in which a reader meets them, and the lanes that mention it.

    The source that most entries rest on has no number: the legend says it in a sentence.
    """
    lanes_of = lanes_by_source(facts)
    if facts.common_source is not None:
        lanes_of.pop(facts.common_source.id, None)
    numbered = enumerate(lanes_of.items(), 1)
    return MappingProxyType({source: SourceNote(number, tuple(lanes)) for number, (source, lanes) in numbered})


def lanes_of_common_source(facts: MapFacts) -> tuple[str, ...]:
    """Return the lanes that mention the source that most entries rest on."""
    return tuple(lanes_by_source(facts).get(facts.common_source.id, ())) if facts.common_source is not None else ()


def lanes_by_source(facts: MapFacts) -> dict[str, dict[str, None]]:
    """Return the sources in the order in which a reader meets them, each with the lanes that mention it."""
    lanes_of: dict[str, dict[str, None]] = {}
    for lane, sources in mentions(facts):
        for source in sources:
            lanes_of.setdefault(source, {})[lane] = None
    return lanes_of


def mentions(facts: MapFacts) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield lanes with sources: those in cells from top to bottom, then those of curves, which the legend mentions."""
    curves = []
    for row in facts.drawn:
        if row.lane.form == "emotion" and facts.has_curve:
            curves.append(row.lane.id)
            continue
        form = form_of(row.lane.form, facts.density)
        for cell in row.cells:
            for entry in form.in_order(cell.entries):
                yield row.lane.id, form.sources(entry)
    for lane in curves[:1]:
        for curve in facts.curves:
            for point in curve.points:
                yield lane, point.sources
