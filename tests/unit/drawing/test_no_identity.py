"""What is drawn depends on what a map says, never on where its parts lie in memory."""

import ast
from pathlib import Path

import pytest

from mkdocs_journeys import drawing, insight

FILES = [path for package in (drawing, insight) for path in sorted(Path(package.__file__).parent.rglob("*.py"))]


def asks_for_identity(source: str) -> bool:
    """Whether it calls the built-in `id`."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "id"
        for node in ast.walk(ast.parse(source))
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_file_asks_for_the_identity_of_an_object(path: Path) -> None:
    assert not asks_for_identity(path.read_text(encoding="utf-8"))


def test_a_call_of_it_is_found() -> None:
    assert asks_for_identity("where = {id(point): 1}")
    assert not asks_for_identity("question.id(point)")
