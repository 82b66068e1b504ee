"""Every address stays when names change: pages at former addresses, and former addresses within pages."""

import re
from pathlib import Path

import pytest
from tests.programs import run_module

NOW = "title: Loan today\nwas: loan\nstages: [Applies]\n"
FUTURE = """\
title: Loan tomorrow
was: [loan-next, loan-2027]
future_of: now
personas: lin
stages:
  - name: Applies online
    id: applies-online
    was: applies
    pain_points: [{id: slow, was: late, text: Too slow}]
"""


def build(folder: Path, directory_urls: bool = True) -> Path:
    for name in ("docs", "journeys/maps", "journeys/personas"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    home = "# Home\n\n[Slow](journeys/tomorrow.md#stage-applies-late), [before](journeys/tomorrow.md#stage-applies)\n"
    (folder / "docs/index.md").write_text(home)
    (folder / "journeys/maps/now.yml").write_text(NOW)
    (folder / "journeys/maps/tomorrow.yml").write_text(FUTURE)
    (folder / "journeys/personas/lin.yml").write_text("title: Lin <b>\nwas: 林\n")
    course = folder / "journeys/courses/mapping"
    (course / "runs").mkdir(parents=True)
    (course / "course.yml").write_text("title: Mapping\nwas: workshop\n")
    (course / "01-curves.md").write_text("---\ntitle: Curves\nwas: feelings\n---\n\nText\n")
    (course / "runs/berlin.yml").write_text("title: Berlin\nlessons: [curves]\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: Moved\nsite_url: https://example.org/sub/\ntheme: {name: material, font: false}\n"
        f"use_directory_urls: {str(directory_urls).lower()}\nvalidation: {{anchors: warn}}\n"
        "plugins: [search, journeys]\n"
    )
    finished = run_module("mkdocs", "build", "--strict", "--quiet", folder=folder)
    assert finished.returncode == 0, finished.stderr
    return folder / "site"


MOVED = {
    "journeys/loan": "journeys/now",
    "journeys/loan-next": "journeys/tomorrow",
    "journeys/loan-2027": "journeys/tomorrow",
    "journeys/loan-next/compare": "journeys/tomorrow/compare",
    "journeys/loan-next/print": "journeys/tomorrow/print",
    "personas/林": "personas/lin",
    "courses/workshop": "courses/mapping",
    "courses/workshop/curves": "courses/mapping/curves",
    "courses/workshop/feelings": "courses/mapping/curves",
    "courses/mapping/feelings": "courses/mapping/curves",
    "courses/workshop/runs/berlin": "courses/mapping/runs/berlin",
}


@pytest.mark.parametrize("directory_urls", [True, False])
def test_former_addresses_lead_to_the_present_ones(tmp_path, directory_urls):
    site = build(tmp_path, directory_urls)
    ending = "/index.html" if directory_urls else ".html"
    for former, present in MOVED.items():
        page = site / f"{former}{ending}"
        text = page.read_text(encoding="utf-8")
        links = re.findall(r'(?:href="|url=)([^"]+)"', text)
        targets = {link for link in links if not link.endswith("/icon.svg")}
        assert len(targets) == 1, targets
        target = (page.parent / targets.pop()).resolve()
        assert (target / "index.html" if directory_urls else target) == (site / f"{present}{ending}").resolve()
    assert not (site / f"journeys/loan/compare{ending}").exists()


def test_a_page_at_a_former_address_is_no_way_in_for_strangers(tmp_path):
    text = (build(tmp_path) / "personas/林/index.html").read_text(encoding="utf-8")
    assert "Lin &lt;b&gt;" in text
    assert "<b>" not in text


def test_a_page_that_somebody_wrote_by_hand_keeps_a_former_address(tmp_path):
    (tmp_path / "docs/journeys/loan").mkdir(parents=True)
    (tmp_path / "docs/journeys/loan/index.md").write_text("# What became of the loan\n")
    assert "What became of the loan" in (build(tmp_path) / "journeys/loan/index.html").read_text(encoding="utf-8")


def test_former_addresses_within_a_map_are_there_once_and_known_to_the_checks_of_links(tmp_path):
    text = (build(tmp_path) / "journeys/tomorrow/index.html").read_text(encoding="utf-8")
    for anchor in ("stage-applies", "stage-applies-late", "stage-applies-slow", "stage-applies-online-late"):
        assert text.count(f'id="{anchor}"') == 1
