"""What is published is whole: the wheel alone, in an empty environment, builds a site."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from tests.search_files import searched

from mkdocs_journeys.hosts.bundles import bundled_files, without_remarks
from mkdocs_journeys.hosts.theme_files import SCRIPTS, SEARCH_WORKER_PARTS, STYLES, THEME

MKDOCS_YML = """\
site_name: Shoes
site_url: https://example.org/shoes/
theme: material
plugins:
  - search
  - journeys
"""

HOME = """\
# Home

Read the [map](journeys/anna-buys-shoes.md).
"""

MAP = """\
title: Anna buys shoes
summary: From an advertisement to the first run.
language: en
personas: Anna
stages:
  - name: Awareness
    actions: Stops at the advertisement
    emotion: 1
  - name: Purchase
    steps:
      - Puts the shoes in the cart
      - name: Pays
        thoughts: Why so many questions?
        emotion: {score: -1, label: annoyed}
        pain_points: [Asks for too much]
"""

# Nothing of the environment in which the tests run may help the installed package.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "VIRTUAL_ENV"))
}


def run(*command: str | Path, folder: Path) -> None:
    """Runs a command in a folder and fails with all that it printed if it fails."""
    finished = subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if finished.returncode != 0:
        pytest.fail(f"{command}\n{finished.stdout}{finished.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def distributions(once, repository) -> Path:
    """A folder with the wheel and the source distribution, built from this working tree."""
    return once(
        "distributions",
        lambda folder: run(
            sys.executable, "-m", "build", "--no-isolation", "--wheel", "--sdist", "--outdir", folder, folder=repository
        ),
    )


@pytest.fixture(scope="session")
def wheel(distributions) -> Path:
    (file,) = distributions.glob("*.whl")
    return file


@pytest.fixture(scope="session")
def installed(once, wheel) -> Path:
    """The scripts of an otherwise empty environment in which the wheel is installed."""

    def install(folder: Path) -> None:
        run(sys.executable, "-m", "venv", folder, folder=folder)
        pip = (folder / "bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check")
        run(*pip, "install", "--no-compile", wheel, folder=folder)

    return once("environment", install) / "bin"


@pytest.fixture(scope="session")
def site(once, installed) -> Path:
    """A small site, built strictly by the installed package outside the repository."""

    def build(folder: Path) -> None:
        for name, text in {
            "mkdocs.yml": MKDOCS_YML,
            "docs/index.md": HOME,
            "journeys/maps/anna-buys-shoes.yml": MAP,
        }.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        run(installed / "python", "-m", "mkdocs", "build", "--strict", folder=folder)

    return once("shoes", build) / "site"


@pytest.fixture(scope="session")
def package_files(repository) -> set[str]:
    """Every file of the package as git knows it, relative to `plugins`."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "plugins"], cwd=repository, capture_output=True, text=True, check=True
    ).stdout
    return {
        name.removeprefix("plugins/") for name in filter(None, listing.split("\0")) if (repository / name).is_file()
    }


def test_the_wheel_holds_every_file_of_the_package(wheel, package_files):
    with zipfile.ZipFile(wheel) as archive:
        assert package_files <= set(archive.namelist())


def test_the_wheel_holds_nothing_but_the_package(wheel):
    with zipfile.ZipFile(wheel) as archive:
        top = {name.split("/")[0] for name in archive.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"mkdocs_journeys"}


def test_the_source_distribution_holds_every_file_of_the_package(distributions, package_files):
    (file,) = distributions.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        names = {name.partition("/plugins/")[2] for name in archive.getnames()}
    assert package_files <= names


def test_the_wheel_is_typed_and_registers_the_plugin_and_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (entry_points,) = (name for name in names if name.endswith(".dist-info/entry_points.txt"))
        text = archive.read(entry_points).decode()
    assert "mkdocs_journeys/py.typed" in names
    assert "[mkdocs.plugins]\njourneys = mkdocs_journeys.hosts.mkdocs.plugin:JourneysPlugin" in text
    assert "[console_scripts]\njourneys = mkdocs_journeys.cli:main" in text


def test_the_installed_package_builds_the_page_of_a_map(site):
    page = (site / "journeys/anna-buys-shoes/index.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "From an advertisement to the first run." in page
    assert 'id="pays"' in page
    assert "Asks for too much" in page


def test_the_installed_package_builds_the_library(site):
    assert "anna-buys-shoes" in (site / "journeys/index.html").read_text(encoding="utf-8")


def test_search_finds_the_steps_of_an_installed_packages_maps(site):
    [pays] = [record for record in searched(site) if record.location == "journeys/anna-buys-shoes/#pays"]
    assert "Why so many questions?" in pays.text


def test_the_files_of_the_theme_are_published(site, package_files):
    """Those that every page loads are one file of each kind, and the others are files of their own."""
    files = {
        name.removeprefix("mkdocs_journeys/theme/")
        for name in package_files
        if name.startswith("mkdocs_journeys/theme/") and name.endswith((".css", ".js"))
    }
    # The first style sheet holds the colours of the site and is no file of the theme.
    assert {*STYLES[1:], *SCRIPTS, *SEARCH_WORKER_PARTS} <= files
    alone = files - bundled_files()
    assert alone
    assert [name for name in alone if not (site / name).is_file()] == []
    [style] = site.glob("assets/journeys/journeys.*.css")
    [script] = site.glob("assets/journeys/journeys.*.js")
    worker = site / SEARCH_WORKER_PARTS[-1]
    for bundle, parts in ((style, STYLES[1:]), (script, SCRIPTS), (worker, SEARCH_WORKER_PARTS)):
        lines = {*bundle.read_text(encoding="utf-8").splitlines()}
        for part in parts:
            text = (THEME / part).read_text(encoding="utf-8")
            own = text if bundle is style else without_remarks(text)
            assert {*own.splitlines()} <= lines, part


def test_pages_load_the_files_that_are_published(site):
    page = (site / "journeys/anna-buys-shoes/index.html").read_text(encoding="utf-8")
    for bundle in (*site.glob("assets/journeys/journeys.*.css"), *site.glob("assets/journeys/journeys.*.js")):
        assert f'"../../assets/journeys/{bundle.name}"' in page


def test_the_command_runs_without_mkdocs_configuration(installed, tmp_path):
    run(installed / "journeys", "--version", folder=tmp_path)
