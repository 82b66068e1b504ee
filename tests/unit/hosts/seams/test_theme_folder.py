"""What our templates lean on: where the theme looks for them, and those of Material's that ours stand in for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import material
import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from mkdocs_journeys.hosts.material.theme_folder import add_theme_folder
from mkdocs_journeys.hosts.theme_files import NOT_FOUND, THEME

TEMPLATES = Path(material.__file__).parent / "templates"
SOURCE = "partials/source.html"
TABS_ITEM = "partials/tabs-item.html"
TOC_ITEM = "partials/toc-item.html"


def test_our_folder_is_between_the_users_and_the_themes(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.theme = Theme("material", custom_dir=str(tmp_path))
    add_theme_folder(config, THEME)
    assert config.theme.dirs[:2] == [str(tmp_path), str(THEME)]
    assert str(TEMPLATES) in config.theme.dirs[2:]
    config.theme = Theme("material")
    add_theme_folder(config, THEME)
    assert config.theme.dirs[0] == str(THEME)


@pytest.mark.parametrize(
    ("including", "included"),
    [
        ("partials/header.html", SOURCE),
        ("partials/nav.html", SOURCE),
        ("partials/toc.html", TOC_ITEM),
        (TOC_ITEM, TOC_ITEM),
    ],
)
def test_material_includes_the_template_that_ours_stands_in_for(including: str, included: str) -> None:
    assert f'include "{included}"' in (TEMPLATES / including).read_text(encoding="utf-8")


def test_ours_is_materials_without_the_request_for_stars() -> None:
    materials, ours = ((folder / SOURCE).read_text(encoding="utf-8") for folder in (TEMPLATES, THEME))
    without_comment = [re.sub(r"{#.*?#}\s*", "", text, flags=re.DOTALL) for text in (materials, ours)]
    assert without_comment[0].replace(' data-md-component="source"', "") == without_comment[1]


@dataclass
class Heading:
    """A heading as Material's templates read it."""

    title: str
    url: str
    children: Sequence[Heading] = ()
    typeset: Heading | None = None


class Pieces(HTMLParser):
    """Tags and texts of HTML, without the white space around texts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []

    @classmethod
    def of(cls, html: str) -> list[object]:
        pieces = cls()
        pieces.feed(html)
        return pieces.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(data.strip())


def test_an_entry_of_the_contents_is_materials_without_white_space() -> None:
    below = Heading("Pays & leaves", "#pays", (Heading("At <b>once</b>", "#once"),), Heading("Pays <em>and</em>", ""))
    written = []
    for folder in (TEMPLATES, THEME):
        entry = Environment(loader=FileSystemLoader(folder)).get_template(TOC_ITEM)
        html = entry.render(toc_item=Heading("Buys", "#buys", (below, Heading("Waits", "#waits"))))
        written.append(Pieces.of(html))
    assert written[0] == written[1]
    assert len(written[0]) > 40
    assert "\n" not in html


@dataclass
class Entry:
    """An entry of the navigation as Material's templates read it."""

    title: str
    url: str = ""
    children: Sequence[Entry] = ()
    active: bool = False


@pytest.mark.parametrize("active", [0, 1, None])
def test_a_tab_is_materials_with_what_is_current(active: int | None) -> None:
    section = Entry("Guide", children=(Entry("Deep", children=(Entry("First", "first/"),)), Entry("Other", "other/")))
    entries = [Entry("Home", "home/"), section]
    if active is not None:
        entries[active].active = True
    written = []
    for folder in (TEMPLATES, THEME):
        environment = Environment(loader=FileSystemLoader(folder))
        environment.filters["url"] = str
        template = environment.get_template(TABS_ITEM)
        tabs = template.make_module({"features": [], "page": entries[0], "tab_of_page": None})
        written.append("".join(tabs.render(entry) for entry in entries))
    current = re.findall(r' aria-current="(\w+)"', written[1])
    assert current == ([] if active is None else ["true" if active else "page"])
    assert Pieces.of(re.sub(r' aria-current="\w+"', "", written[1])) == Pieces.of(written[0])


def test_the_page_for_what_is_not_found_fills_blocks_of_materials() -> None:
    ours, base = (THEME / NOT_FOUND).read_text(encoding="utf-8"), (TEMPLATES / "base.html").read_text(encoding="utf-8")
    assert '{% extends "main.html" %}' in (TEMPLATES / NOT_FOUND).read_text(encoding="utf-8")
    assert all(f"{{% block {name} %}}" in base for name in re.findall(r"{% block (\w+) %}", ours))


def test_every_template_of_ours_has_one_of_materials_in_its_place() -> None:
    assert sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")) == [
        NOT_FOUND,
        SOURCE,
        TABS_ITEM,
        TOC_ITEM,
    ]
