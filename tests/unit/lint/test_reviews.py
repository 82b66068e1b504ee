"""Reviews that are overdue on a day, and maps of one title."""

import datetime

import pytest

from mkdocs_journeys.hosts.as_of import UnreadableDayError, day_of_build
from mkdocs_journeys.insight import ReviewState, review_state
from mkdocs_journeys.lint import run_rules, run_rules_for_every_build
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

DAY = datetime.date(2026, 11, 28)
STEPS = "steps: [{name: x, emotion: 1}]\n"
MAPS = {
    "a": "title: A\nreviewed: 2026-02-01\n",
    "new": "title: New\nreviewed: 2026-11-01\n",
    "old": "title: Old\nstatus: archived\nreviewed: 2024-01-01\n",
    "never": "title: Never\n",
}


def loaded(folder, maps, portfolio="review_every: 6 months\n"):
    (folder / "maps").mkdir()
    (folder / "portfolio.yml").write_text(portfolio, encoding="utf-8")
    for name, text in maps.items():
        (folder / f"maps/{name}.yml").write_text(text + STEPS, encoding="utf-8")
    return load(FolderTree(folder))


def told(found, code):
    return [(one.file, one.message) for one in found if one.code == code]


def test_what_is_overdue_on_a_day_is_told_but_nothing_that_is_archived(tmp_path):
    read = loaded(tmp_path, MAPS)
    found = run_rules_for_every_build(read.portfolio, read.places.value, as_of=DAY)
    message = "its review was due on 2026-08-01 and is overdue on 2026-11-28"
    assert told(found, "J507") == [("maps/a.yml", message)]


def test_every_map_is_overdue_in_time_or_was_never_reviewed(tmp_path):
    portfolio = loaded(tmp_path, MAPS).portfolio
    states = {id: review_state(journey, portfolio, DAY) for id, journey in portfolio.journeys.items()}
    assert states == {
        "a": ReviewState.OVERDUE,
        "new": ReviewState.IN_TIME,
        "old": None,
        "never": ReviewState.NEVER,
    }


def test_without_a_period_nobody_is_asked_to_review(tmp_path):
    portfolio = loaded(tmp_path, MAPS, "title: P\n").portfolio
    assert {review_state(journey, portfolio, DAY) for journey in portfolio.journeys.values()} == {None}


def test_a_build_is_judged_on_its_day(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.datetime.now(tz=datetime.UTC).date()
    assert before <= day_of_build(None) <= before + datetime.timedelta(days=1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert day_of_build(None) == datetime.date(2026, 9, 21)
    assert day_of_build(DAY) == DAY


@pytest.mark.parametrize("epoch", ["yesterday", "99999999999999999999", "²", "-1", "17.9"])
def test_a_day_that_cannot_be_read_is_refused(monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(UnreadableDayError, match="seconds since 1970"):
        day_of_build(None)
    assert day_of_build(DAY) == DAY


def test_an_empty_day_is_none(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert day_of_build(None) >= datetime.date(2026, 1, 1)


def test_two_maps_of_one_title_are_told_whatever_their_capitals_and_spaces(tmp_path):
    maps = {"a": "title: A visit\n", "b": "title: a  VISIT\n", "c": "title: Another visit\n"}
    read = loaded(tmp_path, maps)
    found = run_rules_for_every_build(read.portfolio, read.places.value)
    assert told(found, "J509") == [("maps/b.yml", "“a  VISIT” is the title of maps/a.yml too")]


def test_translations_may_have_one_title(tmp_path):
    maps = {"a": "title: Spa\n", "de": "title: Spa\ntranslation_of: a\n", "fr": "title: Spa\ntranslation_of: a\n"}
    read = loaded(tmp_path, maps)
    assert told(run_rules_for_every_build(read.portfolio, read.places.value), "J509") == []


def test_a_title_of_what_a_build_leaves_out_is_told_to_nobody_else(tmp_path):
    maps = {"a": "title: Spa\nonly: internal\n", "b": "title: Spa\n"}
    read = loaded(tmp_path, maps)
    assert told(run_rules(select(read.portfolio), read.portfolio, read.places.value), "J509") == []
