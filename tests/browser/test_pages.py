"""The demonstration as readers meet it: in a window, on a phone, in the dark, on paper, with and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.barriers import ALL_BUT_COLOURS, COLOURS, violations
from tests.browser.cells import PLACE

ENGLISH, CHINESE = "journeys/anna-buys-online/", "journeys/loan-current/"
MAP = f"{ENGLISH}?view=full"
ON_PHONES = ["", "journeys/", ENGLISH, f"{ENGLISH}?view=full", CHINESE, "personas/lin-xiaoyu/"]
ON_PHONES += ["case-studies/bank-loan/", "guide/writing/"]
KINDS = [
    "",
    "journeys/",
    ENGLISH,
    f"{ENGLISH}?view=list",
    f"{CHINESE}?view=list",
    "journeys/hotel-stay/",
    f"{CHINESE}?view=table",
    "personas/",
    "personas/lin-xiaoyu/",
    "case-studies/",
    "case-studies/bank-loan/",
    "guide/writing/",
    "guide/quick-start-zh/",
]
SEEN = """element => {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight;
}"""


def open_view(page: Page) -> str | None:
    """The view that is open; None if several are."""
    [*shown] = page.locator(".jm-view:visible").all()
    return shown[0].get_attribute("data-view") if len(shown) == 1 else None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_can_be_read_in_light_and_in_dark(reader, kind):
    page = reader("light").open(kind)
    assert violations(page) == []
    page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("kind", ON_PHONES)
def test_every_kind_of_page_can_be_read_on_a_phone_and_never_scrolls_sideways(reader, kind):
    page = reader("phone").open(kind)
    assert violations(page, ALL_BUT_COLOURS) == []
    page.evaluate("scrollTo(500, 0)")
    assert page.evaluate("scrollX") == 0
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_map_table_and_list_are_tabs_for_the_keyboard(reader):
    page = reader().open(ENGLISH)
    tabs = page.get_by_role("tab")
    assert tabs.all_inner_texts() == ["Overview", "Full map", "Table", "List"]
    expect(page.get_by_role("tab", name="Overview")).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="Overview").focus()
    for key, view in (("ArrowRight", "full"), ("End", "list"), ("ArrowRight", "overview"), ("ArrowLeft", "list")):
        page.keyboard.press(key)
        assert open_view(page) == view
        expect(page.locator(f".jm-tab[data-view={view}]")).to_be_focused()
    assert page.locator(".jm-tab[tabindex='0']").count() == 1
    expect(page.get_by_role("tabpanel", name="List")).to_be_visible()


def test_the_open_view_stands_in_the_address(reader):
    page = reader().open(ENGLISH)
    page.get_by_role("tab", name="Table").click()
    page.get_by_role("tab", name="List").click()
    assert page.url.endswith("?view=list")
    page.reload(wait_until="load")
    assert open_view(page) == "list"
    page.go_back()
    expect(page.get_by_role("tabpanel", name="Table")).to_be_visible()
    assert page.url.endswith("?view=table")
    page.go_back()
    expect(page.get_by_role("tabpanel", name="Overview")).to_be_visible()


@pytest.mark.parametrize("arrives", [False, True], ids=["opened", "walked to"])
def test_what_changes_within_a_page_does_not_load_it_anew(reader, arrives):
    one = reader()
    page = one.open("journeys/" if arrives else ENGLISH)
    if arrives:
        page.get_by_role("link", name="Anna buys running shoes online", exact=True).first.click()
        expect(page.locator(".jm-tab")).to_have_count(4)
        page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("document.querySelector('.jm-tabs').dataset.seen = ''")
    page.locator(".jm-tab[data-view=table]").click()
    page.go_back()
    expect(page.locator(".jm-tabs")).to_have_attribute("data-open", "overview")
    page.locator(".jm-lens-figure").first.click()
    page.get_by_role("link", name="Open in list").click()
    expect(page.locator(".jm-tabs")).to_have_attribute("data-open", "list")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".jm-step-name:target")).to_be_in_viewport()
    expect(page.locator(".jm-tabs[data-seen]")).to_have_count(1)
    assert [url for url in asked if url.split("?")[0].endswith("/")] == []
    # And to another page and back.
    page.locator(".jm-breadcrumbs a").first.click()
    expect(page.locator(".jm-gallery")).to_be_visible()
    page.go_back()
    expect(page.locator(".jm-tabs")).to_have_attribute("data-open", "list")
    expect(page.locator(".jm-gallery")).to_have_count(0)


@pytest.mark.parametrize("address", [f"{CHINESE}#wait", f"{CHINESE}?view=table#wait"])
@pytest.mark.parametrize("look", ["light", "phone"])
def test_an_address_with_a_step_opens_the_list_at_that_step(reader, address, look):
    page = reader(look).open(address)
    step = page.locator("h3").filter(has_text="等待结果")
    assert open_view(page) == "list"
    assert step.evaluate(SEEN)
    box = step.bounding_box()
    # Below the site's header and the name of its stage, which stay in place.
    assert page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('h3') !== null", [box["x"] + 9, box["y"] + 9]
    )


def in_sight(page: Page, step: str) -> bool:
    """Whether a step's name is seen in the full map, beside the names of the lanes and below the site's header."""
    cell = page.locator(f".jm-map .jm-row[data-lane=step] [data-step={step}]").evaluate(PLACE)
    window = page.locator(".jm-view--map .jm-scroller").bounding_box()
    heads = page.locator(".jm-view--map .jm-map-heads").bounding_box()
    seen = (
        heads["x"] + heads["width"] - 1 <= cell["x"] and cell["x"] + cell["width"] <= window["x"] + window["width"] + 1
    )
    return seen and 0 < cell["y"] < page.viewport_size["height"]


def test_a_column_of_the_overview_leads_to_its_step_in_the_full_map(reader):
    page = reader().open(ENGLISH)
    column = page.locator(".jm-view--overview").get_by_role("link", name="Exchanges the size", exact=True)
    column.focus()
    page.keyboard.press("Enter")
    assert open_view(page) == "full"
    assert page.url.endswith("?view=full#exchanges-the-size")
    assert in_sight(page, "exchanges-the-size")
    page.reload(wait_until="load")
    assert open_view(page) == "full"
    page.wait_for_function("document.querySelector('.jm-view--map .jm-map-heads')")
    assert in_sight(page, "exchanges-the-size")
    # A link to a step says nothing of the map: it opens the List, and Back returns.
    page.locator(".jm-highlights").get_by_role("link", name="Lowest point").click()
    assert open_view(page) == "list"
    assert page.url.endswith("/#asks-where-it-is")
    page.go_back()
    expect(page.get_by_role("tabpanel", name="Full map")).to_be_visible()


def test_a_sign_of_the_overview_opens_its_entry_beside_the_full_map(reader):
    page = reader().open(ENGLISH)
    view = page.locator(".jm-view--overview")
    drawn = view.locator(".jm-overview").bounding_box()
    signs = view.locator(".jm-hotspot[title]")
    assert signs.count() > 15
    for sign in signs.all():
        box = sign.bounding_box()
        assert min(box["width"], box["height"]) >= 23
        assert drawn["x"] <= box["x"] <= drawn["x"] + drawn["width"]
        assert drawn["y"] <= box["y"] <= drawn["y"] + drawn["height"]
    text = signs.first.get_attribute("title")
    signs.first.click()
    assert open_view(page) == "full"
    assert text
    expect(page.locator(".jm-details-text")).to_contain_text(text)
    page.go_back()
    expect(page.get_by_role("tabpanel", name="Overview")).to_be_visible()


@pytest.mark.parametrize(
    ("width", "name"), [(1440, "anna-buys-online"), (1280, "anna-buys-online"), (1000, "finance-first-weeks")]
)
def test_the_overview_fits_and_can_be_read(reader, width, name):
    page = reader(viewport={"width": width, "height": 900}).open(f"journeys/{name}/")
    scroller = page.locator(".jm-view--overview .jm-scroller")
    assert scroller.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
    drawing = page.locator(".jm-overview")
    scale = drawing.evaluate("one => one.getBoundingClientRect().width / one.viewBox.baseVal.width")
    sizes = drawing.evaluate(
        "one => [...one.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize))"
    )
    assert min(sizes) * scale >= 11


def test_what_stands_out_leads_to_its_step(reader):
    page = reader().open(f"{ENGLISH}?view=table")
    below = page.locator(".jm-highlights")
    below.get_by_role("link", name="Lowest point").click()
    expect(page.get_by_role("tabpanel", name="List")).to_be_visible()
    step = page.get_by_role("heading", name="Asks where it is")
    assert step.evaluate(SEEN)
    # Once more, although the address stays as it is.
    page.get_by_role("tab", name="Full map").click()
    below.get_by_role("link", name="Lowest point").click()
    assert open_view(page) == "list"
    page.get_by_role("tab", name="Full map").click()
    below.get_by_role("link", name="Highest point").click()
    page.go_back()
    expect(page.get_by_role("tabpanel", name="Full map")).to_be_visible()


def test_a_phone_opens_the_list_and_a_window_the_overview(reader):
    assert open_view(reader("phone").open(CHINESE)) == "list"
    assert open_view(reader("light").open(CHINESE)) == "overview"
    assert open_view(reader("phone").open(f"{CHINESE}?view=full")) == "full"
    # What it was called before there was an overview.
    page = reader().open(f"{CHINESE}?view=map")
    assert open_view(page) == "full"
    expect(page.locator(".jm-address-note")).to_be_hidden()


def test_a_part_outside_the_views_leaves_the_view_alone(reader):
    page = reader().open(f"{ENGLISH}#about-pain-points")
    assert open_view(page) == "overview"
    assert page.get_by_role("heading", name="Pain points").evaluate(SEEN)


def test_choosing_the_colours_compares_no_transitions(reader):
    page = reader().open(ENGLISH)
    found = page.evaluate(
        """() => {
          document.body.setAttribute("data-md-color-switching", "");
          const elements = [...document.querySelectorAll(".jm-view *")];
          return elements.map((element) => getComputedStyle(element).transitionProperty);
        }"""
    )
    assert len(found) > 1000
    assert set(found) == {"none"}


def test_tabs_work_after_walking_from_page_to_page(reader):
    page = reader().open("journeys/")
    for title in ("Anna buys running shoes online", "小店贷款申请（现状）"):
        page.get_by_role("link", name=title, exact=True).first.click()
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        expect(page.get_by_role("tab")).to_have_count(4)
        page.locator(".jm-tab[data-view=table]").click()
        assert open_view(page) == "table"
        page.locator(".jm-tab[data-view=full]").click()
        expect(page.locator(".jm-map-heads")).to_have_count(1)
        page.locator(".jm-breadcrumbs a").first.click()
        expect(page.get_by_role("heading", level=1, name="Journey library")).to_be_visible()


def test_without_scripts_all_views_stand_below_one_another(reader):
    page = reader(java_script_enabled=False).open(ENGLISH)
    for name in ("Overview", "Full map", "Table", "List"):
        expect(page.get_by_role("region", name=name, exact=True)).to_be_visible()
        expect(page.locator(".jm-view-label", has_text=name)).to_be_visible()
    assert page.get_by_role("tab").count() == 0
    assert page.locator(".jm-head ~ * button").count() == 0


def test_names_stay_in_sight_while_the_map_scrolls(reader):
    page = reader().open(MAP)
    scroller = page.get_by_role("region", name="Journey map, can be scrolled sideways")
    scroller.evaluate("element => { element.scrollLeft = element.scrollWidth }")
    heads, frame = page.locator(".jm-map-heads").bounding_box(), scroller.bounding_box()
    assert abs(heads["x"] - frame["x"]) <= 1
    expect(page.locator(".jm-frame--before").first).to_be_visible()
    page.wait_for_function(
        """() => {
          const view = document.querySelector('.jm-view--map .jm-scroller').getBoundingClientRect();
          const heads = document.querySelector('.jm-map-heads').getBoundingClientRect();
          const stages = [...document.querySelectorAll('.jm-map > .jm-stages .jm-cell')];
          return stages.every((stage) => {
            const box = stage.querySelector('.jm-cell-bg').getBoundingClientRect();
            const name = stage.querySelector('text').getBoundingClientRect();
            const room = Math.min(box.right, view.right) - Math.max(box.left, heads.right);
            return room < name.width + 40 || (name.left >= heads.right && name.right <= view.right);
          });
        }"""
    )


def test_a_map_that_opens_later_has_everything_as_well(reader):
    page = reader("phone").open(ENGLISH)
    page.get_by_role("tab", name="Full map").click()
    drawn = page.locator(".jm-map > .jm-heads").bounding_box()
    expect(page.locator(".jm-map-heads")).to_be_visible()
    assert abs(page.locator(".jm-map-heads").bounding_box()["width"] - drawn["width"]) <= 1
    expect(page.get_by_role("button", name="Later steps")).to_be_visible()


def test_the_name_of_a_stage_in_the_map_opens_the_list_there(reader):
    page = reader().open(MAP)
    page.locator(".jm-map-band-stages [data-stage] text").first.click()
    expect(page.get_by_role("tabpanel", name="List")).to_be_visible()
    expect(page.get_by_role("heading", name="1. Awareness")).to_be_in_viewport()


def test_stages_stay_in_sight_while_the_page_scrolls(reader):
    page = reader().open(MAP)
    page.locator(".jm-map > .jm-heads [data-lane=opportunities]").evaluate("lane => lane.scrollIntoView()")
    band = page.locator(".jm-map-band-stages").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert abs(band["y"] - header["height"]) <= 2


def test_buttons_go_on_by_a_stage_and_rest_at_the_ends(reader):
    page = reader(reduced_motion="reduce").open(MAP)
    onward = page.locator(".jm-view--map").get_by_role("button", name="Later steps")
    back = page.locator(".jm-view--map").get_by_role("button", name="Earlier steps")
    scroller = page.locator(".jm-view--map .jm-scroller")
    expect(back).to_have_attribute("aria-disabled", "true")
    onward.click()
    expect(back).to_have_attribute("aria-disabled", "false")
    second = page.locator(".jm-map > .jm-stages .jm-cell-bg").nth(1)
    heads = page.locator(".jm-map-heads")
    edge = heads.bounding_box()
    assert abs(second.bounding_box()["x"] - edge["x"] - edge["width"]) <= 1
    scroller.evaluate("element => { element.scrollLeft = element.scrollWidth }")
    expect(onward).to_have_attribute("aria-disabled", "true")
    back.click()
    expect(onward).to_have_attribute("aria-disabled", "false")


def test_the_arrow_keys_scroll_the_map(reader):
    page = reader(reduced_motion="reduce").open(MAP)
    scroller = page.locator(".jm-view--map .jm-scroller")
    scroller.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".jm-view--map .jm-frame")).to_have_class(re.compile("jm-frame--before"))


@pytest.mark.parametrize(
    ("query", "result", "step"),
    [
        ("tracking page", "Waits for the parcel", "#waits-for-the-parcel"),
        ("鲜花", None, None),
        ("进度", "打电话问进度", "#call"),
    ],
)
def test_search_finds_a_step_in_both_languages_and_opens_it_there(reader, query, result, step):
    page = reader().open("")
    page.get_by_role("textbox", name="Search").click()
    # All at once: what is typed letter by letter is searched letter by letter, and while the list is drawn anew under
    # the pointer a click goes nowhere. The key that comes up is what the search waits for.
    page.keyboard.insert_text(query)
    page.keyboard.press("End")
    if result is None:
        expect(page.get_by_text("Nothing is found with these words.")).to_be_visible()
        return
    page.locator(".md-search-result__link").filter(has_text=result).first.click()
    page.wait_for_function("hash => decodeURIComponent(location.hash) === hash", arg=step)
    # Its name is in the language of the map.
    expect(page.locator(".jm-view--list")).to_be_visible()
    expect(page.locator("h3").filter(has_text=result)).to_be_in_viewport()
    # Material marks what was found a little later.
    expect(page.locator(".jm-view--list mark").first).to_be_attached()


def test_forced_colours_keep_the_open_tab_and_the_edges_visible(reader):
    page = reader(forced_colors="active").open(ENGLISH)
    selected, other = page.get_by_role("tab", name="Overview"), page.get_by_role("tab", name="List")
    colour = "element => getComputedStyle(element).borderBottomColor"
    assert selected.evaluate(colour) != other.evaluate(colour)


@pytest.mark.parametrize("address", ["", "gallery/", "guide/writing/", "reference/diagnostics/J101/"])
def test_landmarks_of_a_page_with_code_have_names_of_their_own(reader, address):
    page = reader().open(address)
    navs = page.locator(".md-code__nav")
    expect(navs.last).to_have_attribute("aria-label", re.compile(r"\d$"))
    assert navs.count() > 1
    assert violations(page, {"runOnly": ["best-practice"]}) == []
