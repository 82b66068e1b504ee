"""Whatever a run says, it is judged without a failure, and what a build leaves out is never named."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.lint import run_rules, run_rules_for_every_build
from mkdocs_journeys.model import Course, Lesson, Portfolio, Run
from mkdocs_journeys.prose import select

IDS = ["what", "why", "hush"]
minutes = st.none() | st.integers(0, 300)
times = st.integers(0, 24 * 60 - 1).map(lambda at: datetime.time(at // 60, at % 60))
names = st.lists(st.sampled_from(IDS), max_size=3)
breaks = st.lists(
    st.fixed_dictionaries({"minutes": st.integers(0, 90)}, optional={"at": times, "after": st.sampled_from(IDS)}),
    max_size=3,
)
days = st.lists(
    st.fixed_dictionaries({"start": times, "breaks": breaks}, optional={"end": times, "only": st.just("instructor")}),
    max_size=3,
)
runs = st.fixed_dictionaries({"days": days}, optional={"lessons": names, "skip_if_short": names})


def located(file: str, path: tuple[str | int, ...]) -> Place:
    return Place(f"{file}: {path}")


@given(st.tuples(minutes, minutes, minutes), runs)
def test_any_run_is_judged_and_nothing_hidden_is_named(long, fields):
    lessons = {
        id: Lesson(id=id, title=id.title(), file=f"{id}.md", teach=teach, only="instructor" if id == "hush" else ())
        for id, teach in zip(IDS, long, strict=True)
    }
    run = Run.model_validate({"id": "spring", "title": "Spring", "file": "spring.yml", **fields})
    course = Course(id="course", title="Course", lesson_files=lessons, run_files={"spring": run})
    whole = Portfolio(courses={"course": course})
    for_everybody = run_rules(select(whole), whole, located)
    assert not [found for found in for_everybody if "hush" in f"{found} {found.suggestion}".lower()]
    assert {found.code for found in run_rules(whole, whole, located)} <= {
        found.code for found in run_rules_for_every_build(whole, located)
    }
