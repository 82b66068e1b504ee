"""A step without a score takes mean, number and spread of its answers."""

from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import Feeling
from mkdocs_journeys.prose import select
from mkdocs_journeys.session import SessionOptions, load_with_scores

FEW = ("for-few",)
WITH_FEW = SessionOptions(include=FEW)
"""A build that not everybody may see shows figures of single answers, if the portfolio says so."""
PORTFOLIO = "minimum_answers: 1\nsources: {survey: {title: Exit survey, kind: survey}}\n"
MAP = """\
title: A visit
personas: [anna, ben]
stages:
  - name: Arrival
    steps:
      - Buys a ticket
      - {name: Finds the door, emotion: {label: lost}}
      - {name: Waits, emotion: -1}
      - {name: Enters, emotion: {anna: 1}}
"""


def journey_of(folder, answers, portfolio=PORTFOLIO, journey=MAP):
    files = {"portfolio.yml": portfolio, "maps/visit.yml": journey, "evidence/survey.csv": answers}
    for name in ("anna", "ben"):
        files[f"personas/{name}.yml"] = f"name: {name.title()}\n"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_with_scores(folder, WITH_FEW).portfolio.journeys["visit"]


def feelings(journey):
    return {step.id: step.emotion for stage in journey.stages for step in stage.steps}


def test_mean_number_and_spread_are_computed(tmp_path):
    answers = "map,step,score\nvisit,buys-a-ticket,2\nvisit,buys-a-ticket,1\nvisit,buys-a-ticket,-2\n"
    [point] = feelings(journey_of(tmp_path, answers))["buys-a-ticket"][""]
    assert point == Feeling(score=0.33, n=3, sd=2.08, basis="measured", source="survey")


def test_words_stay_beside_a_computed_score(tmp_path):
    [point] = feelings(journey_of(tmp_path, "map,step,score\nvisit,finds-the-door,-1\n"))["finds-the-door"][""]
    assert (point.label, point.score, point.n, point.sd) == (("lost",), -1, 1, None)


def test_a_score_that_is_written_stays(tmp_path):
    found = feelings(journey_of(tmp_path, "map,step,score\nvisit,waits,2\n"))["waits"]
    assert found == {"": (Feeling(score=-1),)}


def test_each_persona_has_answers_of_their_own(tmp_path):
    answers = "map,step,score,who\nvisit,enters,-2,anna\nvisit,enters,-1,ben\nvisit,enters,2,ben\n"
    found = feelings(journey_of(tmp_path, answers))["enters"]
    assert found["anna"] == (Feeling(score=1),)
    assert found["ben"] == (Feeling(score=0.5, n=2, sd=2.12, basis="measured", source="survey"),)


def test_answers_on_another_scale_are_compared_on_ours(tmp_path):
    journey = "title: A visit\nemotion_scale: [1, 5]\nsteps: [Pays, Leaves]\n"
    answers = "map,step,score\nvisit,pays,5\nvisit,leaves,3\n"
    visit = journey_of(tmp_path, answers, journey=journey)
    [curve] = map_facts(visit, load_with_scores(tmp_path, WITH_FEW).portfolio).curves
    assert [(point.score, point.basis, point.written) for point in curve.points] == [
        (2, "measured", 5),
        (0, "measured", 3),
    ]


def test_a_score_outlives_a_source_that_a_build_leaves_out(tmp_path):
    internal = "minimum_answers: 1\nsources: {survey: {title: Exit survey, only: internal}}\n"
    journey_of(tmp_path, "map,step,score\nvisit,buys-a-ticket,1\n", portfolio=internal)
    public = select(load_with_scores(tmp_path, WITH_FEW).portfolio).journeys["visit"]
    [point] = feelings(public)["buys-a-ticket"][""]
    assert (point.score, point.source) == (1, ())


@given(st.lists(st.integers(-2, 2), min_size=2, max_size=60))
def test_what_is_computed_is_what_statistics_say(tmp_path_factory, scores):
    rows = "".join(f"visit,buys-a-ticket,{score}\n" for score in scores)
    folder = tmp_path_factory.mktemp("evidence")
    [point] = feelings(journey_of(folder, f"map,step,score\n{rows}"))["buys-a-ticket"][""]
    assert point.n == len(scores)
    assert point.score == pytest.approx(fmean(scores), abs=0.0051)
    assert point.sd == pytest.approx(stdev(scores), abs=0.0051)
