"""The files of a folder as they are in a revision of git."""

from __future__ import annotations

import os
import posixpath
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.diagnostics.files import FILE_UNREADABLE, LINK_LEAVES_FOLDER, SAME_FILE_NAME
from mkdocs_journeys.source.files.tree import (
    ListedFiles,
    in_nfc,
    is_ignored,
    is_text,
    largest,
    printable_path,
    too_large,
)

_SYMBOLIC_LINK = "120000"
_ORDINARY_FILES = ("100644", "100755", "100664")
_MAXIMUM_LINKS = 8


class RevisionNotFoundError(Exception):
    """There is no such repository or revision."""


@dataclass(frozen=True, slots=True)
class _Blob:
    mode: str
    id: str
    size: int


class GitTree(ListedFiles):
    """The files of `folder` (relative to the repository's top) in one revision, without checking them out.

    Raises:
        RevisionNotFoundError: Git does not know the revision, or this is no repository.
    """

    def __init__(self, repository: Path | str, revision: str, folder: str = "journeys") -> None:
        super().__init__()
        self.repository = Path(repository)
        self.commit = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        self.folder = posixpath.normpath(folder.strip("/") or ".")
        self._entries = self._list()
        self._blobs = self._readable()
        self.put_in_order(self._blobs)
        self._contents: dict[str, bytes] | None = None

    def exists(self, path: str) -> bool:
        """Whether there is such a file."""
        return in_nfc(path) in self._blobs

    def size(self, path: str) -> int:
        """How many bytes one of the files has."""
        return self._blobs[in_nfc(path)].size

    def read(self, path: str) -> bytes:
        """The bytes of one of the files."""
        blob = self._blobs[in_nfc(path)]
        if not is_text(path):
            return self._cat([blob.id])[blob.id]
        if self._contents is None:
            # One process for all texts: a process for each of a thousand maps takes a minute.
            self._contents = self._cat([blob.id for name, blob in self._blobs.items() if is_text(name)])
        return self._contents[blob.id]

    def _run(self, *arguments: str, stdin: bytes = b"") -> bytes:
        environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
        try:
            completed = subprocess.run(
                ["git", "-C", str(self.repository), *arguments],
                input=stdin,
                capture_output=True,
                check=False,
                env=environment,
            )
        except OSError as error:
            raise RevisionNotFoundError(f"git cannot be run: {error.strerror}") from error
        if completed.returncode:
            said = completed.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
            raise RevisionNotFoundError(said or f"git does not know {arguments[-1].removesuffix('^{commit}')}")
        return completed.stdout

    def _git(self, *arguments: str) -> str:
        return self._run(*arguments).decode("ascii").strip()

    def _list(self) -> dict[str, _Blob]:
        """Everything in the folder, under its path as git has it."""
        where = [] if self.folder == "." else ["--", f"{self.folder}/"]
        listing = self._run("ls-tree", "-r", "-z", "-l", "--full-tree", self.commit, *where)
        entries: dict[str, _Blob] = {}
        for record in listing.split(b"\0"):
            if not record:
                continue
            about, _, name = record.partition(b"\t")
            mode, kind, id, size = about.decode("ascii").split()
            path = os.fsdecode(name)
            if kind == "blob":
                relative = path if self.folder == "." else posixpath.relpath(path, self.folder)
                entries[relative] = _Blob(mode, id, int(size))
        return entries

    def _readable(self) -> dict[str, _Blob]:
        blobs: dict[str, _Blob] = {}
        for relative, blob in self._entries.items():
            name = in_nfc(printable_path(relative))
            place = Place(name)
            if is_ignored(name):
                continue
            found: _Blob | str = blob
            if printable_path(relative) != relative:
                self._refused.append(FILE_UNREADABLE.at(place, problem="its name is not UTF-8"))
                continue
            if blob.mode == _SYMBOLIC_LINK:
                found = self._target(relative)
            if isinstance(found, str):
                self._refused.append(LINK_LEAVES_FOLDER.at(place, problem=found))
            elif name in blobs:
                self._refused.append(SAME_FILE_NAME.at(place))
            elif found.mode not in _ORDINARY_FILES:
                self._refused.append(FILE_UNREADABLE.at(place, problem="it is not an ordinary file"))
            elif (most := largest(name)) is not None and found.size > most:
                self._refused.append(too_large(name))
            else:
                blobs[name] = found
        return blobs

    def _target(self, relative: str) -> _Blob | str:
        """What a symbolic link leads to, or why it cannot be followed."""
        path = relative
        for _ in range(_MAXIMUM_LINKS):
            blob = self._entries.get(path)
            if blob is None:
                is_folder = any(other.startswith(f"{path}/") for other in self._entries)
                return "leads to a folder" if is_folder else "leads nowhere"
            if blob.mode != _SYMBOLIC_LINK:
                return "leads to an ignored file" if is_ignored(path) else blob
            target = os.fsdecode(self._cat([blob.id])[blob.id])
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if target.startswith("/") or path == ".." or path.startswith("../"):
                return "leads out of the journeys folder"
        return "leads nowhere"

    def _cat(self, ids: Sequence[str]) -> dict[str, bytes]:
        output = self._run("cat-file", "--batch", stdin="".join(f"{id}\n" for id in ids).encode("ascii"))
        contents: dict[str, bytes] = {}
        at = 0
        for id in ids:
            head_end = output.index(b"\n", at)
            size = int(output[at:head_end].split()[-1])
            contents[id] = output[head_end + 1 : head_end + 1 + size]
            at = head_end + 1 + size + 1
        return contents
