"""The galleries: what maps, personas, case studies and courses are chosen by and put in order by."""

from __future__ import annotations

from collections.abc import Mapping

from ...insight import ReviewState, journeys_of, review_state
from ...model import JourneyMap, Kind
from ..context import SiteContext
from .cards import case_study_card, journey_card, persona_card
from .courses import course_card, course_minutes
from .facets import Asking, Facet, Named, Order, facet, order
from .gallery import Gallery


def journeys_gallery(context: SiteContext) -> Gallery:
    """The library of maps."""
    words, entities = context.words, context.journeys()
    count = len(entities)

    def facets() -> list[Facet]:
        asking = Asking(entities, context)
        found = [
            asking.library("persona", words("Persona"), Kind.PERSONA, lambda one: one.personas, words("No persona")),
            asking.choice("state", words("State"), lambda one: [one.state], ("current", "future")),
            asking.status(),
            facet("review", review_name(context), [review_of(one, context) for one in entities], [*REVIEW_STATES]),
            *asking.dimensions(),
            facet(
                "channel",
                words("Channel"),
                [channels_of(one, asking) for one in entities],
                nothing=asking.nothing(words("No channel")),
            ),
            asking.owner(),
            asking.languages(),
            asking.tags(),
        ]
        return [one for one in found if one is not None]

    def orders() -> list[Order]:
        moods = [context.glance(one).mood for one in entities]
        found = [
            order("lowest", words("Lowest point"), [round(100 * one.lowest) if one else None for one in moods]),
            order("mean", words("Mean emotion"), [round(100 * one.mean) if one else None for one in moods]),
            order(
                "reviewed",
                words("Last reviewed"),
                [one.reviewed.toordinal() if one.reviewed else None for one in entities],
                is_falling=True,
            ),
        ]
        return [Order("title", words("Title")), *(one for one in found if one is not None)]

    return Gallery(
        context=context,
        kind=Kind.JOURNEY,
        title=words("Journeys"),
        entities=entities,
        card=journey_card,
        facets=facets,
        orders=orders,
        count=(
            words.plural("{count} journey map", "{count} journey maps", count) if count else "",
            words.plural("{shown} of {count} journey map", "{shown} of {count} journey maps", count, shown="{shown}"),
        ),
    )


def personas_gallery(context: SiteContext) -> Gallery:
    """Everybody whose journeys these are."""
    words, entities = context.words, [*context.portfolio.personas.values()]
    count = len(entities)

    def facets() -> list[Facet]:
        asking = Asking(entities, context)
        found = [
            asking.choice("role", words("Role"), lambda one: one.role, ("buyer", "user", "referrer")),
            *asking.dimensions(),
            asking.shared_texts("segment", words("Segment"), lambda one: filter(None, [one.segment])),
            asking.library(
                "channel", words("Channel"), Kind.CHANNEL, lambda one: [use.channel for use in one.channels]
            ),
            asking.owner(),
            asking.status(),
            asking.languages(),
            asking.tags(),
        ]
        return [one for one in found if one is not None]

    def orders() -> list[Order]:
        counts = [len(journeys_of(one.id, context.portfolio)) for one in entities]
        most = order("journeys", words("Most journeys"), counts, is_falling=True)
        return [Order("title", words("Name")), *filter(None, [most])]

    return Gallery(
        context=context,
        kind=Kind.PERSONA,
        title=words("Personas"),
        entities=entities,
        card=persona_card,
        facets=facets,
        orders=orders,
        count=(
            words.plural("{count} persona", "{count} personas", count),
            words.plural("{shown} of {count} persona", "{shown} of {count} personas", count, shown="{shown}"),
        ),
        look="jm-cards--people",
    )


def case_studies_gallery(context: SiteContext) -> Gallery:
    """All case studies."""
    words, entities = context.words, [*context.portfolio.case_studies.values()]
    count = len(entities)

    def facets() -> list[Facet]:
        asking = Asking(entities, context)
        found = [
            asking.library("persona", words("Persona"), Kind.PERSONA, lambda one: one.personas, words("No persona")),
            *asking.dimensions(),
            asking.shared_texts("organisation", words("Organisation"), lambda one: filter(None, [one.organisation])),
            asking.owner(),
            asking.status(),
            asking.languages(),
            asking.tags(),
        ]
        return [one for one in found if one is not None]

    def orders() -> list[Order]:
        dates = [one.date.toordinal() if one.date else None for one in entities]
        return [
            Order("title", words("Title")),
            *filter(None, [order("date", words("Newest"), dates, is_falling=True)]),
        ]

    return Gallery(
        context=context,
        kind=Kind.CASE_STUDY,
        title=words("Case studies"),
        entities=entities,
        card=case_study_card,
        facets=facets,
        orders=orders,
        count=(
            words.plural("{count} case study", "{count} case studies", count),
            words.plural("{shown} of {count} case study", "{shown} of {count} case studies", count, shown="{shown}"),
        ),
        look="jm-cards--wide",
    )


def courses_gallery(context: SiteContext) -> Gallery:
    """All courses."""
    words, entities = context.words, [*context.portfolio.courses.values()]
    count = len(entities)

    def facets() -> list[Facet]:
        asking = Asking(entities, context)
        found = [
            *asking.dimensions(),
            asking.owner(),
            asking.status(),
            asking.languages(),
            asking.tags(),
        ]
        return [one for one in found if one is not None]

    def orders() -> list[Order]:
        shortest = order("minutes", words("Shortest"), [course_minutes(one) or None for one in entities])
        return [Order("title", words("Title")), *filter(None, [shortest])]

    return Gallery(
        context=context,
        kind=Kind.COURSE,
        title=words("Courses"),
        entities=entities,
        card=course_card,
        facets=facets,
        orders=orders,
        count=(
            words.plural("{count} course", "{count} courses", count),
            words.plural("{shown} of {count} course", "{shown} of {count} courses", count, shown="{shown}"),
        ),
        look="jm-cards--wide",
    )


def channels_of(journey: JourneyMap, asking: Asking) -> list[Named]:
    """The channels that a map meets anywhere, with their names in the language of the site."""
    return [asking.named(Kind.CHANNEL, id) for id in asking.context.glance(journey).channels]


REVIEW_STATES: Mapping[ReviewState, str] = {
    ReviewState.OVERDUE: "Overdue",
    ReviewState.IN_TIME: "Up to date",
    ReviewState.NEVER: "Never reviewed",
}


def review_of(journey: JourneyMap, context: SiteContext) -> list[Named]:
    """Whether a map's review is overdue, in time, or never took place; nothing where no review is asked for."""
    words = context.words
    state = review_state(journey, context.portfolio, context.as_of)
    return [] if state is None else [(state.value, words(REVIEW_STATES[state]), words.language)]


def review_name(context: SiteContext) -> str:
    """What the facet is called: a review is overdue on a day, and a site may be read on another one."""
    words = context.words
    return words("Review, on {date}", date=words.date(context.as_of)) if context.as_of else words("Review")
