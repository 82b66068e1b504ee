"""The library of maps: its pages, and what maps are chosen by and put in order by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...insight import ReviewState, review_state
from ...model import JourneyMap, Kind, State
from ..context import SiteContext
from ..page import Page
from .cards import journey_card, one_for_each, versions
from .comparison import comparison_page, current_of
from .facets import Facet, FacetBuilder, Named, Order, facet, order
from .gallery import Gallery
from .journey import journey_page
from .page_kind import PageKind


def journeys_gallery(context: SiteContext) -> Gallery:
    """The library of maps."""
    words, entities = context.words, one_for_each(context.journeys(), context)
    count = len(entities)

    def facets() -> list[Facet]:
        asking = FacetBuilder(entities, context)
        found = [
            asking.library("persona", words("Persona"), Kind.PERSONA, lambda one: one.personas, words("No persona")),
            asking.choice("state", words("State"), lambda one: [one.state], [*State]),
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
            asking.languages(lambda one: versions(one, context)),
            asking.tags(),
        ]
        return [one for one in found if one is not None]

    def orders() -> list[Order]:
        moods = [context.card_facts(one).emotion_summary for one in entities]
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
        versions=lambda one: versions(one, context),
        has_list=True,
        count=(
            words.plural("{count} journey map", "{count} journey maps", count) if count else "",
            words.plural("{shown} of {count} journey map", "{shown} of {count} journey maps", count, shown="{shown}"),
        ),
    )


def channels_of(journey: JourneyMap, asking: FacetBuilder) -> list[Named]:
    """The channels that a map meets anywhere, with their names in the language of the site."""
    return [asking.named(Kind.CHANNEL, id) for id in asking.context.card_facts(journey).channels]


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


def journeys_pages(context: SiteContext) -> Iterator[Page]:
    """The page of every map, then those that compare a future map with its current one."""
    for journey in context.journeys():
        yield journey_page(journey, context)
    for journey in context.journeys():
        if (current := current_of(journey, context)) is not None:
            yield comparison_page(journey, current, context)


PAGE_KIND = PageKind(Kind.JOURNEY, journeys_gallery, journeys_pages, is_first=True)
