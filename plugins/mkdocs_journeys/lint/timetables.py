"""Rules about the timetables of runs: breaks that nobody takes, days over time, lessons without minutes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Place, lessons
from ..insight import TaughtDay, clock, lessons_of_run, minutes_of, public_timetable
from ..model import Break, Course, Lesson, Portfolio, Run, RunDay

Path = tuple[str | int, ...]
Locate = Callable[[str, Path], Place]
"""Where a value is: the author's file and the path in the model → its place."""

NOON = 12 * 60
MOST_NAMES = 8


@dataclass(frozen=True)
class PlannedRun:
    """A run with what follows from it.

    Attributes:
        run: The run, as a build contains it.
        written: The same as its author wrote it.
        course: Its course.
        whole: The same course with what the build leaves out.
        days: Its timetable, with the clock times that its page shows.
        locate: Where a value is.
    """

    run: Run
    written: Run
    course: Course
    whole: Course
    days: tuple[TaughtDay, ...]
    locate: Locate

    def place(self, *path: str | int) -> Place:
        """Where a value of the run is."""
        return self.locate(self.run.file, path)

    def every_day(self) -> Iterator[tuple[RunDay, TaughtDay, int]]:
        """Each day, its timetable, and the place that it has among the days that its author wrote."""
        at = 0
        for day, taught in zip(self.run.days, self.days, strict=True):
            while _without_breaks(self.written.days[at]) != _without_breaks(day):
                at += 1
            yield day, taught, at
            at += 1


def timetable_problems(selected: Portfolio, whole: Portfolio, locate: Locate) -> Iterator[Diagnostic]:
    """What is wrong with the timetables of a build."""
    for id, course in selected.courses.items():
        written = whole.courses[id]
        runs = [
            PlannedRun(run, written.run_files[run.id], course, written, public_timetable(run, course, written), locate)
            for run in course.run_files.values()
        ]
        for run in runs:
            yield from days_missing(run)
            yield from days_out_of_order(run)
            yield from lessons_twice(run)
            yield from breaks_moved(run)
            yield from days_that_end_first(run)
            yield from breaks_outside(run)
            yield from breaks_not_taken(run)
            yield from days_over_time(run)
            yield from skipped_without_being_taught(run)
        yield from minutes_unknown(runs)


def days_missing(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A run that nobody has given days; one whose days a build leaves out has some."""
    if not planned.written.days:
        yield lessons.RUN_WITHOUT_DAYS.at(planned.place("title"))


def days_that_end_first(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A day whose end is not after its beginning, mostly a time of the afternoon on a clock of twelve hours."""
    for day, _, number in planned.every_day():
        if day.end is not None and day.end <= day.start:
            place = planned.place("days", number, "end")
            hint = _of_the_afternoon("end", minutes_of(day.end), minutes_of(day.start), None)
            yield lessons.DAY_ENDS_FIRST.at(place, hint, start=_clock(day.start), end=_clock(day.end))


def days_out_of_order(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A day that lies before the one above it, or begins before that ends."""
    before: RunDay | None = None
    for day, _, number in planned.every_day():
        if before is not None and before.date is not None and day.date is not None:
            is_over = before.end is not None and before.end <= day.start
            if day.date < before.date or (day.date == before.date and not is_over):
                given = {"date": day.date, "start": _clock(day.start), "before": before.date}
                end = _clock(before.end) if before.end is not None else "an open end"
                yield lessons.DAYS_OUT_OF_ORDER.at(planned.place("days", number, "date"), end=end, **given)
        before = day


def lessons_twice(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A lesson that a run names again."""
    for index, id in enumerate(planned.written.lessons):
        if id in planned.written.lessons[:index] and id in planned.run.lessons:
            yield lessons.LESSON_TWICE.at(planned.place("lessons", index), lesson=id)


def breaks_moved(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A break at a time at which another break is taken."""
    for _, taught, number in planned.every_day():
        for session in taught.sessions:
            pause = session.pause
            if pause is None or pause.at is None or session.start == minutes_of(pause.at) or session.is_approximate:
                continue
            index = next(index for index, one in enumerate(planned.written.days[number].breaks) if one is pause)
            place = planned.place("days", number, "breaks", index, "at")
            yield lessons.BREAK_MOVED.at(place, at=_clock(pause.at), start=clock(session.start))


def breaks_outside(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A break at a time at which nobody is there."""
    for day, taught, number in planned.every_day():
        for index, pause in enumerate(day.breaks):
            if pause.at is None:
                continue
            at = minutes_of(pause.at)
            if at < taught.start or (taught.end is not None and at >= taught.end):
                hours = f"{clock(taught.start)}–{clock(taught.end)}" if taught.end else f"from {clock(taught.start)}"
                hint = _of_the_afternoon("at", at, taught.start, taught.end)
                place = planned.place("days", number, "breaks", index, "at")
                yield lessons.BREAK_OUTSIDE.at(place, hint, at=clock(at), hours=hours)


def breaks_not_taken(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A break after a lesson that is not taught on its day, unless it stands in the lesson's own day as well."""
    taken = {
        pause.after
        for day, taught, _ in planned.every_day()
        for pause in day.breaks
        if _waits_for_lesson(pause) and pause.after in _ids(taught)
    }
    for day, taught, number in planned.every_day():
        for index, pause in enumerate(day.breaks):
            if _waits_for_lesson(pause) and pause.after not in taken:
                place = planned.place("days", number, "breaks", index, "after")
                hint = _instead(pause.after or "", taught, planned)
                yield lessons.BREAK_NOT_TAKEN.at(place, hint, lesson=pause.after, day=taught.number)


def days_over_time(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A day whose lessons end after it has to."""
    for _, taught, number in planned.every_day():
        if taught.over and taught.end is not None:
            yield lessons.OVER_TIME.at(
                planned.place("days", number, "end"),
                _how_to_be_in_time(planned, taught),
                day=taught.number,
                minutes=f"at least {_minutes(taught.over)}" if taught.is_approximate else _minutes(taught.over),
                finish=clock(taught.finish),
                end=clock(taught.end),
            )


def skipped_without_being_taught(planned: PlannedRun) -> Iterator[Diagnostic]:
    """A lesson that can be left out and is not taught."""
    taught = {lesson.id for lesson in lessons_of_run(planned.run, planned.course)}
    for id in planned.run.skip_if_short:
        if id not in taught:
            index = planned.written.skip_if_short.index(id)
            yield lessons.SKIPPED_NOT_TAUGHT.at(planned.place("skip_if_short", index), lesson=id)


def minutes_unknown(runs: Sequence[PlannedRun]) -> Iterator[Diagnostic]:
    """A lesson that stands in a timetable without minutes, told once for all runs of its course."""
    found: dict[str, tuple[Lesson, list[str]]] = {}
    for planned in runs:
        for day in planned.days:
            for lesson in day.untimed:
                found.setdefault(lesson.id, (lesson, []))[1].append(f"“{planned.run.title}”")
    for lesson, titles in found.values():
        place = runs[0].locate(lesson.file, ("title",))
        yield lessons.MINUTES_UNKNOWN.at(place, lesson=lesson.title, runs=", ".join(dict.fromkeys(titles)))


def _clock(time: datetime.time) -> str:
    return clock(minutes_of(time))


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"


def _without_breaks(day: RunDay) -> tuple[object, ...]:
    """What tells days apart; from breaks a build may have taken the lessons."""
    return day.date, day.start, day.end, day.only


def _waits_for_lesson(pause: Break) -> bool:
    return pause.after is not None and pause.at is None


def _ids(day: TaughtDay) -> dict[str, None]:
    """The lessons of a day, in order."""
    return dict.fromkeys(session.lesson.id for session in day.sessions if session.lesson is not None)


def _of_the_afternoon(field: str, at: int, start: int, end: int | None) -> str | None:
    """What to write if somebody meant an hour of the afternoon."""
    later = at + NOON
    if at < NOON and start < later and (end is None or later < end):
        return f"write “{field}: {clock(later)}” if that is meant, or another time on a clock of 24 hours"
    return None


def _instead(id: str, taught: TaughtDay, planned: PlannedRun) -> str:
    """What to write in place of a lesson that is not taught on this day."""
    other = next((day.number for day in planned.days if id in _ids(day)), None)
    names = ", ".join([*_ids(taught)][:MOST_NAMES])
    if other is not None:
        return f"it is taught on day {other}: put the break there" + (f", or name one of {names}" if names else "")
    if id not in {lesson.id for lesson in lessons_of_run(planned.run, planned.course)}:
        return "this run does not teach it: add it to “lessons”" + (f", or name one of {names}" if names else "")
    return f"name one of {names}" if names else "write “at:” with a time instead"


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
    ends = f"the day then ends at {clock(short.finish)}" if short.sessions else "nothing is left to teach on this day"
    return f"leaving out {names} suffices, {ends}; or let it end at {clock(day.finish)}"
