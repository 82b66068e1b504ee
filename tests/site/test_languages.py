"""What is written in another language than the page's says so itself, for voices, fonts and hyphenation."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.site.test_demo import Once, build, pages

import mkdocs_journeys

SCRIPTS = {"zh": re.compile("[\u4e00-\u9fff]"), "ar": re.compile("[\u0620-\u064a]")}
WITHOUT_END = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
OURS = ("journeys/", "personas/", "case-studies/")
# Sentences of the interface that name a step or a map of another language, and facets, which collect words of all.
MIXED = {"jm-change-remark", "jm-table-note", "jm-hidden", "jm-facet-name"}


class Texts(HTMLParser):
    """Every text of a page's content, with the language, the direction and the class nearest to it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.found: list[tuple[str, str, str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in WITHOUT_END:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self.open}
        if (
            data.strip()
            and "article" in tags
            and not tags & {"script", "style", "svg"}
            and "jm-gallery-data" not in self.nearest("class")
        ):
            self.found.append((data.strip(), *map(self.nearest, ("lang", "dir", "class"))))

    def nearest(self, name: str) -> str:
        return next((value for _, attributes in reversed(self.open) if (value := attributes.get(name))), "")


@pytest.fixture(scope="session")
def demo(repository: Path, once: Once) -> Path:
    return once("demo", lambda folder: build(repository, folder / "site") and None) / "site"


def texts(site: Path) -> Iterator[tuple[str, str, str, str, str]]:
    for name, html in pages(site).items():
        if name.startswith(OURS):
            yield from ((name, *text) for text in Texts(html).found)


def test_every_text_is_marked_with_its_language(demo):
    assert [
        (name, text, language)
        for name, text, language, _, style in texts(demo)
        for tag, letters in SCRIPTS.items()
        if letters.search(text) and not language.startswith(tag) and not MIXED & set(style.split())
    ] == []


def test_every_text_from_right_to_left_is_marked_with_its_direction(demo):
    assert [
        (name, text, direction)
        for name, text, _, direction, _ in texts(demo)
        if SCRIPTS["ar"].search(text) and direction not in ("rtl", "auto")
    ] == []


def test_a_third_language_is_one_more_catalogue(tmp_path):
    package = tmp_path / "package/mkdocs_journeys"
    shutil.copytree(Path(mkdocs_journeys.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    catalogue = package / "locales/fr/LC_MESSAGES/mkdocs_journeys.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "What stands out"\nmsgstr "À retenir"\n',
        encoding="utf-8",
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Accueil\n", encoding="utf-8")
    (tmp_path / "journeys/maps").mkdir(parents=True)
    (tmp_path / "journeys/maps/anne.yml").write_text("title: Anne\nlanguage: fr\nstages: [{name: Achat, emotion: 1}]\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Parcours\ntheme: {name: material, font: false, language: fr}\nplugins: [search, journeys]\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(package.parent)}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    built = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site/journeys/anne/index.html").read_text(encoding="utf-8")
    assert "À retenir</h2>" in page
    assert "Emotion curve" in page, "what is not translated yet is in English"
