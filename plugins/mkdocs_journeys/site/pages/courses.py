"""Courses: what one is for and how long it takes, and its card in the gallery."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...insight import LessonTime, clock, course_versions, lesson_time, lessons_in_order
from ...model import Course, Entity, Kind, Lesson, Ref, Run
from ...terms import long_term
from ...words import Words
from ..context import SiteContext
from ..details import Detail, DetailWriter
from ..language_markup import in_language
from ..page import Fragment, Heading, Page, Prose
from .breadcrumbs import breadcrumbs_of
from .cards import Badge, Card, overdue_badge
from .facets import Facet, FacetBuilder, Order, order
from .file_links import file_links
from .gallery import Gallery
from .lessons import lesson_page
from .page_kind import PageKind
from .problems import problem_box
from .runs import FOOT_FIELDS, duration, run_page


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson in the table of its course.

    Attributes:
        lesson: The lesson.
        ref: Where it is found.
        language: The language of its texts.
        time: How long it takes.
        text: The same in words; empty where nobody has said.
        share: How long it is beside the longest, in hundredths.
        teaching: The share of it that is taught, likewise.
    """

    lesson: Lesson
    ref: Ref
    language: str
    time: LessonTime
    text: str
    share: int
    teaching: int


def course_pages(course: Course, context: SiteContext) -> Iterator[Page]:
    """The page of a course, then its lessons in order, then its runs."""
    yield course_page(course, context)
    lessons = lessons_in_order(course)
    for lesson in lessons:
        yield lesson_page(lesson, course, lessons, context)
    for run in course.run_files.values():
        yield run_page(run, course, context)


def course_page(course: Course, site: SiteContext) -> Page:
    """One course: for whom, what for, with what; its lessons with their minutes; when it is taught."""
    language = course.language or site.portfolio.language
    context = site.in_language(language)
    words, portfolio = context.words, context.portfolio
    writer = DetailWriter(words, portfolio, language, portfolio.sources)
    panels = (
        (words("Audience"), course.audience),
        (words("Objectives"), course.objectives),
        (words("Prerequisites"), course.prerequisites),
        (words("Materials"), course.materials),
    )
    rows = lesson_rows(course, context)
    head = {
        "course": course,
        "language": language,
        "direction": context.content_words(language).direction,
        "badges": course_badges(course, context),
        "size": course_size(course, context),
        "panels": [panel for panel in panels if panel[1]],
        "texts": tuple(writer.lines("description", course.description)),
        "versions": [
            (Ref.course(other.id), other.title, other.language or portfolio.language)
            for other in course_versions(course, portfolio)
        ],
    }
    lessons_heading = Heading(2, "lessons", words("Lessons"))
    lessons = {"heading": lessons_heading, "course": course, "rows": rows, "total": course_time(course, words)}
    runs_heading = Heading(2, "runs", words("Dates"))
    runs = {
        "heading": runs_heading,
        "language": language,
        "runs": [
            (Ref.run(course.id, run.id), run, of, run_line(run, course, of, context))
            for run in course.run_files.values()
            for of in [run.language or language]
        ],
    }
    foot = {
        "foot": foot_of(course, writer),
        "language": language,
        "direction": context.content_words(language).direction,
    }
    return Page(
        address=context.addresses.page(Ref.course(course.id)),
        title=course.title,
        language=language,
        parts=(
            breadcrumbs_of(Ref.course(course.id), course, words("Courses"), context),
            *problem_box(context.problems(course.file)),
            Fragment("course", head),
            *((Fragment("course-lessons", lessons, headings=(lessons_heading,)),) if rows else ()),
            *((Fragment("course-runs", runs, headings=(runs_heading,)),) if course.run_files else ()),
            *((Prose(course.body),) if course.body else ()),
            Fragment("entity-foot", foot),
            file_links(context.addresses.page(Ref.course(course.id)), context),
        ),
        description=course.summary,
        source=course.file,
        parent=context.addresses.gallery(Kind.COURSE),
        ref=Ref.course(course.id),
        tags=course.tags,
    )


def course_card(course: Course, context: SiteContext) -> Card:
    """The card of one course."""
    portfolio = context.portfolio
    language = course.language or portfolio.language
    return Card(
        ref=Ref.course(course.id),
        title=course.title,
        language=language,
        direction=context.content_words(language).direction,
        badges=course_badges(course, context),
        line=" · ".join(course.audience),
        summary=course.summary,
        owners=tuple(portfolio.name_of(Kind.OWNER, owner, language) for owner in course.owner),
        size=course_size(course, context),
    )


def course_badges(course: Course, context: SiteContext) -> tuple[Badge, ...]:
    """The status of a course, and whether its review is overdue."""
    status = (Badge("status", course.status, long_term(course.status, context.words)),) if course.status else ()
    return (*status, *overdue_badge(course, context))


def course_size(course: Course, context: SiteContext) -> str:
    """How many lessons there are and how long they take."""
    words = context.words
    count = len(course.lesson_files)
    lessons = words.plural("{count} lesson", "{count} lessons", count) if count else ""
    return " · ".join(filter(None, (lessons, course_time(course, words))))


def course_minutes(course: Course) -> int:
    """How long all lessons take, as far as they say."""
    return sum(lesson_time(lesson).total for lesson in course.lesson_files.values())


def course_time(course: Course, words: Words) -> str:
    """The same in words; empty where nobody has said anything."""
    together = duration(course_minutes(course), words)
    are_known = [lesson_time(lesson).is_known for lesson in course.lesson_files.values()]
    if not any(are_known):
        return ""
    return together if all(are_known) else words("at least {time}", time=together)


def lesson_rows(course: Course, context: SiteContext) -> list[LessonRow]:
    """The lessons of a course with what their table shows."""
    lessons = lessons_in_order(course)
    longest = max((lesson_time(lesson).total for lesson in lessons), default=0) or 1
    default = course.language or context.portfolio.language
    rows = []
    for lesson in lessons:
        time = lesson_time(lesson)
        rows.append(
            LessonRow(
                lesson,
                Ref.lesson(course.id, lesson.id),
                lesson.language or default,
                time,
                duration(time.total, context.words) if time.is_known else "",
                round(100 * time.total / longest),
                round(100 * time.teaching / longest),
            )
        )
    return rows


def run_line(run: Run, course: Course, language: str, context: SiteContext) -> list[str]:
    """When and where a run is, and how many days it takes."""
    words = context.words
    days = context.timetable(run, course)
    dates = [words.date(day.date) for day in days if day.date]
    when = dates[0] if len(dates) == 1 else words("{first} to {last}", first=dates[0], last=dates[-1]) if dates else ""
    hours = ""
    if len(days) == 1 and days[0].slots:
        hours = f"{clock(days[0].start)}–{'≈ ' if days[0].is_approximate else ''}{clock(days[0].close)}"
    length = words.plural("{count} day", "{count} days", len(days)) if days else ""
    return [text for text in (when, hours, in_language(run.place, language, words.language), length) if text]


def foot_of(entity: Entity, writer: DetailWriter) -> Sequence[Detail]:
    """What else is known of a course, a lesson or a run."""
    return [detail for name in FOOT_FIELDS if name != "status" for detail in writer.lines(name, getattr(entity, name))]


def courses_gallery(context: SiteContext) -> Gallery:
    """All courses."""
    words, entities = context.words, [*context.portfolio.courses.values()]
    count = len(entities)

    def facets() -> list[Facet]:
        asking = FacetBuilder(entities, context)
        found = [
            *asking.dimensions(),
            asking.owner(),
            asking.status(),
            asking.languages(),
            asking.tags(),
        ]
        return [one for one in found if one is not None]

    def orders() -> list[Order]:
        shortest = order("minutes", words("Shortest"), [course_minutes(one) or None for one in entities])
        return [Order("title", words("Title")), *filter(None, [shortest])]

    return Gallery(
        context=context,
        kind=Kind.COURSE,
        title=words("Courses"),
        entities=entities,
        card=course_card,
        facets=facets,
        orders=orders,
        count=(
            words.plural("{count} course", "{count} courses", count),
            words.plural("{shown} of {count} course", "{shown} of {count} courses", count, shown="{shown}"),
        ),
        look="jm-cards--wide",
    )


def courses_pages(context: SiteContext) -> Iterator[Page]:
    """The page of every course, each followed by those of its lessons and runs."""
    for course in context.portfolio.courses.values():
        yield from course_pages(course, context)


PAGE_KIND = PageKind(Kind.COURSE, courses_gallery, courses_pages)
