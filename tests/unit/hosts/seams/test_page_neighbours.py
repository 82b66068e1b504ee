"""What pages outside the navigation lean on: MkDocs keeps what is around a page on it, and themes read it there."""

from __future__ import annotations

from pathlib import Path

from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Section, get_navigation
from tests.unit.hosts.seams.hosts import project

from mkdocs_journeys.hosts.material.page_neighbours import set_neighbours, set_pages, set_parent

NAMES = ("parent", "previous_page", "next_page")


def test_what_is_set_is_what_mkdocs_sets_itself(tmp_path: Path) -> None:
    config = project(tmp_path, a="# A\n", b="# B\n", c="# C\n")
    navigation = get_navigation(get_files(config), config)
    pages = [*navigation.pages]
    before = [[getattr(page, name) for name in NAMES] for page in pages]
    assert before == [[None, None, pages[1]], [None, pages[0], pages[2]], [None, pages[1], None]]
    for page in pages:
        page.previous_page = page.next_page = None
    set_pages(navigation, pages)
    assert [[getattr(page, name) for name in NAMES] for page in pages] == before
    set_neighbours(pages[1:])
    assert pages[1].previous_page is None
    section = Section("Maps", [pages[0]])
    set_parent(pages[0], section)
    assert [one.title for one in pages[0].ancestors] == ["Maps"]
