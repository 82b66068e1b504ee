"""The demonstration as it is published, looked at file by file."""

import hashlib
import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser
from tests.search_files import searched
from tests.site.portfolios.demonstration import Once, build, demonstration, flat_demonstration

from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load


@pytest.fixture(scope="session")
def site(repository: Path, once: Once) -> Path:
    return demonstration(repository, once)


@pytest.fixture(scope="session")
def flat_site(repository: Path, once: Once) -> Path:
    return flat_demonstration(repository, once)


@pytest.fixture(scope="session")
def portfolio(repository: Path):
    loaded = load(FolderTree(repository / "journeys"))
    assert not [found for found in loaded.diagnostics if found.level != "notice"]
    return select(loaded.portfolio)


@pytest.mark.parametrize(
    "asked", ["space", "indent", "SSO", "duplicate", "export", "Excel", "iframe", "PowerPoint", "template"]
)
def test_the_search_of_the_guide_finds_what_people_call_it(site, asked):
    """The words of newcomers, where the guide has others for the same thing."""
    word = re.compile(rf"\b{asked}", re.IGNORECASE)
    found = {record.location.split("#")[0] for record in searched(site) if word.search(f"{record.title} {record.text}")}
    assert any(page.startswith("guide/") for page in found), found


class Links(HTMLParser):
    """The links and ids of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if found.get("id"):
            self.ids.append(found["id"])
        for name in ("href", "src"):
            if tag in ("a", "img", "link", "script") and found.get(name):
                self.links.append(found[name])


def pages(site: Path) -> dict[str, str]:
    return {str(file.relative_to(site)): file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))}


def test_every_entity_has_a_page(site, portfolio):
    for kind, entities in (
        ("journeys", portfolio.journeys),
        ("personas", portfolio.personas),
        ("case-studies", portfolio.case_studies),
    ):
        assert (site / kind / "index.html").is_file()
        for id, entity in entities.items():
            html = (site / kind / id / "index.html").read_text(encoding="utf-8")
            assert f"{entity.title}</h1>" in html


@pytest.mark.parametrize("style", ["site", "flat_site"])
def test_every_link_leads_somewhere(style, request):
    root = request.getfixturevalue(style)
    every = {name: Links(html) for name, html in pages(root).items()}
    broken = []
    for name, found in every.items():
        for link in found.links:
            parts = urlsplit(urljoin(f"site:///{name}", link))
            if parts.scheme != "site":
                continue
            path = unquote(parts.path).lstrip("/")
            target = f"{path}index.html" if not path or path.endswith("/") else path
            anchor = unquote(parts.fragment)
            if not (root / target).is_file() or (anchor and target in every and anchor not in every[target].ids):
                broken.append((name, link))
    assert not broken


@pytest.mark.parametrize("style", ["site", "flat_site"])
def test_every_page_stands_in_one_tab(style, request):
    """Pages outside the navigation too; what is not found stands nowhere, and sheets for print have no tabs."""
    for name, html in pages(request.getfixturevalue(style)).items():
        if tabs := re.search(r'<nav class="md-tabs".*?</nav>', html, re.DOTALL):
            current = re.findall(r'href="([^"]*)" class="md-tabs__link" aria-current="(?:page|true)"', tabs[0])
            assert len(current) == (name != "404.html"), name
            for link in current:
                section = unquote(urljoin(f"/{name}", link)).split("/")[1] or "index"
                assert section.removesuffix(".html") == name.split("/")[0].removesuffix(".html"), name


def test_a_page_lists_those_beside_it_in_its_language_and_says_which_of_them_it_is(site):
    page = LexborHTMLParser((site / "journeys/loan-current/index.html").read_text(encoding="utf-8"))
    beside = {link.attributes["href"]: link for link in page.css(".jm-breadcrumbs .jm-siblings a")}
    assert "../loan-future/" in beside
    assert "../anna-buys-online/" not in beside
    assert [one.text() for one in beside.values() if one.attributes.get("aria-current")] == [
        page.css_first("h1").text()
    ]
    lesson = LexborHTMLParser((site / "courses/journey-mapping/emotions/index.html").read_text(encoding="utf-8"))
    assert len(lesson.css(".jm-siblings a")) == 5


def test_a_message_says_where_it_is_in_the_reference(site):
    page = LexborHTMLParser((site / "reference/diagnostics/J101/index.html").read_text(encoding="utf-8"))
    assert [link.attributes["href"] for link in page.css("nav.path a")][:2] == ["../../", "../"]


def test_what_is_not_found_leads_on_without_scripts(site):
    content = (site / "404.html").read_text(encoding="utf-8").split("<article")[1].split("</article>")[0]
    assert len(Links(content).links) >= 6
    assert "404" not in content


def test_the_search_dialog_of_every_page_has_a_name(site):
    for name, html in pages(site).items():
        dialogs = re.findall(r'<[^>]*\brole="?dialog\b[^>]*>', html)
        assert all(re.search(r'\saria-label="[^"]+"', dialog) for dialog in dialogs), name


def test_every_column_of_a_table_has_a_heading(site):
    """In the reference, where screen readers say the heading before each cell."""
    for name, html in pages(site / "reference").items():
        assert not re.search(r"<th[^>]*>\s*</th>", html), name


def test_no_id_stands_twice_on_a_page(site):
    for name, html in pages(site).items():
        ids = Links(html).ids
        assert len(ids) == len(set(ids)), (name, {id for id in ids if ids.count(id) > 1})


def test_no_link_or_file_asks_another_host(site):
    for name, html in pages(site).items():
        loaded = re.findall(r"<(?:script|img|link|iframe)[^>]+(?:src|href)=\"?(https?:[^\" >]+)", html)
        assert not [address for address in loaded if "canonical" not in address], name


def test_maps_stay_out_of_the_rendered_navigation(site, portfolio):
    html = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="journeys/"' in html
    navigation = html.split("md-nav--primary")[1].split("md-content")[0]
    for id in portfolio.journeys:
        assert f"journeys/{id}/" not in navigation


def test_a_map_names_its_gallery_and_its_neighbours_in_the_same_language_and_folder(site, portfolio):
    rows = {}
    for id, journey in portfolio.journeys.items():
        rows.setdefault((journey.language or portfolio.language, Path(journey.file).parent), []).append(id)
    assert max(map(len, rows.values())) > 2
    for ids in rows.values():
        for before, id, after in zip([None, *ids], ids, [*ids[1:], None], strict=False):
            html = (site / "journeys" / id / "index.html").read_text(encoding="utf-8")
            assert '<a href="../">' in html
            for neighbour, way in ((before, "prev"), (after, "next")):
                found = re.findall(rf'href="([^"]*)" class="md-footer__link md-footer__link--{way}"', html)
                assert found == ([f"../{neighbour}/"] if neighbour else []), (id, way)


def test_related_maps_are_few_rows_with_their_translations_in_them(site, portfolio):
    folded = 0
    for id, journey in portfolio.journeys.items():
        page = LexborHTMLParser((site / "journeys" / id / "index.html").read_text(encoding="utf-8"))
        rows = page.css(".jm-related:not(details *) > .jm-related-row")
        assert len(rows) <= 6
        families = []
        for row in rows:
            title, *others = (link.attributes["href"] for link in row.css("a"))
            folded += len(others)
            found = re.fullmatch(r"\.\./([\w-]+)/", title or "")
            other = portfolio.journeys[found[1]] if found else None
            if other is not None and (other.translation_of or other.id) != (journey.translation_of or journey.id):
                families.append(other.translation_of or other.id)
        assert len(families) == len(set(families)), id
    assert folded


def test_list_and_table_both_say_everything_that_cells_say(site, portfolio):
    for id, journey in portfolio.journeys.items():
        html = (site / "journeys" / id / "index.html").read_text(encoding="utf-8")
        table = html.split("jm-view--table")[1].split("</section>")[0]
        listed = html.split("jm-view--list")[1].split("</section>")[0]
        for row in map_facts(journey, portfolio).rows:
            for cell in row.cells:
                for entry in cell.entries:
                    text = entry.text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;")
                    assert text in table, (id, row.lane.id, entry.text)
                    assert text in listed, (id, row.lane.id, entry.text)


def test_search_knows_every_step_at_its_address(site, portfolio):
    places = {unquote(record.location) for record in searched(site)}
    for id, journey in portfolio.journeys.items():
        for column in journey.columns:
            assert f"journeys/{id}/#{column.anchor}" in places


def test_search_loads_next_to_nothing_before_somebody_searches(site):
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []
    assert (site / "search" / index["config"]["version"] / "start.js").is_file()


def test_every_page_asks_our_search(site):
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "workers/search." not in text, page
        assert ("assets/journeys/search-worker.js" in text) == ('id="__config"' in text), page


def test_a_drawing_is_not_searched_a_second_time(site):
    found = [record for record in searched(site) if record.location.endswith("#sees-the-advertisement")]
    assert len(found) == 1
    mentions = [record for record in searched(site) if "Stops scrolling at a shoe in motion" in record.text]
    assert mentions == found


def test_downloads_are_valid_drawings_and_sources(site, portfolio, tmp_path):
    for id, journey in portfolio.journeys.items():
        ElementTree.parse(site / "journeys" / id / f"{id}.svg")
        source = tmp_path / "maps" / f"{id}.yml"
        source.parent.mkdir(exist_ok=True)
        shutil.copy(site / "journeys" / id / f"{id}.yml", source)
        assert yaml.safe_load(source.read_text(encoding="utf-8"))["title"] == journey.title


def test_the_same_sources_give_the_same_bytes(repository, site, once):
    """Another folder, another hash seed, the same site."""
    other = once("again", lambda folder: build(repository, folder / "site", seed="7") and None) / "site"

    def digests(root: Path) -> dict[str, str]:
        return {
            str(file.relative_to(root)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(root.rglob("*"))
            # MkDocs writes the time of the build into the sitemap and its compressed copy.
            if file.is_file() and not file.name.startswith("sitemap.xml")
        }

    assert digests(other) == digests(site)


MOST_BYTES = 220_000
"""Of the heaviest page of a map, as it is sent. Lower it when a page becomes lighter: readers on a train wait."""


def test_no_page_of_a_map_becomes_heavier(site: Path):
    weights = {page: page.stat().st_size for page in site.glob("journeys/*/index.html")}
    heaviest = max(weights, key=lambda page: weights[page])
    assert weights[heaviest] <= MOST_BYTES, heaviest


def test_the_shape_of_an_icon_before_entries_is_on_a_page_once(site: Path):
    for page in site.glob("journeys/*/index.html"):
        html = page.read_text(encoding="utf-8")
        shapes = dict(re.findall(r'<symbol id="(jm-i-[^"]+)" viewBox="0 0 24 24"><path d="([^"]+)"', html))
        assert set(re.findall(r'<use xlink:href="#(jm-i-[^"]+)"', html)) == set(shapes)
        every = re.findall(r'<symbol id="[^"]+" viewBox="0 0 24 24"><path d="([^"]+)"', html)
        # The drawing refers to those of the page, and defines only what it alone shows.
        assert len(every) == len(set(every)), page
        assert {*re.findall(r'<use xlink:href="#([^"]+)"', html)} <= {*re.findall(r' id="([^"]+)"', html)}, page
