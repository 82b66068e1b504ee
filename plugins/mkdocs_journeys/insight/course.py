"""What follows from a course: its lessons in order, how long they take, what they are in other languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..model import Course, Lesson, Portfolio, Run
from ..prose import read_blocks

EXERCISES: Final = ("exercise", "discussion", "debrief")
"""The blocks that take time: what learners do, and what is said about it afterwards."""


@dataclass(frozen=True, slots=True)
class LessonTime:
    """How long a lesson takes, in minutes.

    Attributes:
        teaching: What its `teach` says.
        exercises: What the blocks in it add up to.
        is_known: Whether anybody has said anything about it.
    """

    teaching: int
    exercises: int
    is_known: bool = True

    @property
    def total(self) -> int:
        """Both together."""
        return self.teaching + self.exercises


def lessons_in_order(course: Course) -> list[Lesson]:
    """Every lesson, those that the course names first, then those that it forgot, by file."""
    ids = dict.fromkeys((*course.order, *course.lesson_files))
    return [course.lesson_files[id] for id in ids if id in course.lesson_files]


def lessons_of_run(run: Run, course: Course) -> list[Lesson]:
    """The lessons of a run; a run that names none teaches them all."""
    if "lessons" not in run.model_fields_set:
        return lessons_in_order(course)
    # One that named only what this build leaves out teaches nothing here.
    return [course.lesson_files[id] for id in dict.fromkeys(run.lessons) if id in course.lesson_files]


def lesson_time(lesson: Lesson) -> LessonTime:
    """What `teach` and the exercises of a lesson say.

    Nothing is guessed: a lesson without either takes no time that anybody knows of.
    """
    told = _minutes_of_exercises(lesson.body)
    return LessonTime(lesson.teach or 0, sum(told), lesson.teach is not None or bool(told))


# A timetable asks for the same lessons again and again while it looks for the day that has room for them.
@lru_cache(maxsize=256)
def _minutes_of_exercises(body: str) -> tuple[int, ...]:
    found = read_blocks(body.split("\n")).every_block()
    minutes = (block.options.minutes for block in found if block.name in EXERCISES)
    return tuple(one for one in minutes if one is not None)


def course_versions(course: Course, portfolio: Portfolio) -> list[Course]:
    """The same course in other languages."""
    original = course.translation_of or course.id
    return [
        other
        for other in portfolio.courses.values()
        if other.id != course.id and original in (other.id, other.translation_of)
    ]


def lesson_versions(lesson: Lesson, course: Course, portfolio: Portfolio) -> list[tuple[Course, Lesson]]:
    """The same lesson in other languages: in this course by `translation_of`, in its translations by id."""
    original = lesson.translation_of or lesson.id
    here = [
        (course, other)
        for other in course.lesson_files.values()
        if other.id != lesson.id and original in (other.id, other.translation_of)
    ]
    others = [
        (other, other.lesson_files[lesson.id])
        for other in course_versions(course, portfolio)
        if lesson.id in other.lesson_files
    ]
    return [*here, *others]
