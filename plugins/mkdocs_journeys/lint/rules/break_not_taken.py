"""A break after a lesson that is not taught on its day.

Lessons move to the next day when a day is full, and their breaks do not. A break that may fall on either day can be
in both.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ...insight import TaughtDay, lessons_of_run
from ...model import Break
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import MOST_NAMES, PlannedRun, lesson_ids

CODE = Code.documented(
    __doc__,
    "J711",
    level=Level.WARNING,
    message="this break is not taken, because “{lesson}” is not taught on day {day}",
    suggestion="name a lesson of that day, or say when the break is: “at: 12:30”",
    wrong=two_days("breaks: {after: why, minutes: 15}"),
    right=two_days("breaks: {at: 10:30, minutes: 15}"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a break after a lesson that is not taught on its day, unless it is in the lesson's own day as well."""
    taken = {
        pause.after
        for day, taught, _ in planned.every_day()
        for pause in day.breaks
        if _waits_for_lesson(pause) and pause.after in lesson_ids(taught)
    }
    for day, taught, number in planned.every_day():
        for index, pause in enumerate(day.breaks):
            if _waits_for_lesson(pause) and pause.after not in taken:
                hint = _instead(pause.after or "", taught, planned)
                path = ("days", number, "breaks", index, "after")
                yield Finding.at(*path, hint=hint, lesson=pause.after, day=taught.number)


def _waits_for_lesson(pause: Break) -> bool:
    return pause.after is not None and pause.at is None


def _instead(id: str, taught: TaughtDay, planned: PlannedRun) -> str:
    """What to write in place of a lesson that is not taught on this day."""
    other = next((day.number for day in planned.days if id in lesson_ids(day)), None)
    names = ", ".join([*lesson_ids(taught)][:MOST_NAMES])
    if other is not None:
        return f"it is taught on day {other}: put the break there" + (f", or name one of {names}" if names else "")
    if id not in {lesson.id for lesson in lessons_of_run(planned.run, planned.course)}:
        return "this run does not teach it: add it to “lessons”" + (f", or name one of {names}" if names else "")
    return f"name one of {names}" if names else "write “at:” with a time instead"


RULE = Rule(CODE, "Courses", Build.runs, check)
