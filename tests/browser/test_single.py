"""A map in one file: opened from the file system it asks nobody for anything, and everything on it works."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.barriers import ALL_BUT_COLOURS, COLOURS, EVERY_RULE, violations
from tests.programs import run_module

LOOKS = {
    "light": {"viewport": {"width": 1440, "height": 1000}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1440, "height": 1000}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
MAPS = ("anna-buys-online", "shop-visit-zh", "museum-evening")


@pytest.fixture(scope="session")
def files(repository: Path, once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    def fill(folder: Path) -> None:
        for name in MAPS:
            made = run_module("mkdocs_journeys", "single", name, "-o", f"{folder}/{name}.html", folder=repository)
            assert made.returncode == 0, made.stdout + made.stderr

    return once("single", fill)


class Opened:
    """The file in a browser that remembers requests and errors."""

    def __init__(self, browser: Browser, file: Path, look: str, **settings: object) -> None:
        self.context = browser.new_context(**{**LOOKS[look], **settings})
        self.page: Page = self.context.new_page()
        self.file = file
        self.requests: list[str] = []
        self.troubles: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.goto(file.as_uri())

    def foreign(self) -> list[str]:
        return [url for url in self.requests if not url.startswith((self.file.as_uri(), "data:image/"))]


@pytest.fixture
def opened(browser: Browser, files: Path) -> Iterator[Callable[..., Opened]]:
    every: list[Opened] = []

    def arrive(name: str = MAPS[0], look: str = "light", **settings: object) -> Opened:
        every.append(Opened(browser, files / f"{name}.html", look, **settings))
        return every[-1]

    yield arrive
    for one in every:
        foreign, troubles = one.foreign(), one.troubles
        one.context.close()
        assert (foreign, troubles) == ([], [])


@pytest.mark.parametrize(
    ("name", "look"), [*((MAPS[0], look) for look in LOOKS), *((one, "light") for one in MAPS[1:])]
)
def test_every_view_works_and_has_no_barrier(opened, name, look):
    page = opened(name, look).page
    rules = {"light": EVERY_RULE, "dark": COLOURS, "phone": ALL_BUT_COLOURS}[look]
    for view in ("overview", "full", "table", "list"):
        page.locator(f".jm-tab[data-view={view}]").click()
        assert page.locator(f".jm-view[data-view={view}]").is_visible()
        assert page.locator(".jm-view:visible").count() == 1
        # What is around the views is the same for each.
        within = "html" if view == "overview" else f".jm-view[data-view={view}]"
        assert violations(page, rules, within) == []


def test_a_link_to_a_step_opens_the_list_there(opened):
    page = opened().page
    page.locator(":is(.jm-highlight, .jm-register) a:visible").first.click()
    assert page.locator(".jm-view--list").is_visible()
    assert page.url.startswith("file:")


def test_a_column_of_the_overview_leads_to_its_step_in_the_full_map(opened):
    page = opened().page
    page.locator(".jm-view--overview .jm-hotspot[data-view=full]").last.click()
    assert page.locator(".jm-view--map").is_visible()
    assert page.locator(".jm-view--map .jm-column").is_visible()


def test_the_chosen_view_survives_a_reload(opened):
    page = opened().page
    page.locator(".jm-tab[data-view=table]").click()
    page.reload()
    assert page.locator(".jm-view--table").is_visible()


def test_lanes_can_be_hidden_and_the_map_be_presented(opened):
    page = opened().page
    page.locator(".jm-tab[data-view=full]").click()
    page.locator(".jm-tool--view").click()
    page.locator('[data-hides="lane:thoughts"]').uncheck()
    assert page.locator('.jm-view--map .jm-scroller > svg .jm-row[data-lane="thoughts"] .jm-cell:visible').count() == 0
    page.keyboard.press("Escape")
    page.locator(".jm-tool--present").click()
    page.keyboard.press("ArrowRight")
    assert page.locator(".jm-show-name").inner_text() == "1. Awareness"
    page.keyboard.press("ArrowRight")
    assert page.locator(".jm-show-name").inner_text() == "2. Consideration"


def test_it_follows_the_reader_s_colours(opened):
    page = opened(look="dark").page
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(30, 32, 41)"
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_without_scripts_all_views_stand_below_one_another(opened):
    page = opened(java_script_enabled=False).page
    for view in ("overview", "full", "table", "list"):
        assert page.locator(f".jm-view[data-view={view}]").is_visible()


def test_pictures_are_inside(opened):
    page = opened().page
    sizes = page.evaluate("[...document.images].map((image) => image.naturalWidth)")
    assert sizes
    assert all(sizes)


def test_the_page_does_not_scroll_sideways_on_a_phone(opened):
    page = opened(look="phone").page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_script_but_its_own_may_run(files):
    text = (files / f"{MAPS[0]}.html").read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r'(?:src|href)="(?!#|data:image/|mailto:|https://doi\.org/)[^"]', text)
