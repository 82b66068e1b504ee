"""Finished pieces in a folder beside the project, so that a build makes only what has changed since the last one.

Nothing depends on it: a piece that is missing, or that cannot be read, is made again.
"""

from __future__ import annotations

import hashlib
import os
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..whole_files import write_whole

LONGEST_UNUSED = 30 * 24 * 3600
"""Seconds after which a piece that no build has asked for is thrown away."""


class FolderCache:
    """Keeps pieces as compressed files, each named by what it is made of.

    Attributes:
        made: How many pieces of each name this build had to make.
        found: How many it found.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: Counter[str] = Counter()
        self.found: Counter[str] = Counter()

    def text(self, name: str, made_of: str, make: Callable[[], str]) -> str:
        """A piece from an earlier build, or a new one that is kept for the next."""
        file = self._file(name, made_of)
        try:
            text = zlib.decompress(file.read_bytes()).decode("utf-8")
            os.utime(file)
        except (OSError, zlib.error, UnicodeDecodeError):
            text = make()
            self.made[name] += 1
            self._keep(file, text)
        else:
            self.found[name] += 1
        return text

    def has(self, name: str, made_of: str) -> bool:
        """Whether there is such a piece."""
        return self._file(name, made_of).is_file()

    @contextmanager
    def counting(self) -> Iterator[Counter[str]]:
        """Count the pieces that are made within, and count them nowhere else."""
        before, self.made = self.made, Counter()
        try:
            yield self.made
        finally:
            self.made = before

    def add_prerendered(self, made: Counter[str]) -> None:
        """Count pieces that this build has made before it asked for them: to find them afterwards is no news."""
        self.made.update(made)
        self.found.subtract(made)

    def _file(self, name: str, made_of: str) -> Path:
        digest = hashlib.sha256(f"{name}\0{made_of}".encode()).hexdigest()
        return self.folder / digest[:2] / digest[2:]

    def _keep(self, file: Path, text: str) -> None:
        try:
            if not file.parent.is_dir():
                file.parent.mkdir(parents=True, exist_ok=True)
                # Nobody has to know about this folder in order to keep it out of git.
                write_whole(self.folder / ".gitignore", "*\n")
            # Two builds at once, or one that is cut off, leave no half of a piece.
            write_whole(file, zlib.compress(text.encode("utf-8"), 1))
        except OSError:
            # A folder that cannot be written to makes builds slower, not wrong.
            pass

    def tidy(self) -> None:
        """Throws away what no build has asked for in a month."""
        oldest = time.time() - LONGEST_UNUSED
        for file in self.folder.glob("??/*"):
            try:
                if file.stat().st_mtime < oldest:
                    file.unlink()
            except OSError:
                continue
