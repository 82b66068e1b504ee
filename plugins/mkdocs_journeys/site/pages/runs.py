"""One run of a course: its timetable."""

from __future__ import annotations

from typing import Any

from ...insight import TaughtDay, clock, lesson_time, lessons_of_run
from ...lint.rules import over_time
from ...model import Course, Ref, Run
from ...words import Words
from ..context import SiteContext
from ..details import DetailWriter
from ..page import Fragment, Heading, Page, Prose
from .breadcrumbs import breadcrumbs_in_course
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


def run_page(run: Run, course: Course, site: SiteContext) -> Page:
    """One run: when and where, who teaches, and the timetable of each day."""
    default = course.language or site.portfolio.language
    language = run.language or default
    context = site.in_language(language)
    words, portfolio = context.words, context.portfolio
    writer = DetailWriter(words, portfolio, language, portfolio.sources)
    days = context.timetable(run, course)
    headings = tuple(Heading(2, f"day-{day.number}", words("Day {number}", number=day.number)) for day in days)
    shortened = context.timetable(run, course, is_shortened=True) if run.skip_if_short else days
    data = {
        "run": run,
        "course": course,
        "course_language": default,
        "trainers": context.content_words(language).list(run.trainers),
        "language": language,
        "direction": context.content_words(language).direction,
        "days": [_shown(*one, words) for one in zip(days, shortened, headings, strict=True)],
        "undated": [(lesson, lesson_time(lesson)) for lesson in lessons_of_run(run, course)] if not days else [],
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
    return Page(
        address=context.addresses.page(Ref.run(course.id, run.id)),
        title=run.title,
        language=language,
        parts=(
            breadcrumbs_in_course(course, run.title, language, context),
            # The day itself says that it is over time.
            *problem_box(one for one in context.problems(run.file) if one.code != over_time.CODE.code),
            Fragment("run", data, headings=headings),
            *((Prose(run.body),) if run.body else ()),
            Fragment("entity-foot", foot),
        ),
        description=run.summary,
        source=run.file,
        parent=context.addresses.page(Ref.course(course.id)),
        ref=Ref.run(course.id, run.id),
        tags=run.tags,
    )


def _shown(day: TaughtDay, shortened: TaughtDay, heading: Heading, words: Words) -> dict[str, Any]:
    """A day with what its timetable says about it."""
    end, remark, remedy = clock(day.end or 0), "", ""
    over, left = duration(day.over, words), duration(max(0, (day.end or 0) - day.close), words)
    if day.over and day.is_approximate:
        remark = words("At least {time} over time: the day has to end at {end}.", time=over, end=end)
    elif day.over:
        remark = words("{time} over time: the day has to end at {end}.", time=over, end=end)
    elif day.slots and day.end is not None and day.end > day.close:
        unknown = words("At most {time} left before {end}.", time=left, end=end)
        remark = unknown if day.is_approximate else words("{time} left before {end}.", time=left, end=end)
    if day.over and shortened is not day:
        if shortened.over:
            still = duration(shortened.over, words)
            remedy = words("Even without all that can be left out it is {time} over time.", time=still)
        else:
            ends = f"≈ {clock(shortened.finish)}" if shortened.is_approximate else clock(shortened.finish)
            remedy = words("Without what can be left out it ends at {end}.", end=ends)
    return {
        "day": day,
        "heading": heading,
        "date": words.date(day.date) if day.date else "",
        "remark": remark,
        "remedy": remedy,
        "is_approximate": day.is_approximate,
    }


def duration(minutes: int, words: Words) -> str:
    """A length of time as people say it: `45 min`, `4 h 35 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words("{count} min", count=rest)
    return words("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else words("{hours} h", hours=hours)
