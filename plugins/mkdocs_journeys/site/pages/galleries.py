"""The galleries: all maps, all personas, all case studies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model import Kind, Ref
from ..context import SiteContext
from ..page import Html, Page
from .cards import journey_cards
from .personas import avatar
from .problems import problem_box


def journeys_gallery(context: SiteContext) -> Page:
    """The library of maps, with the problems of files that have no page of their own."""
    cards = journey_cards(context.journeys(), context)
    summary = context.portfolio.summary
    problems = tuple(problem_box(context.problems_elsewhere()))
    title = context.words("Journeys")
    data = {"cards": cards, "summary": summary}
    return _gallery(context, Kind.JOURNEY, title, "journeys-gallery", data, problems)


def personas_gallery(context: SiteContext) -> Page:
    """Everybody whose journeys these are."""
    personas = [
        (Ref.persona(persona.id), persona, avatar(persona, context)) for persona in context.portfolio.personas.values()
    ]
    return _gallery(context, Kind.PERSONA, context.words("Personas"), "personas-gallery", {"personas": personas})


def case_studies_gallery(context: SiteContext) -> Page:
    """All case studies."""
    cases = [(Ref.case_study(case.id), case) for case in context.portfolio.case_studies.values()]
    return _gallery(context, Kind.CASE_STUDY, context.words("Case studies"), "case-studies-gallery", {"cases": cases})


def _gallery(
    context: SiteContext, kind: Kind, title: str, template: str, data: Mapping[str, Any], before: tuple[Html, ...] = ()
) -> Page:
    return Page(
        address=context.addresses.gallery(kind),
        title=title,
        language=context.words.language,
        parts=(*before, Html(template, {"title": title, "portfolio": context.portfolio, **data})),
    )
