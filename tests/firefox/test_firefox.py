"""The demonstration in Firefox: drawn, read and moved about in as in Chromium, with which all other tests work.

`make firefox` runs them; they need a Firefox, which `make test` does not install.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from tests.browser.test_first_screen import BOXES, HIGH, LEAST_TEXT, MAPS, MOST_ABOVE, WIDE
from tests.browser.test_text_stays_in_its_cell import MEASURE
from tests.firefox.bidi import Tab, firefox

PROGRAMS = ("firefox-esr", "firefox")
WIDTHS = (390, 768, 1024, 1280, 1440, 1920)
PAGES = (
    "",
    "journeys/",
    "journeys/loan-future/compare/",
    "personas/anna/",
    "case-studies/bank-loan/",
    "courses/journey-mapping/runs/2026-12-hangzhou/",
    "guide/writing/",
    "gallery/",
    "reference/cells/",
    "404.html",
)
ANNA = "journeys/anna-buys-online/"
OPEN = "document.querySelector('.jm-tabs')?.dataset.open"
FONT = "Roboto"
# Two texts of a curve whose letters a reader sees on one another.
MET = """[...document.querySelectorAll('.jm-view--map .jm-scroller > svg:first-child .jm-row[data-lane=emotion] text')]
  .map((text) => {
    const { left, right } = text.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(text).fontSize);
    const { x, y } = text.getStartPositionOfChar(0);
    const foot = new DOMPoint(x, y).matrixTransform(text.getScreenCTM()).y;
    return [text.textContent, { left, right, top: foot - 0.75 * size, foot }];
  })
  .flatMap(([said, box], index, all) => all.slice(index + 1)
    .filter(([, other]) => Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1
      && Math.min(box.foot, other.foot) - Math.max(box.top, other.top) > 1)
    .map(([its]) => `${said} and ${its}`))"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    assert program, "no Firefox found: install firefox-esr or firefox"
    with firefox(program) as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_troubles(tab: Tab) -> Iterator[None]:
    tab.troubles.clear()
    tab.resize(WIDE, HIGH)
    yield
    assert tab.troubles == []


@pytest.mark.parametrize("name", MAPS)
def test_the_overview_is_on_the_first_screen(tab, root, name):
    tab.open(f"{root}journeys/{name}/")
    assert tab.value(OPEN) == "overview"
    found = tab.value(f"({BOXES})(document.querySelector('.jm-view--overview'))")
    assert found["top"] <= MOST_ABOVE
    assert found["top"] <= found["curve"][0] < found["curve"][1] <= HIGH
    assert found["smallest"] >= LEAST_TEXT
    assert found["scrolls"] <= 0


@pytest.mark.parametrize("name", MAPS)
def test_no_text_of_a_map_leaves_its_cell_or_meets_another_on_the_curve(tab, root, name):
    tab.open(f"{root}journeys/{name}/?view=full")
    measured = tab.value(f"({MEASURE})('{FONT}')")
    assert measured["measured"] > 20
    assert measured["outside"] == []
    assert tab.value(MET) == []


@pytest.mark.parametrize("page", [*PAGES, ANNA, f"{ANNA}?view=full", f"{ANNA}?view=table", f"{ANNA}?view=list"])
def test_no_page_scrolls_sideways(tab, root, page):
    for width in WIDTHS:
        tab.resize(width, HIGH)
        tab.open(root + page)
        beyond = tab.value("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond <= 0, (width, beyond)


def test_tabs_addresses_and_the_way_back(tab, root):
    tab.open(f"{root}{ANNA}")
    tab.click(".jm-tab[data-view=table]")
    tab.wait(f"{OPEN} === 'table' && location.search === '?view=table'")
    tab.value("document.querySelector('.jm-tabs').dataset.seen = ''")
    tab.ask("browsingContext.traverseHistory", context=tab.context, delta=-1)
    tab.wait(f"{OPEN} === 'overview'")
    assert tab.value("'seen' in document.querySelector('.jm-tabs').dataset"), "the page was loaded anew"
    tab.open(f"{root}{ANNA}#pays")
    tab.wait(f"{OPEN} === 'list'")
    assert tab.value("document.querySelector('#pays').getBoundingClientRect().top") < HIGH


def test_a_chip_opens_its_details_and_escape_returns(tab, root):
    tab.open(f"{root}{ANNA}?view=full")
    chip = ".jm-view--map .jm-hotspot[href$='#pays-asks-too-much']"
    tab.value(f'document.querySelector("{chip}").focus()')
    tab.press("\ue007")
    tab.wait("document.querySelector('.jm-details:not([hidden])')?.textContent.includes('Checkout asks for too much')")
    tab.press("\ue00c")
    tab.wait("document.querySelector('.jm-details').hidden")
    assert tab.value(f'document.activeElement === document.querySelector("{chip}")')


def test_search_finds_a_step(tab, root):
    tab.open(f"{root}{ANNA}")
    tab.click(".md-search__input")
    tab.press(*"checkout")
    tab.wait("document.querySelector('.md-search-result__link')")
    first = tab.value("document.querySelector('.md-search-result__link').href")
    assert "/journeys/" in first


def test_a_presentation_fits_the_screen(tab, root):
    tab.resize(1280, 720)
    tab.open(f"{root}{ANNA}?view=full&present=0")
    tab.wait("document.querySelector('dialog[open]')")
    assert tab.value("(one => one.scrollHeight - one.clientHeight)(document.querySelector('dialog[open]'))") <= 0
