"""An extension of Markdown that is an object, and not the name of one.

What this leans on: MkDocs hands `config.markdown_extensions` to Python-Markdown as it is, which takes objects.
"""

from __future__ import annotations

from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig


def add_extension(config: MkDocsConfig, extension: Extension) -> None:
    """Let MkDocs render all pages with an extension."""
    config.markdown_extensions.append(extension)  # type: ignore[arg-type]  # not only names


def remove_extension(config: MkDocsConfig, extension: Extension) -> None:
    """Take the extension out again."""
    config.markdown_extensions.remove(extension)  # type: ignore[arg-type]  # not only names
