"""Sites as they are served, and readers who open their pages; the demonstration is built once for all tests."""

import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route
from tests.site.portfolios.demonstration import Once, demonstration

LOOKS = {
    "light": {"viewport": {"width": 1440, "height": 1000}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 390, "height": 844}},
}


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path, handler: type[http.server.SimpleHTTPRequestHandler] = Silent) -> Iterator[str]:
    """Serves a folder on a port of its own, and says at which address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def site(repository: Path, once: Once) -> Path:
    return demonstration(repository, once)


@pytest.fixture(scope="session")
def root(site: Path) -> Iterator[str]:
    """Where the demonstration is served."""
    with served(site) as address:
        yield address


class Reader:
    """Somebody who opens pages, and remembers what went wrong on them."""

    def __init__(self, context: BrowserContext, root: str) -> None:
        self.page: Page = context.new_page()
        self.root = root
        self.troubles: list[str] = []
        context.route("**/*", self._judge)
        self.page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("response", lambda got: self.troubles.append(got.url) if got.status >= 400 else None)

    def _judge(self, route: Route) -> None:
        if route.request.url.startswith((self.root, "blob:", "data:")):
            route.continue_()
        else:
            self.troubles.append(f"asks {route.request.url}")
            route.abort()

    def open(self, address: str) -> Page:
        self.page.goto(self.root + quote(address, safe="/?=#&"), wait_until="load")
        return self.page


@contextmanager
def readers_of(root: str, browser: Browser) -> Iterator[Callable[..., Reader]]:
    """Makes readers of a site; what they met must have been in order."""
    readers: list[Reader] = []

    def arrive(look: str = "light", **settings: object) -> Reader:
        readers.append(Reader(browser.new_context(**{**LOOKS[look], **settings}), root))
        return readers[-1]

    yield arrive
    for one in readers:
        one.page.context.close()
        assert one.troubles == []


@pytest.fixture
def reader(browser: Browser, root: str) -> Iterator[Callable[..., Reader]]:
    """Makes readers of the demonstration."""
    with readers_of(root, browser) as arrive:
        yield arrive
