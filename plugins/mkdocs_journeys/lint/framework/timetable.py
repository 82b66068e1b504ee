"""Runs with their timetables, as rules judge them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ...insight import TaughtDay, clock, minutes_of, public_timetable
from ...model import Course, Run, RunDay

NOON = 12 * 60
MOST_NAMES = 8
"""Lessons that a suggestion names."""


@dataclass(frozen=True)
class PlannedRun:
    """A run with what follows from it.

    Attributes:
        run: The run, as a build contains it.
        written: The same as its author wrote it.
        course: Its course.
        whole: The same course with what the build leaves out.
        days: Its timetable, with the clock times that its page shows.
    """

    run: Run
    written: Run
    course: Course
    whole: Course
    days: tuple[TaughtDay, ...]

    @property
    def file(self) -> str:
        """Its file."""
        return self.run.file

    def every_day(self) -> Iterator[tuple[RunDay, TaughtDay, int]]:
        """Each day, its timetable, and the place that it has among the days that its author wrote."""
        at = 0
        for day, taught in zip(self.run.days, self.days, strict=True):
            while _without_breaks(self.written.days[at]) != _without_breaks(day):
                at += 1
            yield day, taught, at
            at += 1


@dataclass(frozen=True)
class PlannedCourse:
    """A course of a build with its runs."""

    course: Course
    runs: tuple[PlannedRun, ...]

    @classmethod
    def of(cls, course: Course, whole: Course) -> PlannedCourse:
        """Return a course with the timetables of its runs, given the same with what the build leaves out."""
        runs = (
            PlannedRun(run, whole.run_files[run.id], course, whole, public_timetable(run, course, whole))
            for run in course.run_files.values()
        )
        return cls(course, tuple(runs))

    @property
    def file(self) -> str:
        """Its file."""
        return self.course.file


def clock_time(time: datetime.time) -> str:
    """A time as a timetable shows it."""
    return clock(minutes_of(time))


def lesson_ids(day: TaughtDay) -> dict[str, None]:
    """The lessons of a day, in order."""
    return dict.fromkeys(slot.lesson.id for slot in day.slots if slot.lesson is not None)


def of_the_afternoon(field: str, at: int, start: int, end: int | None) -> str | None:
    """What to write if somebody meant an hour of the afternoon."""
    later = at + NOON
    if at < NOON and start < later and (end is None or later < end):
        return f"write “{field}: {clock(later)}” if that is meant, or another time on a clock of 24 hours"
    return None


def _without_breaks(day: RunDay) -> tuple[object, ...]:
    """What tells days apart; from breaks a build may have taken the lessons."""
    return day.date, day.start, day.end, day.only
