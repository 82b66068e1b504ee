"""What is noted on a walk through the fields of a file, and how what holds other fields goes on with them.

What reads one shape sees only this; `reshaping` knows all of the shapes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from mkdocs_journeys.diagnostics import Code, Diagnostic, Edit, Place
from mkdocs_journeys.model import Cells, Part, Record
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import names_label
from mkdocs_journeys.source.fields import certain_field, record_fields
from mkdocs_journeys.source.yaml import Document, SourceLines

LEFT_OUT: Final = object()
"""What a field is that says that there is nothing."""


class Reshaping(ABC):
    """One walk through the fields of a file.

    Attributes:
        moves: Path in the file → path of the same value in the new shape, where they differ.
        is_changed: Whether anything has got another shape.
        people: The personas that the map names: as names are compared, and as they are written.
        inside: Path of an item → path of what is read in its place, where that is within it.
        lost: Names of what is in the file and cannot be read, as names are compared.
        misread: Lines in which what is wrong follows from what has been told.
    """

    def __init__(self, document: Document, forms: dict[str, str], lines: SourceLines) -> None:
        self.document = document
        self.forms = forms
        self.lines = lines
        self.moves: dict[Path, Path] = {}
        self.diagnostics: list[Diagnostic] = []
        self.is_changed = False
        self.people: dict[str, str] = {}
        self.inside: dict[Path, Path] = {}
        self.lost: set[str] = set()
        self.misread: set[int] = set()

    def report(
        self, code: Code, place: Place, hint: str | None = None, edits: Sequence[Edit] = (), /, **values: object
    ) -> None:
        """Note a finding, unless its line has been said to be misread."""
        if not self.document.is_misread(place):
            self.diagnostics.append(code.at(place, hint, edits, **values))

    def move(self, old: Path, new: Path) -> None:
        """Note that a value has another place in its list from now on."""
        if old[-1] != new[-1]:
            self.moves[old] = new
            self.is_changed = True

    def reshape(self, old: Path, new: Path) -> None:
        """Note that a value has another path from now on, because what holds it has got another shape."""
        self.moves[old] = new
        self.is_changed = True

    def item_path(self, old: Path, index: int) -> Path:
        """The path in the file of what is read as an item of a list."""
        path: Path = (*old, index)
        return self.inside.get(path, path)

    def is_field(self, name: str, record: type[Record]) -> bool:
        """Whether a record takes a field of this name, or surely one that is meant by it."""
        return self.takes(name, record) or certain_field(name, record, self.forms) is not None

    def takes(self, name: str, record: type[Record]) -> bool:
        """Whether a record takes a field of exactly this name."""
        return name in _names(record) or (issubclass(record, Cells) and name in self.forms)

    def seems_label(self, name: str, value: Any) -> bool:
        """Whether a name was to say who may see something, rather than to be the name of something."""
        return names_label(name, value, self.document.labels)

    @abstractmethod
    def record(self, fields: dict[str, Any], record: type[Record], old: Path, new: Path) -> dict[str, Any]:
        """The fields of one record under the names that it takes."""

    @abstractmethod
    def field(self, record: type[Record], name: str, value: Any, old: Path, new: Path) -> Any:
        """The value of a field in the shape in which it is read."""

    @abstractmethod
    def parts(self, value: Any, entry: type[Part], old: Path, new: Path) -> Any:
        """Stages or steps."""

    @abstractmethod
    def entries(self, value: Any, entry: type[Record], lane: str, old: Path, new: Path) -> Any:
        """The entries of a cell, or of another field that takes one or several."""


@cache
def _names(record: type[Record]) -> frozenset[str]:
    return frozenset((*record.model_fields, *record_fields(record)))
