"""Galleries in a browser: narrowed down, put in order, found again by address, reload and Back, by everybody."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.barriers import COLOURS, violations
from tests.browser.conftest import Reader, readers_of, served
from tests.site.portfolios.library import HOSTILE, MAPS, library_site

Once = Callable[[str, Callable[[Path], None]], Path]
NARROW = "journeys/?language=zh&state=future"


@pytest.fixture(scope="session")
def library_root(once: Once) -> Iterator[str]:
    with served(once("library", library_site) / "site") as address:
        yield address


@pytest.fixture
def visitor(browser: Browser, library_root: str) -> Iterator[Callable[..., Reader]]:
    """Makes readers of the large library."""
    with readers_of(library_root, browser) as arrive:
        yield arrive


def titles(page: Page) -> list[str]:
    return page.locator(".jm-gallery .jm-card-title").all_inner_texts()


def facet(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def value(page: Page, facet_: str, name: str) -> Locator:
    return facet(page, facet_).get_by_role("checkbox", name=re.compile(f"^{re.escape(name)}\\s+\\d+$"))


def counts(page: Page, name: str) -> dict[str, int]:
    """What the values of a facet would find."""
    found = facet(page, name).locator("li:visible").all()
    return {
        one.locator(".jm-facet-name").inner_text(): int(one.locator(".jm-facet-count").inner_text()) for one in found
    }


def test_values_of_one_facet_add_up_and_those_of_two_narrow_down(reader):
    page = reader().open("journeys/")
    every, states = len(titles(page)), counts(page, "State")
    value(page, "State", "Future state").check()
    expect(page.locator(".jm-gallery .jm-card")).to_have_count(states["Future state"])
    value(page, "State", "Current state").check()
    expect(page.locator(".jm-gallery .jm-card")).to_have_count(every)
    value(page, "State", "Current state").uncheck()
    value(page, "Language", "Chinese").check()
    assert titles(page) == ["小店贷款申请（未来）"]


def test_counts_follow_what_is_chosen_elsewhere(reader):
    page = reader().open("journeys/")
    before = counts(page, "State")
    value(page, "Language", "Chinese").check()
    after = counts(page, "State")
    shown = len(titles(page))
    assert sum(after.values()) == shown < sum(before.values())
    # What the facet itself could add is counted as well.
    assert counts(page, "Language")["English"] > 0


def test_the_choice_stands_in_the_address_and_survives_a_reload(reader):
    page = reader().open("journeys/")
    value(page, "Language", "Chinese").check()
    value(page, "State", "Future state").check()
    page.get_by_label("Sort by").select_option("Title")
    address = page.url
    assert "language=zh" in address
    assert "state=future" in address
    assert "sort=title" in address
    shown = titles(page)
    page.reload(wait_until="load")
    assert titles(page) == shown
    expect(value(page, "Language", "Chinese")).to_be_checked()
    expect(page.get_by_label("Sort by")).to_have_value("title")


def test_back_leads_to_the_choice_before(reader):
    page = reader().open("journeys/")
    every = titles(page)
    value(page, "Language", "Chinese").check()
    chinese = titles(page)
    value(page, "State", "Future state").check()
    page.get_by_role("searchbox", name="Find by words").press_sequentially("小店")
    page.go_back()
    expect(page.get_by_role("searchbox", name="Find by words")).to_have_value("")
    page.go_back()
    expect(value(page, "State", "Future state")).not_to_be_checked()
    assert titles(page) == chinese
    page.go_back()
    expect(page.locator(".jm-gallery .jm-card")).to_have_count(len(every))
    page.go_forward()
    assert titles(page) == chinese


def test_a_map_and_back_shows_the_same_choice(reader):
    page = reader().open("journeys/")
    value(page, "State", "Future state").check()
    shown = titles(page)
    page.locator(".jm-gallery .jm-card a").first.click()
    expect(page.get_by_role("heading", level=1, name=shown[0])).to_be_visible()
    page.go_back()
    expect(page.locator(".jm-gallery .jm-card")).to_have_count(len(shown))
    # Once, although the page has been shown twice.
    expect(page.get_by_role("search", name="Filter")).to_have_count(1)


def test_the_owner_of_a_map_leads_to_the_gallery_with_this_choice(reader):
    page = reader().open("journeys/anna-buys-online/")
    page.locator(".jm-head .jm-fact a[href*='owner=']").first.click()
    expect(page.locator(".jm-choice")).to_have_count(1)
    assert "Anna buys running shoes online" in titles(page)


def test_a_screen_reader_hears_how_many_there_are(reader):
    page = reader().open("journeys/")
    told = page.locator(".jm-gallery").get_by_role("status")
    every = len(titles(page))
    expect(told).to_have_text(f"{every} journey maps")
    value(page, "Language", "Chinese").focus()
    page.keyboard.press("Space")
    expect(told).to_have_text(f"{len(titles(page))} of {every} journey maps")
    page.get_by_role("searchbox", name="Find by words").fill("nothing has this")
    expect(told).to_have_text(f"0 of {every} journey maps")
    expect(page.get_by_text("Nothing matches.")).to_be_visible()


def test_what_is_chosen_can_be_dropped_one_by_one_or_all_at_once(reader):
    page = reader().open(NARROW)
    every = page.locator(".jm-gallery .jm-card")
    expect(every).to_have_count(1)
    page.get_by_role("button", name="Remove Chinese").focus()
    page.keyboard.press("Enter")
    expect(value(page, "Language", "Chinese")).not_to_be_checked()
    expect(page.get_by_role("button", name="Remove Future state")).to_be_focused()
    page.get_by_role("button", name="Reset").click()
    expect(page.get_by_role("button", name="Reset")).to_be_hidden()
    expect(page.get_by_role("searchbox", name="Find by words")).to_be_focused()
    assert "?" not in page.url


def test_an_address_with_an_unknown_order_says_so_and_shows_everything(reader):
    page = reader().open("journeys/?sort=beauty")
    expect(page.locator(".jm-choice")).to_have_count(0)
    assert len(titles(page)) > 1
    said = page.locator(".jm-gallery-unknown")
    expect(said).to_have_text("This address asks for sort: beauty, which this page does not have.")
    page.get_by_label("Sort by").select_option("title")
    expect(said).to_be_hidden()


def test_words_are_found_in_titles_sentences_and_names(reader):
    page = reader().open("journeys/")
    find = page.get_by_role("searchbox", name="Find by words")
    every = len(titles(page))
    for words, title in (("RUNNING shoes", "Anna buys running shoes online"), ("现状", "小店贷款申请（现状）")):
        find.fill(words)
        assert title in titles(page)
        assert len(titles(page)) < every


@pytest.mark.parametrize("kind", ["personas/", "case-studies/"])
def test_personas_and_case_studies_are_narrowed_down_likewise(reader, kind):
    page = reader().open(kind)
    every = len(titles(page))
    value(page, "Language", "Chinese").check()
    assert 0 < len(titles(page)) < every
    assert page.url.endswith("?language=zh")


def test_on_a_phone_the_facets_open_on_demand(reader):
    page = reader("phone").open("journeys/")
    button = page.get_by_role("button", name="Filter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(facet(page, "Language")).to_be_hidden()
    button.click()
    value(page, "Language", "Chinese").check()
    expect(page.get_by_role("button", name="Filter 1")).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert violations(page) == []


@pytest.mark.parametrize("kind", ["journeys/?language=zh", "personas/", "case-studies/"])
def test_galleries_can_be_used_by_everybody(reader, kind):
    page = reader().open(kind)
    for more in page.locator(".jm-facet-more").all():
        more.click()
    assert violations(page) == []
    page.get_by_title("Switch to dark mode").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page, COLOURS) == []


def test_without_scripts_there_are_cards_and_pages_and_no_controls(visitor):
    page = visitor(java_script_enabled=False).open("journeys/")
    assert page.locator(".jm-gallery :is(input, button, select):visible").count() == 0
    before = titles(page)
    page.get_by_role("link", name="Next page").click()
    after = titles(page)
    assert len(before) + len(after) == MAPS
    assert not {*before} & {*after}


@pytest.mark.parametrize("kind", ["journeys/", "personas/", "case-studies/"])
def test_cards_that_the_script_fetches_are_those_of_the_further_pages(visitor, kind):
    page = visitor().open(kind)
    page.get_by_role("button", name=re.compile("Show \\d more")).click()
    expect(page.locator(".jm-card").nth(60).locator(".jm-card-body > :nth-child(2)")).to_be_attached()
    fetched = page.evaluate(SEEN_CARDS, 60)
    assert fetched == visitor(java_script_enabled=False).open(f"{kind}page/2/").evaluate(SEEN_CARDS, 0)
    assert len(fetched) > 0


# A card without what differs by place: addresses.
SEEN_CARDS = """first => [...document.querySelectorAll('.jm-card')].slice(first).map((card) => {
  const copy = card.cloneNode(true);
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  for (const image of copy.querySelectorAll('img')) {
    image.dataset.name = image.src.split('/').pop();
    image.removeAttribute('src');
  }
  return copy.outerHTML;
})"""


def test_showing_more_leads_the_keyboard_on(visitor):
    page = visitor().open("journeys/")
    page.get_by_role("button", name="Show 4 more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".jm-card")).to_have_count(MAPS)
    expect(page.locator(".jm-card").nth(60).get_by_role("link").first).to_be_focused()
    expect(page.get_by_role("button", name=re.compile("Show"))).to_be_hidden()


@contextmanager
def without(guest: Reader, address: str) -> Iterator[None]:
    """A file does not come for a while; it is waited for until the page knows."""
    guest.page.route(address, lambda route: route.abort())
    guest.page.evaluate("() => addEventListener('error', () => { window.jmFailed = true }, true)")
    yield
    guest.page.wait_for_function("window.jmFailed")
    guest.page.unroute(address)
    assert {*guest.troubles} == {"Failed to load resource: net::ERR_FAILED"}
    guest.troubles.clear()


def test_cards_that_do_not_come_are_links_and_come_with_the_next_choice(visitor):
    guest = visitor()
    page = guest.open("journeys/")
    with without(guest, "**/page/2/cards.js"):
        page.get_by_role("button", name="Show 4 more").click()
    link = page.locator(".jm-card").nth(60).get_by_role("link")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("href", re.compile(r"^map-\d\d/$"))
    thumbnails = page.locator(".jm-card svg.jm-thumbnail")
    shown = thumbnails.count()
    page.get_by_label("Sort by").select_option("Title")
    page.get_by_role("button", name="Show 4 more").click()
    expect(page.locator(".jm-card")).to_have_count(MAPS)
    expect(thumbnails).not_to_have_count(shown)


def test_words_that_do_not_come_are_asked_for_again(visitor):
    guest = visitor()
    page = guest.open("journeys/")
    box = page.get_by_role("searchbox", name="Find by words")
    with without(guest, "**/words.js"):
        box.fill("unsure")
        expect(page.locator(".jm-card")).to_have_count(0)
    box.fill("unsure ")
    expect(page.locator(".jm-card")).not_to_have_count(0)


def test_a_choice_reaches_maps_that_stand_on_no_first_page(visitor):
    page = visitor().open("journeys/?words=journey 61")
    expect(page.locator(".jm-card")).to_have_count(1)
    expect(page.locator(".jm-card svg.jm-thumbnail")).to_be_attached()


def test_maps_are_put_in_order(visitor):
    page = visitor().open("journeys/")
    page.get_by_label("Sort by").select_option("Title")
    # Numbers as people count, and not as letters.
    assert titles(page)[1:4] == ["Journey 0", "Journey 1", "Journey 2"]
    page.get_by_label("Sort by").select_option("Last reviewed")
    assert [int(title.split()[1]) % 9 for title in titles(page)[:5]] == [8, 8, 8, 8, 8]


def test_a_long_facet_shows_its_first_values_and_finds_others(visitor):
    page = visitor().open("journeys/")
    owners = facet(page, "Owner")
    expect(owners.locator("li:visible")).to_have_count(8)
    owners.get_by_role("searchbox", name="Find in Owner").fill("team 11")
    expect(owners.locator("li:visible")).to_have_count(1)
    value(page, "Owner", "Team 11").check()
    owners.get_by_role("searchbox", name="Find in Owner").fill("")
    # What is chosen stays in sight.
    expect(value(page, "Owner", "Team 11")).to_be_visible()
    owners.get_by_role("button", name="5 more").click()
    expect(owners.locator("li:visible")).to_have_count(13)
    owners.get_by_role("button", name="Show fewer").click()
    expect(owners.locator("li:visible")).to_have_count(9)


def test_names_by_hostile_authors_are_only_ever_text(visitor):
    page = visitor().open("journeys/?sort=title")
    name = HOSTILE.split("&")[0]
    assert any(name in title for title in titles(page))
    box = facet(page, "Tags").get_by_role("checkbox", name=re.compile("img"))
    box.check()
    expect(page.locator(".jm-choice")).to_contain_text(name)
    page.reload(wait_until="load")
    expect(page.locator(".jm-choice")).to_contain_text(name)
    page.get_by_role("button", name="Reset").click()
    page.get_by_role("button", name="Show 4 more").click()
    assert page.evaluate("window.pwned") is None
    assert page.locator("img[onerror]").count() == 0
