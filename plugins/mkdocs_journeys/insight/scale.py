"""Emotion scales: a score as its author writes it, and whether it is good or bad.

Scores are −2…+2 everywhere in the package; only here they become what the author's scale calls them, and back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from ..model.rescaling import Ends, rescaled, rescaled_distance

LOW, HIGH = -2.0, 2.0
"""The ends of the common scale."""
COMMON_ENDS: Final = (LOW, HIGH)

_AROUND_THE_MIDDLE: Final = 0.5


class NumberWriter(Protocol):
    """Writes numbers as a language does; see `words.Words`."""

    def number(self, value: float) -> str:
        """Return a number without a plus sign."""

    def signed(self, value: float) -> str:
        """Return a number with its sign."""


class Valence(StrEnum):
    """Whether a score is bad, good or neither."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"

    @classmethod
    def of(cls, score: float) -> Valence:
        """Return the valence of a score, −2…+2; half a point around the middle is neutral."""
        if score >= _AROUND_THE_MIDDLE:
            return cls.POSITIVE
        return cls.NEGATIVE if score <= -_AROUND_THE_MIDDLE else cls.NEUTRAL

    @classmethod
    def of_difference(cls, difference: float) -> Valence:
        """Return whether a step feels better or worse than before; what two decimals do not show is no difference."""
        if abs(difference) < 0.005:
            return cls.NEUTRAL
        return cls.POSITIVE if difference > 0 else cls.NEGATIVE

    @property
    def color(self) -> str:
        """The end of the names of its colour and of its class in style sheets: `good`, `calm` or `bad`."""
        return {Valence.POSITIVE: "good", Valence.NEUTRAL: "calm", Valence.NEGATIVE: "bad"}[self]


def tone(score: float | None) -> str:
    """Return the end of the class of a score, −2…+2: `good`, `calm`, `bad`, or `word` where only words are known."""
    return "word" if score is None else Valence.of(score).color


@dataclass(frozen=True, slots=True)
class EmotionScale:
    """The scale on which an author writes scores.

    Attributes:
        low: Its worst end.
        high: Its best end, above `low`.
    """

    low: float = LOW
    high: float = HIGH

    @property
    def ends(self) -> Ends:
        """Both ends, worst first."""
        return self.low, self.high

    @property
    def is_signed(self) -> bool:
        """Whether it has a zero within, so that a plus sign tells something."""
        return self.low < 0 < self.high

    def normalized(self, written: float) -> float:
        """Return a written score as −2…+2, kept within that."""
        return min(HIGH, max(LOW, rescaled(written, self.ends, COMMON_ENDS)))

    def normalized_spread(self, written: float) -> float:
        """Return a written distance between two scores, such as a standard deviation, in units of −2…+2."""
        return rescaled_distance(written, self.ends, COMMON_ENDS)

    def written(self, score: float) -> float:
        """Return a score, −2…+2, on this scale."""
        # On the common scale not even the last digit changes.
        return score if self.ends == COMMON_ENDS else rescaled(score, COMMON_ENDS, self.ends)

    def written_spread(self, spread: float) -> float:
        """Return a distance between two scores, in units of −2…+2, in units of this scale."""
        return rescaled_distance(spread, COMMON_ENDS, self.ends)

    def text(self, score: float, words: NumberWriter) -> str:
        """Return a score, −2…+2, as people who know this scale read it: `+1.5`, or `4.5` of 5."""
        return self.written_text(self.written(score), words)

    def written_text(self, written: float, words: NumberWriter) -> str:
        """Return a score that is on this scale already, with a sign where that tells something."""
        return words.signed(written) if self.is_signed else words.number(written)

    def difference_text(self, difference: float, words: NumberWriter) -> str:
        """Return a difference, in units of −2…+2, in units of this scale; always with its sign."""
        return words.signed(self.written_spread(difference))


COMMON_SCALE: Final = EmotionScale()
"""Where authors' scales differ, scores are shown on this one."""


def common_scale(*scales: EmotionScale) -> EmotionScale:
    """Return the scale that all of these are, else −2…+2."""
    return scales[0] if len(set(scales)) == 1 else COMMON_SCALE
