"""The timetable of a run: which lesson is taught when, between which breaks."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Break, Course, Lesson, Run, RunDay
from .course import lesson_time, lessons_of_run

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class TaughtSlot:
    """A lesson or a break on a day; times are minutes since midnight.

    Attributes:
        start: When it begins.
        end: When it ends.
        lesson: What is taught; None for a break.
        is_continued: Whether the lesson has begun before a break.
        can_be_skipped: Whether it may be left out if time is short.
        is_timed: Whether anybody has said how long it takes; if not, it ends when it begins.
        is_approximate: Whether something that is not timed comes before it on the same day, so that it begins later.
        pause: The break; None for a lesson.
        is_left_out: Whether it is a lesson that the build leaves out: time without a name.
    """

    start: int
    end: int
    lesson: Lesson | None = None
    is_continued: bool = False
    can_be_skipped: bool = False
    is_timed: bool = True
    is_approximate: bool = False
    pause: Break | None = None
    is_left_out: bool = False

    @property
    def is_break(self) -> bool:
        """Whether nobody teaches."""
        return self.lesson is None and not self.is_left_out


@dataclass(frozen=True, slots=True)
class TaughtDay:
    """One day of a run.

    Attributes:
        number: Counted from 1.
        date: Which day; None if the run does not say.
        start: When it begins.
        end: When it has to end; None if the run does not say, or says a time before its beginning.
        slots: Its lessons and breaks; only before a break at the end there may be time between two of them.
    """

    number: int
    date: datetime.date | None
    start: int
    end: int | None
    slots: tuple[TaughtSlot, ...]

    @property
    def untimed(self) -> tuple[Lesson, ...]:
        """Its lessons of which nobody has said how long they take."""
        return tuple(one.lesson for one in self.slots if one.lesson is not None and not one.is_timed)

    @property
    def is_approximate(self) -> bool:
        """Whether nobody has said how long one of its lessons takes, so that it may end later."""
        return not all(one.is_timed for one in self.slots)

    @property
    def finish(self) -> int:
        """When its last lesson ends; a break after it, such as a closing lunch, takes nobody's time."""
        return max((one.end for one in self.slots if not one.is_break), default=self.start)

    @property
    def close(self) -> int:
        """When the last lesson or break ends."""
        return self.slots[-1].end if self.slots else self.start

    @property
    def over(self) -> int:
        """How many minutes it is over time."""
        return max(0, self.finish - self.end) if self.end is not None else 0

    @property
    def skippable(self) -> tuple[tuple[Lesson, int], ...]:
        """What may be left out on this day, each with the minutes that it would save."""
        saved: dict[str, tuple[Lesson, int]] = {}
        for slot in self.slots:
            if slot.lesson is not None and slot.can_be_skipped:
                before = saved.get(slot.lesson.id, (slot.lesson, 0))[1]
                saved[slot.lesson.id] = slot.lesson, before + slot.end - slot.start
        return tuple(saved.values())


def timetable(run: Run, course: Course, *, is_shortened: bool = False) -> tuple[TaughtDay, ...]:
    """Return the days of a run with clock times.

    Lessons follow one another. One that would end too late moves to the next day; on the last day it stays, and the day
    is over time, as it does on a day that begins with it where no later day has room for it either. A break `after` a
    lesson follows its end, one `at` a time interrupts what is taught then, or comes after the last lesson. None comes
    before its day.

    Nothing is guessed: a lesson of which nobody says how long it takes has its place, and takes no time.

    Args:
        run: The run.
        course: Its course.
        is_shortened: Whether what may be left out is left out. The breaks after it stay.
    """
    waiting = lessons_of_run(run, course)
    days: list[TaughtDay] = []
    for number, day in enumerate(run.days, 1):
        plan = _Day(day, run.skip_if_short, is_shortened)
        later = [_Day(one, run.skip_if_short, is_shortened) for one in run.days[number:]]
        while waiting and (not later or plan.fits(waiting[0]) or plan.is_best_for(waiting[0], later)):
            plan = plan.with_lesson(waiting.pop(0))
        days.append(plan.taught(number))
    return tuple(days)


def public_timetable(
    run: Run, course: Course, whole: Course | None, *, is_shortened: bool = False
) -> tuple[TaughtDay, ...]:
    """The timetable of a run in a build that may leave out lessons, or blocks of them: with the clock of everybody.

    Trainers and learners meet at the same times. What a build leaves out is time without a name.

    Args:
        run: The run, as the build contains it.
        course: Its course, as the build contains it.
        whole: The same course with what the build leaves out.
        is_shortened: Whether what may be left out is left out.
    """
    if whole is None or whole is course or run.id not in whole.run_files:
        return timetable(run, course, is_shortened=is_shortened)
    written = whole.run_files[run.id]
    days = zip(written.days, timetable(written, whole, is_shortened=is_shortened), strict=True)
    found: list[TaughtDay] = []
    for day in run.days:
        taught = next(taught for other, taught in days if _is_same_day(other, day))
        slots = tuple(_in_build(slot, course) for slot in taught.slots)
        found.append(replace(taught, number=len(found) + 1, slots=slots))
    return tuple(found)


def _is_same_day(one: RunDay, other: RunDay) -> bool:
    """Whether it is the same day of a run; from its breaks a build may have taken lessons."""
    return (one.date, one.start, one.end, one.only) == (other.date, other.start, other.end, other.only)


def _in_build(slot: TaughtSlot, course: Course) -> TaughtSlot:
    """The slot with nothing of what the build leaves out."""
    if slot.lesson is None:
        names_nothing_else = slot.pause is None or slot.pause.after in (None, *course.lesson_files)
        return slot if names_nothing_else else replace(slot, pause=None)
    lesson = course.lesson_files.get(slot.lesson.id)
    return replace(
        slot, lesson=lesson, is_left_out=lesson is None, can_be_skipped=slot.can_be_skipped and lesson is not None
    )


class _Day:
    """A day that is being filled; it is never changed, so that a lesson can be tried."""

    def __init__(self, day: RunDay, skip: Sequence[str], is_shortened: bool, lessons: Sequence[Lesson] = ()) -> None:
        self.day = day
        self.skip = skip
        self.is_shortened = is_shortened
        self.lessons = lessons
        self.start = minutes_of(day.start)
        end = None if day.end is None else minutes_of(day.end)
        self.end = end if end is not None and end > self.start else None

    def with_lesson(self, lesson: Lesson) -> _Day:
        return _Day(self.day, self.skip, self.is_shortened, (*self.lessons, lesson))

    def fits(self, lesson: Lesson) -> bool:
        return self.with_lesson(lesson).taught(0).over == 0

    def is_best_for(self, lesson: Lesson, later: Sequence[_Day]) -> bool:
        """Whether a lesson that does not fit begins the day, and no later day has room for it either."""
        return not self.lessons and not any(day.fits(lesson) for day in later)

    def taught(self, number: int) -> TaughtDay:
        at = sorted((pause for pause in self.day.breaks if self.start <= _time_of(pause) < DAY), key=_time_of)
        clock, slots, is_approximate = self.start, list[TaughtSlot](), False

        def pause(of: Break) -> None:
            nonlocal clock
            if of.minutes:
                slots.append(TaughtSlot(clock, clock + of.minutes, is_approximate=is_approximate, pause=of))
            clock += of.minutes

        for lesson in self.lessons:
            time, can_be_skipped = lesson_time(lesson), lesson.id in self.skip
            is_taught = not (can_be_skipped and self.is_shortened)
            left, is_continued = time.total if is_taught else 0, False
            while at and _time_of(at[0]) <= clock:
                pause(at.pop(0))
            while left or (is_taught and not is_continued):
                part = min(left, max(0, _time_of(at[0]) - clock)) if at else left
                if part or not left:
                    end = clock + part
                    slots.append(
                        TaughtSlot(clock, end, lesson, is_continued, can_be_skipped, time.is_known, is_approximate)
                    )
                    clock, left, is_continued = end, left - part, True
                if left:
                    pause(at.pop(0))
            is_approximate = is_approximate or (is_taught and not time.is_known)
            for after in self.day.breaks:
                if after.at is None and after.after == lesson.id:
                    pause(after)
        for after in at if slots else ():
            if self.end is None or _time_of(after) < self.end:
                clock = max(clock, _time_of(after))
                pause(after)
        return TaughtDay(number, self.day.date, self.start, self.end, tuple(slots))


def minutes_of(time: datetime.time) -> int:
    """A time of day in minutes since midnight."""
    return time.hour * 60 + time.minute


def clock(minutes: int) -> str:
    """Minutes since midnight as a time of day: `9:30`."""
    return f"{minutes // 60 % 24}:{minutes % 60:02}"


def _time_of(pause: Break) -> int:
    return minutes_of(pause.at) if pause.at is not None else DAY
