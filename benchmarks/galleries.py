"""Galleries: how fast a library of 5,000 maps is narrowed down and shown whole again, and what its page weighs.

The library is built by MkDocs with Material and opened in Chromium. A time is what passes from the click until the
cards and all counts are laid out, and until the browser has painted them; medians of ten. Weights are gzip's, level 6:
the page with its first sixty cards and everything that choosing needs, and the file with the sixty cards of a further
page, which is fetched when one of them is to be shown.
"""

import functools
import gzip
import http.server
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from .portfolios import CHINESE, ENGLISH, save

COUNTS = (200, 1000, 5000)
ROUNDS = 10
PERSONAS, OWNERS, TAGS = 60, 200, 80
INDUSTRIES, REGIONS = 8, 6
CHANNELS = ("web", "app", "store", "phone", "mail", "chat", "branch", "kiosk", "social", "courier")
CONFIGURATION = """\
site_name: Library
theme: {{name: material, font: false, features: [navigation.instant]}}
hooks: [{hook}]
plugins: [search, journeys]
"""
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
# A click is handled before `click` returns; what it changed is laid out when a height is asked for.
TIMED = """async (element) => {
  const start = performance.now();
  element.click();
  document.body.offsetHeight;
  const laidOut = performance.now() - start;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [laidOut, performance.now() - start];
}"""


def write_library(folder: Path, count: int) -> None:
    """A library whose maps say what galleries show: titles, sentences, references, and curves of 24 steps."""
    chance = random.Random(1)
    (folder / "maps").mkdir(parents=True)
    (folder / "personas").mkdir()
    words = [{kind: text.split("|") for kind, text in vocabulary.items()} for vocabulary in (ENGLISH, CHINESE)]
    for number in range(PERSONAS):
        title = f"{chance.choice(words[0]['what']).title()} {chance.choice(words[0]['who']).title()} {number}"
        save(folder / f"personas/persona-{number}.yml", {"title": title})
    save(
        folder / "portfolio.yml",
        {
            "title": "Measured library",
            "review_every": "6 months",
            "channels": {channel: {"name": channel.title()} for channel in CHANNELS},
            "owners": {f"owner-{n}": {"name": f"{chance.choice(words[0]['what'])} team {n}"} for n in range(OWNERS)},
            "dimensions": {
                "industry": {"name": "Industry", "values": {f"i{n}": f"Industry {n}" for n in range(INDUSTRIES)}},
                "region": {"name": "Region", "values": {f"r{n}": f"Region {n}" for n in range(REGIONS)}},
            },
        },
    )
    for number in range(count):
        is_chinese = number % 2
        save(folder / f"maps/map-{number:04}.yml", journey(number, words[is_chinese], bool(is_chinese), chance))


def journey(number: int, words: dict[str, list[str]], is_chinese: bool, chance: random.Random) -> dict[str, Any]:
    def one(kind: str) -> str:
        return chance.choice(words[kind])

    if is_chinese:
        title = f"{one('who')}在{one('where')}{one('does')}{one('how')}{one('what')}"
        summary = f"{one('when')}{one('who')}{one('does')}{one('what')}，{one('how')}{one('what')}让人{one('does')}。"
    else:
        title = f"{one('who').title()} {one('does')} the {one('how')} {one('what')} at the {one('where')}"
        summary = f"The {one('how')} {one('who')} {one('does')} a {one('what')} {one('when')} and {one('does')} it."
    return {
        "title": title,
        "summary": summary,
        "language": "zh" if is_chinese else "en",
        "state": chance.choice(("current", "current", "future")),
        "status": chance.choice(("draft", "in-review", "published", "published")),
        "personas": chance.sample([f"persona-{n}" for n in range(PERSONAS)], chance.choice((1, 1, 2))),
        "owner": f"owner-{chance.randrange(OWNERS)}",
        "reviewed": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "dimensions": {"industry": f"i{chance.randrange(INDUSTRIES)}", "region": f"r{chance.randrange(REGIONS)}"},
        "tags": [f"tag {chance.randrange(TAGS)}" for _ in range(2)],
        "channels": chance.sample(CHANNELS, 3),
        "steps": [{"name": f"Step {step}", "emotion": chance.randint(-2, 2)} for step in range(24)],
    }


def build(folder: Path, count: int) -> Path:
    """The built site."""
    write_library(folder / "journeys", count)
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    hook = Path(__file__).with_name("only_galleries.py")
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(hook=hook), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1793000000"},
        check=True,
    )
    return folder / "site"


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def measured(site: Path) -> list[float]:
    """Filter and reset, laid out and painted; in milliseconds."""
    handler = functools.partial(Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        executable = shutil.which("chromium") or shutil.which("google-chrome")
        chromium = playwright.chromium.launch(executable_path=executable, args=[*FLAGS])
        page = chromium.new_page(viewport={"width": 1440, "height": 1000})
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/journeys/", wait_until="load")
        page.locator("input[name=words]").focus()
        page.wait_for_load_state("networkidle")
        found = [*clicked(page)]
        chromium.close()
        server.shutdown()
    filters, resets = found[::2], found[1::2]
    return [statistics.median(times) for steps in (filters, resets) for times in zip(*steps, strict=True)]


def clicked(page: Page) -> list[list[float]]:
    """Each round another value of a facet, then everything again: times of both in turn."""
    times = []
    for round_ in range(ROUNDS):
        box = page.locator("[data-facet=industry] input, [data-facet=tag] input, [data-facet=owner] input").nth(round_)
        times.append(box.evaluate(TIMED))
        times.append(page.locator(".jm-choices-reset").evaluate(TIMED))
    return times


def main() -> None:
    headings = ("filter ms", "painted", "reset ms", "painted", "page KB gz", "cards KB gz")
    print(f"{'maps':>6}" + "".join(f"{heading:>13}" for heading in headings))
    for count in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            site = build(Path(folder), count)
            weights = [weight(site / "journeys" / name) for name in ("index.html", "page/2/cards.js")]
            print(f"{count:>6}" + "".join(f"{figure:>13.4g}" for figure in (*measured(site), *weights)))


def weight(file: Path) -> float:
    """Kilobytes as they are sent."""
    return len(gzip.compress(file.read_bytes(), 6)) / 1000


if __name__ == "__main__":
    main()
