"""The table of a map: rows are low, the page scrolls and no window in it, and head and first column stay in sight."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from mkdocs_journeys.words import Words

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


EVERY_MAP = sorted(path.stem for path in Path("journeys/maps").rglob("*.yml"))


@pytest.mark.parametrize("id", EVERY_MAP)
def test_lanes_that_only_the_table_has_are_listed_unticked_and_below_the_drawing(site, id):
    page = LexborHTMLParser(Path(site, f"journeys/{id}/index.html").read_text(encoding="utf-8"))
    controls = LexborHTMLParser(page.css_first("#jm-view-map template").html.partition(">")[2])
    drawn = [one.text(strip=True) for one in controls.css(".jm-switches-panel label:has([data-hides^='lane:'])")]
    # The first column names the steps, and the last one has what is in no lane.
    more = Words(page.css_first("article > [lang]").attributes["lang"] or "")("More")
    in_table = [one.text(strip=True) for one in page.css(".jm-table thead th")[1:]]
    only_in_table = [name for name in in_table if name not in drawn and name != more]
    unticked = controls.css(".jm-left-out-lanes a")
    assert [one.css_first("span").text() for one in unticked] == only_in_table
    assert [one.text() for one in page.css(".jm-left-out a")] == only_in_table
    for link in (*unticked, *page.css(".jm-left-out a")):
        head = page.css_first(f'[id="{link.attributes["href"][1:]}"]')
        assert head.text() in link.text()


@pytest.mark.parametrize("link", [".jm-left-out a", ".jm-left-out-lanes a"])
def test_a_lane_that_is_left_out_opens_the_table_at_it(reader, link):
    page = reader().open(f"{MAP}?view=full")
    if "lanes" in link:
        page.locator(".jm-tool--view").click()
    page.locator(link).filter(has_text="Quotes").click()
    open_table(page)
    head = page.locator(".jm-table-band th", has_text="Quotes")
    expect(head).to_be_in_viewport()
    expect(head).to_have_class("jm-asked")
    frame, names = page.locator(".jm-view--table .jm-scroller").bounding_box(), head.bounding_box()
    assert frame["x"] <= names["x"]
    assert names["x"] + names["width"] <= frame["x"] + frame["width"] + 1
    page.go_back()
    expect(page.locator(".jm-view--map")).to_be_visible()
