"""The home page: its first screen shows a whole journey, which can be read and leads to its steps."""

import pytest
from playwright.sync_api import expect

LEAST_TEXT = 11
SEEN = """(drawing) => {
  const box = (one) => one.getBoundingClientRect();
  const scale = box(drawing).width / drawing.viewBox.baseVal.width;
  const sizes = [...drawing.querySelectorAll("text")].map((one) => parseFloat(getComputedStyle(one).fontSize) * scale);
  const curves = [...drawing.querySelectorAll(".jm-curve, .jm-point, path")].map(box).filter((one) => one.height);
  return {
    smallest: Math.min(...sizes),
    left: box(drawing).left,
    right: box(drawing).right,
    bottom: Math.max(...curves.map((one) => one.bottom)),
  };
}"""


@pytest.mark.parametrize(
    ("wide", "high", "drawing"),
    [(1440, 900, ".jm-whole .jm-overview"), (1024, 768, ".jm-whole .jm-overview"), (390, 844, ".jm-small-curve > svg")],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_screen_shows_the_whole_curve(reader, wide, high, drawing, scheme):
    one = reader(viewport={"width": wide, "height": high}, color_scheme=scheme)
    asked = []
    one.page.on("request", lambda request: asked.append(request.url))
    page = one.open("")
    expect(page.locator(".home-drawing svg:visible")).to_have_count(1)
    seen = page.locator(f".home-drawing {drawing}").evaluate(SEEN)
    assert seen["smallest"] >= LEAST_TEXT
    assert 0 <= seen["left"] < seen["right"] <= wide
    if (wide, high) != (1024, 768):
        assert seen["bottom"] <= high
    # The sign of the site in the browser's tab; drawings are in the page.
    assert [url for url in asked if url.endswith(".svg") and not url.endswith("logo.svg")] == []


def test_the_links_lie_where_their_steps_are_drawn(reader):
    page = reader(viewport={"width": 1024, "height": 768}).open("")
    links, drawn = (page.locator(f".jm-whole {one}").bounding_box() for one in (".jm-hotspots", ".jm-overview"))
    assert all(abs(links[side] - drawn[side]) <= 1 for side in ("x", "width", "height"))


def test_the_picture_of_the_home_page_leads_to_a_step(reader):
    page = reader().open("")
    page.locator(".home-drawing").get_by_role("link", name="Pays", exact=True).click()
    expect(page).to_have_url(f"{page.url.split('journeys/')[0]}journeys/anna-buys-online/#pays")
    expect(page.locator("#pays")).to_be_visible()
