"""What no file of ours does: what makes two runs differ, ties tests to insides, or is shared by all of a process."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_journeys

PACKAGE = Path(mkdocs_journeys.__file__).parent
TESTS = Path(__file__).parent.parent
PATCHES = frozenset({"setattr", "delattr", "setitem", "delitem", "patch", "object"})
"""What `monkeypatch` and `unittest.mock` call the replacing of something."""


def asks_for_identity(tree: ast.AST) -> Iterator[ast.AST]:
    """Calls of the built-in `id`: where something lies in memory differs from run to run."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "id":
            yield node


def compares_identity(tree: ast.AST) -> Iterator[ast.AST]:
    """`is` for more than None, True, False or the member of an enumeration: facts that are computed anew are equal."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for operator, other in zip(node.ops, node.comparators, strict=True):
                is_member = isinstance(other, ast.Attribute) and isinstance(other.value, ast.Name)
                is_member = is_member and other.value.id[0].isupper()
                if isinstance(operator, ast.Is | ast.IsNot) and not (is_member or isinstance(other, ast.Constant)):
                    yield node


def writes_globals(tree: ast.AST) -> Iterator[ast.AST]:
    """Names of a module that functions set: two builds in one process would meet there."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Global))


def tunes_the_collector(tree: ast.AST) -> Iterator[ast.AST]:
    """Settings of the garbage collector, which is the host's; `benchmarks.collector` says what they would gain."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "gc":
            yield from () if node.attr == "collect" else (node,)


def patches_our_code(tree: ast.AST) -> Iterator[ast.AST]:
    """Calls that replace something in the package: what they leave is not what readers get."""
    ours = {
        alias.asname or alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if (getattr(node, "module", None) or alias.name).startswith("mkdocs_journeys")
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in PATCHES:
            continue
        target = node.args[0] if node.args else None
        names = {name.id for name in ast.walk(target) if isinstance(name, ast.Name)} if target else set()
        is_named = isinstance(target, ast.Constant) and str(target.value).startswith("mkdocs_journeys")
        if is_named or names & ours:
            yield node


OF_THE_PACKAGE = (asks_for_identity, writes_globals, tunes_the_collector)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_package_does_none_of_it(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [(inspect.getdoc(kind), node.lineno) for kind in OF_THE_PACKAGE for node in kind(tree)] == []


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.glob("drawing/**/*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_drawing_depends_on_which_of_two_equal_facts_it_gets(path: Path) -> None:
    assert [node.lineno for node in compares_identity(ast.parse(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: str(path.relative_to(TESTS)))
def test_no_test_replaces_a_part_of_our_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [node.lineno for node in patches_our_code(tree)] == []


@pytest.mark.parametrize(
    ("finder", "source", "count"),
    [
        (asks_for_identity, "where = {id(point): 1}", 1),
        (asks_for_identity, "question.id(point)", 0),
        (compares_identity, "found = spot.point is highest", 1),
        (compares_identity, "x is None or y is not ColourRole.CALM", 0),
        (writes_globals, "def f():\n    global work\n    work = 1", 1),
        (tunes_the_collector, "gc.freeze()", 1),
        (tunes_the_collector, "gc.collect()", 0),
        (patches_our_code, "from mkdocs_journeys.site import page\nmonkeypatch.setattr(page, 'make', fake)", 1),
        (patches_our_code, "import mkdocs_journeys\nmonkeypatch.setattr(mkdocs_journeys.site, 'make', fake)", 1),
        (patches_our_code, "mock.patch('mkdocs_journeys.site.page.make')", 1),
        (patches_our_code, "from other import page\nmonkeypatch.setattr(page, 'make', fake)", 0),
    ],
)
def test_each_of_them_is_found(finder, source: str, count: int) -> None:
    assert len([*finder(ast.parse(source))]) == count
