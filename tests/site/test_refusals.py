"""What the operating system refuses ends in one line, and a run that was ended is completed by the next one."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.portfolios.sites import MKDOCS, build, write

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
MAP = "title: A\nsteps: [{name: Pays, actions: x}]\n"
SMALL = 2_000
"""Bytes of the largest file that may be written: a disk that is full cannot be had in a test, this fails alike."""


def small_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))


def journeys(
    folder: Path, *arguments: str, limit: Callable[[], None] | None = None, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "mkdocs_journeys", *arguments]
    return subprocess.run(
        command, cwd=folder, stdout=stdout, stderr=subprocess.PIPE, check=False, preexec_fn=limit, timeout=120
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, {f"maps/m{number}.yml": MAP for number in range(3)})
    return tmp_path


@pytest.mark.parametrize(
    "command", [("generate", "out"), ("single", "m0", "-o", "m.html"), ("export", "m0", "-o", "m.svg"), ("schema",)]
)
def test_a_full_disk_ends_in_one_line(project: Path, command: tuple[str, ...]) -> None:
    found = journeys(project, *command, limit=small_files)
    said = found.stderr.decode()
    assert found.returncode == 2, said
    assert said.splitlines() == [said.strip()]
    assert said.startswith("Error: ")
    assert "File too large" in said


def test_a_full_disk_ends_a_build_in_one_line(project: Path) -> None:
    environment = {**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
    found = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env=environment,
        capture_output=True,
        check=False,
        preexec_fn=small_files,
    )
    said = (found.stdout + found.stderr).decode()
    assert found.returncode == 1, said
    assert "File too large" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("command", ["check", "schema", "export m0 --format svg", "--help", "single -h", "--version"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_output_ends_in_one_line(
    project: Path, command: str, unbuffered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with Path("/dev/full").open("wb") as full:
        found = journeys(project, *command.split(), stdout=full.fileno())
    assert found.stderr.decode() == "Error: No space left on device\n"
    assert found.returncode == 2


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_cut_short_is_told(project: Path, unbuffered: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with (project / "m.svg").open("wb") as file:
        found = journeys(project, "export", "m0", "--format", "svg", limit=small_files, stdout=file.fileno())
    assert (project / "m.svg").stat().st_size == SMALL
    assert found.stderr.decode() == "Error: File too large\n"
    assert found.returncode == 2


def test_a_closed_pipe_says_nothing(project: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    found = journeys(project, "check", stdout=writer)
    os.close(writer)
    assert found.stderr == b""


def test_a_folder_that_cannot_be_made_ends_in_one_line(project: Path) -> None:
    (project / "file").write_text("x")
    for command in (("generate", "file/out"), ("schema", "file/schema")):
        found = journeys(project, *command)
        assert found.returncode == 2
        assert found.stderr.decode().splitlines() == [found.stderr.decode().strip()]
        assert "file/" in found.stderr.decode()


def test_the_next_run_completes_what_a_killed_one_has_begun(tmp_path: Path) -> None:
    write(tmp_path, {f"maps/m{number}.yml": MAP for number in range(60)})
    command = [sys.executable, "-m", "mkdocs_journeys", "generate", "out"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and len([*(tmp_path / "out").rglob("*.md")]) < 5:
        time.sleep(0.002)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert not (tmp_path / "out/.mkdocs-journeys.json").exists()
    # A map that is gone meanwhile leaves nothing behind.
    for number in range(5):
        (tmp_path / f"journeys/maps/m{number}.yml").unlink()
    found = journeys(tmp_path, "generate", "out")
    assert found.returncode == 0, found.stderr
    journeys(tmp_path, "generate", "fresh")

    def contents(folder: Path) -> dict[str, bytes]:
        return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}

    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")


def test_a_file_of_somebody_else_is_refused_also_after_a_killed_run(tmp_path: Path) -> None:
    write(tmp_path, {"maps/m0.yml": MAP})
    (tmp_path / "out").mkdir()
    (tmp_path / "out/.mkdocs-journeys.started").write_text('"docs/index.md"\n"mkd')
    (tmp_path / "out/mkdocs.yml").write_text("by hand")
    found = journeys(tmp_path, "generate", "out")
    assert found.returncode == 2
    assert (tmp_path / "out/mkdocs.yml").read_text() == "by hand"


NAMES = {
    "maps/a\n::error::pwn.yml": "x: y\n",
    "maps/b\x1b]0;pwn\x07.yml": "x: y\n",
    "maps/c\u202egnp.yml": "title: C\nowner: ''\n\"\\e[31m::x\\n::error::y\": z\nsteps: [a]\n",
    "maps/d\r::warning::x.yml": "x: y\n",
    "maps/e\n::add-mask::x/f.yml": "x: y\n",
    "maps/g\u2028::error::x.txt.yml/x.yml": "x: y\n",
    "\n::notice::h.yml": "x: y\n",
}


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "mkdocs", "generate", "summary"])
def test_names_of_strangers_are_escaped_in_every_form(tmp_path: Path, form: str) -> None:
    write(tmp_path, NAMES, MKDOCS.replace("- journeys", "- journeys: {strict: false}"))
    if form == "mkdocs":
        said = build(tmp_path).output
    elif form == "generate":
        said = journeys(tmp_path, "generate", "out").stderr.decode()
    elif form == "summary":
        os.environ["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")
        journeys(tmp_path, "check", "--format", "github")
        del os.environ["GITHUB_STEP_SUMMARY"]
        said = (tmp_path / "summary.md").read_text()
    else:
        said = journeys(tmp_path, "check", "--format", form).stdout.decode()
    assert "pwn" in said
    assert "\x1b" not in said
    assert not [sign for sign in BIDI if sign in said]
    own = "::error file=", "::warning file=", "::notice file="
    assert not [line for line in said.splitlines() if line.lstrip().startswith("::") and not line.startswith(own)]
