"""A folder of sources is known by what is in it, and nothing else is taken for one."""

import pytest

from mkdocs_journeys.hosts.stray_sources import find_stray_folders

MAP = "title: A visit\nsteps: [Pays]\n"


def found(files: dict[str, str]) -> dict[str, tuple[str, ...]]:
    folders = find_stray_folders(files, lambda path: files[path].encode())
    return {folder.path: folder.sources for folder in folders}


@pytest.mark.parametrize(
    "file",
    [
        {"lib/maps/a.yml": MAP},
        {"lib/maps/a.yaml": "title: A\nonly: internal\nstages: [x]\n"},
        {"lib/portfolio.yml": "title: L\nowners: {shop: Shop}\n"},
        {"lib/personas/a.yml": "name: Anna\ngoals: [Rest]\n"},
        {"lib/courses/k/course.yml": "title: K\nsummary: S\n"},
    ],
)
def test_a_folder_is_known_by_one_file_that_is_surely_a_source(file):
    assert found(file) == {"lib": tuple(file)}


@pytest.mark.parametrize(
    "files",
    [
        {"maps/a.yml": "title: A\nlayers: [roads]\n"},
        {"maps/a.yml": "title: A\nsteps: [x]\nprojection: mercator\n"},
        {"a/a.yml": MAP, "maps.yml": MAP},
        {"portfolio.yml": "title: Works\n", "portfolio.md": "# Works\n"},
        {"courses/k/01-a.md": "---\ntitle: A\n---\n", "case-studies/a.md": "---\ntitle: A\ntags: [b]\n---\n"},
        {"personas/a.yml": "- a list\n", "maps/b.yml": "{"},
    ],
)
def test_what_is_no_source_is_published(files):
    assert found(files) == {}


def test_pages_and_pictures_of_others_stay():
    files = {
        "lib/about.md": "# About\n",
        "lib/case-studies/page.md": "---\ntitle: By hand\n---\n\nText\n",
        "lib/case-studies/loan.md": "---\ntitle: A loan\nonly: internal\n---\n\nText\n",
        "lib/maps/a.yml": MAP,
        "lib/maps/plan.png": "",
        "lib/evidence/a.csv": "a,b\n",
        "other/maps/plan.png": "",
    }
    assert found(files) == {
        "lib": ("lib/case-studies/loan.md", "lib/evidence/a.csv", "lib/maps/a.yml", "lib/maps/plan.png")
    }


def test_beside_all_pages_only_what_we_read_is_taken():
    files = {
        "maps/a.yml": MAP,
        "maps/plan.png": "",
        "index.md": "# Home\n",
        "evidence/a.csv": "",
        "portfolio.yml": "x: y\n",
    }
    assert found(files) == {"": ("evidence/a.csv", "maps/a.yml", "portfolio.yml")}
