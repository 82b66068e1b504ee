"""One case study: the challenge, what was done, the results, and its maps side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from ...drawing import OnPage, draw_before_after, write_svg
from ...exchange.exporters.embedded_pictures import picture_path
from ...insight import outcome
from ...model import CaseStudy, Kind, Ref, Result
from ...terms import long_term
from ...words import Words
from ..context import SiteContext
from ..details import DetailWriter
from ..page import Fragment, Heading, Page, Prose
from .avatars import avatar, person
from .breadcrumbs import breadcrumbs_of
from .cards import Badge, Card, CardFigure, journey_card, overdue_badge
from .comparison import comparison_of
from .facets import Facet, FacetBuilder, Order, order
from .file_links import file_links
from .gallery import Gallery
from .page_kind import PageKind
from .problems import problem_box

FOOT_FIELDS = ("owner", "status", "basis", "source", "authors", "date", "reviewed", "tags", "facts", "link")
RESULT_COLUMNS = frozenset({"metric", "before", "after", "unit"})
DRAWN = frozenset({"n", "period", "better", "basis"})
TEXT_FIELDS = ("description", "challenge", "approach")
MOST_FIGURES = 2
"""Results on a card."""


def case_study_page(case: CaseStudy, site: SiteContext) -> Page:
    """One case study, its figures before its prose."""
    language = case.language or site.portfolio.language
    context = site.in_language(language)
    words, portfolio = context.words, context.portfolio
    writer = DetailWriter(words, portfolio, language, {**portfolio.sources, **case.sources})
    ref = Ref(Kind.CASE_STUDY, case.id)
    halves = (("Before", case.before_map), ("After", case.after_map))
    maps = [(words(term), _half(id, context)) for term, id in halves]
    personas = [
        (Ref.persona(id), portfolio.personas[id], avatar(portfolio.personas[id], context))
        for id in case.personas
        if id in portfolio.personas
    ]
    data = {
        "case": case,
        "writer": writer,
        "language": language,
        "direction": context.content_words(language).direction,
        "personas": personas,
        "default_language": portfolio.language,
        "texts": [detail for name in TEXT_FIELDS for detail in writer.lines(name, getattr(case, name))],
        "foot": [detail for name in FOOT_FIELDS for detail in writer.lines(name, getattr(case, name))],
        "details": writer.record,
        "picture": lambda image: context.addresses.media(picture_path(case, image.file)),
        "figures": [(result, _figure(result, case, context)) for result in case.results],
        "result_details": lambda result: writer.record(result, without=RESULT_COLUMNS),
        # The figure says these itself.
        "rest_of": lambda result: writer.record(result, without=RESULT_COLUMNS | DRAWN),
    }
    heading = Heading(2, "journeys", words("Journeys"))
    side_by_side = {"heading": heading, "maps": maps, "comparison": comparison_of(case, context)}
    gallery_title = words("Case studies")
    return Page(
        address=context.addresses.page(ref),
        title=case.title,
        language=language,
        parts=(
            breadcrumbs_of(ref, case, gallery_title, context),
            *problem_box(context.problems(case.file)),
            Fragment("case-study", data),
            *((Fragment("case-study-maps", side_by_side, False, (heading,)),) if any(card for _, card in maps) else ()),
            *((Prose(case.body),) if case.body else ()),
            Fragment("entity-foot", data),
            file_links(context.addresses.page(ref), context),
        ),
        description=case.summary,
        source=case.file,
        parent=context.addresses.gallery(Kind.CASE_STUDY),
        ref=ref,
        tags=case.tags,
    )


def _half(id: str | None, context: SiteContext) -> Card | None:
    """The card of a map, before or after; None where there is none yet."""
    journey = context.portfolio.journeys.get(id or "")
    return journey_card(journey, context) if journey is not None else None


def _figure(result: Result, case: CaseStudy, context: SiteContext) -> Callable[[str], Markup] | None:
    """Draws a result, if its values are numbers; with a prefix that keeps its ids apart from others on the page."""
    found = outcome(result)
    if found is None:
        return None
    language = case.language or context.portfolio.language
    basis = result.basis or case.basis or "assumed"

    def draw(prefix: str) -> Markup:
        drawing = draw_before_after(result, found, basis, context.content_words(language), language)
        return Markup(write_svg(drawing, OnPage(prefix)))

    return draw


def case_study_card(case: CaseStudy, context: SiteContext) -> Card:
    """The card of one case study, with its first results."""
    portfolio, words = context.portfolio, context.words
    language = case.language or portfolio.language
    told = [result for result in case.results if result.before and result.after]
    status = (Badge("status", case.status, long_term(case.status, words)),) if case.status else ()
    return Card(
        ref=Ref(Kind.CASE_STUDY, case.id),
        title=case.title,
        language=language,
        direction=context.content_words(language).direction,
        badges=(*status, *overdue_badge(case, context)),
        kicker=case.organisation,
        summary=case.summary,
        figures=tuple(_card_figure(one, case, context.content_words(language)) for one in told[:MOST_FIGURES]),
        people=tuple(person(id, portfolio.name_of(Kind.PERSONA, id, language), context) for id in case.personas),
        owners=tuple(portfolio.name_of(Kind.OWNER, owner, language) for owner in case.owner),
    )


def _card_figure(result: Result, case: CaseStudy, words: Words) -> CardFigure:
    """A result in short; what nobody measured says so here as well."""
    basis = result.basis or case.basis or "assumed"
    said = {"assumed": words("assumed"), "target": words("target")}.get(basis, "")
    return CardFigure(" · ".join(filter(None, (result.metric, said))), result.before, result.after, result.unit)


def case_studies_gallery(context: SiteContext) -> Gallery:
    """All case studies."""
    words, entities = context.words, [*context.portfolio.case_studies.values()]
    count = len(entities)

    def facets() -> list[Facet]:
        asking = FacetBuilder(entities, context)
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


def case_studies_pages(context: SiteContext) -> Iterator[Page]:
    """The page of every case study."""
    return (case_study_page(case, context) for case in context.portfolio.case_studies.values())


PAGE_KIND = PageKind(Kind.CASE_STUDY, case_studies_gallery, case_studies_pages)
