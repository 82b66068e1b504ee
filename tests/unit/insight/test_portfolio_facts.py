"""What hangs together in a portfolio, and when it is due."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.maps import portfolio_of

from mkdocs_journeys.insight import Relations, case_studies_of, due_date, is_overdue, journeys_of
from mkdocs_journeys.insight.review_due import later
from mkdocs_journeys.model import JourneyMap, ReviewPeriod


def around(id: str, *maps: dict[str, Any], **fields: Any) -> dict[str, list[str]]:
    portfolio = portfolio_of(*maps, **fields)
    found = Relations(portfolio).around(portfolio.journeys[id])
    names = (
        "current",
        "futures",
        "parent",
        "children",
        "translations",
        "same_persona",
        "same_touchpoints",
        "case_studies",
    )
    lists = {name: getattr(found, name) for name in names}
    lists = {name: found if isinstance(found, tuple) else (found,) for name, found in lists.items() if found}
    return {name: [entity.id for entity in entities] for name, entities in lists.items()}


def test_a_current_and_a_future_map_know_each_other():
    maps = {"id": "now"}, {"id": "then", "future_of": "now"}
    assert around("now", *maps) == {"futures": ["then"]}
    assert around("then", *maps) == {"current": ["now"]}


def test_a_hierarchy_is_known_from_both_ends_and_from_the_steps_that_open_it():
    maps = {"id": "all", "steps": [{"id": "pays", "opens": "pay"}]}, {"id": "buy", "parent": "all"}, {"id": "pay"}
    assert around("all", *maps) == {"children": ["buy", "pay"]}
    assert around("buy", *maps) == {"parent": ["all"]}


def test_translations_know_each_other():
    maps = {"id": "en"}, {"id": "zh", "translation_of": "en"}, {"id": "de", "translation_of": "en"}
    assert around("en", *maps) == {"translations": ["zh", "de"]}
    assert around("zh", *maps) == {"translations": ["en", "de"]}


def test_maps_of_the_same_primary_persona_are_related():
    maps = (
        {"id": "one", "personas": ["anna", "ben"]},
        {"id": "two", "personas": "anna"},
        {"id": "three", "personas": "ben"},
    )
    assert around("one", *maps) == {"same_persona": ["two"]}


def test_maps_with_the_same_touchpoints_are_related_those_with_most_first():
    maps = (
        {"id": "one", "touchpoints": ["shop", "app", "hotline"]},
        {"id": "two", "touchpoints": "app"},
        {"id": "three", "steps": [{"id": "calls", "touchpoints": ["hotline", "app"]}]},
        {"id": "four", "touchpoints": "counter"},
    )
    assert around("one", *maps) == {"same_touchpoints": ["three", "two"]}


def test_a_touchpoint_that_everybody_has_relates_nobody():
    maps = [{"id": f"map-{number}", "touchpoints": "website"} for number in range(60)]
    assert around("map-1", *maps) == {}


def test_case_studies_that_tell_of_a_map_are_related():
    cases = {"bank": {"id": "bank", "before_map": "one"}, "shop": {"id": "shop"}}
    assert around("one", {"id": "one"}, case_studies=cases) == {"case_studies": ["bank"]}


def test_no_map_is_related_to_itself():
    itself = {"id": "one", "personas": "anna", "parent": "one", "future_of": "one", "translation_of": "one"}
    assert around("one", itself | {"steps": [{"id": "pays", "opens": "one"}]}) == {}


def test_no_map_is_related_twice():
    common = {"personas": "anna"}
    maps = (
        {"id": "one", **common},
        {"id": "two", **common, "future_of": "one", "parent": "one", "translation_of": "one"},
    )
    assert around("one", *maps) == {"futures": ["two"]}
    assert around("two", *maps) == {"current": ["one"]}


def test_the_maps_of_a_persona_begin_with_those_that_are_about_them():
    portfolio = portfolio_of(
        {"id": "one", "personas": ["anna", "ben"]},
        {"id": "two", "personas": ["ben"]},
        {"id": "three", "personas": "anna"},
    )
    assert [journey.id for journey in journeys_of("ben", portfolio)] == ["two", "one"]


def test_the_case_studies_of_a_persona_are_those_that_name_them():
    cases = {"bank": {"id": "bank", "personas": ["anna"]}, "shop": {"id": "shop"}}
    assert [case.id for case in case_studies_of("anna", portfolio_of(case_studies=cases))] == ["bank"]


def due(reviewed: str | None, every: str | None) -> datetime.date | None:
    portfolio = portfolio_of({"id": "map"} | ({"reviewed": reviewed} if reviewed else {}), review_every=every)
    return due_date(portfolio.journeys["map"], portfolio)


@pytest.mark.parametrize(
    ("reviewed", "every", "day"),
    [
        ("2026-01-15", "6 months", "2026-07-15"),
        ("2026-08-31", "6 months", "2027-02-28"),
        ("2027-08-31", "6 months", "2028-02-29"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2026-12-31", "1 month", "2027-01-31"),
        ("2026-12-31", "2 weeks", "2027-01-14"),
        ("9999-12-31", "1 day", "9999-12-31"),
        ("9998-12-31", "999 days", "9999-12-31"),
    ],
)
def test_a_map_is_due_a_period_after_its_review(reviewed, every, day):
    assert due(reviewed, every) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(("reviewed", "every"), [(None, "6 months"), ("2026-01-15", None)])
def test_nothing_is_due_that_was_never_reviewed_or_need_not_be(reviewed, every):
    assert due(reviewed, every) is None


@pytest.mark.parametrize(("today", "overdue"), [("2026-07-15", False), ("2026-07-16", True), (None, False)])
def test_a_map_is_overdue_after_the_day_and_only_if_the_day_is_known(today, overdue):
    portfolio = portfolio_of({"id": "map", "reviewed": "2026-01-15"}, review_every="6 months")
    as_of = datetime.date.fromisoformat(today) if today else None
    assert is_overdue(portfolio.journeys["map"], portfolio, as_of) is overdue


@given(st.dates(), st.integers(0, 12_000), st.integers(0, 999))
def test_a_later_day_is_never_an_earlier_one(day, months, days):
    assert later(day, ReviewPeriod(months=months, days=days)) >= day


def test_a_map_that_stands_alone_is_related_to_nothing():
    portfolio = portfolio_of({"id": "map"})
    assert isinstance(portfolio.journeys["map"], JourneyMap)
    assert around("map", {"id": "map"}) == {}
