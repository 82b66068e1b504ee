"""The way from a gallery to a page that is further away from it than one step."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Course, Kind, Ref
from ..context import SiteContext
from ..page import Fragment

Crumb = tuple[str, Ref, str]
"""What a page on the way is called, where it is, and the language of its name."""


def breadcrumbs(kind: Kind, gallery_title: str, trail: Sequence[Crumb], here: str, here_language: str = "") -> Fragment:
    """Return the links from a gallery over the pages of a trail, and the name of the present page at their end."""
    data = {
        "kind": kind,
        "gallery_title": gallery_title,
        "trail": trail,
        "here": here,
        "here_language": here_language,
    }
    return Fragment("breadcrumbs-trail", data, searchable=False)


def breadcrumbs_in_course(course: Course, here: str, here_language: str, context: SiteContext) -> Fragment:
    """Return the way from all courses over one of them to a page within it."""
    crumb = (course.title, Ref.course(course.id), course.language or context.portfolio.language)
    return breadcrumbs(Kind.COURSE, context.words("Courses"), [crumb], here, here_language)
