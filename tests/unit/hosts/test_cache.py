"""Finished pieces survive from build to build, and nothing depends on it."""

import os
import time

import pytest

from mkdocs_journeys.hosts.mkdocs.cache import LONGEST_UNUSED, FolderCache


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


def files(folder):
    return [file for file in folder.glob("??/*") if file.is_file()]


def test_what_is_made_of_the_same_is_made_once(folder):
    assert FolderCache(folder).text("list", "anna", lambda: "安娜 🙂") == "安娜 🙂"
    again = FolderCache(folder)
    assert again.text("list", "anna", lambda: "not asked for") == "安娜 🙂"
    assert (again.made["list"], again.found["list"]) == (0, 1)


def test_what_is_made_of_something_else_is_made_anew(folder):
    cache = FolderCache(folder)
    assert [cache.text(name, made_of, lambda: "x") for name, made_of in (("list", "a"), ("list", "b"), ("map", "a"))]
    assert cache.made == {"list": 2, "map": 1}


def test_a_piece_that_cannot_be_read_is_made_again(folder):
    FolderCache(folder).text("list", "anna", lambda: "right")
    for file in files(folder):
        file.write_bytes(b"cut off")
    assert FolderCache(folder).text("list", "anna", lambda: "right again") == "right again"
    assert FolderCache(folder).text("list", "anna", lambda: "not asked for") == "right again"


def test_a_folder_that_cannot_be_written_to_makes_builds_slower_not_wrong(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert FolderCache(tmp_path / "cache").text("list", "anna", lambda: "made") == "made"


def test_the_folder_keeps_itself_out_of_git(folder):
    FolderCache(folder).text("list", "anna", lambda: "x")
    assert (folder / ".gitignore").read_text() == "*\n"


def test_what_nobody_has_asked_for_in_a_month_is_thrown_away(folder):
    cache = FolderCache(folder)
    cache.text("list", "old", lambda: "x")
    (old,) = files(folder)
    long_ago = time.time() - LONGEST_UNUSED - 10
    os.utime(old, (long_ago, long_ago))
    cache.text("list", "new", lambda: "x")
    cache.tidy()
    assert old not in files(folder)
    assert len(files(folder)) == 1
