"""Search in a library of 1,000 maps: how soon, how much is loaded, and whether it opens the right step.

A site is built with Material, served below a folder without compression, and opened by a reader whose browser knows
nothing of it. *Typed* is the time from the last key, on a page that has just been loaded, to the first result; *opened*
is the time from asking for the page, typing as soon as there is a box. *KB* is all that search has loaded until then.

Phrases stand in one section of the whole site only; Enter has to open it. A slip is one letter added, lost, changed or
swapped in one word of such a phrase; Enter has to open its page. Both are chosen by a seeded generator, so that nobody
can pick what suits; `python -m benchmarks search` takes its number from the environment variable SEED.
"""

import http.server
import json
import os
import random
import re
import statistics
import string
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Error, Page, sync_playwright

from mkdocs_journeys.hosts.material import search_index
from mkdocs_journeys.hosts.mkdocs import search as host

from .portfolios import write_portfolio

MAPS = 1000
PHRASES = 20
SLIPS = 10
FOLDER = "library/of/maps"
CONFIGURATION = """\
site_name: Measured
theme:
  name: material
  font: false
  features: [navigation.instant, search.highlight, search.suggest]
plugins: [search, journeys]
"""
CHROMIUM = {
    "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
    "args": ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
}
BOX = "[data-md-component=search-query]"
RESULT = ".md-search-result__link"


@dataclass(frozen=True)
class Section:
    """What search shows of one section."""

    address: str
    title: str
    text: str


@dataclass(frozen=True)
class Question:
    """What is typed, and what Enter has to open."""

    typed: str
    address: str


@dataclass(frozen=True)
class Answer:
    """What came of a question."""

    typed_seconds: float
    opened_seconds: float
    kilobytes: float
    is_right: bool


def built(folder: Path) -> tuple[Path, dict[str, float]]:
    """The site of generated maps, and the processor time that each part of the index took."""
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    write_portfolio(folder / "journeys", MAPS)
    spent = {"reading pages": 0.0, "building the index": 0.0}

    def timed(part: str, work: Callable) -> Callable:
        def timed_work(*arguments: object, **named: object) -> object:
            start = time.process_time()
            # Sections come one by one.
            result = work(*arguments, **named) if part == "building the index" else tuple(work(*arguments))
            spent[part] += time.process_time() - start
            return result

        return timed_work

    search_index.sections = timed("reading pages", search_index.sections)
    host.build_index = timed("building the index", host.build_index)
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "published" / FOLDER)))
    return folder / "published", spent


def sections_of(site: Path) -> Iterator[Section]:
    """Everything that can be found."""
    for file in sorted(site.glob(f"{FOLDER}/search/*/r*.js")):
        script = file.read_text(encoding="utf-8")
        for page, _, _, sections, *_ in json.loads(script[script.index(",") + 1 : -1]):
            for _, id, title, text, *_ in (one for one in sections if not isinstance(one, str)):
                yield Section(unquote(f"{page}#{id}" if id else page), title, text)


def phrases(sections: list[Section], chance: random.Random) -> Iterator[Question]:
    """Half of them English, half Chinese without blanks; each stands in one step only."""
    everything = "\n".join(f"{section.title}\n{section.text}" for section in sections).casefold()
    steps = [section for section in sections if re.search(r"/map-\d+/#(?!stage-|about-)", section.address)]
    for chinese in (False, True):
        found = 0
        while found < PHRASES:
            step = chance.choice(steps)
            line = chance.choice(step.text.splitlines())
            if chinese:
                [run] = re.findall(r"[\u4e00-\u9fff]{14,}", line)[:1] or [""]
                length = chance.randint(7, 13)
                start = chance.randint(0, max(0, len(run) - length))
                phrase = run[start : start + length]
            else:
                words = re.findall(r"[A-Za-z]+", line)
                length = chance.randint(4, 7)
                start = chance.randint(0, max(0, len(words) - length))
                phrase = " ".join(words[start : start + length])
                if len(words) < 9:
                    continue
            if phrase and everything.count(phrase.casefold()) == 1:
                found += 1
                yield Question(phrase, step.address)


def slips(questions: list[Question], chance: random.Random) -> Iterator[Question]:
    """English phrases with one letter wrong."""
    for question in chance.sample([one for one in questions if one.typed.isascii()], SLIPS):
        words = question.typed.split()
        index = chance.choice([index for index, word in enumerate(words) if len(word) >= 5])
        words[index] = slipped(words[index], chance)
        yield Question(" ".join(words), question.address.partition("#")[0])


def slipped(word: str, chance: random.Random) -> str:
    """The word with one letter added, lost, changed or swapped with the next."""
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(string.ascii_lowercase)
    ways = (
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return chance.choice([way for way in ways if way != word])


class Server(http.server.ThreadingHTTPServer):
    """Remembers how much it has sent for search."""

    daemon_threads = True
    sent = 0


class Handler(http.server.SimpleHTTPRequestHandler):
    server: Server

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def send_header(self, keyword: str, value: str) -> None:
        if keyword == "Content-Length" and re.search(r"/search/|/search-", self.path):
            self.server.sent += int(value)
        super().send_header(keyword, value)


@contextmanager
def served(site: Path) -> Iterator[Server]:
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def asked(question: Question, browser: Browser, server: Server) -> Answer:
    """A reader who comes for the first time, types, and presses Enter; then once more, in more of a hurry."""
    root = f"http://127.0.0.1:{server.server_address[1]}/{FOLDER}/"
    with reader(browser) as page:
        page.goto(root, wait_until="load")
        server.sent = 0
        page.locator(BOX).focus()
        start = time.perf_counter()
        typed(page, question)
        typed_seconds = time.perf_counter() - start
        page.keyboard.press("Enter")
        is_right = opens(page, root, question)
    with reader(browser) as page:
        server.sent = 0
        start = time.perf_counter()
        page.goto(root, wait_until="domcontentloaded")
        page.locator(BOX).focus()
        typed(page, question)
        return Answer(typed_seconds, time.perf_counter() - start, server.sent / 1000, is_right)


@contextmanager
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def typed(page: Page, question: Question) -> None:
    """Types, and waits for the first result."""
    page.keyboard.insert_text(question.typed)
    # Text that comes at once raises no key, which is what Material waits for.
    page.keyboard.press("End")
    try:
        page.locator(RESULT).first.wait_for(state="attached", timeout=10_000)
    except Error:
        print(f"  nothing found: {question.typed}")


def opens(page: Page, root: str, question: Question) -> bool:
    """Whether the page and the step are those that were meant."""
    there = "place => decodeURIComponent(location.pathname + location.hash).endsWith(place)"
    only_page = "place => decodeURIComponent(location.pathname).endsWith(place)"
    expected = f"{urlsplit(root).path}{question.address}"
    try:
        page.wait_for_function(there if "#" in question.address else only_page, arg=expected, timeout=3000)
    except Error:
        print(f"  {question.typed}\n    meant {question.address}\n    opened {unquote(page.url)}")
        return False
    return True


def main() -> None:
    chance = random.Random(int(os.environ.get("SEED", "20261122")))
    with tempfile.TemporaryDirectory() as folder:
        site, spent = built(Path(folder))
        measured(site, chance)
    for part, seconds in spent.items():
        print(f"{part}: {seconds:.1f} s of processor time for {MAPS} maps")


def measured(site: Path, chance: random.Random) -> None:
    sections = list(sections_of(site))
    whole = list(phrases(sections, chance))
    kinds = {
        "English phrases": [one for one in whole if one.typed.isascii()],
        "Chinese phrases": [one for one in whole if not one.typed.isascii()],
        "slips": list(slips(whole, chance)),
    }
    files = [file.stat().st_size for file in site.glob(f"{FOLDER}/search/*/*")]
    print(f"{len(sections)} sections; the index has {len(files)} files of {sum(files) / 1e6:.1f} MB")
    columns = ("right", "typed s", "worst", "opened s", "worst", "KB", "most")
    print(f"{'':18}" + "".join(f"{column:>10}" for column in columns))
    with served(site) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        # The first reader pays for the browser's own start.
        asked(whole[0], browser, server)
        for kind, questions in kinds.items():
            answers = [asked(question, browser, server) for question in questions]
            print(f"{kind:18}{sum(one.is_right for one in answers):>7}/{len(answers)}" + figures(answers))
        browser.close()


def figures(answers: list[Answer]) -> str:
    shown = ""
    for name, form in (("typed_seconds", ".2f"), ("opened_seconds", ".2f"), ("kilobytes", ".0f")):
        values = [getattr(answer, name) for answer in answers]
        shown += f"{statistics.median(values):>10{form}}{max(values):>10{form}}"
    return shown


if __name__ == "__main__":
    main()
