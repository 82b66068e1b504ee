"""A course with its lessons and the runs in which it is taught."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from .entity import Entity
from .record import Record, without_empty
from .reference_types import CourseId, LessonId, OnlyLabels, RunId
from .scalars import AsList, Date, Text, Texts, Time, WholeNumber

Lessons = Annotated[tuple[LessonId, ...], AsList]


class Lesson(Entity):
    """One lesson: front matter and prose with blocks. Its file is `NN-<id>.md`."""

    translation_of: LessonId | None = Field(None, description="The id of what it translates.")
    objectives: Texts = Field((), description="What learners can do afterwards.")
    teach: WholeNumber | None = Field(None, description="Minutes of teaching.")
    materials: Texts = Field((), description="What is needed.")
    key_points: Texts = Field((), description="What to remember.")


class Break(Record):
    """A pause in a day, after a lesson or at a time."""

    after: LessonId | None = Field(None, description="The lesson after which it comes.")
    at: Time | None = Field(None, description="The time at which it begins: `12:30`.")
    minutes: WholeNumber = Field(description="How long it is.")


class RunDay(Record):
    """One day of a run."""

    date: Date | None = Field(None, description="Which day.")
    start: Time = Field(description="When it begins: `9:30`.")
    end: Time | None = Field(None, description="When it has to end.")
    breaks: Annotated[tuple[Break, ...], AsList] = Field((), description="Its breaks.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")


class Run(Entity):
    """One time and place at which a course is taught."""

    translation_of: RunId | None = Field(None, description="The id of what it translates.")
    place: Text = Field("", description="Where.")
    trainers: Texts = Field((), description="Who teaches.")
    lessons: Lessons = Field((), description="Which lessons, in order; without it all of the course.")
    skip_if_short: Lessons = Field((), description="What can be left out if time is short.")
    days: Annotated[tuple[RunDay, ...], AsList] = Field((), description="Its days.")

    @classmethod
    def prepared(cls, fields: dict[str, Any]) -> dict[str, Any]:
        return without_empty(super().prepared(fields), "lessons")


class Course(Entity):
    """A course: `course.yml` in a folder that is its id. `order` is what the author's `lessons` names."""

    synonyms: ClassVar[dict[str, str]] = {"name": "title", "lessons": "order"}
    written_as: ClassVar[dict[str, str]] = {"order": "lessons"}

    translation_of: CourseId | None = Field(None, description="The id of what it translates.")
    audience: Texts = Field((), description="Whom it is for.")
    objectives: Texts = Field((), description="What participants can do afterwards.")
    materials: Texts = Field((), description="What is needed.")
    prerequisites: Texts = Field((), description="What participants should know or bring.")
    order: Lessons = Field((), description="Its lessons in order; without it file order.")
    lesson_files: dict[str, Lesson] = Field({}, exclude=True, description="Its lessons by id; set by the reader.")
    run_files: dict[str, Run] = Field({}, exclude=True, description="Its runs by id; set by the reader.")
