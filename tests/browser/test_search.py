"""Search in Material's own box: in both languages and in both at once, with slips, wherever sites live."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from tests.browser.conftest import Silent, served
from tests.programs import run_module
from tests.site.portfolios.sites import build, write

from mkdocs_journeys.search import terms

BOX = "[data-md-component=search-query]"
LINKS = ".md-search-result__link"
# Without the kind and the path before them.
TITLES = """headings => headings.map(heading => {
  const copy = heading.cloneNode(true);
  for (const lead of copy.querySelectorAll(".jm-search-kind, .jm-search-path")) lead.remove();
  return copy.textContent.trim();
})"""
CONFIGURATION = """\
site_name: Library
site_url: https://example.org/team/library/
theme:
  name: material
  font: false
  features: [navigation.instant, search.highlight, search.suggest]
markdown_extensions: [attr_list]
plugins: {plugins}
"""
LIBRARY = {
    "docs/index.md": "# Home\n\nWelcome.\n",
    "docs/handbook.md": (
        "---\ntags: [onboarding]\n---\n\n# Handbook\n\n"
        "## Rules { #rules }\n\nNobody opens a parcel of somebody else.\n\n"
        "## Secrets { #secrets data-search-exclude }\n\nThe zanzibar protocol.\n"
    ),
    "docs/hidden.md": "---\nsearch: {exclude: true}\n---\n\n# Hidden\n\nThe quetzal protocol.\n",
    "docs/code.md": "# Code\n\nWrites `<b>bold</b>` & <em>means</em> it: Crème brûlée for the zürich café.\n",
    "journeys/portfolio.yml": "title: Library\nowners: {service: {name: {en: Service desk, zh: 客服中心}}}\n",
    "journeys/maps/shop.yml": (
        "title: Buys running shoes\nlanguage: en\nstages:\n"
        "  - name: Order\n    steps:\n"
        "      - name: Pays\n        pain_points: [Asks for the birthday of the customer]\n"
        "      - name: Waits for the parcel\n        actions: [Looks at the tracking page]\n        emotion: -1\n"
        "        pain_points: [The carrier names no day]\n"
        "      - name: Returns the shoes\n        actions: [Prints the label at the office]\n"
    ),
    "journeys/maps/loan.yml": (
        "title: 申请小微贷款\nlanguage: zh\nstages:\n"
        "  - name: 申请\n    steps:\n"
        "      - name: 提交材料\n        id: submit\n        actions: [在 APP 上传营业执照]\n        owner: service\n"
        "      - name: 等待结果\n        id: wait\n        actions: [每天打电话询问审批进度]\n"
        "        pain_points:\n          - 客服说不清什么时候放款，很焦虑\n"
    ),
}


@pytest.fixture(scope="module")
def sites(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The same library for a server, below a folder, and for the file system."""

    def fill(folder: Path) -> None:
        for name, plugins in (("served", "[search, journeys]"), ("carried", "[journeys, search, offline]")):
            source = folder / f"{name}-source"
            for path, text in LIBRARY.items():
                (source / path).parent.mkdir(parents=True, exist_ok=True)
                (source / path).write_text(text, encoding="utf-8")
            (source / "mkdocs.yml").write_text(CONFIGURATION.format(plugins=plugins), encoding="utf-8")
            target = folder / "served/team/library" if name == "served" else folder / "carried"
            built = run_module("mkdocs", "build", "--strict", "--site-dir", str(target), folder=source)
            assert built.returncode == 0, built.stdout + built.stderr

    return once("searched", fill)


class Strict(Silent):
    """A server whose policy allows neither `eval` nor WebAssembly nor a foreign host."""

    def do_GET(self) -> None:  # noqa: N802 - so it is called there
        if not self.path.endswith("sitemap.xml"):
            return super().do_GET()
        # Instant navigation believes the sitemap as to the port, which nobody knew when the site was built.
        text = Path(self.translate_path(self.path)).read_text(encoding="utf-8")
        content = text.replace("https://example.org/", f"http://{self.headers['Host']}/").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None

    def end_headers(self) -> None:
        # Material's own configuration and its styles stand in the page; nothing of them is ours.
        inline = "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
        policy = "script-src 'self'" if self.path.endswith(".js") else inline
        self.send_header(
            "Content-Security-Policy",
            f"default-src 'self'; {policy}; worker-src 'self'; connect-src 'self'; img-src 'self' data:",
        )
        super().end_headers()


@pytest.fixture(scope="module")
def root(sites: Path) -> Iterator[str]:
    with served(sites / "served", Strict) as address:
        yield f"{address}team/library/"


class Seeker:
    """Somebody who searches, and remembers what was asked for and what went wrong."""

    def __init__(self, browser: Browser, root: str) -> None:
        self.context = browser.new_context()
        self.page: Page = self.context.new_page()
        self.root = root
        self.requests: list[str] = []
        self.troubles: list[str] = []
        self.page.on("request", self._remember)
        self.page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("response", lambda got: self.troubles.append(got.url) if got.status >= 400 else None)

    def _remember(self, request: Request) -> None:
        if not request.url.startswith(("blob:", "data:")):
            self.requests.append(request.url)

    def opens(self, address: str = "") -> Page:
        self.page.goto(self.root + address, wait_until="load")
        return self.page

    def asks(self, query: str) -> list[str]:
        """Types, waits for an answer to this question, and says which titles are shown."""
        box = self.page.locator(BOX)
        # Material closes the search when a page is opened, and opens it when its box gains the focus.
        box.blur()
        box.focus()
        # What was found before must not pass for the answer.
        box.fill("")
        self.page.keyboard.press("End")
        expect(self.page.locator(LINKS)).to_have_count(0)
        self.page.keyboard.insert_text(query)
        self.page.keyboard.press("End")
        none = ".md-search-result__meta"
        answered = self.page.locator(
            f"{LINKS}, {none}:has-text('No matching'), {none}:has-text('Nothing is found')"
        ).first
        expect(answered).to_be_attached()
        return self.page.locator(f"{LINKS} h1, {LINKS} h2").evaluate_all(TITLES)

    def enters(self, place: str) -> None:
        """Presses Enter and arrives at a page and step."""
        self.page.keyboard.press("Enter")
        self.page.wait_for_function(
            "place => decodeURIComponent(location.href.replace(/[?][^#]*/, '')).endsWith(place)", arg=place
        )


@pytest.fixture
def seeker(browser: Browser, root: str) -> Iterator[Seeker]:
    one = Seeker(browser, root)
    one.opens()
    yield one
    one.context.close()
    assert one.troubles == []
    assert [url for url in one.requests if not url.startswith(root)] == []


@pytest.mark.parametrize(
    ("query", "place"),
    [
        pytest.param("looks at the tracking page", "journeys/shop/#waits-for-the-parcel", id="a sentence"),
        pytest.param("打电话询问审批进度", "journeys/loan/#wait", id="a sentence in Chinese"),
        pytest.param("客服说不清什么时候放款很焦虑", "journeys/loan/#wait", id="across punctuation"),
        pytest.param("APP上传", "journeys/loan/#submit", id="both languages without a space"),
        pytest.param("app 营业执照", "journeys/loan/#submit", id="both languages"),
        pytest.param("ＡＰＰ　上传", "journeys/loan/#submit", id="full width"),
        pytest.param("焦", "journeys/loan/#wait", id="one character"),
        pytest.param("birthd", "journeys/shop/#pays", id="the beginning of a word"),
        pytest.param("birhtday customer", "journeys/shop/#pays", id="two letters swapped"),
        pytest.param("carier names", "journeys/shop/#waits-for-the-parcel", id="a letter lost"),
        pytest.param("returning shoes", "journeys/shop/#returns-the-shoes", id="another ending"),
        pytest.param("shoes parcel", "journeys/shop/#waits-for-the-parcel", id="a word of the page's title"),
        pytest.param("客服中心", "journeys/loan/#submit", id="a name from the library"),
        pytest.param("buys running shoes", "journeys/shop/", id="the title of a page"),
        pytest.param("nobody opens a parcel", "handbook/#rules", id="a hand-written page"),
        pytest.param("creme brulee", "code/", id="without accents"),
        pytest.param("onboarding", "handbook/", id="a tag"),
    ],
)
def test_enter_opens_what_was_searched(seeker, query, place):
    seeker.asks(query)
    seeker.enters(place)


@pytest.mark.parametrize("query", ["zanzibar", "quetzal", "鲜花", "protocol", "…", "xyzzy"])
def test_nothing_is_found_of_what_is_not_there_or_left_out(seeker, query):
    assert seeker.asks(query) == []


def test_a_result_shows_the_words_around_what_was_found(seeker):
    seeker.asks("审批进度")
    result = seeker.page.locator(LINKS).filter(has_text="等待结果")
    expect(result.locator("mark")).to_have_text("审批进度")
    expect(result).to_contain_text("每天打电话询问审批进度")
    page_of_the_step = seeker.page.locator(LINKS).first
    expect(page_of_the_step).to_have_text("客户旅程地图 申请小微贷款")


def test_texts_are_shown_as_they_were_written(seeker):
    seeker.asks("writes bold")
    result = seeker.page.locator(LINKS).first
    expect(result).to_contain_text("Writes <b>bold</b> & means it")
    assert result.locator("b").count() == 0


def test_what_is_missing_in_a_result_is_named(seeker):
    seeker.asks("tracking xylophone")
    expect(seeker.page.locator(".md-search-result__terms")).to_contain_text("xylophone")


def test_the_opened_step_is_shown_with_what_was_found_marked(seeker):
    page = seeker.page
    seeker.asks("looks at the tracking page")
    seeker.enters("#waits-for-the-parcel")
    expect(page.locator("h3").filter(has_text="Waits for the parcel")).to_be_in_viewport()
    # A phrase is marked as a whole, and not each of its words wherever it stands.
    marks = page.locator(".jm-view--list mark")
    expect(marks.first).to_have_text("Looks at the tracking page")
    assert marks.count() == 1


def test_a_word_is_completed(seeker):
    seeker.asks("wants Birthd")
    expect(seeker.page.locator(".md-search__suggest")).to_have_text("wants Birthday")
    seeker.page.keyboard.press("ArrowRight")
    expect(seeker.page.locator(BOX)).to_have_value("wants Birthday")


def test_a_link_with_a_question_searches_at_once(seeker):
    page = seeker.opens("?q=tracking")
    expect(page.locator(LINKS).filter(has_text="Waits for the parcel")).to_be_visible()


def test_shortcuts_open_and_close_the_search(seeker):
    page = seeker.page
    page.keyboard.press("s")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).not_to_be_focused()


def test_search_goes_on_after_instant_navigation(seeker):
    page = seeker.page
    # Until the sitemap is there, links are opened as usual.
    with page.expect_response("**/sitemap.xml"):
        seeker.opens()
    page.evaluate("window.pages = -1; document$.subscribe(() => window.pages++)")
    steps = (
        ("birthday", "journeys/shop/", "#pays", "Buys running shoes"),
        ("审批进度", "journeys/loan/", "#wait", "申请小微贷款"),
        ("parcel of somebody", "handbook/", "#rules", "Handbook"),
    )
    for number, (query, address, anchor, title) in enumerate(steps, 1):
        seeker.asks(query)
        # Material closes the search a moment after it has moved, which may hide what was asked again so soon.
        page.locator(f"{LINKS}[href*='{address}'][href$='{anchor}']").evaluate("link => link.click()")
        page.wait_for_function("number => window.pages === number", arg=number)
        expect(page.locator("article.md-content__inner h1")).to_contain_text(title)


def test_the_page_for_what_is_not_found_can_search(sites):
    assert "assets/journeys/search-worker.js" in (sites / "served/team/library/404.html").read_text(encoding="utf-8")


def test_a_reader_who_stayed_finds_what_was_published_meanwhile(browser, sites, tmp_path):
    """The page was opened before a new version of the site took the place of the old one."""
    # Of its own: others search the library meanwhile.
    site = shutil.copytree(sites / "served/team/library", tmp_path / "team/library")
    with served(tmp_path, Strict) as address:
        old = Seeker(browser, f"{address}team/library/")
        old.opens()
        expect(old.page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
        [folder] = [path for path in (site / "search").iterdir() if path.is_dir()]
        folder.rename(folder.with_name("next"))
        index = site / "search/search_index.json"
        index.write_text(index.read_text(encoding="utf-8").replace(folder.name, "next"), encoding="utf-8")
        assert "Waits for the parcel" in old.asks("tracking page")
        old.context.close()


@pytest.mark.parametrize(
    ("query", "place"), [("tracking page", "shop.html#waits-for-the-parcel"), ("审批进度", "#wait")]
)
def test_search_works_from_the_file_system_without_any_request(browser, sites, query, place):
    one = Seeker(browser, (sites / "carried").as_uri() + "/")
    one.opens("index.html")
    one.asks(query)
    one.enters(place)
    expect(one.page.locator(".jm-view--list")).to_be_visible()
    assert {urlsplit(url).scheme for url in one.requests} == {"file"}
    assert [url for url in map(unquote, one.requests) if str(sites / "carried") not in url] == []
    assert one.troubles == []
    one.context.close()


def test_the_browser_cuts_a_question_as_the_index_was_cut(browser, repository):
    page = browser.new_page()
    page.add_script_tag(path=repository / "plugins/mkdocs_journeys/theme/assets/journeys/search-terms.js")
    for text in (
        "Waits for the parcel, 2–5 days",
        "等待包裹",
        "太贵了，不买",
        "用ＡＰＰ下单",
        "不安な状況ガﾊﾟ",
        "고객여정",
        "رِحلة العميل",
        "ग्राहक_यात्रा",
        "ลูกค้า",
        "Straße Crème İstanbul ΟΔΟΣ",
        "𠀀𠀁字",
        "moment_of_truth №5 ½ ①",
        "x" * 50,
    ):
        expected = terms(text)
        asked = page.evaluate("text => journeysTerms.wanted(text)", text)
        places = [wanted["at"] for wanted in asked]
        assert [expected[place] for place in places] == [wanted["term"] for wanted in asked], text
        # What is left over is the last character of each run.
        assert all(len(expected[place]) == 1 for place in set(range(len(expected))) - set(places)), text
    page.close()


def many(folder: Path) -> None:
    """A library of fifteen maps that all meet the same touchpoint."""
    files = {
        "portfolio.yml": "channels: {hotline: Hotline}\ntouchpoints: {line: {name: Service line, channel: hotline}}\n"
    }
    for number in range(15):
        files[f"maps/map-{number:02}.yml"] = f"title: Map {number}\nsteps: [{{name: Calls, touchpoints: line}}]\n"
    write(folder, files)
    found = build(folder)
    assert found.returncode == 0, found.output


def test_search_says_of_how_many_pages_the_best_are_shown(browser, once):
    with served(once("many", many) / "site") as address:
        one = Seeker(browser, address)
        one.opens()
        one.asks("hotline")
        meta = one.page.locator(".md-search-result__meta")
        expect(meta).to_contain_text("12 best of 15 pages")
        # Numbers of fewer pages are Material's own to say.
        one.asks("map 7")
        expect(meta).not_to_contain_text("best of")
        one.asks("hotline")
        meta.get_by_role("link", name="Find all maps with these words").click()
        expect(one.page.locator(".jm-gallery-count")).to_have_text("15 of 15 journey maps")
        assert "words=hotline" in one.page.url
        assert one.troubles == []
        one.context.close()


def test_the_link_to_the_gallery_finds_maps_also_for_words_that_are_typed_in_another_way(browser, once):
    with served(once("many", many) / "site") as address:
        one = Seeker(browser, address)
        meta, link = one.page.locator(".md-search-result__meta"), "Find all maps with these words"
        # A slip, another ending, and a word as it is beside it.
        for asked in ("hotlnie", "calling hotlnie", "Service called"):
            one.opens()
            one.asks(asked)
            meta.get_by_role("link", name=link).click()
            expect(one.page.locator(".jm-gallery-count")).to_have_text("15 of 15 journey maps")
        one.opens()
        one.asks("hotline elsewhere")
        expect(meta).to_contain_text("12 best of 15 pages")
        expect(meta.get_by_role("link", name=link)).to_have_count(0)
        assert one.troubles == []
        one.context.close()


I18N = """\
site_name: Library
theme: {{name: material, font: false}}
plugins:
  - search
  - journeys
  - i18n:
      docs_structure: {structure}
      languages:
        - {{locale: en, default: true, name: English}}
        - {{locale: de, name: Deutsch}}
"""
BILINGUAL = {
    "suffix": ("docs/index.md", "docs/hotline.md", "docs/index.de.md", "docs/hotline.de.md"),
    "folder": ("docs/en/index.md", "docs/en/hotline.md", "docs/de/index.md", "docs/de/hotline.md"),
}


@pytest.mark.parametrize("structure", BILINGUAL)
def test_pages_in_the_language_of_the_reader_come_first(browser, once, structure):
    def two(folder: Path) -> None:
        write(folder, {"maps/visit.yml": "title: Anna\nsteps: [Calls]\n"}, I18N.format(structure=structure))
        (folder / "docs/index.md").unlink()
        texts = ("# Home\n", "# Team\n\nhotline\n", "# Heim\n", "# Gruppe\n\nhotline\n")
        for name, text in zip(BILINGUAL[structure], texts, strict=True):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        found = build(folder)
        assert found.returncode == 0, found.output

    with served(once(f"bilingual-{structure}", two) / "site") as address:
        for start, best in (("", "Team"), ("de/", "Gruppe")):
            one = Seeker(browser, address)
            one.opens(start)
            found = one.asks("hotline")
            assert (len(found), found[0]) == (2, best)
            # What only the other language has is found too.
            other = "gruppe" if best == "Team" else "team"
            assert one.asks(other)[0].lower() == other
            assert one.asks("Calls")
            one.context.close()
