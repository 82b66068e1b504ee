"""What is related to a map: one list of rows, of which each says how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...insight.relations import Related
from ...model import JourneyMap, Kind, Ref
from ..context import SiteContext
from .cards import Translation, small_curve, translation

MOST_ROWS = 6
"""More are folded; and what only has a persona or touchpoints in common is not named beyond them."""


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A map or a case study beside a map.

    Attributes:
        ref: What it leads to.
        title: Its title.
        language: The language of its title, BCP 47.
        relation: How it is related, in the language of the page.
        curve: Draws its small curve; empty where there is none.
        translations: The same in other languages.
    """

    ref: Ref
    title: str
    language: str
    relation: str
    curve: Callable[[], Markup] = Markup
    translations: tuple[Translation, ...] = ()


def related_rows(around: Related, language: str, context: SiteContext) -> tuple[list[RelatedRow], list[RelatedRow]]:
    """Return the rows that are shown, and those that are folded behind them.

    Args:
        around: The maps and case studies around a map.
        language: The language of the map: of several translations, the one in it has the row.
        context: What page builders know.
    """
    words, portfolio = context.words, context.portfolio
    named: list[tuple[str, Sequence[JourneyMap]]] = [
        (words("Current state"), (around.current,) if around.current else ()),
        (words("Future state"), around.futures),
        (words("Parent journey"), (around.parent,) if around.parent else ()),
        (words("Sub-journey"), around.children),
    ]
    rows = [*_folded(named, language, context)]
    rows += _folded([(words("In another language"), around.translations)], language, context)
    for case in around.case_studies:
        ref = Ref(Kind.CASE_STUDY, case.id)
        rows.append(RelatedRow(ref, case.title, case.language or portfolio.language, words("Case study")))
    alike = [(words("Same persona"), around.same_persona), (words("Same touchpoints"), around.same_touchpoints)]
    known = {row.ref for row in rows} | {one.ref for row in rows for one in row.translations}
    others = [row for row in _folded(alike, language, context) if row.ref not in known]
    rows += others[: max(0, MOST_ROWS - len(rows))]
    return rows[:MOST_ROWS], rows[MOST_ROWS:]


def _folded(
    groups: Sequence[tuple[str, Sequence[JourneyMap]]], language: str, context: SiteContext
) -> Iterator[RelatedRow]:
    """One row for each map, with its translations in it."""
    families: dict[str, list[tuple[str, JourneyMap]]] = {}
    for relation, maps in groups:
        for journey in maps:
            families.setdefault(journey.translation_of or journey.id, []).append((relation, journey))
    default = context.portfolio.language
    for family in families.values():
        relation = family[0][0]
        maps = sorted((one for _, one in family), key=lambda one: (one.language or default) != language)
        translations = tuple(translation(one, context) for one in maps[1:])
        yield replace(_row(maps[0], relation, context), translations=translations)


def _row(journey: JourneyMap, relation: str, context: SiteContext) -> RelatedRow:
    language = journey.language or context.portfolio.language
    return RelatedRow(Ref.journey(journey.id), journey.title, language, relation, lambda: small_curve(journey, context))
