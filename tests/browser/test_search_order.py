"""What comes first in search: maps before what explains maps, with the sentence and its place in the map."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.test_search import LINKS, Seeker
from tests.search_files import searched

from mkdocs_journeys.search import MARK

WORDS = 20


@pytest.fixture(scope="module")
def seeker(browser: Browser, root: str) -> Iterator[Seeker]:
    one = Seeker(browser, root)
    one.opens()
    yield one
    one.context.close()
    assert one.troubles == []


def words_of_maps(site, pattern: str) -> list[str]:
    """Every nth distinct word that stands in a map, so that nobody can pick what suits."""
    found: dict[str, None] = {}
    for record in searched(site):
        if re.fullmatch(r"journeys/[^/]+/", record.location.partition("#")[0]):
            lines = [line for line in record.text.split("\n") if not line.startswith(MARK)]
            found |= dict.fromkeys(re.findall(pattern, "\n".join(lines)))
    words = [*found]
    return words[:: len(words) // WORDS][:WORDS]


@pytest.mark.parametrize("pattern", [r"[A-Za-z]{4,}", r"[\u4e00-\u9fff]{2,4}"], ids=["English", "Chinese"])
def test_words_of_maps_find_a_map_first(seeker, site, pattern):
    words = words_of_maps(site, pattern)
    assert len(words) == WORDS
    first = {}
    for word in words:
        seeker.asks(word)
        first[word] = seeker.page.locator(LINKS).first.get_attribute("href")
    assert {word: href for word, href in first.items() if "/journeys/" not in (href or "")} == {}


def test_a_word_that_the_documentation_uses_often_finds_a_journey_first(seeker):
    seeker.asks("checkout")
    names = seeker.page.locator(".jm-search-group-name")
    expect(names).to_have_text(["In the library", "In the documentation"])
    assert "/journeys/" in (seeker.page.locator(LINKS).first.get_attribute("href") or "")
    # Also in lines of code that are indented.
    assert {text.lower() for text in seeker.page.locator(f"{LINKS} p mark").all_text_contents()} == {"checkout"}


def test_what_only_the_documentation_has_word_by_word_comes_first(seeker):
    seeker.asks("a full-width colon")
    assert "/journeys/" not in (seeker.page.locator(LINKS).first.get_attribute("href") or "")


def test_a_result_says_what_it_is_and_where_it_stands(seeker):
    seeker.asks("needs my birthday")
    page, entry = seeker.page.locator(LINKS).nth(0), seeker.page.locator(LINKS).nth(1)
    expect(page.locator(".jm-search-kind")).to_have_text("Journey map")
    expect(entry.locator(".jm-search-path")).to_have_text("Anna buys running shoes online › 3. Purchase › ")
    expect(entry.locator(".jm-search-kind")).to_have_text("Thought")
    seeker.asks("Pays")
    expect(seeker.page.locator(f"{LINKS}[href*='#pays'] .jm-search-kind").first).to_have_text("Step")


def test_an_excerpt_is_the_sentence_without_remarks(seeker):
    seeker.asks("sole bending")
    result = seeker.page.locator(f"{LINKS}[href*='#sees-the-advertisement']").first
    expect(result.locator("p").first).to_have_text("The clip shows the sole bending on wet asphalt.")
    for text in seeker.page.locator(f"{LINKS} p").all_text_contents():
        assert not re.search(r"Severity|Source", text), text


@pytest.mark.parametrize(
    ("name", "shown"), [("call center", "银行客服热线 · Call center"), ("呼叫中心", "银行客服热线 · 呼叫中心")]
)
def test_another_name_of_a_touchpoint_finds_where_it_is_used(seeker, name, shown):
    seeker.asks(name)
    assert shown in [text.strip() for text in seeker.page.locator(f"{LINKS} p").all_text_contents()]


def test_where_nothing_is_found_words_like_it_and_galleries_are_shown(seeker):
    assert seeker.asks("advertismemt") == []
    meta = seeker.page.locator(".md-search-result__meta")
    expect(meta).to_contain_text("Nothing is found with these words.")
    expect(meta.get_by_role("link", name="Journeys")).to_have_attribute("href", re.compile(r"/journeys/$"))
    meta.get_by_role("button", name="advertisement", exact=True).click()
    expect(seeker.page.locator(LINKS).first).to_be_attached()
