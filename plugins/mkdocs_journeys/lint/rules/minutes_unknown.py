"""A lesson without minutes in a timetable.

A timetable adds up what lessons say and guesses nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import RIGHT_COURSE, in_lesson
from ...model import Lesson
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedCourse

CODE = Code.documented(
    __doc__,
    "J716",
    level=Level.NOTICE,
    message="nobody says how long “{lesson}” takes, so in {runs} all that follows it on its day is approximate",
    suggestion="write “teach: 30” among its fields, or “minutes: 10” in its exercises",
    wrong={
        **in_lesson("Because.\n"),
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: {date: 2026-03-02, start: 9:30}\n",
    },
    right={
        **RIGHT_COURSE,
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: {date: 2026-03-02, start: 9:30}\n",
    },
)


def check(planned: PlannedCourse) -> Iterator[Finding]:
    """Yield a lesson that is in a timetable without minutes, once for all runs of its course."""
    found: dict[str, tuple[Lesson, list[str]]] = {}
    for run in planned.runs:
        for day in run.days:
            for lesson in day.untimed:
                found.setdefault(lesson.id, (lesson, []))[1].append(f"“{run.run.title}”")
    for lesson, titles in found.values():
        runs = ", ".join(dict.fromkeys(titles))
        yield Finding.at("title", file=lesson.file, lesson=lesson.title, runs=runs)


RULE = Rule(CODE, "Courses", Build.courses, check, misses_something=True)
