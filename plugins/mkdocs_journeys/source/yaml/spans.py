"""Where everything in a file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Place
from mkdocs_journeys.model.reference import Path

Marks = tuple[int, int, int, int]
"""Start line and column, end line and column, all counted from 0, in the text that YAML was given."""

Locate = Callable[[int, int], tuple[int, int]]
"""From a line and column of the text given to YAML to those of the file, all counted from 0."""


def unmoved(line: int, column: int) -> tuple[int, int]:
    """The text given to YAML is the file."""
    return line, column


def moved_path(path: Path, moves: Mapping[Path, Path]) -> Path:
    """Return where a value is after moves: what is below a moved path moves along."""
    for length in range(len(path), 0, -1):
        if path[:length] in moves:
            return (*moves[path[:length]], *path[length:])
    return path


class Spans:
    """From a path in a file's values to the name and the value in its text.

    Marks are kept as they came and turned into places when asked for: there are thousands, and few are needed.
    """

    def __init__(self, file: str, locate: Locate = unmoved) -> None:
        self.file = file
        self._locate = locate
        self._keys: dict[Path, Marks] = {}
        self._values: dict[Path, Marks] = {}
        self._holders: set[Path] | None = None

    @classmethod
    def found_when_asked(cls, file: str, find: Callable[[], Spans]) -> Spans:
        """Places that are found again by whoever asks for one: most of them nobody ever does."""
        return _LazySpans(file, find)

    def add(self, path: Path, value: Marks, key: Marks | None = None) -> None:
        """Note where a value and its name are; an item of a list has no name."""
        self._values[path] = value
        if key is not None:
            self._keys[path] = key

    def close(self, path: Path, end: tuple[int, int]) -> None:
        """Note where a list or mapping between brackets ends."""
        if path in self._values:
            self._values[path] = (*self._values[path][:2], *end)

    def __contains__(self, path: Path) -> bool:
        return path in self._values

    def holds(self, path: Path) -> bool:
        """Whether a list or mapping is at a path, rather than a text."""
        if self._holders is None:
            self._holders = {other[:-1] for other in self._values if other}
        return path in self._holders

    def moved(self, moves: Mapping[Path, Path]) -> Spans:
        """The same places under other paths: what is below a moved path moves along."""
        if not moves:
            return self
        new: dict[Path, Path] = {(): ()}
        moved = Spans(self.file, self._locate)
        # A list or mapping is noted before what it holds.
        for path in sorted(self._values, key=len):
            to = moves[path] if path in moves else (*new.get(path[:-1], path[:-1]), *path[-1:])
            new[path] = to
            moved._values[to] = self._values[path]
            if path in self._keys:
                moved._keys[to] = self._keys[path]
        return moved

    def below(self, moves: Mapping[Path, Path]) -> Spans:
        """The places of what is at and below some paths, under others; where nothing of it is, the first of them."""
        lengths = sorted({len(path) for path in moves})
        moved = Spans(self.file, self._locate)
        for path, value in self._values.items():
            length = next((one for one in lengths if path[:one] in moves), None)
            if length is not None:
                to = (*moves[path[:length]], *path[length:])
                moved._values[to] = value
                if path in self._keys:
                    moved._keys[to] = self._keys[path]
        return moved

    def joined(self, other: Spans) -> Spans:
        """These places and those of another document of the file."""
        both = Spans(self.file, self._locate)
        both._values = {**other._values, **self._values}
        both._keys = {**other._keys, **self._keys}
        return both

    def under(self, path: Path) -> Sequence[Path]:
        """The path and all paths below it."""
        return [other for other in self._values if other[: len(path)] == path]

    def value(self, path: Path) -> Place:
        """The value at a path, or its name where nothing is given, or what holds it."""
        marks = self._values.get(path)
        if marks is None:
            return self.value(path[:-1]) if path else Place(self.file)
        if marks[:2] == marks[2:]:
            return self.key(path)
        return self.place(marks)

    def span(self, path: Path) -> Place | None:
        """What is written for the value at a path; of a list or mapping in lines of its own the beginning."""
        marks = self._values.get(path)
        return self.place(marks) if marks is not None else None

    def key(self, path: Path) -> Place:
        """The name of the field at a path; for an item of a list, the item itself; else what holds it."""
        marks = self._keys.get(path)
        if marks is not None:
            return self.place(marks)
        if path not in self._values:
            return self.key(path[:-1]) if path else Place(self.file)
        # The top has no name: a missing field of the whole file is shown at its first line.
        return self.place(self._values[path]) if path else self.top()

    def top(self) -> Place:
        """The beginning of the file, for what concerns it as a whole."""
        first = min(self._keys.values(), default=None)
        return self.place(first) if first is not None else Place(self.file)

    def line(self, index: int) -> int:
        """The number that a line of the text given to YAML has in the file."""
        return self._locate(index, 0)[0] + 1

    def place(self, marks: Marks) -> Place:
        """Marks as a place in the file."""
        line, column = self._locate(marks[0], marks[1])
        end_line, end_column = self._locate(marks[2], marks[3])
        return Place(self.file, line + 1, column + 1, end_line + 1, end_column + 1)


class _LazySpans(Spans):
    """Finds its places when the first of them is asked for."""

    def __init__(self, file: str, find: Callable[[], Spans]) -> None:
        self.file = file
        self._find = find
        self._holders = None

    def __getattr__(self, name: str) -> Any:
        # Only what has not been found yet is missing.
        if name not in ("_locate", "_keys", "_values"):
            raise AttributeError(name)
        found = self._find()
        self._locate, self._keys, self._values = found._locate, found._keys, found._values
        return getattr(self, name)
