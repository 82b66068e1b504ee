"""The controls of a map: switches, full screen, presentation, and links over the drawing."""

import itertools
import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.barriers import COLOURS, violations
from tests.browser.cells import PLACE
from tests.browser.test_pages import ENGLISH, MAP, SEEN, open_view

COMPARISON = "journeys/loan-future/compare/"
FALLS_BACK = "() => { Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('cannot')) }"
# Where each row begins that is shown, and how tall it is, from top to bottom.
ROWS = """() => {
  const top = document.querySelector('.jm-map').getBoundingClientRect().top;
  return [...document.querySelectorAll('.jm-map > .jm-heads > .jm-row-head')]
    .map((head) => head.querySelector('.jm-cell-bg').getBoundingClientRect())
    .filter((box) => box.height)
    .map((box) => [Math.round(box.top - top), Math.round(box.height)]);
}"""

# How far down in its cell the first of those entries stands that are shown, where others are hidden.
HOLES = (
    "row => { const place = "
    + PLACE
    + """; return [...row.querySelectorAll('.jm-cell')]
  .filter((cell) => cell.querySelector('.jm-entry.jm-off') && cell.querySelector('.jm-entry:not(.jm-off)'))
  .map((cell) => cell.querySelector('.jm-entry:not(.jm-off)').getBoundingClientRect().top
    - place(row.querySelector('.jm-cell')).y); }"""
)
# Where each sign of the legend begins, and how wide it is with the gap after it.
SIGNS = "signs => signs.map((sign) => [sign.getBoundingClientRect().left, Number(sign.dataset.width)])"
# By how much a row is lower than with everything in it.
LOWER = """lane => {
  const head = document.querySelector(`.jm-map > .jm-heads > [data-lane=${lane}]`);
  return Number(head.dataset.height) - head.querySelector('.jm-cell-bg').getBoundingClientRect().height;
}"""

# The texts of which a second picture looks as none of the same words in the drawing does.
UNLIKE = """copies => {
  const look = (text) => {
    const { fill, fontFamily, direction } = getComputedStyle(text);
    return [text.textContent, fill, fontFamily, direction, text.closest('[lang]').lang].join('\\n');
  };
  const looks = new Set([...document.querySelectorAll('.jm-map text')].map(look));
  return copies.map(look).filter((one) => !looks.has(one));
}"""

# How lists and small print look in the List, or in what a presentation shows of it.
LOOKS = """root => [...root.querySelectorAll('ul, ul > li, li > .jm-icon, small, small b')].map((element) => {
  const { display, listStyleType, fontWeight, backgroundColor, order } = getComputedStyle(element);
  return [element.tagName, display, listStyleType, fontWeight, backgroundColor, order].join(' ');
})"""


def switch(page: Page, name: str) -> None:
    page.get_by_role("checkbox", name=name, exact=True).focus()
    page.keyboard.press("Space")


def open_switches(page: Page) -> None:
    button = page.locator(".jm-tool--view")
    if button.get_attribute("aria-expanded") != "true":
        button.press("Enter")
    expect(page.locator(".jm-switches-panel")).to_be_visible()


def shown_heads(page: Page, of: str) -> list[str]:
    return page.locator(f"{of} .jm-row-head:visible").evaluate_all("heads => heads.map((head) => head.dataset.lane)")


def test_a_lane_can_be_hidden_by_keyboard_and_leaves_no_gap(reader):
    page = reader().open(MAP)
    tall = page.locator(".jm-map").bounding_box()["height"]
    lost = page.locator(".jm-map > .jm-heads [data-lane=thoughts]").bounding_box()["height"]
    open_switches(page)
    switch(page, "Thoughts")
    expect(page.locator(".jm-map > .jm-row[data-lane=thoughts]")).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("View.*1 hidden"))).to_be_visible()
    rows = page.evaluate(ROWS)
    assert all(abs(y + height - after) <= 1 for (y, height), (after, _) in itertools.pairwise(rows))
    assert abs(page.locator(".jm-map").bounding_box()["height"] - (tall - lost)) <= 1


def test_what_stays_in_sight_follows_the_switches(reader):
    page = reader().open(f"{ENGLISH}?hide=lane:actions")
    open_switches(page)
    switch(page, "Emotion curve")
    drawn, copied = shown_heads(page, ".jm-map > .jm-heads"), shown_heads(page, ".jm-map-heads")
    assert drawn == copied
    assert "actions" not in drawn
    assert "emotion" not in drawn
    head, copy = (page.locator(f"{of} .jm-row-head:visible").last for of in (".jm-map > .jm-heads", ".jm-map-heads"))
    assert abs(head.bounding_box()["y"] - copy.bounding_box()["y"]) <= 1


def test_a_persona_can_be_hidden_by_keyboard(reader):
    page = reader().open(MAP)
    open_switches(page)
    switch(page, "Ben")
    expect(page.locator(".jm-map .jm-curve[data-persona=ben]")).to_be_hidden()
    expect(page.locator(".jm-map .jm-curve[data-persona=anna]")).to_be_visible()
    expect(page.locator(".jm-legend-entry[data-persona=ben]")).to_be_hidden()
    switch(page, "Ben")
    expect(page.locator(".jm-map .jm-curve[data-persona=ben]")).to_be_visible()
    assert "hide" not in page.url


def test_what_is_hidden_stands_in_the_address(reader):
    page = reader().open(MAP)
    open_switches(page)
    switch(page, "Owner")
    switch(page, "Ben")
    assert page.url.endswith("?view=full&hide=lane:owner,persona:ben")
    page.reload(wait_until="load")
    expect(page.locator(".jm-map > .jm-row[data-lane=owner]")).to_be_hidden()
    expect(page.locator(".jm-map .jm-curve[data-persona=ben]")).to_be_hidden()
    page.go_back()
    expect(page.locator(".jm-map .jm-curve[data-persona=ben]")).to_be_visible()
    expect(page.locator(".jm-map > .jm-row[data-lane=owner]")).to_be_hidden()
    open_switches(page)
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator(".jm-map > .jm-row[data-lane=owner]")).to_be_visible()
    assert "hide" not in page.url


def test_an_address_with_unknown_lanes_shows_the_whole_map(reader):
    page = reader().open(f"{ENGLISH}?hide=lane:step,lane:nothing,persona:nobody")
    expect(page.locator(".jm-map > .jm-row[data-lane=step]")).to_be_visible()
    expect(page.get_by_role("button", name="View", exact=True)).to_be_visible()


def test_what_an_address_hides_in_vain_is_no_longer_said_once_somebody_chooses(reader):
    page = reader().open(f"{ENGLISH}?hide=lane:onwer")
    expect(page.locator(".jm-address-note")).to_be_visible()
    open_switches(page)
    page.locator("input[data-hides='lane:owner']").uncheck()
    expect(page.locator(".jm-address-note")).to_be_hidden()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("?view=tabel", "view: tabel"),
        ("#pais", "#pais"),
        ("?persona=anna&utm_source=mail#没有", "persona: anna, #没有"),
        ("?view=list&h=checkout", ""),
        ("?hide=lane:owner#pays", ""),
        ("?hide=lane:owner,lane:onwer,persona:nobody", "hide: lane:onwer, hide: persona:nobody"),
    ],
)
def test_what_an_address_asks_for_in_vain_is_said(reader, asked, said):
    page = reader().open(f"{ENGLISH}{asked}")
    note = page.locator(".jm-address-note")
    if not said:
        expect(note).to_be_hidden()
        return
    expect(note).to_have_text(f"This address asks for {said}, which this page does not have.")
    page.get_by_role("tab", name="List").click()
    left = ", ".join(part for part in said.split(", ") if part.startswith(("persona", "hide")))
    expect(note).to_have_text(left and f"This address asks for {left}, which this page does not have.")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("personas/anna/?view=list", "view: list"),
        ("personas/anna/?present=1#goals", "present: 1, #goals"),
        ("personas/anna/?utm_source=x&h=y#__search", ""),
        ("courses/journey-mapping/runs/2026-11-berlin/?hide=lane:x#day-9", "hide: lane:x, #day-9"),
        ("courses/journey-mapping/?constructor=x", "constructor: x"),
        ("courses/journey-mapping/personas/#nowhere", "#nowhere"),
    ],
)
def test_other_pages_say_it_too(reader, asked, said):
    page = reader().open(asked)
    note = page.locator(".jm-address-note")
    if said:
        expect(note).to_have_text(f"This address asks for {said}, which this page does not have.")
    else:
        expect(note).to_be_hidden()


def test_other_pages_say_it_no_longer_once_somebody_is_elsewhere(reader):
    page = reader().open("personas/anna/#goals")
    expect(page.locator(".jm-address-note")).to_be_visible()
    page.evaluate("location.hash = document.querySelector('h2[id]').id")
    expect(page.locator(".jm-address-note")).to_be_hidden()


def test_the_switches_close_with_escape_and_outside(reader):
    page = reader().open(MAP)
    button, panel = page.get_by_role("button", name="View"), page.locator(".jm-switches-panel")
    open_switches(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    page.get_by_role("heading", level=1).click()
    expect(panel).to_be_hidden()


def test_full_screen_comes_and_goes(reader):
    page = reader().open(MAP)
    button = page.get_by_role("button", name="Full screen")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(":fullscreen")).to_have_id("jm-view-map")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_without_full_screen_the_map_covers_the_page(reader):
    page = reader().open(MAP)
    page.evaluate(FALLS_BACK)
    page.get_by_role("button", name="Full screen").click()
    expect(page.locator(".jm-view--full")).to_be_visible()
    assert page.locator(".jm-view--map").bounding_box() == {"x": 0, "y": 0, "width": 1440, "height": 1000}
    assert page.evaluate("document.elementFromPoint(700, 20).closest('.jm-view--map') !== null")
    page.keyboard.press("Escape")
    expect(page.locator(".jm-view--full")).to_have_count(0)


def test_a_step_in_the_map_is_a_link_to_its_details_and_from_there_to_the_list(reader):
    page = reader().open(MAP)
    link = page.locator(".jm-view--map").get_by_role("link", name="Pays", exact=True)
    drawn = page.locator(".jm-map .jm-row[data-lane=step] [data-step=pays]").evaluate(PLACE)
    assert all(abs(link.bounding_box()[side] - drawn[side]) <= 1 for side in drawn)
    link.focus()
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert open_view(page) == "full"
    page.get_by_role("complementary", name="Details").get_by_role("link", name="Open in list").click()
    assert open_view(page) == "list"
    assert page.get_by_role("heading", name="Pays").evaluate(SEEN)


def test_a_step_leads_to_the_map_that_shows_it_in_detail(reader):
    page = reader().open(MAP)
    page.get_by_role("link", name="in detail: A visit to the shop").click()
    expect(page.get_by_role("heading", level=1, name="A visit to the shop")).to_be_visible()
    # The new page has controls of its own, once.
    expect(page.locator(".jm-tool--present")).to_have_count(1)
    expect(page.locator(".jm-view--map .jm-hotspots")).to_have_count(1)


def test_a_hidden_persona_leaves_no_hole(reader):
    page = reader().open(f"{ENGLISH}?hide=persona:ben")
    rows = page.evaluate(ROWS)
    assert all(abs(y + height - after) <= 1 for (y, height), (after, _) in itertools.pairwise(rows))
    thoughts = page.locator(".jm-map > .jm-row[data-lane=thoughts]")
    # Where both think something, what is left begins where the cell begins, and the row is as low as that allows.
    holes = thoughts.evaluate(HOLES)
    assert holes
    assert max(holes) < 12
    assert page.evaluate(LOWER, "thoughts") > 20
    # The signs beside a hidden one close up too.
    signs = page.locator(".jm-legend-row").first.locator(".jm-legend-entry:visible").evaluate_all(SIGNS)
    assert len(signs) > 3
    assert all(abs(left + wide - after) <= 8 for (left, wide), (after, _) in itertools.pairwise(signs))
    # And everything comes back.
    before = page.locator(".jm-map").bounding_box()["height"]
    open_switches(page)
    switch(page, "Ben")
    assert page.locator(".jm-map").bounding_box()["height"] > before
    assert page.evaluate(LOWER, "thoughts") == 0


def test_with_a_lane_goes_what_only_it_needs_explained(reader):
    page = reader().open(f"{ENGLISH}?hide=lane:metrics,lane:emotion")
    said = page.locator(".jm-map .jm-legend-entry:visible").all_text_contents()
    assert "Moment of truth" in said
    assert not {"before, now, target", "positive", "Ben"} & set(said)


def test_what_is_said_of_stages_can_be_hidden_and_links_follow_their_steps(reader):
    page = reader().open(f"{ENGLISH}?hide=lane:stage")
    expect(page.locator(".jm-map > .jm-row[data-lane=stage]")).to_be_hidden()
    link = page.locator(".jm-view--map").get_by_role("link", name="Pays", exact=True).bounding_box()
    drawn = page.locator(".jm-map > .jm-row[data-lane=step] [data-step=pays]").evaluate(PLACE)
    assert all(abs(link[side] - drawn[side]) <= 1 for side in drawn)


def test_a_comparison_has_switches_too(reader):
    page = reader().open(f"{COMPARISON}?hide=lane:emotion")
    expect(page.locator(".jm-map .jm-curve").first).to_be_hidden()
    open_switches(page)
    page.get_by_role("checkbox").nth(1).focus()
    page.keyboard.press("Space")
    assert page.url.endswith("?hide=lane:emotion,lane:pain_points")
    rows = page.evaluate(ROWS)
    assert all(abs(y + height - after) <= 1 for (y, height), (after, _) in itertools.pairwise(rows))
    page.locator(".jm-tool--full").click()
    expect(page.locator(":fullscreen")).to_have_class("jm-view jm-view--map jm-comparison jm-view--full")


@pytest.mark.parametrize(
    ("asked", "is_first"),
    [("", True), ("?view=full", False), ("#about-pain-points", True), ("#pays", False), ("?hide=lane:owner", False)],
)
def test_the_first_view_is_not_painted_before_the_view_that_an_address_asks_for(reader, asked, is_first):
    one = reader()
    # The tabs have not come yet.
    one.page.route("**/journeys/views.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    view = one.open(f"{ENGLISH}{asked}").locator(".jm-view--overview")
    expect(view.locator(".jm-frame")).to_be_visible() if is_first else expect(view).to_be_hidden()


def test_what_covers_the_page_keeps_the_focus(reader):
    page = reader().open(MAP)
    page.evaluate(FALLS_BACK)
    page.get_by_role("button", name="Full screen").click()
    expect(page.locator(".jm-view--full")).to_be_visible()
    outside = "document.activeElement !== document.body && !document.activeElement.closest('.jm-view--full')"
    for _ in range(40):
        page.keyboard.press("Tab")
        assert not page.evaluate(outside)
    # The toolbar stays in sight and can be used, however far down somebody has gone.
    page.locator(".jm-view--full").evaluate("view => view.scrollTo(0, 600)")
    open_switches(page)
    switch(page, "Thoughts")
    expect(page.locator(".jm-map > .jm-row[data-lane=thoughts]")).to_be_hidden()
    assert page.get_by_role("button", name="View").evaluate(SEEN)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".jm-view--full")).to_have_count(0)
    assert page.locator("[inert]").count() == 0


@pytest.mark.parametrize("address", [MAP, "journeys/child-appointment/?view=full"])
def test_second_pictures_of_a_part_look_as_it_does_in_the_dark_too(reader, address):
    page = reader().open(address)
    page.get_by_title("Switch to dark mode").click()
    page.locator(".jm-tool--present").click()
    for parts in (".jm-map-heads", ".jm-map-band"):
        copies = page.locator(f"{parts} text")
        expect(copies).not_to_have_count(0)
        assert copies.evaluate_all(UNLIKE) == []


def test_buttons_lie_below_what_they_move(reader):
    page = reader("phone").open("gallery/extremes/")
    frame = page.locator(".jm-frame--moves").first
    button, drawing = frame.locator(".jm-pan-button").last, frame.locator(".jm-map").first
    assert button.bounding_box()["y"] >= drawing.bounding_box()["y"] + drawing.bounding_box()["height"]


@pytest.mark.parametrize("look", ["light", "phone"])
def test_nothing_jumps_when_the_views_become_tabs(reader, look):
    """What stands where before and after the scripts, which are kept from coming the first time."""
    late, page = reader(look), reader(look).open(ENGLISH)
    late.page.route("**/assets/journeys/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    late.open(ENGLISH)
    name = ".jm-view--overview > .jm-frame" if look == "light" else ".jm-list"
    first, then = (one.locator(name).bounding_box() for one in (late.page, page))
    assert all(abs(first[side] - then[side]) <= 2 for side in ("x", "y", "width"))
    # On a phone the stages are folded by the scripts; what stands out is above them there.
    after = ".jm-highlights:not(.jm-highlights--first)" if look == "light" else ".jm-highlights--first"
    below = [one.locator(after).bounding_box()["y"] for one in (late.page, page)]
    assert abs(below[0] - below[1]) <= 60


@pytest.mark.parametrize("look", ["light", "phone"])
def test_the_controls_can_be_used_by_everybody(reader, look):
    page = reader(look).open(f"{ENGLISH}?view=full&hide=lane:owner")
    open_switches(page)
    expect(page.get_by_role("checkbox").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert violations(page) == []
    page.get_by_title("Switch to dark mode").click()
    open_switches(page)
    expect(page.get_by_role("checkbox").first).to_be_visible()
    assert violations(page, COLOURS) == []
    page.get_by_role("button", name="Present", exact=True).click()
    expect(page.get_by_role("dialog", name="Presentation")).to_be_visible()
    assert violations(page, within=".jm-show") == []
