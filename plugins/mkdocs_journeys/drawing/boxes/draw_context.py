"""What every lane needs to know of the map that it is drawn for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from ...insight import Entry, MapFacts
from ...model import Basis, Density
from ...terms import short_term
from ...text import quoted
from ...words import Words
from .blocks import DOT

# Slanting is foreign to these scripts.
UPRIGHT = frozenset({"zh", "ja", "ko", "ar", "fa", "he", "ur", "th", "lo", "km", "my"})


class SourceNote(NamedTuple):
    """The number of a source, and the lanes that mention it: without them it needs no explanation."""

    number: int
    lanes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DrawContext:
    """The facts of a map and the words of its language; laying out and drawing change nothing in it.

    Attributes:
        facts: What is drawn.
        words: The interface words in the map's language.
        notes: The sources that are mentioned, by id, but for the common one.
        common_lanes: The lanes that mention the common source.
        pictures: What pictures are called: file as written in the map → address, or a name that the writer knows.
        portraits: The same for people: id of a persona → address, or a name.
    """

    facts: MapFacts
    words: Words
    notes: Mapping[str, SourceNote] = field(default_factory=lambda: MappingProxyType({}))
    common_lanes: tuple[str, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    portraits: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def language(self) -> str:
        """The language of the map, by whose rules lines are broken."""
        return self.facts.language

    @property
    def base_language(self) -> str:
        return self.facts.language.split("-")[0].lower()

    @property
    def slants(self) -> bool:
        """Whether thoughts may be set in italics."""
        return self.base_language not in UPRIGHT

    @property
    def is_brief(self) -> bool:
        """Whether the drawing leaves out what table and list say anyway."""
        return self.facts.density is Density.BRIEF

    def quoted(self, text: str) -> str:
        """The text in the quotation marks of its language, unless it has some."""
        return quoted(text, self.facts.language)

    def note(self, sources: tuple[str, ...]) -> str:
        """The numbers of these sources, which are listed below the drawing: `[1, 3]`; the common one has none."""
        numbers = [str(self.notes[source].number) for source in sources if source in self.notes]
        return f"[{', '.join(numbers)}]" if numbers else ""

    def kind_of(self, id: str) -> str:
        """Whether somebody is a persona, staff, partner or system; empty where nothing says so."""
        if id in self.facts.portfolio.personas:
            return "persona"
        actor = self.facts.portfolio.actors.get(id)
        return (actor.kind or "") if actor else ""

    def personas_of(self, entry: Entry) -> str:
        """The personas who alone think, say, do or suffer it, as a `data-` attribute."""
        known = self.facts.portfolio.personas
        return " ".join(entry.actors) if all(id in known for id in entry.actors) else ""

    def remarks(self, entry: Entry, *first: str) -> str:
        """Small print beside an entry: the given texts, what it rests on, and where it is known from."""
        basis = basis_term(entry.basis, self.words)
        return joined([*first, basis, self.note(entry.sources)])


def basis_term(basis: str, words: Words) -> str:
    """Return what a basis is called in small print; an empty text where nothing says what a fact rests on."""
    return short_term(Basis(basis) if basis else None, words)


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """The parts that there are, with a dot between them; a note's number follows without one."""
    text = ""
    for part in parts:
        if part:
            text += ("\u00a0" if part.startswith("[") else DOT) + part if text else part
    return text
