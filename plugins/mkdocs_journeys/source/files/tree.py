"""Where an author's files come from: a folder, or a revision of it in git."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.files import FILE_TOO_LARGE, FILE_UNREADABLE

TEXT_ENDINGS = (".yml", ".yaml", ".md")
MAXIMUM_TEXT = 1_000_000
"""Bytes of a YAML or Markdown file; a map of a hundred steps has some 60,000."""

MAXIMUM_TABLE = 5_000_000
"""Bytes of a file of research data: some 150,000 answers."""
FEWER_COLUMNS = "keep only the columns map, step, score and who, or begin a new file for each survey"


class Tree(Protocol):
    """Files under posix paths in NFC, relative to the journeys folder, in sorted order."""

    @property
    def paths(self) -> Sequence[str]:
        """All files that may be read."""

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """What was refused, and why."""

    def exists(self, path: str) -> bool:
        """Whether there is such a file."""

    def size(self, path: str) -> int:
        """How many bytes one of the files has."""

    def read(self, path: str) -> bytes:
        """The bytes of one of the files.

        Raises:
            OSError: It cannot be read any more.
        """


class ListedFiles:
    """What every tree that looks for files says of them; how they are read depends on where they are."""

    def __init__(self) -> None:
        self._refused: list[Diagnostic] = []
        self._paths: Sequence[str] = ()

    @property
    def paths(self) -> Sequence[str]:
        """All files that may be read."""
        return self._paths

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """What was refused, and why."""
        return tuple(self._refused)

    def put_in_order(self, found: Iterable[str]) -> None:
        """Take these files as those that may be read, and refuse folders that are called like files."""
        self._paths = in_order(found)
        self._refused.extend(folders_like_files(self._paths))


def in_nfc(path: str) -> str:
    """The path in the form in which paths are compared."""
    return unicodedata.normalize("NFC", path)


def is_ignored(path: str) -> bool:
    """Whether the path, or a folder on it, has a name that begins with `_` or `.`."""
    return any(part[:1] in "_." for part in path.split("/"))


def is_text(path: str) -> bool:
    """Whether this is a file that is read rather than published as it is."""
    return path.lower().endswith(TEXT_ENDINGS)


def largest(path: str) -> int | None:
    """How many bytes a file may have that is read rather than published; None for others."""
    if is_text(path):
        return MAXIMUM_TEXT
    is_table = path.startswith("evidence/") and path.lower().endswith(".csv")
    return MAXIMUM_TABLE if is_table else None


def too_large(path: str) -> Diagnostic:
    """The refusal of a file that is larger than what is read."""
    hint = None if is_text(path) else FEWER_COLUMNS
    return FILE_TOO_LARGE.at(Place(path), hint, limit=f"{(largest(path) or 0) // 1_000_000} MB")


def folders_like_files(paths: Iterable[str]) -> list[Diagnostic]:
    """Refusals of folders that have the name of a file, as if somebody had meant one."""
    folders = {
        "/".join(parts[:length]) for parts in (path.split("/") for path in paths) for length in range(1, len(parts))
    }
    return [
        FILE_UNREADABLE.at(Place(folder), problem="it is a folder")
        for folder in sorted(folders)
        if is_text(folder) and not is_ignored(folder)
    ]


def printable_path(path: str) -> str:
    """A path for a reader; bytes that are not UTF-8 become question marks."""
    return path.encode("utf-8", "replace").decode("utf-8")


def beside(file: str, path: str) -> str | None:
    """The path of what `file` names by `path`; None if that leads out of the folder."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), in_nfc(path)))
    return None if joined.startswith(("../", "/")) or joined == ".." else joined


def in_order(paths: Iterable[str]) -> tuple[str, ...]:
    """Sorted folder by folder, so that a file is before what lies in a folder of its name."""
    return tuple(sorted(paths, key=lambda path: path.split("/")))
