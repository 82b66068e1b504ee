"""The table of a map: rows are low, the page scrolls and no window in it, and head and first column stay in sight."""

import pytest
from playwright.sync_api import Page, expect

MAP = "journeys/anna-buys-online/"
IDS = ("anna-buys-online", "loan-current", "museum-evening", "planning-software", "child-appointment")
MAPS = [f"journeys/{id}/" for id in IDS]
ROWS = ".jm-view--table .jm-scroller > table tbody tr"


def open_table(page: Page) -> None:
    expect(page.locator(".jm-view--table")).to_be_visible()


@pytest.mark.parametrize("map", MAPS)
def test_no_row_is_tall_and_nothing_scrolls_within_the_page(reader, map):
    page = reader().open(f"{map}?view=table")
    open_table(page)
    heights = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.offsetHeight)")
    assert len(heights) > 5
    assert max(heights) <= 160
    scroller = page.locator(".jm-view--table .jm-scroller")
    assert scroller.evaluate("one => one.scrollHeight - one.clientHeight") == 0


def test_head_and_first_column_stay_in_sight(reader):
    page = reader().open(f"{MAP}?view=table")
    open_table(page)
    row = page.locator(ROWS).filter(has_text="Runs in them")
    row.scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    scroller = page.locator(".jm-view--table .jm-scroller")
    scroller.evaluate("one => one.scrollBy({left: 700, behavior: 'instant'})")
    band = page.locator(".jm-table-band")
    expect(band).to_be_in_viewport()
    copied, own = band.locator("th"), page.locator(".jm-scroller > .jm-table thead th")
    page.wait_for_function("document.querySelector('.jm-table-band').scrollLeft >= 700")
    for index in range(own.count()):
        assert copied.nth(index).bounding_box()["x"] == pytest.approx(own.nth(index).bounding_box()["x"], abs=1)
    frame, name = scroller.bounding_box(), row.locator("th").bounding_box()
    assert name["x"] == pytest.approx(frame["x"], abs=1)


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_cut_opens_without_a_script(reader, scripts):
    page = reader(java_script_enabled=scripts).open(f"{MAP}?view=table")
    cell = page.locator(f"{ROWS} td:has(> .jm-uncut)").first
    cut, more = cell.locator(":scope > :first-child"), cell.locator(".jm-uncut > summary")
    low = cut.bounding_box()["height"]
    assert low <= 70
    more.click()
    assert cut.bounding_box()["height"] > low + 15
    more.click()
    assert cut.bounding_box()["height"] == pytest.approx(low, abs=1)


def test_on_paper_nothing_is_cut(reader):
    page = reader().open(f"{MAP}?view=table")
    open_table(page)
    page.emulate_media(media="print")
    whole = "cells => cells.every(one => one.scrollHeight <= one.clientHeight + 1)"
    assert page.locator(f"{ROWS} td > :has(+ .jm-uncut)").evaluate_all(whole)
    assert page.locator(f"{ROWS} .jm-uncut:visible").count() == 0
