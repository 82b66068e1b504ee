"""The rows of a comparison's table: everything that its drawing says, and how each pair was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ...drawing.boxes.draw_context import DrawContext
from ...drawing.compare.rows import CHANGE_ICONS, CHANGE_WORDS, FATES, kind_of_change, times_of, values_of
from ...drawing.wording.score_text import with_gap
from ...insight import (
    Change,
    ComparedColumn,
    ComparedStage,
    Comparison,
    CurvePoint,
    EmotionScale,
    Fate,
    FoundBy,
    MapFacts,
    Side,
    Valence,
)
from ...insight.feeling_words import joined_words
from ...insight.scale import tone
from ...model import PainPoint, Ref
from ...terms import long_term, short_term
from ...words import Words
from ..context import SiteContext
from ..language_markup import in_language, mixed
from ..ways import way_of

FOUND_TERMS = {
    FoundBy.REPLACES: "replaced, as the map says",
    FoundBy.ID: "same id",
    FoundBy.STAGE: "same stage",
    FoundBy.NAME: "similar name",
}
FATE_ICONS = {
    Fate.GONE: "check-circle-outline",
    Fate.REMAINS: "alert-outline",
    Fate.NEW: "plus-circle-outline",
}


@dataclass(frozen=True, slots=True)
class StepName:
    """A step of one of the maps; its way if it is one of alternatives."""

    text: str
    ref: Ref
    language: str
    way: str = ""


@dataclass(frozen=True, slots=True)
class ShownFeeling:
    """A score as both maps write it, what was felt in words, and what the score rests on."""

    score: str
    tone: str
    text: str
    basis: str
    language: str


@dataclass(frozen=True, slots=True)
class PainPointLine:
    """A pain point, what became of it, and how severe it is."""

    text: str
    icon: str
    fate: str
    remark: str
    language: str


@dataclass(frozen=True, slots=True)
class MetricLine:
    """A metric before and after."""

    name: str
    values: str
    is_target: bool


@dataclass(frozen=True, slots=True)
class DurationLine:
    """A time before and after."""

    text: str
    is_wait: bool


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One column of the drawing, or what concerns the whole journey: then without steps."""

    before: StepName | None
    after: StepName | None
    change: str
    icon: str
    before_feeling: ShownFeeling | None
    after_feeling: ShownFeeling | None
    difference: str
    tone: str
    pain_points: tuple[PainPointLine, ...]
    metrics: tuple[MetricLine, ...]
    durations: tuple[DurationLine, ...]

    @property
    def is_renamed(self) -> bool:
        """Whether the step stays and is called differently."""
        return bool(self.before and self.after and self.before.text != self.after.text)

    @property
    def is_the_same(self) -> bool:
        """Whether nothing is known of the step that changes."""
        stays = self.before is not None and self.after is not None and not self.icon and not self.is_renamed
        changes = self.difference or self.pain_points or self.metrics or self.durations
        return stays and self.before_feeling == self.after_feeling and not changes


@dataclass(frozen=True, slots=True)
class TableGroup:
    """The rows of one stage; without a name where maps have no stages."""

    name: str
    language: str
    durations: tuple[DurationLine, ...]
    rows: tuple[ComparisonRow, ...]


def table_groups(found: Comparison, context: SiteContext) -> tuple[TableGroup, ...]:
    """Every column by stage, in the order of the drawing; what concerns the whole journey comes last."""
    return tuple(_groups(found, context))


def _groups(found: Comparison, context: SiteContext) -> Iterator[TableGroup]:
    told: set[int] = set()
    for number, indexes in groupby(range(len(found.columns)), key=lambda index: _stage_of(found, index)):
        rows = tuple(_row(found, index, context) for index in indexes)
        stage = None if number is None else found.stages[number]
        durations = () if stage is None or number in told else tuple(_stage_durations(found, stage))
        told.add(-1 if number is None else number)
        yield TableGroup("" if stage is None else _stage_name(found, stage), found.after.language, durations, rows)
    pain_points, metrics = _pain_points(found, None, context), _metrics(found, None)
    if pain_points or metrics:
        row = ComparisonRow(None, None, "", "", None, None, "", "", pain_points, metrics, ())
        yield TableGroup(context.words("The whole journey"), context.words.language, (), (row,))


def _stage_of(found: Comparison, index: int) -> int | None:
    """The stage of a column, as a number in the comparison: the future map's if it has one here."""
    column = found.columns[index].aligned
    own = column.after or column.before
    if own is None or own.stage is None:
        return None
    for number, stage in enumerate(found.stages):
        place = stage.before if column.after is None else stage.after
        if place == own.stage_index:
            return number
    return None


def _stage_name(found: Comparison, stage: ComparedStage) -> str:
    names = [
        facts.stages[number].stage.name
        for facts, number in ((found.before, stage.before), (found.after, stage.after))
        if number is not None
    ]
    return f" {Words(found.after.language).arrow} ".join(dict.fromkeys(names))


def _stage_durations(found: Comparison, stage: ComparedStage) -> Iterator[DurationLine]:
    for duration in found.durations:
        if duration.of_stage and (duration.first, duration.last) == stage.span:
            yield DurationLine(times_of(duration, Words(found.after.language)), duration.is_wait)


def _row(found: Comparison, index: int, context: SiteContext) -> ComparisonRow:
    column = found.columns[index]
    words = context.words
    if column.change is Change.PAIRED:
        icon, change = "", words(FOUND_TERMS[column.aligned.found_by]) if column.aligned.found_by else ""
    else:
        icon, change = _change(column, found, words)
    difference = column.difference
    former = column.former or column.before
    return ComparisonRow(
        before=_name(column.before, found.before),
        after=_name(column.after, found.after),
        change=change,
        icon=icon,
        before_feeling=_feeling(former, found.before, found.scale, context),
        after_feeling=_feeling(column.after, found.after, found.scale, context),
        difference="" if difference is None else found.scale.difference_text(difference, words),
        tone=Valence.of_difference(difference or 0.0).color,
        pain_points=_pain_points(found, index, context),
        metrics=_metrics(found, index),
        durations=tuple(
            DurationLine(times_of(duration, Words(found.after.language)), duration.is_wait)
            for duration in found.durations
            if not duration.of_stage and duration.first == index
        ),
    )


def _change(column: ComparedColumn, found: Comparison, words: Words) -> tuple[str, str]:
    """What became of a step without a counterpart beside it: icon and words, with the name of another step in them."""
    kind = kind_of_change(column)
    other = found.before if column.after is not None else found.after
    name = column.counterpart.column.part.name if column.counterpart is not None else ""
    quoted = DrawContext(other, words).quoted(name)
    return CHANGE_ICONS[kind], mixed(words(CHANGE_WORDS[kind]), words.language, other.language, step=quoted)


def _name(side: Side | None, facts: MapFacts) -> StepName | None:
    if side is None:
        return None
    ref, way = (
        Ref.journey(facts.journey.id, side.column.anchor),
        way_of(side.column.anchor, facts, Words(facts.language)),
    )
    return StepName(side.column.part.name, ref, facts.language, way)


def _feeling(side: Side | None, facts: MapFacts, scale: EmotionScale, context: SiteContext) -> ShownFeeling | None:
    if side is None or not side.points:
        return None
    score = side.score
    bases = dict.fromkeys(point.basis for point in side.points if point.basis and not point.is_gap_of_few)
    return ShownFeeling(
        "" if score is None else scale.text(score, context.words),
        tone(score),
        _words_of(side.points, context.content_words(facts.language), facts.language),
        context.words.message_list(long_term(basis, context.words) for basis in bases),
        facts.language,
    )


def _words_of(points: Sequence[CurvePoint], words: Words, language: str) -> str:
    """What the points say in words, also that too few people answered."""
    in_language = joined_words((label for point in points for label in point.labels), language)
    return with_gap(in_language, words) if any(point.is_gap_of_few for point in points) else in_language


def _pain_points(found: Comparison, index: int | None, context: SiteContext) -> tuple[PainPointLine, ...]:
    words = context.words
    lines = []
    for pain_point in found.pain_points:
        if pain_point.index == index:
            item = pain_point.entry.item
            severity = short_term(item.severity, words) if isinstance(item, PainPoint) else ""
            facts = found.after if pain_point.after is not None else found.before
            who = (in_language(name, facts.language, words.language) for name in pain_point.entry.who)
            remark = Markup(" · ").join(filter(None, [severity, *who]))
            fate = words(FATES[pain_point.fate])
            icon = FATE_ICONS[pain_point.fate]
            lines.append(PainPointLine(pain_point.entry.text, icon, fate, remark, facts.language))
    return tuple(lines)


def _metrics(found: Comparison, index: int | None) -> tuple[MetricLine, ...]:
    return tuple(
        MetricLine(metric.name, values_of(metric, Words(found.after.language)), metric.is_target)
        for metric in found.metrics
        if metric.index == index
    )
