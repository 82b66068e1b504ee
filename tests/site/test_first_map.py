"""The guide for beginners works word for word, from an empty folder to a strict build, in both languages."""

import re
import shlex
from pathlib import Path

import pytest
from tests.programs import run_module
from tests.site.portfolios.sites import build

GUIDES = ("first-map.md", "quick-start-zh.md")
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?[^\n]*\n(.+?)^```$', re.MULTILINE | re.DOTALL)


def fences(repository: Path, guide: str) -> list[tuple[str, str, str]]:
    """Language, title and text of every block of code, in order."""
    return FENCE.findall((repository / "docs/guide" / guide).read_text(encoding="utf-8"))


def write_files(repository: Path, guide: str, folder: Path) -> list[str]:
    """The files with a title; of one that is shown twice, the last, which is the whole of it."""
    files = {title: text for _, title, text in fences(repository, guide) if title}
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return list(files)


@pytest.mark.parametrize("guide", GUIDES)
def test_what_the_guide_says_builds_strictly(guide, repository, tmp_path):
    written = write_files(repository, guide, tmp_path)
    assert {"mkdocs.yml", "docs/index.md", "journeys/maps/first-visit.yml"} <= set(written)
    built = build(tmp_path, "--strict")
    assert built.returncode == 0, built.output
    page = built.text("journeys/first-visit/index.html")
    assert "<svg" in page


@pytest.mark.parametrize("guide", GUIDES)
def test_the_check_of_the_guide_finds_nothing_but_new_names(guide, repository, tmp_path):
    write_files(repository, guide, tmp_path)
    commands = [
        line for language, _, text in fences(repository, guide) if language == "bash" for line in text.split("\n")
    ]
    [check] = [command for command in commands if command.startswith("journeys check")]
    arguments = shlex.split(check, comments=True)[1:]
    finished = run_module("mkdocs_journeys", *arguments, "--format", "json", folder=tmp_path)
    assert finished.returncode == 0, finished.stdout
    assert set(re.findall(r'"code": "(J\d+)"', finished.stdout)) <= {"J301"}


def test_the_first_map_is_one_after_every_step(repository, tmp_path):
    """Whoever stops in the middle has a map too: each version of the file reads without a mistake."""
    write_files(repository, "first-map.md", tmp_path)
    versions = [text for _, title, text in fences(repository, "first-map.md") if title.endswith("first-visit.yml")]
    assert len(versions) >= 2
    for text in versions[:1] + versions[-1:]:
        (tmp_path / "journeys/maps/first-visit.yml").write_text(text, encoding="utf-8")
        built = build(tmp_path, "--strict")
        assert built.returncode == 0, built.output
