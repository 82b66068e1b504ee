"""How much a page of each kind asks for, and whether it stays where it is while it is loaded."""

import time
from pathlib import Path

import pytest
from tests.browser.conftest import Silent, readers_of, served

PAGES = {
    "home": "",
    "map": "journeys/anna-buys-online/",
    "comparison": "journeys/loan-future/compare/",
    "maps": "journeys/",
    "personas": "personas/",
    "persona": "personas/anna/",
    "case study": "case-studies/bank-loan/",
    "course": "courses/journey-mapping/",
    "lesson": "courses/journey-mapping/emotions/",
    "run": "courses/journey-mapping/runs/2026-12-hangzhou/",
    "guide": "guide/writing/",
    "examples": "gallery/",
    "reference": "reference/cells/",
    "diagnostic": "reference/diagnostics/J101/",
    "not found": "404.html",
}
# A page of a map by every address that leads into it.
PARTS = ("?view=full", "?view=full#pays", "?view=table", "?view=list", "#pays", "#about-opportunities", "?h=cart#pays")
WIDTHS = {"desk": 1440, "tablet": 800, "phone": 390}
MOST_REQUESTS = 12
MOST_SHIFT = 0.02
SHIFT = """() => new Promise((resolve) => {
  const shifts = [];
  const told = ({ node, previousRect, currentRect }) =>
    `${node?.className || node?.nodeName}: ${previousRect.y} to ${currentRect.y}`;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) shifts.push([entry.value, entry.sources.map(told)]);
    }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(shifts), 300);
})"""


def is_portrait(url: str) -> bool:
    """People have a picture each, and a page shows as many as it has people."""
    return "/media/personas/" in url


@pytest.mark.parametrize("address", PAGES.values(), ids=list(PAGES))
def test_a_page_asks_for_few_files(reader, address):
    one = reader()
    asked = []
    one.page.on("request", lambda request: asked.append(request.url))
    one.open(address)
    one.page.wait_for_load_state("networkidle")
    counted = [url for url in asked if not is_portrait(url) and not url.startswith(("blob:", "data:"))]
    assert len(counted) <= MOST_REQUESTS, counted


@pytest.mark.parametrize("look", ["light", "phone"])
@pytest.mark.parametrize("address", PAGES.values(), ids=list(PAGES))
def test_a_page_stays_where_it_is_while_it_is_loaded(reader, address, look):
    page = reader(look).open(address)
    shifts = page.evaluate(SHIFT)
    assert sum(value for value, _ in shifts) <= MOST_SHIFT, shifts


@pytest.mark.parametrize("width", WIDTHS.values(), ids=list(WIDTHS))
@pytest.mark.parametrize("part", PARTS)
def test_an_address_of_a_part_moves_nothing_while_it_is_loaded(reader, part, width):
    page = reader(viewport={"width": width, "height": 900}).open(f"{PAGES['map']}{part}")
    shifts = page.evaluate(SHIFT)
    assert sum(value for value, _ in shifts) <= MOST_SHIFT, shifts


class Slow(Silent):
    """Sends the pages of maps in two parts, with a pause in which a browser paints what it has."""

    def do_GET(self) -> None:  # noqa: N802 (the name is the library's)
        path = self.translate_path(self.path.split("?")[0])
        if "/journeys/" not in self.path or not self.path.endswith("/"):
            return super().do_GET()
        page = Path(path, "index.html").read_bytes()
        middle = page.index(b"jm-view--map")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page[:middle])
        self.wfile.flush()
        time.sleep(1)
        self.wfile.write(page[middle:])


@pytest.mark.parametrize("part", ["", "#pays"])
def test_a_map_that_comes_slowly_stays_where_it_is(browser, site, part):
    with served(site, Slow) as root, readers_of(root, browser) as arrive:
        page = arrive("light").open(f"{PAGES['map']}{part}")
        shifts = page.evaluate(SHIFT)
    assert sum(value for value, _ in shifts) <= MOST_SHIFT, shifts
