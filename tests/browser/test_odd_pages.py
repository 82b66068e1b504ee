"""Pages that the demonstration does not have: mistakes, empty maps, pictures, right-to-left, addresses in Chinese."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.barriers import violations
from tests.browser.cells import PLACE
from tests.browser.conftest import served
from tests.site.portfolios.sites import MKDOCS, PICTURE, build, write

from mkdocs_journeys.words import Words

LONG_WORD = "Donaudampfschifffahrt" * 3
FILES = {
    "maps/long.yml": f"title: {LONG_WORD}\npersonas: [long]\nstages:\n- name: {LONG_WORD}\n  emotion: -1\n",
    "personas/long.yml": f"name: {LONG_WORD}\n",
    "portfolio.yml": "language: en\n",
    "personas/fox.yml": "name: Fox\nportrait: 🦊\nsummary: Quick and brown.\n",
    "maps/empty.yml": "title: An empty map\n",
    "maps/mistaken.yml": (
        "title: A map with mistakes\npersonas: [fox]\nstages:\n- name: First\n  painpoints: oops\n"
        "  actions: [one, two]\n  emotion: {low: -1, high: 1, label: it depends}\n"
    ),
    "maps/picture.png": PICTURE,
    "maps/pictured.yml": (
        "title: A map with a picture\nstages:\n- name: Queue\n  images: [{file: picture.png, alt: A queue}]\n"
        "  emotion: -1\n"
    ),
    "maps/chinese.yml": "title: 开户\nlanguage: zh\nstages:\n- name: 等待\n  steps:\n"
    + "".join(f"  - {{name: 步骤{number}, actions: 排队, emotion: -1}}\n" for number in "甲乙丙丁戊己庚辛壬癸"),
    "maps/arabic.yml": "title: شراء حذاء\nlanguage: ar\nsummary: رحلة قصيرة\nstages:\n- name: الوعي\n  steps:\n"
    + "".join(f"  - {{name: خطوة {number}, actions: يتوقف, emotion: 1}}\n" for number in "ابجدهوزح")
    + "- name: الشراء\n  actions: يدفع\n  emotion: -1\n",
}
CONFIG = MKDOCS.replace("features: [", "features: [navigation.instant, navigation.tabs, ")


@pytest.fixture(scope="session")
def odd_root(once: Callable[[str, Callable[[Path], None]], Path]) -> Iterator[str]:
    def fill(folder: Path) -> None:
        write(folder, FILES, CONFIG)
        built = build(folder)
        assert built.returncode == 0, built.output[-2000:]

    folder = once("odd-pages", fill) / "site"
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, odd_root: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=odd_root)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert errors == []


@pytest.mark.parametrize("name", ["mistaken", "empty", "pictured", "arabic"])
def test_what_is_odd_can_be_read_as_well(page, name):
    page.goto(f"journeys/{name}/", wait_until="load")
    assert violations(page) == []


def test_mistakes_stand_above_the_page_with_their_place_and_their_cure(page):
    page.goto("journeys/mistaken/", wait_until="load")
    box = page.get_by_role("note")
    expect(box).to_contain_text("maps/mistaken.yml:5:3")
    expect(box).to_contain_text("did you mean “pain_points”?")
    assert box.bounding_box()["y"] < page.get_by_role("heading", level=1).bounding_box()["y"]


def test_an_address_in_chinese_opens_the_list_at_its_step(page):
    page.goto(f"journeys/chinese/#{quote('步骤癸')}", wait_until="load")
    expect(page.get_by_role("tabpanel", name=Words("zh")("List"))).to_be_visible()
    expect(page.get_by_role("heading", name="步骤癸")).to_be_in_viewport()


def test_a_map_from_right_to_left_keeps_its_names_at_the_right(page):
    page.goto("journeys/arabic/?view=full", wait_until="load")
    scroller = page.locator(".jm-view--map .jm-scroller")
    scroller.evaluate("element => { element.scrollLeft = -300 }")
    heads, frame = page.locator(".jm-map-heads").bounding_box(), scroller.bounding_box()
    assert abs(heads["x"] + heads["width"] - frame["x"] - frame["width"]) <= 1
    page.get_by_role("button", name=Words("ar")("Earlier steps")).first.click()
    page.wait_for_function("document.querySelector('.jm-view--map .jm-scroller').scrollLeft > -300")


def test_a_presentation_from_right_to_left_goes_on_to_the_left(page):
    page.goto("journeys/arabic/?view=full", wait_until="load")
    words = Words("ar")
    page.get_by_role("button", name=words("Present"), exact=True).click()
    counter = page.locator(".jm-show-counter")
    page.keyboard.press("ArrowLeft")
    expect(counter).to_have_text(words("Stage {number} of {count}", number=1, count=2))
    first = page.locator(".jm-show-stages > .jm-show-lit").bounding_box()
    page.keyboard.press("ArrowLeft")
    expect(counter).to_have_text(words("Stage {number} of {count}", number=2, count=2))
    assert page.locator(".jm-show-stages > .jm-show-lit").bounding_box()["x"] < first["x"]


def test_links_lie_over_their_steps_from_right_to_left_as_well(page):
    page.goto("journeys/arabic/?view=full", wait_until="load")
    drawn = page.locator(".jm-map .jm-row[data-lane=step] .jm-cell").evaluate_all(
        f"all => all.map({PLACE}).map((place) => Math.round(place.x))"
    )
    links = page.locator(".jm-view--map .jm-hotspot").evaluate_all(
        "all => all.map((one) => Math.round(one.getBoundingClientRect().x))"
    )
    assert set(drawn) <= set(links)


def test_a_site_without_tabs_in_its_header_keeps_its_navigation(page):
    page.goto("journeys/chinese/?view=full", wait_until="load")
    page.evaluate("document.querySelector('.md-tabs').remove()")
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    frame, column = page.locator(".jm-view--map .jm-frame").bounding_box(), page.locator("article").bounding_box()
    assert frame["x"] >= column["x"] - 1
    assert frame["x"] + frame["width"] <= column["x"] + column["width"] + 1


@pytest.mark.parametrize("name", ["journeys/long/", "personas/long/", "journeys/", "personas/"])
def test_a_long_word_makes_no_page_scroll_sideways_on_a_phone(page, name):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(name, wait_until="load")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
