"""Applies the helps of diagnostics literally, as a reader would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Edit, Place, apply_edits
from mkdocs_journeys.model import Localized, Record
from mkdocs_journeys.session import load_with_scores

RENAME = re.compile(r"rename it to “([^”]+)”")
WORD = re.compile(r"did you mean “([^”]+)”")


def diagnostics_of(folder: Path) -> tuple[Diagnostic, ...]:
    return load_with_scores(folder).diagnostics


def edits_of(diagnostic: Diagnostic, folder: Path) -> Sequence[Edit]:
    """What a help says to write: as data, or the word that it names in place of the one that the message names."""
    found = WORD.search(diagnostic.suggestion or "")
    if diagnostic.edits or not found or diagnostic.line != diagnostic.end_line:
        return diagnostic.edits
    line = (folder / diagnostic.file).read_text("utf-8").split("\n")[diagnostic.line - 1]
    rest = line[diagnostic.column - 1 :]
    named = re.findall("“([^”]+)”", diagnostic.message)
    wrong = next(name for name in named if name in rest)
    start = diagnostic.column + rest.index(wrong)
    place = Place(diagnostic.file, diagnostic.line, start, diagnostic.line, start + len(wrong))
    return [Edit(place, found[1])]


def assert_told(diagnostic: Diagnostic) -> None:
    """A help says all that its edits write."""
    told = " ".join((diagnostic.suggestion or "").split())
    if told.endswith("…"):
        return
    for edit in diagnostic.edits:
        # What is put into a mapping between braces is told a line for each entry.
        for line in re.split("\n|(?<=}), ", edit.text):
            bare = " ".join(line.split()).removesuffix(",").removeprefix("- ").strip()
            assert bare in told or bare.strip('"') in told, f"{bare!r} is not in the help: {told}"


def apply_helps(folder: Path) -> None:
    """Apply the help of every diagnostic of a folder, once."""
    found = diagnostics_of(folder)
    changes = [edits_of(diagnostic, folder) for diagnostic in found]
    names = {edit.place.file for edits in changes for edit in edits}
    before = {name: (folder / name).read_text("utf-8") for name in names if (folder / name).exists()}
    for name, text in apply_edits(before, changes).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    for diagnostic in found:
        assert_told(diagnostic)
        if renamed := RENAME.search(diagnostic.suggestion or ""):
            file = folder / diagnostic.file
            file.rename(file.parent / renamed[1])


def value_at(portfolio: Any, path: str) -> Any:
    """A value of a portfolio, such as `journeys.anna.stages.0.name`, as plain data."""
    value = portfolio
    for name in path.split("."):
        key: Any = int(name) if name.isdigit() and not isinstance(value, dict) else name
        value = value[key] if isinstance(value, dict | tuple) else getattr(value, name)
    return plain(value)


def plain(value: Any) -> Any:
    """Records as what authors would write, so that cases can say them."""
    if isinstance(value, Localized):
        return value.text()
    if isinstance(value, Record):
        shown = {name: plain(entry) for name, entry in value.filled.items()}
        bare = value.bare
        # The id of a stage or step comes from its name.
        return shown[bare] if bare and set(shown) - {"id"} == {bare} else shown
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    return value if isinstance(value, int | float | str | None) else str(value)
