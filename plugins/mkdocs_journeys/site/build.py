"""The whole site from a portfolio: which pages and files there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ..drawing import draw
from ..exchange.yaml_source import source_ending, source_text
from ..model import JourneyMap, Ref
from .context import SiteContext
from .page import File, Site
from .pages.case_studies import case_study_page
from .pages.comparison import comparison_file, comparison_page, current_of
from .pages.galleries import case_studies_gallery, journeys_gallery, personas_gallery
from .pages.journey import journey_page
from .pages.personas import persona_page
from .pictures import pictures_of


def build(context: SiteContext) -> Site:
    """Every page and file of the site; what they contain is made when a host asks for it."""
    portfolio = context.portfolio
    pages = [journeys_gallery(context)]
    pages.extend(journey_page(journey, context) for journey in context.journeys())
    for journey in context.journeys():
        if (current := current_of(journey, context)) is not None:
            pages.append(comparison_page(journey, current, context))
    if portfolio.personas:
        pages.append(personas_gallery(context))
        pages.extend(persona_page(persona, context) for persona in portfolio.personas.values())
    if portfolio.case_studies:
        pages.append(case_studies_gallery(context))
        pages.extend(case_study_page(case, context) for case in portfolio.case_studies.values())
    return Site(tuple(pages), tuple(_files(context)))


def _files(context: SiteContext) -> Iterator[File]:
    for journey in context.portfolio.journeys.values():
        ref = Ref.journey(journey.id)
        yield File(context.addresses.download(ref, "svg"), _drawing_of(journey, context))
        yield File(context.addresses.download(ref, source_ending(journey)), partial(_source_bytes, journey))
        if (current := current_of(journey, context)) is not None:
            yield comparison_file(journey, current, context)
    for path in dict.fromkeys(pictures_of(context.portfolio)):
        yield File(context.addresses.media(path), partial(context.read, path))


def _drawing_of(journey: JourneyMap, context: SiteContext) -> Callable[[], bytes]:
    def produce() -> bytes:
        facts = context.facts(journey)
        return draw(facts, context.content_words(facts.language), header=True).standalone().encode("utf-8")

    return produce


def _source_bytes(journey: JourneyMap) -> bytes:
    return source_text(journey).encode("utf-8")
