"""A future map against its current one: the drawing, the changes in words, and every step in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from ...drawing import OnPage, Scene, write_svg
from ...drawing.compare.comparison import draw_comparison
from ...drawing.compare.rows import NOTHING
from ...drawing.wording.way_text import step_on_its_way, times_of_ways
from ...insight import Change, ComparedColumn, Comparison, Fate, MapFacts, Totals, compare
from ...model import Basis, CaseStudy, JourneyMap, Kind, PainPoint, Ref
from ...terms import long_term, short_term
from ...text import as_compared
from ...words import Words
from ..context import SiteContext
from ..language_markup import mixed
from ..page import Fragment, Heading, LazyParts, Page, Part
from .breadcrumbs import breadcrumbs
from .comparison_table import table_groups


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure of the whole journey before and after, with a remark in the site's words or the steps concerned.

    `who` is whose it is, where a map has several curves.
    """

    name: str
    language: str
    before: str
    after: str
    unit: str = ""
    remark: str = ""
    places: tuple[str, ...] = ()
    who: str = ""


@dataclass(frozen=True, slots=True)
class ListedChange:
    """One thing that changes: what it is, where it is, and what is said about it in the site's language."""

    text: str
    ref: Ref
    language: str
    remark: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Things of which the same became."""

    title: str
    icon: str
    points: tuple[ListedChange, ...]


def current_of(journey: JourneyMap, context: SiteContext) -> JourneyMap | None:
    """The map with which a future map is compared; None if there is none, or nothing to compare."""
    current = context.portfolio.journeys.get(journey.future_of or "")
    return current if current is not None and current.columns and journey.columns else None


def comparison_page(journey: JourneyMap, current: JourneyMap, context: SiteContext) -> Page:
    """A future map against its current one: both maps, figures, the drawing, what changes, step by step, download."""
    return Page(
        address=context.addresses.comparison(Ref.journey(journey.id)),
        title=context.words("Current against future: {title}", title=journey.title),
        named=journey.title,
        language=journey.language or context.portfolio.language,
        parts=LazyParts(partial(_parts, journey, current, context)),
        description=journey.summary,
        source=journey.file,
        parent=context.addresses.page(Ref.journey(journey.id)),
        has_views=True,
    )


def comparison_drawing(journey: JourneyMap, current: JourneyMap, context: SiteContext) -> Scene:
    """The drawing of a comparison that stands alone, to be downloaded and printed."""
    found = compare(context.facts(current), context.facts(journey))
    return draw_comparison(found, context.content_words(found.after.language), header=True)


def comparison_links(journey: JourneyMap, context: SiteContext) -> list[tuple[str, str]]:
    """The comparisons in which a map is: what leads there, and a link from the map's page."""
    words = context.words
    links = []
    if current_of(journey, context) is not None:
        links.append((words("Compare with the current state"), Ref.journey(journey.id)))
    futures = [other for other in context.relations.around(journey).futures if current_of(other, context)]
    for other in futures:
        text = words("Compare with the future state")
        if len(futures) > 1:
            language = other.language or context.portfolio.language
            text = mixed(words("Compare with {title}"), words.language, language, title=other.title)
        links.append((text, Ref.journey(other.id)))
    addresses, start = context.addresses, context.addresses.page(Ref.journey(journey.id))
    return [(text, addresses.link(addresses.comparison(ref), start)) for text, ref in links]


def comparison_of(case: CaseStudy, context: SiteContext) -> str:
    """A link from a case study to the comparison of its maps; empty if they are no such pair."""
    after = context.portfolio.journeys.get(case.after_map or "")
    if after is None or after.future_of != case.before_map or current_of(after, context) is None:
        return ""
    addresses = context.addresses
    return addresses.link(addresses.comparison(Ref.journey(after.id)), addresses.page(Ref(Kind.CASE_STUDY, case.id)))


def _parts(journey: JourneyMap, current: JourneyMap, site: SiteContext) -> Iterator[Part]:
    context = site.in_language(journey.language or site.portfolio.language)
    found = compare(context.facts(current), context.facts(journey))
    words, after = context.words, found.after
    ref = Ref.journey(after.journey.id)
    drawing_words = context.content_words(after.language)
    shared: dict[str, Any] = {
        "found": found,
        "language": after.language,
        "direction": drawing_words.direction,
    }
    trail = [(after.journey.title, ref, after.language)]
    yield breadcrumbs(Kind.JOURNEY, words("Journeys"), trail, words("Comparison"))
    yield Fragment(
        "comparison-head", {**shared, "sides": _sides(found, context), "figures": [*_figures(found, context)]}
    )
    prefix = f"jm-compare-{after.journey.id}"
    yield Fragment("comparison-map", {**shared, "figure": _figure_of(found, context, prefix)}, searchable=False)
    groups = [group for group in _groups(found, context) if group.points]
    rows = {**shared, "groups": table_groups(found, context)}
    title = mixed(words("Current against future: {title}"), words.language, after.language, title=after.journey.title)
    yield Fragment("comparison-table", {**rows, "title": title}, searchable=False)
    heading = Heading(2, "about-step-by-step", words("Step by step"))
    yield Fragment("comparison-list", {**rows, "heading": heading}, searchable=False, headings=(heading,))
    if groups:
        heading = Heading(2, "about-what-changes", words("What changes"))
        yield Fragment("comparison-changes", {"heading": heading, "groups": groups}, headings=(heading,))
    files = [("SVG", context.addresses.comparison_download(ref, "svg"))]
    print_link = context.addresses.to_print(context.addresses.comparison(ref))
    yield Fragment("downloads", {"files": files, "print_link": print_link}, searchable=False)


def _figure_of(
    found: Comparison, context: SiteContext, prefix: str
) -> Callable[[], tuple[Markup, tuple[tuple[str, str, str], ...]]]:
    """Draws it when it is needed; and the lanes that readers may hide, with the language of their names."""
    words = context.content_words(found.after.language)

    def figure() -> tuple[Markup, tuple[tuple[str, str, str], ...]]:
        drawing = draw_comparison(found, words)
        return Markup(write_svg(drawing, OnPage(prefix))), tuple((*lane, words.spoken) for lane in drawing.lanes)

    return figure


def _sides(found: Comparison, context: SiteContext) -> list[dict[str, Any]]:
    """Both maps as the head shows them."""
    return [
        {
            "state": facts.journey.state,
            "label": long_term(facts.journey.state, context.words),
            "journey": facts.journey,
            "ref": Ref.journey(facts.journey.id),
            "language": facts.language,
            "direction": context.content_words(facts.language).direction,
        }
        for facts in (found.before, found.after)
    ]


def _figures(found: Comparison, context: SiteContext) -> Iterator[ComparedFigure]:
    """Both maps in figures, then the metrics of the whole journey."""
    words, own = context.words, context.words.language
    before, after = found.before_totals, found.after_totals
    who = found.after.who_name(found.who) if found.is_told_apart else ""
    yield ComparedFigure(words("Steps"), own, words.number(before.steps), words.number(after.steps))
    if before.mean is not None and after.mean is not None:
        scores = [found.scale.text(mean, words) for mean in (before.mean, after.mean)]
        yield ComparedFigure(words("Mean emotion"), own, scores[0], scores[1], who=who)
    lowest = _lowest(found.before, before), _lowest(found.after, after)
    if before.lowest is not None and after.lowest is not None:
        scores = [found.scale.text(point.score or 0.0, words) for point in (before.lowest, after.lowest)]
        yield ComparedFigure(words("Lowest point"), own, scores[0], scores[1], places=lowest, who=who)
    yield from _ways(found, words)
    if found.pain_points:
        counts = [words.number(len(facts.pain_points)) for facts in (found.before, found.after)]
        yield ComparedFigure(words("Pain points"), own, counts[0], counts[1])
    for metric in found.metrics:
        if metric.index is None:
            before_value = metric.before
            if metric.before_unit != metric.after_unit:
                before_value = f"{metric.before} {metric.before_unit}".strip()
            aim = long_term(Basis.TARGET, words) if metric.is_target else ""
            yield ComparedFigure(metric.name, found.after.language, before_value, metric.after, metric.after_unit, aim)


def _lowest(facts: MapFacts, totals: Totals) -> str:
    if totals.lowest is None:
        return ""
    return step_on_its_way(totals.lowest.anchor, facts, Words(facts.language))


def _ways(found: Comparison, words: Words) -> Iterator[ComparedFigure]:
    """How long alternatives take in both maps, from the shortest way to the longest, where either one says it."""
    sides = [
        {as_compared(group.name): (group, times_of_ways(group, facts, words)[0]) for group in facts.groups}
        for facts in (found.before, found.after)
    ]
    for key in dict.fromkeys(key for side in sides for key in side):
        group, _ = sides[1].get(key) or sides[0][key]
        times = [side[key][1] if key in side else "" for side in sides]
        if any(times):
            before, after = (time or NOTHING for time in times)
            remark = words("Duration, shortest to longest")
            yield ComparedFigure(group.name, found.after.language, before, after, remark=remark)


def _groups(found: Comparison, context: SiteContext) -> Iterator[ChangeGroup]:
    """What changes, in words: steps, how they feel, pain points."""
    words = context.words

    def points(columns: Sequence[ComparedColumn], remark: Callable[[ComparedColumn], str]) -> tuple[ListedChange, ...]:
        return tuple(_point(found, column, remark(column)) for column in columns)

    def counterpart(column: ComparedColumn, sentence: str) -> str:
        name = column.counterpart.column.part.name if column.counterpart is not None else ""
        other = found.before if column.after is not None else found.after
        return mixed(sentence, words.language, other.language, step=name)

    def nothing(column: ComparedColumn) -> str:
        return ""

    yield ChangeGroup(words("Dropped steps"), "minus-circle-outline", points(found.changed(Change.GONE), nothing))
    yield ChangeGroup(words("New steps"), "plus-circle-outline", points(found.changed(Change.NEW), nothing))
    merged = found.changed(Change.MERGED)
    yield ChangeGroup(
        words("Steps that become part of others"),
        "call-merge",
        points(merged, lambda column: counterpart(column, words("part of {step}"))),
    )
    yield ChangeGroup(
        words("Steps taken out of others"),
        "call-split",
        points(found.changed(Change.SPLIT), lambda column: counterpart(column, words("was part of {step}"))),
    )
    moved = [column for column in found.changed(Change.MOVED) if column.after is not None]
    yield ChangeGroup(
        words("Steps that move"),
        "swap-horizontal",
        points(moved, lambda column: counterpart(column, words("was {step}"))),
    )
    by_gain = sorted(
        (column for column in found.columns if column.difference), key=lambda column: -(column.difference or 0)
    )
    better = [column for column in by_gain if (column.difference or 0) > 0]
    worse = [column for column in reversed(by_gain) if (column.difference or 0) < 0]
    for title, icon, columns in (
        (words("Feels better"), "trending-up", better),
        (words("Feels worse"), "trending-down", worse),
    ):
        yield ChangeGroup(title, icon, points(columns, lambda column: difference_text(column, found, context)))
    for title, icon, fate in (
        (words("Pain points that go"), "check-circle-outline", Fate.GONE),
        (words("Pain points that remain"), "alert-outline", Fate.REMAINS),
        (words("New pain points"), "plus-circle-outline", Fate.NEW),
    ):
        yield ChangeGroup(title, icon, tuple(_pain_points(found, fate, context)))


def difference_text(column: ComparedColumn, found: Comparison, context: SiteContext) -> str:
    """Both scores and the difference: `−1.9 → +0.6 (+2.5)`."""
    words = context.words
    sides = [side for side in (column.former, column.after) if side is not None]
    scores = [found.scale.text(side.score or 0.0, words) for side in sides]
    difference = found.scale.difference_text(column.difference or 0.0, words)
    return words("{text} ({remark})", text=f" {words.arrow} ".join(scores), remark=difference)


def _point(found: Comparison, column: ComparedColumn, remark: str) -> ListedChange:
    side, facts = (column.after, found.after) if column.after is not None else (column.before, found.before)
    assert side is not None
    ref = Ref.journey(facts.journey.id, side.column.anchor)
    return ListedChange(side.column.part.name, ref, facts.language, remark)


def _pain_points(found: Comparison, fate: Fate, context: SiteContext) -> Iterator[ListedChange]:
    for pain_point in found.of_fate(fate):
        facts, occurrence = (
            (found.after, pain_point.after) if pain_point.after is not None else (found.before, pain_point.before)
        )
        assert occurrence is not None
        item = occurrence.entry.item
        severity = short_term(item.severity, context.words) if isinstance(item, PainPoint) else ""
        place = occurrence.cell.part.name if occurrence.cell is not None else ""
        ref = Ref.journey(facts.journey.id, occurrence.entry.anchor)
        yield ListedChange(occurrence.entry.text, ref, facts.language, severity, place)
