"""The panel beside the full map: every step, point of the curve and entry opens what the List says of it."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.barriers import violations
from tests.browser.test_pages import ENGLISH, MAP, open_view

SAID = """(one) => {
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".headerlink").forEach((link) => link.remove());
  return copy.textContent.replace(/\\s+/g, " ").trim();
}"""


def details(page: Page):
    return page.get_by_role("complementary", name="Details")


def test_every_step_point_and_entry_of_the_map_opens_what_the_list_says(reader):
    page = reader().open(MAP)
    links = page.locator(".jm-view--map .jm-hotspot[data-view=full]")
    assert (
        links.evaluate_all("all => all.filter((one) => !one.getAttribute('aria-label') && !one.textContent.trim())")
        == []
    )
    parts = links.evaluate_all("all => all.map((one) => decodeURIComponent(one.hash.slice(1)))")
    drawn = page.locator(".jm-map .jm-row .jm-cell[data-step]").evaluate_all(
        "all => all.map((one) => one.dataset.step)"
    )
    assert set(drawn) <= set(parts)
    lanes = page.locator(".jm-map .jm-row[data-lane]").evaluate_all("all => all.map((one) => one.dataset.lane)")
    listed = page.locator(".jm-list .jm-lane li[id]").evaluate_all(
        "(all, lanes) => all.flatMap((one) => lanes.includes(one.closest('.jm-lane').dataset.lane) ? [one.id] : [])",
        lanes,
    )
    assert set(listed) - set(parts) == set()
    for part in ("pays", "pays-asks-too-much", "pays-opportunity-1", "exchanges-the-size"):
        page.evaluate("part => { location.hash = part }", part)
        expect(details(page)).to_be_visible()
        shown = details(page).locator(".jm-details-text").evaluate(SAID)
        source = page.locator(f"[id='{part}']")
        expected = source if "-o" in part or "asks" in part else source.locator("xpath=..").locator(".jm-step-lanes")
        assert expected.evaluate(SAID) in shown


def test_a_chip_is_opened_by_keyboard_and_escape_returns(reader):
    page = reader().open(MAP)
    chip = page.locator(".jm-view--map .jm-hotspot[href$='#pays-asks-too-much']").first
    chip.focus()
    page.keyboard.press("Enter")
    expect(details(page)).to_contain_text("Checkout asks for too much")
    expect(page.locator(".jm-details-name")).to_be_focused()
    assert page.url.endswith("?view=full#pays-asks-too-much")
    expect(page.locator(".jm-column")).to_be_visible()
    page.keyboard.press("Escape")
    expect(details(page)).to_have_count(0)
    expect(chip).to_be_focused()
    assert page.url.endswith("?view=full")
    expect(page.locator(".jm-column")).to_have_count(0)
    page.go_back()
    expect(details(page)).to_contain_text("Checkout asks for too much")


def test_the_arrow_keys_walk_the_steps_and_their_columns_come_into_sight(reader):
    page = reader().open(f"{MAP}#pays")
    page.locator(".jm-details-name").focus()
    for key, name in (("ArrowRight", "Waits for the parcel"), ("ArrowLeft", "Pays"), ("ArrowLeft", "Fills the cart")):
        page.keyboard.press(key)
        expect(page.locator(".jm-details-name")).to_contain_text(name)
        expect(page.locator(".jm-details-name")).to_be_focused()
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".jm-details-name")).to_contain_text("Recommends the shop")
    column, panel = page.locator(".jm-column").bounding_box(), details(page).bounding_box()
    assert column["x"] + column["width"] <= panel["x"]
    expect(details(page).get_by_role("link", name="Next step")).to_be_hidden()


def test_what_is_drawn_is_beside_the_panel_and_not_below_it(reader):
    page = reader().open(f"{MAP}#pays")
    frame, panel = page.locator(".jm-view--map > .jm-frame").bounding_box(), details(page).bounding_box()
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= panel["x"]


def test_its_links_go_on_in_the_map_or_to_the_list(reader):
    page = reader().open(f"{MAP}#pays-opportunity-1")
    details(page).get_by_role("link", name="Checkout asks for too much").click()
    assert open_view(page) == "full"
    expect(page.locator(".jm-details-text")).to_contain_text("30 % leave")
    details(page).get_by_role("link", name="Open in list").click()
    # The browser tells of a new place in the page a moment after the click.
    expect(page.locator(".jm-view--list")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/#pays-asks-too-much$"))
    expect(page.locator("li:target")).to_be_in_viewport()


def test_the_link_can_be_copied(reader):
    page = reader().open(f"{MAP}#pays")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    details(page).get_by_role("button", name="Copy link").click()
    expect(details(page).get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("?view=full#pays")


def test_nothing_stands_twice_under_one_id(reader):
    page = reader().open(f"{MAP}#pays")
    expect(details(page)).to_be_visible()
    ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_hidden_lanes_leave_no_links(reader):
    page = reader().open(f"{MAP}&hide=lane:actions")
    expect(page.locator(".jm-map > .jm-row[data-lane=actions]")).to_be_hidden()
    expect(page.locator(".jm-view--map .jm-hotspot[href$='#pays-action-1']")).to_be_hidden()
    expect(page.locator(".jm-view--map .jm-hotspot[href$='#pays-asks-too-much']").first).to_be_visible()


@pytest.mark.parametrize("look", ["light", "phone"])
def test_the_panel_can_be_used_by_everybody(reader, look):
    page = reader(look).open(f"{MAP}#pays")
    expect(details(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    panel = details(page).bounding_box()
    assert panel["y"] + panel["height"] <= page.viewport_size["height"] + 1
    assert violations(page, within=".jm-details") == []


def test_a_map_from_right_to_left_has_it_too(reader):
    page = reader().open("journeys/child-appointment/?view=full")
    link = page.locator(".jm-view--map .jm-hotspot[data-view=full]").first
    link.click()
    expect(page.locator(".jm-details")).to_be_visible()
    assert (
        page.locator(".jm-details").bounding_box()["x"] < page.locator(".jm-view--map > .jm-frame").bounding_box()["x"]
    )


def test_without_scripts_a_step_stands_in_the_list(reader):
    page = reader(java_script_enabled=False).open(f"{ENGLISH}#pays")
    expect(page.locator("#pays")).to_be_in_viewport()
    expect(page.locator(".jm-details")).to_have_count(0)
