"""The page of a comparison as it is published: where it is, what it says, what leads to it and what it leads to."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.search_files import searched
from tests.site.portfolios.sites import MKDOCS, Build, build, write

CURRENT = """\
title: Seeing a doctor
stages:
  - name: Before
    duration: 2 h
    steps:
      - {name: Calls the practice, emotion: -1, pain_points: [The line is busy]}
      - {name: Waits & waits, emotion: {score: -2, label: bored}}
  - name: Inside
    steps:
      - {name: Talks, emotion: 1, metrics: [{name: Minutes, value: 5, unit: min}]}
"""
FUTURE = """\
title: Seeing a doctor, <next> year
summary: Two hours become ten minutes.
state: future
future_of: current
metrics: [{name: Time on site, baseline: 118, target: ≤45, unit: min}]
stages:
  - name: Before
    duration: 10 min
    steps:
      - {name: Books online, replaces: calls-the-practice, emotion: 1, pain_points: [Needs a password]}
  - name: Inside
    steps:
      - {name: Talks, emotion: 1.5, metrics: [{name: Minutes, target: 15, unit: min}]}
      - {name: Reads the summary, emotion: 2}
"""
CASE = """\
---
title: What the practice did
before_map: current
after_map: future
---
"""
FILES = {
    "maps/current.yml": CURRENT,
    "maps/future.yml": FUTURE,
    "maps/other.yml": "title: Something else\nstages: [Alone]\n",
    "case-studies/practice.md": CASE,
    "case-studies/half.md": "---\ntitle: Half a pair\nafter_map: future\n---\n",
}
Once = Callable[[str, Callable[[Path], None]], Path]


def built(folder: Path, files: dict[str, str], mkdocs: str = MKDOCS) -> Build:
    write(folder, files, mkdocs)
    found = build(folder, "--strict")
    assert found.returncode == 0, found.output
    return found


@pytest.fixture(scope="session")
def site(once: Once) -> Build:
    return Build(0, "", once("comparison", lambda folder: built(folder, FILES) and None) / "site")


@pytest.fixture(scope="session")
def page(site: Build) -> str:
    return site.text("journeys/future/compare/index.html")


def told(html: str) -> str:
    """The text of a piece of HTML, without tags and with single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def cells(page: str) -> list[list[str]]:
    """The table's rows as texts."""
    table = page.split('<table class="jm-table jm-table--comparison">')[1].split("</table>")[0]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL)
    return [[told(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows]


def test_a_future_map_has_a_page_that_compares_it(page: str) -> None:
    assert "<title>Current against future: Seeing a doctor, &lt;next&gt; year" in page
    assert "Seeing a doctor, &lt;next&gt; year</h1>" in page


def test_with_addresses_that_end_in_html_it_has_its_page_too(tmp_path: Path) -> None:
    found = built(tmp_path, FILES, f"use_directory_urls: false\n{MKDOCS}")
    assert 'href="../future.html"' in found.text("journeys/future/compare.html")
    assert 'href="future/compare.html"' in found.text("journeys/future.html")
    assert 'href="future/compare.html"' in found.text("journeys/current.html")
    assert 'href="../journeys/future/compare.html"' in found.text("case-studies/practice.html")


def test_its_address_follows_the_first_segment_of_maps(tmp_path: Path) -> None:
    mkdocs = MKDOCS.replace("  - journeys\n", "  - journeys:\n      addresses: {journey: maps}\n")
    found = built(tmp_path, FILES, mkdocs)
    assert (found.site / "maps/future/compare/index.html").is_file()


def test_only_a_future_map_with_a_current_one_has_such_a_page(site: Build) -> None:
    found = {str(file.relative_to(site.site)) for file in site.site.rglob("compare")}
    assert found == {"journeys/future/compare"}
    assert "jm-compare-link" not in site.text("journeys/other/index.html")


def test_both_maps_and_the_case_study_of_the_pair_lead_there(site: Build) -> None:
    assert 'class="jm-compare-link" href="compare/"' in site.text("journeys/future/index.html")
    assert 'class="jm-compare-link" href="../future/compare/"' in site.text("journeys/current/index.html")
    assert 'href="../../journeys/future/compare/"' in site.text("case-studies/practice/index.html")
    assert "jm-compare-link" not in site.text("case-studies/half/index.html")


def test_it_leads_to_the_gallery_to_both_maps_and_to_every_step(page: str, site: Build) -> None:
    trail = page.split('class="jm-breadcrumbs"')[1].split("</nav>")[0]
    assert re.findall(r'href="([^"]+)"', trail) == ["../../", "../"]
    for map, anchor in re.findall(r'href="\.\./(?:\.\./(\w+)/)?#([^"]+)"', page):
        assert f'id="{anchor}"' in site.text(f"journeys/{map or 'future'}/index.html")
    assert 'href="../../current/#calls-the-practice"' in page
    assert 'href="../#reads-the-summary"' in page


def test_it_stays_out_of_the_navigation_and_of_the_way_from_map_to_map(site: Build) -> None:
    assert "compare" not in site.text("index.html")
    for name in ("current", "future", "other"):
        html = site.text(f"journeys/{name}/index.html")
        assert all("compare" not in link for link in re.findall(r"md-footer__link[^>]+", html))


def test_figures_say_what_both_maps_come_to(page: str) -> None:
    figures = told(page.split("jm-results--comparison")[1].split("</header>")[0])
    for text in ("Steps", "3", "Mean emotion", "−0.67", "+1.5", "Time on site", "118", "≤45 min", "Target value"):
        assert text in figures


def test_the_table_says_every_difference_step_by_step(page: str) -> None:
    head, *rows = cells(page)
    assert head[:5] == ["Current step", "Future step", "Emotion now", "Emotion then", "Difference"]
    assert rows == [
        ["Before 2 h → 10 min"],
        [
            "Calls the practice",
            "Books online replaced, as the map says",
            "−1 Assumed",
            "+1 Target value",
            "+2",
            "The line is busy gone Needs a password new",
            "",
            "",
        ],
        ["Waits & waits", "is dropped", "−2 bored Assumed", "", "", "", "", ""],
        ["Inside"],
        ["Talks", "Talks same id", "+1 Assumed", "+1.5 Target value", "+0.5", "", "Minutes · target 5 → 15 min", ""],
        ["is new", "Reads the summary", "", "+2 Target value", "", "", "", ""],
        ["The whole journey"],
        ["", "", "", "", "", "", "Time on site · target 118 → ≤45 min", ""],
    ]


def test_the_list_says_every_difference_step_by_step_too(page: str) -> None:
    view = page.split('<section class="jm-view jm-view--list')[1].split("</section>")[0]
    steps = re.split(r'<div class="jm-step(?: jm-step--alone)?">', view)[1:]
    assert [told(step.split('<div class="jm-stage">')[0]) for step in steps] == [
        "Books online Current step Calls the practice "
        "Emotion Emotion now −1 Assumed → Emotion then +1 Target value Difference +2 "
        "Pain points The line is busy gone Needs a password new",
        "Waits & waits is dropped Emotion Emotion now −2 bored Assumed",
        "Talks Emotion Emotion now +1 Assumed → Emotion then +1.5 Target value Difference +0.5 "
        "Metrics Minutes · target 5 → 15 min",
        "Reads the summary is new Emotion Emotion then +2 Target value",
        "Metrics Time on site · target 118 → ≤45 min",
    ]
    assert [told(name) for name in re.findall(r"<h3[^>]*>.*?</h3>", view)] == [
        "Before 2 h → 10 min",
        "Inside",
        "The whole journey",
    ]


def test_search_finds_the_title_and_the_words_of_what_changes(site: Build) -> None:
    records = [record for record in searched(site.site) if record.location.startswith("journeys/future/compare/")]
    assert any("Current against future" in record.title for record in records)
    changes = next(record.text for record in records if record.location.endswith("#about-what-changes"))
    for text in ("Dropped steps", "Waits & waits", "New steps", "Reads the summary", "The line is busy"):
        assert text in changes
    # Drawing and table say the same once more, and are not found a second time.
    assert sum(record.text.count("Needs a password") for record in records) == 1


def test_the_drawing_can_be_downloaded(site: Build, page: str) -> None:
    assert 'href="future.svg"' in page
    root = ElementTree.parse(site.site / "journeys/future/compare/future.svg").getroot()
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == "Current against future: Seeing a doctor, <next> year"


def test_the_drawing_stands_on_the_page_in_the_scroller_of_maps(page: str) -> None:
    assert page.count('class="jm-map jm-map--comparison"') == 1
    assert re.search(r'<div class="jm-scroller" tabindex="0" role="region"[^>]*>\s*<svg [^>]*class="jm-map', page)


def test_what_a_build_leaves_out_is_not_compared(tmp_path: Path) -> None:
    found = built(tmp_path, {**FILES, "maps/current.yml": f"only: internal\n{CURRENT}", "case-studies/practice.md": ""})
    assert not (found.site / "journeys/future/compare").exists()
    assert "jm-compare-link" not in found.text("journeys/future/index.html")


def test_a_current_map_with_several_futures_names_each(tmp_path: Path) -> None:
    files = {**FILES, "maps/bold.yml": FUTURE.replace("Seeing a doctor, <next> year", "A bolder practice")}
    html = built(tmp_path, files).text("journeys/current/index.html")
    links = re.findall(r'class="jm-compare-link" href="([^"]+)">.*?</svg>(.*?)</a>', html, re.DOTALL)
    assert [(href, unescape(text)) for href, text in links] == [
        ("../bold/compare/", "Compare with A bolder practice"),
        ("../future/compare/", "Compare with Seeing a doctor, <next> year"),
    ]
