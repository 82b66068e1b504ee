"""Alternatives in words: which of several ways a step is on, and how long the ways take."""

from __future__ import annotations

from ...insight import MapFacts, TimeSpan, time_of_group
from ...insight.durations import MINUTES
from ...model import Branch, EitherGroup
from ...words import ISOLATE, Words


def way_text(group: EitherGroup, branch: Branch, words: Words) -> str:
    """Return which way it is: `pay: card`; for a step that is a way by itself, that it is one of several."""
    if branch.is_named:
        return words("{group}: {branch}", group=group.name, branch=branch.name)
    return words("one way: {group}", group=group.name)


def step_on_its_way(anchor: str, facts: MapFacts, words: Words) -> str:
    """Return the name of the stage or step with this address, with its way where it is one of alternatives."""
    return on_its_way(facts.part_name(anchor), anchor, facts, words)


def on_its_way(text: str, anchor: str, facts: MapFacts, words: Words) -> str:
    """Return what is said of a stage or step, with its way where it is one of alternatives."""
    found = facts.branch_at(anchor)
    return words("{text} ({remark})", text=text, remark=way_text(*found, words)) if found is not None else text


def other_ways(group: EitherGroup, branch: Branch, words: Words) -> str:
    """Return the names of the ways that somebody on this one does not take."""
    return words.any_of(other.name for other in group.branches if other != branch)


def times_of_ways(group: EitherGroup, facts: MapFacts, words: Words) -> tuple[str, str]:
    """Return how long the ways take, and how long one waits on them, each from the shortest to the longest.

    Empty where that is not known of every way.
    """
    spans = (time_of_group(group, facts.columns, is_wait=is_wait) for is_wait in (False, True))
    duration, wait = (time_text(span, words) if span is not None else "" for span in spans)
    return duration, wait


def time_text(span: TimeSpan, words: Words) -> str:
    """Return a length of time in the units in which it is counted: `5–15 minutes`, `10 minutes–2 weeks`."""
    low, high = span.low / MINUTES[span.low_unit], span.high / MINUTES[span.high_unit]
    longest = words.time(high, span.high_unit)
    if span.low == span.high:
        return longest
    number = words.number(high)
    # Some languages say “two days” without a number.
    if span.low_unit == span.high_unit and longest.startswith(number):
        numbers = f"{words.number(low)}–{number}"
        return f"{ISOLATE.format(numbers) if words.direction == 'rtl' else numbers}{longest.removeprefix(number)}"
    return words("{shortest}–{longest}", shortest=words.time(low, span.low_unit), longest=longest)
