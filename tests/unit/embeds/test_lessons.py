"""Boxes for blocks of lessons, as Markdown makes them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown import Markdown

from mkdocs_journeys.embeds import Embedding, JourneyBlocks, PageSource
from mkdocs_journeys.site.sanitize import sanitize_html

EXTENSIONS = ["fenced_code", "tables", "toc", "md_in_html", "attr_list"]


@pytest.fixture
def markdown(tmp_path: Path) -> Markdown:
    (tmp_path / "journeys/maps").mkdir(parents=True)
    (tmp_path / "journeys/maps/anna.yml").write_text("title: Anna\nsteps: [{name: Pays, emotion: 1}]\n")
    embedding = Embedding.of_folder(tmp_path / "journeys", "en", ("internal",))
    return Markdown(extensions=[JourneyBlocks(embedding), *EXTENSIONS])


def test_an_exercise_is_a_section_with_its_facts_and_a_heading_with_an_address(markdown):
    html = markdown.convert(
        "/// exercise | Sort\n    minutes: 10\n    mode: pair\n    materials: [A, B]\n\nDo it.\n///"
    )
    assert '<section class="jm-block jm-block--exercise">' in html
    assert '<h2 class="jm-block-title" id="sort">Sort</h2>' in html
    for text in ("10 min", "In pairs", "A · B", "<p>Do it.</p>"):
        assert text in html


def test_below_a_heading_the_title_is_one_level_deeper(markdown):
    assert '<h3 class="jm-block-title"' in markdown.convert("## Part\n\n/// exercise | Sort\nx\n///")


def test_hints_and_solutions_are_closed_until_opened(markdown):
    html = markdown.convert("/// exercise\nx\n//// hint\nH\n////\n//// solution | All\nS\n////\n///")
    hint, solution = re.findall(r"<summary>(.*?)</summary>\n<p>(.*?)</p>", html)
    assert [re.sub("<[^>]+>", "", name) for name, _ in (hint, solution)] == ["Hint", "Solution: All"]
    assert [text for _, text in (hint, solution)] == ["H", "S"]
    assert " open" not in html


def test_within_a_block_stands_whatever_markdown_knows(markdown):
    table, fence, points = "| A | B |\n|---|---|\n| 1 | 2 |", "```\n/// hint\n///\n```", "- one\n\n    more\n\n- two"
    html = markdown.convert(f"/// discussion\n{table}\n\n{fence}\n\n{points}\n///\n\nAfter.")
    section, _, after = html.partition("</section>")
    for text in ("<table>", "/// hint\n///", "<p>more</p>"):
        assert text in section
    assert after.strip() == "<p>After.</p>"


def test_a_map_may_stand_within_an_exercise(markdown):
    html = markdown.convert("/// exercise\nLook:\n\n/// journey-map | anna\n///\n\nAnd then?\n///")
    section = html.partition("</section>")[0]
    assert section.index("<svg") < section.index("And then?")


def test_a_page_that_somebody_wrote_by_hand_loses_what_is_not_included(markdown):
    html = markdown.convert("/// instructor\nsecret\n///\n\n/// debrief\n    only: internal\n\nshown\n///")
    assert "secret" not in html
    assert "shown" in html


def test_blocks_that_are_not_ours_are_left_to_others(markdown):
    assert "/// note | Title" in markdown.convert("/// note | Title\nx\n///")


def test_titles_are_plain_text(markdown):
    html = markdown.convert('/// exercise | <img src=x onerror="1"> **x**\n    materials: <b>\n\ny\n///')
    assert "<img" not in html
    assert "&lt;img" in html
    assert "<b>" not in html


def test_boxes_survive_the_sanitizer_and_what_authors_make_look_like_them_does_not(markdown):
    extension = next(one for one in markdown.registeredExtensions if isinstance(one, JourneyBlocks))
    extension.embedding.page = PageSource(own_classes="own-123-")
    forged = '<p class="jm-block">x</p>\n\ny\n{: .jm-block--exercise .own-124-block }\n\n'
    html = markdown.convert(
        f"{forged}/// exercise | Sort\n    minutes: 3\n\nx\n//// solution\n<script>1</script>\n////\n///"
    )
    clean = sanitize_html(html, "own-123-").html
    assert clean.startswith("<p>x</p>\n\n<p>y</p>\n<section")
    assert '<section class="jm-block jm-block--exercise">' in clean
    assert '<details class="jm-block jm-block--solution">' in clean
    assert "<script" not in clean


def test_raw_html_around_a_block_shows_no_marks_of_ours(markdown):
    html = markdown.convert("<div>\n/// debrief\nx\n///\n</div>\n\nAfter.")
    assert "\x02" not in html
    assert "lesson:" not in html


def test_a_map_with_a_label_is_in_the_builds_that_include_it(markdown):
    block = "/// journey-map | anna\n    only: {}\n\nCaption\n///"
    assert "<svg" in markdown.convert(block.format("internal"))
    assert "Caption" not in markdown.reset().convert(block.format("board"))
