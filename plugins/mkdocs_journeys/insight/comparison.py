"""A future map against its current one, step by step: the one source for drawing, table and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Column
from .align import AlignedColumn, Change, align, align_stages
from .comparison_items import ComparedMetric, ComparedPainPoint, Fate, compared_metrics, compared_pain_points
from .curve import Curve, CurvePoint, mean
from .highlights import worst
from .map_facts import MapFacts
from .scale import EmotionScale, common_scale


@dataclass(frozen=True, slots=True)
class Side:
    """What one map says of a step in the comparison.

    Attributes:
        column: The step, or the stage without steps.
        points: What the persona feels there, also where their stage says it for all of its steps.
    """

    column: Column
    points: tuple[CurvePoint, ...]

    @property
    def score(self) -> float | None:
        """−2…+2; the mean where several moments of the step have one."""
        return mean(self.points)


@dataclass(frozen=True, slots=True)
class ComparedColumn:
    """One column of the comparison.

    Attributes:
        aligned: Which columns of the two maps it is, and what became of them.
        before: The step as it is now; None where only the future has one here.
        after: The step as it will be; None where only the present has one here.
        counterpart: What a step of one map only is in the other, where it is elsewhere.
    """

    aligned: AlignedColumn
    before: Side | None
    after: Side | None
    counterpart: Side | None

    @property
    def change(self) -> Change:
        """What becomes of the step: paired, gone, new, merged, split or moved."""
        return self.aligned.change

    @property
    def former(self) -> Side | None:
        """What the future step is compared with: the current one here, or the one from which it moved here."""
        if self.before is not None:
            return self.before
        return self.counterpart if self.change is Change.MOVED else None

    @property
    def difference(self) -> float | None:
        """By how much the step feels better, in units of −2…+2; None unless both sides have a score."""
        if self.former is None or self.after is None:
            return None
        if self.former.score is None or self.after.score is None:
            return None
        return self.after.score - self.former.score


@dataclass(frozen=True, slots=True)
class ComparedStage:
    """A stage of one map or both, as numbers from 0, and the columns of the comparison that it covers on each side."""

    before: int | None
    after: int | None
    before_span: tuple[int, int] | None
    after_span: tuple[int, int] | None

    @property
    def span(self) -> tuple[int, int]:
        """The columns that it covers on either side."""
        spans = [span for span in (self.before_span, self.after_span) if span is not None]
        return min(first for first, _ in spans), max(last for _, last in spans)


@dataclass(frozen=True, slots=True)
class ComparedDuration:
    """How long something takes on either side, as written; empty where nothing says it.

    Attributes:
        before: Now.
        after: In the future.
        is_wait: Whether it is a waiting time.
        of_stage: Whether a whole stage takes so long.
        first: The first column of the comparison for which it holds.
        last: The last one.
    """

    before: str
    after: str
    is_wait: bool
    of_stage: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Totals:
    """One map in figures.

    Attributes:
        steps: How many columns it has.
        mean: The mean of the scores along the persona's curve, each moment counting once, or as its branch does.
        lowest: The worst moment, the first of several; unlike `stand_out` also in a level curve.
    """

    steps: int
    mean: float | None
    lowest: CurvePoint | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different between two maps.

    It compares what the maps say. Measured scores are beside targets and assumptions, whose `basis` the points
    carry; that something is better afterwards does not say why; a mean over moments is no measure of satisfaction;
    durations and values are texts and nobody judges them. Pain points are paired by their words: one that was put
    quite differently counts as gone and as new.

    Attributes:
        before: The current map.
        after: The future map.
        who: Whose curve is compared: the future map's primary persona; empty for everybody.
        before_curve: Their curve in the current map; without points if it has none.
        after_curve: Their curve in the future map.
        columns: Every column of both maps, in order.
        stages: Every stage of both maps, in order.
        before_places: For each column of the current map its place in the comparison.
        after_places: The same for the future map.
        pain_points: Every pain point of both maps: what is gone, what remains, what is new, each in reading order.
        metrics: The metrics that have a value before and after.
        durations: How long stages and steps take, where anything says it.
        before_totals: The current map in figures.
        after_totals: The future map in figures.
    """

    before: MapFacts
    after: MapFacts
    who: str
    before_curve: Curve
    after_curve: Curve
    columns: tuple[ComparedColumn, ...]
    stages: tuple[ComparedStage, ...]
    before_places: tuple[int, ...]
    after_places: tuple[int, ...]
    pain_points: tuple[ComparedPainPoint, ...]
    metrics: tuple[ComparedMetric, ...]
    durations: tuple[ComparedDuration, ...]
    before_totals: Totals
    after_totals: Totals

    @property
    def scale(self) -> EmotionScale:
        """The scale on which scores and differences are shown: that of both maps if it is one, else −2…+2."""
        return common_scale(self.before.scale, self.after.scale)

    @property
    def is_told_apart(self) -> bool:
        """Whether it must be said whose curve is compared: there are others."""
        return bool(self.who) and (self.before.is_told_apart or self.after.is_told_apart)

    def changed(self, *changes: Change) -> tuple[ComparedColumn, ...]:
        """The columns of which this became."""
        return tuple(column for column in self.columns if column.change in changes)

    def of_fate(self, fate: Fate) -> tuple[ComparedPainPoint, ...]:
        """The pain points of which this became."""
        return tuple(found for found in self.pain_points if found.fate is fate)


def compare(before: MapFacts, after: MapFacts) -> Comparison:
    """Compare a future map with its current one, step by step.

    Args:
        before: The facts of the current map.
        after: The facts of the future map.
    """
    aligned = align(before.journey, after.journey)
    before_places = _places([column.before for column in aligned])
    after_places = _places([column.after for column in aligned])
    who = after.journey.personas[0] if after.journey.personas else ""
    before_curve, after_curve = _curve_of(who, before), _curve_of(who, after)
    columns = tuple(_compared(column, before_curve, after_curve) for column in aligned)
    stages = tuple(_stages(before, after, before_places, after_places))
    return Comparison(
        before=before,
        after=after,
        who=who,
        before_curve=before_curve,
        after_curve=after_curve,
        columns=columns,
        stages=stages,
        before_places=before_places,
        after_places=after_places,
        pain_points=tuple(compared_pain_points(before, after, before_places, after_places)),
        metrics=tuple(compared_metrics(before, after, before_places, after_places)),
        durations=tuple(_durations(before, after, columns, stages)),
        before_totals=_totals(before, before_curve),
        after_totals=_totals(after, after_curve),
    )


def _places(columns: Sequence[Column | None]) -> tuple[int, ...]:
    return tuple(place for place, column in enumerate(columns) if column is not None)


def _curve_of(who: str, facts: MapFacts) -> Curve:
    """The persona's own curve, else the one for everybody, else the first."""
    by_name = {curve.who: curve for curve in facts.curves}
    first = facts.curves[0] if facts.curves else Curve("", ())
    return by_name.get(who) or by_name.get("") or first


def _compared(aligned: AlignedColumn, before: Curve, after: Curve) -> ComparedColumn:
    elsewhere = after if aligned.before is not None else before
    counterpart = None if aligned.counterpart is None else _side(aligned.counterpart, elsewhere)
    return ComparedColumn(
        aligned,
        None if aligned.before is None else _side(aligned.before, before),
        None if aligned.after is None else _side(aligned.after, after),
        counterpart,
    )


def _side(column: Column, curve: Curve) -> Side:
    return Side(column, tuple(point for point in curve.points if point.first <= column.index <= point.last))


def _totals(facts: MapFacts, curve: Curve) -> Totals:
    return Totals(len(facts.columns), curve.mean, worst(curve))


def _stages(
    before: MapFacts, after: MapFacts, before_places: Sequence[int], after_places: Sequence[int]
) -> Iterator[ComparedStage]:
    def span(facts: MapFacts, places: Sequence[int], number: int | None) -> tuple[int, int] | None:
        if number is None:
            return None
        stage = facts.stages[number]
        return places[stage.first], places[stage.last]

    for stage in align_stages(before.journey, after.journey):
        yield ComparedStage(
            stage.before,
            stage.after,
            span(before, before_places, stage.before),
            span(after, after_places, stage.after),
        )


def _durations(
    before: MapFacts, after: MapFacts, columns: Sequence[ComparedColumn], stages: Sequence[ComparedStage]
) -> Iterator[ComparedDuration]:
    for stage in stages:
        one = None if stage.before is None else before.stages[stage.before].stage
        other = None if stage.after is None else after.stages[stage.after].stage
        # A stage without steps is a column and speaks below.
        parts = [part if part is not None and part.steps else None for part in (one, other)]
        for is_wait in (False, True):
            texts = [_time(part, is_wait) for part in parts]
            if any(texts):
                yield ComparedDuration(texts[0], texts[1], is_wait, True, *stage.span)
    for index, column in enumerate(columns):
        if column.change is Change.MOVED and column.after is None:
            continue
        former = column.former.column.part if column.former is not None else None
        later = column.after.column.part if column.after is not None else None
        for is_wait in (False, True):
            texts = [_time(former, is_wait), _time(later, is_wait)]
            if any(texts):
                yield ComparedDuration(texts[0], texts[1], is_wait, False, index, index)


def _time(part: object, is_wait: bool) -> str:
    text: str = getattr(part, "wait" if is_wait else "duration", "")
    return text
