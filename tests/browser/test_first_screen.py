"""What a reader sees of a map before scrolling: the whole curve at a desk, and the same facts early on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.insight.lanes import chosen_lanes
from mkdocs_journeys.source import FolderTree, load

PORTFOLIO = load(FolderTree(Path(__file__).parents[2] / "journeys")).portfolio
MAPS = {name: map_facts(journey, PORTFOLIO) for name, journey in sorted(PORTFOLIO.journeys.items())}
HIGH, WIDE = 900, 1440
MOST_ABOVE, ROOM = 340, 1374
LEAST_SHARE, TALL, LEAST_TEXT, MOST_STEPS = 0.58, 560, 11, 14
ON_PHONES = 1200

BOXES = """(view) => {
  const box = (one) => one.getBoundingClientRect().toJSON();
  const scroller = view.querySelector(".jm-scroller");
  const drawing = scroller.querySelector(":scope > svg");
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  const texts = [...drawing.querySelectorAll("text")];
  const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
  const curves = [...drawing.querySelectorAll(".jm-curve, .jm-point")].map(box).filter((one) => one.height);
  return {
    top: box(scroller).y,
    tall: box(drawing).height,
    bottom: box(scroller).bottom,
    scrolls: scroller.scrollWidth - scroller.clientWidth,
    smallest: Math.min(...sizes),
    curve: [Math.min(...curves.map((one) => one.y)), Math.max(...curves.map((one) => one.bottom))],
  };
}"""


@pytest.fixture(params=MAPS)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


def opened(reader, address: str, view: str) -> Page:
    page = reader(viewport={"width": WIDE, "height": HIGH}).open(address)
    expect(page.locator(f".jm-view[data-view={view}]")).to_be_visible()
    return page


def test_the_overview_is_on_the_first_screen(reader, name):
    page = opened(reader, f"journeys/{name}/", "overview")
    found = page.locator(".jm-view--overview").evaluate(BOXES)
    assert found["top"] <= MOST_ABOVE
    assert found["top"] <= found["curve"][0] < found["curve"][1] <= HIGH
    share = (min(found["bottom"], HIGH) - found["top"]) / HIGH
    assert found["tall"] < TALL or share >= LEAST_SHARE
    assert found["smallest"] >= LEAST_TEXT
    assert found["scrolls"] <= 0


def test_a_map_in_the_usual_order_of_lanes_shows_its_whole_curve_first(reader, name):
    if chosen_lanes(MAPS[name].journey, PORTFOLIO) is not None:
        pytest.skip("this map chooses its lanes")
    page = opened(reader, f"journeys/{name}/?view=full", "full")
    found = page.locator(".jm-view--map").evaluate(BOXES)
    assert found["top"] <= MOST_ABOVE
    assert found["top"] <= found["curve"][0] < found["curve"][1] <= HIGH


def test_what_a_map_is_about_stands_above_it(reader, name):
    page = opened(reader, f"journeys/{name}/", "overview")
    drawn = page.locator(".jm-view--overview .jm-scroller").bounding_box()
    journey = MAPS[name].journey
    assert page.locator(".jm-lens").count() == bool(journey.scenario or journey.goal)
    for said in page.locator(".jm-lens, .jm-lens-figure").all():
        box = said.bounding_box()
        assert box["y"] + box["height"] <= drawn["y"]
    assert page.locator(".jm-lens-figure").count() == 4


def test_each_figure_jumps_into_what_it_counts(reader):
    for place, arrives in (
        (0, "asks-where-it-is"),
        (1, "chooses-a-size"),
        (2, "about-pain-points"),
        (3, "about-opportunities"),
    ):
        page = opened(reader, "journeys/anna-buys-online/", "overview")
        page.locator(".jm-lens-figure").nth(place).click()
        page.wait_for_function("hash => location.hash === `#${hash}`", arg=arrives)
        view = page.locator(f".jm-view[data-view={'full' if place < 2 else 'overview'}]")
        expect(view).to_be_visible()
        if place >= 2:
            expect(page.locator(f"#{arrives}")).to_be_in_viewport()


def test_a_phone_says_the_same_early(reader, name):
    page = reader("phone").open(f"journeys/{name}/")
    expect(page.locator(".jm-view--list")).to_be_visible()
    shown = page.locator(".jm-lens:visible, .jm-lens-figure:visible").all()
    assert len(shown) >= 4
    for said in shown:
        box = said.bounding_box()
        assert box["y"] + box["height"] <= ON_PHONES


def test_maps_of_up_to_fourteen_steps_are_drawn_step_by_step():
    assert max(len(facts.columns) for facts in MAPS.values()) <= MOST_STEPS
