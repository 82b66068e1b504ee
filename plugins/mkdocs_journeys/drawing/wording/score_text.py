"""The score of a point in words: what drawing, description, table and list say alike."""

from __future__ import annotations

from ...insight import CurvePoint, EmotionScale
from ...words import Words


def unscored_words(point: CurvePoint, words: Words) -> str:
    """What is said where there is no score: words, and whether too few people answered."""
    return with_gap(point.words, words) if point.is_gap_of_few else point.words


def with_gap(text: str, words: Words) -> str:
    """Return words for feelings, if there are any, with the remark that too few people answered."""
    return words("{words}: too few answers", words=text) if text else words("too few answers")


def score_text(point: CurvePoint, scale: EmotionScale, words: Words) -> str:
    """Return the score on the author's scale, both ends where only a range is known; empty without a score."""
    if point.written is not None:
        return scale.written_text(point.written, words)
    if point.range is not None:
        return range_text(point.range, scale, words)
    return "" if point.score is None else scale.text(point.score, words)


def range_text(ends: tuple[float, float], scale: EmotionScale, words: Words) -> str:
    """Return the two ends of a range, each −2…+2, on the author's scale."""
    low, high = (scale.text(end, words) for end in ends)
    return words("{low} to {high}", low=low, high=high)
