"""Problems beside the changed lines, within what the platforms show."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_journeys.cli import main
from mkdocs_journeys.cli.changed_lines import changed_lines


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "journeys/maps").mkdir(parents=True)
    git("init", "--quiet")
    return tmp_path / "journeys"


def git(*command: str) -> None:
    author = ["-c", "user.name=Author", "-c", "user.email=author@example.org"]
    subprocess.run(["git", *author, *command], check=True, capture_output=True)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def a_map(*wrong: int, steps: int = 30) -> str:
    lines = [f"  - {{name: Step {n}, {'actons' if n in wrong else 'actions'}: x}}\n" for n in range(steps)]
    return "title: Anna\nsummary: Runs\nsteps:\n" + "".join(lines)


def test_of_each_level_ten_are_annotated_and_the_rest_is_in_the_log(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(a_map(*range(30)))
    lines = check("--format", "github").output.splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert "GitHub shows 10 of each level. The others:" in lines
    assert sum(line.startswith("- journeys/maps/anna.yml:") for line in lines) == 20
    assert not any("::" in line for line in lines if line.startswith("- "))


def test_what_stands_in_changed_lines_is_annotated_first(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(a_map(*range(25)))
    git("add", ".")
    git("commit", "--quiet", "-m", "Wrong from the beginning")
    (folder / "maps/anna.yml").write_text(a_map(*range(25), 28))
    lines = check("--format", "github", "--changed-since", "HEAD").output.splitlines()
    assert lines[0].startswith("::error file=journeys/maps/anna.yml,line=32,")
    assert "line=4," in lines[1]


def test_changed_lines_are_those_of_this_branch_and_of_no_other(folder: Path) -> None:
    (folder / "maps/安娜 runs.yml").write_text("title: Anna\nsteps: [One]\n")
    git("add", ".")
    git("commit", "--quiet", "-m", "First")
    git("branch", "main-line")
    (folder / "maps/安娜 runs.yml").write_text("title: Anna\nsummary: x\nsteps: [One]\ntags: new\n")
    (folder / "maps/new.yml").write_text("title: New\nsteps: [One]\n")
    git("add", ".")
    git("commit", "--quiet", "-m", "Second")
    assert changed_lines(folder, "main-line") == {"maps/安娜 runs.yml": {2, 4}, "maps/new.yml": {1, 2}}


@pytest.mark.parametrize("revision", ["nowhere", "0" * 40, "--output=x"])
def test_a_revision_that_git_does_not_know_is_said_and_does_no_harm(folder: Path, revision: str) -> None:
    (folder / "maps/anna.yml").write_text(a_map(1))
    result = check("--format", "github", f"--changed-since={revision}")
    assert result.exit_code == 1
    assert "git does not know what has changed since" in result.output
    assert "::error file=journeys/maps/anna.yml,line=5," in result.output
    assert not (folder / "x").exists()


def test_a_message_that_looks_like_a_command_is_none(folder: Path) -> None:
    names = "".join(f"  - {{name: S{n}, '##[error]::warning::x{n}': x}}\n" for n in range(12))
    (folder / "maps/anna.yml").write_text(f"title: Anna\nsummary: x\nsteps:\n{names}")
    plain = [line for line in check("--format", "github").output.splitlines() if line.startswith("- ")]
    assert len(plain) == 2
    assert not any("##[" in line or "::" in line for line in plain)


def test_gitlab_gets_a_report_of_code_quality(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(a_map(0, 1, steps=2))
    found = json.loads(check("--format", "gitlab").output)
    assert [(one["check_name"], one["severity"]) for one in found] == [("J201", "major"), ("J201", "major")]
    assert found[0]["location"] == {"path": "journeys/maps/anna.yml", "lines": {"begin": 4, "end": 4}}
    assert found[0]["fingerprint"] != found[1]["fingerprint"]


def test_a_problem_that_moves_keeps_its_fingerprint(folder: Path) -> None:
    (folder / "maps/anna.yml").write_text(a_map(1))
    before = json.loads(check("--format", "gitlab").output)
    (folder / "maps/anna.yml").write_text(f"# A remark\n{a_map(1)}")
    after = json.loads(check("--format", "gitlab").output)
    assert [one["fingerprint"] for one in after] == [one["fingerprint"] for one in before]
    assert after[0]["location"]["lines"]["begin"] == before[0]["location"]["lines"]["begin"] + 1


def test_the_page_of_the_run_lists_every_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder.parent / "summary.md"
    summary.write_text("Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    (folder / "maps/anna.yml").write_text(a_map(*range(25)))
    check("--format", "github")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Before\n### 1 file checked: 25 errors\n")
    assert text.count("<td>error J201</td>") == 25
    assert "did you mean “actions”?" in text


def test_what_an_author_writes_is_only_text_on_the_page_of_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = folder.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    (folder / "maps/a.yml").write_text('title: A\nsteps: [A]\n"<img src=x>\\n\\n# Head\\n": x\n')
    check("--format", "github")
    text = summary.read_text(encoding="utf-8")
    assert "&lt;img src=x&gt;" in text
    assert "<img" not in text
    assert "\n# Head" not in text


def test_the_page_of_the_run_never_grows_beyond_what_github_takes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = folder.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for number in range(40):
        (folder / f"maps/{number}{'x' * 100}.yml").write_text(a_map(*range(100), steps=100))
    check("--format", "github")
    assert summary.stat().st_size < 1_048_576
    assert "more are in the log." in summary.read_text(encoding="utf-8")


def test_the_page_of_the_run_says_that_nothing_is_wrong(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    (folder / "maps/anna.yml").write_text(a_map())
    check("--format", "github")
    assert summary.read_text(encoding="utf-8") == "### 1 file checked: nothing is wrong\n"
