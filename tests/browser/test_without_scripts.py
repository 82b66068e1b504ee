"""Pages where no script runs: all of them is there, nothing is cut off and nothing lies on something else."""

import pytest

WIDTHS = (390, 600, 768, 1024, 1220, 1440, 1680, 1920)
KINDS = [
    "",
    "journeys/",
    "journeys/anna-buys-online/",
    "journeys/child-appointment/",
    "journeys/loan-future/compare/",
    "journeys/anna-buys-online/print/",
    "personas/",
    "personas/lin-xiaoyu/",
    "case-studies/",
    "case-studies/apple/",
    "courses/",
    "courses/journey-mapping/",
    "courses/journey-mapping/emotions/",
    "gallery/",
    "guide/embedding/",
    "reference/entries/",
    "reference/diagnostics/",
    "reference/diagnostics/J103/",
    "404.html",
]
OUT_OF_PLACE = """() => {
  const found = [];
  const content = document.querySelector(".md-content") ?? document.body;
  const columns = [...document.querySelectorAll(".md-sidebar")].map((one) => one.getBoundingClientRect());
  // What scrolls within a frame of its own may be beside it.
  const isFramed = (element) => {
    for (let around = element.parentElement; around && around !== content; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== "visible") return true;
    return false;
  };
  for (const element of content.querySelectorAll(":not(svg *)")) {
    const box = element.getBoundingClientRect();
    // Words for voices alone are of one pixel.
    if (box.width < 2 || box.height < 2 || isFramed(element)) continue;
    const name = `${element.tagName}.${element.className.baseVal ?? element.className} ${Math.round(box.left)}`;
    if (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) found.push(name);
    for (const column of columns) {
      const isBeside = box.right <= column.left + 1 || box.left >= column.right - 1;
      if (!isBeside && box.top < column.bottom && box.bottom > column.top) found.push(`${name} on a column`);
    }
  }
  const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wider > 0 ? [...found, `${wider} wider than the screen`] : found;
}"""


@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_cut_off_or_covered_at_any_width(reader, address):
    page = reader(java_script_enabled=False).open(address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OUT_OF_PLACE) == [], width
