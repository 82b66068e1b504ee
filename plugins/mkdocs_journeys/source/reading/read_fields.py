"""The fields of one file as its author wrote them, without what was left out, and where each of them is."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar

from mkdocs_journeys.diagnostics import Code, Diagnostic, Edit, Place
from mkdocs_journeys.model import BUILT_IN_LANES, JourneyMap, Part, Record, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.reading.own_names import OwnName
from mkdocs_journeys.source.reading.partial_values import PartialList, leave_out, partial_copy, path_in_file, value_at
from mkdocs_journeys.source.yaml import Document, SourceLines, read_characters, read_document
from mkdocs_journeys.source.yaml.spans import Spans
from mkdocs_journeys.text import normalized_name, slug

RecordType = TypeVar("RecordType", bound=Record)


class ReadFields(Generic[RecordType]):
    """What is kept of an author's fields, and what was found in them.

    Attributes:
        forms: Custom lane → the built-in lane whose entries it takes.
        is_readable: Whether the file said anything that could be used.
        is_whole: Whether nothing of what the file says has been left out, or labelled: it can be read again.
        shortened: Paths in the file from which something has been left out.
        lost: Every text that has been left out: what refers to it is not to blame.
        own_rows: Names of the author's own for rows, which are reported together.
        own_facts: Names of the author's own for facts, which are reported together.
    """

    def __init__(
        self, record_type: type[RecordType], document: Document, forms: Mapping[str, str], content: bytes = b""
    ) -> None:
        self.record_type = record_type
        self.document = document
        self.forms = forms
        self.diagnostics: list[Diagnostic] = list(document.diagnostics)
        self._told = set(self.diagnostics)
        self._content = content
        self._is_packed = False
        self._fields: dict[str, Any] | None = {}
        self._paths: dict[Path, Path] = {}
        self.is_own = True
        self.is_whole = not document.is_reshaped
        self.is_readable = isinstance(document.value, dict) or (document.value is None and document.complete)
        self.shortened: set[Path] = set()
        self.lost: set[str] = set(document.lost)
        self.own_rows: list[tuple[OwnName, type[Record]]] = []
        self.own_facts: list[tuple[OwnName, type[Record]]] = []
        if isinstance(document.value, dict):
            self.fields = partial_copy(document.value)

    @property
    def fields(self) -> dict[str, Any]:
        """What is kept of the author's values, in the shape of the record."""
        if self._fields is None:
            self._fields = partial_copy(read_document(self.document.file, zlib.decompress(self._content)).value)
            self.gather_custom_cells()
        return self._fields

    @fields.setter
    def fields(self, values: dict[str, Any]) -> None:
        self._fields, self._paths = values, {}

    def path(self, model_path: Path) -> Path:
        """From a path in the record to the one in the file."""
        if model_path not in self._paths:
            self._paths[model_path] = path_in_file(self.fields, model_path)
        return self._paths[model_path]

    def value_place(self, model_path: Path) -> Place:
        """Where a value of the record is."""
        return self.document.places.value(self.path(model_path))

    def key_place(self, model_path: Path) -> Place:
        """Where the name of a field of the record is."""
        return self.document.places.key(self.path(model_path))

    def source_lines(self) -> SourceLines:
        """What the author has typed, by the paths of the values."""

        def read() -> Sequence[str]:
            content = zlib.decompress(self._content) if self._is_packed else self._content
            text = read_characters(self.document.file, content)
            return text.lines or text.guessed

        return SourceLines(self.document.places, read)

    def report(
        self, code: Code, place: Place, hint: str | None = None, edits: Sequence[Edit] = (), /, **values: object
    ) -> None:
        """Note a finding, once, unless the line has been said to be misread."""
        diagnostic = code.at(place, hint, edits, **values)
        if not self.document.is_misread(place) and diagnostic not in self._told:
            self._told.add(diagnostic)
            self.diagnostics.append(diagnostic)

    def leave_out(self, path: Path) -> None:
        """Take the value at a path in the file away; `validated` then reads the rest."""
        if not self.is_own:
            self.fields, self.lost, self.shortened = partial_copy(self.fields), set(self.lost), set(self.shortened)
            self.is_own = True
        if path[-1] == "id":
            # What refers to it is not to blame.
            self.note_lost(value_at(self.fields, path))
        leave_out(self.fields, path)
        self.is_whole, self._paths = False, {}

    def note_lost(self, value: Any) -> None:
        """Remember every text of a value that is left out."""
        if isinstance(value, str):
            self.lost |= {normalized_name(value), slug(value)}
        elif isinstance(value, list):
            for entry in value:
                self.note_lost(entry)
        elif isinstance(value, dict):
            for name, entry in value.items():
                self.lost.add(normalized_name(name))
                self.note_lost(entry)

    def given(self, path: Path) -> dict[str, Any]:
        """The fields at a path in the file; none where something else is."""
        value = value_at(self.fields, path)
        return value if isinstance(value, dict) else {}

    def names_in_model(self, element: str | int) -> Path:
        """A part of a path in the file as the model has it: cells of custom lanes are within `custom`."""
        is_own_lane = element in self.forms and element not in BUILT_IN_LANES
        return ("custom", element) if is_own_lane else (element,)

    def compact(self) -> None:
        """Forget what can be read from the file again: its values and where they are.

        All readings wait for the last one before they are linked, and of most of them nobody asks for a place. What has
        been left out cannot be read again, so a reading that is not whole stays as it is.
        """
        if not self.is_whole or not self._content:
            return
        file, self._content, self._is_packed = self.document.file, zlib.compress(self._content, 1), True
        again = partial(_places, file, self._content)
        self.document = replace(self.document, value=None, places=Spans.found_when_asked(file, again))
        self._fields = None

    def gather_custom_cells(self) -> None:
        """Put the cells of custom lanes where the model has them."""
        for _, record, holder in self.carriers():
            lanes = [name for name in holder if name in self.forms and name not in BUILT_IN_LANES]
            if "custom" in holder or (lanes and issubclass(record, Part | JourneyMap)):
                holder["custom"] = {name: holder.pop(name) for name in lanes}

    def carriers(self) -> list[tuple[Path, type[Record], dict[str, Any]]]:
        """The groups of fields that may hold cells of lanes: the file itself, and stages and steps of a map."""
        carriers: list[tuple[Path, type[Record], dict[str, Any]]] = [((), self.record_type, self.fields)]
        if self.record_type is JourneyMap:
            for path, stage in _entries(self.fields, (), "stages"):
                carriers.append((path, Stage, stage))
                carriers.extend((inner, Step, step) for inner, step in _entries(stage, path, "steps"))
            carriers.extend((path, Step, step) for path, step in _entries(self.fields, (), "steps"))
        return carriers


def _places(file: str, content: bytes) -> Spans:
    return read_document(file, zlib.decompress(content)).places


def _entries(holder: dict[str, Any], path: Path, name: str) -> list[tuple[Path, dict[str, Any]]]:
    """The groups of fields in a field that takes one or several."""
    value = holder.get(name)
    if isinstance(value, dict):
        return [((*path, name), value)]
    if isinstance(value, PartialList):
        return [
            ((*path, name, index), entry)
            for index, entry in zip(value.indices, value, strict=True)
            if isinstance(entry, dict)
        ]
    return []
