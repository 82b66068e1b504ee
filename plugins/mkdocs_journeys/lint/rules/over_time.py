"""A day over time.

Participants leave at that time.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ...insight import TaughtDay, clock, lessons_of_run, public_timetable
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import MOST_NAMES, PlannedRun

CODE = Code.documented(
    __doc__,
    "J714",
    level=Level.WARNING,
    message="day {day} is {minutes} over time: it ends at {finish}, and has to end at {end}",
    suggestion="let the day end later, shorten a lesson, or name what can be left out in “skip_if_short”",
    wrong=two_days("end: 11:00"),
    right=two_days("end: 11:30"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a day whose lessons end after it has to."""
    for _, taught, number in planned.every_day():
        if taught.over and taught.end is not None:
            yield Finding.at(
                "days",
                number,
                "end",
                hint=_how_to_be_in_time(planned, taught),
                day=taught.number,
                minutes=f"at least {_minutes(taught.over)}" if taught.is_approximate else _minutes(taught.over),
                finish=clock(taught.finish),
                end=clock(taught.end),
            )


def _how_to_be_in_time(planned: PlannedRun, day: TaughtDay) -> str | None:
    """What may be left out, and whether that suffices."""
    run, course = planned.run, planned.course
    skipped = [lesson.title for lesson in lessons_of_run(run, course) if lesson.id in run.skip_if_short]
    if not skipped:
        return None
    names = ", ".join(f"“{title}”" for title in skipped[:MOST_NAMES])
    if run.skip_if_short != planned.written.skip_if_short:
        # The build leaves out some of what may be left out, and must not name it.
        names = "all that can be left out"
    short = public_timetable(run, course, planned.whole, is_shortened=True)[day.number - 1]
    if short.over:
        return (
            f"leaving out {names} does not suffice, the day is still {_minutes(short.over)} over time: "
            "let it end later, shorten a lesson, or name more in “skip_if_short”"
        )
    ends = f"the day then ends at {clock(short.finish)}" if short.slots else "nothing is left to teach on this day"
    return f"leaving out {names} suffices, {ends}; or let it end at {clock(day.finish)}"


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"


RULE = Rule(CODE, "Courses", Build.runs, check)
