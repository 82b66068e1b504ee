"""What comments, docstrings and papers for contributors name between backticks is there: files, folders and classes."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PAPERS = (
    REPOSITORY / "CONTRIBUTING.md",
    REPOSITORY / "README.md",
    REPOSITORY / "benchmarks/README.md",
    *sorted((REPOSITORY / "docs/decisions").glob("*.md")),
)
MODULES = sorted(
    file for folder in ("plugins", "tests", "tools", "benchmarks") for file in (REPOSITORY / folder).rglob("*.py")
)
WRITTEN_BY_RECIPES = {"plugins/mkdocs_journeys/model/workshop.py", "plugins/mkdocs_journeys/site/pages/workshops.py"}
OF_OTHERS = {"MkDocs", "SyntaxError"}
"""Names that are neither ours nor imported by us."""
NAMED = re.compile(r"`([^`\s]+)`")
CODE_FILE = re.compile(r"[\w./-]+\.py")
FOLDER = re.compile(r"[\w-]+(?:/[\w-]+)*/")
CLASS = re.compile(r"(?:[A-Z][a-z0-9]+){2,}|[A-Z][a-z]\w*\.[a-z_]\w*")
"""A class whose name has several words, or a class with a method: a single word may be an example of a text."""


@cache
def paths() -> frozenset[str]:
    """Every file of the repository, and every end of its path that begins at a folder or a name."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    parts = [name.split("/") for name in listing.stdout.split("\0") if (REPOSITORY / name).is_file()]
    return frozenset("/".join(path[start:]) for path in parts for start in range(len(path)))


@cache
def folders() -> frozenset[str]:
    return frozenset(path[: place.end()] for path in paths() for place in re.finditer("/", path))


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def names() -> frozenset[str]:
    """Every name that the code defines, uses or imports."""
    found: set[str] = set()
    for file in MODULES:
        for node in ast.walk(tree_of(file)):
            match node:
                case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.alias():
                    found.update(node.name.split("."))
                case ast.Name():
                    found.add(node.id)
                case ast.Attribute():
                    found.add(node.attr)
                case _:
                    pass
    return frozenset(found)


def prose_of(file: Path) -> Iterator[tuple[int, str]]:
    """The docstrings of a module and the comments on lines of their own, each with its line."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.lineno, node.value.value
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith("#"):
            yield number, line


def missing(text: str, *, is_paper: bool) -> list[str]:
    """Return what a text names that is not there; folders only of papers, as docstrings name those of authors too."""
    found = []
    for name in NAMED.findall(text):
        if CODE_FILE.fullmatch(name):
            is_there = name in paths() | WRITTEN_BY_RECIPES
        elif FOLDER.fullmatch(name):
            is_there = not is_paper or name in folders()
        elif CLASS.fullmatch(name):
            is_there = name in OF_OTHERS or names().issuperset(name.split("."))
        else:
            continue
        if not is_there:
            found.append(name)
    return found


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_what_a_paper_for_contributors_names_is_there(paper):
    assert missing(paper.read_text(encoding="utf-8"), is_paper=True) == []


def test_what_comments_and_docstrings_name_is_there():
    assert [
        f"{file.relative_to(REPOSITORY)}:{line}: {name}"
        for file in MODULES
        for line, text in prose_of(file)
        for name in missing(text, is_paper=False)
    ] == []


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("`hosts/late.py` holds `Session`", ["hosts/late.py"]),
        ("rooms such as `blocks/`, `drawing/` and `site/pages/`", ["blocks/"]),
        (
            "`WholePage` became `MapFacts`, and `Session.unlock` `MapFacts.of`",
            ["WholePage", "Session.unlock"],
        ),
        ("`kept.py` and `cache.py`", ["kept.py"]),
    ],
)
def test_a_name_that_is_gone_is_found(text, gone):
    assert missing(text, is_paper=True) == gone
