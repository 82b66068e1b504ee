"""Moving about in a full map: size, strip, keys, what stays in sight, full screen and the panel beside the map."""

import pytest
from playwright.sync_api import Page, expect

FULL = "journeys/anna-buys-online/?view=full"
FRAME = ".jm-view--map > .jm-frame"
LEFT = "document.querySelector('.jm-view--map .jm-scroller').scrollLeft"
# Texts that are seen, and over which something else lies.
COVERED = """frame => {
  const box = frame.getBoundingClientRect();
  return [...frame.querySelectorAll('.jm-scroller > svg:first-child text')].flatMap(text => {
    const own = text.getBoundingClientRect();
    const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
    if (!own.width || x < box.left || x > box.right || y < 140 || y > innerHeight) return [];
    const hit = document.elementFromPoint(x, y);
    return frame.contains(hit) && !hit.closest('.jm-pan') ? [] : [text.textContent + ': ' + (hit && hit.className)];
  });
}"""


def zoom(page: Page) -> str:
    return page.locator(".jm-zoom-value").inner_text()


def test_nothing_lies_on_a_text_of_the_map(reader):
    page = reader().open(FULL)
    expect(page.locator(".jm-strip")).to_be_visible()
    for top in (0, 400, 800):
        page.evaluate(f"scrollTo(0, {top})")
        assert page.locator(FRAME).evaluate(COVERED) == []


def test_an_arrow_key_goes_on_by_one_column_and_home_and_end_to_the_ends(reader):
    page = reader().open(FULL)
    scroller = page.locator(".jm-view--map .jm-scroller")
    boxes = page.locator(".jm-view--map .jm-scroller > svg:first-child .jm-row[data-lane=step] .jm-cell").evaluate_all(
        "all => all.map(one => Number(one.dataset.box.split(' ')[2]))"
    )
    scroller.focus()
    for number in (1, 2, 3):
        page.keyboard.press("ArrowRight")
        assert page.evaluate(LEFT) == pytest.approx(sum(boxes[:number]), abs=2)
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(LEFT) == pytest.approx(sum(boxes[:2]), abs=2)
    page.keyboard.press("End")
    reach = scroller.evaluate("one => one.scrollWidth - one.clientWidth")
    assert page.evaluate(LEFT) == pytest.approx(reach, abs=1)
    page.keyboard.press("Home")
    assert page.evaluate(LEFT) == 0


def test_buttons_and_the_wheel_with_ctrl_change_the_size(reader):
    page = reader().open(FULL)
    drawing = page.locator(".jm-view--map .jm-scroller > svg").first
    natural = drawing.bounding_box()["width"]
    page.get_by_role("button", name="Zoom out").click()
    assert drawing.bounding_box()["width"] == pytest.approx(natural / 1.2, rel=0.01)
    assert zoom(page) == "83 %"
    page.get_by_role("button", name="Fit").click()
    frame = page.locator(FRAME).bounding_box()
    assert drawing.bounding_box()["width"] == pytest.approx(frame["width"], abs=4)
    expect(page.locator(".jm-strip")).to_be_hidden()
    page.locator(".jm-zoom-value").click()
    assert zoom(page) == "100 %"
    page.mouse.move(700, 600)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function("document.querySelector('.jm-zoom-value').textContent !== '100 %'")
    assert int(zoom(page).split()[0]) > 100


def test_links_stay_over_their_steps_at_every_size(reader):
    page = reader().open(FULL)
    page.get_by_role("button", name="Fit").click()
    link = page.locator(".jm-view--map .jm-hotspot[href$='#pays']").first.bounding_box()
    cell = page.locator(".jm-view--map .jm-scroller > svg:first-child .jm-row[data-lane=step] [data-step=pays] text")
    text = cell.first.bounding_box()
    assert link["x"] <= text["x"] <= link["x"] + link["width"]


def test_the_strip_shows_where_the_reader_is_and_leads_there(reader):
    page = reader().open(FULL)
    strip = page.locator(".jm-strip").bounding_box()
    assert 16 <= strip["height"] <= 20
    page.mouse.click(strip["x"] + strip["width"] - 2, strip["y"] + 9)
    # The map scrolls there smoothly.
    page.wait_for_function(
        """() => {
          const right = (one) => document.querySelector(one).getBoundingClientRect().right;
          return Math.abs(right(".jm-strip-seen") - right(".jm-strip")) <= 2;
        }"""
    )
    assert page.evaluate(LEFT) > 100


def test_names_of_steps_and_a_curve_stay_in_sight(reader):
    page = reader().open(FULL)
    names = page.locator(".jm-map-steps")
    expect(names).to_be_hidden()
    page.evaluate("scrollTo(0, 900)")
    expect(names).to_be_visible()
    name = names.locator("span").first
    expect(name).to_be_in_viewport()
    assert name.evaluate("one => getComputedStyle(one).fontSize") == "12px"
    assert names.locator("svg").bounding_box()["height"] == pytest.approx(24, abs=1)
    column = page.locator(".jm-view--map .jm-scroller > svg:first-child [data-step=pays]").first
    copied = names.get_by_text("Pays", exact=True)
    left = page.locator(".jm-view--map .jm-scroller > svg").first.bounding_box()["x"]
    x = float(column.get_attribute("data-box").split()[0])
    assert copied.bounding_box()["x"] == pytest.approx(left + x, abs=2)


def test_full_screen_has_a_title_personas_and_fits(reader):
    page = reader().open(FULL)
    title = page.locator(".jm-full-title")
    expect(title).to_be_hidden()
    page.get_by_role("button", name="Full screen").click()
    expect(page.get_by_role("button", name="Leave full screen")).to_be_visible()
    expect(title).to_have_text("Anna buys running shoes online")
    page.wait_for_function("document.querySelector('.jm-zoom-value').textContent !== '100 %'")
    scroller = page.locator(".jm-view--map .jm-scroller")
    assert scroller.evaluate("one => one.scrollWidth - one.clientWidth") <= 2
    ben = page.get_by_role("button", name="Ben")
    ben.click()
    expect(ben).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".jm-view--map .jm-curve[data-persona=ben]").first).to_be_hidden()
    page.get_by_role("button", name="Leave full screen").click()
    expect(page.get_by_role("button", name="Full screen", exact=True)).to_be_visible()
    assert zoom(page) == "100 %"


@pytest.mark.parametrize("is_full", [False, True])
def test_the_panel_is_beside_the_map_and_has_presets(reader, is_full):
    page = reader().open(FULL)
    if is_full:
        page.get_by_role("button", name="Full screen").click()
    page.get_by_role("button", name="View").click()
    panel, frame = page.locator(".jm-switches-panel"), page.locator(FRAME)
    assert panel.bounding_box()["x"] >= frame.bounding_box()["x"] + frame.bounding_box()["width"] - 1
    page.get_by_role("button", name="Decisions").click()
    shown = page.locator(".jm-switches-panel input[data-hides^='lane:']:checked").evaluate_all(
        "all => all.map(one => one.dataset.hides.slice(5))"
    )
    assert set(shown) == {"emotion", "pain_points", "opportunities", "metrics", "owner"}
    assert "hide=lane:" in page.url
