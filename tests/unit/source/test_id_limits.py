"""Ids are addresses on every system: none takes the place of another page, and everybody can see and type them."""

from pathlib import Path

import pytest

from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.site.build import build
from mkdocs_journeys.source import FolderTree, Loaded, load
from mkdocs_journeys.source.link import MOST_ID_BYTES, invisible_character

STEPS = "steps: [{name: Pays, actions: x}]\n"


def loaded(folder: Path, files: dict[str, str]) -> Loaded:
    for name, text in files.items():
        path = folder / "journeys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load(FolderTree(folder / "journeys"))


def codes(found: Loaded) -> set[str]:
    return {one.code for one in found.diagnostics if one.level == "error"}


@pytest.mark.parametrize(
    "id",
    [
        *(
            "index",
            "Index",
            "INDEX",
            "index.html",
            "index.md",
            "readme",
            "README.en",
            "words.js",
            "Words.JS",
            "page",
        ),
        *("print", "media", "con", "NUL", "aux.txt", "com1", "LPT9.x", "com²", "prn"),
    ],
)
def test_a_reserved_id_is_an_error_and_has_another_address(tmp_path: Path, id: str) -> None:
    found = loaded(tmp_path, {"maps/a.yml": f"id: {id}\ntitle: A\n{STEPS}", "maps/b.yml": f"title: B\n{STEPS}"})
    assert codes(found) == {"J322"}
    assert [one.line for one in found.diagnostics] == [1]
    assert id not in found.portfolio.journeys
    assert len(found.portfolio.journeys) == 2


@pytest.mark.parametrize("id", ["indexes", "con-tent", "comma", "com10", "printing", "compare", "a.b", "cards", "家"])
def test_what_only_looks_reserved_is_free(tmp_path: Path, id: str) -> None:
    found = loaded(tmp_path, {"maps/a.yml": f"id: {id}\ntitle: A\n{STEPS}"})
    assert codes(found) == set()
    assert id in found.portfolio.journeys


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("maps/index.yml", f"title: A\n{STEPS}"),
        ("maps/deep/Index.yaml", f"title: A\n{STEPS}"),
        ("personas/index.yml", "name: A\n"),
        ("case-studies/README.x.md", "---\ntitle: A\n---\n"),
        ("courses/index/course.yml", "title: A\n"),
        ("courses/k/01-index.md", "---\ntitle: A\n---\n"),
        ("courses/k/02-runs.md", "---\ntitle: A\n---\n"),
        ("courses/k/runs/index.yml", "title: A\n"),
    ],
)
def test_a_file_of_a_reserved_name_is_an_error(tmp_path: Path, file: str, text: str) -> None:
    found = loaded(tmp_path, {file: text, "courses/k/course.yml": "title: K\n"})
    assert codes(found) == {"J322"}


def test_galleries_and_the_overview_of_a_course_stay(tmp_path: Path) -> None:
    loaded(
        tmp_path,
        {
            "maps/index.yml": f"title: ZQMAP\npersonas: [Index, Print]\n{STEPS}",
            "maps/b.yml": f"title: ZQOTHER\nid: index.html\n{STEPS}",
            "maps/c.yml": f"title: C\nwas: [index, words.js, con]\n{STEPS}",
            "personas/index.yml": "name: ZQPERSONA\n",
            "courses/k/course.yml": "title: ZQCOURSE\nsummary: ZQOVERVIEW\n",
            "courses/k/01-index.md": "---\ntitle: ZQLESSON\n---\n\nx\n",
            "courses/index/01-a.md": "---\ntitle: ZQALONE\n---\n\nx\n",
        },
    )
    prepared = prepare_site(tmp_path / "journeys")
    pages = {page.address: page.title for page in build(prepared.context).pages}
    assert pages["journeys/index.md"] == "Journeys"
    assert pages["personas/index.md"] == "Personas"
    assert pages["courses/index.md"] == "Courses"
    assert {"ZQMAP", "ZQOTHER", "ZQPERSONA", "ZQCOURSE", "ZQLESSON", "Print"} <= set(pages.values())
    assert "courses/k/index.md" not in pages or pages["courses/k/index.md"] == "ZQCOURSE"
    assert not [address for address in pages if address.endswith(("/index.html.md", "courses/index/a.md"))]


@pytest.mark.parametrize("id", ["字" * 90, "y" * 300, "é" * 120])
def test_a_long_id_is_refused_at_its_line(tmp_path: Path, id: str) -> None:
    files = {
        "maps/a.yml": f"title: A\nid: {id}\n{STEPS}",
        "maps/b.yml": f"title: B\nwas: {id}\n{STEPS}",
        "maps/c.yml": f"title: C\nsteps:\n- name: x\n  id: {id}\n- name: y\n  was: {id}\n",
    }
    found = loaded(tmp_path, files)
    places = [(one.file, one.line) for one in found.diagnostics if one.code == "J323"]
    assert places == [("maps/a.yml", 2), ("maps/b.yml", 2), ("maps/c.yml", 4), ("maps/c.yml", 6)]
    assert all(len(id.encode()) <= MOST_ID_BYTES for id in found.portfolio.journeys)
    write_folder(prepare_site(tmp_path / "journeys"), tmp_path / "out")


def test_a_long_file_name_is_refused(tmp_path: Path) -> None:
    found = loaded(tmp_path, {f"maps/{'x' * 240}.yml": f"title: A\n{STEPS}"})
    assert codes(found) == {"J323"}
    write_folder(prepare_site(tmp_path / "journeys"), tmp_path / "out")


@pytest.mark.parametrize(
    "id",
    [
        *("a\u200bc", "a\u2060c", "a\u00adc", "\u3164", "a\ufe0fc", "a\u200dc", "a\u034fc", "a\u2800c", "a\U000e0100"),
        *("\u202egnp", "a\ufeffc", "\u200cنام", "a\ufe00", "a\u180bc", "a\ue000c"),
    ],
)
def test_what_nobody_sees_in_an_id_is_refused(tmp_path: Path, id: str) -> None:
    assert invisible_character(id) is not None
    name = f"maps/{id}.yml"
    found = loaded(tmp_path, {name: f"title: A\n{STEPS}"})
    assert codes(found) & {"J325", "J302", "J308"}
    assert all(invisible_character(id) is None for id in found.portfolio.journeys)


@pytest.mark.parametrize("id", ["می‌خواهم", "क्‍ष", "شراء", "👩‍💻", "❤️", "1️⃣", "é", "ไทย", "ᠠ᠋ᠨ"])
def test_what_belongs_to_a_script_stays(id: str) -> None:
    assert invisible_character(id) is None


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("B", "b", "capital letters"),
        ("straße", "strasse", "capital letters"),
        ("ａｎｎａ", "anna", "how their characters are stored"),
        ("ﬁx", "fix", "capital letters"),
        ("می‌خ", "میخ", "characters that nobody sees"),
    ],
)
def test_ids_that_some_systems_take_for_one_are_named(tmp_path: Path, one: str, other: str, what: str) -> None:
    files = {"maps/1.yml": f"id: {one}\ntitle: A\n{STEPS}", "maps/2.yml": f"id: {other}\ntitle: B\n{STEPS}"}
    found = [found for found in loaded(tmp_path, files).diagnostics if found.code == "J324"]
    assert [(one.file, one.line) for one in found] == [("maps/2.yml", 1)]
    assert what in found[0].message
