"""The way from a gallery to a page, and what is beside that page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Course, Entity, Kind, Ref
from ..context import SiteContext
from ..page import Fragment

MOST_SIBLINGS = 12
"""More pages are not listed beside one: with all of them a site would grow with the square of its pages."""

Crumb = tuple[str, Ref, str]
"""What a page is called, where it is, and the language of its name."""


def breadcrumbs(
    kind: Kind,
    gallery_title: str,
    trail: Sequence[Crumb],
    here: str,
    here_language: str = "",
    siblings: Sequence[Crumb] = (),
) -> Fragment:
    """Return the links from a gallery over the pages of a trail, and the name of the present page at their end."""
    data = {
        "kind": kind,
        "gallery_title": gallery_title,
        "trail": trail,
        "here": here,
        "here_language": here_language,
        "siblings": siblings,
    }
    return Fragment("breadcrumbs", data, searchable=False)


def breadcrumbs_of(ref: Ref, entity: Entity, gallery_title: str, context: SiteContext) -> Fragment:
    """Return the way from a gallery to one of the pages that it lists, and the pages around that."""
    language = entity.language or context.portfolio.language
    key = ref.kind, language
    if key not in context.listed:
        context.listed[key] = tuple(_listed(ref.kind, language, context))
    others = siblings(ref, context.listed[key])
    return breadcrumbs(ref.kind, gallery_title, (), entity.title, language, others)


def breadcrumbs_in_course(
    course: Course, here: str, here_language: str, context: SiteContext, others: Sequence[Crumb] = ()
) -> Fragment:
    """Return the way from all courses over one of them to a page within it."""
    crumb = (course.title, Ref.course(course.id), course.language or context.portfolio.language)
    return breadcrumbs(Kind.COURSE, context.words("Courses"), [crumb], here, here_language, others)


def siblings(ref: Ref, listed: Sequence[Crumb]) -> list[Crumb]:
    """Return the pages around one, that itself included: the nearest before and after it; none if it is alone."""
    place = next((place for place, (_, other, _) in enumerate(listed) if other == ref), 0)
    first = max(0, min(place - MOST_SIBLINGS // 2, len(listed) - MOST_SIBLINGS))
    return [*listed[first : first + MOST_SIBLINGS]] if len(listed) > 1 else []


def _listed(kind: Kind, language: str, context: SiteContext) -> Iterator[Crumb]:
    """The pages of a gallery in one language, in its order."""
    entities = context.journeys() if kind is Kind.JOURNEY else context.portfolio.library(kind).values()
    for entity in entities:
        if isinstance(entity, Entity) and (entity.language or context.portfolio.language) == language:
            yield entity.title, Ref(kind, entity.id), language
