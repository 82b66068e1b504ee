"""The page for an address where nothing is, in a site that is in a folder of its server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.barriers import EVERY_RULE, violations
from tests.browser.conftest import Silent, served
from tests.site.portfolios.sites import MKDOCS, build, write

FILES = {
    "maps/anna-buys-online.yml": "title: Anna buys <b>online</b>\nstages: [Looks, Pays]\n",
    "maps/museum-evening.yml": "title: An evening in a museum\nstages: [Arrives]\n",
    "maps/开户.yml": "title: 开户\nlanguage: zh\nstages: [等待]\n",
}
# Sites are built into this folder, and their parent is served.
CONFIG = f"{MKDOCS}\nsite_url: https://example.org/site/\n"


class WithOwnPage(Silent):
    """Answers as hosts of sites do: what is not found is the site's own page, at the address that was asked for."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "site", "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def root(once: Callable[[str, Callable[[Path], None]], Path]) -> Iterator[str]:
    def fill(folder: Path) -> None:
        write(folder, FILES, CONFIG)
        built = build(folder)
        assert built.returncode == 0, built.output[-2000:]

    with served(once("not-found", fill), WithOwnPage) as address:
        yield address


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=root)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("journeys/ana-buy-online/", "journeys/anna-buys-online/"),
        ("maps/deep/museum-evening.html", "journeys/museum-evening/"),
        ("journeys/开户页/", "journeys/开户/"),
    ],
)
def test_the_nearest_address_is_named_first(page, root, asked, nearest):
    assert page.goto(f"site/{asked}").status == 404
    link = page.locator(".jm-nearest a").first
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url(f"{root}site/{nearest}")


def test_titles_are_text(page):
    page.goto("site/journeys/anna-buys-onlin/")
    expect(page.locator(".jm-nearest a").first).to_have_text("Anna buys <b>online</b>")


def test_an_address_like_no_other_names_none(page):
    page.goto("site/%E0%A4%A/wp-login.php")
    expect(page.locator(".jm-find-page")).to_be_visible()
    expect(page.locator(".jm-nearest")).to_be_hidden()


def test_the_search_is_asked_for_what_the_address_says(page, root):
    page.goto("site/journeys/museum_evening_2/")
    expect(page.get_by_role("searchbox", name="Search this site")).to_have_value("museum evening 2")
    page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_url(f"{root}site/?q=museum+evening+2")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("museum evening 2")


def test_the_page_is_accessible_and_stays_in_a_phone(page):
    page.goto("site/nowhere/")
    assert violations(page, {**EVERY_RULE, "runOnly": [*EVERY_RULE["runOnly"], "best-practice"]}) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_parts_of_the_site_are_linked(browser, root):
    context = browser.new_context(java_script_enabled=False, base_url=root)
    page = context.new_page()
    page.goto("site/deep/down/nowhere/")
    expect(page.locator(".jm-find-page")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Journeys").click()
    page.wait_for_url(f"{root}site/journeys/")
    context.close()
