"""One file read as an entity: what is wrong is reported and left out, and the rest of it is kept."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from mkdocs_journeys.diagnostics import Code, Diagnostic, Edit, Place, fields
from mkdocs_journeys.diagnostics.references import LABEL_WITHOUT_VALUE, SEEMS_LABEL
from mkdocs_journeys.diagnostics.shapes import OWN_FACT, OWN_ROW
from mkdocs_journeys.diagnostics.text import TEXT_BECAME_FIELD
from mkdocs_journeys.model import (
    BUILT_IN_LANES,
    DEFAULT_FORM,
    ENTRY_TYPES,
    NO_BUILD,
    CellEntry,
    Entity,
    JourneyMap,
    Part,
    Record,
    Result,
    Stage,
    Step,
)
from mkdocs_journeys.model.languages import is_language
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.label_words import OFF
from mkdocs_journeys.prose.suspected_labels import names_no_label, seems_label
from mkdocs_journeys.prose.trainers import means_few
from mkdocs_journeys.source.fields import (
    CODES_OF_ERRORS,
    SET_BY_THE_READER,
    certain_field,
    choice_help,
    fields_owners,
    fields_taken,
    help_for,
    kind_of,
    libraries_in,
    likely_choice,
    likely_field,
    may_hold,
    meant_field,
    record_at,
    record_fields,
    records_held_by,
    value_in_words,
)
from mkdocs_journeys.source.reading.own_names import OwnName, fact_text, facts_written, is_row, rows_declared
from mkdocs_journeys.source.reading.partial_values import PartialList, leave_out, partial_copy, path_in_file, value_at
from mkdocs_journeys.source.shapes import NUMBERED, may_be_name
from mkdocs_journeys.source.yaml import (
    MOST_PROBLEMS,
    Document,
    SourceLines,
    quoted,
    read_characters,
    read_document,
    replacing,
    written,
)
from mkdocs_journeys.source.yaml.spans import Spans
from mkdocs_journeys.text import normalized_name, slug
from mkdocs_journeys.text.yes_or_no import NO, YES

RecordType = TypeVar("RecordType", bound=Record)


class EntityReading(Generic[RecordType]):
    """An entity, its file, and what was found in it.

    Attributes:
        record: The entity; empty if nothing of the file could be used.
        forms: Custom lane → the built-in lane whose entries it takes.
        is_readable: Whether the file said anything that could be used.
        is_whole: Whether nothing of what the file says has been left out, or labelled: it can be read again.
        shortened: Paths in the file from which something has been left out.
        lost: Every text that has been left out: what refers to it is not to blame.
        part_ids: Path in the file of a stage or step → its id.
    """

    def __init__(
        self, record_type: type[RecordType], document: Document, forms: Mapping[str, str], content: bytes = b""
    ) -> None:
        self.record_type = record_type
        self.document = document
        self.forms = forms
        self.diagnostics: list[Diagnostic] = list(document.diagnostics)
        self._told = set(self.diagnostics)
        self.part_ids: dict[Path, str] = {}
        self._content = content
        self._is_packed = False
        self._fields: dict[str, Any] | None = {}
        self._paths: dict[Path, Path] = {}
        self.is_own = True
        self.is_whole = not document.is_reshaped
        # Whether nothing is left of what its author wrote, labels included.
        self.is_emptied = False
        self.is_readable = isinstance(document.value, dict) or (document.value is None and document.complete)
        self.shortened: set[Path] = set()
        self.lost: set[str] = set(document.lost)
        self._rows: list[tuple[OwnName, type[Record]]] = []
        self._facts: list[tuple[OwnName, type[Record]]] = []
        value = document.value
        if isinstance(value, dict):
            self.fields = partial_copy(value)
        elif value is not None:
            self.report(fields.NOT_FIELDS, document.places.value(()), found=value_in_words(value))
        self._prepare()
        self._keep_out_what_may_be_labelled()
        self._refuse_labels_without_value(self.record_type, self.fields, ())
        self._refuse_labels_among_ids(self.record_type, self.fields, ())
        self.record = self.validated()

    @property
    def fields(self) -> dict[str, Any]:
        """What is kept of the author's values, in the shape of the record."""
        if self._fields is None:
            self._fields = partial_copy(read_document(self.document.file, zlib.decompress(self._content)).value)
            self._prepare()
        return self._fields

    @fields.setter
    def fields(self, values: dict[str, Any]) -> None:
        self._fields, self._paths = values, {}

    def compact(self) -> None:
        """Let go of what the file would give again: its values and where they are.

        All readings wait for the last one before they are linked, and of most of them nobody asks for a place. What has
        been left out cannot be read again, so a reading that is not whole stays as it is.
        """
        if not self.is_whole or not self._content:
            return
        file, self._content, self._is_packed = self.document.file, zlib.compress(self._content, 1), True
        again = partial(_places, file, self._content)
        self.document = replace(self.document, value=None, places=Spans.found_when_asked(file, again))
        self._fields = None

    def fork(self) -> EntityReading[RecordType]:
        """The same reading for another load, which may leave out other things."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, diagnostics=list(self.diagnostics), part_ids={}, is_own=False)
        other._told = set(self.diagnostics)
        return other

    # Places

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
            return read_characters(self.document.file, content).lines

        return SourceLines(self.document.places, read)

    def report(
        self, code: Code, place: Place, hint: str | None = None, edits: Sequence[Edit] = (), /, **values: object
    ) -> None:
        """Note a finding, once, unless the line has been said to be misread."""
        diagnostic = code.at(place, hint, edits, **values)
        if place.line not in self.document.misread_lines and diagnostic not in self._told:
            self._told.add(diagnostic)
            self.diagnostics.append(diagnostic)

    # Reading

    def leave_out(self, path: Path) -> None:
        """Take the value at a path in the file away; `validated` then reads the rest."""
        if not self.is_own:
            self.fields, self.lost, self.shortened = partial_copy(self.fields), set(self.lost), set(self.shortened)
            self.is_own = True
        if path[-1] == "id":
            # What refers to it is not to blame.
            self._lose(value_at(self.fields, path))
        leave_out(self.fields, path)
        self.is_whole, self._paths = False, {}

    def leave_all_out(self, paths: Sequence[Path]) -> None:
        """Take values in the file away and read the rest again."""
        for path in paths:
            self.leave_out(path)
        if paths:
            self.revalidate()

    def revalidate(self) -> None:
        """Read again what is kept, after something was left out; what follows from that goes without a word."""
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

    def _prepare(self) -> None:
        """Refuse fields that only the reader fills, and put the cells of custom lanes where the model has them."""
        for path, record, holder in self._carriers():
            for name in list(holder):
                if name in self.forms and name not in BUILT_IN_LANES and issubclass(record, Part | JourneyMap):
                    holder.setdefault("custom", {})
                    continue
                if name in record.model_fields and name not in record_fields(record):
                    self._unknown(name, record, (*path, name))
                    del holder[name]
                    self.is_whole = False
            if "custom" in holder:
                lanes = [name for name in holder if name in self.forms and name not in BUILT_IN_LANES]
                holder["custom"] = {name: holder.pop(name) for name in lanes}

    def _keep_out_what_may_be_labelled(self) -> None:
        """Where a label was meant and lost, nothing is published."""
        for path in self.document.label_lost:
            holder = value_at(self.fields, path)
            as_in_model = [name for element in path for name in self._names_in_model(element)]
            record = record_at(self.record_type, (*as_in_model, "only"), self.forms)
            if isinstance(holder, dict) and "only" in record_fields(record):
                holder["only"] = [NO_BUILD]
                self.is_whole = False
            elif isinstance(holder, str) and path:
                self.leave_out(path)

    def _refuse_labels_without_value(self, record: type[Record], holder: Any, path: Path) -> None:
        """Keep out what carries an empty `only`: nobody writes the name of a label to show something to everybody."""
        if isinstance(holder, PartialList):
            for index, entry in zip(holder.indices, holder, strict=True):
                self._refuse_labels_without_value(record, entry, (*path, index))
        if not isinstance(holder, dict):
            return
        if "only" in record_fields(record) and "only" in holder and names_no_label(holder["only"]):
            self.report(LABEL_WITHOUT_VALUE, self.document.places.key((*path, "only")))
            holder["only"] = [NO_BUILD]
            self.is_whole = False
        self._refuse_labels_within_fields(record, holder, path)
        for name, value in holder.items():
            if isinstance(value, dict | list):
                for held, entries, place in self._records_in(record, name, value, path):
                    self._refuse_labels_without_value(held, entries, place)

    def _refuse_labels_within_fields(self, record: type[Record], holder: dict[str, Any], path: Path) -> None:
        """A label that is indented too far would be a fact, a dimension or the language of a text."""
        if "only" not in record_fields(record):
            return
        for name, value in [*holder.items()]:
            meant = record.synonyms.get(name, name)
            is_plain = meant in record.model_fields and meant not in records_held_by(record)
            if is_plain and meant != "custom" and isinstance(value, dict) and "only" in value:
                place = self.document.places.key((*path, name, "only"))
                hint = f"move it out, so that it is beside “{name}”"
                self.report(fields.UNKNOWN_FIELD, place, hint, name="only", owner=f"“{name}”")
                del value["only"]
                holder["only"] = [NO_BUILD]
                self.is_whole = False

    def _records_in(
        self, record: type[Record], name: str, value: Any, path: Path
    ) -> Iterator[tuple[type[Record], Any, Path]]:
        """The groups of fields that a field holds, with the record that each of them is."""
        if name == "custom" and isinstance(value, dict):
            # The author has written the lanes beside the other fields.
            for lane, cells in value.items():
                yield ENTRY_TYPES[self.forms.get(lane, DEFAULT_FORM)], cells, (*path, lane)
        elif (held := records_held_by(record).get(record.synonyms.get(name, name))) is not None:
            entry, is_by_id = held
            if not is_by_id:
                yield entry, value, (*path, name)
            # A persona's goals may be in groups, and everything in a library is.
            if isinstance(value, dict):
                for id, one in value.items():
                    if is_by_id or (isinstance(one, dict | list) and id not in record_fields(entry)):
                        yield entry, one, (*path, name, id)

    def _refuse_labels_among_ids(self, record: type[Record], holder: dict[str, Any], path: Path) -> None:
        """A label that is not indented far enough would be an entry of a library, and its neighbours public."""
        for name, entry in libraries_in(record):
            held = holder.get(name)
            if not isinstance(held, dict):
                continue
            if "only" in held:
                place = self.document.places.key((*path, name, "only"))
                hint = "indent it by two more spaces than the entry that it belongs to"
                self.report(fields.UNKNOWN_FIELD, place, hint, name="only", owner=f"“{name}”")
                del held["only"]
                self.is_whole = False
                for id, value in held.items():
                    given = {entry.bare: value} if isinstance(value, str) and entry.bare else value
                    held[id] = {**(given if isinstance(given, dict) else {}), "only": [NO_BUILD]}
                if "only" in record_fields(record):
                    # It may be in too far as well.
                    holder["only"] = [NO_BUILD]
            for id, value in held.items():
                if isinstance(value, dict):
                    self._refuse_labels_among_ids(entry, value, (*path, name, id))
        for name, (entry, is_by_id) in records_held_by(record).items():
            if not is_by_id and isinstance(held := holder.get(name), dict):
                self._refuse_labels_among_ids(entry, held, (*path, name))

    def _names_in_model(self, element: str | int) -> Path:
        is_own_lane = element in self.forms and element not in BUILT_IN_LANES
        return ("custom", element) if is_own_lane else (element,)

    def _carriers(self) -> list[tuple[Path, type[Record], dict[str, Any]]]:
        carriers: list[tuple[Path, type[Record], dict[str, Any]]] = [((), self.record_type, self.fields)]
        if self.record_type is JourneyMap:
            for path, stage in _entries(self.fields, (), "stages"):
                carriers.append((path, Stage, stage))
                carriers.extend((inner, Step, step) for inner, step in _entries(stage, path, "steps"))
            carriers.extend((path, Step, step) for path, step in _entries(self.fields, (), "steps"))
        return carriers

    def _leave_out_wrong(self, errors: list[Any], is_quiet: bool) -> None:
        unknown = {error["loc"][:-1] for error in errors if error["type"] == "extra_forbidden"}
        # All places are looked up before anything is left out, because that moves what follows in a list.
        wrong: list[tuple[Any, Path]] = []
        for error in errors:
            loc: Path = error["loc"]
            if error["type"] == "extra_forbidden":
                wrong.append((error, (*self.path(loc[:-1]), str(loc[-1]))))
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
                self._tell(error, path, is_beside_unknown=error["loc"][:-1] in unknown)
            self._tell_own_names()
        mistaken = [holder for error, path in wrong if (holder := self._mistaken_label(error, path)) is not None]
        for error, path in wrong:
            self._leave_out_one(error, path)
        for holder in mistaken:
            holder["only"] = [NO_BUILD]

    def _mistaken_label(self, error: Any, path: Path) -> dict[str, Any] | None:
        """The fields among which a label was meant and cannot be read: better nowhere than where it must not be."""
        if "only" in path:
            holder = value_at(self.fields, self._path_of_record(path[: path.index("only")]))
        elif error["type"] == "extra_forbidden":
            record = record_at(self.record_type, error["loc"], self.forms)
            fields_there = record_fields(record)
            is_meant = "only" in fields_there and likely_field(str(path[-1]), fields_there) == "only"
            is_meant = is_meant or self._seems_label(str(path[-1]), record, path)
            holder = value_at(self.fields, self._path_with_label(path[:-1])) if is_meant else None
        else:
            lost, record = value_at(self.fields, path), record_at(self.record_type, (*path[:-1], "only"), self.forms)
            is_meant = isinstance(lost, dict) and "only" in lost and "only" in record_fields(record)
            holder = value_at(self.fields, path[:-1]) if is_meant else None
        return holder if isinstance(holder, dict) else None

    def _seems_label(self, name: str, record: type[Record], path: Path) -> bool:
        """Whether an unknown field was to say who may see what it is in."""
        value, has_other_sense = value_at(self.fields, path), len(self._given(path[:-1])) == 1
        if certain_field(name, record, self.forms) not in (None, "only"):
            has_other_sense = True
        return seems_label(name, value, self.document.labels, has_other_sense=has_other_sense)

    def _path_with_label(self, path: Path) -> Path:
        """The fields that may have a label and hold a path: a feeling has none, but its step has."""
        while path:
            holder, as_in_model = (
                value_at(self.fields, path),
                [one for part in path for one in self._names_in_model(part)],
            )
            record = record_at(self.record_type, (*as_in_model, "only"), self.forms)
            if isinstance(holder, dict) and "only" in record_fields(record):
                break
            path = path[:-1]
        return path

    def _path_of_record(self, path: Path) -> Path:
        """The fields that a label is among, or would be if it were not within one of them."""
        record = record_at(self.record_type, path, self.forms)
        name = record.synonyms.get(str(path[-1]), str(path[-1])) if path else ""
        if name not in record.model_fields:
            return path
        if name in (held := records_held_by(record)):
            entry, _ = held[name]
            value = value_at(self.fields, path)
            # Groups of entries are named by their author.
            if isinstance(value, dict) and any(one in record_fields(entry) for one in value if one != "only"):
                return path
        return path[:-1]

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
            self._lose(self.fields)
            self._empty()
            return
        self.shortened.add(path[:-1])
        self._lose(value_at(self.fields, path))
        if isinstance(path[-1], str):
            self.lost.add(normalized_name(path[-1]))
        is_empty = value_at(self.fields, path) is None
        if leave_out(self.fields, path) and is_empty and error["type"].endswith("fields_expected"):
            # An empty entry of a library is one whose id serves as its name.
            holder = value_at(self.fields, path[:-1])
            if isinstance(holder, dict):
                holder[str(path[-1])] = {}

    def _lose(self, value: Any) -> None:
        if isinstance(value, str):
            self.lost |= {normalized_name(value), slug(value)}
        elif isinstance(value, list):
            for entry in value:
                self._lose(entry)
        elif isinstance(value, dict):
            for name, entry in value.items():
                self.lost.add(normalized_name(name))
                self._lose(entry)

    def _tell(self, error: Any, path: Path, *, is_beside_unknown: bool) -> None:
        kind, context, value = error["type"], error.get("ctx", {}), value_at(self.fields, path)
        if kind == "extra_forbidden":
            self._tell_unknown(error["loc"], path)
            return
        if kind == "missing":
            # A missing field beside an unknown one was probably misspelt: one message is enough.
            if not is_beside_unknown and path not in self.shortened:
                self.report(fields.MISSING_FIELD, self.document.places.key(path), name=error["loc"][-1])
            return
        if value is None and path:
            # An empty value means not given.
            return
        if kind == "language_of_text":
            key, tag = self.document.places.key(path), str(path[-1])
            meant = help_for("language_expected", tag)
            edits = replacing(key, meant.text) if meant else ()
            shown = value_in_words(tag)
            self.report(fields.LANGUAGE_EXPECTED, key, meant.hint if meant else None, edits, name=path[-2], found=shown)
            return
        names = [element for element in path if isinstance(element, str)]
        name = names[-1] if names else "this file"
        place = self.document.places.value(path)
        code = CODES_OF_ERRORS.get(kind)
        if kind == "goal_group":
            place = self.document.places.key((*path, context["unknown"]))
            self.report(fields.GOAL_GROUP, place, unknown=context["unknown"])
        elif kind == "choice":
            likely = likely_choice(value, context["choices"])
            hint = choice_help(value, context["choices"])
            edits = replacing(place, likely) if likely else ()
            shown = value_in_words(value)
            self.report(fields.UNKNOWN_CHOICE, place, hint, edits, name=name, choices=context["choices"], found=shown)
        elif (meant := help_for(kind, value, name)) is not None:
            edits = replacing(place, meant.text) if meant.text else ()
            code = CODES_OF_ERRORS[kind]
            self.report(code, place, meant.hint, edits, name=name, found=value_in_words(value), path=value, **context)
        elif kind == "image_path":
            shown = value if isinstance(value, str) else value_in_words(value)
            self.report(CODES_OF_ERRORS[kind], place, path=shown, endings=context["endings"])
        elif code is not None:
            wanted = "a text or a group of fields" if kind.startswith("text_or") else "a group of fields"
            self.report(code, place, name=name, found=value_in_words(value), **{"wanted": wanted, **context})
        else:
            self.report(fields.FIELDS_EXPECTED, place, name=name, found=value_in_words(value), wanted="something else")

    def _tell_unknown(self, loc: Path, path: Path) -> None:
        record = record_at(self.record_type, loc, self.forms)
        name, holder = str(loc[-1]), self._given(path[:-1])
        if likely_field(name, record_fields(record)) != "only" and self._seems_label(name, record, path):
            self._tell_label(name, record, path)
        elif issubclass(record, CellEntry | Part | Result) and self._is_text(name, holder, record):
            shown = quoted(f"{name}: {holder[name]}")
            key, value = self.document.places.key(path), self.document.places.value(path)
            span: Place | None = Place(key.file, key.line, key.column, value.end_line, value.end_column)
            if not self._is_item(path):
                # Between braces, which are not needed then.
                span = self.source_lines().value_span(path[:-1])
            edits = (Edit(span, shown),) if span is not None else ()
            hint = None
            if issubclass(record, Part) and may_be_name(name, holder[name]):
                meant = written({"name": name, "actions": holder[name]})
                hint = f"put the text in quotation marks: {shown}; or, if “{name}” is its name, write {meant}"
            self.report(TEXT_BECAME_FIELD, key, hint, edits, name=name, quoted=shown)
        else:
            self._unknown(name, record, path)

    def _tell_label(self, name: str, record: type[Record], path: Path) -> None:
        """Report a field that seems to say who may see something, with the other thing that it may say."""
        value = value_at(self.fields, path)
        words = value if isinstance(value, list) else [value]
        is_yes_or_no = all(str(word).strip().casefold() in YES | NO for word in words)
        label = "internal" if is_yes_or_no else written(value)
        likely = meant_field(name, record, list(self.forms))
        other = f"if it is something else, use another name: {fields_taken(name, record, list(self.forms))}"
        if likely not in (None, "only"):
            other = f"if it is something else, did you mean “{likely}”?"
        elif issubclass(record, Entity) and OFF.intersection([name.strip().lower()]):
            other = "to publish it and to mark it as a draft, write “status: draft”"
        hint = f"if it says who may see this, write “only: {label}”; {other}"
        self.report(SEEMS_LABEL, self.document.places.key(path), hint, name=name, owner=kind_of(record))

    def _is_item(self, path: Path) -> bool:
        """Whether a field is the only one of an item in lines of its own, rather than between braces."""
        holder = self.document.places.span(path[:-1])
        key = self.document.places.key(path)
        return holder is not None and (holder.line, holder.column) == (key.line, key.column)

    def _is_text(self, name: str, holder: dict[str, Any], record: type[Record]) -> bool:
        only_field = len(holder) == 1 and isinstance(holder[name], str)
        is_like_none = likely_field(name, record_fields(record)) is None
        return only_field and (is_like_none or bool(NUMBERED.fullmatch(name)))

    def _unknown(self, name: str, record: type[Record], path: Path) -> None:
        place = self.document.places.key(path)
        twin = record.synonyms.get(name)
        if twin is not None and twin in self._given(path[:-1]):
            self.report(fields.SAME_FIELD_TWICE, place, name=name, other=twin)
        elif name in self._refused_lanes():
            # It is a lane that is declared and cannot be, which is said there.
            return
        elif (own := self._own_name(name, record, path)) is not None:
            (self._rows if issubclass(record, Part) or not fact_text(own.value) else self._facts).append((own, record))
        else:
            likely = meant_field(name, record, list(self.forms))
            if self._is_label_of_part(name, record, path):
                hint = "did you mean “name”? For whom it is visible is said with “only”"
                text = str(value_at(self.fields, path)).strip()
                # What is used as a label, or sounds like one, may be meant as such here.
                edits = replacing(place, "name")
                if text in self.document.labels or means_few(text):
                    hint, edits = "write “name” if it is called so, or “only” if it says who may see it", ()
                self.report(fields.UNKNOWN_FIELD, place, hint, edits, name=name, owner=kind_of(record))
                return
            if likely is not None and not may_hold(likely, value_at(self.fields, path), record):
                likely = None
            is_there = likely is not None and likely in self._given(path[:-1])
            hint = f"did you mean “{likely}”?" if likely else fields_taken(name, record, list(self.forms))
            if is_there:
                hint = f"it seems to be “{likely}”, which is there already: put both into one"
            edits = replacing(place, likely) if likely and not is_there else ()
            self.report(fields.UNKNOWN_FIELD, place, hint, edits, name=name, owner=kind_of(record))

    def _is_label_of_part(self, name: str, record: type[Record], path: Path) -> bool:
        """Whether a stage or step without a name is called by its `label`; until that is sure it is in no build."""
        others = self._given(path[:-1]).keys() & {"name", "title", "id"}
        return issubclass(record, Part) and name.strip().lower() == "label" and not others

    def _refused_lanes(self) -> Collection[str]:
        lanes = self.fields.get("custom_lanes")
        return lanes.keys() - self.forms.keys() if isinstance(lanes, dict) and self.record_type is JourneyMap else ()

    def _own_name(self, name: str, record: type[Record], path: Path) -> OwnName | None:
        """The name as one of the author's own, for a row or a fact; None if it seems to be something else."""
        value = value_at(self.fields, path)
        if name in SET_BY_THE_READER or meant_field(name, record, list(self.forms)) is not None:
            return None
        if issubclass(record, Part):
            is_own = is_row(value) and not fields_owners(name) and self.record_type is JourneyMap
        else:
            is_row_of_map = record is JourneyMap and is_row(value) and not fields_owners(name)
            is_own = issubclass(record, Entity) and len(path) == 1 and (fact_text(value) is not None or is_row_of_map)
        return OwnName(name, path, value) if is_own else None

    def _tell_own_names(self) -> None:
        """Report rows and facts of the author's own; the first help has the lines for all of them."""
        lines = self.source_lines()
        for code, names, write in (
            (OWN_ROW, self._rows, rows_declared),
            (OWN_FACT, self._facts, facts_written),
        ):
            first: dict[str, tuple[OwnName, type[Record]]] = {}
            for own, record in names:
                first.setdefault(own.name, (own, record))
            if not first:
                continue
            told, edits = write([own for own, _ in first.values()], self.fields, lines)
            for number, (own, record) in enumerate(first.values()):
                place = self.document.places.key(own.path)
                hint = None if number == 0 else f"the help for “{next(iter(first))}” has a line for it"
                values = {"name": own.name, "owner": kind_of(record), "lines": told}
                self.report(code, place, hint, edits if number == 0 else (), **values)
            names.clear()

    def _given(self, path: Path) -> dict[str, Any]:
        value = value_at(self.fields, path)
        return value if isinstance(value, dict) else {}


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
