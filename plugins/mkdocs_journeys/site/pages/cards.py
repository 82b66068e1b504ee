"""What stands for a map, a persona or a case study in a gallery, on another page, in a hand-written one: a card."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...drawing import Decoration, draw_thumbnail, write_svg
from ...insight import CardFacts, card_facts, due_date, facts_of_person, is_overdue
from ...model import Entity, JourneyMap, Kind, Ref, State, Status
from ...terms import long_term
from ..context import SiteContext
from ..language_markup import mixed
from .avatars import Avatar, Person, person

MOST_FIGURES = 2


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
class CardFigure:
    """A result on a case study's card, as it was written; its name says if nobody measured it."""

    metric: str
    before: str
    after: str
    unit: str


@dataclass(frozen=True, slots=True)
class CardCount:
    """What a map counts: a sign, and words for those who see it and for those who hear it."""

    sign: str
    seen: str
    heard: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The same map in another language.

    Attributes:
        ref: What it is.
        language: Its language, BCP 47.
        name: What its readers call that language.
    """

    ref: Ref
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows, in this order.

    Attributes:
        ref: What it leads to.
        title: Its title or name.
        language: The language of its texts.
        direction: The writing direction of that language.
        avatar: A persona's portrait.
        curve: Draws the small curve of a map; empty where there is none.
        badges: State, status, overdue review.
        kicker: A line above the title.
        line: A line below it.
        summary: One sentence.
        figures: The first results of a case study.
        people: Whose journey it is.
        owners: Who answers for it.
        size: How much there is to see, in the language of the site.
        counts: What a map counts, in the language of the site.
        lowest: How the lowest moment of a map feels.
        lowest_at: The step of that moment.
        within: The map above it, and its title in its language.
        own_language: The name of its language, where it has translations.
        translations: The same in other languages.
    """

    ref: Ref
    title: str
    language: str
    direction: str
    avatar: Avatar | None = None
    curve: Callable[[], Markup] = Markup
    badges: tuple[Badge, ...] = ()
    kicker: str = ""
    line: str = ""
    summary: str = ""
    figures: tuple[CardFigure, ...] = ()
    people: tuple[Person, ...] = ()
    owners: tuple[str, ...] = ()
    size: str = ""
    counts: tuple[CardCount, ...] = ()
    lowest: Markup | str = ""
    lowest_at: Ref | None = None
    within: tuple[Ref, Markup] | None = None
    own_language: str = ""
    translations: tuple[Translation, ...] = ()


def journey_cards(journeys: Iterable[JourneyMap], context: SiteContext) -> list[Card]:
    """Cards for maps, in the given order."""
    return [journey_card(journey, context) for journey in journeys]


def journey_card(journey: JourneyMap, context: SiteContext) -> Card:
    """The card of one map, with the same map in other languages."""
    seen = context.card_facts(journey)
    others = tuple(translation(one, context) for one in versions(journey, context) if one.id != journey.id)
    return Card(
        ref=Ref.journey(journey.id),
        title=journey.title,
        language=seen.language,
        direction=context.content_words(seen.language).direction,
        curve=lambda: small_curve(journey, context),
        badges=badges(journey, context),
        summary=journey.summary,
        people=tuple(person(fact.id, fact.name, context) for fact in seen.personas),
        owners=tuple(context.portfolio.name_of(Kind.OWNER, owner, seen.language) for owner in journey.owner),
        size=_length(seen, context),
        counts=tuple(_counts(seen, context)),
        lowest=_lowest(seen, context),
        lowest_at=Ref.journey(journey.id, seen.lowest_at) if seen.lowest_at else None,
        within=_parent(journey, context),
        own_language=context.content_words(seen.language).language_name(seen.language) if others else "",
        translations=others,
    )


def persona_journey_card(journey: JourneyMap, persona: str, context: SiteContext) -> Card:
    """The card of a map on the page of a persona: the curve and the lowest moment are theirs alone."""
    card = journey_card(journey, context)
    if len(context.card_facts(journey).personas) < 2:
        return card
    facts = facts_of_person(context.facts(journey), persona)
    own = card_facts(facts)

    def curve() -> Markup:
        drawing = draw_thumbnail(facts, context.content_words(facts.language))
        return Markup(write_svg(drawing, Decoration()))

    return replace(
        card,
        curve=curve if own.has_curve else Markup,
        lowest=_lowest(own, context),
        lowest_at=Ref.journey(journey.id, own.lowest_at) if own.lowest_at else None,
    )


def _lowest(seen: CardFacts, context: SiteContext) -> Markup | str:
    """How the lowest moment feels, in the words of those who feel it."""
    words = context.words
    return mixed(words("lowest: {feeling}"), words.spoken, seen.language, feeling=seen.lowest) if seen.lowest else ""


def versions(journey: JourneyMap, context: SiteContext) -> list[JourneyMap]:
    """A map in all its languages, in the order of the library."""
    known = context.portfolio.journeys
    return [known[id] for id in context.relations.versions(journey) if id in known]


def one_for_each(journeys: Iterable[JourneyMap], context: SiteContext) -> list[JourneyMap]:
    """Of maps that are translations of one another the one in the site's language, else the original."""
    own = context.words.language.split("-")[0].lower()
    families: dict[str, list[JourneyMap]] = {}
    for journey in journeys:
        families.setdefault(journey.translation_of or journey.id, []).append(journey)

    def is_other(one: JourneyMap) -> tuple[bool, bool]:
        language = one.language or context.portfolio.language
        return language.split("-")[0].lower() != own, one.translation_of is not None

    return [min(family, key=is_other) for family in families.values()]


def translation(journey: JourneyMap, context: SiteContext) -> Translation:
    """A map as one of several languages."""
    language = journey.language or context.portfolio.language
    return Translation(Ref.journey(journey.id), language, context.content_words(language).language_name(language))


def _counts(seen: CardFacts, context: SiteContext) -> Iterator[CardCount]:
    """How many severe pain points and how many open opportunities a map has."""
    words = context.words
    if severe := seen.high_pain_points:
        heard = f"{words('Severe pain points')} {words.number(severe)}"
        yield CardCount("alert", words("{count} severe", count=words.number(severe)), heard)
    if found := seen.open_opportunities:
        text = words.plural("{count} open opportunity", "{count} open opportunities", found)
        yield CardCount("lightbulb-on-outline", text, text)


def _parent(journey: JourneyMap, context: SiteContext) -> tuple[Ref, Markup] | None:
    """The map above a map, in its language where there is one."""
    above = context.portfolio.journeys.get(journey.parent or "")
    if above is None:
        return None
    language = journey.language or context.portfolio.language
    of_parent = versions(above, context)
    above = next((one for one in of_parent if (one.language or context.portfolio.language) == language), above)
    words = context.words
    spoken = above.language or context.portfolio.language
    return Ref.journey(above.id), mixed(words("in: {title}"), words.spoken, spoken, title=above.title)


def small_curve(journey: JourneyMap, context: SiteContext) -> Markup:
    """The curve of a map in little, beside words that say what it shows; empty where the map has none."""
    if not context.card_facts(journey).has_curve:
        return Markup()
    # It is on many pages and made once.
    if journey.id not in context.small_curves:
        facts = context.facts(journey)
        drawn = draw_thumbnail(facts, context.content_words(facts.language))
        context.small_curves[journey.id] = Markup(write_svg(drawn, Decoration()))
    return context.small_curves[journey.id]


def badges(journey: JourneyMap, context: SiteContext) -> tuple[Badge, ...]:
    """State and status of a map where they are not the usual ones, and whether its review is overdue."""
    words = context.words
    found = [Badge("state", journey.state, long_term(journey.state, words))] if journey.state != State.CURRENT else []
    if journey.status and journey.status != Status.PUBLISHED:
        found.append(Badge("status", journey.status, long_term(journey.status, words)))
    return (*found, *overdue_badge(journey, context))


def usual_states(journey: JourneyMap, context: SiteContext) -> tuple[tuple[str, str], ...]:
    """State and status of a map where they are the usual ones, which are no badges: the name and the value of each."""
    words = context.words
    found = [(words("State"), long_term(journey.state, words))] if journey.state == State.CURRENT else []
    if journey.status == Status.PUBLISHED:
        found.append((words("Status"), long_term(journey.status, words)))
    return tuple(found)


def overdue_badge(entity: Entity, context: SiteContext) -> tuple[Badge, ...]:
    """The badge of an entity whose review is overdue on the day of the build; none if it is not."""
    due = due_date(entity, context.portfolio)
    if due is None or not is_overdue(entity, context.portfolio, context.as_of):
        return ()
    words = context.words
    return (Badge("overdue", "overdue", words("Review was due {date}", date=words.date(due))),)


def _length(seen: CardFacts, context: SiteContext) -> str:
    """How long a map is: its steps; its stages where it has no steps."""
    words, length = context.words, seen.columns
    if seen.has_steps:
        return words.plural("{count} step", "{count} steps", length)
    return words.plural("{count} stage", "{count} stages", length)
