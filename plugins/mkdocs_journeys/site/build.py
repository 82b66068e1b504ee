"""The whole site from a portfolio: which pages and files there are."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from functools import partial

from ..drawing import draw
from ..exchange.yaml_source import source_text
from ..model import Image, JourneyMap, Persona, Record, Ref, is_picture
from .context import SiteContext
from .page import File, Site
from .pages.case_studies import case_study_page
from .pages.galleries import case_studies_gallery, journeys_gallery, personas_gallery
from .pages.journey import journey_page
from .pages.personas import persona_page


def build(context: SiteContext) -> Site:
    """Every page and file of the site; what they contain is made when a host asks for it."""
    portfolio = context.portfolio
    pages = [journeys_gallery(context)]
    pages.extend(journey_page(journey, context) for journey in context.journeys())
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
        yield File(context.addresses.download(ref, "yml"), partial(_source_bytes, journey))
    for path in dict.fromkeys(_pictures(context)):
        yield File(context.addresses.media(path), partial(context.read, path))


def _drawing_of(journey: JourneyMap, context: SiteContext) -> Callable[[], bytes]:
    def produce() -> bytes:
        facts = context.facts(journey)
        return draw(facts, context.content_words(facts.language), header=True).standalone().encode("utf-8")

    return produce


def _source_bytes(journey: JourneyMap) -> bytes:
    return source_text(journey).encode("utf-8")


def _pictures(context: SiteContext) -> Iterator[str]:
    """The pictures that the selected portfolio refers to, as paths in the journeys folder."""
    portfolio = context.portfolio
    collections = (portfolio.journeys, portfolio.personas, portfolio.case_studies)
    for entity in (entity for collection in collections for entity in collection.values()):
        folder = posixpath.dirname(entity.file)
        names = [image.file for image in images_in(entity)]
        if isinstance(entity, Persona) and entity.portrait and is_picture(entity.portrait):
            names.append(entity.portrait)
        yield from (posixpath.normpath(posixpath.join(folder, name)) for name in names)


def images_in(record: Record) -> Iterator[Image]:
    """Every picture in a record and in what it holds."""
    for name in type(record).model_fields:
        yield from _images_in_value(getattr(record, name))


def _images_in_value(value: object) -> Iterator[Image]:
    if isinstance(value, Image):
        yield value
    elif isinstance(value, Record):
        yield from images_in(value)
    elif isinstance(value, tuple | list):
        for entry in value:
            yield from _images_in_value(entry)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _images_in_value(entry)
