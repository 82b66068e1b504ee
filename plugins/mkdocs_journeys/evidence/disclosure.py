"""Which scores say too much about few people: small numbers, and what would give them away.

Publishers of surveys withhold results of fewer than ten people, and a second result where the first could be computed
from the others. The mean and the spread of two answers give both back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .sequence_index import SequenceIndex

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
        if _is_public(score):
            holders[score.values].append(score)
    index, found = SequenceIndex(list(holders)), 0
    for many in holders:
        found |= index.within(many, range(len(many) - minimum + 1, len(many)))
    for number, same in enumerate(holders.values()):
        if found >> number & 1:
            yield from same


def _computed_from_parts(scores: Sequence[PlacedScore], minimum: int) -> Iterator[PlacedScore]:
    """Parts in one map and their total in another, as `withheld` judges those of one step."""
    holders: defaultdict[tuple[str, tuple[float, ...]], list[PlacedScore]] = defaultdict(list)
    for score in scores:
        holders[score.who, score.values].append(score)
    parts = [key for key in holders if key[0]]
    of_person: defaultdict[str, int] = defaultdict(int)
    protected = 0
    for number, key in enumerate(parts):
        of_person[key[0]] |= 1 << number
        if len(key[1]) < minimum or any(score.is_left_out for score in holders[key]):
            protected |= 1 << number
    if not protected:
        return
    index = SequenceIndex([values for _, values in parts])
    for who, values in list(holders):
        if who or not any(score.is_shown for score in holders[who, values]):
            continue
        inside = index.within(values)
        if not inside & protected:
            continue
        # Of each person the first that may be a part.
        first = {person: _lowest(inside & bits) for person, bits in of_person.items() if inside & bits}
        chosen = {person: parts[number] for person, number in first.items()}
        total = PublishedScore("", len(values), Counter(values))
        hidden = withheld([total, *(_published(holders[key][0]) for key in chosen.values())], minimum)
        for person in hidden:
            yield from filter(_is_public, holders[chosen.get(person, ("", values))])


def _lowest(bits: int) -> int:
    """Return the number of the lowest bit that is set."""
    return (bits & -bits).bit_length() - 1


def _is_public(score: PlacedScore) -> bool:
    return score.is_shown and not score.is_left_out


def _published(score: PlacedScore) -> PublishedScore:
    return PublishedScore(score.who, len(score.values), Counter(score.values), score.is_left_out)
