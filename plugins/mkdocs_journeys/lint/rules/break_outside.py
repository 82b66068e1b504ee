"""A break outside of its day.

The timetable leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ...insight import clock, minutes_of
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun, of_the_afternoon

CODE = Code.documented(
    __doc__,
    "J712",
    level=Level.WARNING,
    message="this break is at {at}, which is not within its day ({hours})",
    suggestion="write a time within the day, on a clock of 24 hours",
    wrong=two_days("breaks: {at: 1:00, minutes: 60}"),
    right=two_days("breaks: {at: 11:00, minutes: 60}"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a break at a time at which nobody is there."""
    for day, taught, number in planned.every_day():
        for index, pause in enumerate(day.breaks):
            if pause.at is None:
                continue
            at = minutes_of(pause.at)
            if at < taught.start or (taught.end is not None and at >= taught.end):
                hours = f"{clock(taught.start)}–{clock(taught.end)}" if taught.end else f"from {clock(taught.start)}"
                hint = of_the_afternoon("at", at, taught.start, taught.end)
                yield Finding.at("days", number, "breaks", index, "at", hint=hint, at=clock(at), hours=hours)


RULE = Rule(CODE, "Courses", Build.runs, check)
