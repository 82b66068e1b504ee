"""Highs, lows, ends and breaks of a journey."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.maps import facts_of, map_of_emotions

from mkdocs_journeys.insight import Curve, EmotionSummary, curves, emotion_summary, ends, highest, largest_drop, lowest

SCORES = st.lists(st.one_of(st.none(), st.integers(-2, 2).map(str)), min_size=1, max_size=10)


def curve(*emotions: str | None) -> Curve:
    found = curves(*map_of_emotions(*emotions))
    return found[0] if found else Curve("", ())


def test_the_first_of_several_best_moments_is_the_highest():
    point = highest(curve("0", "2", "-1", "2"))
    assert point is not None
    assert point.anchor == "step-1"


def test_the_first_of_several_worst_moments_is_the_lowest():
    point = lowest(curve("0", "-2", "1", "-2"))
    assert point is not None
    assert point.anchor == "step-1"


def test_the_last_moment_is_the_last_one_with_a_score():
    (point,) = ends(curve("0", "1", "wistful", None))
    assert point.anchor == "step-1"


@pytest.mark.parametrize("emotions", [(), (None,), ("wistful",), ("1",), ("1", "1", "1")])
def test_a_level_curve_has_no_highs_and_lows(emotions):
    assert (highest(curve(*emotions)), lowest(curve(*emotions))) == (None, None)


def test_the_largest_drop_lies_between_two_neighbouring_steps():
    drop = largest_drop(curve("2", "1", "-1", "-2"))
    assert drop is not None
    assert (drop.start.anchor, drop.end.anchor, drop.size) == ("step-1", "step-2", 2)


def test_a_fall_within_a_step_counts():
    drop = largest_drop(curve("1", ["2", "-2"]))
    assert drop is not None
    assert (drop.start.anchor, drop.end.anchor, drop.size) == ("step-1", "step-1", 4)


@pytest.mark.parametrize("gap", [None, "wistful"])
def test_a_fall_across_a_gap_is_not_one_that_anyone_reported(gap):
    assert largest_drop(curve("2", gap, "-2")) is None


@pytest.mark.parametrize("emotions", [(), ("1",), ("-1", "0", "2"), ("1", "1")])
def test_a_curve_that_never_falls_has_no_drop(emotions):
    assert largest_drop(curve(*emotions)) is None


@given(SCORES)
def test_no_moment_is_above_the_highest_or_below_the_lowest(emotions):
    found = curve(*emotions)
    top, bottom = highest(found), lowest(found)
    for point in found.scored:
        assert top is None or (point.score or 0) <= (top.score or 0)
        assert bottom is None or (point.score or 0) >= (bottom.score or 0)


@given(SCORES)
def test_no_fall_is_larger_than_the_largest(emotions):
    drop = largest_drop(curve(*emotions))
    size = drop.size if drop else 0
    pairs = [(left, right) for left, right in itertools.pairwise(emotions) if left and right]
    assert size == max((int(left) - int(right) for left, right in pairs if int(left) > int(right)), default=0)


def test_the_highest_and_the_lowest_of_all_say_whose_they_are():
    steps = [{"id": "one", "emotion": {"anna": "1", "ben": "-2"}}, {"id": "two", "emotion": {"anna": "0", "ben": "2"}}]
    out = facts_of(steps=steps, personas=["anna", "ben"]).stand_out
    assert [(point and point.who, point and point.score) for point in (out.highest, out.lowest, *out.ends)] == [
        ("ben", 2),
        ("ben", -2),
        ("anna", 0),
    ]


def test_the_largest_drop_is_that_of_whoever_falls_furthest():
    steps = [{"id": "one", "emotion": {"anna": "1", "ben": "2"}}, {"id": "two", "emotion": {"anna": "0", "ben": "-1"}}]
    drop = facts_of(steps=steps, personas=["anna", "ben"]).stand_out.largest_drop
    assert drop is not None
    assert (drop.end.who, drop.size) == ("ben", 3)


def test_the_emotion_summary_of_a_map_has_the_lowest_of_all():
    steps = [{"id": "one", "emotion": {"anna": "1", "ben": "-2"}}, {"id": "two", "emotion": {"anna": "0", "ben": "2"}}]
    assert emotion_summary(facts_of(steps=steps, personas=["anna", "ben"]).curves) == EmotionSummary(-2, 0.5)


def test_moments_of_truth_are_marked_steps_and_stages():
    stages = [
        {
            "id": "buys",
            "moment_of_truth": "yes",
            "steps": [{"id": "pays"}, {"id": "waits", "moment_of_truth": "she waits"}],
        },
        {"id": "uses", "moment_of_truth": "no"},
    ]
    found = facts_of(stages=stages).moments_of_truth
    assert [(cell.anchor, cell.first, cell.last) for cell in found] == [("stage-buys", 0, 1), ("waits", 1, 1)]


def test_key_touchpoints_are_those_that_the_author_marked_in_any_lane():
    steps = [
        {"id": "pays", "touchpoints": ["till", {"name": "app", "key": "most orders are lost here"}]},
        {"id": "waits", "custom": {"screens": [{"name": "tracking", "key": "yes"}]}},
    ]
    facts = facts_of(steps=steps, portfolio={"custom_lanes": {"screens": {"like": "touchpoints"}}})
    assert [found.entry.text for found in facts.key_touchpoints] == ["app", "tracking"]


def test_pain_points_come_in_reading_order_whatever_their_lane():
    steps = [
        {"id": "looks", "custom": {"risks": ["Fraud"]}},
        {"id": "pays", "pain_points": ["Slow"], "custom": {"risks": ["Loss"]}},
    ]
    facts = facts_of(pain_points=["Dear"], steps=steps, portfolio={"custom_lanes": {"risks": {"like": "pain_points"}}})
    assert [(found.entry.text, found.cell and found.cell.anchor) for found in facts.pain_points] == [
        ("Dear", None),
        ("Fraud", "looks"),
        ("Slow", "pays"),
        ("Loss", "pays"),
    ]


def test_the_share_of_research_counts_points_with_a_score():
    steps = [{"id": "one", "emotion": {"score": "1", "basis": "observed"}}, {"id": "two", "emotion": ["wistful", "1"]}]
    assert facts_of(steps=steps).research_share == 0.5


def test_a_map_without_scores_has_no_share_of_research():
    assert facts_of(steps=["Pays"]).research_share is None
