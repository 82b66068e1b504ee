"""Everything that follows from one map, computed once and read by drawing, table, list and data alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..model import (
    Branch,
    Column,
    Density,
    EitherGroup,
    JourneyMap,
    Kind,
    Opportunity,
    PainPoint,
    Persona,
    Portfolio,
    Source,
    Stage,
    Step,
    TouchpointUse,
    either_groups,
)
from ..text import numbered_names
from .cells import Cell, CellReader, Entry, Row
from .column_spans import column_spans
from .common_source import CommonSource, common_source
from .curve import MOST_CURVES, Curve, CurvePoint, curves, emotion_scale
from .highlights import Drop, ends, highest, largest_drop, lowest
from .lanes import WITHOUT_A_CURVE, Lane, drawn_lanes, lanes_in_order
from .scale import EmotionScale


@dataclass(frozen=True, slots=True)
class PersonaFact:
    """A persona as a map shows it; `persona` is None where only a name is known."""

    id: str
    name: str
    persona: Persona | None


@dataclass(frozen=True, slots=True)
class StageSpan:
    """A stage and the columns that it covers, first and last included; `name` has its number, once."""

    stage: Stage
    number: int
    first: int
    last: int
    name: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that a map says, and where: `cell` is None for what concerns the whole journey."""

    entry: Entry
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class StandOut:
    """What a reader should look at first: the extremes of all curves, and how the primary one ends."""

    highest: CurvePoint | None
    lowest: CurvePoint | None
    ends: tuple[CurvePoint, ...]
    largest_drop: Drop | None


@dataclass(frozen=True, slots=True)
class MapFacts:
    """What follows from one map.

    Attributes:
        journey: The map itself.
        portfolio: Where it is.
        language: The language of its texts, BCP 47.
        columns: Steps and stages without steps.
        part_names: The names of stages and steps by their addresses within the page, in reading order.
        groups: Alternatives, of which each person takes one branch.
        stages: The stage band.
        rows: Every lane that holds something: what the table and the list show.
        drawn: Those of them that the drawing shows, in its order.
        of_the_map: The map's own cells, lane by lane: what concerns the whole journey.
        curves: Emotion curves, the primary persona's first; no more than can be drawn.
        scale: The author's emotion scale.
        personas: The map's personas, the primary one first.
        stand_out: What stands out in the curves; their points say whose they are.
        moments_of_truth: The columns or stages that decide about the whole.
        key_touchpoints: Touchpoints that the author marked as key.
        pain_points: All of them, in reading order.
        opportunities: All of them, in reading order.
        research_share: The share of scored points that are measured or observed, 0…1; None without a score.
        common_source: The source that is said once, because most entries rest on it; None if there is none.
        reader: Turns further cells of this map into entries.
    """

    journey: JourneyMap
    portfolio: Portfolio
    language: str
    columns: tuple[Column, ...]
    part_names: Mapping[str, str]
    groups: tuple[EitherGroup, ...]
    stages: tuple[StageSpan, ...]
    rows: tuple[Row, ...]
    drawn: tuple[Row, ...]
    of_the_map: tuple[tuple[Lane, tuple[Entry, ...]], ...]
    curves: tuple[Curve, ...]
    scale: EmotionScale
    personas: tuple[PersonaFact, ...]
    stand_out: StandOut
    moments_of_truth: tuple[Cell, ...]
    key_touchpoints: tuple[Occurrence, ...]
    pain_points: tuple[Occurrence, ...]
    opportunities: tuple[Occurrence, ...]
    research_share: float | None
    common_source: CommonSource | None
    reader: CellReader

    def who_name(self, id: str) -> str:
        """The name of a persona or an actor in the map's language."""
        return self.reader.who_name(id)

    @property
    def has_curve(self) -> bool:
        """Whether anything of anybody's emotion has a score; without one there is no axis."""
        return any(curve.scored for curve in self.curves)

    @property
    def left_out(self) -> tuple[Row, ...]:
        """The lanes that hold something and that the drawing does not show, because others were chosen."""
        drawn = {row.lane.id for row in self.drawn}
        return tuple(row for row in self.rows if row.lane.id not in drawn)

    @property
    def density(self) -> Density:
        """How much the drawing says of pain points, bright spots and opportunities."""
        return self.journey.density or self.portfolio.density

    @property
    def high_pain_points(self) -> tuple[Occurrence, ...]:
        """The pain points of high severity."""
        return tuple(found for found in self.pain_points if getattr(found.entry.item, "severity", None) == "high")

    @property
    def open_opportunities(self) -> tuple[Occurrence, ...]:
        """The opportunities that are neither done nor rejected."""
        closed = ("done", "rejected")
        return tuple(found for found in self.opportunities if getattr(found.entry.item, "status", None) not in closed)

    @property
    def is_told_apart(self) -> bool:
        """Whether it must be said of a point whose it is."""
        return len(self.curves) > 1

    def name_of(self, kind: Kind, id: str) -> str:
        """The name of a library entry in the map's language."""
        return self.portfolio.name_of(kind, id, self.language)

    def source(self, id: str) -> Source | None:
        """A source of the map's own or of the portfolio."""
        return self.journey.sources.get(id) or self.portfolio.sources.get(id)

    def row(self, lane: str) -> Row | None:
        """The row of one lane, if it holds something."""
        return next((row for row in self.rows if row.lane.id == lane), None)

    def part_name(self, anchor: str) -> str:
        """The name of the stage or step with this address."""
        return self.part_names.get(anchor, anchor)

    def branch_at(self, anchor: str) -> tuple[EitherGroup, Branch] | None:
        """The alternatives of which the step with this address is one, and its branch."""
        found = next((column for column in self.columns if column.anchor == anchor), None) if self.groups else None
        if found is None:
            return None
        ways = ((group, group.branch_of(found.index, found.index)) for group in self.groups)
        return next(((group, branch) for group, branch in ways if branch is not None), None)

    def parts(self) -> Iterator[tuple[Stage | Step, str]]:
        """Every stage and step with its address within the page, in reading order."""
        for span in column_spans(self.journey):
            yield span.part, span.anchor


def facts_of_person(facts: MapFacts, who: str) -> MapFacts:
    """Return the facts of a map with the curve of one of its personas alone; all of them where nobody is told apart."""
    own = tuple(curve for curve in facts.curves if curve.who == who)
    if not any(curve.who for curve in facts.curves):
        return facts
    ending = ends(own[0]) if own else ()
    return replace(facts, curves=own, stand_out=StandOut(highest(*own), lowest(*own), ending, largest_drop(*own)))


def map_facts(journey: JourneyMap, portfolio: Portfolio) -> MapFacts:
    """Compute what follows from one map of a portfolio.

    Args:
        journey: The map.
        portfolio: What it is in, without what is to be kept out.
    """
    language = journey.language or portfolio.language
    spans = tuple(column_spans(journey))
    found_curves = curves(journey, portfolio)
    reader = CellReader(journey, portfolio, language, found_curves)
    every_row = tuple(reader.row(lane) for lane in lanes_in_order(journey, portfolio, language))
    rows = {row.lane.id: row for row in every_row if row.cells}
    drawn = drawn_lanes(journey, portfolio, rows, language)
    scored = [point for curve in found_curves for point in curve.scored]
    if not scored and "emotion" in rows:
        rows["emotion"] = replace(rows["emotion"], lane=replace(rows["emotion"].lane, term=WITHOUT_A_CURVE))
    of_the_map = tuple(
        (row.lane, entries) for row in every_row if (entries := tuple(reader.entries(row.lane, journey, "")))
    )
    occurrences = _in_reading_order(rows, of_the_map)
    shown = found_curves[:MOST_CURVES]
    primary = shown[0] if shown else Curve("", ())
    return MapFacts(
        journey=journey,
        portfolio=portfolio,
        language=language,
        columns=journey.columns,
        part_names={span.anchor: span.part.name for span in spans},
        groups=either_groups(journey),
        stages=tuple(_stage_spans(journey)),
        rows=tuple(rows.values()),
        drawn=tuple(rows[lane.id] for lane in drawn),
        of_the_map=of_the_map,
        curves=shown,
        scale=emotion_scale(journey, portfolio),
        personas=tuple(
            PersonaFact(id, portfolio.name_of(Kind.PERSONA, id, language), portfolio.personas.get(id))
            for id in journey.personas
        ),
        stand_out=StandOut(highest(*shown), lowest(*shown), ends(primary), largest_drop(*shown)),
        moments_of_truth=tuple(
            Cell(span.first, span.last, span.part, span.anchor, ()) for span in spans if span.part.moment_of_truth
        ),
        key_touchpoints=tuple(
            found for found in occurrences if isinstance(found.entry.item, TouchpointUse) and found.entry.item.key
        ),
        pain_points=tuple(found for found in occurrences if isinstance(found.entry.item, PainPoint)),
        opportunities=tuple(found for found in occurrences if isinstance(found.entry.item, Opportunity)),
        research_share=sum(point.is_research_based for point in scored) / len(scored) if scored else None,
        common_source=common_source(found.entry for found in occurrences),
        reader=reader,
    )


def _stage_spans(journey: JourneyMap) -> Iterator[StageSpan]:
    first = 0
    names = numbered_names([stage.name for stage in journey.stages])
    for number, (stage, name) in enumerate(zip(journey.stages, names, strict=True), start=1):
        width = max(1, len(stage.steps))
        yield StageSpan(stage, number, first, first + width - 1, name)
        first += width


def _in_reading_order(rows: dict[str, Row], of_the_map: tuple[tuple[Lane, tuple[Entry, ...]], ...]) -> list[Occurrence]:
    """Everything in reading order, custom lanes included; what the map itself says comes first."""
    of_parts = [Occurrence(entry, cell) for row in rows.values() for cell in row.cells for entry in cell.entries]
    of_parts.sort(key=lambda found: (found.cell.first, not found.cell.is_of_stage) if found.cell else (0, False))
    return [*(Occurrence(entry, None) for _, entries in of_the_map for entry in entries), *of_parts]
