"""The place in Material's search plugin where its index is, and where it keeps that of the build before.

What this leans on: the plugin `material/search` makes `search_index` in `on_config`, and has had the one before as
`search_index_prev` since a quick rebuild of a preview.
"""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

NAME = "material/search"


class SearchPlugin:
    """Material's search plugin of one build.

    Attributes:
        options: Its options.
        before: The index of the build before; None in the first.
    """

    def __init__(self, plugin: Any) -> None:
        self._plugin = plugin
        self.options: dict[str, Any] = dict(plugin.config)
        self.before: object = plugin.search_index_prev

    @classmethod
    def of(cls, config: MkDocsConfig) -> SearchPlugin | None:
        """Return the plugin, once it has made its index; None where it is absent or disabled."""
        plugin = config.plugins.get(NAME)
        return cls(plugin) if plugin is not None and hasattr(plugin, "search_index") else None

    @property
    def index(self) -> object:
        """The index that it fills."""
        return self._plugin.search_index

    @index.setter
    def index(self, index: object) -> None:
        self._plugin.search_index = index
