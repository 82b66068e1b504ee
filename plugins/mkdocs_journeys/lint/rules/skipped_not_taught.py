"""What can be left out is not taught at all.

Leaving it out saves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ...insight import lessons_of_run
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun

CODE = Code.documented(
    __doc__,
    "J715",
    level=Level.WARNING,
    message="“{lesson}” can be left out if time is short, but this run does not teach it",
    suggestion="add it to “lessons”, or name another one",
    wrong=two_days("end: 11:30", run="lessons: [why]\nskip_if_short: how\n"),
    right=two_days("end: 11:30", run="lessons: [why, how]\nskip_if_short: how\n"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a lesson that can be left out and is not taught."""
    taught = {lesson.id for lesson in lessons_of_run(planned.run, planned.course)}
    for id in planned.run.skip_if_short:
        if id not in taught:
            yield Finding.at("skip_if_short", planned.written.skip_if_short.index(id), lesson=id)


RULE = Rule(CODE, "Courses", Build.runs, check)
