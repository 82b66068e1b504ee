"""What every lane needs to know of the map that it is drawn for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...insight import Entry, MapFacts
from ...text import begins_quoted
from ...words import Words
from .blocks import DOT

# Opening and closing quotation marks; English ones elsewhere.
QUOTATION_MARKS = {
    "de": "„“",
    "da": "»«",
    "cs": "„“",
    "fr": "«»",
    "it": "«»",
    "es": "«»",
    "ru": "«»",
    "uk": "«»",
    "pl": "„”",
    "ja": "「」",
    "ar": "«»",
    "fa": "«»",
}
# What the mention of a source and that of a bullet graphic begin with or are.
SOURCE, PROGRESS = "source:", "progress"
# Slanting is foreign to these scripts.
UPRIGHT = frozenset({"zh", "ja", "ko", "ar", "fa", "he", "ur", "th", "lo", "km", "my"})


@dataclass(frozen=True)
class Setting:
    """The facts of a map, the words of its language, and what the drawing has used so far and must explain.

    Attributes:
        facts: What is drawn.
        words: The interface words in the map's language.
        notes: The sources that were mentioned, with their numbers.
        signs: The icons that stand for figures or kinds of actors, with what they mean.
        lane: The lane that is being laid out.
        lanes_of: The lanes that have used a source or a sign, by its id: without them it needs no explanation.
        pictures: Where the page finds pictures: file as written in the map → address.
    """

    facts: MapFacts
    words: Words
    notes: dict[str, int] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)
    lane: str = ""
    lanes_of: dict[str, dict[str, None]] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)

    def within(self, lane: str) -> Setting:
        """The same for laying out a lane: what it uses is remembered as used there."""
        return replace(self, lane=lane)

    @property
    def base_language(self) -> str:
        return self.facts.language.split("-")[0].lower()

    @property
    def slants(self) -> bool:
        """Whether thoughts may be set in italics."""
        return self.base_language not in UPRIGHT

    def quoted(self, text: str) -> str:
        """The text in the quotation marks of its language, unless it has some."""
        text = text.strip()
        if not text or begins_quoted(text):
            return text
        marks = QUOTATION_MARKS.get(self.base_language, "“”")
        return f"{marks[0]}{text}{marks[1]}"

    def note(self, sources: tuple[str, ...]) -> str:
        """The numbers of these sources, which are listed below the drawing: `[1, 3]`."""
        numbers = [self.notes.setdefault(source, len(self.notes) + 1) for source in sources]
        for source in sources:
            self.mention(f"{SOURCE}{source}")
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""

    def figures(self, found: Sequence[tuple[str, str, float | None]]) -> list[tuple[str, str]]:
        """Those ratings from 1 to 5 that there are, each with its icon; the legend explains the icons."""
        shown = []
        for icon, meaning, rating in found:
            if rating is not None:
                self.sign(icon, f"{meaning} (1–5)")
                shown.append((icon, self.words.number(rating)))
        return shown

    def sign(self, icon: str, meaning: str) -> None:
        """Remembers that an icon was drawn, which the legend must explain."""
        self.signs[icon] = meaning
        self.mention(icon)

    def mention(self, what: str) -> None:
        """Remembers that the lane has used a source or a sign."""
        self.lanes_of.setdefault(what, {})[self.lane] = None

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
        basis = self.words(BASES[entry.basis]) if entry.basis else ""
        return joined([*first, basis, self.note(entry.sources)])


BASES = {"measured": "measured", "observed": "observed", "assumed": "assumed", "target": "target"}


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """The parts that there are, with a dot between them; a note's number follows without one."""
    text = ""
    for part in parts:
        if part:
            text += ("\u00a0" if part.startswith("[") else DOT) + part if text else part
    return text
