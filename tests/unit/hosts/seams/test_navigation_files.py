"""What maps in arranged folders lean on: the files of such plugins, and what is in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs_awesome_pages_plugin.meta import Meta
from mkdocs_awesome_pages_plugin.plugin import AwesomePagesPlugin

from mkdocs_journeys.hosts.material.navigation_files import ARRANGERS, named_in_folders


def configured(**plugins: BasePlugin) -> MkDocsConfig:
    config = MkDocsConfig()
    config.plugins = PluginCollection()
    for name, plugin in plugins.items():
        config.plugins[name] = plugin
    return config


class Arranger(BasePlugin):
    def __init__(self) -> None:
        self.config = {}


def test_awesome_pages_reads_what_we_read() -> None:
    plugin = AwesomePagesPlugin()
    plugin.load_config({})
    assert plugin.config["filename"] == ARRANGERS["awesome-pages"]
    assert (Meta.NAV_ATTRIBUTE, Meta.ARRANGE_ATTRIBUTE) == ("nav", "arrange")


@pytest.mark.parametrize(
    ("plugin", "file", "text", "named"),
    [
        (
            "awesome-pages",
            "journeys/.pages",
            "nav:\n  - index.md\n  - A: [{The visit: visit.md}]\n  - ...\n",
            "journeys/visit.md",
        ),
        ("awesome-pages", ".pages", "arrange:\n  - journeys/visit.md\n", "journeys/visit.md"),
        ("awesome-nav", "team/.nav.yml", "nav:\n  - {Visit: ../journeys/visit.md}\n", "journeys/visit.md"),
    ],
)
def test_pages_named_in_a_folder_are_found(tmp_path: Path, plugin: str, file: str, text: str, named: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert named_in_folders(configured(), str(tmp_path)) == frozenset()
    assert named in named_in_folders(configured(**{plugin: Arranger()}), str(tmp_path))


@pytest.mark.parametrize("text", ["nav: [", "- a\n", "nav: 5\n", "\x00"])
def test_a_file_that_cannot_be_read_names_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / ".pages").write_text(text, encoding="utf-8")
    assert named_in_folders(configured(**{"awesome-pages": Arranger()}), str(tmp_path)) == frozenset()
