"""A break that another one moves.

Nobody can take two breaks at once, so the timetable puts the second after the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import two_days
from ...insight import clock, minutes_of
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build
from ..framework.timetable import PlannedRun, clock_time

CODE = Code.documented(
    __doc__,
    "J730",
    level=Level.WARNING,
    message="this break is at {at}, and another break lasts until {start}",
    suggestion="write “at: {start}”, or make one break of both",
    wrong=two_days("breaks: [{at: 10:00, minutes: 30}, {at: 10:15, minutes: 30}]"),
    right=two_days("breaks: [{at: 10:00, minutes: 30}, {at: 10:30, minutes: 30}]"),
)


def check(planned: PlannedRun) -> Iterator[Finding]:
    """Yield a break at a time at which another break is taken."""
    for _, taught, number in planned.every_day():
        for slot in taught.slots:
            pause = slot.pause
            if pause is None or pause.at is None or slot.start == minutes_of(pause.at) or slot.is_approximate:
                continue
            index = next(index for index, one in enumerate(planned.written.days[number].breaks) if one is pause)
            at, start = clock_time(pause.at), clock(slot.start)
            yield Finding.at("days", number, "breaks", index, "at", at=at, start=start)


RULE = Rule(CODE, "Courses", Build.runs, check)
