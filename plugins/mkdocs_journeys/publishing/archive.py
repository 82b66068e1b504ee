"""Unpacks an archive that somebody unknown has filled."""

from __future__ import annotations

import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final


class UnsafeArchiveError(Exception):
    """An archive that holds something that no site needs."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may hold.

    Attributes:
        archive: Bytes of the archive itself.
        files: The number of files.
        file: Bytes of one file, unpacked.
        total: Bytes of all files, unpacked.
        name: Characters of a path.
    """

    archive: int = 300_000_000
    files: int = 50_000
    file: int = 50_000_000
    total: int = 600_000_000
    name: int = 240


LIMITS: Final = Limits()
_CHUNK = 1 << 16


def unpack(archive: Path, folder: Path, limits: Limits = LIMITS) -> int:
    """Unpack a site, and say how many files it has. Everything is judged before the first file is written.

    Args:
        archive: A ZIP file.
        folder: Where to; it must not exist.
        limits: How much it may hold.

    Raises:
        UnsafeArchiveError: It holds a path that leads out, a link, a hidden file, or too much.
    """
    if archive.stat().st_size > limits.archive:
        raise UnsafeArchiveError(f"the archive is larger than {limits.archive} bytes")
    try:
        with zipfile.ZipFile(archive) as packed:
            entries = [entry for entry in packed.infolist() if not entry.is_dir()]
            _judge(packed.infolist(), limits)
            folder.mkdir(parents=True)
            room = limits.total
            for entry in entries:
                room -= _write(packed, entry, folder.joinpath(*entry.filename.split("/")), min(room, limits.file))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as problem:
        raise UnsafeArchiveError(f"the archive cannot be read: {problem}") from None
    return len(entries)


def _judge(entries: Sequence[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.files:
        raise UnsafeArchiveError(f"there are more than {limits.files} files")
    seen: set[str] = set()
    files: set[str] = set()
    folders: set[str] = set()
    for entry in entries:
        if reason := _objection(entry, limits):
            raise UnsafeArchiveError(f"{ascii(entry.filename)[:120]}: {reason}")
        # Some file systems take `A` for `a`, and some put accents together.
        name = unicodedata.normalize("NFC", entry.filename.rstrip("/")).casefold()
        if name in seen:
            raise UnsafeArchiveError(f"{ascii(entry.filename)[:120]}: stands twice")
        seen.add(name)
        files |= set() if entry.is_dir() else {name}
        folders |= {name[:at] for at, sign in enumerate(name) if sign == "/"}
    if both := files & folders:
        raise UnsafeArchiveError(f"{ascii(min(both))[:120]}: is a file and a folder")
    if sum(entry.file_size for entry in entries) > limits.total:
        raise UnsafeArchiveError(f"the files are larger than {limits.total} bytes together")
    if "index.html" not in seen:
        raise UnsafeArchiveError("there is no index.html")


def _objection(entry: zipfile.ZipInfo, limits: Limits) -> str:
    name = entry.filename
    parts = name.rstrip("/").split("/")
    # The upper half holds the mode, if the archive comes from a system that has modes.
    kind = stat.S_IFMT(entry.external_attr >> 16)
    objections = {
        "is not a plain file": kind not in (0, stat.S_IFREG, stat.S_IFDIR),
        "leads out of the folder": name.startswith("/") or ".." in parts or ":" in name or "\\" in name,
        "has an empty part": "" in parts or "." in parts,
        "is hidden": any(part.startswith(".") for part in parts),
        "has characters that nobody can see": any(unicodedata.category(sign)[0] == "C" for sign in name),
        "is too long": len(name) > limits.name,
        "is too large": entry.file_size > limits.file,
        "is encrypted": bool(entry.flag_bits & 1),
        "is packed in an unusual way": entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED),
    }
    # zipfile cuts names at a zero byte; what was cut is not what was meant.
    if entry.orig_filename.replace("\\", "/") != name and "\0" in entry.orig_filename:
        return "has characters that nobody can see"
    return next((reason for reason, holds in objections.items() if holds), "")


def _write(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, room: int) -> int:
    """Write one file, and count: the size that an archive states may be a lie."""
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with packed.open(entry) as source, target.open("xb") as file:
        while chunk := source.read(_CHUNK):
            written += len(chunk)
            if written > room:
                raise UnsafeArchiveError(f"{ascii(entry.filename)[:120]}: is larger than it says")
            file.write(chunk)
    return written
