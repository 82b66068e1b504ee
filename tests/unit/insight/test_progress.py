"""Metrics are compared only where their values are numbers of one kind."""

import pytest

from mkdocs_journeys.insight import progress
from mkdocs_journeys.model import Metric


def progress_of(**fields):
    return progress(Metric.model_validate({"name": "Completion", **fields}))


def test_before_now_and_target_on_one_scale():
    found = progress_of(baseline="52", value="61", target=">80", unit="%")
    assert (found.baseline, found.value, found.target, found.low, found.high) == (52, 61, 80, 0, 100)
    assert found.share(61) == 0.61
    assert not found.is_reached


@pytest.mark.parametrize(
    ("fields", "reached"),
    [
        ({"value": "85", "target": "80"}, True),
        ({"value": "80", "target": "≥80"}, True),
        ({"value": "6", "target": "8", "better": "lower"}, True),
        ({"value": "9", "target": "8", "better": "lower"}, False),
        ({"value": "6", "target": "<8"}, True),
        ({"value": "9", "baseline": "4"}, False),
    ],
)
def test_a_target_is_reached_on_its_own_side(fields, reached):
    assert progress_of(**fields).is_reached is reached


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"value": "1,200", "target": "2,000"}, 1200),
        ({"value": "24 天", "target": "7天"}, 24),
        ({"value": "61 %", "target": "80", "unit": "%"}, 61),
        ({"value": "−3.5", "target": "0"}, -3.5),
        ({"value": "+12", "baseline": "-4"}, 12),
    ],
)
def test_numbers_are_read_as_people_write_them(fields, value):
    assert progress_of(**fields).value == value


@pytest.mark.parametrize(
    "fields",
    [
        {"value": "61"},
        {"target": "80"},
        {"value": "2–5 days", "target": "1 day"},
        {"value": "3:30", "target": "2:00"},
        {"value": "many", "target": "few"},
        {"value": "24 h", "target": "1 day"},
        {"value": "0", "target": "0"},
        {"value": "1.200,50", "target": "900"},
    ],
)
def test_what_is_no_number_or_of_another_unit_stays_text(fields):
    assert progress_of(**fields) is None


def test_what_is_not_known_yet_is_no_number():
    found = progress_of(baseline="12 天", target="≤3 天")
    assert (found.value, found.baseline, found.target, found.lower_is_better) == (None, 12, 3, True)
    assert not found.is_reached


def test_a_scale_holds_every_value():
    found = progress_of(baseline="-10", value="40", target="55")
    assert all(0 <= found.share(value) <= 1 for value in (-10, 40, 55))
    assert (found.low, found.share(0) > 0) == (-10, True)
