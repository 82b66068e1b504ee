"""Unpacks an archive that somebody unknown has filled."""

from __future__ import annotations

import re
import shutil
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

UNREADABLE: Final = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    IndexError,
    ValueError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What zipfile raises when it reads bytes that no program has written."""


class UnsafeArchiveError(Exception):
    """An archive that holds something that no site needs."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may hold.

    Attributes:
        archive: Bytes of the archive itself.
        files: The number of files, and that of the folders that they are in.
        file: Bytes of one file, unpacked.
        total: Bytes of all files, unpacked.
        name: Bytes of a path in UTF-8.
        part: Bytes of one folder or file name in it; no file system takes more.
        depth: Folders within folders.
    """

    archive: int = 300_000_000
    files: int = 50_000
    file: int = 50_000_000
    total: int = 600_000_000
    name: int = 1000
    part: int = 255
    depth: int = 30


LIMITS: Final = Limits()
_CHUNK = 1 << 16
_ENTRY = b"PK\x01\x02"
"""Every entry of a ZIP file's list of contents begins with these bytes."""
_JOINER = re.compile("[\u200c\u200d]")
_UTF8 = 1 << 11
"""The flag that says that a name is in UTF-8."""


def unpack(archive: Path, folder: Path, limits: Limits = LIMITS) -> int:
    """Unpack a site, and say how many files it has. Everything is judged before the first file is written.

    Args:
        archive: A ZIP file.
        folder: Where to; it must not exist.
        limits: How much it may hold.

    Raises:
        UnsafeArchiveError: It holds a path that leads out, a link, a hidden file, or too much. Nothing is left of it.
        OSError: A file cannot be written, for example because the disk is full. Nothing is left either.
    """
    size = archive.stat().st_size
    if size > limits.archive:
        raise UnsafeArchiveError(f"the archive is larger than {limits.archive} bytes")
    _count(archive, limits)
    made = [missing for missing in (folder, *folder.parents) if not missing.exists()]
    try:
        with zipfile.ZipFile(archive) as packed:
            entries = [entry for entry in packed.infolist() if not entry.is_dir()]
            _judge(packed.infolist(), size, limits)
            folder.mkdir(parents=True)
            try:
                _write_all(packed, entries, folder, limits)
            except BaseException:
                shutil.rmtree(folder)
                for parent in made[1:]:
                    parent.rmdir()
                raise
    except UnicodeDecodeError:
        raise UnsafeArchiveError("the archive cannot be read: a name in it is not UTF-8") from None
    except UNREADABLE as problem:
        raise UnsafeArchiveError(f"the archive cannot be read: {problem}") from None
    return len(entries)


def _count(archive: Path, limits: Limits) -> None:
    """Refuse an archive of too many entries before any is read: a million of them would fill the memory.

    The number that the archive states may be a lie, so the marks with which entries begin are counted. Files that are
    archives themselves contain them too; as many as that no site has.
    """
    found, end = 0, b""
    with archive.open("rb") as file:
        while chunk := file.read(1 << 20):
            text = end + chunk
            found += text.count(_ENTRY)
            end = text[-len(_ENTRY) + 1 :]
            # Folders have entries too.
            if found > 2 * limits.files:
                raise UnsafeArchiveError(f"there are more than {limits.files} files")


def _write_all(packed: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo], folder: Path, limits: Limits) -> None:
    room = limits.total
    for entry in entries:
        room -= _write(packed, entry, folder.joinpath(*entry.filename.split("/")), min(room, limits.file))


def _judge(entries: Sequence[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    if len(entries) > limits.files:
        raise UnsafeArchiveError(f"there are more than {limits.files} files")
    # Of a small archive whose entries share their bytes, each would be unpacked in full.
    if sum(entry.compress_size for entry in entries) > size:
        raise UnsafeArchiveError("files lie over each other in it")
    # To look there fails like a full disk or a broken one.
    if any(entry.header_offset < 0 for entry in entries):
        raise UnsafeArchiveError("the archive cannot be read: a file lies before its beginning")
    seen: set[str] = set()
    files: set[str] = set()
    folders: set[str] = set()
    for entry in entries:
        if reason := _objection(entry, limits):
            raise UnsafeArchiveError(f"{ascii(entry.filename)[:120]}: {reason}")
        # Some file systems take `A` for `a`, and some put accents together.
        name = unicodedata.normalize("NFC", entry.filename.rstrip("/")).casefold()
        if name in seen:
            raise UnsafeArchiveError(f"{ascii(entry.filename)[:120]}: is there twice")
        seen.add(name)
        files |= set() if entry.is_dir() else {name}
        folders |= {name[:at] for at, sign in enumerate(name) if sign == "/"}
        if len(folders) > limits.files:
            raise UnsafeArchiveError(f"there are more than {limits.files} folders")
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
        "ends with a dot or a space, which Windows drops": any(part.endswith((".", " ")) for part in parts),
        "has characters that nobody can see": any(
            unicodedata.category(sign)[0] == "C" for sign in _without_joiners(name)
        ),
        "is too long": _size(name) > limits.name or any(_size(part) > limits.part for part in parts),
        "is in too many folders": len(parts) > limits.depth,
        "has a name whose encoding is not stated": not name.isascii() and not entry.flag_bits & _UTF8,
        "is too large": entry.file_size > limits.file,
        "is encrypted": bool(entry.flag_bits & 1),
        "is packed in an unusual way": entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED),
    }
    # zipfile cuts names at a zero byte; what was cut is not what was meant.
    if entry.orig_filename.replace("\\", "/") != name and "\0" in entry.orig_filename:
        return "has characters that nobody can see"
    return next((reason for reason, holds in objections.items() if holds), "")


def _without_joiners(name: str) -> str:
    """Return a name without the joiners that Persian and Indic words have between their letters."""
    return _JOINER.sub(
        lambda found: "" if _is_letter(name, found.start() - 1) and _is_letter(name, found.end()) else found[0], name
    )


def _is_letter(name: str, at: int) -> bool:
    return 0 <= at < len(name) and unicodedata.category(name[at])[0] in "LM"


def _size(name: str) -> int:
    """Return the bytes of a name, with lone surrogates counted as what they would take."""
    return len(name.encode("utf-8", "surrogatepass"))


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
    if written != entry.file_size:
        raise UnsafeArchiveError(f"{ascii(entry.filename)[:120]}: is smaller than it says")
    return written
