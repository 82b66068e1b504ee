"""What is said about timetables, word for word, and never about what a build leaves out."""

from __future__ import annotations

from pathlib import Path

from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.lint import run_rules, run_rules_for_every_build
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.source.load import Loaded

LESSON = "---\ntitle: {title}\n{fields}---\n\nBecause.\n"


def loaded(folder: Path, run: str, **lessons: str) -> Loaded:
    """A course of lessons, each with its fields, and one run."""
    files = {"course.yml": "title: Mapping\n", "runs/spring.yml": f"title: Spring\n{run}"}
    for number, (id, fields) in enumerate(lessons.items(), 1):
        files[f"0{number}-{id}.md"] = LESSON.format(title=id.title(), fields=fields)
    for name, text in files.items():
        path = folder / "courses/mapping" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    found = load(FolderTree(folder))
    assert [str(one) for one in found.diagnostics if one.level is not Level.NOTICE] == []
    return found


def said(found: tuple[Diagnostic, ...]) -> list[str]:
    return [
        f"{one.file.rsplit('/', 1)[1]}:{one.line}:{one.column} {one.level} {one.code} {one.message}; {one.suggestion}"
        for one in found
    ]


def about(whole: Loaded) -> list[str]:
    return said(run_rules_for_every_build(whole.portfolio, whole.places.value))


def in_build(whole: Loaded, *include: str) -> list[str]:
    return said(run_rules(select(whole.portfolio, include), whole.portfolio, whole.places.value))


def test_a_timetable_without_fault_is_passed_over_in_silence(tmp_path):
    run = "days: {start: 9:00, end: 10:15, breaks: [{after: why, minutes: 15}, {at: 10:10, minutes: 5}]}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 25\n")) == []


def test_a_break_after_a_lesson_of_another_day_is_not_taken(tmp_path):
    run = "days:\n  - {start: 9:00, end: 9:45}\n  - {start: 9:00, breaks: [{after: why, minutes: 15}]}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 30\n")) == [
        "spring.yml:4:36 warning J711 this break is not taken, because “why” is not taught on day 2; "
        "it is taught on day 1: put the break there, or name one of how"
    ]


def test_a_break_after_a_lesson_that_a_run_does_not_teach_is_not_taken(tmp_path):
    run = "lessons: why\ndays: {start: 9:00, breaks: {after: how, minutes: 15}}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 30\n")) == [
        "spring.yml:3:37 warning J711 this break is not taken, because “how” is not taught on day 1; "
        "this run does not teach it: add it to “lessons”, or name one of why"
    ]


def test_a_break_may_stand_in_every_day_on_which_its_lesson_may_be(tmp_path):
    pauses = "breaks: {after: how, minutes: 15}"
    run = f"days:\n  - {{start: 9:00, end: 9:45, {pauses}}}\n  - {{start: 9:00, {pauses}}}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 30\n", what="teach: 5\n")) == []


def test_a_break_at_a_time_at_which_nobody_is_there(tmp_path):
    run = "days: {start: 9:00, end: 16:00, breaks: [{at: 1:00, minutes: 60}, {at: 16:30, minutes: 10}]}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n")) == [
        "spring.yml:2:47 warning J712 this break is at 1:00, which is not within its day (9:00–16:00); "
        "write “at: 13:00” if that is meant, or another time on a clock of 24 hours",
        "spring.yml:2:72 warning J712 this break is at 16:30, which is not within its day (9:00–16:00); "
        "write a time within the day, on a clock of 24 hours",
    ]


def test_a_day_that_ends_before_it_begins(tmp_path):
    assert about(loaded(tmp_path, "days: {start: 9:00, end: 5:00}\n", why="teach: 30\n")) == [
        "spring.yml:2:26 error J713 this day ends at 5:00, which is not after its beginning at 9:00; "
        "write “end: 17:00” if that is meant, or another time on a clock of 24 hours"
    ]


def test_a_day_over_time_for_which_leaving_out_suffices(tmp_path):
    run = "skip_if_short: how\ndays: {start: 9:00, end: 9:50}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 21\n")) == [
        "spring.yml:3:26 warning J714 day 1 is 1 minute over time: it ends at 9:51, and has to end at 9:50; "
        "leaving out “How” suffices, the day then ends at 9:30; or let it end at 9:51"
    ]


def test_a_day_over_time_for_which_it_does_not(tmp_path):
    run = "skip_if_short: how\ndays: {start: 9:00, end: 9:15}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 20\n")) == [
        "spring.yml:3:26 warning J714 day 1 is 35 minutes over time: it ends at 9:50, and has to end at 9:15; "
        "leaving out “How” does not suffice, the day is still 15 minutes over time: let it end later, shorten a "
        "lesson, or name more in “skip_if_short”"
    ]


def test_a_day_over_time_of_which_nothing_may_be_left_out(tmp_path):
    assert about(loaded(tmp_path, "days:\n  - start: 9:00\n    end: 9:15\n", why="teach: 30\n")) == [
        "spring.yml:4:10 warning J714 day 1 is 15 minutes over time: it ends at 9:30, and has to end at 9:15; "
        "let the day end later, shorten a lesson, or name what can be left out in “skip_if_short”"
    ]


def test_what_is_left_out_on_an_earlier_day_makes_room_on_the_last(tmp_path):
    run = "skip_if_short: why\ndays:\n  - {start: 9:00, end: 9:30}\n  - {start: 9:00, end: 9:30}\n"
    [found] = about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 20\n", what="teach: 20\n"))
    assert found.startswith("spring.yml:5:24 warning J714 day 2 is 10 minutes over time")
    assert "leaving out “Why” suffices" in found


def test_what_is_not_taught_need_not_be_left_out(tmp_path):
    run = "lessons: why\nskip_if_short: [why, how]\ndays: {start: 9:00}\n"
    assert about(loaded(tmp_path, run, why="teach: 30\n", how="teach: 20\n")) == [
        "spring.yml:3:22 warning J715 “how” can be left out if time is short, but this run does not teach it; "
        "add it to “lessons”, or name another one"
    ]


def test_a_lesson_without_minutes_is_named_in_its_own_file(tmp_path):
    assert about(loaded(tmp_path, "days: {start: 9:00, end: 9:10}\n", why="", how="teach: 20\n")) == [
        "01-why.md:2:8 notice J716 nobody says how long “Why” takes, so in “Spring” all that follows it on its day is "
        "approximate; write “teach: 30” among its fields, or “minutes: 10” in its exercises",
        "spring.yml:2:26 warning J714 day 1 is at least 10 minutes over time: it ends at 9:20, and has to end at "
        "9:10; let the day end later, shorten a lesson, or name what can be left out in “skip_if_short”",
    ]


def test_a_run_without_days(tmp_path):
    [found] = about(loaded(tmp_path, "", why="teach: 30\n"))
    assert found.startswith("spring.yml:1:8 notice J717 this run has no days")


def test_places_are_right_with_line_ends_of_windows_and_in_arabic(tmp_path):
    run = "place: القاهرة\r\ndays:\r\n  - {start: ٩:٠٠, end: ٩:١٥}\r\n"
    found = about(loaded(tmp_path, run, **{"لماذا": "teach: 30\n"}))
    assert [one.split(" it ends")[0] for one in found] == [
        "spring.yml:4:24 warning J714 day 1 is 15 minutes over time:"
    ]


# What a label keeps out


LABELLED = {"why": "teach: 30\n", "hush": "teach: 60\nonly: instructor\n", "how": "teach: 30\n"}


def test_a_break_after_a_lesson_that_is_left_out_goes_without_a_word(tmp_path):
    run = "days: {start: 9:00, breaks: {after: hush, minutes: 15}}\nskip_if_short: hush\n"
    whole = loaded(tmp_path, run, **LABELLED)
    assert in_build(whole) == in_build(whole, "instructor") == about(whole) == []


def test_a_build_without_a_lesson_never_names_it(tmp_path):
    run = "skip_if_short: hush\ndays: {start: 9:00, end: 9:50, breaks: {after: hush, minutes: 15}}\n"
    whole = loaded(tmp_path, run, **LABELLED)
    assert not any("ush" in line for line in in_build(whole))
    assert any("Hush" in line for line in in_build(whole, "instructor"))


def test_a_build_without_a_lesson_is_judged_by_the_clock_of_everybody(tmp_path):
    """Its page has the same times, so that its trainers and learners meet."""
    whole = loaded(tmp_path, "days: {start: 9:00, end: 10:30}\n", **LABELLED)
    [found] = in_build(whole)
    assert found.startswith("spring.yml:2:26 warning J714 day 1 is 30 minutes over time: it ends at 11:00")
    assert about(whole) == in_build(whole, "instructor") == [found]


def test_what_may_be_left_out_and_is_hidden_counts_without_its_name(tmp_path):
    run = "skip_if_short: [hush, how]\ndays: {start: 9:00, end: 9:40}\n"
    whole = loaded(tmp_path, run, **LABELLED)
    [found] = in_build(whole)
    assert "leaving out all that can be left out suffices, the day then ends at 9:30" in found
    assert "leaving out “Hush”, “How” suffices" in in_build(whole, "instructor")[0]


def test_a_hidden_lesson_without_minutes_makes_times_approximate(tmp_path):
    lessons = {"why": "teach: 30\n", "hush": "only: instructor\n"}
    [found] = in_build(loaded(tmp_path, "days: {start: 9:00, end: 9:20}\n", **lessons))
    assert "day 1 is at least 10 minutes over time" in found


def test_a_break_that_a_hidden_one_moves_is_named(tmp_path):
    run = "days: {start: 9:00, breaks: [{at: 10:40, minutes: 5}, {after: hush, minutes: 15}]}\n"
    whole = loaded(tmp_path, run, **LABELLED)
    [found] = in_build(whole)
    assert found.startswith("spring.yml:2:35 warning J730 this break is at 10:40, and another break lasts until 10:45")


def test_places_are_right_if_a_day_before_is_left_out(tmp_path):
    days = "  - {start: 9:00, end: 9:30, only: instructor}\n  - {start: 9:00, end: 9:15}\n"
    whole = loaded(tmp_path, f"days:\n{days}", why="teach: 30\n", how="teach: 30\n")
    [found] = in_build(whole)
    assert found.startswith("spring.yml:4:24 warning J714 day 1 is 15 minutes over time")
