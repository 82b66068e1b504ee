"""The rules of the house that tools can judge."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
ROOM = "plugins/mkdocs_journeys"


def is_content(command: list[str | Path], folder: Path) -> None:
    """Runs a tool and fails with what it prints if it has a complaint."""
    run = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        pytest.fail(f"{run.stdout}{run.stderr}", pytrace=False)


def tracked(folder: Path, *patterns: str) -> Iterator[tuple[str, str]]:
    """Name and text of every tracked text file, or of those that a pattern names."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, listing.split("\0")):
        file = folder / name
        # What is deleted but not yet committed is still listed.
        if file.is_file() and b"\0" not in (content := file.read_bytes()):
            yield name, content.decode("utf-8")


def occurs_nowhere(pattern: str, files: Iterator[tuple[str, str]]) -> None:
    """Fails with file, line and text of every match."""
    found = re.compile(pattern)
    matches = [
        f"{name}:{number}: {match.group()}"
        for name, text in files
        for number, line in enumerate(text.splitlines(), 1)
        for match in found.finditer(line)
    ]
    if matches:
        pytest.fail("\n".join(matches), pytrace=False)


def test_the_code_follows_the_lint_rules(repository):
    is_content([BIN / "ruff", "check", "."], repository)


def test_the_code_is_formatted(repository):
    is_content([BIN / "ruff", "format", "--check", "."], repository)


def test_the_types_agree(repository):
    is_content([BIN / "mypy"], repository)


def test_the_rooms_import_only_what_they_may_know(repository):
    is_content([BIN / "lint-imports", "--no-cache"], repository)


def test_the_scripts_of_the_theme_are_typed(repository):
    is_content([repository / "node_modules/.bin/tsc", "--project", "."], repository)


def test_no_file_names_a_path_of_one_machine(repository):
    paths = r"(?<![\w.-])/(?:work|root|home/\w+|Users/\w+|tmp/\w+)(?=/|\b)"
    occurs_nowhere(paths, tracked(repository))


def test_no_file_names_the_host_of_a_package_registry(repository):
    hosts = r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|security\.debian\.org"
    occurs_nowhere(hosts, tracked(repository))


@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param(r"""\sstyle\s*=\s*["'{]""", id="style attribute"),
        pytest.param(r"""\son[a-z]+\s*=\s*["'{]""", id="inline event handler"),
        pytest.param(r"""<script(?![^>]*\b(?:src=|type="application/json"))""", id="inline script"),
        pytest.param(r"<style\b", id="inline style sheet"),
        pytest.param(r"""(?:src|href)\s*=\s*["'](?:https?:)?//""", id="file from a foreign host"),
    ],
)
def test_the_markup_keeps_to_a_strict_content_security_policy(repository, forbidden):
    markup = tracked(repository, f"{ROOM}/templates", f"{ROOM}/theme/*.html", "overrides/*.html")
    occurs_nowhere(forbidden, markup)


def test_the_style_sheets_and_scripts_ask_no_foreign_host(repository):
    files = tracked(repository, f"{ROOM}/theme/*.css", f"{ROOM}/theme/*.js", "overrides/*.css", "overrides/*.js")
    occurs_nowhere(r"""(?:@import|url\(|fetch\(|import)\s*\(?["']?(?:https?:)?//""", files)
