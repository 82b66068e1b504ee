"""One persona: who they are, what they want, and every map in which they appear."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...insight import case_studies_of, journeys_of
from ...model import GoalGroup, Item, Kind, Persona, Ref, Role
from ..context import SiteContext
from ..details import DetailWriter
from ..page import Fragment, Heading, LazyParts, Page, Part, Prose
from .avatars import avatar
from .breadcrumbs import breadcrumbs_of
from .cards import Card, one_for_each, persona_journey_card
from .facets import Facet, FacetBuilder, Order, order
from .file_links import file_links
from .gallery import Gallery
from .page_kind import PageKind
from .problems import problem_box

PROFILE_FIELDS = ("age", "gender", "occupation", "organisation", "role", "family", "location", "segment", "channels")
TEXT_FIELDS = ("biography", "description")
LIST_FIELDS = (
    "motivations", "jobs", "needs", "frustrations", "behaviours", "values", "skills", "accessibility",
)  # fmt: skip
FOOT_FIELDS = ("owner", "source", "authors", "date", "reviewed", "tags", "facts", "link")


def persona_page(persona: Persona, context: SiteContext) -> Page:
    """One persona: portrait, goals, and their curve in every map in which they appear."""
    return Page(
        address=context.addresses.page(Ref.persona(persona.id)),
        title=persona.title,
        language=persona.language or context.portfolio.language,
        parts=LazyParts(partial(_parts, persona, context), persona.body),
        description=persona.summary,
        source=persona.file,
        parent=context.addresses.gallery(Kind.PERSONA),
        ref=Ref.persona(persona.id),
        tags=persona.tags,
    )


def _parts(persona: Persona, site: SiteContext) -> Iterator[Part]:
    language = persona.language or site.portfolio.language
    context = site.in_language(language)
    words = context.words
    writer = DetailWriter(words, context.portfolio, language, context.portfolio.sources)
    journeys = journeys_of(persona.id, context.portfolio)
    sections = [
        (label, items)
        for label, items in (
            *(
                (words("Goals") if not group else writer.choice(GoalGroup(group)), goals)
                for group, goals in persona.goals.items()
            ),
            *((writer.label(name), getattr(persona, name)) for name in LIST_FIELDS),
        )
        if items
    ]
    shared = {
        "persona": persona,
        "avatar": avatar(persona, context),
        "writer": writer,
        "language": language,
        "direction": context.content_words(language).direction,
        "basis": next(iter(writer.lines("basis", persona.basis)), None),
    }
    heading = Heading(2, "journeys", words("Journeys"))
    cases = case_studies_of(persona.id, context.portfolio)
    maps = {
        "heading": heading,
        "cards": [persona_journey_card(one, persona.id, context) for one in one_for_each(journeys, context)],
        "case_studies": cases,
        "default_language": context.portfolio.language,
    }
    head = {
        "profile": [detail for name in PROFILE_FIELDS for detail in _profile(writer, persona, name)],
        "texts": [detail for name in TEXT_FIELDS for detail in writer.lines(name, getattr(persona, name))],
        "foot": [detail for name in FOOT_FIELDS for detail in writer.lines(name, getattr(persona, name))],
        "sections": sections,
        "details": lambda item: item_details(item, writer),
    }
    yield breadcrumbs_of(Ref.persona(persona.id), persona, words("Personas"), context)
    yield from problem_box(context.problems(persona.file))
    yield Fragment("persona", {**shared, **head})
    yield Fragment("persona-journeys", maps, searchable=False, headings=(heading,))
    if persona.body:
        yield Prose(persona.body)
    yield file_links(context.addresses.page(Ref.persona(persona.id)), context)


def item_details(item: Item, writer: DetailWriter) -> tuple[object, ...]:
    """The further facts of an entry of a persona's or case study's list."""
    return writer.record(item)


def _profile(writer: DetailWriter, persona: Persona, name: str) -> list[object]:
    if name == "channels":
        names = [writer.portfolio.name_of(Kind.CHANNEL, use.channel, writer.language) for use in persona.channels]
        return list(writer.lines(name, tuple(names)))
    return list(writer.lines(name, getattr(persona, name)))


def persona_card(persona: Persona, context: SiteContext) -> Card:
    """The card of one persona."""
    language = persona.language or context.portfolio.language
    count = len(journeys_of(persona.id, context.portfolio))
    return Card(
        ref=Ref.persona(persona.id),
        title=persona.title,
        language=language,
        direction=context.content_words(language).direction,
        avatar=avatar(persona, context),
        line=" · ".join(filter(None, (persona.age, persona.occupation, persona.location))),
        summary=persona.summary,
        size=context.words.plural("{count} journey map", "{count} journey maps", count) if count else "",
    )


def personas_gallery(context: SiteContext) -> Gallery:
    """Everybody whose journeys these are."""
    words, entities = context.words, [*context.portfolio.personas.values()]
    count = len(entities)

    def facets() -> list[Facet]:
        asking = FacetBuilder(entities, context)
        found = [
            asking.choice("role", words("Role"), lambda one: one.role, [*Role]),
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


def personas_pages(context: SiteContext) -> Iterator[Page]:
    """The page of every persona."""
    return (persona_page(persona, context) for persona in context.portfolio.personas.values())


PAGE_KIND = PageKind(Kind.PERSONA, personas_gallery, personas_pages)
