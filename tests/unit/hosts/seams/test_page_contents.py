"""What contents lean on: MkDocs keeps HTML and headings on a page, and the theme's template reads them there."""

from __future__ import annotations

from pathlib import Path

import mkdocs.commands.build
from mkdocs.structure.toc import AnchorLink, TableOfContents
from tests.unit.hosts.seams.hosts import pages_of, project

from mkdocs_journeys.hosts.material.page_contents import announce_headings, set_contents
from mkdocs_journeys.site.page import Heading, Page


def test_our_headings_come_before_those_of_the_prose(tmp_path: Path) -> None:
    _, pages = pages_of(project(tmp_path, index="## Own\n"))
    page = pages["index"]
    assert isinstance(page.toc, TableOfContents)
    ours = Page("index.md", "Map", "en", (Heading(2, "pays", "Pays & goes"), Heading(3, "waits", "Waits")))
    announce_headings(ours, page, "en", "en")
    first, second = page.toc
    assert isinstance(second, AnchorLink)
    assert (first.title, first.url, [child.id for child in first.children]) == ("Pays &amp; goes", "#pays", ["waits"])
    assert second.title == "Own"


def test_what_is_set_is_what_is_written(tmp_path: Path) -> None:
    hook = (
        "from mkdocs_journeys.hosts.material.page_contents import set_contents\n"
        "def on_page_context(context, page, **given):\n    set_contents(page, '<p>Set.</p>')\n"
    )
    config = project(tmp_path, hook=hook, index="# Index\n")
    mkdocs.commands.build.build(config)
    assert "<p>Set.</p>" in (tmp_path / "site/index.html").read_text(encoding="utf-8")
    _, pages = pages_of(config)
    set_contents(pages["index"], "")
    assert (pages["index"].content, list(pages["index"].toc)) == ("", [])
