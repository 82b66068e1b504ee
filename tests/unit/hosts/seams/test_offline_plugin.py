"""What a site without a server leans on: Material's offline plugin, its shim, and the names of features."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from material.plugins.offline.plugin import OfflinePlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.theme import Theme

from mkdocs_journeys.hosts.material.offline_plugin import NAMES, SHIM, prepare_offline_use

TEMPLATE = (Path(material.__file__).parent / "templates/base.html").read_text(encoding="utf-8")


def prepared(**options: object) -> MkDocsConfig:
    """A configuration after Material's plugin has been configured, and then ours."""
    config = MkDocsConfig()
    config.theme = Theme("material", features=["navigation.instant", "navigation.instant.prefetch", "search.share"])
    config.extra = {}
    config.plugins = PluginCollection()
    plugin = config.plugins[NAMES[0]] = OfflinePlugin()
    plugin.load_config(options)
    plugin.on_config(config)
    prepare_offline_use(config)
    return config


def test_no_page_asks_another_server_for_the_shim_of_the_search() -> None:
    config = prepared()
    assert config.extra["polyfills"] == [SHIM]
    assert config.theme["features"] == ["search.share"]
    assert "for script in config.extra.polyfills" in TEMPLATE


def test_a_plugin_that_is_off_changes_nothing() -> None:
    config = prepared(enabled=False)
    assert "polyfills" not in config.extra
    assert len(config.theme["features"]) == 3


@pytest.mark.parametrize("feature", ["navigation.instant", "navigation.instant.prefetch"])
def test_features_of_instant_navigation_are_called_so(feature: str) -> None:
    [script] = (Path(material.__file__).parent / "templates/assets/javascripts").glob("bundle.*.min.js")
    assert f'"{feature}"' in script.read_text(encoding="utf-8")
