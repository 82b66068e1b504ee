"""Changes of an author's files, as data: what a help says, for programs that apply it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_journeys.diagnostics.place import Place


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """The replacement of a range of a file by a text; a file that is not there yet is created.

    Attributes:
        place: The range; an empty one is where the text is put in.
        text: What is there afterwards, with line feeds between lines.
    """

    place: Place
    text: str


def apply_edits(files: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """Apply edits to the texts of files, and return the texts of all files.

    Equal edits count once. Of two edits that touch the same characters the first in the file is applied.
    """
    changed = dict(files)
    by_file: dict[str, set[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.place.file, set()).add(edit)
    for file, own in by_file.items():
        changed[file] = _applied(changed.get(file, ""), sorted(own))
    return changed


def _applied(text: str, edits: Iterable[Edit]) -> str:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def offset(line: int, column: int) -> int:
        return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))

    parts: list[str] = []
    done = 0
    for edit in edits:
        place = edit.place
        start, end = offset(place.line, place.column), offset(place.end_line, place.end_column)
        if start < done:
            continue
        parts += [text[done:start], edit.text]
        done = end
    return "".join([*parts, text[done:]])
