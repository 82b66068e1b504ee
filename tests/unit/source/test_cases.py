"""What the reader says about files, word for word; each case stands in `cases/*.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.session import load_with_scores

CASES = Path(__file__).parent / "cases"


def cases() -> Iterator[object]:
    for file in sorted(CASES.glob("*.yml")):
        for name, case in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            yield pytest.param(case, id=f"{file.stem}: {name}")


def written(diagnostic: Diagnostic) -> str:
    place = f"{diagnostic.line}:{diagnostic.column}-{diagnostic.end_line}:{diagnostic.end_column}"
    help_text = f"\n  {diagnostic.suggestion}" if diagnostic.suggestion else ""
    head = f"{diagnostic.file}:{place} {diagnostic.level} {diagnostic.code}"
    return f"{head}\n  {diagnostic.message}{help_text}"


@pytest.mark.parametrize("case", list(cases()))
def test_the_reader_says_exactly_this(case: dict[str, dict[str, str | bytes]], tmp_path: Path) -> None:
    folder = tmp_path / "journeys"
    folder.mkdir()
    for name, content in case["files"].items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    said = "\n".join(written(found) for found in load_with_scores(folder).diagnostics)
    assert said == (case.get("said") or "").rstrip("\n")
