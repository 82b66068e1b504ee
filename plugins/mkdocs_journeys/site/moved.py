"""Pages at former addresses: they lead to where a renamed map, persona or case study is found now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from ..model import Course, Entity, Kind, Ref
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
    for entity, before, now in _renamed(context):
        pages = zip(addresses.all_pages(before), addresses.all_pages(now), strict=True)
        for here, there in pages:
            path = addresses.published(here)
            if addresses.published(there) in published and path not in published:
                yield File(path, partial(_moved, here, there, entity, context))


def _renamed(context: SiteContext) -> Iterator[tuple[Entity, Ref, Ref]]:
    """Whatever has a page, with what it was called and what it is called now."""
    portfolio = context.portfolio
    kinds: tuple[tuple[Kind, Mapping[str, Entity]], ...] = (
        (Kind.JOURNEY, portfolio.journeys),
        (Kind.PERSONA, portfolio.personas),
        (Kind.CASE_STUDY, portfolio.case_studies),
        (Kind.COURSE, portfolio.courses),
    )
    for kind, entities in kinds:
        for entity in entities.values():
            yield from ((entity, Ref(kind, former), Ref(kind, entity.id)) for former in entity.was)
    for course in portfolio.courses.values():
        parts: tuple[tuple[Kind, Mapping[str, Entity]], ...] = (
            (Kind.LESSON, course.lesson_files),
            (Kind.RUN, course.run_files),
        )
        for kind, entities in parts:
            for part in entities.values():
                yield from _renamed_part(kind, part, course)


def _renamed_part(kind: Kind, part: Entity, course: Course) -> Iterator[tuple[Entity, Ref, Ref]]:
    """A lesson or a run: its address changes with its own name and with that of its course."""
    now = Ref(kind, f"{course.id}/{part.id}")
    for folder in (course.id, *course.was):
        for id in (part.id, *part.was):
            before = Ref(kind, f"{folder}/{id}")
            if before != now:
                yield part, before, now


def _moved(here: str, there: str, entity: Entity, context: SiteContext) -> bytes:
    language = entity.language or context.portfolio.language
    data = {
        "words": context.words,
        "title": entity.title,
        "language": language,
        "direction": context.content_words(language).direction,
        "target": context.addresses.link(there, here),
        "script": context.addresses.link_to_file(context.addresses.asset("moved.js"), here),
        "icon": context.addresses.link_to_file(context.addresses.asset("icon.svg"), here),
    }
    return environment().get_template("moved.html").render(data).encode("utf-8")
