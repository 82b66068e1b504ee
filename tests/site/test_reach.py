"""The demonstration elsewhere: with another host, beside other plugins, and under a user's own hand."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

HOSTS = ("mkdocs", "properdocs")
STYLES = {"folders": True, "files": False}
KEY_TEXTS = {
    "journeys/anna-buys-online": ("Anna buys running shoes online", 'id="jm-view-list"', "<svg"),
    "personas/anna": ("Anna",),
    "case-studies/bank-loan": ("<h1",),
    "journeys": ("jm-card",),
}


def copied(repository: Path, work: Path, **changes: object) -> Path:
    """A project like the demonstration, with some of its configuration changed."""
    for name in ("docs", "journeys", "overrides"):
        shutil.copytree(repository / name, work / name)
    settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8")) | changes
    (work / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return work


def built(work: Path, host: str = "mkdocs") -> Path:
    command = [sys.executable, "-m", host, "build", "--strict", "--config-file", "mkdocs.yml"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1793000000", "NO_MKDOCS_2_WARNING": "1"}
    finished = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return work / "site"


def plugins(repository: Path, *others: object) -> list[object]:
    settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8"))
    return [*settings["plugins"], *others]


@pytest.fixture(scope="session")
def sites(repository: Path, once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The demonstration by every host, in both styles of addresses."""

    def fill(folder: Path) -> None:
        for host in HOSTS:
            for style, directory_urls in STYLES.items():
                work = copied(repository, folder / f"{host}-{style}", use_directory_urls=directory_urls)
                built(work, host)

    return once("hosts", fill)


@pytest.mark.parametrize("style", STYLES)
def test_every_host_publishes_the_same_files(sites, style):
    files = {
        host: {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        for host in HOSTS
        for site in [sites / f"{host}-{style}/site"]
    }
    assert len(files["mkdocs"]) > 100
    assert files["properdocs"] == files["mkdocs"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("host", HOSTS)
def test_every_host_publishes_the_same_texts(sites, host, style):
    for address, texts in KEY_TEXTS.items():
        ending = "/index.html" if STYLES[style] or address == "journeys" else ".html"
        page = (sites / f"{host}-{style}/site" / f"{address}{ending}").read_text(encoding="utf-8")
        for text in texts:
            assert text in page, (address, text)


def main_part(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]


def test_a_map_is_the_same_from_every_host(sites):
    pages = [sites / f"{host}-folders/site/journeys/anna-buys-online/index.html" for host in HOSTS]
    assert main_part(pages[0]) == main_part(pages[1])


def commit(work: Path) -> None:
    """What plugins that ask git need."""
    author = ["-c", "user.name=Author", "-c", "user.email=author@example.org"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "-m", "Maps"]):
        subprocess.run(["git", *command], cwd=work, check=True)


def test_tags_feeds_and_dates_of_revisions_work_beside_ours(repository, tmp_path):
    others = ("tags", {"rss": {"match_path": "journeys/.*", "use_git": True}}, "git-revision-date-localized")
    work = copied(repository, tmp_path, plugins=plugins(repository, *others), site_url="https://example.org/sub/")
    commit(work)
    site = built(work)
    feed = (site / "feed_rss_created.xml").read_text(encoding="utf-8")
    assert "https://example.org/sub/journeys/anna-buys-online/" in feed
    page = (site / "journeys/anna-buys-online/index.html").read_text(encoding="utf-8")
    assert "git-revision-date-localized-plugin" in page


def test_a_site_below_a_folder_leaves_nothing_that_begins_at_the_root(repository, tmp_path):
    work = copied(repository, tmp_path, site_url="https://example.org/library/maps/")
    for page in built(work).glob("journeys/**/*.html"):
        rooted = re.findall(r'(?:href|src)="(/[^/"][^"]*)"', main_of(page))
        assert not [link for link in rooted if not link.startswith("/library/maps/")], page


def main_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def test_a_users_own_pages_templates_and_styles_win(repository, tmp_path):
    work = copied(repository, tmp_path)
    own_page = work / "docs/journeys/anna-buys-online.md"
    own_page.parent.mkdir(exist_ok=True)
    own_page.write_text("# Written by hand\n", encoding="utf-8")
    partial = work / "overrides/partials/source.html"
    partial.parent.mkdir(parents=True, exist_ok=True)
    partial.write_text("<b>our own source</b>", encoding="utf-8")
    style = work / "overrides/assets/journeys/print.css"
    style.parent.mkdir(parents=True, exist_ok=True)
    style.write_text("/* our own print */", encoding="utf-8")
    settings = yaml.safe_load((work / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["repo_url"] = "https://git.example.org/maps"
    (work / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    site = built(work)
    own = (site / "journeys/anna-buys-online/index.html").read_text(encoding="utf-8")
    assert "Written by hand" in own
    assert 'id="jm-view-list"' not in own
    assert "our own source" in own
    [joined] = (site / "assets/journeys").glob("journeys.*.css")
    assert joined.read_text(encoding="utf-8").endswith("/* our own print */")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', own)
    assert styles.index(next(name for name in styles if name.endswith("brand.css"))) > max(
        index for index, name in enumerate(styles) if "assets/journeys/" in name
    )
