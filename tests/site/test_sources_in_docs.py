"""A journeys folder among the pages: what lies in it is published by nobody as it is."""

from pathlib import Path

import pytest
from tests.site.portfolios.sites import MKDOCS, PICTURE, build

from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site

SECRET = "staatsgeheimnis"
SOURCES: dict[str, str | bytes] = {
    "maps/first-visit.yml": "title: A first visit\nsteps: [{name: Waits, thoughts: Quiet here, emotion: 1}]\n",
    "maps/whole.yml": f"title: Wholly internal\nonly: internal\nsteps: [{{name: {SECRET}, emotion: 1}}]\n",
    "maps/told.md": f"---\ntitle: Told\nsteps: [One]\n---\n\n/// note\n    only: internal\n\n{SECRET}\n///\n",
    "maps/plan.png": PICTURE + SECRET.encode(),
    "evidence/survey.csv": f"map,step,score,comment\nfirst-visit,waits,1,{SECRET}\n",
    "README.md": f"# {SECRET}\n",
    ".notes/draft.md": f"# {SECRET}\n",
    ".draft.yml": f"title: {SECRET}\n",
}


def fill(folder: Path, journeys: str, mkdocs: str, more: dict[str, str | bytes] | None = None) -> None:
    files: dict[str, str | bytes] = {"docs/index.md": "# Home\n\nSee [the visit](journeys/first-visit.md).\n"}
    files |= {f"{journeys}/{name}": content for name, content in SOURCES.items()}
    files |= {"mkdocs.yml": mkdocs, **(more or {})}
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def leaks(site: Path) -> list[str]:
    files = [file for file in site.rglob("*") if file.is_file()]
    assert files
    return [str(file.relative_to(site)) for file in files if SECRET.encode() in file.read_bytes()]


def options(**given: str) -> str:
    return MKDOCS.replace("- journeys", f"- journeys: {{{', '.join(f'{name}: {one}' for name, one in given.items())}}}")


def test_sources_among_the_pages_are_not_published(tmp_path):
    fill(tmp_path, "docs/journeys", options(journeys="docs/journeys"))
    found = build(tmp_path, "--strict")
    assert found.returncode == 0, found.output
    assert leaks(found.site) == []
    assert "Quiet here" in found.text("journeys/first-visit/index.html")
    assert len(found.lines("are sources in docs_dir")) == 1
    assert not (found.site / "journeys/maps").exists()


def test_sources_are_not_published_whatever_way_leads_to_them(tmp_path):
    """Below another name, by a link to their folder, by links to files, and below a theme's folder."""
    mkdocs = options(journeys="docs/maps-src").replace("  font: false", "  font: false\n  custom_dir: .")
    fill(tmp_path, "docs/maps-src", mkdocs)
    (tmp_path / "docs/sources").symlink_to("maps-src")
    (tmp_path / "docs/whole.yml").symlink_to("maps-src/maps/whole.yml")
    (tmp_path / "docs/plan.png").symlink_to("maps-src/maps/plan.png")
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert leaks(found.site) == []
    assert "Quiet here" in found.text("journeys/first-visit/index.html")


def test_sources_are_not_published_from_a_copy_of_the_pages(tmp_path):
    """Plugins that join several projects copy their pages to a folder of their own."""
    copies = (
        "import shutil\n\ndef on_config(config):\n    shutil.copytree('docs', 'temporary/team')\n"
        "    shutil.copy('docs/index.md', 'temporary')\n    config.docs_dir = config.docs_dir[:-4] + 'temporary'\n"
    )
    mkdocs = options(journeys="docs/journeys") + "hooks: [copies.py]\n"
    fill(tmp_path, "docs/journeys", mkdocs, {"copies.py": copies})
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert leaks(found.site) == []
    assert "Quiet here" in found.text("journeys/first-visit/index.html")


@pytest.mark.parametrize("docs", ["journeys", "journeys/docs"])
def test_pages_in_the_journeys_folder_are_refused(tmp_path, docs):
    fill(tmp_path, "journeys", f"{MKDOCS}docs_dir: {docs}\n", {f"{docs}/index.md": "# Home\n"})
    found = build(tmp_path)
    assert found.returncode == 1
    assert found.lines("ERROR", "is the journeys folder (journeys) or lies in it")
    assert "Traceback" not in found.output
    assert not found.site.exists()


def test_pages_written_by_hand_into_the_journeys_folder_are_missed_aloud(tmp_path):
    pages = {"docs/journeys/index.md": "# Our gallery\n", "docs/journeys/about.md": "# About\n"}
    fill(tmp_path, "docs/journeys", options(journeys="docs/journeys"), pages)
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert found.lines("WARNING", "journeys/about.md, journeys/index.md: in the journeys folder", "not published")
    assert "Our gallery" not in found.text("journeys/index.html")


def test_pages_beside_sources_elsewhere_keep_their_address(tmp_path):
    pages = {"docs/journeys/index.md": "# Our gallery\n", "docs/journeys/about.md": "# About\n"}
    fill(tmp_path, "journeys", options(journeys="journeys"), pages)
    found = build(tmp_path, "--strict")
    assert found.returncode == 0, found.output
    assert "Our gallery" in found.text("journeys/index.html")
    assert "About" in found.text("journeys/about/index.html")


@pytest.mark.parametrize("place", ["docs/journeys", "docs/team/library"])
def test_sources_among_the_pages_are_not_published_where_the_option_names_another_folder(tmp_path, place):
    pages = {
        f"{place}/about.md": "# About\n",
        "docs/index.md": "# Home\n",
        "journeys/maps/x.yml": "title: X\nsteps: [Pays]\n",
    }
    fill(tmp_path, place, MKDOCS, pages)
    # That is a page, as anywhere in docs_dir.
    (tmp_path / place / "README.md").unlink()
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert leaks(found.site) == []
    [warning] = found.lines("WARNING", f"{place}/: ")
    assert "first-visit.yml is a source of maps" in warning
    assert f"write “journeys: {place}”" in warning
    assert "About" in found.text(f"{place.removeprefix('docs/')}/about/index.html")
    assert build(tmp_path, "--strict").returncode == 1


def test_sources_among_the_pages_are_not_published_without_any_journeys_folder(tmp_path):
    fill(tmp_path, "docs/journeys", MKDOCS, {"docs/index.md": "# Home\n"})
    (tmp_path / "docs/journeys/README.md").unlink()
    found = build(tmp_path)
    assert leaks(found.site) == []
    assert len(found.lines("WARNING", "docs/journeys/: ", "write “journeys: docs/journeys”")) == 1


def test_the_written_folder_holds_no_sources_of_a_folder_that_nobody_named(tmp_path):
    fill(tmp_path, "docs/journeys", MKDOCS, {"journeys/maps/x.yml": "title: X\nsteps: [Pays]\n"})
    (tmp_path / "docs/journeys/README.md").unlink()
    write_folder(prepare_site(tmp_path / "journeys"), tmp_path / "out", hand_written=tmp_path / "docs")
    assert leaks(tmp_path / "out") == []


def test_the_written_folder_holds_no_sources_of_the_pages_folder(tmp_path):
    fill(tmp_path, "docs/journeys", MKDOCS)
    (tmp_path / "docs/whole.yml").symlink_to("journeys/maps/whole.yml")
    written = write_folder(prepare_site(tmp_path / "docs/journeys"), tmp_path / "out", hand_written=tmp_path / "docs")
    assert written.by_hand == 1
    assert leaks(tmp_path / "out") == []
