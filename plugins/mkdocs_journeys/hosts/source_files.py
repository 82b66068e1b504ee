"""Sources among the files of a host: whatever lies in the journeys folder is read by us and published by nobody.

Many keep their maps below the folder of the pages (`docs/journeys/`). A host would publish the files as they are, with
all that labels keep out of the build.
"""

from __future__ import annotations

import filecmp
import os
from collections import defaultdict
from functools import cached_property
from pathlib import Path


class SourceFolder:
    """Tells which files of a host are files of the journeys folder, whatever way leads to them.

    Folders are compared by what the file system calls them, so that links, other capitals and mounts deceive nobody.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._itself = _identity(str(folder))
        self._known: dict[str, bool] = {}

    def holds(self, file: str | Path) -> bool:
        """Whether a file lies in the journeys folder, or is a link to one that does."""
        return self._is_inside(os.path.dirname(os.path.realpath(file)))

    def encloses(self, folder: str | Path) -> bool:
        """Whether a folder is the journeys folder or lies in it."""
        return self._is_inside(os.path.realpath(folder))

    def has_copy(self, file: str | Path) -> bool:
        """Whether a file is a copy of one in the journeys folder: of the same name, with the same bytes."""
        alike = self._by_name.get(os.path.basename(file), ())
        return any(_is_same(one, file) for one in alike)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for folder, _, names in os.walk(self.folder):
            for name in names:
                found[name].append(os.path.join(folder, name))
        return dict(found)

    def _is_inside(self, directory: str) -> bool:
        """Whether a folder is the journeys folder or below it; each is looked at once."""
        if self._itself is None:
            return False
        inside = self._known.get(directory)
        if inside is None:
            parent = os.path.dirname(directory)
            inside = _identity(directory) == self._itself or (parent != directory and self._is_inside(parent))
            self._known[directory] = inside
        return inside


def _identity(directory: str) -> tuple[int, int] | None:
    try:
        status = os.stat(directory)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_same(one: str | Path, other: str | Path) -> bool:
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False
