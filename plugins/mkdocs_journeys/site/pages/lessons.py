"""One lesson of a course."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...insight import clock, lesson_time, lesson_versions
from ...model import Course, Lesson, Ref, Run
from ..context import SiteContext
from ..details import DetailWriter
from ..page import Fragment, Page, Prose
from .breadcrumbs import breadcrumbs_in_course, siblings
from .file_links import file_links
from .problems import problem_box
from .runs import FOOT_FIELDS, duration


def lesson_page(lesson: Lesson, course: Course, lessons: Sequence[Lesson], site: SiteContext) -> Page:
    """One lesson: what it is for and how long it takes, where it is in its course, its text, what to remember."""
    default = course.language or site.portfolio.language
    language = lesson.language or default
    context = site.in_language(language)
    words, portfolio = context.words, context.portfolio
    writer = DetailWriter(words, portfolio, language, portfolio.sources)
    time = lesson_time(lesson)
    number = 1 + [one.id for one in lessons].index(lesson.id)
    parts = (
        (words("Teaching"), time.teaching),
        (words("Exercises"), time.exercises),
    )
    shared: dict[str, Any] = {
        "lesson": lesson,
        "course": course,
        "course_language": default,
        "language": language,
        "direction": context.content_words(language).direction,
        "steps": [
            (index, Ref.lesson(course.id, one.id), one, one.language or default) for index, one in enumerate(lessons, 1)
        ],
        "number": number,
        "count": len(lessons),
    }
    head = {
        **shared,
        "time": duration(time.total, words) if time.is_known else "",
        "time_parts": [(label, duration(minutes, words)) for label, minutes in parts if minutes]
        if time.teaching and time.exercises
        else [],
        "texts": tuple(writer.lines("description", lesson.description)),
        "taught": tuple(_taught(lesson, course, context)),
        "versions": [
            (Ref.lesson(other.id, one.id), one.title, one.language or other.language or portfolio.language)
            for other, one in lesson_versions(lesson, course, portfolio)
        ],
    }
    foot = {**shared, "foot": [detail for name in FOOT_FIELDS for detail in writer.lines(name, getattr(lesson, name))]}
    here = Ref.lesson(course.id, lesson.id)
    others = siblings(here, [(one.title, at, spoken) for _, at, one, spoken in shared["steps"]])
    return Page(
        address=context.addresses.page(Ref.lesson(course.id, lesson.id)),
        title=lesson.title,
        language=language,
        parts=(
            breadcrumbs_in_course(course, lesson.title, language, context, others),
            *problem_box(context.problems(lesson.file)),
            Fragment("lesson-progress", shared, searchable=False),
            Fragment("lesson", head),
            *((Prose(lesson.body),) if lesson.body else ()),
            Fragment("lesson-foot", foot),
            file_links(context.addresses.page(here), context),
        ),
        description=lesson.summary,
        source=lesson.file,
        parent=context.addresses.page(Ref.course(course.id)),
        ref=Ref.lesson(course.id, lesson.id),
        tags=lesson.tags,
    )


def _taught(lesson: Lesson, course: Course, context: SiteContext) -> Iterator[tuple[Ref, Run, str, tuple[str, ...]]]:
    """Yield when a lesson is taught: the run, its language, and the day with its times."""
    for run in course.run_files.values():
        for day in context.timetable(run, course):
            slots = [slot for slot in day.slots if slot.lesson is not None and slot.lesson.id == lesson.id]
            if not slots:
                continue
            times = [
                ("≈ " if slot.is_approximate else "")
                + (f"{clock(slot.start)}–{clock(slot.end)}" if slot.end > slot.start else clock(slot.start))
                for slot in slots
            ]
            date = context.words.date(day.date) if day.date else context.words("Day {number}", number=day.number)
            language = run.language or course.language or context.portfolio.language
            yield Ref.run(course.id, run.id), run, language, (date, *times)
