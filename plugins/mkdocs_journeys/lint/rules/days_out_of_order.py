"""Days in the wrong order.

Lessons are taught in the order in which days are written.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import RIGHT_COURSE, in_lesson
from ...model import RunDay
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun, clock_time

CODE = Code.documented(
    __doc__,
    "J733",
    level=Level.WARNING,
    message="this day is {date} from {start}, and the day before it is {before} until {end}",
    suggestion="put the days in order, and let a second part of one day begin after the first",
    wrong={
        **in_lesson("Because.\n"),
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: [{date: 2026-03-03, start: 9:30, end: 12:00}, "
        "{date: 2026-03-02, start: 9:30, end: 12:00}]\n",
    },
    right={
        **RIGHT_COURSE,
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: [{date: 2026-03-02, start: 9:30, end: 12:00}, "
        "{date: 2026-03-03, start: 9:30, end: 12:00}]\n",
    },
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a day that lies before the one above it, or begins before that ends."""
    before: RunDay | None = None
    for day, _, number in planned.every_day():
        if before is not None and before.date is not None and day.date is not None:
            is_over = before.end is not None and before.end <= day.start
            if day.date < before.date or (day.date == before.date and not is_over):
                start, end = clock_time(day.start), clock_time(before.end) if before.end is not None else "an open end"
                yield Finding.at("days", number, "date", date=day.date, start=start, before=before.date, end=end)
        before = day


RULE = Rule(CODE, "Courses", Build.runs, check)
