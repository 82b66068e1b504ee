"""Search in a site with several languages, in both structures of the plugin static-i18n."""

import json

import pytest
from tests.search_files import searched
from tests.site.portfolios.sites import MKDOCS, build, write

LANGUAGES = """\
  - search
  - journeys
  - i18n:
      docs_structure: {structure}
      languages:
        - {{locale: en, default: true, name: English}}
        - {{locale: de, name: Deutsch}}
"""
PAGES = {"suffix": ("index.md", "index.de.md"), "folder": ("en/index.md", "de/index.md")}


@pytest.mark.parametrize("structure", PAGES)
def test_the_search_finds_words_of_all_languages(tmp_path, structure):
    mkdocs = MKDOCS.replace("  - search\n  - journeys\n", LANGUAGES.format(structure=structure))
    mkdocs = f"site_url: https://example.org/\n{mkdocs}"
    write(tmp_path, {"maps/visit.yml": "title: A visit\nsteps: [Calls zweifelfrei]\n"}, mkdocs)
    (tmp_path / "docs/index.md").unlink()
    for name, text in zip(PAGES[structure], ("# Home\n\nhomeword\n", "# Heim\n\nheimatwort\n"), strict=True):
        (tmp_path / "docs" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    texts = {record.location: record.text for record in searched(found.site)}
    assert texts[""] == "homeword"
    assert texts["de/"] == "heimatwort"
    assert any("zweifelfrei" in text or "zweifelfrei" in location for location, text in texts.items())
    # Readers ask for their own language; the worker finds it in its address.
    assert "search-worker.js?folder=de/" in found.text("de/index.html")
    assert 'search-worker.js"' in found.text("index.html")
    assert 'search-worker.js"' in found.text("journeys/visit/index.html")
    assert len([path for path in (found.site / "search").iterdir() if path.is_dir()]) == 1
    # Maps are in the site's language, and so is what is around them, whatever language is built last.
    assert '<html lang="en"' in found.text("journeys/visit/index.html")
    assert "https://example.org/journeys/visit/" in found.text("sitemap.xml")
    listed = json.loads(found.text("assets/journeys/pages.json"))["pages"]
    assert {"", "de/", "journeys/visit/"} <= {page["address"] for page in listed}
    config = json.loads(found.text("search/search_index.json"))["config"]
    assert set(config["texts"]) == {"", "de/"}
