"""Emotion as curves: one for each persona, on −2…+2 whatever scale the author used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Column, Feeling, JourneyMap, Portfolio, Stage, Step

LOW, HIGH = -2.0, 2.0


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What one persona feels at one moment.

    Attributes:
        x: Where it lies, in columns from the left edge of the first (0.5 is the middle of the first column).
        first: The first column that it belongs to.
        last: The last column that it belongs to; more than `first` where a stage speaks for its steps.
        anchor: The address of its step or stage within the page.
        score: −2…+2, or None where only words are known: a gap in the curve.
        low: The lower end of a range, −2…+2, or None.
        high: The upper end of a range, −2…+2, or None.
        labels: The emotion in words, as written.
        basis: measured, observed, assumed or target.
        n: The number of people asked, if known.
        sd: The standard deviation of their scores, in units of −2…+2, if known.
        written: The score on the author's own scale, if there is one.
        sources: Ids of the sources.
    """

    x: float
    first: int
    last: int
    anchor: str
    score: float | None
    low: float | None
    high: float | None
    labels: tuple[str, ...]
    basis: str
    n: int | None
    sd: float | None
    written: float | None
    sources: tuple[str, ...]

    @property
    def is_research_based(self) -> bool:
        """Whether it was measured or observed rather than assumed or aimed at."""
        return self.basis in ("measured", "observed")


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion of one persona along a map.

    Attributes:
        who: The persona's (or actor's) id; empty where one curve stands for everybody on the map.
        points: Every moment at which something is known, in order, words without a score included.
    """

    who: str
    points: tuple[CurvePoint, ...]

    @property
    def scored(self) -> tuple[CurvePoint, ...]:
        """The points that have a score."""
        return tuple(point for point in self.points if point.score is not None)

    @property
    def runs(self) -> tuple[tuple[CurvePoint, ...], ...]:
        """Scored points that follow one another without a gap: the curve is drawn run by run.

        A column about which nothing is known, or only a word, ends a run: nobody reported what lies between.
        """
        runs: list[list[CurvePoint]] = []
        previous: CurvePoint | None = None
        for point in self.points:
            if point.score is None:
                previous = None
                continue
            if previous is None or point.first > previous.last + 1:
                runs.append([])
            runs[-1].append(point)
            previous = point
        return tuple(tuple(run) for run in runs)


def emotion_scale(journey: JourneyMap, portfolio: Portfolio) -> tuple[float, float]:
    """The ends of the scale on which a map's scores are written, worst first."""
    return journey.emotion_scale or portfolio.emotion_scale


def normalised(score: float, scale: tuple[float, float]) -> float:
    """A score on a scale, brought to −2…+2 and kept within it."""
    low, high = scale
    return min(HIGH, max(LOW, LOW + (score - low) / (high - low) * (HIGH - LOW)))


def curves(journey: JourneyMap, portfolio: Portfolio) -> tuple[Curve, ...]:
    """The curves of a map, the primary persona's first.

    One curve stands for everybody as long as nothing tells the personas apart; as soon as a step has another emotion
    for one of them, or is taken by some of them only, each has their own, which runs only through their own steps.
    """
    moments = list(_moments(journey))
    named = [who for moment in moments for who in moment.feelings if who]
    restricted = any(set(moment.takers) - {""} and moment.feelings for moment in moments)
    if not named and not (restricted and len(journey.personas) > 1):
        point_lists = {"": [point for moment in moments if moment.for_customers for point in moment.points("")]}
    else:
        everybody = list(dict.fromkeys([*journey.personas, *named]))
        point_lists = {who: [point for moment in moments for point in moment.points(who)] for who in everybody}
    found = (Curve(who, tuple(_on_one_scale(points, journey, portfolio))) for who, points in point_lists.items())
    return tuple(curve for curve in found if curve.points)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A stage or step that says how somebody feels, and the columns for which it speaks."""

    first: int
    last: int
    anchor: str
    part: Stage | Step
    basis: str
    takers: tuple[str, ...]
    feelings: dict[str, tuple[Feeling, ...]]
    for_customers: bool

    def points(self, who: str) -> Iterator[tuple[float, _Moment, Feeling]]:
        feelings = self.feelings.get(who)
        if feelings is None and self.for_customers and (not self.takers or who in self.takers):
            feelings = self.feelings.get("")
        for index, feeling in enumerate(feelings or ()):
            share = (index + 0.5) / len(feelings or ())
            yield self.first + share * (self.last - self.first + 1), self, feeling


def _moments(journey: JourneyMap) -> Iterator[_Moment]:
    columns = journey.columns
    for part, first, last in _parts(columns):
        if not part.emotion:
            continue
        column = columns[first]
        stage_basis = column.stage.basis if column.stage is not None else None
        personas = tuple(who for who in part.who if who in journey.personas)
        yield _Moment(
            first,
            last,
            f"stage-{part.id}" if isinstance(part, Stage) else part.id,
            part,
            part.basis or stage_basis or journey.default_basis,
            personas,
            part.emotion,
            # A step that only actors take says nothing about how customers feel.
            for_customers=not part.who or bool(personas) or not journey.personas,
        )


def _parts(columns: Sequence[Column]) -> Iterator[tuple[Stage | Step, int, int]]:
    """Stages and steps with the first and last column for which each speaks, in reading order."""
    for column in columns:
        if column.stage is not None and column.step is not None:
            of_stage = [other.index for other in columns if other.stage_index == column.stage_index]
            if of_stage[0] == column.index:
                yield column.stage, of_stage[0], of_stage[-1]
        yield column.part, column.index, column.index


def _on_one_scale(
    points: list[tuple[float, _Moment, Feeling]], journey: JourneyMap, portfolio: Portfolio
) -> Iterator[CurvePoint]:
    scale = emotion_scale(journey, portfolio)
    unit = (HIGH - LOW) / (scale[1] - scale[0])
    for x, moment, feeling in sorted(points, key=lambda point: point[0]):
        low = None if feeling.low is None else normalised(feeling.low, scale)
        high = None if feeling.high is None else normalised(feeling.high, scale)
        score = None if feeling.score is None else normalised(feeling.score, scale)
        basis = feeling.basis or moment.basis
        if score is None and low is not None and high is not None:
            score = (low + high) / 2
        if score is None and (score := _score_of_words(feeling.label, journey, portfolio)) is not None:
            basis = feeling.basis or ("target" if journey.default_basis == "target" else "assumed")
        yield CurvePoint(
            x=x,
            first=moment.first,
            last=moment.last,
            anchor=moment.anchor,
            score=score,
            low=low,
            high=high,
            labels=feeling.label,
            basis=basis,
            n=feeling.n,
            sd=None if feeling.sd is None else feeling.sd * unit,
            written=feeling.score,
            sources=feeling.source,
        )


def _score_of_words(labels: Sequence[str], journey: JourneyMap, portfolio: Portfolio) -> float | None:
    """The mean score of those words that the map or the portfolio knows; None if it knows none."""
    scores = [
        normalised(words[label], scale)
        for label in labels
        for words, scale in (
            (journey.emotion_words, emotion_scale(journey, portfolio)),
            (portfolio.emotion_words, portfolio.emotion_scale),
        )
        if label in words and not (words is portfolio.emotion_words and label in journey.emotion_words)
    ]
    return sum(scores) / len(scores) if scores else None
