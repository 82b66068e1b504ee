"""The demonstration carried away on a stick: every kind of page from the file system, and nothing asked of anybody."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page
from tests.programs import run_module

KINDS = (
    "index.html",
    "journeys/index.html",
    "journeys/anna-buys-online.html",
    "journeys/anna-buys-online/print.html",
    "journeys/loan-future/compare.html",
    "personas/index.html",
    "personas/lin-xiaoyu.html",
    "case-studies/index.html",
    "case-studies/bank-loan.html",
    "courses/index.html",
    "courses/journey-mapping.html",
    "courses/journey-mapping/emotions.html",
    "courses/journey-mapping/runs/2026-11-berlin.html",
    "guide/first-map.html",
    "gallery/index.html",
    "reference/journey-map.html",
)


@pytest.fixture(scope="session")
def carried(repository: Path, once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    def fill(folder: Path) -> None:
        for name in ("docs", "journeys", "overrides"):
            shutil.copytree(repository / name, folder / name)
        settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8"))
        settings["plugins"].append("offline")
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        built = run_module("mkdocs", "build", "--strict", "--quiet", folder=folder)
        assert built.returncode == 0, built.stdout + built.stderr

    return once("carried", fill) / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may only read files, and whose scripts meet no trouble."""
    troubles: list[str] = []
    opened = browser.new_page()
    opened.on("request", lambda request: troubles.append(request.url) if not is_local(request.url) else None)
    opened.on("requestfailed", lambda request: troubles.append(f"{request.url}: {request.failure}"))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    yield opened
    opened.close()
    assert troubles == []


def is_local(address: str) -> bool:
    return address.startswith(("file:", "data:", "blob:", "about:"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_can_be_read_from_the_file_system(page, carried, kind):
    page.goto((carried / kind).as_uri(), wait_until="load")
    assert page.locator("h1").first.is_visible()


def test_a_map_has_its_tabs_and_links_lead_on_from_file_to_file(page, carried):
    page.goto((carried / "journeys/index.html").as_uri())
    page.get_by_role("link", name="Anna buys running shoes online").first.click()
    page.get_by_role("tab", name="List").click()
    page.locator(".jm-list").wait_for(state="visible")
    page.locator(".jm-chip", has_text="Anna").first.click()
    page.wait_for_url("**/personas/anna.html")


def test_a_gallery_is_narrowed_down_from_the_file_system(page, carried):
    page.goto((carried / "journeys/index.html").as_uri())
    before = page.locator("main .jm-card:visible").count()
    page.get_by_role("checkbox", name="中文").or_(page.get_by_role("checkbox", name="Chinese")).first.check()
    page.wait_for_function("count => document.querySelectorAll('main .jm-card').length < count", arg=before)
