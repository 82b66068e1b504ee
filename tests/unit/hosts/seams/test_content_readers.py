"""What the time of drawing leans on: which hooks of others read the content of pages."""

from __future__ import annotations

from material.plugins.privacy.plugin import PrivacyPlugin
from material.plugins.tags.plugin import TagsPlugin
from mkdocs.plugins import BasePlugin, PluginCollection

from mkdocs_journeys.hosts.material.content_readers import content_is_read
from mkdocs_journeys.hosts.mkdocs.plugin import JourneysPlugin


class Reader(BasePlugin):
    def on_page_content(self, html: str, **given: object) -> str:
        return html


class Writer(BasePlugin):
    def on_post_page(self, output: str, **given: object) -> str:
        return output


def hook(html: str, **given: object) -> str:
    return html


def plugins(**named: BasePlugin) -> PluginCollection:
    collection = PluginCollection()
    for name, plugin in {"journeys": JourneysPlugin(), **named}.items():
        collection[name] = plugin
    return collection


def test_nobody_reads_pages_early_in_a_site_with_plugins_of_material_only() -> None:
    assert not content_is_read(plugins(privacy=PrivacyPlugin(), tags=TagsPlugin(), other=Writer()).events)


def test_a_plugin_and_a_hook_of_the_user_read_pages_early() -> None:
    assert content_is_read(plugins(reader=Reader()).events)
    with_hook = plugins()
    with_hook._register_event("page_content", hook)
    assert content_is_read(with_hook.events)
