"""The timetable of a run: which lesson is taught when, between which breaks."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Break, Course, Lesson, Run, RunDay
from .course import lesson_time, lessons_of_run

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Session:
    """A lesson or a break on a day; times are minutes since midnight.

    Attributes:
        start: When it begins.
        end: When it ends.
        lesson: What is taught; None for a break.
        is_continued: Whether the lesson has begun before a break.
        can_be_skipped: Whether it may be left out if time is short.
    """

    start: int
    end: int
    lesson: Lesson | None = None
    is_continued: bool = False
    can_be_skipped: bool = False


@dataclass(frozen=True, slots=True)
class TaughtDay:
    """One day of a run.

    Attributes:
        number: Counted from 1.
        date: Which day; None if the run does not say.
        start: When it begins.
        end: When it has to end; None if the run does not say.
        sessions: Its lessons and breaks, each beginning where the one before ends.
    """

    number: int
    date: datetime.date | None
    start: int
    end: int | None
    sessions: tuple[Session, ...]

    @property
    def finish(self) -> int:
        """When its last lesson ends."""
        return self.sessions[-1].end if self.sessions else self.start

    @property
    def over(self) -> int:
        """How many minutes it is over time."""
        return max(0, self.finish - self.end) if self.end is not None else 0

    @property
    def skippable(self) -> tuple[tuple[Lesson, int], ...]:
        """What may be left out on this day, each with the minutes that it would save."""
        saved: dict[str, tuple[Lesson, int]] = {}
        for session in self.sessions:
            if session.lesson is not None and session.can_be_skipped:
                before = saved.get(session.lesson.id, (session.lesson, 0))[1]
                saved[session.lesson.id] = session.lesson, before + session.end - session.start
        return tuple(saved.values())


def timetable(run: Run, course: Course) -> tuple[TaughtDay, ...]:
    """A run with clock times.

    Lessons follow one another. One that would end too late moves to the next day, if there is one and the day has
    begun with something else; on the last day it stays, and the day is over time. A break `after` a lesson follows its
    end, one `at` a time interrupts what is taught then. No day ends with a break.
    """
    waiting = [lesson for lesson in lessons_of_run(run, course) if lesson_time(lesson).is_known]
    days: list[TaughtDay] = []
    for number, day in enumerate(run.days, 1):
        plan = _Day(day, run.skip_if_short)
        is_last = number == len(run.days)
        while waiting and (is_last or not plan.lessons or plan.fits(waiting[0])):
            plan = plan.with_lesson(waiting.pop(0))
        days.append(plan.taught(number))
    return tuple(days)


class _Day:
    """A day that is being filled; it is never changed, so that a lesson can be tried."""

    def __init__(self, day: RunDay, skip: Sequence[str], lessons: Sequence[Lesson] = ()) -> None:
        self.day = day
        self.skip = skip
        self.lessons = lessons
        self.start = _minutes(day.start)
        self.end = None if day.end is None else _minutes(day.end)

    def with_lesson(self, lesson: Lesson) -> _Day:
        return _Day(self.day, self.skip, (*self.lessons, lesson))

    def fits(self, lesson: Lesson) -> bool:
        return self.with_lesson(lesson).taught(0).over == 0

    def taught(self, number: int) -> TaughtDay:
        at = sorted((pause for pause in self.day.breaks if pause.at is not None), key=_time_of)
        clock, sessions = self.start, list[Session]()

        def pause(minutes: int) -> None:
            nonlocal clock
            sessions.append(Session(clock, clock + minutes))
            clock += minutes

        for lesson in self.lessons:
            left, is_continued = lesson_time(lesson).total, False
            while at and _time_of(at[0]) <= clock:
                pause(at.pop(0).minutes)
            while left:
                part = min(left, max(0, _time_of(at[0]) - clock)) if at else left
                if part:
                    sessions.append(Session(clock, clock + part, lesson, is_continued, lesson.id in self.skip))
                    clock, left, is_continued = clock + part, left - part, True
                if left:
                    pause(at.pop(0).minutes)
            for after in self.day.breaks:
                if after.at is None and after.after == lesson.id:
                    pause(after.minutes)
        while sessions and sessions[-1].lesson is None:
            sessions.pop()
        return TaughtDay(number, self.day.date, self.start, self.end, tuple(sessions))


def _minutes(time: datetime.time) -> int:
    return time.hour * 60 + time.minute


def _time_of(pause: Break) -> int:
    return _minutes(pause.at) if pause.at is not None else DAY
