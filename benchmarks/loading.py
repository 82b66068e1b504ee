"""How soon the pages of the demonstration are there, at a desk and on a phone, and whether they stay in their place.

*Largest* is when the largest text or picture of the first screen is painted (Largest Contentful Paint; good is 2.5 s at
most), *shifts* is how much moves while the page is loaded (Cumulative Layout Shift; wanted is 0.02 at most). At a desk
the line carries 10 Mbit/s with 40 ms of delay; on a phone 1.6 Mbit/s with 150 ms, and the processor is four times
slower. The server compresses, as servers do. Medians of three, each with an empty cache; other work on the machine
makes them larger.
"""

import gzip
import http.server
import mimetypes
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from tests.browser.test_weight import PAGES
from tests.conftest import BROWSERS, REPOSITORY

ROUNDS = 3
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml")
SEEN = """() => new Promise((resolve) => {
  let largest = 0;
  let shifts = 0;
  const listen = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  listen("largest-contentful-paint", (entry) => { largest = entry.startTime; });
  listen("layout-shift", (entry) => { if (!entry.hadRecentInput) shifts += entry.value; });
  setTimeout(() => resolve([largest / 1000, shifts]), 1000);
})"""


@dataclass(frozen=True)
class Line:
    """How somebody reads.

    Attributes:
        window: Width and height of the window.
        speed: Bytes a second.
        delay: Milliseconds until an answer begins.
        slower: How many times slower the processor is.
    """

    window: tuple[int, int]
    speed: float
    delay: float
    slower: float


LINES = {
    "desk": Line((1440, 900), 10e6 / 8, 40, 1),
    "phone": Line((390, 844), 1.6e6 / 8, 150, 4),
}


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and compresses texts."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        if file.suffix in TEXTS:
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def measured(browser: Browser, address: str, line: Line) -> list[float]:
    """Seconds until the largest is painted, shifts, requests, and kilobytes on the line."""
    width, height = line.window
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    session = context.new_cdp_session(page)
    came: list[float] = []

    def count(said: dict[str, Any]) -> None:
        came.append(said["encodedDataLength"] / 1e3)

    session.on("Network.loadingFinished", count)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": line.delay,
            "downloadThroughput": line.speed,
            "uploadThroughput": line.speed,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": line.slower})
    page.goto(address, wait_until="load")
    largest, shifts = page.evaluate(SEEN)
    context.close()
    return [largest, shifts, len(came), sum(came)]


def main() -> None:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        raise SystemExit("no Chromium found: `make test` installs it, or says how")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder]
        subprocess.run(command, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
        print(f"{'':20}" + "".join(f"{heading:>12}" for heading in ("largest s", "shifts", "requests", "KB")))
        with served(Path(folder)) as root, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for reader, line in LINES.items():
                for name, page in PAGES.items():
                    rounds = [measured(browser, root + page, line) for _ in range(ROUNDS)]
                    figures = [statistics.median(found) for found in zip(*rounds, strict=True)]
                    print(f"{reader + ', ' + name:20}" + "".join(f"{figure:>12.3g}" for figure in figures))
            browser.close()
