"""What is written in another language than the page's says so itself, for voices, fonts and hyphenation."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.site.portfolios.demonstration import Once, build, demonstration
from tests.site.speaking import Said, Texts, Tongues, is_judged
from tests.site.test_demo import pages

import mkdocs_journeys
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

OURS = ("journeys/", "personas/", "case-studies/", "courses/")
IN_CHINESE = {"theme": {"name": "material", "font": False, "language": "zh"}}


@pytest.fixture(scope="session")
def portfolio(repository: Path) -> Portfolio:
    return select(load(FolderTree(repository / "journeys")).portfolio)


@pytest.fixture(scope="session", params=["en", "zh"])
def site(request: pytest.FixtureRequest, repository: Path, once: Once) -> Path:
    """The demonstration with an interface in English, as it is, and in Chinese."""
    if request.param == "en":
        return demonstration(repository, once)
    return once("chinese", lambda folder: build(repository, folder / "site", config=IN_CHINESE) and None) / "site"


def ours(site: Path) -> Iterator[tuple[str, Texts]]:
    yield from ((name, Texts(html)) for name, html in pages(site).items() if name.startswith(OURS))


def test_every_text_is_marked_with_its_language(site: Path, portfolio: Portfolio, repository: Path) -> None:
    tongues = Tongues(portfolio)
    menu = re.findall(r"- (.+): \S+\.md$", (repository / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    judged: list[tuple[str, Said]] = [
        (name, said) for name, texts in ours(site) for said in texts.found if is_judged(said, menu)
    ]
    assert [(missing, name, said) for name, said in judged if (missing := tongues.missing(said))] == []
    assert {said.language for _, said in judged} >= {"en", "zh", "ar"}


def test_every_language_is_marked_with_its_direction(site: Path) -> None:
    assert [(name, tag) for name, texts in ours(site) for tag in texts.wrong_directions] == []


@pytest.mark.parametrize(
    "page",
    [
        "journeys/loan-current/",
        "journeys/loan-future/compare/",
        "journeys/child-appointment/",
        "personas/salma/",
        "personas/lin-xiaoyu/",
        "case-studies/bank-loan/",
        "courses/journey-mapping-zh/",
        "courses/journey-mapping-zh/emotions/",
    ],
)
def test_all_words_on_a_page_are_in_the_language_of_what_it_is_about(
    site: Path, portfolio: Portfolio, page: str
) -> None:
    html = (site / page / "index.html").read_text(encoding="utf-8")
    article = html[html.index("<article") : html.index("</article>")]
    english = Tongues(portfolio).interface
    assert [said.text for said in Texts(f"<body>{article}</body>").found if said.text in english] == []


def test_a_drop_in_the_head_points_in_the_direction_of_writing(site: Path) -> None:
    for page, arrow in {"child-appointment": "←", "anna-buys-online": "→"}.items():
        html = (site / "journeys" / page / "index.html").read_text(encoding="utf-8")
        head = html[html.index('class="jm-lens-figures"') : html.index('class="jm-head-foot"')]
        assert [sign for sign in head if sign in "←→"] == [arrow], page


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
