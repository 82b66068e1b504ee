"""A day that ends before it begins.

The timetable goes on as if the day had no end.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ...insight import minutes_of
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun, clock_time, of_the_afternoon

CODE = Code.documented(
    __doc__,
    "J713",
    level=Level.ERROR,
    message="this day ends at {end}, which is not after its beginning at {start}",
    suggestion="write a later time, on a clock of 24 hours",
    wrong=two_days("end: 5:00"),
    right=two_days("end: 17:00"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a day whose end is not after its beginning, mostly a time of the afternoon on a clock of twelve hours."""
    for day, _, number in planned.every_day():
        if day.end is not None and day.end <= day.start:
            hint = of_the_afternoon("end", minutes_of(day.end), minutes_of(day.start), None)
            start, end = clock_time(day.start), clock_time(day.end)
            yield Finding.at("days", number, "end", hint=hint, start=start, end=end)


RULE = Rule(CODE, "Courses", Build.runs, check)
