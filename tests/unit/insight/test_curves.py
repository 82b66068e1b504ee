"""Emotion curves claim nothing that nobody said."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.maps import ACTORS, facts_of, map_of_emotions, portfolio_of

from mkdocs_journeys.insight import Curve, EmotionScale, curves, emotion_scale, map_facts

SCORES = st.decimals(min_value=-10, max_value=10, places=2).map(str)
ENDS = st.lists(st.integers(-100, 100), min_size=2, max_size=2, unique=True).map(
    lambda ends: sorted(map(str, ends), key=int)
)
EMOTIONS = st.one_of(
    st.none(),
    SCORES,
    st.just("curious"),
    st.lists(st.one_of(SCORES, st.just("unknown word")), max_size=3),
    st.fixed_dictionaries({"low": SCORES, "high": SCORES}),
    st.fixed_dictionaries({"anna": SCORES, "ben": st.lists(SCORES, min_size=1, max_size=2)}),
)


def scores(curve: Curve) -> list[float | None]:
    return [point.score for point in curve.points]


def curves_of(*steps: dict[str, Any], actors: Any = ACTORS, **fields: Any) -> dict[str, list[str]]:
    """For each curve the steps through which it runs."""
    named = [{"id": f"step-{number}", "name": f"Step {number}", **step} for number, step in enumerate(steps, 1)]
    portfolio = portfolio_of({"id": "map", "steps": named, **fields}, actors=actors)
    found = curves(portfolio.journeys["map"], portfolio)
    return {curve.who: [point.anchor.removeprefix("step-") for point in curve.points] for curve in found}


@given(st.lists(EMOTIONS, max_size=8), ENDS)
def test_a_curve_never_leaves_the_scale(emotions, scale):
    journey, portfolio = map_of_emotions(*emotions, emotion_scale=scale, emotion_words={"curious": "7"})
    for curve in curves(journey, portfolio):
        for point in curve.points:
            assert all(-2 <= value <= 2 for value in (point.score, point.low, point.high) if value is not None)


@given(st.lists(EMOTIONS, max_size=8))
def test_a_run_never_bridges_a_gap(emotions):
    journey, portfolio = map_of_emotions(*emotions)
    for curve in curves(journey, portfolio):
        for run in curve.runs:
            between = [point for point in curve.points if run[0].x <= point.x <= run[-1].x]
            assert between == [*run]
            columns = {column for point in run for column in range(point.first, point.last + 1)}
            assert columns == set(range(min(columns), max(columns) + 1))


@given(st.lists(EMOTIONS, max_size=8))
def test_the_runs_hold_every_score(emotions):
    journey, portfolio = map_of_emotions(*emotions)
    for curve in curves(journey, portfolio):
        assert tuple(point for run in curve.runs for point in run) == curve.scored


@given(st.lists(EMOTIONS, max_size=8))
def test_every_point_lies_above_its_own_step(emotions):
    journey, portfolio = map_of_emotions(*emotions)
    for curve in curves(journey, portfolio):
        assert all(point.first < point.x < point.last + 1 for point in curve.points)
        assert [point.x for point in curve.points] == sorted({point.x for point in curve.points})


@pytest.mark.parametrize(
    ("score", "scale", "expected"),
    [
        *((1, (1, 5), -2), (3, (1, 5), 0), (5, (1, 5), 2), (4, (1, 5), 1)),
        *((0, (0, 10), -2), (10, (0, 10), 2), (7.5, (0, 10), 1)),
        *((1.5, (-2, 2), 1.5), (9, (1, 5), 2), (-9, (1, 5), -2)),
    ],
)
def test_every_scale_becomes_minus_two_to_two(score, scale, expected):
    assert EmotionScale(*scale).normalized(score) == pytest.approx(expected)


def test_a_map_may_have_a_scale_of_its_own():
    portfolio = portfolio_of({"id": "own", "emotion_scale": ["1", "5"]}, {"id": "none"}, emotion_scale=["0", "10"])
    assert emotion_scale(portfolio.journeys["own"], portfolio) == EmotionScale(1, 5)
    assert emotion_scale(portfolio.journeys["none"], portfolio) == EmotionScale(0, 10)


def test_the_score_as_written_and_its_spread_on_the_common_scale_are_both_known():
    journey, portfolio = map_of_emotions({"score": "4", "sd": "1", "n": "42"}, emotion_scale=["0", "8"])
    point = curves(journey, portfolio)[0].points[0]
    assert (point.written, point.score, point.sd, point.n) == (4, 0, 0.5, 42)


def test_a_step_without_an_emotion_is_a_gap():
    journey, portfolio = map_of_emotions("1", None, "2")
    assert [len(run) for run in curves(journey, portfolio)[0].runs] == [1, 1]


def test_a_word_without_a_score_is_written_in_the_lane_and_a_gap_in_the_curve():
    journey, portfolio = map_of_emotions("1", "wistful", "2")
    curve = curves(journey, portfolio)[0]
    assert [point.labels for point in curve.points] == [(), ("wistful",), ()]
    assert scores(curve) == [1, None, 2]
    assert len(curve.runs) == 2


@pytest.mark.parametrize("word", ["curious", "Curious", "ｃｕｒｉｏｕｓ"])
def test_a_word_has_the_score_that_it_was_given(word):
    journey, portfolio = map_of_emotions(word, emotion_words={"curious": "1"})
    point = curves(journey, portfolio)[0].points[0]
    assert (point.score, point.written, point.labels) == (1, None, (word,))


def test_an_emoji_is_known_with_and_without_its_wish_for_colour():
    journey, portfolio = map_of_emotions("\u2639\ufe0f", emotion_words={"\u2639": "-1"})
    assert scores(curves(journey, portfolio)[0]) == [-1]


def test_a_score_from_a_word_is_assumed_even_on_a_measured_map():
    journey, portfolio = map_of_emotions("curious", "1", emotion_words={"curious": "1"}, basis="measured")
    assert [point.basis for point in curves(journey, portfolio)[0].points] == ["assumed", "measured"]


def test_a_score_from_a_word_is_a_target_on_a_future_map():
    journey, portfolio = map_of_emotions("curious", emotion_words={"curious": "1"}, state="future")
    assert [point.basis for point in curves(journey, portfolio)[0].points] == ["target"]


def test_words_are_worth_what_the_map_says_before_the_portfolio_each_on_its_scale():
    steps = [{"id": "one", "emotion": "glad"}, {"id": "two", "emotion": "calm"}]
    portfolio = portfolio_of(
        {"id": "map", "steps": steps, "emotion_scale": ["1", "5"], "emotion_words": {"glad": "5"}},
        emotion_scale=["0", "10"],
        emotion_words={"glad": "0", "calm": "5"},
    )
    assert scores(curves(portfolio.journeys["map"], portfolio)[0]) == [2, 0]


def test_several_words_at_once_count_on_average():
    words = {"焦虑": "-2", "希望": "1"}
    journey, portfolio = map_of_emotions({"label": ["焦虑", "希望", "困"]}, emotion_words=words)
    assert scores(curves(journey, portfolio)[0]) == [-0.5]


def test_emotions_after_one_another_stand_after_one_another_within_the_step():
    journey, portfolio = map_of_emotions(None, ["1", "-1"])
    points = curves(journey, portfolio)[0].points
    assert [(point.x, point.score, point.first, point.last) for point in points] == [(1.25, 1, 1, 1), (1.75, -1, 1, 1)]


def test_a_range_has_its_ends_and_is_drawn_through_their_middle():
    journey, portfolio = map_of_emotions({"low": "-1", "high": "2"})
    point = curves(journey, portfolio)[0].points[0]
    assert (point.low, point.high, point.score) == (-1, 2, 0.5)


def test_a_stage_speaks_for_all_its_steps():
    stages = [{"id": "aware"}, {"id": "buys", "emotion": "1", "steps": ["Looks", "Pays", "Waits"]}, {"id": "uses"}]
    point = facts_of(stages=stages).curves[0].points[0]
    assert (point.first, point.last, point.x, point.anchor) == (1, 3, 2.5, "stage-buys")


def test_a_stage_and_its_neighbour_make_one_run():
    stages = [{"id": "buys", "emotion": "1", "steps": ["Looks", "Pays"]}, {"id": "uses", "emotion": "-1"}]
    assert [len(run) for run in facts_of(stages=stages).curves[0].runs] == [2]


def test_what_it_rests_on_comes_from_the_nearest_that_says_so():
    steps = [
        {"id": "one", "emotion": {"score": "1", "basis": "measured"}},
        {"id": "two", "emotion": "1", "basis": "observed"},
        {"id": "three", "emotion": "1"},
    ]
    stages = [{"id": "buys", "steps": steps, "basis": "target"}, {"id": "uses", "emotion": "1"}]
    facts = facts_of(stages=stages)
    assert [point.basis for point in facts.curves[0].points] == ["measured", "observed", "target", "assumed"]
    assert facts.research_share == 0.5


def test_one_curve_stands_for_everybody_while_nothing_tells_them_apart():
    assert curves_of({"emotion": "1"}, {"emotion": "2"}, personas=["anna", "ben"]) == {"": ["1", "2"]}


def test_a_step_that_names_every_persona_tells_nobody_apart():
    steps = {"emotion": "1", "who": ["ben", "anna"]}, {"emotion": "2"}
    assert curves_of(*steps, personas=["anna", "ben"]) == {"": ["1", "2"]}


def test_a_step_for_some_only_gives_each_persona_a_curve_through_their_own_steps():
    steps = {"emotion": "1"}, {"emotion": "2", "who": "anna"}, {"emotion": "0", "who": "ben"}
    assert curves_of(*steps, personas=["anna", "ben"]) == {"anna": ["1", "2"], "ben": ["1", "3"]}


def test_an_emotion_for_one_of_them_gives_each_persona_a_curve_of_their_own():
    steps = {"emotion": "1"}, {"emotion": {"ben": "-1"}}
    assert curves_of(*steps, personas=["anna", "ben"]) == {"anna": ["1"], "ben": ["1", "2"]}


def test_the_primary_personas_curve_comes_first():
    assert [*curves_of({"emotion": {"ben": "1", "anna": "2"}}, personas=["anna", "ben"])] == ["anna", "ben"]


STAFF = {"kitchen": {"name": "The kitchen", "kind": "staff"}, "till": {"name": "The till", "kind": "system"}}


@pytest.mark.parametrize("who", ["kitchen", ["kitchen", "waiter"]])
def test_the_personas_live_through_what_the_kitchen_does(who):
    steps = {"emotion": "1"}, {"emotion": "-2", "who": who}, {"emotion": "2"}
    assert curves_of(*steps, personas=["anna", "ben"]) == {"": ["1", "2", "3"]}
    assert curves_of(*steps, personas="anna") == {"anna": ["1", "2", "3"]}


def test_what_the_kitchen_feels_has_its_name():
    steps = {"emotion": "1"}, {"emotion": {"kitchen": "-2"}, "who": "kitchen"}, {"emotion": "2"}
    assert curves_of(*steps, personas="anna") == {"anna": ["1", "3"], "kitchen": ["2"]}


def test_customers_without_a_name_live_through_what_staff_and_systems_do():
    steps = {"emotion": "1"}, {"emotion": "-2", "who": "kitchen"}, {"emotion": "0", "who": "till"}
    assert curves_of(*steps, actors=STAFF) == {"": ["1", "2", "3"]}


def test_who_is_no_persona_and_of_no_known_kind_may_be_the_customer():
    steps = {"emotion": "1"}, {"emotion": "-2", "who": "kitchen"}, {"emotion": "2"}
    assert curves_of(*steps) == {"": ["1", "3"], "kitchen": ["2"]}


def test_a_map_of_what_staff_do_is_theirs():
    assert curves_of({"emotion": "1", "who": "kitchen"}, {"who": "till"}, actors=STAFF) == {"kitchen": ["1"]}


def test_the_only_persona_has_her_name():
    assert curves_of({"emotion": "1"}, {"emotion": "2", "who": "anna"}, personas="anna") == {"anna": ["1", "2"]}
    assert curves_of({"emotion": "1"}, {"emotion": "2", "who": "anna"}) == {"anna": ["1", "2"]}


def test_no_line_joins_two_ways():
    steps = [
        {"id": "opens", "emotion": "0"},
        {"id": "known", "if": "known here", "emotion": "2"},
        {"id": "new", "if": "new here", "emotion": ["-2", "-1"]},
        {"id": "pays", "emotion": "1"},
    ]
    facts = facts_of(steps=steps)
    runs = [[point.anchor for point in run] for run in facts.curves[0].runs]
    assert runs == [["opens", "known"], ["new", "new", "pays"]]
    assert facts.stand_out.largest_drop is None


def test_two_ways_may_lie_on_both_sides_of_a_stage():
    stages = [
        {"id": "one", "steps": [{"id": "known", "if": "known here", "emotion": "2"}]},
        {"id": "two", "steps": [{"id": "new", "if": "new here", "emotion": "-2"}]},
    ]
    assert [len(run) for run in facts_of(stages=stages).curves[0].runs] == [1, 1]


def test_an_employee_feels_only_what_is_said_of_them():
    steps = {"emotion": "1"}, {"emotion": {"waiter": "-1"}}, {"emotion": "2"}
    assert curves_of(*steps, personas=["anna"]) == {"anna": ["1", "3"], "waiter": ["2"]}


def test_a_step_that_a_persona_takes_with_an_employee_is_the_personas():
    assert curves_of({"emotion": "1", "who": ["waiter", "anna"]}, personas=["anna"]) == {"anna": ["1"]}


def test_a_persona_who_only_joins_a_step_has_a_curve_of_that_step():
    steps = {"emotion": "1"}, {"emotion": "-1", "who": "carla"}
    assert curves_of(*steps, personas=["anna"]) == {"anna": ["1"], "carla": ["2"]}


def test_without_personas_on_the_map_those_whom_its_steps_name_are_everybody():
    steps = {"emotion": "1"}, {"emotion": {"anna": "1", "ben": "2"}}
    assert curves_of(*steps) == {"anna": ["1", "2"], "ben": ["1", "2"]}


def test_what_the_map_itself_says_is_told_but_not_drawn():
    facts = facts_of(emotion={"score": "1", "label": "glad"}, steps=[{"id": "pays", "name": "Pays"}])
    [(lane, [entry])] = facts.of_the_map
    assert (lane.id, entry.text, entry.point and entry.point.score) == ("emotion", "glad", 1)
    assert facts.curves == ()
    assert facts.row("emotion") is None


def test_the_same_words_feel_the_same_in_list_and_curve():
    journey, portfolio = map_of_emotions("1", {"anna": "-1", "ben": "2"}, personas=["anna", "ben"])
    facts = map_facts(journey, portfolio)
    row = facts.row("emotion")
    assert row is not None
    told = [(entry.actors, entry.point) for cell in row.cells for entry in cell.entries]
    assert {point for _, point in told} == {point for curve in facts.curves for point in curve.points}
    assert [who for who, _ in told] == [("anna",), ("ben",), ("anna",), ("ben",)]


def test_a_score_of_all_respondents_says_so_in_the_curves_of_single_personas():
    steps = [
        {"id": "a", "name": "A", "emotion": {"score": "1", "n": "12"}},
        {"id": "b", "name": "B", "emotion": {"anna": {"score": "1", "n": "6"}}},
        {"id": "c", "name": "C", "who": "ben", "emotion": {"score": "1", "n": "6"}},
        {"id": "d", "name": "D", "emotion": "1"},
    ]
    portfolio = portfolio_of({"id": "map", "steps": steps, "personas": ["anna", "ben"]})
    found = curves(portfolio.journeys["map"], portfolio)
    of_all = {curve.who: [point.anchor for point in curve.points if point.is_of_all] for curve in found}
    assert of_all == {"anna": ["a"], "ben": ["a"]}
    alone = portfolio_of({"id": "map", "steps": steps[:1], "personas": ["anna", "ben"]})
    assert [point.is_of_all for curve in curves(alone.journeys["map"], alone) for point in curve.points] == [False]
