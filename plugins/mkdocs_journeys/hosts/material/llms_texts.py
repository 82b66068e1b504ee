"""Texts for language models, which are written of pages before these are encrypted.

What this leans on: the plugin llmstxt keeps named tuples with the `content` of pages in `_md_pages`, by their source
path, until it writes them at the end of the build. Titles and addresses of pages with a password are in the navigation
too, and stay.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

PLUGIN = "llmstxt"


class UnknownTextsError(Exception):
    """The texts are kept in a way that is not known."""


def without_protected(plugins: Mapping[str, Any], pages: Collection[str]) -> int:
    """Empty the texts of some pages before they are written; return how many that were.

    Args:
        plugins: The plugins of the build, by name.
        pages: The source paths of the pages.

    Raises:
        UnknownTextsError: It cannot be told whether there are texts of them.
    """
    plugin = plugins.get(PLUGIN)
    if plugin is None or not pages:
        return 0
    texts = getattr(plugin, "_md_pages", None)
    if not isinstance(texts, dict):
        raise UnknownTextsError(f"what the plugin {PLUGIN} writes of pages with a password cannot be told")
    found = [page for page in pages if page in texts]
    for page in found:
        if not hasattr(texts[page], "content"):
            raise UnknownTextsError(f"what the plugin {PLUGIN} writes of pages with a password cannot be told")
        texts[page] = texts[page]._replace(content="")
    return len(found)
