"""The timetable of a run: lessons one after the other, breaks where they belong, and what is over time."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.insight import lesson_time, lessons_in_order, lessons_of_run, public_timetable, timetable
from mkdocs_journeys.model import Course, Lesson, Portfolio, Run
from mkdocs_journeys.prose import select


def course(**minutes: int | None) -> Course:
    lessons = {id: Lesson(id=id, title=id, teach=teach) for id, teach in minutes.items()}
    return Course(id="course", lesson_files=lessons)


def run(*days: dict[str, Any], **fields: Any) -> Run:
    return Run.model_validate({"id": "run", "days": list(days), **fields})


def plan(found: Any) -> list[list[tuple[str, str, str]]]:
    def clock(minutes: int) -> str:
        return f"{minutes // 60}:{minutes % 60:02}"

    return [
        [(clock(one.start), clock(one.end), one.lesson.id if one.lesson else "-") for one in day.slots] for day in found
    ]


def test_lessons_follow_one_another_from_the_beginning_of_the_day():
    assert plan(timetable(run({"start": "9:30"}), course(a=30, b=45))) == [
        [("9:30", "10:00", "a"), ("10:00", "10:45", "b")]
    ]


def test_a_break_after_a_lesson_follows_it():
    day = {"start": "9:00", "breaks": [{"after": "a", "minutes": 15}]}
    assert plan(timetable(run(day), course(a=30, b=45)))[0][1] == ("9:30", "9:45", "-")


def test_a_break_at_a_time_interrupts_a_lesson():
    day = {"start": "12:00", "breaks": [{"at": "12:30", "minutes": 60}]}
    [found] = timetable(run(day), course(a=90))
    assert plan([found]) == [[("12:00", "12:30", "a"), ("12:30", "13:30", "-"), ("13:30", "14:30", "a")]]
    assert [one.is_continued for one in found.slots] == [False, False, True]


def test_breaks_after_the_last_lesson_are_taken_and_are_no_time_over():
    day = {"start": "9:00", "end": "13:00", "breaks": [{"after": "a", "minutes": 15}, {"at": "12:30", "minutes": 60}]}
    [found] = timetable(run(day), course(a=30))
    assert plan([found]) == [[("9:00", "9:30", "a"), ("9:30", "9:45", "-"), ("12:30", "13:30", "-")]]
    assert (found.finish, found.close, found.over) == (9 * 60 + 30, 13 * 60 + 30, 0)


def test_a_lesson_that_is_too_long_for_the_first_day_moves_to_one_that_has_room():
    days = {"start": "9:00", "end": "9:20"}, {"start": "9:00", "end": "12:00"}
    assert plan(timetable(run(*days), course(a=30))) == [[], [("9:00", "9:30", "a")]]


def test_a_lesson_that_is_too_long_for_every_day_stays():
    days = {"start": "9:00", "end": "9:20"}, {"start": "9:00", "end": "9:25"}
    first, second = timetable(run(*days), course(a=30, b=20))
    assert plan([first, second]) == [[("9:00", "9:30", "a")], [("9:00", "9:20", "b")]]
    assert first.over == 10


def test_what_a_build_leaves_out_is_time_without_a_name():
    day = {"start": "9:00", "end": "12:00", "breaks": {"after": "hush", "minutes": 15}}
    lessons = {
        "a": Lesson(id="a", title="A", teach=20),
        "hush": Lesson(id="hush", title="hush", teach=30, only="instructor"),
        "b": Lesson(id="b", title="B", teach=30),
    }
    whole = Course(id="course", lesson_files=lessons, run_files={"run": run(day)})
    public = select(Portfolio(courses={"course": whole})).courses["course"]
    [found] = public_timetable(public.run_files["run"], public, whole)
    assert plan([found]) == [
        [("9:00", "9:20", "a"), ("9:20", "9:50", "-"), ("9:50", "10:05", "-"), ("10:05", "10:35", "b")]
    ]
    assert [slot.is_left_out for slot in found.slots] == [False, True, False, False]
    assert "hush" not in repr(found)


def test_a_day_that_a_build_leaves_out_takes_its_lessons_along():
    days = {"start": "9:00", "end": "9:30", "only": "instructor"}, {"start": "13:00", "end": "14:00"}
    whole = Course(id="course", lesson_files=course(a=30, b=30).lesson_files, run_files={"run": run(*days)})
    public = select(Portfolio(courses={"course": whole})).courses["course"]
    found = public_timetable(public.run_files["run"], public, whole)
    assert plan(found) == [[("13:00", "13:30", "b")]]


def test_what_would_end_too_late_moves_to_the_next_day():
    days = {"start": "9:00", "end": "10:00"}, {"start": "9:00", "end": "12:00"}
    assert plan(timetable(run(*days), course(a=45, b=30, c=30))) == [
        [("9:00", "9:45", "a")],
        [("9:00", "9:30", "b"), ("9:30", "10:00", "c")],
    ]


def test_a_lunch_counts_when_a_lesson_is_fitted_in():
    days = {"start": "12:00", "end": "13:30", "breaks": {"at": "12:30", "minutes": 60}}, {"start": "9:00"}
    assert plan(timetable(run(*days), course(a=20, b=30))) == [
        [("12:00", "12:20", "a"), ("12:30", "13:30", "-")],
        [("9:00", "9:30", "b")],
    ]


def test_the_last_day_is_over_time_and_says_what_may_be_left_out():
    [day] = timetable(run({"start": "9:00", "end": "10:00"}, skip_if_short="b"), course(a=45, b=40))
    assert day.over == 25
    assert [(lesson.id, minutes) for lesson, minutes in day.skippable] == [("b", 40)]


def test_exercises_add_to_what_is_taught():
    body = "/// exercise\n    minutes: 15\n\n//// debrief\n    minutes: 5\n////\n///"
    time = lesson_time(Lesson(id="a", teach=20, body=body))
    assert (time.teaching, time.exercises, time.total) == (20, 20, 40)


def test_a_lesson_without_minutes_has_its_place_and_makes_what_follows_approximate():
    [day] = timetable(run({"start": "9:00"}), course(a=20, b=None, c=30))
    assert plan([day]) == [[("9:00", "9:20", "a"), ("9:20", "9:20", "b"), ("9:20", "9:50", "c")]]
    assert [(one.is_timed, one.is_approximate) for one in day.slots] == [
        (True, False),
        (False, False),
        (True, True),
    ]
    assert [lesson.id for lesson in day.untimed] == ["b"]


def test_the_next_day_begins_when_it_begins():
    days = {"start": "9:00", "end": "9:30"}, {"start": "9:00"}
    _, second = timetable(run(*days), course(a=None, b=30, c=30))
    assert [one.is_approximate for one in second.slots] == [False]


def test_a_lesson_that_takes_no_time_is_told_from_one_of_which_nobody_knows():
    [day] = timetable(run({"start": "9:00"}), course(homework=0, b=30))
    assert plan([day]) == [[("9:00", "9:00", "homework"), ("9:00", "9:30", "b")]]
    assert day.untimed == ()


def test_a_shortened_day_keeps_its_breaks():
    day = {"start": "9:00", "end": "10:00", "breaks": {"after": "b", "minutes": 10}}
    [short] = timetable(run(day, skip_if_short="b"), course(a=30, b=30, c=20), is_shortened=True)
    assert plan([short]) == [[("9:00", "9:30", "a"), ("9:30", "9:40", "-"), ("9:40", "10:00", "c")]]
    assert short.over == 0


def test_a_day_does_not_begin_with_a_break_that_is_before_it():
    day = {"start": "9:30", "breaks": [{"at": "1:00", "minutes": 60}]}
    assert plan(timetable(run(day), course(a=30))) == [[("9:30", "10:00", "a")]]


def test_a_day_whose_end_is_before_its_beginning_has_no_end():
    days = {"start": "9:30", "end": "5:00"}, {"start": "9:30"}
    first, second = timetable(run(*days), course(a=30, b=30))
    assert first.over == 0
    assert plan([first, second]) == [[("9:30", "10:00", "a"), ("10:00", "10:30", "b")], []]


def test_lessons_that_the_course_forgot_come_last():
    lessons = course(a=1, b=2, c=3).model_copy(update={"order": ("c", "a")})
    assert [lesson.id for lesson in lessons_in_order(lessons)] == ["c", "a", "b"]


@pytest.mark.parametrize("nothing", [None, [], ""])
def test_a_run_that_names_no_lesson_teaches_all(nothing):
    lessons = course(a=10, b=20)
    assert [lesson.id for lesson in lessons_of_run(run({"start": "9:00"}, lessons=nothing), lessons)] == ["a", "b"]


def test_a_run_whose_lessons_are_all_left_out_does_not_teach_the_others():
    hidden = Lesson(id="x", teach=10, only="internal")
    made = course(a=10).model_copy(update={"run_files": {"run": run({"start": "9:00"}, lessons="x")}})
    made = made.model_copy(update={"lesson_files": {**made.lesson_files, "x": hidden}})
    [public] = select(Portfolio(courses={"course": made})).courses.values()
    assert lessons_of_run(public.run_files["run"], public) == []


minutes = st.integers(0, 200)
times = st.integers(6 * 60, 20 * 60).map(lambda at: datetime.time(at // 60, at % 60))
breaks = st.lists(
    st.one_of(
        st.builds(lambda at, long: {"at": at, "minutes": long}, times, minutes),
        st.builds(lambda id, long: {"after": id, "minutes": long}, st.sampled_from("abc"), minutes),
    ),
    max_size=4,
)
days = st.builds(
    lambda start, end, pauses: {"start": start, "end": end, "breaks": pauses}, times, st.none() | times, breaks
)


@given(st.lists(minutes, min_size=3, max_size=3), st.lists(days, min_size=1, max_size=3))
def test_nothing_overlaps_and_nothing_is_lost(long, held):
    made = course(a=long[0], b=long[1], c=long[2])
    found = timetable(run(*held), made)
    for day in found:
        clock = day.start
        for index, slot in enumerate(day.slots):
            # Only breaks after the last lesson wait for their time.
            is_after_all = all(one.lesson is None for one in day.slots[index:])
            assert slot.start == clock or (is_after_all and slot.start > clock)
            clock = slot.end
    for id, teach in zip("abc", long, strict=True):
        taught = [one for day in found for one in day.slots if one.lesson and one.lesson.id == id]
        assert sum(one.end - one.start for one in taught) == teach
