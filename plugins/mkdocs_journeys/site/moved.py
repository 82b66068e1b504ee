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
    for kind, entity, course in _entities(context):
        for former in entity.was:
            before, now = (Ref(kind, f"{course}{id}") for id in (former, entity.id))
            pages = zip(addresses.all_pages(before), addresses.all_pages(now), strict=True)
            for here, there in pages:
                path = addresses.published(here)
                if addresses.published(there) in published and path not in published:
                    yield File(path, partial(_moved, here, there, entity, context))


def _entities(context: SiteContext) -> Iterator[tuple[Kind, Entity, str]]:
    """Whatever has a page, with what its id begins with."""
    portfolio = context.portfolio
    yield from ((Kind.JOURNEY, journey, "") for journey in portfolio.journeys.values())
    yield from ((Kind.PERSONA, persona, "") for persona in portfolio.personas.values())
    yield from ((Kind.CASE_STUDY, case, "") for case in portfolio.case_studies.values())
    for course in portfolio.courses.values():
        yield Kind.COURSE, course, ""
        yield from ((Kind.LESSON, lesson, f"{course.id}/") for lesson in course.lesson_files.values())
        yield from ((Kind.RUN, run, f"{course.id}/") for run in course.run_files.values())


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
