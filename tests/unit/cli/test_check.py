"""`journeys check` shows what is wrong, to people and to programs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_journeys.cli import main
from mkdocs_journeys.cli.excerpt import excerpt

RIGHT = "title: Anna\nstages: [{name: Use, actions: runs}]\n"
WRONG = "title： 安娜买跑鞋\nstages:\n  - name: 使用\n    actons: 跑步\n"
WARNED = "title: Anna\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "journeys/maps").mkdir(parents=True)
    return tmp_path / "journeys"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_a_finding_shows_its_line_with_carets_that_fit_wide_characters(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(WRONG, encoding="utf-8")
    result = check()
    assert result.exit_code == 1
    assert result.output == (
        "error[J104]: “title：” uses a full-width colon, so YAML does not see a field here\n"
        " --> journeys/maps/anna.yml:1:6\n"
        "  |\n"
        "1 | title： 安娜买跑鞋\n"
        "  |      ^^\n"
        "  = help: write “title: ” with a plain colon and a space\n"
        "\n"
        "error[J201]: “actons” is not a field of a stage\n"
        " --> journeys/maps/anna.yml:4:5\n"
        "  |\n"
        "4 |     actons: 跑步\n"
        "  |     ^^^^^^\n"
        "  = help: did you mean “actions”?\n"
        "\n"
        "1 file checked: 2 errors.\n"
    )


def test_the_last_line_counts_the_reports_that_are_shown_and_the_places_that_they_are_about(folder: Path) -> None:
    steps = "".join(f"  - {{name: S{number}, actons: x}}\n" for number in range(3))
    (folder / "maps/anna.yml").write_text(f"title: Anna\nsteps:\n{steps}", encoding="utf-8")
    result = check()
    assert result.output.count("error[J201]") == 1
    assert result.output.endswith("\n1 file checked: 1 error, at 3 places.\n")
    assert check("--verbose").output.endswith("\n1 file checked: 3 errors.\n")


def test_the_last_line_counts_all_files_that_were_checked(folder: Path) -> None:
    assert check().output.endswith("\n0 files checked: 1 notice.\n")
    (folder / "maps/anna.yml").write_text("title: ben\nsteps: [{name: Pays, mood: 1}]\n", encoding="utf-8")
    (folder / "maps/ben.yml").write_text(RIGHT, encoding="utf-8")
    assert check().output.endswith("\n2 files checked: 1 error.\n")


def test_nothing_wrong_is_said_too(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(RIGHT, encoding="utf-8")
    result = check()
    assert result.exit_code == 0
    assert result.output == "1 file checked: nothing is wrong.\n"


@pytest.mark.parametrize(
    ("content", "arguments", "status"),
    [
        (RIGHT, [], 0),
        (RIGHT, ["--fail-on", "warning"], 0),
        (WARNED, [], 0),
        (WARNED, ["--fail-on", "error"], 0),
        (WARNED, ["--fail-on", "warning"], 1),
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "warning"], 1),
        ("title: Anna\nstages: [Use]\n", ["--fail-on", "warning"], 0),
    ],
)
def test_the_exit_status_says_whether_something_is_wrong(
    folder: Path, content: str, arguments: list[str], status: int
) -> None:
    (folder / "maps/anna.yml").write_text(content, encoding="utf-8")
    assert check(*arguments).exit_code == status


@pytest.mark.parametrize("arguments", [["nowhere"], ["--format", "xml"], ["--fail-on", "notice"], ["a", "b"]])
def test_a_wrong_call_exits_with_2(folder: Path, arguments: list[str]) -> None:
    result = check(*arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.output


def test_a_missing_folder_is_named(folder: Path) -> None:
    assert "The folder “nowhere” does not exist." in check("nowhere").output


def test_a_file_is_no_folder(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(RIGHT, encoding="utf-8")
    assert "is a file" in check("journeys/maps/anna.yml").output


def test_json_holds_everything_for_a_program(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text("title: Anna\nsumary: x\n", encoding="utf-8")
    result = check("--format", "json")
    found = json.loads(result.output)["diagnostics"]
    assert found[1] == {
        "code": "J201",
        "level": "error",
        "message": "“sumary” is not a field of a map",
        "file": "journeys/maps/anna.yml",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 7,
        "suggestion": "did you mean “summary”?",
        "edits": [
            {
                "file": "journeys/maps/anna.yml",
                "line": 2,
                "column": 1,
                "end_line": 2,
                "end_column": 7,
                "text": "summary",
            }
        ],
    }
    assert [entry["level"] for entry in found] == ["warning", "error"]


def test_json_of_nothing_is_an_empty_list(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(RIGHT, encoding="utf-8")
    assert json.loads(check("--format", "json").output) == {"diagnostics": []}


def test_annotations_are_escaped_as_github_wants(folder: Path) -> None:
    (folder / "maps/50%, a:b.yml").write_text(
        "title: Anna\nstages:\n  - name: Use\n    needs: 100%: all\n", encoding="utf-8"
    )
    result = check("--format", "github")
    lines = result.output.splitlines()
    assert lines[0].startswith("::notice file=journeys/maps/50%25%2C a%3Ab.yml,line=1,")
    assert lines[1] == (
        "::error file=journeys/maps/50%25%2C a%3Ab.yml,line=4,endLine=4,col=16,endColumn=16,title=J111::"
        'the colon and space after “100%25” would begin another field%0Aput the text in quotation marks: "100%25: all"'
    )
    assert result.exit_code == 1


def test_nobody_s_terminal_is_written_to_by_a_file(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text("title: \x1b[31mAnna: \u202ered\nstages: [Use]\n", encoding="utf-8")
    for form in ("text", "github"):
        output = check("--format", form).output
        assert "\x1b" not in output
        assert "\u202e" not in output


def test_help_teaches_with_examples() -> None:
    result = check("--help")
    assert result.exit_code == 0
    for words in ("journeys check --fail-on warning", "journeys check --format github", "Exit status"):
        assert words in result.output


def test_the_module_is_the_same_program(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs_journeys", "check"]
    completed = subprocess.run(command, cwd=folder.parent, capture_output=True, check=False)
    assert completed.returncode == 1
    assert completed.stdout.decode("utf-8") == check().output


def test_an_old_terminal_gets_question_marks_and_no_traceback(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs_journeys", "check"]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"}
    completed = subprocess.run(command, cwd=folder.parent, capture_output=True, check=False, env=environment)
    assert completed.returncode == 1
    assert completed.stderr == b""
    assert b"error[J104]" in completed.stdout


@pytest.mark.parametrize(
    ("line", "column", "end", "shown"),
    [
        ("title: Anna", 1, 6, ("title: Anna", "^^^^^")),
        ("安娜: x", 1, 3, ("安娜: x", "^^^^")),
        ("a\tb", 3, 4, ("a    b", "     ^")),
        ("e\u0301é x", 5, 6, ("e\u0301é x", "   ^")),
        ("x", 2, 2, ("x", " ^")),
        ("ab", 1, None, ("ab", "^^")),
        ("\x1b\u202eab", 3, 4, ("��ab", "  ^")),
    ],
)
def test_carets_stand_below_what_is_meant(line: str, column: int, end: int | None, shown: tuple[str, str]) -> None:
    assert excerpt(line, column, end) == shown


def test_a_long_line_is_shown_around_what_is_meant() -> None:
    text, carets = excerpt("x" * 500 + "安" + "y" * 500, 501, 502)
    assert text.startswith("…")
    assert text.endswith("…")
    assert "安" in text
    assert carets.strip() == "^^"
    assert len(text) <= 110


def test_errors_come_first_and_new_names_are_one_notice(folder: Path) -> None:
    (folder / "maps/a.yml").write_text(
        "title: Many\nsteps:\n  - {name: A, touchpoints: [Flyer, Radio]}\n  - {name: B, touchpoint: Letter}\n", "utf-8"
    )
    short = check().output
    assert short.index("error[J201]") < short.index("3 names are new: “Flyer”, “Radio”, “Letter”")
    assert short.count("notice[") == 1
    long = check("--verbose").output
    assert long.index("error[J201]") < long.index("notice[J301]")
    assert long.count("notice[J301]") == 3
    found = json.loads(check("--format", "json").output)["diagnostics"]
    assert [one["code"] for one in found].count("J301") == 3
    assert [one["edits"][0]["text"] for one in found if one["code"] == "J201"] == ["touchpoints"]


CHINESE = "title: 安娜买跑鞋\nstages: [{name: 使用, actions: 她在公园里跑步}]\n"


@pytest.mark.parametrize(
    ("configuration", "is_told"),
    [
        ("theme: {name: material, language: zh}\nplugins: [search, journeys]\n", False),
        ("theme: {name: mkdocs, locale: zh_CN}\nplugins: {journeys: {}}\n", False),
        ("theme: {name: material, language: !ENV [NO_SUCH, zh]}\nplugins:\n  - journeys:\n", False),
        ("INHERIT: base.yml\nplugins: [journeys: {journeys: ./journeys}]\nx: !!python/name:os.getcwd ''\n", False),
        # Of another folder, without the plugin, in another language, or not to be read.
        ("theme: {language: zh}\nplugins: [journeys: {journeys: others}]\n", True),
        ("theme: {language: zh}\nplugins: [search]\n", True),
        ("theme: {language: de}\nplugins: [journeys]\n", True),
        ("theme: material\nplugins: [journeys]\n", True),
        ("theme: {language: zh\n", True),
        ("- theme", True),
    ],
)
def test_what_says_no_language_is_in_that_of_the_theme(folder: Path, configuration: str, is_told: bool) -> None:
    (folder / "maps/anna.yml").write_text(CHINESE, encoding="utf-8")
    (folder.parent / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    (folder.parent / "base.yml").write_text("theme: {name: material, language: zh}\n", encoding="utf-8")
    assert ("J253" in check().output) == is_told


@pytest.mark.parametrize(
    "configuration",
    [
        'plugins: [journeys: {journeys: "a\\0b"}]\n',
        "plugins: [journeys: {journeys: circle}]\n",
        "plugins: {journeys: [a]}\n",
        "plugins: [journeys: {journeys: !ENV {a: b}}, journeys: {journeys: !ENV [[a], [b]]}]\n",
        "plugins: [journeys: {journeys: !ENV []}]\n",
        "plugins: [journeys]\ntheme: {language: [zh]}\n",
        "plugins: [journeys]\ntheme: {language: !ENV [[zh]]}\n",
        "plugins: [journeys]\n? [a]\n: b\n",
        'INHERIT: "a\\0b"\n',
        "INHERIT: mkdocs.yml\nplugins: [journeys]\n",
        "INHERIT: mkdocs.yml\nx: &a {x: *a}\n",
        "x: " + "[" * 5000,
        "\x00",
    ],
)
def test_no_configuration_ends_the_check(folder: Path, configuration: str) -> None:
    (folder.parent / "circle").symlink_to("circle")
    (folder.parent / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    assert check().exit_code == 0, check().output


def test_a_rule_can_be_left_out_of_one_run(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text("title: Anna\nsteps: [{name: Waits, emotion: furious}]\n", encoding="utf-8")
    assert "J251" in check().output
    for options in (("--ignore", "J251"), ("--ignore", "j509,j251"), ("--select", "J509")):
        assert "nothing is wrong" in check(*options).output


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("J104", "“J104” is not a rule, and is always reported"),
        ("J799", "“J799” does not exist"),
        ("", "“” does not exist"),
    ],
)
def test_what_is_no_rule_cannot_be_left_out(folder: Path, code: str, problem: str) -> None:
    result = check("--ignore", code)
    assert result.exit_code == 2
    assert problem in " ".join(result.output.split())
    assert "J251" in result.output


def test_who_names_the_project_is_told_the_folder_in_it(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(RIGHT, encoding="utf-8")
    result = check(".")
    assert result.exit_code == 2
    assert "holds no maps, and the folder “journeys” in it does: journeys check journeys" in " ".join(
        result.output.split()
    )
    (folder.parent / "portfolio.yml").write_text("title: Library\n", encoding="utf-8")
    assert check(".").exit_code == 0
