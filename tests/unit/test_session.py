"""The session: a journeys folder read once, selected for one build, and what is told of it."""

import dataclasses
import datetime
import subprocess
from pathlib import Path

import pytest
from tests.memory_tree import MemoryTree

from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.model import Ref
from mkdocs_journeys.session import Session, SessionOptions, check
from mkdocs_journeys.source import FolderTree, GitTree

FILES = {
    "maps/shop.yml": "title: Shop\nsteps:\n  - {name: Pays, emotion: 1}\n  - {name: Waits, only: internal}\n",
    "maps/bank.yml": "title: Bank\nonly: internal\nsteps: [Queues]\n",
}
HIDDEN = {
    "maps/shoes-hush.yml": "title: Layoffs hush\nonly: internal\nsteps: [Pays]\n",
    "personas/anna-hush.yml": "name: Hush\nonly: internal\n",
}
MISSPELT = {
    "a link": ("case-studies/c.md", "---\ntitle: C\n---\n\n[a](../maps/shoes-hus.yml)\n"),
    "a reference": ("maps/c.yml", "title: C\nfuture_of: shoes-hus\nsteps: [Pays]\n"),
    "a persona": ("maps/c.yml", "title: C\npersonas: [anna-hus]\nsteps: [Pays]\n"),
}


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def memory(files: dict[str, str]) -> MemoryTree:
    return MemoryTree({name: text.encode() for name, text in files.items()})


def test_it_holds_everything_and_what_the_build_contains():
    session = Session.open(memory(FILES))
    assert set(session.portfolio.journeys) == {"shop", "bank"}
    assert set(session.selected.journeys) == {"shop"}
    assert [step.name for step in session.selected.journeys["shop"].steps] == ["Pays"]


def test_a_build_with_the_label_contains_everything():
    session = Session.open(memory(FILES), SessionOptions(("internal",)))
    assert session.selected is session.portfolio


def test_a_folder_its_name_and_a_revision_are_opened_alike(tmp_path):
    written(tmp_path, FILES)
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    trees = (tmp_path, str(tmp_path), FolderTree(tmp_path), GitTree(tmp_path, "HEAD", ""))
    first, *others = [Session.open(tree).portfolio for tree in trees]
    assert all(other == first for other in others)


def test_facts_are_those_of_the_build_and_computed_once():
    session = Session.open(memory(FILES))
    facts = session.facts("shop")
    assert [column.part.name for column in facts.columns] == ["Pays"]
    assert session.facts("shop") is facts
    with pytest.raises(KeyError):
        session.facts("bank")


def test_it_says_where_things_are():
    assert Session.open(memory(FILES)).places.of(Ref.journey("shop", "pays")).line == 3


def test_nothing_of_it_can_be_set():
    session = Session.open(memory(FILES))
    with pytest.raises(dataclasses.FrozenInstanceError):
        session.options = SessionOptions(("internal",))
    with pytest.raises(AttributeError):
        session.portfolio = session.selected


def test_texts_that_say_no_language_are_in_that_of_the_site():
    assert Session.open(memory(FILES), SessionOptions(language="zh")).selected.language == "zh"


def test_reviews_are_judged_on_the_given_day_only():
    written = "title: A\nreviewed: 2024-01-01\nsteps: [Pays]\n"
    files = memory({"portfolio.yml": "review_every: 6 months\n", "maps/a.yml": written})
    assert check(files) == ()
    [overdue] = check(files, SessionOptions(as_of=datetime.date(2026, 1, 1)))
    assert (overdue.file, overdue.level) == ("maps/a.yml", Level.NOTICE)


def test_the_check_says_the_same_whatever_a_session_includes():
    files = memory({"maps/a.yml": "title: A\nsteps: [{name: Pays, emotion: glad}, {name: Waits, emotoin: 1}]\n"})
    session = Session.open(files, SessionOptions(("internal",)))
    assert [found.level for found in check(files)].count(Level.ERROR) == 1
    assert session.diagnostics_of_every_build == check(files)


@pytest.mark.parametrize("place", MISSPELT)
@pytest.mark.parametrize("include", [(), ("internal",)])
def test_what_is_left_out_is_in_no_problem_that_pages_show(tmp_path, place, include):
    path, text = MISSPELT[place]
    session = Session.open(written(tmp_path, {**HIDDEN, path: text}), SessionOptions(include))
    mine = [found for found in session.diagnostics_for_pages if found.file == path]
    assert mine
    assert ("hush" in repr(mine).casefold()) is bool(include)
    assert "hush" in repr(session.diagnostics).casefold()


HALF_READ = {
    "a second document": b"title: A\nsteps: [Pays]\n---\ntitle: hush\nstate: hush\n",
    "a file that is not UTF-8": "title: Caf\u00e9\nonly: internal\nstate: hush\n".encode("cp1252"),
    "fields in prose": b"\n---\ntitle: A\nstatus: hush\n---\n",
}


@pytest.mark.parametrize("content", HALF_READ.values(), ids=HALF_READ)
def test_no_page_quotes_what_is_read_only_to_say_what_is_wrong_there(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ("case-studies/a.md" if content.startswith(b"\n") else "maps/a.yml")
    path.parent.mkdir()
    path.write_bytes(content)
    session = Session.open(tmp_path)
    assert "hush" in repr(session.diagnostics)
    assert "hush" not in repr(session.diagnostics_for_pages)
    assert [found.line for found in session.diagnostics_for_pages] == [found.line for found in session.diagnostics]


def test_rules_that_are_left_out_say_nothing_of_any_build(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps/anna.yml").write_text("title: Anna\nsteps: [{name: Waits, emotion: furious}]\n", encoding="utf-8")
    for options, codes in (
        (SessionOptions(), ["J251"]),
        (SessionOptions(ignored_rules=("J251",)), []),
        (SessionOptions(selected_rules=("J509",)), []),
    ):
        session = Session.open(tmp_path, options)
        assert [found.code for found in session.diagnostics] == codes
        assert [found.code for found in session.diagnostics_of_every_build] == codes
