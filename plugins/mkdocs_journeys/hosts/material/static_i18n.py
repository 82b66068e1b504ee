"""Sites in several languages: each has a folder, and static-i18n builds them one after the other.

What this leans on: the plugin `i18n` has `current_language`, `default_language`, `build_languages` (by language) and
`i18n_files_per_language` (lists of files), and its files have `alternates`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

NAME = "i18n"
"""What the plugin is called in `plugins:`."""


def folder_of_language(config: MkDocsConfig) -> str:
    """Return the folder of the language that is being built; empty for the default one, or where there is only one."""
    plugin: Any = config.plugins.get(NAME)
    language = getattr(plugin, "current_language", None)
    return f"{language}/" if language and f"{language}/" in folders_of_languages(config) else ""


def folder_of_page(address: str, config: MkDocsConfig) -> str:
    """Return the folder of the language in which a page is published; empty for the default one, and for all maps."""
    return next((folder for folder in folders_of_languages(config) if address.startswith(folder)), "")


def folders_of_languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the folders of all languages but the default one."""
    plugin: Any = config.plugins.get(NAME)
    languages = getattr(plugin, "build_languages", None) or ()
    return tuple(f"{one}/" for one in languages if one != getattr(plugin, "default_language", None))


def list_in_sitemap(files: Iterable[File], config: MkDocsConfig) -> None:
    """Add generated pages to what static-i18n writes into the sitemap: it knows only files of its own."""
    plugin: Any = config.plugins.get(NAME)
    known = getattr(plugin, "i18n_files_per_language", None)
    if not isinstance(known, dict):
        return
    pages = known.setdefault(plugin.current_language, [])
    for file in sorted(files, key=lambda file: file.src_uri):
        if file.is_documentation_page():
            # The same page in other languages, of which there are none.
            file.alternates = {}  # type: ignore[attr-defined]  # an attribute of that plugin's own files
            pages.append(file)
