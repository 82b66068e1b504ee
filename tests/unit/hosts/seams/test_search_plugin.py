"""What taking over the search leans on: where Material's plugin has its index, and where the one before."""

from __future__ import annotations

from types import SimpleNamespace

from material.plugins.search.plugin import SearchPlugin as MaterialsPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.theme import Theme

from mkdocs_journeys.hosts.material.search_plugin import NAME, SearchPlugin


def test_materials_plugin_fills_the_index_that_is_put_into_it() -> None:
    config = MkDocsConfig()
    config.plugins = PluginCollection()
    assert SearchPlugin.of(config) is None
    materials = config.plugins[NAME] = MaterialsPlugin()
    materials.load_config({})
    materials.on_startup(command="build", dirty=False)
    # Nothing is taken over from what is disabled, which makes no index.
    assert SearchPlugin.of(config) is None
    config.theme = Theme("material")
    materials.on_config(config)
    plugin = SearchPlugin.of(config)
    assert plugin is not None
    assert plugin.before is None
    assert {"lang", "separator", "pipeline", "fields"} <= plugin.options.keys()

    class Index:
        def add_entry_from_context(self, page: object) -> None:
            self.page = page

    plugin.index = index = Index()
    page = SimpleNamespace(content="<p>Text</p>")
    materials.on_page_context({}, page=page, config=config, nav=None)
    assert index.page is page
