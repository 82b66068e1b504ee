"""Two maps of one title.

In galleries and search results nobody can tell them apart. Translations of one map may have the same title.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...model import JourneyMap
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build

CODE = Code.documented(
    __doc__,
    "J509",
    level=Level.NOTICE,
    message="“{title}” is the title of {other} too",
    suggestion="say in each title what is different, or delete one of them if it is a copy",
    wrong={
        "maps/anna.yml": "title: Anna\nstages: [{name: Pays, actions: Pays}]\n",
        "maps/copy.yml": "title: Anna\nstages: [{name: Pays, actions: Pays}]\n",
    },
    right={
        "maps/anna.yml": "title: Anna in the shop\nstages: [{name: Pays, actions: Pays}]\n",
        "maps/copy.yml": "title: Anna online\nstages: [{name: Pays, actions: Pays}]\n",
    },
)


def check(build: Build) -> Iterator[Finding]:
    """Yield each map whose title an earlier map has, however it is capitalised or spaced, unless it translates it."""
    first: dict[str, JourneyMap] = {}
    for journey in build.selected.journeys.values():
        other = first.setdefault(_as_compared(journey.title), journey)
        if other is not journey and _original(other) != _original(journey):
            yield Finding.at("title", file=journey.file, title=journey.title, other=other.file)


def _original(journey: JourneyMap) -> str:
    return journey.translation_of or journey.id


def _as_compared(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())


RULE = Rule(CODE, "The whole portfolio", Build.itself, check)
