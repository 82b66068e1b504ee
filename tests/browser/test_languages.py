"""What scripts write says in which language it is, as what stands on the page from the beginning."""

import pytest
from playwright.sync_api import Page, expect
from tests.site.speaking import Said, Tongues

from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

SEEN = """
() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const near = (element, name) => element.closest(`[${name}]`)?.getAttribute(name) ?? "";
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.replace(/\\s+/g, " ").trim();
    if (!text || element.closest("script, style, template, desc, .md-tabs, .md-nav--primary, .jm-prose")) continue;
    const direction = near(element, "dir") || (/^[\\u2066-\\u2068]/.test(text) ? "isolated" : "");
    found.push([text, near(element, "lang"), direction, [...element.classList]]);
  }
  return found;
}
"""

SIGNED = """
() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { index, 0: text } of node.data.matchAll(/[+−]\\d[.\\d]*/g)) {
      const [sign, digit] = [index, index + 1].map((start) => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        return range.getBoundingClientRect();
      });
      if (sign.width) found.push({ text, isBehind: sign.left > digit.left });
    }
  }
  return found;
}
"""


@pytest.fixture(scope="session")
def tongues(repository) -> Tongues:
    return Tongues(select(load(FolderTree(repository / "journeys")).portfolio))


def said(page: Page) -> list[Said]:
    return [
        Said(text, language, direction, frozenset(kinds)) for text, language, direction, kinds in page.evaluate(SEEN)
    ]


def unmarked(page: Page, tongues: Tongues) -> list[tuple[str, Said]]:
    return [(missing, text) for text in said(page) if (missing := tongues.missing(text))]


def test_what_is_chosen_in_a_gallery_is_called_in_its_own_language(reader, tongues):
    page = reader().open("journeys/?persona=lin-xiaoyu&persona=salma&language=ar&language=zh")
    chip = page.get_by_role("button", name="Remove 林小雨")
    expect(chip.locator("[lang=zh]")).to_have_text("林小雨")
    expect(page.get_by_role("button", name="Remove Arabic").locator("[lang]")).to_have_count(0)
    assert unmarked(page, tongues) == []


@pytest.mark.parametrize(
    ("journey", "language"), [("loan-current", "zh"), ("child-appointment", "ar"), ("hotel-stay", "en")]
)
def test_tabs_switches_and_the_presentation_of_a_map_speak_its_language(reader, tongues, journey, language):
    words = Words(language)
    page = reader().open(f"journeys/{journey}/")
    assert unmarked(page, tongues) == []
    page.get_by_role("tab", name=words("Full map"), exact=True).click()
    page.get_by_role("button", name=words("View"), exact=True).click()
    assert unmarked(page, tongues) == []
    page.get_by_role("button", name=words("Present"), exact=True).click()
    expect(page.get_by_role("dialog", name=words("Presentation"))).to_be_visible()
    assert unmarked(page, tongues) == []


@pytest.mark.parametrize("address", ["?view=overview", "?view=full", "?view=table", "?view=list", "?present=1"])
def test_a_sign_is_before_its_number_from_right_to_left_too(reader, address):
    page = reader().open(f"journeys/child-appointment/{address}")
    expect(page.locator(".jm-tab")).to_have_count(4)
    order = [found["text"] for found in page.evaluate(SIGNED) if found["isBehind"]]
    assert order == []
    assert len(page.evaluate(SIGNED)) >= 1


@pytest.mark.parametrize("address", ["journeys/child-appointment/?view=list", "personas/salma/"])
def test_all_of_a_page_from_right_to_left_begins_at_its_right_edge(reader, address):
    page = reader().open(address)
    edges = page.evaluate(
        """() => [...document.querySelector(".jm-page").children].flatMap((element) => {
          const { right, width } = element.getBoundingClientRect();
          return width > 1 ? [Math.round(right)] : [];
        })"""
    )
    assert len(edges) > 3
    assert len(set(edges)) == 1


def test_a_comparison_says_it_in_each_of_its_views(reader, tongues):
    page = reader().open("journeys/loan-future/compare/?view=list")
    expect(page.get_by_role("tabpanel", name=Words("zh")("List"))).to_be_visible()
    assert unmarked(page, tongues) == []


@pytest.mark.parametrize(("query", "language"), [("进度", "zh"), ("القلق", "ar"), ("birthday", "")])
def test_what_search_finds_is_marked_with_its_language(reader, query, language):
    page = reader().open("")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.insert_text(query)
    page.keyboard.press("End")
    title = page.locator(".md-search-result__item h2, .md-search-result__item h1").filter(has_text=query).first
    text = page.locator(".md-search-result__item .md-search-result__article p").filter(has_text=query).first
    found = title.or_(text).first
    expect(found).to_be_attached()
    near = "element => [...element.querySelectorAll('[lang]'), element.closest('[lang]')][0].lang"
    assert found.evaluate(near) == (language or "en")
