"""Emotion as curves: one for each persona, on −2…+2 whatever scale the author used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from ..model import Basis, Branch, EitherGroup, Feeling, JourneyMap, Portfolio, Step, either_groups, same_word
from .column_spans import column_spans
from .confidence import margin_of_error
from .feeling_words import joined_words
from .scale import HIGH, LOW, EmotionScale


class PointAddress(NamedTuple):
    """Which point of a map's curves it is: no two have the same, though two may say the same.

    Attributes:
        who: Whose curve it belongs to.
        anchor: The address of its step or stage within the page.
        x: Where it lies, in columns.
    """

    who: str
    anchor: str
    x: float


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
        words: The same as one text in the language of the map; empty without any.
        basis: measured, observed, assumed or target.
        n: The number of people asked, if known.
        sd: The standard deviation of their scores, in units of −2…+2, if known.
        written: The score on the author's own scale, if there is one.
        sources: Ids of the sources.
        who: Whose curve it belongs to: a persona's or an actor's id; empty where it stands for all personas.
        is_conditional: Whether its step is only taken under a condition.
        is_withheld: Whether too few people answered for a score to be shown: a gap in the curve, unless a word has one.
        is_of_all: Whether those who were asked are all respondents, though the curve is that of one persona of several.
    """

    x: float
    first: int
    last: int
    anchor: str
    score: float | None
    low: float | None
    high: float | None
    labels: tuple[str, ...]
    words: str
    basis: Basis
    n: int | None
    sd: float | None
    written: float | None
    sources: tuple[str, ...]
    who: str = ""
    is_conditional: bool = False
    is_withheld: bool = False
    is_of_all: bool = False

    @property
    def address(self) -> PointAddress:
        """What tells it apart from every other point of its map."""
        return PointAddress(self.who, self.anchor, self.x)

    @property
    def is_research_based(self) -> bool:
        """Whether it was measured or observed rather than assumed or aimed at."""
        return self.basis in (Basis.MEASURED, Basis.OBSERVED)

    @property
    def is_gap_of_few(self) -> bool:
        """Whether nothing but words is shown, because too few people answered: then it rests on nothing either."""
        return self.is_withheld and self.score is None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % confidence interval of the mean, kept within the scale; None unless sd and n are known."""
        if self.score is None or self.sd is None or self.n is None:
            return None
        margin = margin_of_error(self.sd, self.n)
        return None if margin is None else (max(LOW, self.score - margin), min(HIGH, self.score + margin))

    @property
    def range(self) -> tuple[float, float] | None:
        """The ends between which experiences lie, as the author gave them."""
        if self.low is None or self.high is None:
            return None
        return min(self.low, self.high), max(self.low, self.high)


class CurveLink(NamedTuple):
    """Two points of which one follows the other for some: where branches leave the others, or meet again."""

    start: CurvePoint
    end: CurvePoint


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion of one persona along a map.

    Attributes:
        who: The persona's (or actor's) id; empty where one curve stands for everybody on the map.
        points: Every moment at which something is known, in order, words without a score included.
        groups: The alternatives of the map, between whose branches nobody goes.
    """

    who: str
    points: tuple[CurvePoint, ...]
    groups: tuple[EitherGroup, ...] = ()

    @property
    def scored(self) -> tuple[CurvePoint, ...]:
        """The points that have a score."""
        return tuple(point for point in self.points if point.score is not None)

    @property
    def runs(self) -> tuple[tuple[CurvePoint, ...], ...]:
        """Scored points that follow one another without a gap: the curve is drawn run by run.

        A column about which nothing is known, or only a word, ends a run: nobody reported what lies between. So does a
        step with a condition beside another one: they are two ways, and nobody goes from one to the other. Where
        branches leave and meet, `links` say what follows what.
        """
        runs: list[list[CurvePoint]] = []
        previous: CurvePoint | None = None
        for point in self.points:
            if point.score is None:
                previous = None
                continue
            is_next = previous is not None and point.first <= previous.last + 1
            if previous is None or not is_next or self._is_way_apart(previous, point):
                runs.append([])
            runs[-1].append(point)
            previous = point
        return tuple(tuple(run) for run in runs)

    @property
    def links(self) -> tuple[CurveLink, ...]:
        """From the last moment before alternatives to the first of each branch, and from its last one on.

        As in runs, no gap is bridged: both moments have a score, and no column lies between them on this way.
        """
        first: dict[int, CurvePoint] = {}
        last: dict[int, CurvePoint] = {}
        for point in self.points:
            first.setdefault(point.first, point)
            last[point.last] = point
        found: list[CurveLink] = []
        for before, after in _ways(self.groups):
            start, end = last.get(before), first.get(after)
            if start is None or end is None or start.score is None or end.score is None:
                continue
            # A stage may speak for all branches of its steps at once.
            if self.branch_of(start) != self.branch_of(end):
                found.append(CurveLink(start, end))
        return tuple(found)

    @property
    def neighbours(self) -> tuple[CurveLink, ...]:
        """All pairs of scored points of which one follows the other on a way that somebody goes, in reading order."""
        within = (CurveLink(*pair) for run in self.runs for pair in pairwise(run))
        return tuple(sorted((*within, *self.links), key=lambda link: link.end.x))

    @property
    def mean(self) -> float | None:
        """The mean of the scores, −2…+2; each moment counts once, those of a branch as its share of all branches.

        Nobody goes through all of them, so that each moment in one of two branches counts a half. How many people take
        which one is not known.
        """
        weighted = [(point.score, self._share(point)) for point in self.points if point.score is not None]
        total = sum(share for _, share in weighted)
        return sum(score * share for score, share in weighted) / total if total else None

    def branch_of(self, point: CurvePoint) -> tuple[EitherGroup, Branch] | None:
        """The alternatives of which a point belongs to one branch, and that branch."""
        for group in self.groups:
            if (branch := group.branch_of(point.first, point.last)) is not None:
                return group, branch
        return None

    def _is_way_apart(self, one: CurvePoint, other: CurvePoint) -> bool:
        return are_two_ways(one, other) or self.branch_of(one) != self.branch_of(other)

    def _share(self, point: CurvePoint) -> float:
        found = self.branch_of(point)
        if found is None:
            return 1.0
        felt = {found[0].branch_of(one.first, one.last) for one in self.points if one.score is not None} - {None}
        return 1 / len(felt)


def _ways(groups: Iterable[EitherGroup]) -> Iterator[tuple[int, int]]:
    """The columns of which one follows the other where branches leave or meet; groups may follow one another."""
    ends = {group.last: [branch.last for branch in group.branches] for group in groups}
    starts = {group.first: [branch.first for branch in group.branches] for group in groups}
    edges = sorted({*(first - 1 for first in starts), *ends})
    for edge in edges:
        for before in ends.get(edge, [edge]):
            for after in starts.get(edge + 1, [edge + 1]):
                yield before, after


def are_two_ways(one: CurvePoint, other: CurvePoint) -> bool:
    """Whether two points belong to different steps that both have a condition."""
    return one.is_conditional and other.is_conditional and one.anchor != other.anchor


def emotion_scale(journey: JourneyMap, portfolio: Portfolio) -> EmotionScale:
    """Return the scale on which a map's scores are written."""
    return EmotionScale(*(journey.emotion_scale or portfolio.emotion_scale))


def mean(points: Iterable[CurvePoint]) -> float | None:
    """Return the mean of those scores that are known, −2…+2; each point counts once."""
    scores = [point.score for point in points if point.score is not None]
    return sum(scores) / len(scores) if scores else None


MOST_CURVES: Final = 20
"""Curves in a drawing. Beyond some eight they share colours; in a hundred lines nobody finds one."""


def curves(journey: JourneyMap, portfolio: Portfolio) -> tuple[Curve, ...]:
    """The curves of a map, the primary persona's first, those of actors last.

    One curve stands for everybody as long as nothing tells the personas apart; as soon as a step has another emotion
    for one of them, or is taken by some of them only, each has their own, which runs only through their own steps.
    What is said of nobody in particular on a step that staff, partners or systems take is felt by the personas, who
    live through it; what an actor feels has the actor's name.
    """
    return _curves(journey, portfolio, list(_moments(journey, portfolio)))


def feelings_overall(journey: JourneyMap, portfolio: Portfolio) -> tuple[Curve, ...]:
    """How the journey feels as a whole, where the map itself says so; no part of any curve that is drawn."""
    last = max(0, len(journey.columns) - 1)
    whole = _Moment(0, last, "", journey.default_basis, (), True, False, journey.emotion or {})
    return _curves(journey, portfolio, [whole])


@dataclass(frozen=True, slots=True)
class _Moment:
    """A stage or step that says how somebody feels, the columns for which it speaks, and who takes it.

    `takers` are personas, or actors where it is not for customers; nobody in particular is everybody on the map.
    """

    first: int
    last: int
    anchor: str
    basis: Basis
    takers: tuple[str, ...]
    is_for_customers: bool
    is_conditional: bool
    feelings: Mapping[str, tuple[Feeling, ...]]

    def is_taken_by(self, who: str, everybody: Collection[str]) -> bool:
        """Whether what is felt by nobody in particular is felt by them; an empty name stands for the customers."""
        if not who:
            return self.is_for_customers
        return who in (self.takers or everybody)

    def tells_apart(self, personas: Collection[str]) -> bool:
        """Whether it does not say the same of all personas."""
        if self.is_for_customers and "" in self.feelings and self.takers and set(self.takers) != set(personas):
            return True
        return any(who in personas for who in self.feelings)

    def is_of_all(self, who: str) -> bool:
        """Whether what somebody feels here is what nobody in particular does, and more than one may have said so."""
        return who not in self.feelings and len(self.takers) != 1

    def points(self, who: str, everybody: Collection[str]) -> Iterator[tuple[float, _Moment, Feeling]]:
        """What somebody feels here: what is said of them, else what is said of nobody in particular."""
        feelings = self.feelings.get(who, ()) if who else ()
        if not feelings and self.is_taken_by(who, everybody):
            feelings = self.feelings.get("", ())
        for index, feeling in enumerate(feelings):
            share = (index + 0.5) / len(feelings)
            yield self.first + share * (self.last - self.first + 1), self, feeling


def _moments(journey: JourneyMap, portfolio: Portfolio) -> Iterator[_Moment]:
    has_customers = _has_customers(journey, portfolio)
    for span in column_spans(journey):
        part = span.part
        if not part.emotion:
            continue
        basis = part.basis or (span.stage.basis if span.stage is not None else None) or journey.default_basis
        personas = tuple(who for who in part.who if _is_persona(who, journey, portfolio))
        takers = personas or part.who
        is_for_customers = bool(personas) or not part.who
        if not is_for_customers and has_customers and is_lived_through(part.who, journey, portfolio):
            takers, is_for_customers = (), True
        is_conditional = isinstance(part, Step) and bool(part.condition)
        yield _Moment(span.first, span.last, span.anchor, basis, takers, is_for_customers, is_conditional, part.emotion)


def is_lived_through(takers: Sequence[str], journey: JourneyMap, portfolio: Portfolio) -> bool:
    """Whether what nobody in particular feels on a step that only actors take is felt by the personas.

    Where the map names no personas, an actor of no known kind may be the customer.
    """
    known = (portfolio.actors.get(who) for who in takers)
    return bool(journey.personas) or all(actor is not None and actor.kind for actor in known)


def _has_customers(journey: JourneyMap, portfolio: Portfolio) -> bool:
    """Whether anybody but actors goes through the map; a map of what staff do has none."""
    if journey.personas:
        return True
    return any(
        not column.part.who or any(_is_persona(who, journey, portfolio) for who in column.part.who)
        for column in journey.columns
    )


def _is_persona(who: str, journey: JourneyMap, portfolio: Portfolio) -> bool:
    return who in journey.personas or who in portfolio.personas or who not in portfolio.actors


def _curves(journey: JourneyMap, portfolio: Portfolio, moments: Sequence[_Moment]) -> tuple[Curve, ...]:
    mentioned = [*journey.personas, *(who for moment in moments for who in (*moment.takers, *moment.feelings) if who)]
    personas = list(dict.fromkeys(who for who in mentioned if _is_persona(who, journey, portfolio)))
    actors = list(dict.fromkeys(who for who in mentioned if who not in personas))
    # Somebody who is no persona of the map takes the steps that say so, and no others.
    everybody = journey.personas or tuple(personas)
    is_one = len(personas) == 1
    customers = personas if is_one or any(moment.tells_apart(personas) for moment in moments) else [""]
    groups = either_groups(journey)
    found: list[Curve] = []
    for who in (*customers, *actors):
        points = [point for moment in moments for point in moment.points(who, everybody)]
        if points:
            is_one_of_several = who in customers and len(customers) > 1
            found.append(Curve(who, tuple(_on_one_scale(who, points, journey, portfolio, is_one_of_several)), groups))
    return tuple(found)


def _on_one_scale(
    who: str,
    points: list[tuple[float, _Moment, Feeling]],
    journey: JourneyMap,
    portfolio: Portfolio,
    is_one_of_several: bool,
) -> Iterator[CurvePoint]:
    scale = emotion_scale(journey, portfolio)
    scores = _scores_of_words(journey, portfolio)
    language = journey.language or portfolio.language
    for x, moment, feeling in sorted(points, key=lambda point: point[0]):
        low = None if feeling.low is None else scale.normalized(feeling.low)
        high = None if feeling.high is None else scale.normalized(feeling.high)
        score = None if feeling.score is None else scale.normalized(feeling.score)
        basis = feeling.basis or moment.basis
        if score is None and low is not None and high is not None:
            score = (low + high) / 2
        known = [scores[word] for word in map(same_word, feeling.label) if word in scores]
        if score is None and known:
            score = sum(known) / len(known)
            # The author chose the word; what it is worth was decided beforehand.
            basis = feeling.basis or (Basis.TARGET if moment.basis == Basis.TARGET else Basis.ASSUMED)
        yield CurvePoint(
            x=x,
            first=moment.first,
            last=moment.last,
            anchor=moment.anchor,
            score=score,
            low=low,
            high=high,
            labels=feeling.label,
            words=joined_words(feeling.label, language),
            basis=basis,
            n=feeling.n,
            sd=None if feeling.sd is None else scale.normalized_spread(feeling.sd),
            written=feeling.score,
            sources=feeling.source,
            who=who,
            is_conditional=moment.is_conditional,
            is_withheld=feeling.withheld,
            is_of_all=is_one_of_several and feeling.n is not None and moment.is_of_all(who),
        )


def _scores_of_words(journey: JourneyMap, portfolio: Portfolio) -> dict[str, float]:
    """The words that the portfolio or the map knows, each on the scale of the file that says what it is worth."""
    own, shared = emotion_scale(journey, portfolio), EmotionScale(*portfolio.emotion_scale)
    of_portfolio = {same_word(word): shared.normalized(score) for word, score in portfolio.emotion_words.items()}
    return of_portfolio | {same_word(word): own.normalized(score) for word, score in journey.emotion_words.items()}
