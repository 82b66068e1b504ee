"""A folder that we fill: it knows what we wrote, so that nothing of anybody else's is ever overwritten or removed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from .whole_files import write_whole

MANIFEST: Final = ".mkdocs-journeys.json"
STARTED: Final = ".mkdocs-journeys.started"
"""What a run has begun to write, a path on each line; it is there only until the run is complete."""


class NotOursError(Exception):
    """A folder or a file that somebody else has written."""


@dataclass
class OutputFolder:
    """Takes files, and in the end removes those that it took in an earlier run and not in this one.

    Attributes:
        folder: The folder.
        changed: How many files are new or differ from before.
        removed: How many were removed.
    """

    folder: Path
    changed: int = 0
    removed: int = 0
    _before: Mapping[str, str] = field(default_factory=dict)
    _now: dict[str, str] = field(default_factory=dict)
    _started: set[str] = field(default_factory=set)

    @classmethod
    def opened(cls, folder: Path) -> OutputFolder:
        """An empty or new folder, or one that we have filled before.

        Raises:
            NotOursError: It holds something, and not from us.
        """
        manifest, started = folder / MANIFEST, folder / STARTED
        if manifest.is_file() or started.is_file():
            # A run that was ended has written more than the last one that was complete.
            begun = dict.fromkeys(_paths_of(started), "")
            before = _files_of(manifest) if manifest.is_file() else {}
            return cls(folder, _before={**begun, **before}, _started={*begun})
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotOursError(f"“{folder}” is not empty, and its files are not from an earlier run")
        return cls(folder)

    def write(self, path: str, content: bytes) -> None:
        """Write one file, given as its path within the folder.

        Raises:
            NotOursError: There is such a file, and not from us.
        """
        target = self._target(path)
        digest = hashlib.sha256(content).hexdigest()
        if path not in self._before and path not in self._now and target.exists():
            raise NotOursError(f"“{target}” is not from an earlier run; move it away, or choose another folder")
        self._now[path] = digest
        # What has not changed keeps its time, so that hosts build only what has.
        if target.is_file() and target.read_bytes() == content:
            return
        if path not in self._before:
            self._start(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)
        self.changed += 1

    def __len__(self) -> int:
        """How many files this run has written."""
        return len(self._now)

    def __contains__(self, path: str) -> bool:
        """Whether this run has written a file."""
        return path in self._now

    def close(self) -> None:
        """Remove what is no longer written, and note what is."""
        for path in sorted(self._before.keys() - self._now.keys()):
            target = self._target(path)
            if target.is_file():
                target.unlink()
                self.removed += 1
            self._remove_if_empty(target.parent)
        text = json.dumps({"files": self._now}, ensure_ascii=False, indent=1, sort_keys=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        # A list that is written half would make all files of it somebody else's.
        write_whole(self.folder / MANIFEST, f"{text}\n")
        (self.folder / STARTED).unlink(missing_ok=True)

    def _start(self, path: str) -> None:
        """Note a file before it is there, so that the next run knows it if this one is ended."""
        if path in self._started:
            return
        self._started.add(path)
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / STARTED).open("a", encoding="utf-8", newline="\n") as started:
            # The line before may be a part of one.
            started.write(f"\n{json.dumps(path)}\n")

    def _target(self, path: str) -> Path:
        parts = PurePosixPath(path).parts
        target = self.folder.joinpath(*parts)
        # A link in the folder could lead anywhere, and the list of files lies where anybody can edit it.
        is_inside = target.resolve().is_relative_to(self.folder.resolve())
        if not parts or ".." in parts or path.startswith("/") or "\\" in path or not is_inside:
            raise NotOursError(f"“{path}” leads out of “{self.folder}”")
        return target

    def _remove_if_empty(self, folder: Path) -> None:
        while folder != self.folder and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _paths_of(started: Path) -> list[str]:
    """The files of a run that was ended; the last line may be a part of one, whose file is not there."""
    paths = []
    for line in started.read_text(encoding="utf-8").splitlines() if started.is_file() else ():
        try:
            path = json.loads(line)
        except ValueError:
            continue
        if isinstance(path, str):
            paths.append(path)
    return paths


def _files_of(manifest: Path) -> Mapping[str, str]:
    try:
        files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        raise NotOursError(f"“{manifest}” cannot be read; remove the folder, or choose another one") from None
    if not isinstance(files, dict):
        raise NotOursError(f"“{manifest}” is not ours")
    return {str(path): str(digest) for path, digest in files.items()}
