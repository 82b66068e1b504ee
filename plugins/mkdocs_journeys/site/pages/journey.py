"""The page of one map: the drawing, the same as table and as list, and what follows from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from ...drawing import Box, Decoration, OnPage, draw_overview, draw_thumbnail, has_overview, write_svg
from ...drawing.maps.journey import label_of
from ...drawing.paper.rows import in_print_rows
from ...drawing.wording.common_source_text import common_source_text
from ...drawing.wording.score_text import score_text
from ...drawing.wording.way_text import step_on_its_way
from ...exchange.exporters import EXPORTERS
from ...exchange.exporters.embedded_pictures import picture_path
from ...insight import (
    Cell,
    CurvePoint,
    Lane,
    MapFacts,
    due_date,
    former_anchors,
    is_overdue,
    sources_of,
)
from ...insight.scale import tone
from ...model import Cells, JourneyMap, Kind, Ref
from ..context import SiteContext
from ..details import Detail, DetailWriter
from ..icon_symbols import IconSymbols, icons_of_page
from ..language_markup import in_language
from ..map_drawings import drawn_map, pictures_on_page
from ..other_names import other_names
from ..page import Fragment, Heading, LazyParts, Page, Part, Prose
from ..table import detail_lines, table_groups
from ..ways import way_details, way_of
from .avatars import avatar
from .breadcrumbs import breadcrumbs_of
from .cards import badges, usual_states
from .comparison import comparison_links
from .hotspots import EntryPlaces, PlacedLink, entry_links, entry_places, overview_links, placed_links
from .problems import problem_box
from .registers import opportunity_register, pain_point_register
from .related import related_rows

WHOLE_JOURNEY_FIELDS = (
    "trigger", "outcome", "scope", "moment_of_truth", "description", "facts", "link",
)  # fmt: skip
HEAD_FIELDS = ("authors", "date", "source", "basis")
MOST_TAPPED = 14
"""The number of columns beyond which a step of the curve on a phone is too narrow for a finger (24 pixels)."""
DRAWING = "jm-map"
"""What the ids of the drawing begin with: short, since a page has one map and refers to its parts often."""
# Their own pages have them all; with all of them here, a site would grow with the square of its maps.


def journey_page(journey: JourneyMap, context: SiteContext) -> Page:
    """One map: head, three views of it, what stands out, pain points, opportunities, downloads, related maps."""
    ref = Ref.journey(journey.id)
    return Page(
        address=context.addresses.page(ref),
        title=journey.title,
        language=journey.language or context.portfolio.language,
        parts=LazyParts(partial(_parts, journey, context), journey.body),
        description=journey.summary,
        source=journey.file,
        parent=context.addresses.gallery(Kind.JOURNEY),
        ref=ref,
        tags=journey.tags,
        has_views=bool(journey.columns),
    )


def _parts(journey: JourneyMap, site: SiteContext) -> Iterator[Part]:
    context = site.in_language(journey.language or site.portfolio.language)
    facts, words = context.facts(journey), context.words
    ref = Ref.journey(journey.id)
    icons = IconSymbols("jm-i", partial(icons_of_page, facts))
    shared = {"here": ref, **template_values(facts, context, icons)}
    made_of = context.made_of(journey)

    def in_detail() -> dict[str, Any]:
        return {**shared, "part_details": part_details(facts, shared["writer"])}

    yield breadcrumbs_of(ref, journey, words("Journeys"), context)
    yield from problem_box(context.problems(journey.file))
    yield Fragment("journey-head", lambda: {**shared, **_head(journey, facts, context)})
    if facts.columns:

        def as_table() -> dict[str, Any]:
            return {**in_detail(), **table_values(facts, shared["writer"])}

        def as_list() -> dict[str, Any]:
            other = {"also": _other_names(facts), **curve_for_phones(facts, context)}
            return {**in_detail(), **other, **_by_part(facts, shared["score"])}

        if has_overview(facts):
            overview = {**shared, "figure": lambda: _overview(facts, context, icons)}
            yield Fragment("overview", overview, searchable=False, made_of=made_of)
        edit_link = context.repository.edit(context.addresses.page(Ref.journey(journey.id)))
        figure = {
            **shared,
            "figure": lambda: _figure(facts, context, icons),
            "left_out": tuple(_left_out(facts, context)),
            "edit_link": edit_link,
        }
        yield Fragment("map-view", figure, searchable=False, made_of=made_of)
        yield Fragment("table-view", as_table, searchable=False, made_of=made_of)
        headings = tuple(_headings(facts))
        yield Fragment("list-view", as_list, headings=headings, anchors=_anchors(facts), made_of=made_of)
    else:
        yield Fragment("empty-map", shared)
    yield from _conclusions(journey, facts, context, shared)
    if journey.body:
        yield Prose(journey.body)
    yield Fragment("icon-symbols", {"icons": icons}, searchable=False, made_of=made_of)
    yield Fragment("downloads", _downloads(journey, context), searchable=False)
    if facts.columns:
        picture = context.addresses.download(ref, "svg")
        yield Fragment("share", {"journey": journey, "picture": picture}, searchable=False)
    around = context.relations.around(journey)
    shown, folded = related_rows(around, facts.language, context)
    if shown:
        heading = Heading(2, "about-related", words("Related"))
        data = {"shown": shown, "folded": folded, "heading": heading}
        yield Fragment("related", data, searchable=False, headings=(heading,))


def curve_for_phones(facts: MapFacts, context: SiteContext) -> dict[str, Any]:
    """Return the curve with words at its extremes, and its columns where they are wide enough for a finger."""
    if not facts.has_curve:
        return {"curve": "", "curve_columns": ()}
    drawing = draw_thumbnail(facts, context.content_words(facts.language), has_words=True)
    columns = [(column.anchor, facts.part_names[column.anchor]) for column in facts.columns]
    return {
        "curve": Markup(write_svg(drawing, Decoration())),
        "curve_columns": columns if len(columns) <= MOST_TAPPED else (),
    }


def template_values(facts: MapFacts, context: SiteContext, icons: IconSymbols) -> dict[str, Any]:
    """Return what the templates of a map's table and list are given."""
    drawing_words = context.content_words(facts.language)
    return {
        "facts": facts,
        "journey": facts.journey,
        "writer": DetailWriter.of_map(facts, context.words),
        "language": facts.language,
        "direction": drawing_words.direction,
        "drawing_words": drawing_words,
        "score": lambda point: marked_score(point, facts, context),
        "place": lambda anchor: step_on_its_way(anchor, facts, drawing_words),
        "way": lambda anchor: way_of(anchor, facts, drawing_words),
        "tone": lambda point: tone(point.score),
        "picture": lambda image: context.addresses.media(picture_path(facts.journey, image.file)),
        "former_anchors": defaultdict(tuple, former_anchors(facts)),
        "icons": icons,
        "entry_icon": icons.before,
    }


def _head(journey: JourneyMap, facts: MapFacts, context: SiteContext) -> dict[str, object]:
    due = due_date(journey, context.portfolio)
    page = context.addresses.page(Ref.journey(journey.id))
    dimensions = [
        (
            facts.name_of(Kind.DIMENSION, id),
            context.portfolio.language_of_name(Kind.DIMENSION, id, facts.language),
            [context.portfolio.dimensions[id].values[value].name.text(facts.language) or value for value in values],
        )
        for id, values in journey.dimensions.items()
        if id in context.portfolio.dimensions
    ]
    writer = DetailWriter.of_map(facts, context.words)
    is_common = facts.common_source is not None and journey.source == (facts.common_source.id,)
    owners = [(id, facts.name_of(Kind.OWNER, id), context.portfolio.owners.get(id)) for id in journey.owner]
    return {
        "badges": badges(journey, context),
        "usual_states": usual_states(journey, context),
        "comparisons": comparison_links(journey, context),
        "owners": [(id, name, owner.contact if owner else "") for id, name, owner in owners],
        "due": due,
        "overdue": is_overdue(journey, context.portfolio, context.as_of),
        "as_of": context.as_of,
        "dimensions": dimensions,
        "head_fields": [name for name in HEAD_FIELDS if name != "source" or not is_common],
        "common_source": _common_source(facts, writer),
        "edit_link": context.repository.edit(page),
        "source_link": context.repository.source(page),
        "report_link": context.repository.report(journey.title, context.addresses.url(page), context.words),
        "avatars": {fact.id: avatar(fact.persona, context) for fact in facts.personas if fact.persona is not None},
    }


def _common_source(facts: MapFacts, writer: DetailWriter) -> str:
    """Return the sentence about the source that most entries rest on; empty where there is none."""
    if facts.common_source is None:
        return ""
    source = in_language(writer.source(facts.common_source.id).text, facts.language, writer.words.language)
    sentence = Markup(escape(common_source_text(facts.common_source, "{source}", writer.words)))
    return sentence.format(source=source)


def part_details(facts: MapFacts, writer: DetailWriter) -> dict[str, tuple[Detail, ...]]:
    """What stages and steps say outside the lanes, by address: description, goal, when, conditions and so on."""
    in_lanes = frozenset({*Cells.model_fields, "duration", "wait", "images", "name", "steps"}) - {"moment_of_truth"}
    said = (
        (anchor, (*way_details(anchor, facts, writer), *writer.record(part, without=in_lanes | {"either"})))
        for part, anchor in facts.parts()
    )
    return {anchor: lines for anchor, lines in said if lines}


def _other_names(facts: MapFacts) -> dict[str, str]:
    """What stages and steps are also found by, by address; the map's own is empty."""
    every = ((anchor, part) for part, anchor in facts.parts())
    found = ((at, other_names(part, facts.portfolio, facts.language)) for at, part in (("", facts.journey), *every))
    return {anchor: names for anchor, names in found if names}


def _by_part(facts: MapFacts, score: Callable[[CurvePoint], str]) -> dict[str, Any]:
    """What each stage and step says, by its address, so that the list need not look through every lane for each."""
    cells_at: dict[str, list[tuple[Lane, Cell]]] = {}
    first_scores: dict[str, CurvePoint] = {}
    for row in facts.rows:
        for cell in row.cells:
            cells_at.setdefault(cell.anchor, []).append((row.lane, cell))
            point = cell.entries[0].point
            if row.lane.id == "emotion" and point is not None and score(point):
                first_scores.setdefault(cell.anchor, point)
    return {"cells_at": cells_at, "first_scores": first_scores}


def table_values(facts: MapFacts, writer: DetailWriter) -> dict[str, Any]:
    """Return what the template of a map's table is given besides what the list needs too."""
    return {"groups": lambda: table_groups(facts, writer.entry), "detail_lines": detail_lines}


def _overview(facts: MapFacts, context: SiteContext, icons: IconSymbols) -> tuple[Markup, tuple[tuple[str, Box], ...]]:
    """The drawing, and where its columns and signs are: the address of each and its box."""
    drawing = draw_overview(facts, context.content_words(facts.language))
    svg = write_svg(drawing, OnPage("jm-overview", symbols=icons.ids))
    return Markup(svg), tuple(overview_links(drawing.hotspots, facts))


def _figure(
    facts: MapFacts, context: SiteContext, icons: IconSymbols
) -> tuple[Markup, tuple[PlacedLink, ...], EntryPlaces, tuple[Markup, ...], tuple[tuple[str, str, str], ...]]:
    """The drawing, the links over it, the places of its entries, the rows that are printed, and lanes to hide."""
    start = context.addresses.page(Ref.journey(facts.journey.id))
    words = context.content_words(facts.language)
    drawn = drawn_map(facts.journey, context)
    pictures = pictures_on_page(facts.journey, context, start)
    authored = {row.lane.id for row in facts.rows if row.lane.name}
    drawing, print_rows = in_print_rows(drawn, facts, words, f"{DRAWING}-drawing")
    return (
        Markup(write_svg(drawing, OnPage(DRAWING, symbols=icons.ids, pictures=pictures))),
        tuple(link for link in placed_links(drawing.hotspots, facts, words) if context.addresses.publishes(link.ref)),
        entry_places(entry_links(drawing.hotspots, facts), facts),
        tuple(
            Markup(write_svg(row, OnPage(f"{DRAWING}-row-{n}", pictures=pictures)))
            for n, row in enumerate(print_rows, 1)
        ),
        tuple((id, name, facts.language if id in authored else words.spoken) for id, name in drawing.lanes),
    )


def _left_out(facts: MapFacts, context: SiteContext) -> Iterator[tuple[str, str, str, int]]:
    """Yield the id, name and language of each lane that the drawing leaves out, and how many entries it has."""
    words = context.content_words(facts.language)
    for row in facts.left_out:
        lane, count = row.lane, sum(len(cell.entries) for cell in row.cells)
        yield lane.id, label_of(lane, words), facts.language if lane.name else words.spoken, count


def _headings(facts: MapFacts) -> Iterator[Heading]:
    for part, anchor in facts.parts():
        is_stage = anchor == f"stage-{part.id}"
        yield Heading(2 if is_stage or not facts.stages else 3, anchor, part.name, facts.language)


def _anchors(facts: MapFacts) -> tuple[str, ...]:
    """The addresses of entries, and everybody's former ones."""
    entries = (entry.anchor for row in facts.rows for cell in row.cells for entry in cell.entries if entry.anchor)
    of_the_map = (entry.anchor for _, entries in facts.of_the_map for entry in entries if entry.anchor)
    former = (anchor for anchors in former_anchors(facts).values() for anchor in anchors)
    return (*entries, *of_the_map, *former)


def _conclusions(
    journey: JourneyMap, facts: MapFacts, context: SiteContext, shared: dict[str, object]
) -> Iterator[Fragment]:
    words, writer = context.words, DetailWriter.of_map(facts, context.words)
    if any((facts.stand_out.ends, facts.moments_of_truth, facts.key_touchpoints)):
        heading = Heading(2, "about-what-stands-out", words("What stands out"))
        yield Fragment("stand-out", {**shared, "heading": heading}, headings=(heading,))
    if facts.pain_points:
        heading = Heading(2, "about-pain-points", words("Pain points"))
        data = {**shared, "heading": heading, "register": pain_point_register(facts, writer)}
        yield Fragment("register", data, searchable=False, headings=(heading,))
    if facts.opportunities:
        heading = Heading(2, "about-opportunities", words("Opportunities"))
        data = {**shared, "heading": heading, "register": opportunity_register(facts, writer)}
        yield Fragment("register", data, searchable=False, headings=(heading,))
    whole = [detail for name in WHOLE_JOURNEY_FIELDS for detail in writer.lines(name, getattr(journey, name))]
    if whole or facts.of_the_map or journey.insights or journey.expectations:
        heading = Heading(2, "about-the-whole", words("The whole journey"))
        yield Fragment("whole-journey", {**shared, "heading": heading, "whole": whole}, headings=(heading,))
    if sources := sources_of(journey):
        heading = Heading(2, "about-sources", words("Sources"))
        listed = [writer.source(id) for id in sources]
        yield Fragment("sources", {**shared, "heading": heading, "sources": listed}, headings=(heading,))


def _downloads(journey: JourneyMap, context: SiteContext) -> dict[str, object]:
    ref = Ref.journey(journey.id)
    return {
        "files": [(one.name, context.addresses.download(ref, one.extension(journey))) for one in EXPORTERS],
        "print_link": context.addresses.to_print(context.addresses.page(ref)) if journey.columns else "",
    }


def marked_score(point: CurvePoint, facts: MapFacts, context: SiteContext) -> str:
    """A point's score on the author's own scale; a range as both ends; empty where only words are known."""
    text = score_text(point, facts.scale, context.words)
    # Only a range has a word in it.
    is_range = point.written is None and point.range is not None
    return in_language(text, context.words.language, facts.language) if is_range else text
