"""Helps that write a file, where a file of that name is there already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.model import KINDS, Kind

_FOLDER = f"{KINDS[Kind.PERSONA].folder}/"


def without_taken_files(diagnostics: Sequence[Diagnostic], paths: Collection[str]) -> list[Diagnostic]:
    """Return diagnostics whose helps describe no persona again that has a file already."""
    taken = {path.rpartition(".")[0]: path for path in paths if path.startswith(_FOLDER)}
    return [_without_taken_file(found, taken) for found in diagnostics]


def _without_taken_file(found: Diagnostic, taken: Mapping[str, str]) -> Diagnostic:
    files = (edit.place.file for edit in found.edits)
    new = (file.rpartition(".")[0] for file in files if file != found.file)
    file = next((taken[bare] for bare in new if bare in taken), None)
    if file is None:
        return found
    hint = f"{file} is there already: what it lacks of these lines belongs there, and a map says the name only"
    return replace(found, suggestion=hint, edits=())
