"""Recipes in CONTRIBUTING are followed word for word in a copy of the repository; its tests then pass."""

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

MOST_FILES = {"A lane": 4, "A kind of page": 6}
"""Heading of a recipe → how many files it writes to at most."""
CHECKED = (
    "tests/unit/model",
    "tests/unit/words/test_catalogues.py",
    "tests/unit/schema",
    "tests/reference",
    "tests/site/test_gallery.py",
    "tests/site/test_demo_is_complete.py",
)
OF_WHAT_IS_NEW = (
    "questions or workshop or kind or listed or is_the_models or is_described or lane or translated or is_used or "
    "is_written"
)
"""Words of names of tests that a new lane or kind can break; the other examples of the reference are as they were."""
BEGINNINGS = {
    "field": "{}:",
    "lane": 'LaneSpec("{}"',
    "member": "{} = ",
    "kind": "KindSpec(Kind.{},",
    "import": "from .{} import ",
}
"""What a recipe says to write below → how its line begins."""
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
BUILT = """
import sys
from mkdocs_journeys.session import Session
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.build import build
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.page import Prose
from mkdocs_journeys.site.render import rendered
from mkdocs_journeys.words import Words

session = Session.open(sys.argv[1])
context = SiteContext(session.selected, Words("zh"), Addresses())
for page in build(context).pages:
    if page.address.startswith("workshops/"):
        print(f"== {page.address}")
        for part in page.parts:
            print(part.markdown if isinstance(part, Prose) else rendered(part, page, context))
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
        below = re.findall(rf"below the ({'|'.join(BEGINNINGS)}) `(\w+)`", before)
        yield Step(file, below[0] if below else None, textwrap.dedent(found["text"]))


def follow(step: Step, repository: Path) -> None:
    """Write what a step says where it says."""
    path = repository / step.file
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{step.text}\n", encoding="utf-8")
        return
    lines = path.read_text(encoding="utf-8").split("\n")
    if step.below is None:
        path.write_text("\n".join([*lines, step.text, ""]), encoding="utf-8")
        return
    what, name = step.below
    beginning = BEGINNINGS[what].format(name)
    # A docstring may say before what it is.
    *_, at = [number for number, line in enumerate(lines) if line.lstrip().startswith(beginning)]
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


def steps_below(heading: str, repository: Path) -> list[Step]:
    """The steps of a recipe."""
    return [*steps_of(recipe((repository / "CONTRIBUTING.md").read_text(encoding="utf-8"), heading))]


@pytest.fixture(scope="module")
def followed(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which all of these recipes were followed."""
    copy = tmp_path_factory.mktemp("recipe") / "repository"
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listing.split("\0")):
        if (repository / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(repository / name, copy / name)
    for heading in MOST_FILES:
        for step in steps_below(heading, repository):
            follow(step, copy)
    # As `make golden` does.
    run(["-m", "pytest", "-q", "-p", "no:cacheprovider", "--golden", "tests/unit/schema", "tests/reference"], copy)
    return copy


@pytest.mark.parametrize(("heading", "most"), MOST_FILES.items())
def test_what_is_new_touches_few_files(repository, heading, most):
    assert 0 < len({step.file for step in steps_below(heading, repository)}) <= most


def test_a_lane_that_was_added_is_read_drawn_and_translated(followed, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "anna.yml").write_text(
        "title: Anna\nlanguage: zh\nsteps:\n  - name: 付款\n    questions: 小票在哪里\n", encoding="utf-8"
    )
    drawn = run(["-c", DRAWN, str(tmp_path)], followed)
    assert "疑问" in drawn
    assert "小票在哪里" in drawn


def test_a_kind_of_page_that_was_added_has_a_gallery_and_pages(followed):
    built = run(["-c", BUILT, str(followed / "journeys")], followed)
    assert "== workshops/index.md" in built
    page = built.partition("== workshops/first-map.md\n")[2]
    assert "工作坊" in page
    assert "Bring three receipts" in page
    assert "2026" in page


def test_the_tests_are_content_with_what_was_added(followed):
    run(["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", OF_WHAT_IS_NEW, *CHECKED], followed)
