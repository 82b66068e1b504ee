"""A folder and a revision in git are read alike."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from pathlib import Path

import pytest

from mkdocs_journeys.source import FolderTree, GitTree, RevisionNotFoundError, Tree, load

MAP = "title: Anna\nstages: [{name: Use, actions: runs}]\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    journeys = folder / "journeys"
    for name, content in {
        "portfolio.yml": "title: Library\n",
        "maps/retail/anna.yml": MAP,
        "maps/_draft.yml": "[",
        "maps/.hidden/x.yml": "[",
        "_old/x.yml": "[",
        "maps/安娜 é.yml": MAP,
        "maps/large.yml": "#" * 1_000_001,
        "maps/pictures/large.png": "x" * 1_000_001,
        "personas/anna.yml": "name: Anna\n",
    }.items():
        path = journeys / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (folder / "secret.yml").write_text("title: secret\n", encoding="utf-8")
    (journeys / "maps/secret.yml").symlink_to("../../secret.yml")
    (journeys / "maps/absolute.yml").symlink_to("/etc/hostname")
    (journeys / "maps/inside.yml").symlink_to("retail/anna.yml")
    (journeys / "maps/nowhere.yml").symlink_to("gone.yml")
    (journeys / "maps/round.yml").symlink_to("round.yml")
    (journeys / "maps/folder").symlink_to("retail")
    (journeys / "maps/ignored.yml").symlink_to("_draft.yml")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "First")
    return folder


def test_a_folder_and_its_revision_hold_the_same_files(repository: Path) -> None:
    folder, revision = FolderTree(repository / "journeys"), GitTree(repository, "HEAD", "journeys")
    assert folder.paths == revision.paths
    assert {path: folder.read(path) for path in folder.paths} == {path: revision.read(path) for path in revision.paths}


def test_a_folder_and_its_revision_refuse_the_same_files(repository: Path) -> None:
    folder, revision = FolderTree(repository / "journeys"), GitTree(repository, "HEAD", "journeys")
    assert sorted(folder.diagnostics) == sorted(revision.diagnostics)
    assert [(found.file, found.code, found.message) for found in sorted(folder.diagnostics)] == [
        ("maps/absolute.yml", "J401", "this symbolic link leads out of the journeys folder, so it is not read"),
        ("maps/folder", "J401", "this symbolic link leads to a folder, so it is not read"),
        ("maps/ignored.yml", "J401", "this symbolic link leads to an ignored file, so it is not read"),
        ("maps/large.yml", "J402", "this file is larger than 1 MB, so it is not read"),
        ("maps/nowhere.yml", "J401", "this symbolic link leads nowhere, so it is not read"),
        ("maps/round.yml", "J401", "this symbolic link leads nowhere, so it is not read"),
        ("maps/secret.yml", "J401", "this symbolic link leads out of the journeys folder, so it is not read"),
    ]


def test_files_stand_in_the_order_of_their_folders(repository: Path) -> None:
    assert FolderTree(repository / "journeys").paths == (
        "maps/inside.yml",
        "maps/pictures/large.png",
        "maps/retail/anna.yml",
        "maps/安娜 é.yml",
        "personas/anna.yml",
        "portfolio.yml",
    )


def test_a_revision_stays_what_it_was(repository: Path) -> None:
    (repository / "journeys/maps/retail/anna.yml").write_text("title: Later\n", encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "--message", "Second")
    assert GitTree(repository, "HEAD~1", "journeys/").read("maps/retail/anna.yml") == MAP.encode()
    assert GitTree(repository, "HEAD", "journeys").read("maps/retail/anna.yml") == b"title: Later\n"


def test_the_whole_repository_can_be_the_journeys_folder(repository: Path) -> None:
    assert "journeys/portfolio.yml" in GitTree(repository, "HEAD", ".").paths


def test_a_folder_that_the_revision_does_not_have_is_empty(repository: Path) -> None:
    assert GitTree(repository, "HEAD", "elsewhere").paths == ()


@pytest.mark.parametrize("revision", ["nonsense", "--help", "HEAD:journeys", ""])
def test_an_unknown_revision_is_said(repository: Path, revision: str) -> None:
    with pytest.raises(RevisionNotFoundError):
        GitTree(repository, revision)


def test_a_folder_without_git_is_said(tmp_path: Path) -> None:
    with pytest.raises(RevisionNotFoundError):
        GitTree(tmp_path, "HEAD")


def test_names_are_compared_in_the_same_form(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "maps/café.yml")
    (tmp_path / "maps").mkdir()
    (tmp_path / name).write_text(MAP, encoding="utf-8")
    tree = FolderTree(tmp_path)
    assert tree.paths == (unicodedata.normalize("NFC", name),)
    assert tree.exists(name)
    assert tree.read(unicodedata.normalize("NFC", name)) == MAP.encode()


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    os.mkfifo(tmp_path / "maps/pipe.yml")
    tree = FolderTree(tmp_path)
    assert tree.paths == ()
    assert [found.message for found in tree.diagnostics] == ["this file cannot be read: it is not an ordinary file"]


def test_a_name_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/maps/caf\xe9.yml")).write_text(MAP, encoding="utf-8")
    tree: Tree = FolderTree(tmp_path)
    assert [found.code for found in load(tree).diagnostics] == ["J403", "J501"]


def test_a_folder_reached_by_a_link_is_read(tmp_path: Path, repository: Path) -> None:
    (tmp_path / "link").symlink_to(repository / "journeys")
    assert "portfolio.yml" in FolderTree(tmp_path / "link").paths


def test_a_revision_is_the_same_portfolio_as_its_folder(repository: Path) -> None:
    folder, revision = load(FolderTree(repository / "journeys")), load(GitTree(repository, "HEAD", "journeys"))
    assert folder.portfolio == revision.portfolio
    assert folder.diagnostics == revision.diagnostics


def test_a_folder_and_its_revision_know_how_large_files_are(repository: Path) -> None:
    for tree in (FolderTree(repository / "journeys"), GitTree(repository, "HEAD", "journeys")):
        assert {path: tree.size(path) for path in tree.paths} == {path: len(tree.read(path)) for path in tree.paths}


def test_a_picture_that_no_page_can_bear_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas/anna.md").write_text(
        "---\nname: Anna\nportrait: large.png\n---\n![](large.png) [small](small.png)\n"
    )
    for name, size in (("large", 21_000_000), ("small", 20_000_000)):
        with (tmp_path / f"personas/{name}.png").open("wb") as picture:
            picture.truncate(size)
    loaded = load(FolderTree(tmp_path))
    found = [(one.code, one.line, one.column, one.suggestion) for one in loaded.diagnostics]
    hint = "make it smaller: “large.png” has 21 MB"
    assert found == [("J402", 3, 11, hint), ("J402", 5, 5, hint)]
    anna = loaded.portfolio.personas["anna"]
    assert (anna.portrait, anna.body) == (None, "![]() [small](small.png)")


def test_research_data_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/e.csv").write_bytes(b"map,step,score\n" + b"a,b,1\n" * 900_000)
    tree = FolderTree(tmp_path)
    assert [(found.code, found.file) for found in tree.diagnostics] == [("J402", "evidence/e.csv")]
    assert "5 MB" in tree.diagnostics[0].message
    assert not tree.exists("evidence/e.csv")
