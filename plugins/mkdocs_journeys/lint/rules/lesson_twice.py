"""A lesson that is named twice.

Lessons have one place in a course, and a second one would be lost, and nobody would notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun

CODE = Code.documented(
    __doc__,
    "J732",
    level=Level.ERROR,
    message="“{lesson}” is named twice in “lessons”, and is taught once",
    suggestion="delete one of the two; for a second part write a lesson of its own",
    wrong=two_days("end: 17:00", run="lessons: [why, how, why]\n"),
    right=two_days("end: 17:00", run="lessons: [why, how]\n"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a lesson that a run names again."""
    for index, id in enumerate(planned.written.lessons):
        if id in planned.written.lessons[:index] and id in planned.run.lessons:
            yield Finding.at("lessons", index, lesson=id)


RULE = Rule(CODE, "Courses", Build.runs, check)
