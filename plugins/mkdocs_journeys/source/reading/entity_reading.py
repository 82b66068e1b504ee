"""One file read as an entity: what is wrong is reported and left out, and the rest of it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from mkdocs_journeys.diagnostics import fields
from mkdocs_journeys.model import BUILT_IN_LANES, NO_BUILD, JourneyMap, Part, Record
from mkdocs_journeys.model.languages import is_language
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import record_at, record_fields, value_in_words
from mkdocs_journeys.source.reading.field_reports import report_error, report_own_names, report_unknown
from mkdocs_journeys.source.reading.mistaken_labels import (
    fields_with_mistaken_label,
    keep_out_lost_labels,
    refuse_labels_among_ids,
    refuse_labels_without_value,
)
from mkdocs_journeys.source.reading.partial_values import leave_out, value_at
from mkdocs_journeys.source.reading.read_fields import ReadFields, RecordType
from mkdocs_journeys.source.yaml import MOST_PROBLEMS, Document
from mkdocs_journeys.text import normalized_name


class EntityReading(ReadFields[RecordType]):
    """An entity, its file, and what was found in it.

    Attributes:
        record: The entity; empty if nothing of the file could be used.
        part_ids: Path in the file of a stage or step → its id.
        is_emptied: Whether nothing is left of what its author wrote, labels included.
        unknown: Where there are fields that nobody knows, with the record that holds them.
        is_below_unknown: Whether this is what is below fields that nobody knows.
        further: What else is in the file and no part of what it says, read for what is wrong in it.
    """

    def __init__(
        self, record_type: type[RecordType], document: Document, forms: Mapping[str, str], content: bytes = b""
    ) -> None:
        super().__init__(record_type, document, forms, content)
        self.part_ids: dict[Path, str] = {}
        self.is_emptied = False
        self.unknown: list[tuple[Path, type[Record]]] = []
        self.is_below_unknown = False
        self.further: tuple[EntityReading[Any], ...] = ()
        if document.value is not None and not isinstance(document.value, dict):
            self.report(fields.NOT_FIELDS, document.places.value(()), found=value_in_words(document.value))
        self._refuse_fields_of_the_reader()
        self.gather_custom_cells()
        keep_out_lost_labels(self)
        refuse_labels_without_value(self, self.record_type, self.fields, ())
        refuse_labels_among_ids(self, self.record_type, self.fields, ())
        self.record = self.validated()

    def fork(self) -> EntityReading[RecordType]:
        """The same reading for another load, which may leave out other things."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, diagnostics=list(self.diagnostics), part_ids={}, is_own=False)
        other.further = tuple(one.fork() for one in self.further)
        other._told = set(self.diagnostics)
        return other

    def leave_all_out(self, paths: Sequence[Path]) -> None:
        """Take values in the file away and read the rest again."""
        for path in paths:
            self.leave_out(path)
        if paths:
            self.revalidate()

    def revalidate(self) -> None:
        """Read again what is kept, after something was left out; mistakes that follow from that are not reported."""
        self.record = self.validated(is_quiet=True)

    def validated(self, *, is_quiet: bool = False) -> RecordType:
        """The entity made of what is kept."""
        while True:
            try:
                return self.record_type.model_validate(self.fields, context={"forms": self.forms})
            except ValidationError as error:
                errors = error.errors(include_url=False, include_input=False)
                before = repr(self.fields)
                self._leave_out_wrong(errors[:MOST_PROBLEMS], is_quiet)
                if len(errors) > MOST_PROBLEMS:
                    # This is no journey file, and going on would take minutes.
                    self._empty()
                if repr(self.fields) == before:
                    # Nothing that was refused could be found: better an empty entity than no end.
                    self._empty()

    def _empty(self) -> None:
        self.fields = {}
        self.is_emptied, self.is_whole = True, False

    def _refuse_fields_of_the_reader(self) -> None:
        """Leave out fields of the model that no author may fill; the name of a lane of theirs is none of these."""
        for path, record, holder in self.carriers():
            for name in list(holder):
                is_own_lane = name in self.forms and name not in BUILT_IN_LANES
                if is_own_lane and issubclass(record, Part | JourneyMap):
                    continue
                if name in record.model_fields and name not in record_fields(record):
                    report_unknown(self, name, record, (*path, name))
                    del holder[name]
                    self.is_whole = False

    def _leave_out_wrong(self, errors: list[Any], is_quiet: bool) -> None:
        unknown = {error["loc"][:-1] for error in errors if error["type"] == "extra_forbidden"}
        # All places are looked up before anything is left out, because that moves what follows in a list.
        wrong: list[tuple[Any, Path]] = []
        for error in errors:
            loc: Path = error["loc"]
            if error["type"] == "extra_forbidden":
                wrong.append((error, (*self.path(loc[:-1]), str(loc[-1]))))
                if not is_quiet:
                    self.unknown.append((wrong[-1][1], record_at(self.record_type, loc, self.forms)))
            elif error["type"] == "missing":
                wrong.append((error, self.path(loc[:-1])))
            elif error["type"] == "text_by_language" and (inner := self._wrong_languages(self.path(loc))):
                wrong.extend(({**error, "type": "text_expected"}, path) for path in inner)
            elif error["type"] == "language_expected" and (inner := self._wrong_tags(self.path(loc))):
                wrong.extend(({**error, "type": "language_of_text"}, path) for path in inner)
            else:
                wrong.append((error, self.path(loc)))
        if not is_quiet:
            for error, path in wrong:
                report_error(self, error, path, is_beside_unknown=error["loc"][:-1] in unknown)
            report_own_names(self)
        mistaken = [
            holder for error, path in wrong if (holder := fields_with_mistaken_label(self, error, path)) is not None
        ]
        for error, path in wrong:
            self._leave_out_one(error, path)
        for holder in mistaken:
            holder["only"] = [NO_BUILD]

    def _wrong_languages(self, path: Path) -> list[Path]:
        """Where a text is given once for each language, those that are none."""
        texts = value_at(self.fields, path)
        if not isinstance(texts, dict):
            return []
        return [(*path, language) for language, text in texts.items() if not isinstance(text, str)]

    def _wrong_tags(self, path: Path) -> list[Path]:
        """Where a text is given once for each language, the languages that are none."""
        texts = value_at(self.fields, path)
        return [(*path, tag) for tag in texts if not is_language(tag)] if isinstance(texts, dict) else []

    def _leave_out_one(self, error: Any, path: Path) -> None:
        self.is_whole, self._paths = False, {}
        if not path:
            self.note_lost(self.fields)
            self._empty()
            return
        self.shortened.add(path[:-1])
        self.note_lost(value_at(self.fields, path))
        if isinstance(path[-1], str):
            self.lost.add(normalized_name(path[-1]))
        is_empty = value_at(self.fields, path) is None
        if leave_out(self.fields, path) and is_empty and error["type"].endswith("fields_expected"):
            # An empty entry of a library is one whose id serves as its name.
            holder = value_at(self.fields, path[:-1])
            if isinstance(holder, dict):
                holder[str(path[-1])] = {}
