"""Scores brought from one scale to another: arithmetic that reading, research data and facts share."""

from __future__ import annotations

Ends = tuple[float, float]
"""The ends of a scale, worst first; in school marks the worst is the larger number."""


def rescaled(score: float, given: Ends, wanted: Ends) -> float:
    """Return a score on the wanted scale that was given on another one."""
    return wanted[0] + rescaled_distance(score - given[0], given, wanted)


def rescaled_distance(distance: float, given: Ends, wanted: Ends) -> float:
    """Return how far apart two scores are on the wanted scale, such as a standard deviation."""
    return distance / ((given[1] - given[0]) / (wanted[1] - wanted[0]))


def holds(scale: Ends, score: float) -> bool:
    """Whether a score lies on a scale."""
    return min(scale) <= score <= max(scale)
