"""The confidence interval of a mean says how sure it is, and nothing where that is not known."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.maps import map_of_emotions

from mkdocs_journeys.insight import critical_t, curves, margin_of_error


@pytest.mark.parametrize(
    ("degrees", "published"),
    [(1, 12.706), (4, 2.776), (10, 2.228), (30, 2.042), (40, 2.021), (60, 2.000), (100, 1.984), (1000, 1.962)],
)
def test_the_quantiles_are_those_of_published_tables(degrees, published):
    assert critical_t(degrees) == pytest.approx(published, abs=0.0006)


@given(st.integers(1, 5000))
def test_more_answers_never_make_the_quantile_larger(degrees):
    assert critical_t(degrees + 1) <= critical_t(degrees)


def test_a_worked_example():
    """Mean 9.26 of 195 values with sd 0.022789: 9.258242 to 9.264679 (NIST/SEMATECH e-Handbook, 1.3.5.2)."""
    margin = margin_of_error(0.022789, 195)
    assert margin is not None
    assert 9.261460 - margin == pytest.approx(9.258242, abs=1e-6)
    assert 9.261460 + margin == pytest.approx(9.264679, abs=1e-6)


def test_one_answer_gives_no_interval():
    assert margin_of_error(0.7, 1) is None
    assert margin_of_error(0.7, 0) is None


def points(**emotion):
    return curves(*map_of_emotions(emotion))[0].points


@pytest.mark.parametrize("emotion", [{"score": 1, "sd": 1}, {"score": 1, "n": 30}, {"score": 1, "sd": 1, "n": 1}])
def test_without_spread_and_number_there_is_no_interval(emotion):
    assert points(**emotion)[0].interval is None


@given(st.floats(-2, 2), st.floats(0, 4), st.integers(2, 1000))
def test_the_interval_holds_the_mean_and_stays_on_the_scale(score, sd, n):
    point = points(score=score, sd=sd, n=n)[0]
    low, high = point.interval or (math.nan, math.nan)
    assert -2 <= low <= point.score <= high <= 2


def test_the_interval_is_computed_on_the_common_scale():
    """A scale of ten has units of 0.4; sd 2 of 25 people: t 2.064 × 0.8 / 5."""
    journey, portfolio = map_of_emotions({"score": 5, "sd": 2, "n": 25}, emotion_scale=["0", "10"])
    low, high = curves(journey, portfolio)[0].points[0].interval or (math.nan, math.nan)
    assert (low, high) == pytest.approx((-0.33024, 0.33024))


def test_a_range_is_in_order_however_it_was_given():
    assert points(low=1, high=-1)[0].range == (-1, 1)
    assert points(score=1)[0].range is None
