"""Behind every mistake the rest of the file is read too, so that one run tells all."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.memory_tree import MemoryTree
from tests.unit.source.test_helps import write

from mkdocs_journeys.diagnostics import CODES, Code, Level
from mkdocs_journeys.diagnostics.files import SAME_FILE_NAME
from mkdocs_journeys.session import load_with_scores
from mkdocs_journeys.source import load

FAULTS = (b"language: 77", b"status: perhaps")
FAULTS_OF_THE_PORTFOLIO = (b"strict: perhaps", b"emotion_scale: perhaps")
FAULT_CODES = {"J208", "J211", "J213", "J216"}
NOT_READ = {
    "J152": "a line below a diagram is one of its own",
    "J240": "an export of another program has no field that means anything to us",
    "J402": "a file of more than a megabyte is none of ours",
    "J405": "a file that lies in no folder of ours may be anything",
    "J718": "a file in the folder of a course that has no number may be anything",
}
"""Codes of files of which nothing can be read, and why."""
ENDS_IN_A_LIST = "J220"
"""A file that is nothing but a list, below which there are no fields."""


def examples() -> Iterator[Any]:
    for code in CODES.values():
        for name, content in code.wrong.items():
            # Of two files with one address the system says which is read.
            if code is not SAME_FILE_NAME and isinstance(content, str | bytes) and name.endswith((".yml", ".md")):
                yield pytest.param(code, name, id=f"{code.code}-{name}")


def with_fault(name: str, content: bytes) -> tuple[bytes, int] | None:
    """A file with a wrong value behind everything that it says, and the line of that; None if it has no fields."""
    faults = FAULTS_OF_THE_PORTFOLIO if name == "portfolio.yml" else FAULTS
    fault = next(one for one in faults if one.split(b":")[0] + b":" not in content)
    changed = content.rstrip(b"\n") + b"\n" + fault + b"\n"
    if name.endswith(".md"):
        if b"\n---" not in content:
            return None
        before, _, after = content.rpartition(b"\n---")
        changed = before + b"\n" + fault + b"\n---" + after
    return changed, changed.index(fault)


@pytest.mark.parametrize(("code", "name"), examples())
def test_a_fault_below_any_other_is_told_in_the_same_run(code: Code, name: str, tmp_path: Path) -> None:
    content = code.wrong[name]
    changed = with_fault(name, content if isinstance(content, bytes) else str(content).encode())
    if changed is None:
        return
    files = {one: text for one, text in code.wrong.items() if isinstance(text, str | bytes)}
    write({**files, name: changed[0]}, tmp_path)
    line = changed[0][: changed[1]].count(b"\n") + 1
    found = load_with_scores(tmp_path).diagnostics
    told = {one.code for one in found if (one.file, one.line) == (name, line)}
    if code.code in NOT_READ and any((one.code, one.file) == (code.code, name) for one in found):
        assert not told & FAULT_CODES, "it is read: take it off the list"
    elif code.code == ENDS_IN_A_LIST:
        assert told
    else:
        assert told & FAULT_CODES, [str(one) for one in found]


def test_a_file_of_random_bytes_is_told_once() -> None:
    content = random.Random(7).randbytes(300)
    for start in range(0, 40, 8):
        found = load(MemoryTree({"maps/a.yml": content[start:]})).diagnostics
        assert [one.code for one in found if one.level is Level.ERROR] == ["J101"]


@pytest.mark.parametrize("title", ["title: Café", "titel: Kürbis", "título: Año"])
def test_fields_of_a_file_in_another_encoding_are_read_on(title: str) -> None:
    text = f"{title}\nstages: [{{name: A, emotion: 99}}]\n"
    found = load(MemoryTree({"maps/a.yml": text.encode("latin-1")})).diagnostics
    assert {"J101", "J221"} <= {one.code for one in found}
