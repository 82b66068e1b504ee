"""Style sheets and scripts joined into one file of each, so that a page asks for two files instead of thirty.

The files stay small and apart for those who write them, and a user may put one of their own in the place of any.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .theme_files import SCRIPTS, SEARCH_WORKER_PARTS, STYLES

LETTERS_OF_DIGEST = 8


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files that are published as one.

    Attributes:
        path: Where it is published.
        text: What is in it.
    """

    path: str
    text: str


def style_bundle(folders: Iterable[str], colours: str) -> Bundle:
    """Return all style sheets as one, after the colours, which are no file of a theme."""
    return _named("journeys.css", "\n".join((colours, *_texts(folders, STYLES[1:]))))


def script_bundle(folders: Iterable[str]) -> Bundle:
    """Return all scripts as one, in the order of loading."""
    return _named("journeys.js", "\n".join(_texts(folders, SCRIPTS)))


def search_worker(folders: Iterable[str]) -> Bundle:
    """Return the worker of the search. Its name is always the same: pages say it in Material's configuration."""
    return Bundle(SEARCH_WORKER_PARTS[-1], "\n".join(_texts(folders, SEARCH_WORKER_PARTS)))


def bundled_files() -> frozenset[str]:
    """Return the files of the theme that are published in bundles only: galleries also ask for how terms are cut."""
    return frozenset((*STYLES[1:], *SCRIPTS, *SEARCH_WORKER_PARTS)) - {SEARCH_WORKER_PARTS[0]}


def _texts(folders: Iterable[str], paths: Iterable[str]) -> list[str]:
    """Return the texts of files, each from the first folder that has it, as MkDocs takes them."""
    searched = [*map(Path, folders)]
    found = (next(folder / path for folder in searched if (folder / path).is_file()) for path in paths)
    texts = ((file.suffix, file.read_text(encoding="utf-8")) for file in found)
    return [without_remarks(text) if suffix == ".js" else text for suffix, text in texts]


def without_remarks(script: str) -> str:
    """Return a script without the remarks that have lines of their own: a third of what readers would load."""
    kept: list[str] = []
    is_remark = False
    for line in script.splitlines():
        start = line.lstrip()
        if is_remark:
            is_remark = "*/" not in start
        elif start.startswith("/*") and start.endswith("*/") and start.count("*/") == 1:
            continue
        elif start.startswith("/*") and "*/" not in start:
            is_remark = True
        elif start and not start.startswith("//"):
            kept.append(line)
    return "\n".join(kept)


def _named(name: str, text: str) -> Bundle:
    """Return a bundle whose name tells its content, so that browsers may keep it."""
    stem, ending = posixpath.splitext(name)
    digest = hashlib.sha256(text.encode()).hexdigest()[:LETTERS_OF_DIGEST]
    return Bundle(f"assets/journeys/{stem}.{digest}{ending}", text)
