"""What every page builder knows: the selected portfolio, its facts, words, addresses and problems."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from markupsafe import Markup

from ..diagnostics import Diagnostic, Level
from ..drawing import ColourRole, Scene
from ..insight import CardFacts, MapFacts, Relations, TaughtDay, card_facts, map_facts, public_timetable
from ..model import Course, JourneyMap, Kind, Portfolio, Ref, Run
from ..words import Words
from .addresses import Addresses
from .fingerprint import fingerprint, of_this_program
from .fragment_cache import FragmentCache, NoFragmentCache
from .repository import Repository

"""The curve of a map in little, drawn, and as the points from which a script draws it."""

REMEMBERED = 4
"""Of so many maps the facts are at hand: of the one that is being written, of those with which it is compared."""


@dataclass(frozen=True)
class SiteContext:
    """Everything that page builders read.

    Attributes:
        portfolio: What the build contains, after selection.
        words: The interface, in the site's language or in that of one page.
        addresses: Where things are.
        as_of: The day on which reviews are judged overdue; None judges nothing.
        diagnostics: What is wrong with the author's files; shown on the pages that they concern.
        read: Gives a file of the journeys folder.
        kept: What earlier builds have left.
        last_drawn: The map that was drawn last, for whatever shows it next.
        listed: What pages of a kind are called, where they are, and their language; by kind and language.
        small_curves: The curves in little that have been drawn so far, by maps.
        repository: Where authors' files are edited and problems reported.
        whole_courses: The courses with what the build leaves out, for the clock times of runs and for nothing else.
        palette: Material's names of the colours (`primary`, `accent`), for documents without its theme.
        colours: What they are in drawings that are files, where they differ from the usual ones.
    """

    portfolio: Portfolio
    words: Words
    addresses: Addresses
    as_of: datetime.date | None = None
    diagnostics: Sequence[Diagnostic] = ()
    read: Callable[[str], bytes] = field(default=lambda path: b"")
    fragments: FragmentCache = field(default=NoFragmentCache())
    repository: Repository = field(default=Repository())
    palette: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[ColourRole, str] = field(default_factory=dict)
    whole_courses: Mapping[str, Course] = field(default_factory=dict, repr=False)
    _facts: dict[str, MapFacts] = field(default_factory=dict, repr=False)
    _card_facts: dict[str, CardFacts] = field(default_factory=dict, repr=False)
    last_drawn: dict[str, Scene] = field(default_factory=dict, repr=False)
    listed: dict[tuple[Kind, str], Sequence[tuple[str, Ref, str]]] = field(default_factory=dict, repr=False)
    small_curves: dict[str, Markup] = field(default_factory=dict, repr=False)
    _made_of: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    _by_language: dict[str, SiteContext] = field(default_factory=dict, init=False, repr=False, compare=False)

    def in_language(self, language: str) -> SiteContext:
        """What builders of a page about something in this language know: its words are in it, too.

        Where the interface does not speak the language, they stay as they are.
        """
        words = self.content_words(language)
        if words.language == self.words.language or not words.are_spoken:
            return self
        if language not in self._by_language:
            self._by_language[language] = replace(self, words=words)
        return self._by_language[language]

    def timetable(self, run: Run, course: Course, *, is_shortened: bool = False) -> tuple[TaughtDay, ...]:
        """The timetable of a run, with the same clock times in every build."""
        return public_timetable(run, course, self.whole_courses.get(course.id), is_shortened=is_shortened)

    def facts(self, journey: JourneyMap) -> MapFacts:
        """What follows from a map. Only the last few are remembered: a thousand would fill the memory."""
        if journey.id not in self._facts:
            found = map_facts(journey, self.portfolio)
            while len(self._facts) >= REMEMBERED:
                del self._facts[next(iter(self._facts))]
            self._facts[journey.id] = found
            self._card_facts[journey.id] = card_facts(found)
        return self._facts[journey.id]

    def card_facts(self, journey: JourneyMap) -> CardFacts:
        """What galleries and other pages show of a map; computed once."""
        if journey.id not in self._card_facts:
            self.facts(journey)
        return self._card_facts[journey.id]

    @cached_property
    def relations(self) -> Relations:
        """How the maps hang together."""
        return Relations(self.portfolio)

    def made_of(self, journey: JourneyMap) -> str:
        """What decides how a map looks on every page of it, as one short text."""
        key = journey.id, self.words.language
        if key not in self._made_of:
            colours = f"{self.palette}\0{self.colours}"
            around = f"{of_this_program()}\0{self.words.language}\0{self.addresses}\0{colours}"
            self._made_of[key] = f"{around}\0{fingerprint(journey, Ref.journey(journey.id), self.portfolio)}"
        return self._made_of[key]

    def journeys(self) -> list[JourneyMap]:
        """The maps in the order of the gallery: those in the site's language first, then by file."""
        own = self.words.language.split("-")[0].lower()

        def is_foreign(journey: JourneyMap) -> bool:
            return (journey.language or self.portfolio.language).split("-")[0].lower() != own

        return sorted(self.portfolio.journeys.values(), key=is_foreign)

    def problems(self, file: str) -> tuple[Diagnostic, ...]:
        """The errors and warnings in one of the author's files."""
        return tuple(found for found in self.diagnostics if found.file == file and found.level is not Level.NOTICE)

    def problems_elsewhere(self) -> tuple[Diagnostic, ...]:
        """The errors and warnings in files that have no page of their own."""
        with_page = {entity.file for _, entity in self.portfolio.entities()}
        return tuple(
            found for found in self.diagnostics if found.level is not Level.NOTICE and found.file not in with_page
        )

    def content_words(self, language: str) -> Words:
        """The words of a drawing: in its map's language."""
        return Words(language)
