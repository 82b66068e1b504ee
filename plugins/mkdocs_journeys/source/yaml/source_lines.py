"""The lines of a file in which a value is written, and other lines in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.yaml.author_text import written
from mkdocs_journeys.source.yaml.spans import Spans

_BLOCK_TEXT = re.compile(r"[|>]([1-9][+-]?|[+-][1-9]?)?\s*(\s#.*)?$")
WIDEST_LINE = 100
MOST_LINES_IN_HELP = 40


class SourceLines:
    """What an author has typed, by the paths of the values.

    Attributes:
        lines: The lines of the file.
    """

    def __init__(self, places: Spans, read: Callable[[], Sequence[str]]) -> None:
        self.places = places
        self._read = read

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines of the file; none where only its values are known."""
        return self._read()

    def value_span(self, path: Path) -> Place | None:
        """From the first character of a value to its last, or None if that cannot be told."""
        place = self.places.span(path)
        if place is None or place.line > len(self.lines):
            return None
        line = self.lines[place.line - 1]
        if not self.places.holds(path) and _BLOCK_TEXT.match(line, place.column - 1):
            end = self._end_of_text(place.line)
            return Place(place.file, place.line, place.column, end, len(self.lines[end - 1]) + 1)
        if not self.places.holds(path) or line[place.column - 1 : place.column] in ("[", "{"):
            return place
        if self._is_bare_pair(path):
            inner = self.value_span(self.places.under(path)[1])
            return None if inner is None else Place(place.file, place.line, place.column, *_end(inner))
        end = self._end_of_block(place.line, place.column)
        return Place(place.file, place.line, place.column, end, len(self.lines[end - 1]) + 1)

    def _is_bare_pair(self, path: Path) -> bool:
        """Whether a field stands between brackets without braces of its own, as in `[a: 1, b: 2]`."""
        around = self.places.span(path[:-1]) if path and isinstance(path[-1], int) else None
        return around is not None and self.lines[around.line - 1].startswith("[", around.column - 1)

    def is_flow(self, path: Path, span: Place) -> bool:
        """Whether a value is between brackets or braces, where nothing can be put in lines of its own."""
        return self.text(span)[:1] in ("{", "[") or self._is_bare_pair(path)

    def _end_of_text(self, line: int) -> int:
        """The last line of a text whose mark, `|` or `>`, is on a line counted from 1."""
        below = [(number, text) for number, text in enumerate(self.lines[line:], line + 1) if text.strip()]
        indent = len(below[0][1]) - len(below[0][1].lstrip()) if below else 0
        inside = takewhile(lambda one: len(one[1]) - len(one[1].lstrip()) >= indent > 0, below)
        return max((number for number, _ in inside), default=line)

    def _end_of_block(self, line: int, column: int) -> int:
        """The last line of a list or mapping that begins in a column, counted from 1."""
        last = line
        is_list = self.lines[line - 1].startswith("-", column - 1)
        for number in range(line + 1, len(self.lines) + 1):
            text = self.lines[number - 1]
            bare = text.lstrip()
            if not bare:
                continue
            if len(text) - len(bare) < column - 1 or text.startswith(("---", "...")):
                break
            if len(text) - len(bare) == column - 1:
                if bare[0] == "#":
                    continue
                if is_list and bare[0] != "-":
                    # The dashes of a list may be in the column of the field that holds it.
                    break
            last = number
        return last

    def has_comment(self, span: Place) -> bool:
        """Whether a comment would be lost with these lines."""
        return any(" #" in line or line.lstrip()[:1] == "#" for line in self.lines[span.line - 1 : span.end_line])

    def text(self, span: Place) -> str:
        """What is written in a range."""
        lines = list(self.lines[span.line - 1 : span.end_line])
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "\n".join(lines)

    def removing(self, path: Path) -> Edit | None:
        """The edit that takes a field away with its lines; None where others share them or a comment is among them."""
        key, span = self.places.key(path), self.value_span(path)
        if span is None or self.lines[key.line - 1][: key.column - 1].strip() or self.has_comment(span):
            return None
        return Edit(Place(key.file, key.line, 1, span.end_line + 1, 1), "")

    def rewriting(self, path: Path, value: Any) -> tuple[str, tuple[Edit, ...]]:
        """How a value is to be written in place of the one at a path: its lines, and the edit, if it is safe."""
        span = self.value_span(path)
        if span is None:
            return "\n".join(block(value)), ()
        # A text may be behind a name, where only a list or mapping in brackets can be.
        if self.is_flow(path, span) or not self.places.holds(path):
            told = written(value)
            edited = told
        else:
            told = "\n".join(block(value))
            is_of_field = isinstance(value, Mapping) and path and isinstance(path[-1], str)
            # The dashes of a list may be below the name of its field; fields in their place begin further in.
            deeper = 2 if is_of_field and self.places.key(path).column == span.column else 0
            edited = " " * deeper + told.replace("\n", "\n" + " " * (span.column - 1 + deeper))
        edits = () if self.has_comment(span) else (Edit(span, edited),)
        return told, edits


def _end(place: Place) -> tuple[int, int]:
    return place.end_line, place.end_column


def block(value: Any) -> list[str]:
    """A value in lines of its own, as authors indent them."""
    if isinstance(value, Mapping):
        lines: list[str] = []
        for name, entry in value.items():
            shown = written(name)
            if _fits(entry, len(shown) + 2):
                lines.append(f"{shown}: {written(entry)}" if entry not in (None, "") else f"{shown}:")
            else:
                lines += [f"{shown}:", *("  " + line for line in block(entry))]
        return lines
    if isinstance(value, Sequence) and not isinstance(value, str):
        lines = []
        for entry in value:
            inner = [written(entry)] if _is_entry(entry) or not entry else block(entry)
            lines += [f"- {inner[0]}", *("  " + line for line in inner[1:])]
        return lines
    return [written(value)]


def _fits(value: Any, before: int) -> bool:
    if isinstance(value, Mapping):
        return not value
    if isinstance(value, Sequence) and not isinstance(value, str):
        return all(isinstance(entry, str) for entry in value) and before + len(written(value)) <= WIDEST_LINE
    return True


def _is_entry(value: Any) -> bool:
    """Whether something fits between braces: a text with what is said of it, but no stage and no step."""
    if isinstance(value, Mapping):
        is_flat = all(isinstance(entry, str) for entry in value.values())
        return is_flat and ("text" in value or "value" in value or "touchpoint" in value)
    return isinstance(value, str)


def first_lines(lines: str) -> str:
    """The lines of a help; of many only the first."""
    shown = lines.split("\n")
    return lines if len(shown) <= MOST_LINES_IN_HELP else "\n".join([*shown[:MOST_LINES_IN_HELP], "…"])
