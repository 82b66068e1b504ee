"""One problem that an author is to know of: a level, a place and a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_journeys.diagnostics.edit import Edit
from mkdocs_journeys.diagnostics.place import Place


class Level(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    """`check` exits with 1 and a strict build fails."""
    WARNING = "warning"
    """Fails strict builds and `check --fail-on warning`."""
    NOTICE = "notice"
    """Worth knowing; never fails anything."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, as a reader of a terminal, a page or an editor gets it.

    Attributes:
        code: Of which kind it is, such as `J104`; each has a page in the reference.
        level: How much it weighs.
        message: What is wrong.
        file: The file, as a path in the journeys folder.
        line: Where it begins, counted from 1.
        column: Where in that line, counted from 1.
        end_line: The line in which it ends.
        end_column: The column behind its end.
        suggestion: The help: what would be right.
        edits: The same help as changes of the files, where it is that exact.
        subject: The name that it is about, for findings that are reported together.
    """

    code: str
    level: Level
    message: str
    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    suggestion: str | None = None
    edits: tuple[Edit, ...] = ()
    subject: str = ""

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.file, self.line, self.column, self.end_line, self.end_column)

    def __lt__(self, other: Diagnostic) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, str]:
        return (self.file, self.line, self.column, self.code, self.message)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.level} {self.code}: {self.message}"
