"""The gallery in a browser: every drawing that this documentation promises, in the fonts that readers have."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.barriers import ALL_BUT_COLOURS, COLOURS, violations
from tests.browser.test_text_stays_in_its_cell import FONTS, MEASURE

PAGES = {"gallery": 20, "gallery/emotion": 13, "gallery/steps": 12, "gallery/extremes": 12, "guide/embedding": 3}
"""Pages that draw maps themselves, and at least how many."""

every_page = pytest.mark.parametrize("address", PAGES)


@pytest.fixture
def opened(browser: Browser, root: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def opened(address: str, **settings: object) -> Page:
        contexts.append(browser.new_context(**settings))
        page = contexts[-1].new_page()
        page.goto(f"{root}{address}/", wait_until="networkidle")
        return page

    yield opened
    for context in contexts:
        context.close()


@every_page
def test_everything_is_drawn_and_no_text_leaves_its_cell_in_any_font(opened, address):
    page = opened(address)
    assert page.locator(".jm-embedded svg.jm-map").count() >= PAGES[address]
    assert page.locator(".jm-problems").count() == 0
    measured = [page.evaluate(MEASURE, font) for font in FONTS]
    assert all(result["measured"] > 30 for result in measured)
    assert [text for result in measured for text in result["outside"]] == []


@every_page
def test_everybody_can_read_it_in_light_and_in_dark(opened, address):
    page = opened(address, color_scheme="light", viewport={"width": 1440, "height": 1000})
    assert violations(page) == []
    page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page, COLOURS) == []


@every_page
def test_on_a_phone_drawings_scroll_and_the_page_does_not(opened, address):
    page = opened(address, viewport={"width": 390, "height": 844})
    page.evaluate("scrollTo(500, 0)")
    assert page.evaluate("scrollX") == 0
    assert violations(page, ALL_BUT_COLOURS) == []


def test_the_text_of_a_map_stands_right_above_its_drawing(opened):
    page = opened("gallery", viewport={"width": 1440, "height": 1000})
    for figure in page.locator(".jm-embedded--with-source").all():
        source = figure.locator(".jm-embedded-source").bounding_box()
        drawing = figure.locator(".jm-frame").bounding_box()
        assert source is not None
        assert drawing is not None
        assert 0 < drawing["y"] - source["y"] - source["height"] < 40
        assert abs(drawing["x"] - source["x"]) < 1


def test_the_table_of_a_map_opens_below_it(opened):
    page = opened("gallery/steps", viewport={"width": 1440, "height": 1000})
    table = page.locator(".jm-embedded-table").first
    assert not table.locator("table").first.is_visible()
    table.locator("> summary").click()
    assert table.locator("table").first.is_visible()
    assert table.get_by_text("Usually on the sofa").is_visible()


def test_a_title_leads_to_the_page_of_its_map(opened):
    page = opened("guide/embedding")
    address = page.locator("figcaption a", has_text="A visit to the shop").get_attribute("href")
    assert address is not None
    assert address.endswith("/journeys/shop-visit/")
