"""An archive that somebody unknown has filled gives plain files in one folder, or nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mkdocs_journeys.publishing.archive import Limits, UnsafeArchiveError, unpack

HOME = ("index.html", b"<h1>Home</h1>")


def packed(place: Path, *files: tuple[str, bytes], mode: int = 0) -> Path:
    archive = place / "site.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (mode if name != HOME[0] else 0) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return archive


def test_a_site_is_unpacked_as_it_is(tmp_path: Path) -> None:
    persian = "journeys/می\u200cخرد/index.html"
    archive = packed(tmp_path, HOME, ("journeys/shop-visit-zh/安娜.svg", b"<svg/>"), ("assets/", b""), (persian, b"x"))
    assert unpack(archive, tmp_path / "site") == 3
    assert (tmp_path / "site" / persian).read_bytes() == b"x"
    assert (tmp_path / "site/journeys/shop-visit-zh/安娜.svg").read_bytes() == b"<svg/>"


def test_an_archive_whose_files_lie_before_its_beginning_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME)
    content = bytearray(archive.read_bytes())
    # The end says where the list of contents begins; everything is looked for as far from there as it says.
    at = content.rindex(b"PK\x05\x06") + 16
    content[at : at + 4] = (1 << 24).to_bytes(4, "little")
    archive.write_bytes(content)
    with pytest.raises(UnsafeArchiveError, match="before its beginning"):
        unpack(archive, tmp_path / "site")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../outside.html", "leads out of the folder"),
        ("a/../../outside.html", "leads out of the folder"),
        ("/etc/passwd", "leads out of the folder"),
        ("C:/outside.html", "leads out of the folder"),
        ("a\\..\\..\\outside.html", "leads out of the folder"),
        ("a//b.html", "has an empty part"),
        ("a/./b.html", "has an empty part"),
        (".git/hooks/post-checkout", "is hidden"),
        ("a/.htaccess", "is hidden"),
        ("a\nb.html", "has characters that nobody can see"),
        ("a\u202ebmth.exe", "has characters that nobody can see"),
        ("a\u200c.html", "has characters that nobody can see"),
        ("\u200c.git/config", "has characters that nobody can see"),
        ("a.html.", "ends with a dot or a space"),
        ("a /b.html", "ends with a dot or a space"),
        ("a" * 300, "is too long"),
        ("字" * 90, "is too long"),
        ("/".join(["a" * 100] * 11), "is too long"),
        ("a/" * 200 + "b.html", "is in too many folders"),
        ("INDEX.html", "is there twice"),
        ("index.html/more.html", "is a file and a folder"),
    ],
)
def test_a_name_that_no_site_needs_is_refused_before_anything_is_written(
    tmp_path: Path, name: str, reason: str
) -> None:
    with pytest.raises(UnsafeArchiveError, match=reason):
        unpack(packed(tmp_path, HOME, (name, b"x")), tmp_path / "site")
    assert not (tmp_path / "site").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site.zip"]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    archive = packed(tmp_path, HOME, ("link.html", b"/etc/passwd"), mode=kind | 0o777)
    with pytest.raises(UnsafeArchiveError, match="is not a plain file"):
        unpack(archive, tmp_path / "site")


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(archive=10), "the archive is larger than 10 bytes"),
        (Limits(files=1), "there are more than 1 files"),
        (Limits(file=1000), "is too large"),
        (Limits(files=2), "there are more than 2 folders"),
        (Limits(total=1000), "the files are larger than 1000 bytes together"),
    ],
)
def test_more_than_a_site_needs_is_refused(tmp_path: Path, limits: Limits, reason: str) -> None:
    with pytest.raises(UnsafeArchiveError, match=reason):
        unpack(packed(tmp_path, HOME, ("a/b/c/big.html", b"0" * 5000)), tmp_path / "site", limits)


def test_a_size_that_is_a_lie_does_not_fill_the_disk(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME, ("bomb.html", b"0" * 1_000_000))
    content = archive.read_bytes()
    lie = content.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    archive.write_bytes(lie)
    with pytest.raises(UnsafeArchiveError):
        unpack(archive, tmp_path / "new/folder/site", Limits(file=1000))
    assert [path.name for path in tmp_path.iterdir()] == ["site.zip"], "nothing is left of what was refused"
    archive.write_bytes(content.replace((1_000_000).to_bytes(4, "little"), (1_000_001).to_bytes(4, "little")))
    with pytest.raises(UnsafeArchiveError, match="is smaller than it says"):
        unpack(archive, tmp_path / "site")


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    """A few kilobytes would otherwise be unpacked as many times as there are entries."""
    archive = packed(tmp_path, HOME, ("a.html", os.urandom(5000)))
    content = archive.read_bytes()
    start, end = content.rindex(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    more = b"".join(content[start:end].replace(b"a.html", b"%c.html" % sign) for sign in b"bcdef")
    tail = b"\7\0\7\0" + (len(more) + end - content.index(b"PK\x01\x02")).to_bytes(4, "little") + content[end + 16 :]
    archive.write_bytes(content[:end] + more + content[end : end + 8] + tail)
    with pytest.raises(UnsafeArchiveError, match="files lie over each other in it"):
        unpack(archive, tmp_path / "site")


def test_an_entry_without_a_name_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME, ("a", b"x"))
    content = archive.read_bytes()
    start = content.rindex(b"PK\x01\x02")
    nameless = content[start : start + 28] + b"\0\0" + content[start + 30 : start + 46]
    end = content.index(b"PK\x05\x06")
    size = len(nameless) + start - content.index(b"PK\x01\x02")
    tail = content[end : end + 12] + size.to_bytes(4, "little") + content[end + 16 :]
    archive.write_bytes(content[:start] + nameless + tail)
    with pytest.raises(UnsafeArchiveError, match="cannot be read"):
        unpack(archive, tmp_path / "site")


def test_a_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME, ("字.html", b"x"))
    archive.write_bytes(archive.read_bytes().replace("字".encode(), b"\xff\xfe\xfd"))
    with pytest.raises(UnsafeArchiveError, match="a name in it is not UTF-8"):
        unpack(archive, tmp_path / "site")


def test_a_name_in_an_encoding_that_nobody_states_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME, ("é.html", b"x"))
    content = archive.read_bytes()
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.rindex(mark) + flags
        content = content[:at] + b"\x00\x00" + content[at + 2 :]
    archive.write_bytes(content)
    with pytest.raises(UnsafeArchiveError, match="has a name whose encoding is not stated"):
        unpack(archive, tmp_path / "site")


def test_many_entries_are_counted_before_they_are_read(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME)
    content = archive.read_bytes()
    start, end = content.index(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    entries = content[start:end] * 300_000
    # As in every archive, the end says where the list begins and how long it is.
    tail = content[end : end + 12] + len(entries).to_bytes(4, "little") + content[end + 16 :]
    archive.write_bytes(content[:start] + entries + tail)
    program = "import resource, pathlib; from mkdocs_journeys.publishing.archive import unpack\n"
    program += "resource.setrlimit(resource.RLIMIT_AS, (200_000_000, 200_000_000))\n"
    program += f"unpack(pathlib.Path({str(archive)!r}), pathlib.Path({str(tmp_path / 'site')!r}))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert run.stderr.strip().endswith("UnsafeArchiveError: there are more than 50000 files")


def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME, ("big.html", os.urandom(200_000)))
    program = "import resource, signal, pathlib; from mkdocs_journeys.publishing.archive import unpack\n"
    program += (
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100_000,) * 2)\n"
    )
    program += f"unpack(pathlib.Path({str(archive)!r}), pathlib.Path({str(tmp_path / 'site')!r}))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert "OSError" in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["site.zip"]


def test_without_a_home_page_it_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(UnsafeArchiveError, match=r"there is no index\.html"):
        unpack(packed(tmp_path, ("a.html", b"x")), tmp_path / "site")


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site.zip").write_bytes(b"not a zip")
    with pytest.raises(UnsafeArchiveError, match="cannot be read"):
        unpack(tmp_path / "site.zip", tmp_path / "site")


def test_an_archive_in_which_bytes_have_changed_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path, HOME, ("a.html", b"0123456789" * 400))
    content = bytearray(archive.read_bytes())
    start = content.index(b"a.html") + len("a.html")
    content[start : start + 12] = b"\xff" * 12
    archive.write_bytes(content)
    with pytest.raises(UnsafeArchiveError, match="cannot be read"):
        unpack(archive, tmp_path / "site")


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_that_is_packed_as_nobody_packs_is_refused(tmp_path: Path, way: int) -> None:
    with zipfile.ZipFile(tmp_path / "site.zip", "w", way) as target:
        target.writestr("index.html", "Home")
    with pytest.raises(UnsafeArchiveError, match="is packed in an unusual way"):
        unpack(tmp_path / "site.zip", tmp_path / "site")
