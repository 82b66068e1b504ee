"""What the search leans on to know whether another plugin may change its index."""

from __future__ import annotations

from material.plugins.search.plugin import SearchPlugin
from mkdocs.plugins import BasePlugin, PluginCollection

from mkdocs_journeys.hosts.material.index_changers import index_is_changed


class Changer(BasePlugin):
    def on_post_build(self, config: object) -> None:
        pass


def hook(config: object) -> None:
    pass


def test_a_plugin_and_a_hook_that_we_do_not_know_may_change_the_index() -> None:
    plugins = PluginCollection()
    plugins["material/search"] = SearchPlugin()
    assert len(plugins.events["post_build"]) == 1
    assert not index_is_changed(plugins.events)
    plugins._register_event("post_build", hook)
    assert index_is_changed(plugins.events)
    others = PluginCollection()
    others["changer"] = Changer()
    assert index_is_changed(others.events)
