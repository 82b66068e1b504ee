"""All rules, for one build or for those that an author has to think of."""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..model import Portfolio, select
from .timetables import Locate, timetable_problems


def judge(selected: Portfolio, whole: Portfolio, locate: Locate) -> tuple[Diagnostic, ...]:
    """What is to be said of a build. It names nothing that the build leaves out.

    Args:
        selected: What the build contains.
        whole: What that was selected from.
        locate: Where a value stands: file and path in the model → place.
    """
    return tuple(sorted(set(timetable_problems(selected, whole, locate))))


def judge_every_build(whole: Portfolio, locate: Locate) -> tuple[Diagnostic, ...]:
    """What is to be said of the build that contains everything, then of the one for everybody.

    Without what has a label a timetable may be another one. Where both have the same fault, it is told once.
    """
    told = {
        (found.code, found.file, found.line, found.column): found
        for portfolio in (select(whole), whole)
        for found in judge(portfolio, whole, locate)
    }
    return tuple(sorted(told.values()))
