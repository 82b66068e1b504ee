"""Modules hold no state: what a function returns follows from its arguments, whoever called anything before.

What is computed once is remembered by `cache`, which changes no result. It may grow with the package's own things, such
as fields, icons and languages; where it could grow with what authors write, its size has a limit.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_journeys

PACKAGE = Path(mkdocs_journeys.__file__).parent
STATE = {"ContextVar", "local"}
CHANGES = {
    "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault", "sort", "update",
}  # fmt: skip
WRITTEN_BY_AUTHORS = {"str", "bytes", "Path", "tuple"}
OF_OUR_OWN = {"drawing/scene/icons.py: shape", "model/light_model.py: _shared", "site/render.py: icon"}
"""They are asked for names of our own icons and fields only."""


def state_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What in a module is changed by calls, with its line."""
    shared = {
        target.id
        for statement in tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in (statement.targets if isinstance(statement, ast.Assign) else [statement.target])
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield node.lineno, f"global {', '.join(node.names)}"
        elif isinstance(node, ast.Call) and name_of(node.func) in STATE:
            yield node.lineno, name_of(node.func)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            own = {
                inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
            }
            own |= {inner.arg for inner in ast.walk(node) if isinstance(inner, ast.arg)}
            for inner in ast.walk(node):
                changed = changed_by(inner)
                if isinstance(changed, ast.Name) and changed.id in shared - own:
                    yield inner.lineno, changed.id


def changed_by(node: ast.AST) -> ast.expr | None:
    """What an item is put into or taken from, or a method that changes it is called of."""
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        return node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
        return node.func.value
    return None


def unlimited(tree: ast.Module) -> Iterator[str]:
    """The functions that remember whatever they are asked for, where that may be what an author has written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(map(is_unlimited, node.decorator_list)):
            arguments = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
            kinds = {part for argument in arguments if argument.annotation for part in names_in(argument.annotation)}
            if kinds & WRITTEN_BY_AUTHORS:
                yield node.name


def is_unlimited(decorator: ast.expr) -> bool:
    if isinstance(decorator, ast.Call):
        sizes = [*decorator.args, *(word.value for word in decorator.keywords if word.arg == "maxsize")]
        is_endless = any(isinstance(size, ast.Constant) and size.value is None for size in sizes)
        return name_of(decorator.func) == "lru_cache" and is_endless
    return name_of(decorator) == "cache"


def names_in(annotation: ast.expr) -> Iterator[str]:
    return (node.id for node in ast.walk(annotation) if isinstance(node, ast.Name))


def name_of(expression: ast.expr) -> str:
    if isinstance(expression, ast.Attribute):
        return expression.attr
    return expression.id if isinstance(expression, ast.Name) else ""


FILES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
def test_nothing_that_a_module_holds_is_changed(path: Path) -> None:
    assert [*state_of(ast.parse(path.read_text(encoding="utf-8")))] == []


def test_what_is_remembered_of_texts_has_a_limit() -> None:
    found = {
        f"{name}: {function}"
        for name, path in FILES.items()
        for function in unlimited(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == OF_OUR_OWN


def test_state_is_found() -> None:
    module = """
from contextvars import ContextVar

known = {}
language = ContextVar("language")

def remember(name):
    known[name] = 1

def forget():
    known.clear()

def count():
    global total
    total = 1

def without_effect(known):
    own = []
    known[1] = own.append(2)
"""
    assert {what for _, what in state_of(ast.parse(module))} == {"ContextVar", "known", "global total"}
    assert len([*state_of(ast.parse(module))]) == 4


def test_memory_without_a_limit_is_found() -> None:
    module = """
@cache
def one(text: str): ...
@lru_cache(maxsize=None)
def two(texts: tuple[str, ...]): ...
@lru_cache(None)
def three(*, text: str | None): ...
@lru_cache(maxsize=64)
def four(text: str): ...
@cache
def five(record: type[Record]): ...
@cache
def six(): ...
"""
    assert [*unlimited(ast.parse(module))] == ["one", "two", "three"]
