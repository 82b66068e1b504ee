"""What sites in several languages lean on: what mkdocs-static-i18n knows of its languages and its files."""

from __future__ import annotations

from pathlib import Path

from mkdocs.structure.files import get_files
from tests.unit.hosts.seams.hosts import project

from mkdocs_journeys.hosts.material.file_sources import generated_file
from mkdocs_journeys.hosts.material.static_i18n import (
    NAME,
    folder_of_language,
    folder_of_page,
    folders_of_languages,
    list_in_sitemap,
)

LANGUAGES = """
  - i18n:
      languages:
        - {locale: en, name: English, default: true}
        - {locale: de, name: Deutsch}
"""


def test_the_plugin_says_which_languages_there_are_and_which_is_built(tmp_path: Path) -> None:
    config = project(tmp_path, LANGUAGES, index="# Home\n")
    plugin = config.plugins[NAME]
    config = plugin.on_config(config)
    assert (plugin.default_language, plugin.current_language) == ("en", "en")
    assert folders_of_languages(config) == ("de/",)
    assert folder_of_language(config) == ""
    assert [folder_of_page(address, config) for address in ("de/own/", "own/")] == ["de/", ""]
    plugin.current_language = "de"
    assert folder_of_language(config) == "de/"


def test_the_sitemap_takes_files_that_the_plugin_has_not_made(tmp_path: Path) -> None:
    config = project(tmp_path, LANGUAGES, index="# Home\n")
    plugin = config.plugins[NAME]
    config = plugin.on_config(config)
    files = plugin.on_files(get_files(config), config)
    ours = generated_file(config, "journeys/anna.md", "# Anna\n", str(tmp_path / "anna.yml"), None)
    list_in_sitemap([ours], config)
    assert ours in plugin.i18n_files_per_language["en"]
    assert all(hasattr(file, "alternates") for file in files.documentation_pages())


def test_a_site_in_one_language_has_no_folders(tmp_path: Path) -> None:
    config = project(tmp_path, index="# Home\n")
    assert folders_of_languages(config) == ()
    assert folder_of_language(config) == ""
