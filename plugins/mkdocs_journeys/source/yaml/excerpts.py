"""Texts of an author that are read in another place than where they were written, as of a table or an outline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_journeys.source.yaml.author_text import written_text
from mkdocs_journeys.source.yaml.repairs import Origin, Repair


class Excerpt(str):
    """A text with the line and columns in which its author wrote it, counted from 0."""

    line: int
    column: int
    size: int

    @classmethod
    def found_in(cls, lines: Sequence[str], line: int, text: str, start: int = 0) -> Excerpt:
        """Return a text as an excerpt of a line, looked for from a column on."""
        excerpt = cls(text)
        at = lines[line].find(text.split("\n", 1)[0], start)
        excerpt.line, excerpt.column, excerpt.size = line, max(at, start), len(text) if at >= 0 else 1
        return excerpt

    def part(self, text: str) -> Excerpt:
        """Return another text that stands for this one, or is a part of it."""
        excerpt = Excerpt(text)
        at = self.find(text)
        excerpt.line, excerpt.column = self.line, self.column + max(at, 0)
        excerpt.size = min(self.size, len(text)) if at >= 0 and text else self.size
        return excerpt


def rewritten(line: int, end: int, before: str, value: Any) -> Repair:
    """Return the repair that puts a value in place of a line; what is wrong in it is told where it was written.

    Args:
        line: The line.
        end: How many columns it has.
        before: What is to be before the value.
        value: Lists and mappings of excerpts.
    """
    origins: list[Origin] = []
    pieces: list[str] = [before]
    _write(value, pieces, len(before), origins)
    return Repair(line, 0, end, "".join(pieces), tuple(origins))


def _write(value: Any, pieces: list[str], at: int, origins: list[Origin]) -> int:
    """Write a value as `written` does, and return how many columns are taken then."""

    def put(text: str) -> None:
        nonlocal at
        pieces.append(text)
        at += len(text)

    if isinstance(value, Mapping):
        put("{")
        for index, (name, entry) in enumerate(value.items()):
            put(", " if index else "")
            at = _write(name, pieces, at, origins)
            put(": ")
            at = _write(entry, pieces, at, origins)
        put("}")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        put("[")
        for index, entry in enumerate(value):
            put(", " if index else "")
            at = _write(entry, pieces, at, origins)
        put("]")
    else:
        if isinstance(value, Excerpt):
            origins.append(Origin(at, value.line, value.column, value.size))
        put(written_text(value))
    return at
