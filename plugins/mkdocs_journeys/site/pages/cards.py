"""A map in a gallery, on a persona's page, beside a case study: a card with its small curve."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...drawing import draw_thumbnail
from ...insight import MapFacts, due_date, is_overdue
from ...model import JourneyMap, Kind, Ref
from ..context import SiteContext
from ..terms import CHOICE_TERMS


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word about an entity.

    Attributes:
        kind: What it says, for its look: `state`, `status`, `overdue`.
        value: The author's word, for its look.
        text: What readers see.
    """

    kind: str
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class JourneyCard:
    """What a card shows of a map."""

    ref: Ref
    journey: JourneyMap
    language: str
    direction: str
    personas: tuple[str, ...]
    owners: tuple[str, ...]
    badges: tuple[Badge, ...]
    size: str
    curve: Markup


def journey_cards(journeys: Iterable[JourneyMap], context: SiteContext, prefix: str = "card") -> list[JourneyCard]:
    """Cards for maps, in the given order."""
    return [journey_card(journey, context, prefix) for journey in journeys]


def journey_card(journey: JourneyMap, context: SiteContext, prefix: str) -> JourneyCard:
    """The card of one map. `prefix` keeps the ids of its drawing apart from others on the page."""
    facts = context.facts(journey)
    words = context.content_words(facts.language)
    return JourneyCard(
        ref=Ref.journey(journey.id),
        journey=journey,
        language=facts.language,
        direction=words.direction,
        personas=tuple(persona.name for persona in facts.personas),
        owners=tuple(facts.name_of(Kind.OWNER, owner) for owner in journey.owner),
        badges=badges(journey, context),
        size=_size(facts, context),
        curve=small_curve(facts, context, f"{prefix}-{journey.id}"),
    )


def small_curve(facts: MapFacts, context: SiteContext, prefix: str) -> Markup:
    """The curve of a map in little; empty where the map has none."""
    if not any(curve.scored for curve in facts.curves):
        return Markup()
    return Markup(draw_thumbnail(facts, context.content_words(facts.language)).inline(prefix))


def badges(journey: JourneyMap, context: SiteContext) -> tuple[Badge, ...]:
    """State and status of a map, and whether its review is overdue."""
    words = context.words
    found = [Badge("state", journey.state, words(CHOICE_TERMS[journey.state]))]
    if journey.status:
        found.append(Badge("status", journey.status, words(CHOICE_TERMS[journey.status])))
    due = due_date(journey, context.portfolio)
    if due is not None and is_overdue(journey, context.portfolio, context.as_of):
        found.append(Badge("overdue", "overdue", words("Review was due {date}", date=words.date(due))))
    return tuple(found)


def _size(facts: MapFacts, context: SiteContext) -> str:
    """How long a map is: its steps; its stages where it has no steps."""
    words, length = context.words, len(facts.columns)
    if any(column.step is not None for column in facts.columns):
        return words.plural("{count} step", "{count} steps", length)
    return words.plural("{count} stage", "{count} stages", length)
