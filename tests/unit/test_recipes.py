"""The recipe for a lane in CONTRIBUTING is followed word for word in a copy of the repository; its tests then pass."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

MOST_FILES = 4
CHECKED = (
    "tests/unit/model/test_fields.py",
    "tests/unit/words/test_catalogues.py",
    "tests/unit/schema",
    "tests/reference",
    "tests/site/test_gallery.py",
    "tests/site/test_demo_is_complete.py",
)
OF_THE_LANE = "questions or is_the_models or is_described or lane or translated or is_used or is_written"
"""Words of names of tests that a new lane can break; the other examples of the reference are as they were."""
DRAWN = """
import sys
from mkdocs_journeys.drawing import AsFile, draw, write_svg
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

loaded = load(FolderTree(sys.argv[1]))
assert loaded.diagnostics == (), loaded.diagnostics
facts = map_facts(loaded.portfolio.journeys["anna"], loaded.portfolio)
print(write_svg(draw(facts, Words("zh")), AsFile()))
"""


class Step(NamedTuple):
    """What a recipe says to write: into which file, below what (nothing for its end), and what."""

    file: str
    below: tuple[str, str] | None
    text: str


def recipe(paper: str, heading: str) -> str:
    """The section of a paper below a heading."""
    return re.split(r"^### ", paper.partition(f"\n### {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def steps_of(section: str) -> Iterator[Step]:
    """What the section says to write, in its order. A text that names no file is about the one named before."""
    file = ""
    said = re.compile(r"^ *(?P<fence>`{3,})\w+\n(?P<text>.*?)\n *(?P=fence)$", re.DOTALL | re.MULTILINE)
    start = 0
    for found in said.finditer(section):
        before, start = section[start : found.start()], found.end()
        file = next(iter(re.findall(r"in\s+`([\w/.-]+/[\w.-]+\.\w+)`", before)), file)
        below = re.findall(r"below the (field|lane) `(\w+)`", before)
        yield Step(file, below[0] if below else None, textwrap.dedent(found["text"]))


def follow(step: Step, repository: Path) -> None:
    """Write what a step says where it says."""
    path = repository / step.file
    lines = path.read_text(encoding="utf-8").split("\n")
    if step.below is None:
        path.write_text("\n".join([*lines, step.text, ""]), encoding="utf-8")
        return
    what, name = step.below
    beginning = f'LaneSpec("{name}"' if what == "lane" else f"{name}:"
    [at] = [number for number, line in enumerate(lines) if line.lstrip().startswith(beginning)]
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    lines[at + 1 : at + 1] = textwrap.indent(step.text, indent).split("\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def run(command: list[str], folder: Path) -> str:
    """What a command prints in a folder whose package it uses; fails with it if the command does."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "plugins"), "PYTEST_ADDOPTS": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)
    return done.stdout


@pytest.fixture(scope="module")
def steps(repository: Path) -> list[Step]:
    """The steps of the recipe for a lane."""
    return [*steps_of(recipe((repository / "CONTRIBUTING.md").read_text(encoding="utf-8"), "A lane"))]


@pytest.fixture(scope="module")
def followed(repository: Path, steps: list[Step], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which the recipe was followed."""
    copy = tmp_path_factory.mktemp("recipe") / "repository"
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listing.split("\0")):
        if (repository / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(repository / name, copy / name)
    for step in steps:
        follow(step, copy)
    # As `make golden` does.
    run(["-m", "pytest", "-q", "-p", "no:cacheprovider", "--golden", "tests/unit/schema", "tests/reference"], copy)
    return copy


def test_a_lane_of_texts_touches_few_files(steps):
    assert 0 < len({step.file for step in steps}) <= MOST_FILES


def test_a_lane_that_was_added_is_read_drawn_and_translated(followed, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "anna.yml").write_text(
        "title: Anna\nlanguage: zh\nsteps:\n  - name: 付款\n    questions: 小票在哪里\n", encoding="utf-8"
    )
    drawn = run(["-c", DRAWN, str(tmp_path)], followed)
    assert "疑问" in drawn
    assert "小票在哪里" in drawn


def test_the_tests_are_content_with_a_lane_that_was_added(followed):
    run(["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", OF_THE_LANE, *CHECKED], followed)
