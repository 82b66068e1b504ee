"""What a site needs that is opened from the file system, where Material's offline plugin leaves something open.

What this leans on: the plugin's name and its option `enabled`; that it puts the address of a foreign script into
`config.extra["polyfills"]`; that features of instant navigation begin with `navigation.instant`.
"""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

NAMES = ("material/offline", "materialx/offline")
"""The plugin in Material, and in its successor for ProperDocs."""
SHIM = "assets/journeys/iframe-worker.js"
FOREIGN_SHIM = "https://unpkg.com/iframe-worker/shim"


def prepare_offline_use(config: MkDocsConfig) -> None:
    """Make pages work without a server and without a request, if the offline plugin is on.

    Material would have every page ask another server for the script that lets its search run from the file system. And
    instant navigation, which cannot work there, ends the stream that tells scripts of a page before it has begun.
    """
    plugin: Any = next((config.plugins[name] for name in NAMES if name in config.plugins), None)
    if plugin is None or not plugin.config.enabled:
        return
    polyfills = config.extra.get("polyfills", [])
    config.extra["polyfills"] = [SHIM if script == FOREIGN_SHIM else script for script in polyfills]
    features = config.theme.get("features") or []
    features[:] = [feature for feature in features if not feature.startswith("navigation.instant")]
