"""What a gallery is asked for by an address or in words: one value, no value, something that nobody has, any text."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Reader, readers_of, served
from tests.site.portfolios.sites import MKDOCS, build, write

Once = Callable[[str, Callable[[Path], None]], Path]
PORTFOLIO = """\
review_every: 6 months
owners: {it: IT}
channels: {hotline: Hotline}
touchpoints: {line: {name: Service line, channel: hotline}}
dimensions: {industry: {values: {retail: Retail}}}
"""
ONLY_A = """\
title: A
reviewed: 2025-01-01
tags: onboarding
owner: it
dimensions: {industry: retail}
steps:
  - name: Calls
    touchpoints: line
    pain_points: No one knows my case
    emotion: 1
"""
PLAIN = "title: {name}\nsteps: [{{name: {step}, emotion: 1}}]\n"


def fill(folder: Path) -> None:
    steps = {"b": "Waits", "c": "Wartet auf Ünal", "d": "等待审批结果"}
    maps = {f"maps/{name}.yml": PLAIN.format(name=name, step=step) for name, step in steps.items()}
    write(
        folder,
        {"portfolio.yml": PORTFOLIO, "maps/a.yml": ONLY_A, **maps},
        MKDOCS.replace("- journeys", "- journeys: {as_of: 2026-11-28}"),
    )
    found = build(folder)
    assert found.returncode == 0, found.output


@pytest.fixture
def visitor(browser: Browser, once: Once) -> Iterator[Callable[..., Reader]]:
    with served(once("filters", fill) / "site") as root, readers_of(root, browser) as arrive:
        yield arrive


def titles(page: Page) -> list[str]:
    return page.locator(".jm-gallery .jm-card-title").all_inner_texts()


def test_one_value_is_a_filter_and_so_is_none(visitor):
    page = visitor().open("journeys/")
    for name, values in {
        "Owner": ["IT", "No owner"],
        "Tags": ["onboarding", "No tags"],
        "Review, on Nov 28, 2026": ["Overdue", "Never reviewed"],
        "industry": ["Retail", "None"],
        "Channel": ["Hotline", "No channel"],
    }.items():
        group = page.get_by_role("group", name=name, exact=True)
        assert group.locator(".jm-facet-name").all_inner_texts() == values
        assert group.locator(".jm-facet-count").all_inner_texts() == ["1", "3"]


@pytest.mark.parametrize(
    "asked", ["tag=onboarding", "owner=it", "review=overdue", "industry=retail", "channel=hotline"]
)
def test_an_address_shows_exactly_what_has_the_value(visitor, asked):
    page = visitor().open(f"journeys/?{asked}")
    expect(page.locator(".jm-gallery-count")).to_have_text("1 of 4 journey maps")
    assert titles(page) == ["A"]


@pytest.mark.parametrize("asked", ["tag=none", "owner=none", "review=none", "industry=none"])
def test_an_address_shows_what_has_no_value(visitor, asked):
    page = visitor().open(f"journeys/?{asked}")
    assert sorted(titles(page)) == ["b", "c", "d"]


def test_what_all_have_may_be_asked_for(visitor):
    assert len(titles(visitor().open("journeys/?state=current"))) == 4


@pytest.mark.parametrize("added", ["utm_source=mail", "ref=mail", "fbclid=1", "_gl=1*x", "source=chat"])
def test_what_others_add_to_an_address_filters_nothing(visitor, added):
    assert len(titles(visitor().open(f"journeys/?{added}"))) == 4


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("view=list", "view: list"),
        ("present=1&sort=x#map", "sort: x, present: 1, #map"),
        ("hide=lane:x&owner=it", "hide: lane:x"),
    ],
)
def test_what_only_maps_have_is_said_and_filters_nothing(visitor, asked, said):
    page = visitor().open(f"journeys/?{asked}")
    expect(page.locator(".jm-gallery-unknown")).to_have_text(
        f"This address asks for {said}, which this page does not have."
    )
    assert len(titles(page)) == (1 if "owner" in asked else 4)


@pytest.mark.parametrize(
    ("asked", "said"),
    [("owner=nobody", "owner: nobody"), ("ownr=it", "ownr: it"), ("tag=x&state=future", "tag: x, state: future")],
)
def test_a_filter_that_is_not_known_is_said_and_shows_nothing(visitor, asked, said):
    page = visitor().open(f"journeys/?{asked}")
    expect(page.locator(".jm-gallery-unknown")).to_have_text(f"This address asks for {said}, which nothing here has.")
    expect(page.locator(".jm-gallery-count")).to_have_text("0 of 4 journey maps")
    assert titles(page) == []
    page.get_by_role("button", name="Reset").first.click()
    expect(page.locator(".jm-card")).to_have_count(4)
    expect(page.locator(".jm-gallery-unknown")).to_be_hidden()
    assert "?" not in page.url


def test_a_filter_that_is_not_known_can_be_dropped_alone(visitor):
    page = visitor().open("journeys/?owner=it&ownr=it")
    assert titles(page) == []
    page.get_by_role("button", name="ownr: it").click()
    expect(page.locator(".jm-card")).to_have_count(1)
    assert page.url.endswith("?owner=it")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("no one knows my case", ["A"]),
        ("Service line", ["A"]),
        ("hotline", ["A"]),
        ("onboarding", ["A"]),
        ("wait", ["b"]),
        ("unal", ["c"]),
        ("审批结果", ["d"]),
        ("审", ["d"]),
        ("calls waits", []),
        ("zzz", []),
    ],
)
def test_words_are_looked_for_in_all_that_maps_say(visitor, typed, found):
    page = visitor().open("journeys/")
    page.get_by_role("searchbox", name="Find by words").fill(typed)
    expect(page.locator(".jm-card")).to_have_count(len(found))
    expect(page.locator(".jm-gallery-count")).to_have_text(f"{len(found)} of 4 journey maps")
    assert titles(page) == found


def test_words_of_an_address_are_looked_for_as_well(visitor):
    page = visitor().open("journeys/?words=service+line")
    expect(page.locator(".jm-gallery-count")).to_have_text("1 of 4 journey maps")
