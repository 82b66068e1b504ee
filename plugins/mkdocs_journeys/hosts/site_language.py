"""The language of the site that is built from a journeys folder, as the configuration beside it says."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from ..words import language_tag

NAMES: Final = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
PLUGIN: Final = "journeys"
MOST_INHERITED: Final = 5
MOST_BYTES: Final = 1_000_000


class _Loader(yaml.SafeLoader):
    """Reads a configuration without running what its tags ask for."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    """`!ENV NAME` and `!ENV [NAME, default]`."""
    names = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
    default = names[-1] if len(names) > 1 else None
    return next((os.environ[name] for name in map(str, names[:-1] or names) if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def site_language(folder: Path) -> str:
    """Return the language of the theme of the site that reads a journeys folder; empty if no configuration says it.

    Args:
        folder: The folder with the portfolio. The configuration is beside it or further up.
    """
    folder = folder.resolve()
    for parent in folder.parents:
        for name in NAMES:
            file = parent / name
            if file.is_file():
                settings = _settings(file)
                reads = any(_is_same(parent / one, folder) for one in _journeys_folders(settings))
                return _language(settings) if reads else ""
    return ""


def _is_same(path: Path, folder: Path) -> bool:
    """Whether a path that a configuration names is a folder; it may hold what no path can, or go in circles."""
    try:
        return path.resolve() == folder
    except (OSError, ValueError, RuntimeError):
        return False


def _settings(file: Path, depth: int = 0) -> dict[str, Any]:
    """What a configuration says, with what it inherits; empty if it cannot be read, which the host will tell."""
    try:
        if file.stat().st_size > MOST_BYTES:
            return {}
        found = yaml.load(file.read_text("utf-8-sig"), _Loader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    inherited = found.get("INHERIT")
    if not isinstance(inherited, str) or depth == MOST_INHERITED:
        return found
    try:
        return _merged(_settings(file.parent / inherited, depth + 1), found)
    except RecursionError:
        # With aliases, both may hold themselves.
        return found


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for name, value in own.items():
        below = merged.get(name)
        merged[name] = _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _journeys_folders(settings: Mapping[str, Any]) -> Iterator[str]:
    """Which folders the plugin reads: one, if it is there."""
    plugins = settings.get("plugins")
    listed = plugins.items() if isinstance(plugins, dict) else _entries(plugins)
    for name, options in listed:
        if name == PLUGIN:
            yield str((options or {}).get("journeys", "journeys")) if isinstance(options, dict | None) else "journeys"


def _entries(plugins: Any) -> Iterator[tuple[Any, Any]]:
    for plugin in plugins if isinstance(plugins, list) else ():
        if isinstance(plugin, dict):
            yield from plugin.items()
        else:
            yield plugin, None


def _language(settings: Mapping[str, Any]) -> str:
    theme = settings.get("theme")
    if not isinstance(theme, dict):
        return ""
    said = theme.get("language") or theme.get("locale")
    return language_tag(said) if isinstance(said, str) and said.strip() else ""
