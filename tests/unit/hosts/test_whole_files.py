"""Files are there whole or as they were before, whatever ends the writing."""

from __future__ import annotations

import ast
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_journeys
from mkdocs_journeys.hosts.output_folder import OutputFolder
from mkdocs_journeys.hosts.whole_files import write_whole

PACKAGE = Path(mkdocs_journeys.__file__).parent
OTHERS = {
    "hosts/whole_files.py": "it is this",
    "publishing/github.py": "a download into a folder that is removed afterwards",
}
LIMIT = 10_000


@pytest.fixture
def small_disk() -> Iterator[None]:
    """The system refuses to write more than some bytes of a file, in the middle of it, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_leaves_no_part_of_a_file(tmp_path: Path) -> None:
    old = tmp_path / "old.html"
    write_whole(old, "before")
    for target in (old, tmp_path / "new.html"):
        with pytest.raises(OSError, match="large"):
            write_whole(target, b"x" * (LIMIT + 1))
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("old.html", "before")]


@pytest.mark.usefixtures("small_disk")
def test_a_folder_of_ours_keeps_its_files_on_a_full_disk(tmp_path: Path) -> None:
    folder = OutputFolder.opened(tmp_path / "docs")
    folder.write("a.md", b"one")
    folder.close()
    again = OutputFolder.opened(tmp_path / "docs")
    with pytest.raises(OSError, match="large"):
        again.write("a.md", b"x" * (LIMIT + 1))
    assert (tmp_path / "docs/a.md").read_text() == "one"


def test_modes_and_links_stay(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    write_whole(file, "one")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, "two")
    assert link.is_symlink()
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("two", 0o640)
    write_whole(Path("/dev/null"), "three")


def test_nothing_else_writes_files() -> None:
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).as_posix() not in OTHERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("write_text", "write_bytes")
    ]
    assert found == []
