"""What every lane needs to know of the map that it is drawn for."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..insight import Entry, MapFacts
from ..words import Words

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
ANY_MARK = "“”„‟\"'‘’«»‹›「」『』《》"
# Slanting is foreign to these scripts.
UPRIGHT = frozenset({"zh", "ja", "ko", "ar", "fa", "he", "ur", "th", "lo", "km", "my"})


@dataclass(frozen=True)
class Setting:
    """The facts of a map, the words of its language, and the sources that the drawing has mentioned so far."""

    facts: MapFacts
    words: Words
    notes: dict[str, int] = field(default_factory=dict)

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
        if not text or text[0] in ANY_MARK:
            return text
        marks = QUOTATION_MARKS.get(self.base_language, "“”")
        return f"{marks[0]}{text}{marks[1]}"

    def note(self, sources: tuple[str, ...]) -> str:
        """The numbers of these sources, which are listed below the drawing: `[1, 3]`."""
        numbers = [self.notes.setdefault(source, len(self.notes) + 1) for source in sources]
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""

    def remarks(self, entry: Entry, *first: str) -> str:
        """What is said beside an entry in small print: the given texts, who, how long, what it rests on."""
        item = entry.item
        parts = [*first, *entry.who]
        if item is not None and item.duration:
            parts.append(item.duration)
        if entry.basis:
            parts.append(self.words(BASES[entry.basis]))
        return joined([*parts, self.note(entry.sources)])


BASES = {"measured": "measured", "observed": "observed", "assumed": "assumed", "target": "target"}


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """The parts that there are, with a dot between them; a note's number follows without one."""
    text = ""
    for part in parts:
        if part:
            text += (" " if part.startswith("[") else " · ") + part if text else part
    return text
