"""Pages at former addresses: they lead to where a renamed map, persona or case study is found now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from ..model import Entity, Kind, Ref
from .context import SiteContext
from .page import File
from .render import environment


def moved_pages(published: Collection[str], context: SiteContext) -> Iterator[File]:
    """A small file for every address that a page had under its former ids.

    Args:
        published: The files of every page that there is.
        context: What the build contains.
    """
    addresses = context.addresses
    for kind, entity in _entities(context):
        for former in entity.was:
            pages = zip(addresses.all_pages(Ref(kind, former)), addresses.all_pages(Ref(kind, entity.id)), strict=True)
            for here, there in pages:
                path = addresses.published(here)
                if addresses.published(there) in published and path not in published:
                    yield File(path, partial(_moved, here, there, entity, context))


def _entities(context: SiteContext) -> Iterator[tuple[Kind, Entity]]:
    portfolio = context.portfolio
    yield from ((Kind.JOURNEY, journey) for journey in portfolio.journeys.values())
    yield from ((Kind.PERSONA, persona) for persona in portfolio.personas.values())
    yield from ((Kind.CASE_STUDY, case) for case in portfolio.case_studies.values())


def _moved(here: str, there: str, entity: Entity, context: SiteContext) -> bytes:
    language = entity.language or context.portfolio.language
    data = {
        "words": context.words,
        "title": entity.title,
        "language": language,
        "direction": context.content_words(language).direction,
        "target": context.addresses.link(there, here),
        "script": context.addresses.link_to_file(context.addresses.asset("moved.js"), here),
    }
    return environment().get_template("moved.html").render(data).encode("utf-8")
