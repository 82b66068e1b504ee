"""Pages that are named in files by which plugins arrange the navigation of a folder.

Such plugins find only what is in the navigation already, so that a map has to be there before they look.

What this leans on: awesome-pages reads `nav` and `arrange` in `.pages`, awesome-nav reads `nav` in `.nav.yml`; both
have an option `filename`.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

ARRANGERS = {"awesome-pages": ".pages", "awesome-nav": ".nav.yml"}
"""The plugins, and how their files are called where the user chose no other name."""


def named_in_folders(config: MkDocsConfig, docs_dir: str) -> frozenset[str]:
    """Return the addresses of all that such files name, as paths of Markdown files."""
    names = {
        str(plugin.config.get("filename") or usual)
        for name, usual in ARRANGERS.items()
        if (plugin := config.plugins.get(name)) is not None
    }
    return frozenset(_named(Path(docs_dir), names)) if names else frozenset()


def _named(docs_dir: Path, names: set[str]) -> Iterator[str]:
    for folder, _, files in os.walk(docs_dir):
        for name in names.intersection(files):
            inside = Path(folder).relative_to(docs_dir).as_posix()
            for path in _texts(_navigation_in(Path(folder, name))):
                yield posixpath.normpath(posixpath.join(inside, path))


def _navigation_in(file: Path) -> Any:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, yaml.YAMLError):
        # The plugin whose file it is says so.
        return None
    return (content.get("nav") or content.get("arrange")) if isinstance(content, dict) else None


def _texts(value: Any) -> Iterator[str]:
    """Every entry of a navigation, at any depth; titles are keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for entry in value:
            yield from _texts(entry)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _texts(entry)
