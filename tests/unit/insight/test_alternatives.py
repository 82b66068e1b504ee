"""Curves, drops and summaries along the ways that somebody goes; how long several ways take."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.maps import facts_of, portfolio_of

from mkdocs_journeys.drawing.wording.way_text import step_on_its_way, time_text, times_of_ways
from mkdocs_journeys.insight import Curve, MapFacts, curves, emotion_summary, ends, largest_drop, lowest, time_span
from mkdocs_journeys.words import Words

WORDS = Words("en")


def steps(*said: Any) -> list[dict[str, Any]]:
    """Steps with an emotion, and perhaps the alternatives to which they belong."""
    found = []
    for number, one in enumerate(said):
        emotion, either, more = (*one, None, {})[:3] if isinstance(one, tuple) else (one, None, {})
        step = {"id": f"s{number}", "name": f"Step {number}", **(more or {})}
        step |= {} if emotion is None else {"emotion": str(emotion)}
        found.append(step | ({"either": either} if either else {}))
    return found


def curve(*said: Any) -> Curve:
    portfolio = portfolio_of({"id": "map", "steps": steps(*said)})
    found = curves(portfolio.journeys["map"], portfolio)
    return found[0] if found else Curve("", ())


def names(curve: Curve) -> tuple[list[list[str]], list[tuple[str, str]]]:
    runs = [[point.anchor for point in run] for run in curve.runs]
    return runs, [(link.start.anchor, link.end.anchor) for link in curve.links]


def test_a_curve_leaves_into_each_branch_and_comes_back_from_each():
    found = curve(0, (2, "x"), (-2, "x"), 1, 1)
    assert names(found) == (
        [["s0"], ["s1"], ["s2"], ["s3", "s4"]],
        [("s0", "s1"), ("s0", "s2"), ("s1", "s3"), ("s2", "s3")],
    )


def test_the_steps_of_one_branch_are_joined():
    found = curve(0, (2, {"x": "a"}), (1, {"x": "a"}), (-2, {"x": "b"}), 1)
    assert names(found) == (
        [["s0"], ["s1", "s2"], ["s3"], ["s4"]],
        [("s0", "s1"), ("s0", "s3"), ("s2", "s4"), ("s3", "s4")],
    )


def test_from_each_branch_of_one_group_each_branch_of_the_next_may_be_reached():
    _, links = names(curve((1, "x"), (0, "x"), (2, "y"), (-1, "y")))
    assert links == [("s0", "s2"), ("s0", "s3"), ("s1", "s2"), ("s1", "s3")]


def test_no_link_crosses_a_step_of_which_nothing_is_known():
    found = curve(0, (None, {"x": "a"}), (1, {"x": "a"}), (-2, "x"), None, 1)
    assert names(found) == ([["s0"], ["s2"], ["s3"], ["s5"]], [("s0", "s3")])


def test_a_drop_is_taken_along_a_way_and_never_between_branches():
    between = curve(-1, (2, "x"), (-2, "x"), -1)
    drop = largest_drop(between)
    assert drop is not None
    assert (drop.start.anchor, drop.end.anchor, drop.size) == ("s1", "s3", 3)
    into = largest_drop(curve(1, (1, "x"), (-2, "x"), 0))
    assert into is not None
    assert (into.start.anchor, into.end.anchor, into.size) == ("s0", "s2", 3)


def test_a_step_in_one_of_two_branches_counts_a_half_of_the_mean():
    summary = emotion_summary([curve(1, (2, {"x": "a"}), (2, {"x": "a"}), (-2, "x"), 1)])
    assert summary is not None
    assert summary.mean == pytest.approx((1 + 0.5 * 2 + 0.5 * 2 - 0.5 * 2 + 1) / 3.5)
    assert summary.lowest == -2


def test_a_branch_without_a_score_takes_no_share():
    assert curve(1, (2, "x"), (None, "x"), (0, "x")).mean == pytest.approx((1 + 0.5 * 2 + 0) / 2)


def test_a_journey_that_ends_in_alternatives_ends_in_each_of_them():
    assert [point.anchor for point in ends(curve(1, (2, {"x": "a"}), (0, {"x": "a"}), (-2, "x")))] == ["s2", "s3"]
    assert [point.anchor for point in ends(curve(1, (2, "x"), (-2, "x"), 0))] == ["s3"]
    assert ends(Curve("", ())) == ()


def test_a_persona_who_takes_one_branch_only_goes_through_that_one():
    both = ["anna", "ben"]
    said = steps(
        (0, None, {"who": both}), (2, "x", {"who": "anna"}), (-2, "x", {"who": "ben"}), (1, None, {"who": both})
    )
    portfolio = portfolio_of({"id": "map", "personas": both, "steps": said})
    anna, ben = curves(portfolio.journeys["map"], portfolio)
    assert names(anna)[1] == [("s0", "s1"), ("s1", "s3")]
    assert names(ben)[1] == [("s0", "s2"), ("s2", "s3")]


def test_a_stage_speaks_for_all_branches_of_its_steps():
    stages = [
        {"id": "a", "name": "A", "emotion": "1", "steps": steps((None, "x"), (None, "x"))},
        {"id": "b", "name": "B", "emotion": "0", "steps": [{"id": "z", "name": "Z"}]},
    ]
    portfolio = portfolio_of({"id": "map", "stages": stages})
    (found,) = curves(portfolio.journeys["map"], portfolio)
    assert names(found) == ([["stage-a", "stage-b"]], [])


SAID = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(-2, 2)), st.sampled_from(["", "x", "y", "a", "b"])),
    min_size=1,
    max_size=9,
)


@given(SAID)
def test_every_scored_point_is_in_one_run_and_no_pair_is_of_two_branches(said):
    found = curve(*((score, {"x": name} if name in ("a", "b") else name or None) for score, name in said))
    assert [point.address for run in found.runs for point in run] == [point.address for point in found.scored]
    for link in found.neighbours:
        start, end = found.branch_of(link.start), found.branch_of(link.end)
        assert start is None or end is None or start[0] != end[0] or start[1] == end[1]
        assert link.start.x < link.end.x


def test_the_lowest_point_names_its_branch():
    def facts(either: Any) -> MapFacts:
        return facts_of(steps=steps(0, (-2, either), (2, "pay"), 1))

    found = facts({"pay": "on account"})
    point = lowest(*found.curves)
    assert point is not None
    assert step_on_its_way(point.anchor, found, WORDS) == "Step 1 (pay: on account)"
    assert step_on_its_way("s1", facts("pay"), WORDS) == "Step 1 (one way: pay)"
    assert step_on_its_way("s0", found, WORDS) == "Step 0"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5–15 min", "5–15 minutes"),
        ("1 h 30 min", "1.5 hours"),
        ("about 2 days", "2 days"),
        ("2 to 3 weeks", "2–3 weeks"),
        ("30 min – 2 h", "30 minutes–2 hours"),
        ("3天", "3 days"),
        ("2到3个月", "2–3 months"),
        ("1小时30分钟", "1.5 hours"),
        ("0,5 Stunden", "0.5 hours"),
        ("１０ min", "10 minutes"),
        ("1 day", "1 day"),
    ],
)
def test_lengths_of_time_are_read_as_authors_write_them(text, said):
    span = time_span(text)
    assert span is not None
    assert time_text(span, WORDS) == said


@pytest.mark.parametrize(
    "text",
    ["", "long", "up to 2 weeks", "2 working days", "5", "5 to 3 min", "3 parsecs", "9:30", "1 h or so", "1" * 99],
)
def test_nothing_is_guessed_of_other_texts(text):
    assert time_span(text) is None


def test_ways_take_from_the_shortest_to_the_longest():
    said = steps(
        (0, {"x": "a"}, {"duration": "5 min", "wait": "2 days"}),
        (0, {"x": "a"}, {"duration": "10–20 min"}),
        (0, "x", {"duration": "2 h"}),
    )
    facts = facts_of(steps=said)
    assert times_of_ways(facts.groups[0], facts, WORDS) == ("15 minutes–2 hours", "")
    assert times_of_ways(facts.groups[0], facts, Words("zh")) == ("15分钟–2小时", "")


def test_a_way_that_says_nothing_readable_makes_no_figure():
    for other in ({}, {"duration": "a while"}):
        facts = facts_of(steps=steps((0, "x", {"duration": "5 min"}), (0, "x", other)))
        assert times_of_ways(facts.groups[0], facts, WORDS) == ("", "")
