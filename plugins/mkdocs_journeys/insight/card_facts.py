"""What others show of a map: little enough to be kept for thousands."""

from __future__ import annotations

from dataclasses import dataclass

from .emotion_summary import EmotionSummary, emotion_summary
from .map_facts import MapFacts, PersonaFact


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A map as galleries and cards show it.

    Attributes:
        language: The language of its texts, BCP 47.
        columns: How many steps it has, or stages without steps.
        has_steps: Whether any of these is a step.
        personas: Its personas, the primary one first.
        channels: The ids of the channels that it meets anywhere, in reading order, those of the whole journey last.
        mood: How it feels: the lowest moment of all, and the mean of the primary persona; None without a score.
        has_curve: Whether anything of anybody's emotion can be drawn.
        high_pain_points: How many pain points are severe.
        open_opportunities: How many opportunities are neither done nor rejected.
        lowest: What the lowest moment of all is called by those who feel it, or its step where nobody says it.
        lowest_at: The address of that moment within the page.
    """

    language: str
    columns: int
    has_steps: bool
    personas: tuple[PersonaFact, ...]
    channels: tuple[str, ...]
    emotion_summary: EmotionSummary | None
    has_curve: bool
    high_pain_points: int
    open_opportunities: int
    lowest: str
    lowest_at: str


def card_facts(facts: MapFacts) -> CardFacts:
    """Return what the card of a map shows."""
    lowest = facts.stand_out.lowest
    of_parts = (entry for row in facts.rows for cell in row.cells for entry in cell.entries)
    of_the_map = (entry for _, entries in facts.of_the_map for entry in entries)
    channels = dict.fromkeys(channel.id for entry in (*of_parts, *of_the_map) for channel in entry.channels)
    return CardFacts(
        language=facts.language,
        columns=len(facts.columns),
        has_steps=any(column.step is not None for column in facts.columns),
        personas=facts.personas,
        channels=tuple(channels),
        emotion_summary=emotion_summary(facts.curves),
        has_curve=facts.has_curve,
        high_pain_points=len(facts.high_pain_points),
        open_opportunities=len(facts.open_opportunities),
        lowest=(lowest.words or facts.part_name(lowest.anchor)) if lowest else "",
        lowest_at=lowest.anchor if lowest else "",
    )
