"""Builds with --dirty, which keep what is in the site's folder: nothing in it may be hidden from this build."""

from pathlib import Path

import pytest
from tests.site.portfolios.sites import MKDOCS, build, write

from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.session import SessionOptions

SECRET = "staatsgeheimnis"
OPEN = "title: Open\nsteps: [One]\n"
HIDDEN = f"title: Hidden\nonly: internal\nsteps: [{SECRET}]\n"
INTERNAL = MKDOCS.replace("- journeys", "- journeys: {include: [internal]}")


def holding(site: Path) -> list[str]:
    files = [file for file in site.rglob("*") if file.is_file()]
    return [str(file.relative_to(site)) for file in files if SECRET.encode() in file.read_bytes().lower()]


def test_a_dirty_build_with_other_labels_is_refused(tmp_path):
    write(tmp_path, {"maps/open.yml": OPEN, "maps/hidden.yml": HIDDEN}, INTERNAL)
    assert build(tmp_path, "--dirty").returncode == 0, "nothing is there yet"
    assert holding(tmp_path / "site")
    assert build(tmp_path, "--dirty").returncode == 0, "the labels are the same"
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    refused = build(tmp_path, "--dirty")
    assert refused.returncode == 1
    assert refused.lines("ERROR", "--dirty keeps what is in site/", "build once without --dirty")
    assert "Traceback" not in refused.output
    assert build(tmp_path).returncode == 0
    assert holding(tmp_path / "site") == []


def test_a_dirty_build_upon_a_site_that_nobody_knows_is_refused(tmp_path):
    write(tmp_path, {"maps/open.yml": OPEN})
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(SECRET, encoding="utf-8")
    assert build(tmp_path, "--dirty").returncode == 1


def test_a_dirty_build_leaves_nothing_of_what_has_a_label_now(tmp_path):
    """Neither pages and downloads of the map nor its drawing on a page that has not changed itself."""
    shown = HIDDEN.replace("only: internal\n", "")
    write(tmp_path, {"maps/open.yml": OPEN, "maps/hidden.yml": shown})
    (tmp_path / "docs/index.md").write_text("# Home\n\n/// journey-map | hidden\n///\n", encoding="utf-8")
    assert build(tmp_path).returncode == 0
    assert "index.html" in holding(tmp_path / "site")
    (tmp_path / "journeys/maps/hidden.yml").write_text(HIDDEN, encoding="utf-8")
    assert build(tmp_path, "--dirty").returncode == 0
    assert holding(tmp_path / "site") == []


def test_a_dirty_build_leaves_nothing_of_a_page_that_has_a_label_now(tmp_path):
    """Neither the page nor its title in the navigation of others."""
    write(tmp_path, {"maps/open.yml": OPEN})
    (tmp_path / "docs/plan.md").write_text(f"# {SECRET}\n", encoding="utf-8")
    assert build(tmp_path).returncode == 0
    assert {"index.html", "plan/index.html"} <= {*holding(tmp_path / "site")}
    (tmp_path / "docs/plan.md").write_text(f"---\nonly: internal\n---\n# {SECRET}\n", encoding="utf-8")
    assert build(tmp_path, "--dirty").returncode == 0
    assert holding(tmp_path / "site") == []


@pytest.mark.parametrize("structure", ["suffix", "folder"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_dirty_build_leaves_nothing_of_a_page_in_any_language(tmp_path, structure, language):
    languages = "{locale: en, default: true, name: English}, {locale: de, name: Deutsch}"
    i18n = f"  - i18n: {{docs_structure: {structure}, languages: [{languages}]}}\n"
    write(tmp_path, {"maps/open.yml": OPEN}, MKDOCS.replace("  - journeys\n", f"  - journeys\n{i18n}"))
    pages = {}
    for locale in ("en", "de"):
        for name in ("index", "plan"):
            suffix = {"en": "", "de": ".de"}[locale]
            page = tmp_path / "docs" / (f"{locale}/{name}.md" if structure == "folder" else f"{name}{suffix}.md")
            page.parent.mkdir(exist_ok=True)
            page.write_text(f"# {SECRET if locale == language and name == 'plan' else name}\n", encoding="utf-8")
            pages[locale, name] = page
    if structure == "folder":
        (tmp_path / "docs/index.md").unlink()
    assert build(tmp_path).returncode == 0
    assert holding(tmp_path / "site")
    pages[language, "plan"].write_text(f"---\nonly: internal\n---\n# {SECRET}\n", encoding="utf-8")
    assert build(tmp_path, "--dirty").returncode == 0
    assert holding(tmp_path / "site") == []


def test_a_folder_that_was_written_for_more_readers_loses_what_is_hidden(tmp_path):
    write(tmp_path, {"maps/open.yml": OPEN, "maps/hidden.yml": HIDDEN})
    write_folder(prepare_site(tmp_path / "journeys", SessionOptions(("internal",))), tmp_path / "out")
    assert holding(tmp_path / "out")
    assert write_folder(prepare_site(tmp_path / "journeys"), tmp_path / "out").removed
    assert holding(tmp_path / "out") == []
    assert [file for file in (tmp_path / "out").rglob("*") if "hidden" in file.name] == []
