"""Alternatives as pages tell them: on which way a step is, what the other ways are, and how long they take."""

from __future__ import annotations

from collections.abc import Iterator

from ..drawing.wording.way_text import other_ways, times_of_ways, way_text
from ..insight import MapFacts
from ..words import Words
from .details import Detail, DetailWriter


def way_details(anchor: str, facts: MapFacts, writer: DetailWriter) -> Iterator[Detail]:
    """Say on which way a step is and what the others are; on the first step of all of them, how long they take."""
    found = facts.branch_at(anchor)
    if found is None:
        return
    group, branch = found
    words = writer.content_words
    way = words("{group}: {branch}", group=group.name, branch=branch.name) if branch.is_named else group.name
    others = other_ways(group, branch, words)
    yield writer.author_detail("either", words("{way} (or: {others})", way=way, others=others))
    if facts.columns[group.first].anchor == anchor:
        labels = writer.words("Duration, shortest to longest"), writer.words("Waiting time, shortest to longest")
        for label, text in zip(labels, times_of_ways(group, facts, words), strict=True):
            if text:
                yield Detail("either", label, text, label_language=writer.ours)


def way_of(anchor: str, facts: MapFacts, words: Words) -> str:
    """Return the way of a step that is one of alternatives; empty for every other part."""
    found = facts.branch_at(anchor)
    return way_text(*found, words) if found is not None else ""
