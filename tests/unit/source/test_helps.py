"""Every help is applied literally; afterwards the files say what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.unit.source import helps

from mkdocs_journeys.diagnostics import CODES, Code, Edit, Level, Place, apply_edits
from mkdocs_journeys.source import FolderTree, load

CASES = Path(__file__).parent / "cases" / "helps"


def cases() -> Iterator[Any]:
    for file in sorted(CASES.glob("*.yml")):
        for name, case in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            yield pytest.param(case, id=f"{file.stem}: {name}")


def write(files: dict[str, Any], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


@pytest.mark.parametrize("case", list(cases()))
def test_who_does_what_the_help_says_gets_what_was_meant(case: dict[str, Any], tmp_path: Path) -> None:
    write(case["files"], tmp_path)
    before = [f"{found.file}:{found.line} {found.level} {found.code}" for found in helps.diagnostics_of(tmp_path)]
    if "found" in case:
        assert before == case["found"]
    said = "\n".join(f"{found.message}\n{found.suggestion}" for found in helps.diagnostics_of(tmp_path))
    for part in case.get("says", ()):
        assert part in said
    for part in case.get("never", ()):
        assert part not in said
    for _ in range(case.get("rounds", 1)):
        helps.apply_helps(tmp_path)
    loaded = load(FolderTree(tmp_path))
    left = [f"{found} {found.suggestion}" for found in loaded.diagnostics if found.level is not Level.NOTICE]
    assert left == case.get("left", [])
    for name, text in case.get("applied", {}).items():
        assert (tmp_path / name).read_text("utf-8") == text
    for path, value in case.get("then", {}).items():
        assert helps.value_at(loaded.portfolio, path) == value, path


def test_every_code_whose_help_can_be_applied_has_a_case(tmp_path: Path) -> None:
    with_edits: set[str] = set()
    tried: set[str] = set()
    for number, code in enumerate(CODES.values()):
        with_edits |= codes_with_edits(code.wrong, tmp_path / f"code-{number}" / "journeys")
    for number, case in enumerate(parameters.values[0] for parameters in cases()):
        found = codes_with_edits(case["files"], tmp_path / f"case-{number}")
        with_edits |= found
        if case.keys() & {"applied", "then"}:
            tried |= found
    assert len(with_edits) > 40
    assert with_edits - tried == set(), "say in cases/helps what their helps shall make of a file"


def codes_with_edits(files: dict[str, Any], folder: Path) -> set[str]:
    write({name: content for name, content in files.items() if isinstance(content, str)}, folder)
    return {found.code for found in helps.diagnostics_of(folder) if helps.edits_of(found, folder)}


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_the_help_of_a_code_mends_its_wrong_example(code: Code, tmp_path: Path) -> None:
    folder = tmp_path / "journeys"
    write({name: text for name, text in code.wrong.items() if isinstance(text, str)}, folder)
    own = [found for found in helps.diagnostics_of(folder) if found.code == code.code]
    if not any(helps.edits_of(found, folder) for found in own):
        # Then it names no other word to write either.
        assert [found.suggestion for found in own if "did you mean" in (found.suggestion or "")] == []
        return
    helps.apply_helps(folder)
    assert [str(found) for found in helps.diagnostics_of(folder) if found.level is not Level.NOTICE] == []


def test_edits_are_applied_from_the_first_to_the_last_and_never_twice() -> None:
    files = {"a": "one\ntwo 三\nthree"}
    changes = [
        [Edit(Place("a", 2, 5, 2, 6), "3")],
        [Edit(Place("a", 1, 1, 1, 4), "1\n1")],
        [Edit(Place("a", 1, 1, 1, 4), "1\n1")],
        [Edit(Place("a", 1, 2, 1, 3), "touches the first"), Edit(Place("a", 3, 1, 3, 6), "so this is left too")],
        [Edit(Place("a", 9, 1, 9, 1), "\nend")],
        [Edit(Place("b"), "new\n")],
        [],
    ]
    assert apply_edits(files, changes) == {"a": "1\n1\ntwo 3\nthree\nend", "b": "new\n"}
