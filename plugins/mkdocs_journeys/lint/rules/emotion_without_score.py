"""Emotions in words without a score.

A word alone has no height. Scores for words are written once, for the map or for the whole portfolio.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level, ends_text
from ...diagnostics.examples import in_step
from ...text.written_scores import likely_score
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build, JudgedMap, as_key, parts_of

CODE = Code.documented(
    __doc__,
    "J251",
    level=Level.NOTICE,
    message="{what} no score, so {consequence}",
    suggestion="give each word a score",
    wrong=in_step("emotion: delighted"),
    right=in_step("emotion: delighted", "emotion_words: {delighted: 2}\n"),
)


MOST_WORDS = 12


def check(judged: JudgedMap) -> Iterator[Finding]:
    """Yield one finding for a map: no height in the curve, or no curve at all."""
    every = (point for curve in judged.curves for point in curve.points)
    points = [point for point in every if point.score is None and point.labels and not point.is_withheld]
    # What looks like a score has been told by itself.
    words = [
        word for word in dict.fromkeys(label for point in points for label in point.labels) if not likely_score(word)
    ]
    if not words:
        return
    path = next(path for path, anchor, _ in parts_of(judged.written) if anchor == points[0].anchor)
    if not any(curve.scored for curve in judged.curves):
        what, consequence = "the emotions on this map have", "there is no curve"
    elif len(points) == 1:
        what, consequence = "1 emotion on this map has", "it is written below the curve"
    else:
        what, consequence = f"{len(points)} emotions on this map have", "they are written below the curve"
    shown = ", ".join(f"{as_key(word)}: …" for word in words[:MOST_WORDS])
    more = f" and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
    ends = ends_text(judged.journey.emotion_scale or judged.portfolio.emotion_scale)
    hint = f"give scores from {ends}, or say what these words are worth{more}: emotion_words: {{{shown}}}"
    yield Finding.at(*path, "emotion", hint=hint, what=what, consequence=consequence)


RULE = Rule(CODE, "Maps as readers see them", Build.maps, check, misses_something=True)
