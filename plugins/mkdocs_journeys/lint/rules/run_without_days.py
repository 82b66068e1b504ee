"""A run without days.

Its page lists what is taught, and not when.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import RIGHT_COURSE
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun

CODE = Code.documented(
    __doc__,
    "J717",
    level=Level.NOTICE,
    message="this run has no days, so it has no timetable",
    suggestion="add “days:” and for each of them its “start:”, and its “date:” and “end:” if they are known",
    wrong={**RIGHT_COURSE, "courses/mapping/runs/spring.yml": "title: Spring\n"},
    right={**RIGHT_COURSE, "courses/mapping/runs/spring.yml": "title: Spring\ndays: {date: 2026-03-02, start: 9:30}\n"},
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a run that nobody has given days; one whose days a build leaves out has some."""
    if not planned.written.days:
        yield Finding.at("title")


RULE = Rule(CODE, "Courses", Build.runs, check, misses_something=True)
