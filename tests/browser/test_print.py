"""Maps on paper: the page that makes posters and tiles, and what the browser itself prints of any page."""

import re
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect
from tests.browser.barriers import COLOURS, EVERY_RULE, violations
from tests.browser.paper import printed, smallest_text

from mkdocs_journeys.words import Words

ENGLISH, CHINESE, ARABIC = "journeys/anna-buys-online/", "journeys/loan-current/", "journeys/child-appointment/"
COMPARISON = "journeys/loan-future/compare/"
PICTURES = "journeys/museum-evening/"
SIZES = {"A4": (297, 210), "A3": (420, 297), "A2": (594, 420), "A1": (841, 594), "A0": (1189, 841)}
UPRIGHT, ACROSS = (210, 297), (297, 210)
# Of lanes, so that every cell of the drawing is asked for, one line at a time.
LINES = """() => [...document.querySelectorAll('.jm-cell text')].flatMap(text => {
  const lines = [...text.querySelectorAll('tspan')];
  return (lines.length ? lines : [text]).map(line => line.textContent);
})"""


def drawn_lines(page: Page) -> list[str]:
    """The texts of the file that the sheets of a page for print show."""
    file = page.locator(".jm-sheet image").first.evaluate("image => new URL(image.href.baseVal, document.baseURI).href")
    drawing = page.context.new_page()
    drawing.goto(file)
    lines: list[str] = drawing.evaluate(LINES)
    drawing.close()
    assert len(lines) > 50
    return lines


def plain(text: str) -> str:
    """Without spaces and marks of direction, as texts are compared with what was printed."""
    return re.sub("[\\s\u200b\u2060-\u2069]", "", normalize("NFKC", text))


def stands_in(line: str, text: str) -> bool:
    """Whether a line was printed. Fonts draw some Chinese letters, and dashes, as they draw others of that shape."""
    return re.search("".join(map(shape_of, plain(line))), text) is not None


def shape_of(sign: str) -> str:
    if sign >= "\u4e00":
        return f"[{sign}\u2e80-\u2fdf戶]"
    return "[‒–]" if sign == "–" else re.escape(sign)


@pytest.mark.parametrize(
    ("address", "scripts"), [(ENGLISH, True), (ENGLISH, False), (ARABIC, False), (COMPARISON, False)]
)
def test_each_size_of_paper_is_printed_on_sheets_of_that_size(reader, address, scripts):
    page = reader(java_script_enabled=scripts).open(f"{address}print/")
    for paper, size in SIZES.items():
        page.get_by_role("radio", name=paper).check()
        sheets = printed(page, size="Letter")
        words = Words(page.locator("html").get_attribute("lang") or "")
        said = words.plural("{count} sheet", "{count} sheets", len(sheets))
        expect(page.locator(f"label:has([value={paper}]) .jm-paper-sheets")).to_have_text(said)
        assert {sheet.size for sheet in sheets} == {size}
        assert paper == "A4" or len(sheets) == 1


@pytest.mark.parametrize("address", [ENGLISH, CHINESE, COMPARISON])
def test_a_poster_holds_every_text_and_nothing_of_the_page_around_it(reader, address):
    page = reader().open(f"{address}print/")
    (poster,) = printed(page)
    for line in drawn_lines(page):
        assert stands_in(line, poster.text)
    assert "Cut" not in poster.text
    assert plain(page.get_by_role("link").inner_text()) not in poster.text


def test_every_text_stands_on_a_tile_or_runs_on_over_the_cut(reader):
    page = reader().open(f"{ENGLISH}print/")
    page.get_by_role("radio", name="A4").check()
    tiles = printed(page)
    everything = " ".join(tile.text for tile in tiles)
    lines = drawn_lines(page)
    whole = [line for line in lines if stands_in(line, everything)]
    # Only what runs over several columns, such as the title, may be cut.
    assert len(whole) >= 0.99 * len(lines)
    for number, tile in enumerate(tiles, 1):
        assert f"Page{number}of{len(tiles)}" in tile.text


def test_the_sheets_show_the_whole_drawing_from_the_file_system(site, browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / ENGLISH / "print/index.html").as_uri())
    (poster,) = printed(page)
    for line in drawn_lines(page):
        assert stands_in(line, poster.text)
    context.close()


def test_a_map_with_pictures_is_printed_with_them(reader):
    page = reader().open(f"{PICTURES}print/")
    (poster,) = printed(page)
    for line in drawn_lines(page):
        assert stands_in(line, poster.text)
    # The file that the sheets show holds the pictures, and a browser shows them.
    page.goto(f"{page.url.removesuffix('print/')}museum-evening.svg")
    shown = """async () => {
      const images = [...document.querySelectorAll('image')];
      await Promise.all(images.map((image) => image.decode()));
      return images.map((image) => [image.href.baseVal.slice(0, 15), image.querySelector('title')?.textContent]);
    }"""
    pictures = page.evaluate(shown)
    assert len(pictures) >= 3
    assert all(kind == "data:image/png;" and title for kind, title in pictures)


def test_dark_readers_get_light_paper_and_a_dark_page_around_it(reader):
    page = reader(color_scheme="dark").open(f"{ENGLISH}print/")
    ground = "element => getComputedStyle(element).backgroundColor"
    assert page.locator(".jm-sheet:visible").evaluate(ground) == "rgb(255, 255, 255)"
    dark = page.locator("body").evaluate(ground)
    assert max(map(int, re.findall(r"\d+", dark)[:3])) < 60


@pytest.mark.parametrize("look", ["light", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_choose_paper(reader, look, scheme):
    page = reader(look, color_scheme=scheme).open(f"{ENGLISH}print/")
    for paper in ("A3", "A4"):
        page.get_by_role("radio", name=paper).check()
        assert violations(page, EVERY_RULE if scheme == "light" else COLOURS, "html") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_arrow_keys_move_the_choice_and_the_preview_and_its_remarks_follow(reader):
    page = reader().open(f"{ENGLISH}print/")
    expect(page.locator(".jm-sheet:visible")).to_have_count(1)
    page.get_by_role("radio", name="A3").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="A4")).to_be_checked()
    expect(page.get_by_text("sheets to cut and join")).to_be_visible()
    count = page.locator(".jm-sheet:visible").count()
    assert f"{count} sheets" in page.locator(".jm-paper:has(:checked)").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("one sheet of 420 × 297 mm")).to_be_visible()


def test_the_button_prints_and_stands_there_only_with_scripts(reader):
    page = reader().open(f"{ENGLISH}print/")
    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
    page.get_by_role("button", name="Print").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    assert reader(java_script_enabled=False).open(f"{ENGLISH}print/").get_by_role("button").count() == 0


def test_it_is_one_click_from_the_map_and_back_with_instant_navigation(reader):
    page = reader().open(ENGLISH)
    page.get_by_role("link", name="Print or poster").click()
    expect(page.get_by_role("radio", name="A3")).to_be_checked()
    page.get_by_role("link", name="Back to the map").click()
    page.wait_for_load_state()
    expect(page.get_by_role("tab", name="Full map")).to_be_visible()


@pytest.mark.parametrize(
    ("view", "size", "only"),
    [
        ("overview", ACROSS, "Samplesize42"),
        ("full", UPRIGHT, None),
        ("table", ACROSS, "Touchpoints"),
        ("list", UPRIGHT, "Samplesize42"),
    ],
)
def test_the_browser_prints_the_view_that_is_open_and_what_follows_from_it(reader, view, size, only):
    page = reader().open(f"{ENGLISH}?view={view}")
    sheets = printed(page)
    assert {sheet.size for sheet in sheets} == {size}
    assert len(sheets) <= 8
    text = "".join(sheet.text for sheet in sheets)
    for said in ("Annabuysrunningshoesonline", "Whatstandsout", "Painpoints", "Opportunities", "Expectations"):
        assert said in text
    if only:
        assert only in text
    # Of a map with two people every step's touchpoint stands in one view, its figures in the table and the list.
    assert ("Standarddeviation" in text) == (view != "full")
    for control in ("Journeys/", "Fullscreen", "Present", "Downloads", "Related", "Skiptocontent", "Samepersona"):
        assert control not in text


@pytest.mark.parametrize("id", ["anna-buys-online", "planning-software", "child-appointment", "loan-current"])
def test_an_overview_is_printed_with_text_of_seven_points(reader, id):
    pdf = reader().open(f"journeys/{id}/?view=overview").pdf(format="A4", prefer_css_page_size=True)
    assert smallest_text(pdf) >= 6.99


@pytest.mark.parametrize("id", ["finance-first-weeks", "bank-years", "loan-future"])
def test_a_map_that_is_not_too_tall_is_printed_with_text_of_seven_points(reader, id):
    pdf = reader().open(f"journeys/{id}/?view=full").pdf(format="A4", prefer_css_page_size=True)
    assert smallest_text(pdf) >= 6.99


def test_a_map_on_upright_paper_is_in_rows_that_name_the_lanes(reader):
    sheets = printed(reader().open(f"{ENGLISH}?view=full"))
    assert "Annabuysrunningshoesonline" in sheets[0].text
    for sheet in sheets[:2]:
        assert "Emotioncurve" in sheet.text
        assert "Metrics" in sheet.text
    assert "1.Awareness" in sheets[0].text
    assert "4.Use" not in sheets[0].text
    assert "4.Use" in sheets[1].text


def test_what_a_reader_has_hidden_is_not_printed(reader):
    page = reader().open(f"{ENGLISH}?view=full")
    assert "Stopsscrolling" in printed(page)[0].text
    page.get_by_role("button", name="View").click()
    page.get_by_role("checkbox", name="Actions").uncheck()
    assert "Stopsscrolling" not in printed(page)[0].text


def test_the_heads_of_a_table_stand_on_every_page_of_it(reader):
    sheets = printed(reader().open(f"{ENGLISH}?view=table"))
    of_table = [sheet for sheet in sheets if "StepEmotioncurveActionsTouchpoints" in sheet.text]
    assert len(of_table) >= 2
    assert "Seestheadvertisement" in of_table[0].text
    assert "Recommendstheshop" in of_table[-1].text


def test_without_scripts_overview_map_and_list_are_printed_and_the_table_is_not(reader):
    sheets = printed(reader(java_script_enabled=False).open(ENGLISH))
    text = "".join(sheet.text for sheet in sheets)
    assert {sheet.size for sheet in sheets} == {UPRIGHT}
    assert len(sheets) <= 10
    assert "Standarddeviation" in text
    # In the map and in the list.
    assert text.count("Tapstheadvertisementonthetram") >= 1
    # In the overview as well.
    assert text.count("1.Awareness") == 3


@pytest.mark.parametrize("address", [f"{ENGLISH}?view=full", f"{ENGLISH}?view=list", "personas/anna/", "case-studies/"])
def test_paper_is_white_for_readers_in_the_dark(reader, address):
    page = reader(color_scheme="dark").open(address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(media="print", color_scheme="dark")
    look = "element => [getComputedStyle(element).colorScheme, getComputedStyle(element).backgroundColor]"
    scheme, ground = page.locator("body").evaluate(look)
    assert scheme == "light"
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_a_comparison_is_printed_across_and_begins_on_the_first_page(reader):
    page = reader().open(COMPARISON)
    sheets = printed(page)
    assert {sheet.size for sheet in sheets} == {ACROSS}
    first_stage = page.locator(".jm-comparison .jm-cell[data-lane=stage] text").first.text_content()
    assert stands_in(first_stage, sheets[0].text)


@pytest.mark.parametrize(
    "address", ["journeys/", "personas/", "case-studies/", "personas/anna/", "case-studies/bank-loan/"]
)
def test_other_pages_are_printed_upright_on_few_pages_without_controls(reader, address):
    sheets = printed(reader().open(address))
    assert {sheet.size for sheet in sheets} == {UPRIGHT}
    assert 1 <= len(sheets) <= 4
    assert all(sheet.text for sheet in sheets)
