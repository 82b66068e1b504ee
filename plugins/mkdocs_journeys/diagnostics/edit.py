"""Changes of an author's files, as data: what a help says, for programs that apply it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mkdocs_journeys.diagnostics.place import Place

_Span = tuple[int, int, str]


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """The replacement of a range of a file by a text; a file that is not there yet is created.

    Attributes:
        place: The range; an empty one is where the text is put in.
        text: What is there afterwards, with line feeds between lines.
    """

    place: Place
    text: str


def apply_edits(files: Mapping[str, str], changes: Iterable[Sequence[Edit]]) -> dict[str, str]:
    """Apply the edits of several helps to the texts of files, and return the texts of all files.

    The edits of one help are applied together or not at all: half of it would spoil the file. Of two helps that touch
    the same characters, or write the same new file, the first is applied. Equal edits count once.
    """
    changed = dict(files)
    starts: dict[str, list[int]] = {}
    taken: dict[str, list[_Span]] = {}
    for edits in sorted(sorted(edits) for edits in changes if edits):
        spans = [(edit.place.file, _span(edit, files, starts)) for edit in edits]
        is_new = (file in files or not taken.get(file) or span in taken[file] for file, span in spans)
        if all(is_new) and all(_is_free(span, taken.get(file, [])) for file, span in spans):
            for file, span in spans:
                own = taken.setdefault(file, [])
                if span not in own:
                    insort(own, span)
    for file, own in taken.items():
        changed[file] = _applied(files.get(file, ""), own)
    return changed


def _span(edit: Edit, files: Mapping[str, str], starts: dict[str, list[int]]) -> _Span:
    """The characters of a file from the first to the one behind the last, and what is there afterwards."""
    place = edit.place
    text = files.get(place.file, "")
    if place.file not in starts:
        starts[place.file] = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    lines = starts[place.file]

    def offset(line: int, column: int) -> int:
        return min(lines[min(line, len(lines)) - 1] + column - 1, len(text))

    return offset(place.line, place.column), offset(place.end_line, place.end_column), edit.text


def _is_free(span: _Span, taken: Sequence[_Span]) -> bool:
    """Whether no other edit touches the same characters; an equal one does no harm."""
    at = bisect_left(taken, span)
    before, after = taken[max(at - 1, 0) : at], taken[at : at + 1]
    return all(other == span or other[1] <= span[0] or span[1] <= other[0] for other in (*before, *after))


def _applied(text: str, spans: Iterable[_Span]) -> str:
    parts: list[str] = []
    done = 0
    for start, end, new in spans:
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])
