"""List and Table hold every fact of a map, and the drawing every fact of its lanes: each compared with the model."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.drawing.on_page import on_page
from tests.site.facts_of_the_model import Fact, facts_in
from tests.site.portfolios.complete import complete
from tests.site.reading import Drawn, Said, parsed, said_by_list, said_by_map, said_by_table, without_spaces

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.insight.column_spans import ColumnSpan, column_spans
from mkdocs_journeys.model import Flag, Kind, Localized
from mkdocs_journeys.model.cells import Cells
from mkdocs_journeys.model.choices import Density
from mkdocs_journeys.prose import select
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.page import Fragment
from mkdocs_journeys.site.pages.journey import journey_page
from mkdocs_journeys.site.render import rendered
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.terms import FIELD_TERMS, long_term, short_term
from mkdocs_journeys.words import Words

REPOSITORY = Path(__file__).parents[2]
# What these hold is compared apart, as facts of stages and steps, of cells and of their entries.
IN_CELLS = frozenset({*Cells.model_fields, "duration", "wait", "images"})
PARTS = frozenset({"stages", "steps"})


class Reader(NamedTuple):
    """Somebody who knows what a fact would look like on a page: names, words and numbers in full."""

    facts: MapFacts
    words: Words

    def text(self, fact: Fact) -> str:
        """What is to be read for a fact; a number with its label, as it says nothing without."""
        value, label = fact.value, self.words(FIELD_TERMS.get(fact.field, fact.field))
        if fact.field == "withheld":
            return self.words("too few answers")
        match value:
            case Flag():
                return value.why or label
            case bool():
                return label
            case int() | float():
                return self.number(fact, label)
            case datetime.date():
                return self.words.date(value)
            case Localized():
                return value.text(self.facts.language)
        if fact.path[0] == "dimensions" and len(fact.path) == 3:
            name = self.facts.portfolio.dimensions[fact.path[1]].values[value].name
            return name.text(self.facts.language) or value
        if fact.kinds:
            return self.name(fact)
        return long_term(value, self.words) if fact.is_choice else str(value)

    def number(self, fact: Fact, label: str) -> str:
        if fact.field in ("score", "low", "high"):
            return self.facts.scale.written_text(fact.value, self.words)
        label = self.words("Standard deviation") if fact.field == "sd" else label
        number = self.words.number(fact.value)
        return number if fact.field == "intensity" else f"{label} {number}"

    def name(self, fact: Fact) -> str:
        """What a reference leads to, in the map's language."""
        portfolio, id = self.facts.portfolio, fact.value
        for kind in fact.kinds:
            match kind:
                case Kind.SOURCE if (common := self.facts.common_source) and common.id == id:
                    # It is said in full in the head and among the sources.
                    return self.words("Source")
                case Kind.SOURCE if source := self.facts.source(id):
                    return source.title.text(self.facts.language) or str(id)
                case Kind.JOURNEY:
                    return portfolio.journeys[id].title
                case Kind.PERSONA | Kind.ACTOR:
                    return self.facts.who_name(id)
                case Kind.STEP | Kind.STAGE:
                    leads_back = fact.field == "back_to"
                    map = self.facts.journey if leads_back else portfolio.journeys[self.facts.journey.future_of]
                    return next(span.part.name for span in column_spans(map) if span.part.id == id)
                case Kind.ITEM:
                    return next(found.entry.text for found in self.facts.pain_points if found.entry.item.id == id)
                case Kind.LANE | Kind.SOURCE:
                    return str(id)
                case _:
                    return portfolio.name_of(kind, id, self.facts.language)
        raise NotImplementedError(fact)


class Shown(NamedTuple):
    """A map's page, and what its List and its Table say."""

    facts: MapFacts
    reader: Reader
    views: dict[str, Said]
    page: str


def shown(facts: MapFacts, language: str = "en") -> Shown:
    context = SiteContext(facts.portfolio, Words(language), Addresses())
    page = journey_page(facts.journey, context)
    html = {part.template: rendered(part, page, context) for part in page.parts if isinstance(part, Fragment)}
    views = {
        "list": said_by_list(parsed(html["list-view"]), facts),
        "table": said_by_table(parsed(html["table-view"]), facts),
    }
    return Shown(
        facts, Reader(facts, context.in_language(page.language).words), views, parsed("".join(html.values())).text
    )


# Where a field's entries stand if not in a lane of its own name.
LANE_OF = {"channels": "touchpoints", "wait": "duration"}
# What the map says about how it is made or drawn, and its prose, which the host renders; nothing of it is a fact.
NO_FACTS_OF_A_MAP = PARTS | {
    *("lanes", "custom_lanes", "density", "emotion_scale", "emotion_words", "sources", "language", "body")
}


class Expected(NamedTuple):
    """What one part says in one lane: for each entry its facts."""

    lane: str
    entries: list[list[Fact]]


def lanes_of(part: Cells) -> Iterator[Expected]:
    """What a map, a stage or a step says in its lanes, from the model's own fields."""
    lanes: dict[str, list[list[Fact]]] = {}
    for name in type(part).model_fields:
        if name in IN_CELLS and name != "moment_of_truth":
            for lane, entries in entries_of(name, getattr(part, name)):
                lanes.setdefault(lane, []).extend(entries)
    yield from (Expected(lane, entries) for lane, entries in lanes.items() if entries)


def entries_of(name: str, value: Any) -> Iterator[tuple[str, list[list[Fact]]]]:
    lane = LANE_OF.get(name, name)
    if name == "custom":
        for own, items in value.items():
            yield own, [[*facts_in(item)] for item in items]
    elif name == "emotion":
        yield lane, [[*feeler(who), *facts_in(feeling)] for who, all in (value or {}).items() for feeling in all]
    elif name == "owner":
        yield lane, [[Fact((name,), owner, (Kind.OWNER,))] for owner in value]
    elif isinstance(value, tuple | list):
        yield lane, [[*facts_in(item)] for item in value]
    elif value is not None and value != "":
        yield lane, [[Fact((name,), value)]]


def feeler(who: str) -> list[Fact]:
    return [Fact(("who",), who, (Kind.PERSONA, Kind.ACTOR))] if who else []


def missing(shown: Shown, view: str) -> list[str]:
    """The facts of stages and steps that a view does not say where they belong."""
    facts, reader, said = shown.facts, shown.reader, shown.views[view]
    labels = {row.lane.id: row.lane.name or shown.reader.words(row.lane.term) for row in facts.rows}
    found: list[str] = []
    for span in column_spans(facts.journey):
        where = (span.first, span.last)
        if not any(span.part.name in name for name in said.names[where]):
            found.append(f"{span.anchor}: name {span.part.name}")
        about = [reader.text(fact) for fact in facts_about(span)]
        found += [f"{span.anchor}: {text}" for text in unsaid([about], [[text] for text in said.about[where]])]
        for lane, entries in lanes_of(span.part):
            texts = [[reader.text(fact) for fact in entry] for entry in entries]
            cells = said.cells[where, labels[lane]]
            found += [f"{span.anchor}, {lane}: {text}" for text in unsaid(texts, cells, in_order=lane != "emotion")]
    return found


def facts_about(span: ColumnSpan) -> list[Fact]:
    """What a stage or step says outside the lanes."""
    return [*facts_in(span.part, without=IN_CELLS - {"moment_of_truth"} | PARTS | {"name"})]


def unsaid(entries: list[list[str]], cells: list[list[str]], in_order: bool = True) -> list[str]:
    """What none of the cells says; of several, the one counts that says most."""
    return min(
        (unsaid_by(entries, cell, in_order) for cell in cells),
        key=len,
        default=[text for texts in entries for text in texts],
    )


def unsaid_by(entries: list[list[str]], cell: list[str], in_order: bool) -> list[str]:
    found: list[str] = []
    for index, texts in enumerate(entries):
        candidates = cell[index : index + 1] if in_order else cell
        lacks = [[text for text in texts if not says(candidate, text)] for candidate in candidates]
        found += min(lacks, key=len, default=texts)
    return found


def says(said: str, text: str) -> bool:
    """Whether a text holds another, whatever spaces there are."""
    return " ".join(text.split()) in said


def every_map() -> dict[str, MapFacts]:
    found = {}
    for portfolio in (select(load(FolderTree(REPOSITORY / "journeys")).portfolio), complete()):
        found |= {journey.id: map_facts(journey, portfolio) for journey in portfolio.journeys.values()}
    return found


MAPS = every_map()
every_published_map = pytest.mark.parametrize("name", MAPS)
in_every_language = pytest.mark.parametrize("language", ["en", "zh"])


@cache
def page_of(name: str, language: str) -> Shown:
    return shown(MAPS[name], language)


@every_published_map
@in_every_language
def test_the_list_says_every_fact_of_every_stage_and_step(name: str, language: str) -> None:
    assert missing(page_of(name, language), "list") == []


@every_published_map
@in_every_language
def test_the_table_says_every_fact_of_every_stage_and_step(name: str, language: str) -> None:
    assert missing(page_of(name, language), "table") == []


@every_published_map
@in_every_language
def test_the_page_says_every_fact_of_the_whole_journey(name: str, language: str) -> None:
    found = page_of(name, language)
    lanes = [fact for expected in lanes_of(found.facts.journey) for entry in expected.entries for fact in entry]
    own = [*facts_in(found.facts.journey, without=IN_CELLS - {"moment_of_truth"} | NO_FACTS_OF_A_MAP)]
    texts = [found.reader.text(fact) for fact in (*own, *lanes)]
    assert [text for text in texts if not says(found.page, text)] == []


@pytest.mark.parametrize("name", [name for name, facts in MAPS.items() if facts.common_source])
def test_a_source_of_most_entries_is_named_in_head_legend_and_sources_only(name: str) -> None:
    found = page_of(name, "en")
    source = found.facts.source(found.facts.common_source.id)
    title = source.title.text(found.facts.language) if source else found.facts.common_source.id
    assert 1 <= found.page.count(title) <= 5
    drawn = said_by_map(on_page(draw(in_full(found.facts), Words(found.facts.language))))
    assert without_spaces(title) in "".join(drawn.elsewhere)
    if found.facts.common_source.is_of_all:
        assert [text for texts in drawn.cells.values() for text in texts if re.search(r"\[\d", text)] == []


# What the drawing need not say in words.
NOT_DRAWN = {
    "description": "stands beside it, on the page",
    "facts": "stand beside it, on the page",
    "file": "a drawing may not point to other files; what a picture shows stands in its place",
    "parallel": "a bracket over both steps",
    "better": "said where it is lower, which every metric of the tests is",
}
# What a step or stage says outside the lanes, in which the drawing need not follow.
NOT_A_LANE = {
    "link": "nobody can follow it in a picture; List and Table have it",
    "basis": "holds for what stands in its cells, where it is drawn",
    "replaces": "the comparison of both maps draws it",
    "phase": "stands above the stages",
}
# How a point of a curve is drawn: its basis as a dash, its range and deviation as a band or whisker, its sources in
# the legend beside its curve.
IN_THE_CURVE = {"basis", "low", "high", "sd", "source"}


class MapReader(Reader):
    """Somebody who knows what a fact would look like in the drawing."""

    def words_for(self, fact: Fact) -> str:
        words, value = self.words, fact.value
        match fact.field:
            case "severity" | "status" | "basis":
                return short_term(value, words)
            case "better":
                return words("lower is better")
            case "optional":
                return value.why or words("optional")
            case "moment_of_truth":
                return value.why or words("Moment of truth")
            case "key":
                return value.why or words("Key touchpoint")
            case "link":
                return str(value).partition("://")[2] or str(value)
            case "n":
                return words.number(value)
            case "score":
                return self.facts.scale.written_text(value, words)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return words.number(value)
        return self.text(fact)


def in_full(facts: MapFacts) -> MapFacts:
    """The same map, whose drawing says all that is known of its entries, as posters do."""
    return map_facts(facts.journey.model_copy(update={"density": Density.FULL}), facts.portfolio)


def undrawn(facts: MapFacts) -> list[str]:
    """The facts of the drawn lanes that are not in their cells, and those of the steps that are not in their row."""
    facts = in_full(facts)
    reader = MapReader(facts, Words(facts.language))
    scene = draw(facts, reader.words)
    drawn = said_by_map(on_page(scene))
    # A label of the curve that has no room is named where the drawing is described.
    unlabelled = scene.description.partition(
        reader.words("Without words beside the curve: {points}.", points="").rstrip(". ")
    )[2]
    lanes = {row.lane.id for row in facts.drawn}
    found: list[str] = []
    for span in column_spans(facts.journey):
        for lane, entries in lanes_of(span.part):
            if lane in lanes:
                said = drawn.cells[lane, span.anchor]
                for fact in (fact for entry in entries for fact in entry):
                    if lane == "emotion" and facts.part_name(span.anchor) in unlabelled:
                        continue
                    if fact.field not in NOT_DRAWN and not is_drawn(fact, lane, said, drawn, reader):
                        found.append(f"{span.anchor}, {lane}, {fact.field}: {reader.words_for(fact)}")
        row = "stage" if span.anchor.startswith("stage-") else "step"
        said = drawn.cells[row, span.anchor]
        for fact in [Fact(("name",), span.part.name), *facts_about(span)]:
            if fact.field not in NOT_DRAWN | NOT_A_LANE and fact.path[0] != "facts":
                # A loop's arrow, which names where it leads, and the lines of alternatives run outside the cells.
                places = [*said, *drawn.elsewhere] if fact.field in ("back_to", "group", "branch") else said
                if not is_drawn(fact, row, places, drawn, reader):
                    found.append(f"{span.anchor}, {fact.field}: {reader.words_for(fact)}")
    return found


def is_drawn(fact: Fact, lane: str, said: list[str], drawn: Drawn, reader: MapReader) -> bool:
    """Whether a cell says a fact; ratings stand alone, sources by their numbers in the legend."""
    text = without_spaces(reader.words_for(fact))
    if lane == "emotion" and fact.field in IN_THE_CURVE:
        return True
    if lane == "emotion" and fact.field == "who":
        # The curve runs through the cell, and has its name at its end.
        return text in drawn.elsewhere
    if fact.field == "source" and (common := reader.facts.common_source) and common.id == fact.value:
        title = reader.facts.source(fact.value).title.text(reader.facts.language)
        return any(without_spaces(title) in part for part in drawn.elsewhere)
    if fact.field == "source":
        number = next(sign for sign, title in pairwise(drawn.elsewhere) if sign.startswith("[") and text in title)
        return any(number[1:-1] in re.split(r"[\[,\]]", part) for part in said)
    if lane == "emotion" and fact.field == "n" and any(is_within(fact.value, part) for part in drawn.elsewhere):
        # Beside the point where there is room for it; the legend has the range of the whole curve.
        return True
    if fact.field in ("addresses", "owner"):
        # In its own column it can be seen without being said.
        columns = {anchor for (_, anchor), texts in drawn.cells.items() if texts is said}
        said = [part for (_, anchor), texts in drawn.cells.items() if anchor in columns for part in texts]
    if isinstance(fact.value, float) and fact.field != "score":
        return text in said or f"{text}/5" in said
    return any(text in part for part in ["".join(said), *said])


def is_within(count: int, said: str) -> bool:
    """Whether a text says `n = 8–12` of a number from 8 to 12."""
    ends = [int(re.sub(r"\D", "", number)) for number in re.findall(r"[\d,]+", said.partition("n=")[2])]
    return bool(ends) and min(ends[:2]) <= count <= max(ends[:2])


@every_published_map
def test_the_drawing_says_every_fact_of_its_lanes(name: str) -> None:
    assert undrawn(MAPS[name]) == []


@pytest.mark.parametrize("view", ["list", "table"])
def test_a_fact_that_is_not_shown_would_be_found(view: str) -> None:
    page = page_of("journey-one", "en")
    stage, *stages = page.facts.journey.stages
    step, *steps = stage.steps
    pain_point, *others = step.pain_points
    step = step.model_copy(
        update={
            "goal": "another goal",
            "pain_points": (pain_point.model_copy(update={"impact": "another impact"}), *others),
            "tags": (),
        }
    )
    stage = stage.model_copy(update={"steps": (step, *steps)})
    journey = page.facts.journey.model_copy(update={"stages": (stage, *stages)})
    changed = page._replace(facts=map_facts(journey, page.facts.portfolio))
    found = [text.rpartition(": ")[2] for text in missing(changed, view)]
    assert found == ["another goal", "another impact"]
