"""A server without `unsafe-inline`: the site works under exactly the policy that `journeys audit` prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Silent, readers_of, served

from mkdocs_journeys.cli import main


@pytest.fixture(scope="module")
def policy(site: Path) -> str:
    found = CliRunner().invoke(main, ["audit", str(site), "--csp"])
    assert found.exit_code == 0, found.output
    return found.stdout.splitlines()[1]


@pytest.fixture(scope="module")
def strict_root(site: Path, policy: str) -> Iterator[str]:
    class Strict(Silent):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    with served(site, Strict) as root:
        yield root


def test_the_site_works_under_the_printed_policy(browser: Browser, strict_root: str, policy: str):
    assert "unsafe" not in policy
    with readers_of(strict_root, browser) as arrive:
        page = arrive().open("")
        page.get_by_title("Switch to dark mode").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.locator("[data-md-component=search-query]").click()
        page.keyboard.type("running shoes")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        for address in ("journeys/", "journeys/anna-buys-online/", "journeys/anna-buys-online/print/", "404.html"):
            page.goto(strict_root + address)
            expect(page.locator("h1").first).to_be_attached()
        page.goto(f"{strict_root}journeys/anna-buys-online/")
        page.get_by_role("tab", name="Table").click()
        expect(page.get_by_role("tabpanel", name="Table")).to_be_visible()


def test_pages_for_print_have_an_icon_of_their_own(browser: Browser, strict_root: str, site: Path):
    html = (site / "journeys/anna-buys-online/print/index.html").read_text(encoding="utf-8")
    assert '<link rel="icon" href="../../../assets/journeys/icon.svg">' in html
    assert (site / "assets/journeys/icon.svg").is_file()
