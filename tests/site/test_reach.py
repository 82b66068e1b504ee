"""The demonstration elsewhere: with another host, beside other plugins, and under a user's own hand."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from tests.programs import run_module, run_script
from tests.site.portfolios.demonstration import Once, demonstration, flat_demonstration

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
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1793000000"}
    run = run_module if host == "mkdocs" else run_script
    finished = run(host, "build", "--strict", "--config-file", "mkdocs.yml", folder=work, environment=environment)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return work / "site"


def plugins(repository: Path, *others: object) -> list[object]:
    settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8"))
    return [*settings["plugins"], *others]


@pytest.fixture(scope="session")
def sites(repository: Path, once: Once) -> dict[tuple[str, str], Path]:
    """The demonstration by every host, in both styles of addresses."""

    def fill(folder: Path) -> None:
        for style, directory_urls in STYLES.items():
            built(copied(repository, folder / style, use_directory_urls=directory_urls), "properdocs")

    other = once("properdocs", fill)
    return {
        ("mkdocs", "folders"): demonstration(repository, once),
        ("mkdocs", "files"): flat_demonstration(repository, once),
        **{("properdocs", style): other / style / "site" for style in STYLES},
    }


@pytest.mark.parametrize("style", STYLES)
def test_every_host_publishes_the_same_files(sites, style):
    files = {
        host: {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        for host in HOSTS
        for site in [sites[host, style]]
    }
    assert len(files["mkdocs"]) > 100
    assert files["properdocs"] == files["mkdocs"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("host", HOSTS)
def test_every_host_publishes_the_same_texts(sites, host, style):
    for address, texts in KEY_TEXTS.items():
        ending = "/index.html" if STYLES[style] or address == "journeys" else ".html"
        page = (sites[host, style] / f"{address}{ending}").read_text(encoding="utf-8")
        for text in texts:
            assert text in page, (address, text)


def main_part(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]


def test_a_map_is_the_same_from_every_host(sites):
    pages = [sites[host, "folders"] / "journeys/anna-buys-online/index.html" for host in HOSTS]
    assert main_part(pages[0]) == main_part(pages[1])


def commit(work: Path) -> None:
    """What plugins that ask git need."""
    author = ["-c", "user.name=Author", "-c", "user.email=author@example.org"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "-m", "Maps"]):
        subprocess.run(["git", *command], cwd=work, check=True)


@pytest.fixture(scope="session")
def elsewhere(repository: Path, once: Once) -> Path:
    """The demonstration below a folder of its host, beside other plugins."""

    def fill(folder: Path) -> None:
        others = ("tags", {"rss": {"match_path": "journeys/.*", "use_git": True}}, "git-revision-date-localized")
        address = "https://example.org/library/maps/"
        work = copied(repository, folder / "work", plugins=plugins(repository, *others), site_url=address)
        commit(work)
        built(work)

    return once("elsewhere", fill) / "work/site"


def test_tags_feeds_and_dates_of_revisions_work_beside_ours(elsewhere):
    feed = (elsewhere / "feed_rss_created.xml").read_text(encoding="utf-8")
    assert "https://example.org/library/maps/journeys/anna-buys-online/" in feed
    page = (elsewhere / "journeys/anna-buys-online/index.html").read_text(encoding="utf-8")
    assert "git-revision-date-localized-plugin" in page


def test_a_site_below_a_folder_leaves_nothing_that_begins_at_the_root(elsewhere):
    pages = [*elsewhere.glob("journeys/**/*.html")]
    assert len(pages) > 10
    for page in pages:
        rooted = re.findall(r'(?:href|src)="(/[^/"][^"]*)"', page.read_text(encoding="utf-8"))
        assert not [link for link in rooted if not link.startswith("/library/maps/")], page


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
