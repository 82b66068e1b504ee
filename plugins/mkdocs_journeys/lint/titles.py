"""A rule about maps that nobody can tell apart by their titles."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..diagnostics.portfolio import SAME_TITLE
from ..model import JourneyMap, Portfolio
from .timetables import Locate


def titles_twice(selected: Portfolio, locate: Locate) -> Iterator[Diagnostic]:
    """Maps whose title an earlier map has, however it is capitalised or spaced, unless they are translations.

    Each is told once, whatever the number of others.
    """
    first: dict[str, JourneyMap] = {}
    for journey in selected.journeys.values():
        other = first.setdefault(_as_compared(journey.title), journey)
        if other is not journey and _original(other) != _original(journey):
            yield SAME_TITLE.at(locate(journey.file, ("title",)), title=journey.title, other=other.file)


def _original(journey: JourneyMap) -> str:
    return journey.translation_of or journey.id


def _as_compared(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())
