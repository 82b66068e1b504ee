"""A field of another name that says who may see something keeps out, and is told with both readings."""

from pathlib import Path

import pytest

from mkdocs_journeys.prose import select
from mkdocs_journeys.prose.suspected_labels import seems_label, used_labels
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.source.load import Loaded

STEP = "title: A\nsteps:\n  - name: hush\n    {}\n    actions: Waits\n  - Pays\n"


def loaded(folder: Path, files: dict[str, str], *include: str) -> Loaded:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load(FolderTree(folder), include=include)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(
            ("for", "trainers"),
            ("für", "Trainer"),
            ("pour", "formateurs"),
            ("para", "zz"),
            ("для", "zz"),
            ("面向", "讲师"),
        ),
        *(("groups", ["zz"]), ("Gruppen", "[a, b]"), ("except", "public"), ("hidden-from", "participants")),
        *(("access", "zz"), ("ACCESS", ["instructor"]), ("Zugriff", "intern"), ("freigegeben für", "Trainer")),
        *(("visibilité", "interne"), ("permisos", "zz"), ("доступ", "zz"), ("权限", "讲师"), ("password", "swordfish")),
        *(("draft", "true"), ("draft", True), ("Entwurf", "ja"), ("草稿", "是"), ("hide", "yes")),
        *(("published", "false"), ("public", "no"), ("öffentlich", "nein"), ("公开", "否"), ("access", "no")),
        *(("role", "instructor"), ("roles", "internal"), ("show", "instructor"), ("角色", "内部"), ("if", "internal")),
    ],
)
def test_what_seems_to_be_a_label(name, value):
    assert seems_label(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("for", "5 minutes"), ("for", "Those who pay at the counter."), ("for", {"a": "b"}), ("for", ["a", {}])),
        *(("access", "everyone"), ("für", "alle"), ("公开", "是"), ("draft", "no"), ("public", "yes"), ("show", "yes")),
        *(("role", "Clerk"), ("Rolle", "Trainer"), ("group", "Check-in"), ("systems", "Card register"), ("for", "")),
        *(("systems", "internal"), ("function", "Instructor"), ("access", None)),
    ],
)
def test_what_is_no_label(name, value):
    assert not seems_label(name, value)


def test_where_a_name_may_mean_something_else_only_few_make_it_a_label():
    for name, value in (("for", "instructor"), ("für", "Trainer"), ("show", "internal"), ("role", "zz")):
        assert seems_label(name, value, ("zz",), has_other_sense=True)
    for name, value in (("for", "linux"), ("access", "Key card"), ("hide", "yes"), ("type", "zz"), ("private", "x")):
        assert not seems_label(name, value, ("zz",), has_other_sense=True)


def test_labels_in_use_are_found_however_they_are_written():
    text = (
        "only: [a, b-c]\n{x: 1, only: zz}\nonly:\n  - q\n  - 'r s'\nonly: internal # x\n\"only\": 讲师\n    only: d\n"
    )
    assert used_labels(text) == {"a", "b-c", "zz", "q", "r s", "internal", "讲师", "d"}
    assert used_labels("only: yes\ncommonly: x\nOnly: three people.\nonly:\n") == set()


@pytest.mark.parametrize("field", ["region: zz", "team: [zz]", "anything: zz"])
def test_whatever_names_a_label_in_use_is_one(tmp_path, field):
    files = {"maps/a.yml": STEP.replace("{}", field)}
    assert "hush" in repr(select(loaded(tmp_path, files).portfolio))
    assert "hush" not in repr(select(loaded(tmp_path, files, "zz").portfolio))
    files["personas/ben.yml"] = "name: Ben\nonly: zz\n"
    assert "hush" not in repr(select(loaded(tmp_path, files).portfolio))


def test_a_label_that_comes_into_use_counts_in_what_was_read_before(tmp_path):
    cache = {}
    loaded(tmp_path, {"maps/a.yml": STEP.replace("{}", "team: zz")})
    assert "hush" in repr(select(load(FolderTree(tmp_path), cache).portfolio))
    loaded(tmp_path, {"personas/ben.yml": "name: Ben\nonly: zz\n"})
    assert "hush" not in repr(select(load(FolderTree(tmp_path), cache).portfolio))


@pytest.mark.parametrize(
    ("field", "help_text"),
    [
        ("access: instructor", "if it says who may see this, write “only: instructor”; if it is something else, use"),
        ("groups: [a, b]", "if it says who may see this, write “only: [a, b]”; if it is something else, use"),
        ("role: instructor", "if it says who may see this, write “only: instructor”; if it is something else, did you"),
        ("draft: true", "if it says who may see this, write “only: internal”; if it is something else, use"),
    ],
)
def test_both_readings_are_told_and_none_is_applied(tmp_path, field, help_text):
    [found] = [one for one in loaded(tmp_path, {"maps/a.yml": STEP.replace("{}", field)}).diagnostics if one.line == 4]
    assert (found.code, found.column, found.edits) == ("J328", 5, ())
    assert found.suggestion.startswith(help_text)


def test_a_draft_of_a_whole_file_may_be_published_and_marked(tmp_path):
    found = loaded(tmp_path, {"maps/a.yml": "title: hush\ndraft: true\nsteps: [Pays]\n"})
    assert not select(found.portfolio).journeys
    assert "“status: draft”" in next(one.suggestion for one in found.diagnostics if one.code == "J328")


@pytest.mark.parametrize(
    "text",
    [
        "title: A\nsteps:\n  - name: hush\n    emotion: {score: -1, for: internal}\n",
        "title: A\nsteps:\n  - name: hush\n    emotion: {anna: {score: -1, access: internal}}\n",
        "title: A\nsteps:\n  - name: x\n    quotes: {Clerk: hush, für: Trainer}\n",
        "title: A\nsteps:\n  hush: {for: internal, actions: x}\n  y: {}\n",
        "title: A\npersonas: {hush: {age: 3, access: internal}}\nsteps: [x]\n",
    ],
)
def test_it_counts_in_every_shape(tmp_path, text):
    found = loaded(tmp_path, {"maps/a.yml": text})
    assert {"J328", "J204"} & {one.code for one in found.diagnostics}
    assert "hush" not in repr(select(found.portfolio))


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("maps/a.yml", "title: A\nstages:\n  Access: [Opens the door]\n  Use: [Pays]\n"),
        ("maps/a.yml", "title: A\nsteps:\n  - Access: Opens the door\n  - Pays\n"),
        ("maps/a.yml", "title: A\nsteps:\n  - name: Pays\n    role: Clerk\n"),
        ("personas/a.yml", "name: Pays\nZielgruppe: Senioren\naccess needs: Ramp\n"),
        ("maps/a.yml", "title: A\ncustom_lanes: {access: {name: Access}}\nsteps: [{name: Pays, access: Key card}]\n"),
    ],
)
def test_what_has_another_meaning_keeps_it(tmp_path, file, text):
    found = loaded(tmp_path, {file: text})
    assert "J328" not in {one.code for one in found.diagnostics}
    assert "Pays" in repr(select(found.portfolio))
