"""Nothing that an author writes runs in a reader's browser, leads to a script, or asks another host."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route
from tests.browser.conftest import served
from tests.site.portfolios.hostile import hostile_site as build_hostile_site

WHAT_COULD_RUN = """
() => {
  const found = [];
  const addresses = /^(href|src|srcset|action|formaction|xlink:href|data|poster|background|cite|ping)$/;
  const active = /^(javascript|vbscript|data:text|data:image.svg|blob|file):|evil\\.example/;
  const foreign = /^(iframe|object|embed|base|frame|applet|foreignobject)$/i;
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const plain = value.replace(/[\\u0000-\\u0020]/g, "").toLowerCase();
      const isActive = addresses.test(name) && active.test(plain);
      if (isActive || name.startsWith("on") || name === "srcdoc") found.push(`${element.localName} ${name}=${value}`);
    }
    if (foreign.test(element.localName)) found.push(element.outerHTML);
    if (element.localName === "meta" && element.httpEquiv) found.push(element.outerHTML);
    // In prose a picture may stay once it is harmless; a text is never markup.
    if (element.getAttribute("src") === "x" && !element.closest(".jm-prose")) found.push(element.outerHTML);
  }
  return found;
}
"""
SCRIPTS = "[...document.scripts].map((script) => script.src ? new URL(script.src).pathname : script.textContent.trim())"


@pytest.fixture(scope="module")
def hostile_site(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A site built from the hostile portfolio."""
    return once("hostile", build_hostile_site) / "site"


@pytest.fixture(scope="module")
def hostile_root(hostile_site: Path) -> Iterator[str]:
    with served(hostile_site) as address:
        yield address


class Witness:
    """A reader's page that remembers whatever should not have happened."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.events: list[str] = []
        page.on("dialog", lambda dialog: (self.events.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.events.append(f"error {error}"))
        page.on("popup", lambda popup: self.events.append(f"window {popup.url}"))
        page.context.route("**/*", self._judge)

    def _judge(self, route: Route) -> None:
        if route.request.url.startswith((self.root, "blob:")):
            route.continue_()
        else:
            self.events.append(f"request {route.request.url}")
            route.abort()

    def open(self, path: str) -> None:
        self.page.goto(f"{self.root}{quote(path)}", wait_until="load")

    def everything(self) -> list[str]:
        """What happened so far, and what could."""
        pwned = self.page.evaluate("window.pwned")
        marks = [] if pwned is None else [f"ran {pwned}"]
        found = [*self.events, *marks, *self.page.evaluate(WHAT_COULD_RUN)]
        return [f"{self.page.url}: {event}" for event in found]


@pytest.fixture
def witness(browser: Browser, hostile_root: str) -> Iterator[Witness]:
    page = browser.new_page()
    yield Witness(page, hostile_root)
    page.close()


def files(site: Path, ending: str) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob(f"*{ending}"))


@pytest.mark.parametrize(
    "html",
    [
        "<img src=x onerror='window.pwned=1'>",
        "<script>window.pwned=1</script>",
        "<a href=' java&#9;script:alert(1)'>x</a>",
        "<p onclick='alert(1)'>x</p>",
        "<img src='https://evil.example/pixel.png'>",
        "<iframe srcdoc='x'></iframe>",
        "<script>alert(1)</script>",
    ],
)
def test_a_witness_would_notice(witness, html):
    """The other tests prove something only because this one passes."""
    witness.open("404.html")
    witness.page.set_content(html)
    assert witness.everything() != []


def test_no_page_runs_anything_of_an_author(witness, hostile_site):
    witness.open("404.html")
    # Pages to be printed, and those at former addresses, have scripts of their own.
    ours = {f"/{name}" for name in files(hostile_site, ".js") if name.startswith("assets/journeys/")}
    of_the_theme = {*witness.page.evaluate(SCRIPTS), *ours}
    pages = files(hostile_site, ".html")
    assert len(pages) > 15
    found = []
    for name in pages:
        witness.open(name)
        found += witness.everything()
        scripts = set(witness.page.evaluate(SCRIPTS))
        found += [f"{name}: script {script[:200]}" for script in scripts - of_the_theme if not is_configuration(script)]
        witness.events.clear()
    assert found == []


def is_configuration(script: str) -> bool:
    """Material writes the way to the site's root into two scripts of each page."""
    return script.startswith(('{"', "{&#34;", "__md_scope=new URL(", "var __md_scope"))


def test_no_page_can_be_made_to_run_anything_by_pointing_typing_and_clicking(witness, hostile_site):
    for name in (name for name in files(hostile_site, ".html") if "journey-one" in name or "persona-one" in name):
        witness.open(name)
        witness.page.evaluate(
            """() => {
              for (const details of document.querySelectorAll("details")) details.open = true;
              for (const element of document.querySelectorAll("main *")) {
                for (const type of ["mouseover", "mouseenter", "focus", "pointerenter"])
                  element.dispatchEvent(new Event(type, { bubbles: true }));
              }
            }"""
        )
        assert witness.everything() == []


def test_no_drawing_runs_anything_opened_by_itself(witness, hostile_site):
    drawings = files(hostile_site, ".svg")
    drawings = [name for name in drawings if not name.startswith("assets/images")]
    assert len(drawings) > 5
    found = []
    for name in drawings:
        witness.open(name)
        assert witness.page.evaluate("document.documentElement.localName") == "svg", f"{name} is not well-formed"
        found += witness.everything()
        found += [f"{name}: script" for _ in range(witness.page.evaluate("document.querySelectorAll('script').length"))]
    assert found == []


@pytest.mark.parametrize("text", ["onerror", "mark0", "hostile"])
def test_search_shows_what_was_written_and_runs_nothing(witness, text):
    witness.open("index.html")
    query = witness.page.locator("[data-md-component=search-query]")
    query.click()
    query.press_sequentially(text)
    results = witness.page.locator(".md-search-result__item")
    results.first.wait_for(state="attached")
    assert results.first.locator("h1, h2").first.inner_text() != ""
    assert witness.everything() == []


def test_the_theme_keeps_its_own_configuration(witness, hostile_site):
    """Prose that brings an element with the id of Material's configuration does not take its place."""
    [name] = [name for name in files(hostile_site, ".html") if name.endswith("journey-one/index.html")]
    witness.open(name)
    assert witness.page.evaluate("document.getElementById('__config').localName") == "script"
    assert witness.page.evaluate("document.querySelectorAll('#__search').length") == 1


def test_templates_in_texts_are_not_filled_in(hostile_site):
    texts = [(hostile_site / name).read_text(encoding="utf-8") for name in files(hostile_site, ".html")]
    assert any("7919*7907" in text for text in texts)
    assert not any("62615533" in text for text in texts)
