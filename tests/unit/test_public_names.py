"""The names that the package offers: each is public where it comes from, is there once, and is documented."""

import ast
import dataclasses
import inspect
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest
from tests.reference.python_page import function_of, names, public_members, python_page, said

import mkdocs_journeys

PACKAGE = Path(mkdocs_journeys.__file__).parent
NAMES = names()


def room_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        if file != PACKAGE / "__init__.py":
            yield file, ast.parse(file.read_text(encoding="utf-8"))


def names_of_rooms() -> dict[str, set[str]]:
    """Name → the rooms that offer it to others: in the list of a face, or as a room of one file."""
    found = defaultdict(set)
    for file, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
                for name in ast.literal_eval(node.value):
                    found[name].add(room_of(file))
            elif isinstance(node, ast.ClassDef | ast.FunctionDef) and file.parent == PACKAGE:
                found[node.name].add(room_of(file))
    return {name: rooms for name, rooms in found.items() if not name.startswith("_")}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_exported_is_public_in_its_room(name):
    thing = getattr(mkdocs_journeys, name)
    assert thing.__name__ == name
    assert names_of_rooms()[name] == {thing.__module__.split(".")[1]}


def test_it_exports_what_it_lists_and_knows_its_version():
    assert set(dir(mkdocs_journeys)) >= set(mkdocs_journeys.__all__)
    assert mkdocs_journeys.__version__
    with pytest.raises(AttributeError, match="no attribute 'portfolio_of'"):
        _ = mkdocs_journeys.portfolio_of


def test_no_two_rooms_offer_the_same_name():
    assert {name: rooms for name, rooms in names_of_rooms().items() if len(rooms) > 1} == {}


def test_no_two_rooms_have_a_class_of_the_same_name():
    found = defaultdict(set)
    for file, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].add(room_of(file))
    assert {name for name, rooms in found.items() if len(rooms) > 1} == set()


@pytest.mark.parametrize("name", mkdocs_journeys.__all__)
def test_every_public_name_has_its_place_on_the_page(name):
    assert f"\n## `{name}` {{ #" in python_page()


@pytest.mark.parametrize("name", NAMES)
def test_everything_about_a_public_name_is_documented(name):
    thing = getattr(mkdocs_journeys, name)
    doc = said(thing)
    assert doc.text
    if dataclasses.is_dataclass(thing):
        fields = [field.name for field in dataclasses.fields(thing) if not field.name.startswith("_")]
        assert [*doc.entries["Attributes"]] == fields
    functions = [function_of(member) for _, member in public_members(thing)] if isinstance(thing, type) else [thing]
    for function in functions:
        assert said(function).text
        given = [name for name in inspect.signature(function).parameters if name not in ("self", "cls")]
        # What a method takes may be clear from its name.
        explained = said(function).entries.get("Args", {} if isinstance(thing, FunctionType) else given)
        assert [*explained] == given


def test_importing_the_package_imports_none_of_its_rooms():
    program = "import sys, mkdocs_journeys; print([name for name in sys.modules if 'mkdocs_journeys.' in name])"
    assert run(program) == "[]"


def test_its_names_need_neither_mkdocs_nor_its_theme():
    program = "import sys; from mkdocs_journeys import *; print({'mkdocs', 'material'} & {*sys.modules})"
    assert run(program) == "set()"


def run(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_every_name_is_where_the_type_checker_finds_it():
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    [checked] = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imported = {
        alias.name: node.module for node in checked.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert {*imported} == {*NAMES}
    for name, module in imported.items():
        assert getattr(import_module(module), name) is getattr(mkdocs_journeys, name)
