"""The pages that put maps on paper: where they are, what leads there and back, what they say and what they weigh."""

import base64
import json
import re
from collections.abc import Callable
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from tests.site.portfolios.sites import MKDOCS, PICTURE, Build, build, write

from mkdocs_journeys.drawing import ColourRole, draw_sheets
from mkdocs_journeys.drawing import brand as colours_of_brand
from mkdocs_journeys.hosts.theme_colours import PRIMARIES
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

STEPS = "".join(f"      - {{name: Step {number}, emotion: {number % 5 - 2}}}\n" for number in range(14))
WIDE = f"title: A <wide> & long map\nstages:\n  - name: All of it\n    steps:\n{STEPS}"
CURRENT = "title: Now\nstages:\n  - name: One\n    steps: [{name: Waits, emotion: -1}]\n"
FUTURE = "title: Then\nstate: future\nfuture_of: now\nstages:\n  - name: One\n    steps: [{name: Goes, emotion: 1}]\n"
FILES: dict[str, str | bytes] = {
    "maps/wide.yml": WIDE,
    "maps/now.yml": CURRENT,
    "maps/then.yml": FUTURE,
    "maps/pictures.yml": (
        "title: With a picture\nstages:\n  - name: One\n    steps:\n"
        "      - {name: Looks, images: [{file: desk.png, alt: A desk}]}\n"
    ),
    "maps/desk.png": PICTURE,
    "maps/large.yml": (
        "title: With a large picture\nstages:\n  - name: One\n    steps:\n"
        "      - {name: Looks, images: [{file: large.png, alt: A large desk}]}\n"
    ),
    # More than a drawing that is a file holds.
    "maps/large.png": PICTURE + bytes(70_000),
    "maps/chinese.yml": "title: 中文旅程\nlanguage: zh\nstages: [{name: 一, steps: [走, 看]}]\n",
    "maps/arabic.yml": f"title: رحلة\nlanguage: ar\nstages:\n  - name: واحد\n    steps:\n{STEPS}",
}
Once = Callable[[str, Callable[[Path], None]], Path]


def built(folder: Path, mkdocs: str = MKDOCS) -> Build:
    write(folder, FILES, mkdocs)
    found = build(folder, "--strict")
    assert found.returncode == 0, found.output
    return found


@pytest.fixture(scope="session")
def site(once: Once) -> Build:
    return Build(0, "", once("print", lambda folder: built(folder) and None) / "site")


@pytest.fixture(scope="session")
def flat(once: Once) -> Build:
    mkdocs = MKDOCS + "use_directory_urls: false\n"
    return Build(0, "", once("flat-print", lambda folder: built(folder, mkdocs) and None) / "site")


@pytest.fixture(scope="session")
def page(site: Build) -> str:
    return site.text("journeys/wide/print/index.html")


def links(site: Build, address: str, attribute: str = "href") -> list[Path]:
    """The files that a page's links lead to."""
    here = (site.site / address).parent
    found = re.findall(rf'<(?:a|link|script)[^>]* {attribute}="([^"#]+)"', site.text(address))
    return [(here / link / "index.html" if link.endswith("/") else here / link).resolve() for link in found]


@pytest.mark.parametrize("name", ["wide", "now", "then", "pictures", "chinese", "arabic"])
def test_every_map_has_one_in_both_styles_of_addresses(site: Build, flat: Build, name: str) -> None:
    assert 'href="print/"' in site.text(f"journeys/{name}/index.html")
    assert f'href="{name}/print.html"' in flat.text(f"journeys/{name}.html")
    for one, address, subject in (
        (site, f"journeys/{name}/print/index.html", f"journeys/{name}/index.html"),
        (flat, f"journeys/{name}/print.html", f"journeys/{name}.html"),
    ):
        found = [*links(one, address), *links(one, address, "src")]
        assert one.site.resolve() / subject in found
        assert len(found) == 5, "back, style, icon and two scripts"
        assert all(file.is_file() for file in found), found


def test_comparisons_have_one_too(site: Build, flat: Build) -> None:
    assert 'href="print/"' in site.text("journeys/then/compare/index.html")
    assert 'href="../">Back to the comparison' in site.text("journeys/then/compare/print/index.html")
    assert 'href="../compare.html">Back to the comparison' in flat.text("journeys/then/compare/print.html")


def test_a_map_without_steps_has_nothing_to_print(tmp_path: Path) -> None:
    write(tmp_path, {"maps/empty.yml": "title: Nothing yet\n"})
    found = build(tmp_path)
    assert not (found.site / "journeys/empty/print").exists()
    assert "Print or poster" not in found.text("journeys/empty/index.html")


def test_it_stays_out_of_navigation_search_and_the_list_for_search_engines(site: Build, page: str) -> None:
    index = json.loads(site.text("search/search_index.json"))
    assert not [record for record in index["docs"] if "/print/" in record["location"]]
    assert "print" not in site.text("sitemap.xml")
    assert "print/" not in site.text("index.html")
    assert '<meta name="robots" content="noindex">' in page


def test_it_says_of_each_size_how_many_sheets_and_how_small_the_text(page: str, tmp_path: Path) -> None:
    write(tmp_path, FILES)
    portfolio = load(FolderTree(tmp_path / "journeys")).portfolio
    facts = map_facts(portfolio.journeys["wide"], portfolio)
    choices = re.findall(r'value="(\w+)"[^>]*>.*?jm-paper-sheets">(\d+) sheet', page)
    points = [float(found) for found in re.findall(r"smallest text is ([\d.]+) points", page)]
    assert [paper for paper, _ in choices] == ["A4", "A3", "A2", "A1", "A0"]
    for paper, count in choices:
        assert int(count) == len(draw_sheets(facts, Words("en"), paper))
    # From A3 on each size is larger than the one before by the square root of two.
    ratios = [after / before for before, after in pairwise(points[1:])]
    assert ratios == pytest.approx([2**0.5] * 3, rel=0.03)
    assert points[0] >= 6
    assert re.findall(r'value="(\w+)" checked', page) == ["A3"]


def test_every_sheet_shows_the_download_so_that_the_page_weighs_next_to_nothing(site: Build, flat: Build) -> None:
    for one, address in ((site, "journeys/wide/print/index.html"), (flat, "journeys/wide/print.html")):
        page = one.text(address)
        count = int(re.search(r"(\d+) sheets", page)[1])  # type: ignore[index]
        assert count > 1
        files = re.findall(r'<image [^>]*xlink:href="([^"]+)"', page)
        # A sheet shows the file once, or once for each of its parts that must stay whole.
        assert len(files) >= page.count('role="img"') == count + 1
        shown = {(one.site / address).parent.joinpath(file).resolve() for file in files}
        assert shown == {one.site.resolve() / "journeys/wide/wide.svg"}
        assert "Step 7" not in page
        assert len(page) < 10_000


def test_a_comparison_shows_its_own_download(site: Build) -> None:
    page = site.text("journeys/then/compare/print/index.html")
    assert set(re.findall(r'<image [^>]*xlink:href="([^"]+)"', page)) == {"../then.svg"}
    assert (site.site / "journeys/then/compare/then.svg").is_file()


def test_a_drawing_with_a_large_picture_stands_on_it_once_and_the_tiles_show_it_again(site: Build) -> None:
    page = site.text("journeys/large/print/index.html")
    assert page.count('id="jm-print-drawing"') == 1
    assert page.count('<use xlink:href="#jm-print-drawing"') == page.count('role="img"') - 1 >= 1
    assert page.count(">Looks<") == 1


@pytest.mark.parametrize("name", ["wide", "pictures", "large"])
def test_nothing_on_it_has_the_id_of_another(site: Build, name: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', site.text(f"journeys/{name}/print/index.html"))
    assert len(ids) == len(set(ids))


def test_titles_are_text_and_nothing_on_it_runs_or_is_styled_in_place(page: str) -> None:
    assert "<title>Print: A &lt;wide&gt; &amp; long map</title>" in page
    assert "<wide>" not in page
    assert 'style="' not in page
    assert "<style" not in page
    assert re.findall(r"<script(?! src=)", page) == []
    assert "md-header" not in page


def test_pictures_of_steps_are_printed(site: Build) -> None:
    large = set(re.findall(r'<image[^>]*xlink:href="([^"]+)"', site.text("journeys/large/print/index.html")))
    assert {(site.site / "journeys/large/print" / address).resolve().name for address in large} == {"large.png"}
    small = set(re.findall(r'<image[^>]*xlink:href="([^"]+)"', site.text("journeys/pictures/print/index.html")))
    assert small == {"../pictures.svg"}


def test_a_download_holds_its_pictures_and_of_large_ones_the_words(site: Build) -> None:
    small, large = site.text("journeys/pictures/pictures.svg"), site.text("journeys/large/large.svg")
    (held,) = re.findall(r'xlink:href="data:image/png;base64,([^"]+)"[^>]*><title>A desk</title></image>', small)
    assert base64.b64decode(held) == PICTURE
    assert "<image" not in large
    assert ">A large desk<" in large


def test_the_map_speaks_its_own_language_and_direction(site: Build) -> None:
    chinese, arabic = (site.text(f"journeys/{name}/print/index.html") for name in ("chinese", "arabic"))
    assert '<html lang="zh" dir="ltr">' in chinese
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<h1 lang="zh" dir="ltr">中文旅程</h1>' in chinese
    assert '<h1 lang="ar" dir="rtl">' in arabic
    assert 'class="jm-sheets jm-sheets--tiles" lang="ar" dir="rtl"' in arabic


def test_a_chinese_site_says_it_in_chinese(tmp_path: Path) -> None:
    found = built(tmp_path, MKDOCS.replace("  name: material\n", "  name: material\n  language: zh\n"))
    page = unescape(found.text("journeys/wide/print/index.html"))
    for text in ("打印", "返回旅程地图", "纸张", "最小的文字"):
        assert text in page


@pytest.mark.parametrize(
    ("palette", "found"),
    [
        ("{primary: teal, accent: deep orange}", ' data-md-color-primary="teal" data-md-color-accent="deep-orange"'),
        ("[{scheme: slate, primary: black}, {scheme: default, primary: indigo}]", ' data-md-color-primary="indigo"'),
        ("{primary: custom}", ""),
    ],
)
def test_its_own_colours_are_those_of_the_theme(tmp_path: Path, palette: str, found: str) -> None:
    write(tmp_path, FILES, MKDOCS.replace("  name: material\n", f"  name: material\n  palette: {palette}\n"))
    assert build(tmp_path).returncode == 0
    page = (tmp_path / "site/journeys/wide/print/index.html").read_text(encoding="utf-8")
    assert f'<html lang="en" dir="ltr"{found}>' in page


@pytest.mark.parametrize(
    ("theme", "option", "brand"),
    [
        ("teal", "", PRIMARIES["teal"]),
        ("teal", "colors: '#aa3300'", "#aa3300"),
        ("custom", "", PRIMARIES["indigo"]),
    ],
)
def test_files_and_so_what_is_printed_have_the_colours_of_the_site(
    tmp_path: Path, theme: str, option: str, brand: str
) -> None:
    mkdocs = MKDOCS.replace("  name: material\n", f"  name: material\n  palette: {{primary: {theme}}}\n")
    write(tmp_path, FILES, mkdocs.replace("- journeys", f"- journeys: {{{option}}}") if option else mkdocs)
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    expected = colours_of_brand(brand, "light")[ColourRole.STAGE]
    for file in ("journeys/wide/wide.svg", "journeys/then/compare/then.svg"):
        assert f'fill="{expected}"' in found.text(file)


def test_a_page_that_somebody_wrote_by_hand_wins(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    own = tmp_path / "docs/journeys/wide/print.md"
    own.parent.mkdir(parents=True)
    own.write_text("# My own poster\n", encoding="utf-8")
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert "My own poster" in found.text("journeys/wide/print/index.html")


def test_rows_of_the_map_for_paper_weigh_next_to_nothing_on_its_page(site: Build) -> None:
    html = site.text("journeys/wide/index.html")
    rows = re.search(r'<div class="jm-print-rows".*?</div>\s*</div>', html, re.DOTALL)
    assert rows is not None
    assert rows[0].count("<svg") >= 2
    assert len(rows[0]) < 3000
    drawing = re.search(r'id="(jm-map-drawing)"', html)
    assert drawing is not None
    assert f'xlink:href="#{drawing[1]}"' in rows[0]
