"""All rules, for one build or for those that an author has to think of."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ..diagnostics import Diagnostic, Level
from ..model import Portfolio
from ..prose import select
from .curves import curve_problems
from .maps import map_problems
from .reviews import reviews_overdue
from .timetables import Locate, timetable_problems
from .titles import titles_twice


def judge(
    selected: Portfolio, whole: Portfolio, locate: Locate, said: Iterable[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """What is to be said of a build. It names nothing that the build leaves out.

    Args:
        selected: What the build contains.
        whole: What that was selected from.
        locate: Where a value is: file and path in the model → place.
        said: What the reader has said. What seems missing in a file with an error may be what was refused.
    """
    with_errors = {found.file for found in said if found.level is Level.ERROR}
    found = {
        *timetable_problems(selected, whole, locate),
        *map_problems(selected, whole, locate),
        *curve_problems(selected, locate),
        *titles_twice(selected, locate),
    }
    return tuple(sorted(one for one in found if one.level is not Level.NOTICE or one.file not in with_errors))


def judge_every_build(
    whole: Portfolio, locate: Locate, said: Iterable[Diagnostic] = (), as_of: datetime.date | None = None
) -> tuple[Diagnostic, ...]:
    """What is to be said of the build that contains everything, then of the one for everybody.

    Without what has a label, something may be missing. Where both have the same fault, it is reported once.

    Args:
        whole: Everything.
        locate: Where a value is.
        said: What the reader has said.
        as_of: The day on which reviews are judged; without it they are not.
    """
    said = tuple(said)
    overdue = () if as_of is None else tuple(reviews_overdue(whole, locate, as_of))
    told = {
        (found.code, found.file, found.line, found.column): found
        for portfolio in (select(whole), whole)
        for found in judge(portfolio, whole, locate, said)
    }
    return tuple(sorted((*told.values(), *overdue)))
