"""Which scores say too much about few people: small numbers, and what would give them away.

Publishers of surveys withhold results of fewer than ten people, and a second result where the first could be computed
from the others. The mean and the spread of two answers give both back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
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


def withheld(scores: Sequence[PublishedScore], minimum: int) -> frozenset[str]:
    """Those whose score at one step may not be shown.

    A score of fewer answers than the minimum is one of them, unless its author wrote it. Where there is a total, what
    it says beyond the scores that are shown must hold, besides the answers of anybody who is not shown, at least as
    many others as the minimum: otherwise further scores are withheld, the smallest first, and at last the total.
    """
    small = {score.who for score in scores if score.n < minimum and not score.is_written}
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
