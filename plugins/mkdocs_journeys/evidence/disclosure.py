"""Which scores say too much about few people: small numbers, and what would give them away.

Publishers of surveys withhold results of fewer than ten people, and a second result where the first could be computed
from the others. The mean and the spread of two answers give both back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

EVERYBODY_MINIMUM = 5
"""A site that everybody may see never shows figures of fewer answers, whatever the portfolio says."""


def minimum_answers(wanted: int, include: Collection[str]) -> int:
    """How many answers a score needs in a build with these labels."""
    return wanted if include else max(wanted, EVERYBODY_MINIMUM)


@dataclass(frozen=True)
class PublishedScore:
    """What a step would say of somebody.

    Attributes:
        who: Whose score it is; an empty text for those of whom nobody knows who they are, or for everybody.
        n: The number of answers.
        answers: How often each score was given; None where an author wrote the figures.
        is_left_out: Whether the build leaves the person out.
    """

    who: str
    n: int
    answers: Counter[float] | None = field(default=None, compare=False)
    is_left_out: bool = False

    @property
    def is_written(self) -> bool:
        """Whether an author wrote it into the map, where it stays."""
        return self.answers is None

    def may_contain(self, other: PublishedScore) -> bool:
        """Whether the answers of the other may be among these, as they are if this is a total."""
        if self.answers is None or other.answers is None:
            return other.n <= self.n
        return other.answers <= self.answers


def withheld(scores: Sequence[PublishedScore], minimum: int, also: Collection[str] = ()) -> frozenset[str]:
    """Those whose score at one step may not be shown.

    A score of fewer answers than the minimum is one of them, unless its author wrote it. Where there is a total, what
    it says beyond the scores that are shown must hold, besides the answers of anybody who is not shown, at least as
    many others as the minimum: otherwise further scores are withheld, the smallest first, and at last the total.

    Args:
        scores: All of one step.
        minimum: How many answers a score needs.
        also: Those that other maps would give away.
    """
    small = {score.who for score in scores if score.n < minimum and not score.is_written} | {*also}
    protected = small | {score.who for score in scores if score.is_left_out}
    total = next((score for score in scores if not score.who), None)
    if total is None or "" in small:
        return frozenset(small)
    parts = [score for score in scores if score.who and total.may_contain(score)]
    hidden = set(protected)

    def is_safe() -> bool:
        beyond = total.n - sum(score.n for score in parts if score.who not in hidden)
        return all(beyond - score.n >= minimum for score in parts if score.who in protected)

    for score in sorted(parts, key=lambda score: (score.n, score.who)):
        if is_safe():
            break
        if not score.is_written:
            hidden.add(score.who)
    if not is_safe() and not total.is_written:
        return frozenset(small | {""})
    return frozenset(hidden - (protected - small))


@dataclass(frozen=True, slots=True)
class PlacedScore:
    """A score that is computed from answers, and where.

    Attributes:
        journey: The map's id.
        part: The id of the step, or the key of the stage.
        who: As in `PublishedScore`.
        values: The answers in the order of their rows.
        is_left_out: Whether the build leaves the person out.
        is_shown: Whether the build shows the score, as far as its own step is concerned.
    """

    journey: str
    part: str
    who: str
    values: tuple[float, ...]
    is_left_out: bool
    is_shown: bool


def withheld_across_maps(scores: Iterable[PlacedScore], minimum: int) -> Iterator[PlacedScore]:
    """Those that may not be shown because another map has nearly the same answers about the same step.

    Surveys are often written for several maps: all answers for one, those of a persona for another. Rows that are the
    same keep their order, so one score is taken for a part of another if its answers are among the others in this
    order; in any order, answers of other people would often be.
    """
    by_part: defaultdict[str, list[PlacedScore]] = defaultdict(list)
    for score in scores:
        by_part[score.part].append(score)
    for alike in by_part.values():
        if len({score.journey for score in alike}) > 1:
            yield from _nearly_the_same(alike, minimum)
            yield from _computed_from_parts(alike, minimum)


def _nearly_the_same(scores: Sequence[PlacedScore], minimum: int) -> Iterator[PlacedScore]:
    holders: defaultdict[tuple[float, ...], list[PlacedScore]] = defaultdict(list)
    for score in scores:
        if score.is_shown and not score.is_left_out:
            holders[score.values].append(score)
    # Most scores have as many answers as all others, and need not be compared.
    by_length: defaultdict[int, list[tuple[float, ...]]] = defaultdict(list)
    for values in holders:
        by_length[len(values)].append(values)
    for length, shorter in by_length.items():
        longer = [values for more in range(1, minimum) for values in by_length.get(length + more, ())]
        for few in shorter:
            if any(_is_within(few, many) for many in longer):
                yield from holders[few]


def _computed_from_parts(scores: Sequence[PlacedScore], minimum: int) -> Iterator[PlacedScore]:
    """Parts in one map and their total in another, as `withheld` judges those of one step."""
    protected = {
        (score.who, score.values)
        for score in scores
        if score.who and (score.is_left_out or len(score.values) < minimum)
    }
    if not protected:
        return
    for values in {score.values for score in scores if not score.who and score.is_shown}:
        if not any(_is_within(few, values) for _, few in protected):
            continue
        parts: dict[str, PlacedScore] = {}
        for score in scores:
            if score.who and _is_within(score.values, values):
                parts.setdefault(score.who, score)
        published = [_published(score) for score in parts.values()]
        total = PublishedScore("", len(values), Counter(values))
        hidden = withheld([total, *published], minimum)
        for score in scores:
            part = parts[score.who].values if score.who in parts else values
            if score.who in hidden and score.values == part and _is_public(score):
                yield score


def _is_public(score: PlacedScore) -> bool:
    return score.is_shown and not score.is_left_out


def _published(score: PlacedScore) -> PublishedScore:
    return PublishedScore(score.who, len(score.values), Counter(score.values), score.is_left_out)


def _is_within(few: Sequence[float], many: Sequence[float]) -> bool:
    """Whether answers are among others in the same order; given up as soon as too many are between them."""
    left, at = len(many) - len(few), 0
    if left < 0:
        return False
    for value in few:
        while many[at] != value:
            at += 1
            left -= 1
            if left < 0:
                return False
        at += 1
    return True
