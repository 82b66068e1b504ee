"""Pages at former addresses: they lead to where a renamed map, persona or case study is found now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from ...model import Entity, Ref
from ..context import SiteContext
from ..page import File
from ..render import environment


def redirect_pages(published: Collection[str], context: SiteContext) -> Iterator[File]:
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
    courses = context.portfolio.courses
    for now, entity in context.portfolio.entities():
        if not now.course_id:
            yield from ((entity, Ref(now.kind, former), now) for former in entity.was)
            continue
        # The address of a lesson or a run changes with its own name and with that of its course.
        for folder in (now.course_id, *courses[now.course_id].was):
            for id in (entity.id, *entity.was):
                before = Ref(now.kind, f"{folder}/{id}")
                if before != now:
                    yield entity, before, now


def _moved(here: str, there: str, entity: Entity, context: SiteContext) -> bytes:
    language = entity.language or context.portfolio.language
    data = {
        "words": context.in_language(language).words,
        "title": entity.title,
        "language": language,
        "direction": context.content_words(language).direction,
        "target": context.addresses.link(there, here),
        "script": context.addresses.link_to_file(context.addresses.asset("moved.js"), here),
        "icon": context.addresses.link_to_file(context.addresses.asset("icon.svg"), here),
    }
    return environment().get_template("moved.html").render(data).encode("utf-8")
