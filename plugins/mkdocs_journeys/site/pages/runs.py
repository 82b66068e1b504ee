"""One run of a course: its timetable."""

from __future__ import annotations

from typing import Any

from ...insight import TaughtDay, lesson_time, lessons_of_run, timetable
from ...model import Course, Kind, Ref, Run
from ...words import Words
from ..context import SiteContext
from ..details import DetailWriter
from ..page import Heading, Html, Page, Prose
from .problems import problem_box

FOOT_FIELDS = (
    "owner",
    "status",
    "basis",
    "source",
    "authors",
    "date",
    "reviewed",
    "tags",
    "dimensions",
    "facts",
    "link",
)


def run_page(run: Run, course: Course, context: SiteContext) -> Page:
    """One run: when and where, who teaches, and the timetable of each day."""
    words, portfolio = context.words, context.portfolio
    default = course.language or portfolio.language
    language = run.language or default
    writer = DetailWriter(words, portfolio, language, portfolio.sources)
    days = timetable(run, course)
    headings = tuple(Heading(2, f"day-{day.number}", words("Day {number}", number=day.number)) for day in days)
    untimed = [lesson for lesson in lessons_of_run(run, course) if not lesson_time(lesson).is_known]
    data = {
        "run": run,
        "course": course,
        "course_language": default,
        "language": language,
        "direction": context.content_words(language).direction,
        "days": [_shown(day, heading, words) for day, heading in zip(days, headings, strict=True)],
        "untimed": [(Ref.lesson(course.id, lesson.id), lesson, lesson.language or default) for lesson in untimed],
        "lesson": lambda lesson: Ref.lesson(course.id, lesson.id),
        "lesson_language": lambda lesson: lesson.language or default,
        "clock": clock,
        "duration": lambda minutes: duration(minutes, words),
        "texts": tuple(writer.lines("description", run.description)),
    }
    foot = {
        "foot": [detail for name in FOOT_FIELDS for detail in writer.lines(name, getattr(run, name))],
        "language": language,
        "direction": data["direction"],
    }
    trail = [(course.title, Ref.course(course.id), default)]
    crumbs = {
        "kind": Kind.COURSE,
        "gallery_title": words("Courses"),
        "trail": trail,
        "here": run.title,
        "here_language": language,
    }
    return Page(
        address=context.addresses.page(Ref.run(course.id, run.id)),
        title=run.title,
        language=language,
        parts=(
            Html("comparison-breadcrumbs", crumbs, searchable=False),
            *problem_box(context.problems(run.file)),
            Html("run", data, headings=headings),
            *((Prose(run.body),) if run.body else ()),
            Html("case-study-foot", foot),
        ),
        description=run.summary,
        source=run.file,
        parent=context.addresses.page(Ref.course(course.id)),
        ref=Ref.run(course.id, run.id),
    )


def _shown(day: TaughtDay, heading: Heading, words: Words) -> dict[str, Any]:
    """A day with what its timetable says about it."""
    remark = ""
    if day.over and day.end is not None:
        remark = words(
            "{time} over time: the day has to end at {end}.", time=duration(day.over, words), end=clock(day.end)
        )
    elif day.sessions and day.end is not None and day.end > day.finish:
        left = duration(day.end - day.finish, words)
        remark = words("{time} left before {end}.", time=left, end=clock(day.end))
    return {"day": day, "heading": heading, "date": words.date(day.date) if day.date else "", "remark": remark}


def clock(minutes: int) -> str:
    """A time of day: `9:30`."""
    return f"{minutes // 60 % 24}:{minutes % 60:02}"


def duration(minutes: int, words: Words) -> str:
    """A length of time as people say it: `45 min`, `4 h 35 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words("{count} min", count=rest)
    return words("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else words("{hours} h", hours=hours)
