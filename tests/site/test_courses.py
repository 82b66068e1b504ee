"""Courses in a real site: overview, lessons and timetables, with and without what is for trainers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.programs import run_module
from tests.search_files import searched
from tests.site.portfolios.sites import MKDOCS, build, write

from mkdocs_journeys.lint import run_rules_for_every_build
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

Once = Callable[[str, Callable[[Path], None]], Path]

LESSON = """\
---
title: Emotions
teach: 20
was: feelings
objectives: Draw a curve
key_points: A gap is better than a guess
---

Words.

/// exercise | Hang the curve
    minutes: 25
    mode: plenary

Stretch the string.

//// solution
    only: instructor

Lift it off.
////
///
"""
FILES = {
    "maps/anna.yml": "title: Anna\nsteps: [Pays]\n",
    "courses/mapping/course.yml": (
        "title: Mapping\naudience: Managers\nobjectives: Find the break\nmaterials: A wall\nprerequisites: A service\n"
        "lessons: [why, emotions, secret]\n"
    ),
    "courses/mapping/01-emotions.md": LESSON,
    "courses/mapping/02-why.md": "---\ntitle: Why maps\nteach: 30\n---\n\nBecause.\n",
    "courses/mapping/03-secret.md": "---\ntitle: Hush\nteach: 60\nonly: instructor\n---\n",
    "courses/mapping/runs/spring.yml": (
        "title: Spring\nskip_if_short: emotions\nplace: Berlin\ntrainers: Ada\n"
        "days: {date: 2026-03-02, start: 9:30, end: 10:30, breaks: {after: why, minutes: 15}}\n"
    ),
    "courses/mapping-zh/course.yml": "title: 旅程地图\nlanguage: zh\ntranslation_of: mapping\n",
    "courses/mapping-zh/01-emotions.md": "---\ntitle: 情绪\nlanguage: zh\nteach: 10\n---\n\n曲线。\n",
}


@pytest.fixture(scope="module")
def site(once: Once) -> Path:
    def fill(folder: Path) -> None:
        write(folder, FILES)
        found = build(folder)
        assert found.returncode == 0, found.output[-2000:]

    return once("courses", fill) / "site"


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_the_gallery_says_how_much_there_is(site):
    assert "2 lessons · 1 h 15 min" in words_of(page(site, "courses"))


def test_the_overview_says_for_whom_what_for_and_with_what(site):
    text = words_of(page(site, "courses/mapping"))
    for words in ("Audience Managers", "Objectives Find the break", "Prerequisites A service", "Materials A wall"):
        assert words in text
    assert text.index("Why maps") < text.index("Emotions")
    assert "45 min Teaching 20 · Exercises 25" in text
    assert "Together 1 h 15 min" in text


def test_a_lesson_says_where_it_stands_and_what_is_next(site):
    html = page(site, "courses/mapping/emotions")
    text = words_of(html)
    assert "Lesson 2 of 2" in text
    assert "Previous lesson Why maps" in text
    assert "A gap is better than a guess" in text
    assert 'rel="prev" href="../why/"' in html


def test_a_run_has_clock_times_and_is_over_time(site):
    text = words_of(page(site, "courses/mapping/runs/spring"))
    assert "9:30–10:00 Why maps 30 min 10:00–10:15 Break 15 min 10:15–11:00 Emotions Can be left out 45 min" in text
    # What this build leaves out takes its hour all the same, without a name.
    assert "1 h 30 min over time: the day has to end at 10:30." in text
    assert "Even without all that can be left out it is 45 min over time." in text
    assert "If time is short, leave out: Emotions (45 min)" in text
    assert "to correct" not in text


def test_a_lesson_says_at_its_top_when_it_is_taught(site):
    head = page(site, "courses/mapping/emotions").split('<ul class="jm-taught">')[1].split("</ul>")[0]
    assert words_of(head) == "Spring Mar 2, 2026 10:15–11:00"
    assert 'href="../runs/spring/"' in head


def test_a_strict_build_fails_for_a_run_over_time_and_says_what_helps(tmp_path):
    write(tmp_path, FILES)
    found = build(tmp_path, "--strict")
    assert found.returncode == 1
    assert found.lines(
        # The hour of a lesson that is for trainers only counts: they and the learners meet.
        "journeys/courses/mapping/runs/spring.yml:5:44: J714 day 1 is 90 minutes over time: it ends at 12:00",
        "leaving out “Emotions” does not suffice, the day is still 45 minutes over time: let it end later",
    )


def test_what_a_timetable_does_not_know_it_says(tmp_path):
    runs = {
        "open.yml": "title: Open\nlessons: [emotions, why, last]\ndays: [{start: 9:00, end: 9:30}, {start: 9:00}]\n",
        "later.yml": "title: Later\n",
    }
    write(
        tmp_path,
        {
            "maps/anna.yml": FILES["maps/anna.yml"],
            "courses/mapping/course.yml": "title: Mapping\n",
            "courses/mapping/01-why.md": "---\ntitle: Why maps\n---\n\nBecause.\n",
            "courses/mapping/02-emotions.md": "---\ntitle: Emotions\nteach: 20\n---\n\nWords.\n",
            "courses/mapping/03-last.md": "---\ntitle: Last words\nteach: 5\n---\n\nWords.\n",
            **{f"courses/mapping/runs/{name}": text for name, text in runs.items()},
        },
    )
    found = build(tmp_path, "--strict")
    assert found.returncode == 0, found.output[-2000:]
    assert found.lines("journeys/courses/mapping/01-why.md:2:8: J716", "“Why maps”", "“Open”")
    text = words_of(found.text("courses/mapping/runs/open/index.html"))
    assert "9:00–9:20 Emotions 20 min 9:20 Why maps Minutes unknown ≈ 9:20–9:25 Last words 5 min" in text
    assert "At most 5 min left before 9:30." in text
    assert "Nothing is taught on this day." in text
    assert "There is no timetable yet." in words_of(found.text("courses/mapping/runs/later/index.html"))
    assert "Together at least 25 min" in words_of(found.text("courses/mapping/index.html"))


def test_translations_lead_to_one_another(site):
    assert 'href="../mapping-zh/"' in page(site, "courses/mapping")
    assert 'href="../../mapping-zh/emotions/"' in page(site, "courses/mapping/emotions")
    assert 'href="../../mapping/emotions/"' in page(site, "courses/mapping-zh/emotions")


def test_a_former_address_of_a_lesson_leads_to_it(site):
    assert "../emotions/" in (site / "courses/mapping/feelings/index.html").read_text(encoding="utf-8")


def test_the_search_opens_an_exercise(site):
    assert any(
        record.location == "courses/mapping/emotions/#hang-the-curve" and "string" in record.text
        for record in searched(site)
    )


def test_learners_get_neither_solutions_nor_minutes_that_are_not_for_them(site):
    everything = "".join(file.read_text(encoding="utf-8") for file in site.rglob("*.html"))
    assert "Lift it off" not in everything
    assert "Hush" not in everything
    assert "2 h 15 min" not in everything


def test_a_break_after_what_is_not_for_them_leaves_no_trace(tmp_path):
    run = FILES["courses/mapping/runs/spring.yml"].replace("after: why", "after: secret")
    write(tmp_path, {**FILES, "courses/mapping/runs/spring.yml": run.replace("skip_if_short: emotions\n", "")})
    found = build(tmp_path)
    assert found.returncode == 0
    assert not re.search("secret|Hush", found.output)
    assert "secret" not in found.text("courses/mapping/runs/spring/index.html")


def test_trainers_get_both(tmp_path):
    write(tmp_path, FILES, MKDOCS.replace("- journeys", "- journeys: {include: [instructor]}"))
    found = build(tmp_path)
    assert "Lift it off" in found.text("courses/mapping/emotions/index.html")
    assert "3 lessons · 2 h 15 min" in words_of(found.text("courses/index.html"))


def test_a_mistake_in_a_block_is_named_with_its_line_and_fails_a_strict_build(tmp_path):
    files = {**FILES, "courses/mapping/01-emotions.md": LESSON.replace("mode: plenary", "mode: trio")}
    write(tmp_path, files)
    found = build(tmp_path, "--strict")
    assert found.returncode == 1
    assert found.lines("journeys/courses/mapping/01-emotions.md:13:11", "mode")


def test_the_interface_speaks_chinese(tmp_path):
    write(tmp_path, FILES, MKDOCS.replace("name: material", "name: material\n  language: zh"))
    found = build(tmp_path)
    assert "第 2 课，共 2 课" in found.text("courses/mapping/emotions/index.html")
    assert "练习" in found.text("courses/mapping/emotions/index.html")


def test_the_demo_course_is_complete(repository):
    loaded = load(FolderTree(repository / "journeys"))
    course = select(loaded.portfolio).courses["journey-mapping"]
    with_exercise = [one for one in course.lesson_files.values() if "/// exercise" in one.body]
    assert len(with_exercise) >= 5
    assert sum("// solution" in one.body for one in with_exercise) >= 5
    judged = run_rules_for_every_build(loaded.portfolio, loaded.places.value)
    assert [found for found in (*loaded.diagnostics, *judged) if found.file.startswith("courses/")] == []
    chinese = loaded.portfolio.courses["journey-mapping-zh"]
    assert len([one for one in chinese.lesson_files.values() if "/// exercise" in one.body]) >= 2


def test_the_demonstration_for_trainers_has_their_notes(repository, tmp_path):
    options = ("--strict", "--config-file", "mkdocs-instructor.yml", "--site-dir", str(tmp_path / "site"))
    built = run_module("mkdocs", "build", *options, folder=repository)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "For trainers" in page(tmp_path / "site", "courses/journey-mapping")
    assert "Keep silent" in page(tmp_path / "site", "courses/journey-mapping/emotions")
