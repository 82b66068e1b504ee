"""The files of a folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.diagnostics.files import FILE_UNREADABLE, LINK_LEAVES_FOLDER, SAME_FILE_NAME
from mkdocs_journeys.source.files.tree import (
    ListedFiles,
    Tree,
    in_nfc,
    is_ignored,
    largest,
    printable_path,
    too_large,
)


def as_tree(tree: Tree | Path | str) -> Tree:
    """Return the files of a folder that is given by its path; files in another place are given back."""
    return FolderTree(tree) if isinstance(tree, Path | str) else tree


class FolderTree(ListedFiles):
    """The files of a folder as they are now. Links that leave it are refused."""

    def __init__(self, folder: Path | str) -> None:
        super().__init__()
        self.folder = Path(folder).resolve()
        self._files: dict[str, Path] = {}
        self._sizes: dict[str, int] = {}
        for path in self._walk():
            self._look_at(path)
        self.put_in_order(self._files)

    def exists(self, path: str) -> bool:
        """Whether there is such a file."""
        return in_nfc(path) in self._files

    def size(self, path: str) -> int:
        """How many bytes one of the files had when it was listed."""
        return self._sizes[in_nfc(path)]

    def read(self, path: str) -> bytes:
        """The bytes of one of the files."""
        file = self._files[in_nfc(path)]
        with file.open("rb") as stream:
            # The file may have grown since it was listed.
            return stream.read(largest(path) or -1)

    def _walk(self) -> list[Path]:
        found: list[Path] = []
        for directory, folders, files in os.walk(self.folder):
            folders[:] = sorted(name for name in folders if name[:1] not in "_.")
            linked = [name for name in folders if os.path.islink(os.path.join(directory, name))]
            found.extend(Path(directory, name) for name in sorted((*files, *linked)))
        return found

    def _look_at(self, path: Path) -> None:
        relative = path.relative_to(self.folder).as_posix()
        name = in_nfc(printable_path(relative))
        if is_ignored(name):
            return
        place = Place(name)
        if printable_path(relative) != relative:
            self._refused.append(FILE_UNREADABLE.at(place, problem="its name is not UTF-8"))
            return
        if name in self._files:
            self._refused.append(SAME_FILE_NAME.at(place))
            return
        try:
            if path.is_symlink() and (problem := self._link_problem(path)):
                self._refused.append(LINK_LEAVES_FOLDER.at(place, problem=problem))
                return
            status = path.stat()
        except (OSError, RuntimeError) as error:
            problem = getattr(error, "strerror", None) or "it cannot be followed"
            self._refused.append(FILE_UNREADABLE.at(place, problem=problem))
            return
        if not stat.S_ISREG(status.st_mode):
            self._refused.append(FILE_UNREADABLE.at(place, problem="it is not an ordinary file"))
        elif (most := largest(name)) is not None and status.st_size > most:
            self._refused.append(too_large(name))
        else:
            self._files[name] = path
            self._sizes[name] = status.st_size

    def _link_problem(self, path: Path) -> str | None:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return "leads nowhere"
        if not target.is_relative_to(self.folder):
            return "leads out of the journeys folder"
        if target.is_dir():
            return "leads to a folder"
        if is_ignored(target.relative_to(self.folder).as_posix()):
            return "leads to an ignored file"
        return None
