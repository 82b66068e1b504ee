"""What authors wrote in another shape, in the one in which it is read.

A field under another name, a name where a field is expected, a level too many, a dash for nothing: each is reported
with what to write, and everything below it is read as what was meant, so that one run tells all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from babel import Locale

from mkdocs_journeys.diagnostics.fields import UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.shapes import LANGUAGE_OR_COUNTRY, NOTHING_HERE, TOO_DEEP
from mkdocs_journeys.model import (
    BUILT_IN_LANES,
    ENTRY_TYPES,
    CellEntry,
    Cells,
    CustomLane,
    Feeling,
    JourneyMap,
    Metric,
    Part,
    Persona,
    PortfolioFile,
    Record,
    Stage,
    Step,
)
from mkdocs_journeys.model.languages import LIKE_COUNTRIES
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import (
    certain_field,
    custom_lanes,
    fields_owners,
    is_nothing,
    is_unknown,
    is_word,
    kind_of,
    likely_field,
    may_hold,
    meant_field,
    record_fields,
    records_held_by,
)
from mkdocs_journeys.source.shapes.cells_by_stage import with_cells_in_stages
from mkdocs_journeys.source.shapes.described_names import described_name
from mkdocs_journeys.source.shapes.foreign_files import is_foreign
from mkdocs_journeys.source.shapes.joined_levels import append_entries, join_level, level_to_join, misread_cells
from mkdocs_journeys.source.shapes.joined_names import ask_about_people
from mkdocs_journeys.source.shapes.listed_files import fields_of_list
from mkdocs_journeys.source.shapes.measures_in_text import tell_measures
from mkdocs_journeys.source.shapes.part_names import PartNames
from mkdocs_journeys.source.shapes.reshaped_emotions import emotion_by_who, emotion_with_names
from mkdocs_journeys.source.shapes.reshaped_entries import (
    entries_by_name,
    entries_in_item,
    names_measure,
    numbered_entries,
)
from mkdocs_journeys.source.shapes.reshaped_libraries import entries_by_id, library_in_list
from mkdocs_journeys.source.shapes.reshaped_parts import (
    is_level,
    listed_parts,
    parts_by_name,
    persona_in_map,
    without_personas,
)
from mkdocs_journeys.source.shapes.rows_as_lists import parts_in_rows
from mkdocs_journeys.source.shapes.rows_of_map import put_beside_names, put_into_columns, rows_of_map
from mkdocs_journeys.source.shapes.several_texts import ask_about_name, parts_in_text, perhaps_several
from mkdocs_journeys.source.shapes.texts_by_language import (
    language_to_read,
    languages_of,
    takes_one_language,
    tell_languages,
)
from mkdocs_journeys.source.shapes.top_level_parts import shaped_top_level, top_level_parts, unnamed_stages
from mkdocs_journeys.source.shapes.walk import LEFT_OUT, Reshaping
from mkdocs_journeys.source.shapes.wrappers import fields_around, unwrapped_entries, unwrapped_record
from mkdocs_journeys.source.yaml import Document, SourceLines, replacing
from mkdocs_journeys.source.yaml.spans import moved_path
from mkdocs_journeys.text import normalized_name

_PEOPLE = ("authors", "trainers")
_NEVER_EMPTY = frozenset(
    {"id", "was", "name", "title", "only", "family", "gender", "facts", "language", "dimensions", "status"}
)


def reshaped(
    document: Document, record_type: type[Record], forms: Mapping[str, str], read_lines: Callable[[], Sequence[str]]
) -> tuple[Document, dict[str, str]]:
    """Read a document's fields as what they mean.

    Args:
        document: The file as it was written.
        record_type: What the file is.
        forms: Custom lane of the portfolio → the built-in lane whose entries it takes.
        read_lines: Gives the lines of the file.

    Returns:
        The document in the shape that the model takes, and the custom lanes that it may use.
    """
    own = dict(forms)
    if record_type is JourneyMap and isinstance(document.value, dict):
        lanes = custom_lanes.forms(_lanes_by_id(document.value.get("custom_lanes")))
        document = with_cells_in_stages(document, SourceLines(document.places, read_lines), own | lanes)
    reshaping = EveryShape(document, own, SourceLines(document.places, read_lines))
    given = document.value
    if isinstance(given, list):
        value = fields_of_list(reshaping, given, record_type)
    elif isinstance(given, dict):
        levels = top_level_parts(reshaping, given) if record_type is JourneyMap else {}
        if not levels and is_foreign(reshaping, given, record_type):
            told = (*document.diagnostics, *reshaping.diagnostics)
            return replace(document, value=None, complete=False, diagnostics=told), own
        if levels:
            value = shaped_top_level(reshaping, given, levels)
        else:
            value = unwrapped_record(reshaping, given, record_type)
    else:
        value = None
    if value is None:
        return document, own
    reshaping.tell_nothings()
    tell_languages(reshaping, reshaping.languages, record_type)
    if not reshaping.is_changed:
        return replace(document, diagnostics=(*document.diagnostics, *reshaping.diagnostics)), own
    moves = reshaping.moves
    places = document.places.moved(moves)
    labels = tuple(moved_path(path, moves) for path in document.label_lost)
    diagnostics = (*document.diagnostics, *reshaping.diagnostics)
    changed = replace(
        document,
        value=value,
        places=places,
        diagnostics=diagnostics,
        label_lost=labels,
        is_reshaped=True,
        lost=frozenset(reshaping.lost),
        misread_lines={**document.misread_lines, **dict.fromkeys(reshaping.misread, 1)},
    )
    return changed, own


class EveryShape(Reshaping):
    """The walk that knows all of the shapes."""

    def __init__(self, document: Document, forms: dict[str, str], lines: SourceLines) -> None:
        super().__init__(document, forms, lines)
        self._nothings: list[Path] = []
        self._unknowns: list[Path] = []
        self.languages: list[tuple[Path, list[str], str]] = []

    # Records

    def record(self, fields: dict[str, Any], record: type[Record], old: Path, new: Path) -> dict[str, Any]:
        """The fields of one record under the names that it takes."""
        result: dict[str, Any] = {}
        level = level_to_join(self, fields, record) if issubclass(record, Part) else ""
        rows, stages = None, ""
        if record is PortfolioFile:
            fields = without_personas(self, fields)
        if record is JourneyMap:
            # Cells may be before the personas that they name, and before the lanes that they are of.
            self.forms.update(custom_lanes.forms(_lanes_by_id(fields.get("custom_lanes"))))
            self.people |= {normalized_name(name): name for name in self.persona_names(fields)}
            rows, stages = rows_of_map(self, fields), unnamed_stages(self, fields)
        around = fields_around(self, fields, record, old) if issubclass(record, Part) else {}
        twins: dict[str, str] = {}
        for name, value in fields.items():
            if name in around or (level and name == level) or (rows is not None and name in rows.rows):
                continue
            if (twin := self.twin(name, record, fields)) is not None:
                self.tell_twin(name, twin, record, old)
                twins[name] = twin
                continue
            # What a row is called is told with it.
            if rows is not None and name in rows.unequal:
                meant: str | None = rows.unequal[name]
            else:
                meant = self.meant(name, record, fields, old, result, stages)
            final = meant or name
            to = (*new, final)
            if meant is not None:
                self.reshape((*old, name), to)
            shaped = self.field(record, final, value, (*old, name), to)
            if shaped is LEFT_OUT:
                self.is_changed = True
            else:
                result[final] = shaped
            if record is JourneyMap and final == "custom_lanes":
                self.forms.update(custom_lanes.forms(shaped))
        for name, path in around.items():
            self.reshape(path, new)
            inner = fields[name] if isinstance(fields[name], dict) else fields[name][0]
            result |= self.record(inner, record, path, new)
        for name, twin in twins.items():
            append_entries(self, fields[name], records_held_by(record)[twin][0], result, twin, (*old, name), new)
        if rows is not None:
            put_into_columns(self, rows, fields, result, new, old)
        elif record is JourneyMap:
            put_beside_names(self, fields, result, new, old)
        if level and issubclass(record, Part):
            join_level(self, level, fields, record, result, old, new)
        return result

    def persona_names(self, fields: dict[str, Any]) -> list[str]:
        """The names of personas among the fields of a map."""
        named = (name for name in fields if "personas" in (name, certain_field(name, JourneyMap)))
        texts = [text for name in named for text in _texts(fields[name])]
        return [*texts, *(one.name for text in texts if (one := described_name(text)) is not None)]

    def meant(
        self, name: str, record: type[Record], fields: dict[str, Any], old: Path, given: Collection[str], stages: str
    ) -> str | None:
        """The name of the field that an unknown name surely means; it is reported here.

        Args:
            name: The name.
            record: What it was written in.
            fields: All that was written there.
            old: Where that is in the file.
            given: The fields that have been read: of two names of one field the first is taken.
            stages: The field that holds the stages of a map under an unknown name; empty if none does.
        """
        if self.takes(name, record):
            return None
        place = self.document.places.key((*old, name))
        if issubclass(record, Part) and (level := self.too_deep(name, record, fields, (*old, name))) is not None:
            return level
        meant = "stages" if name == stages else certain_field(name, record, self.forms)
        meant = meant or self.misspelt(name, record, fields[name])
        twins = {meant, *(other for other, field in record.synonyms.items() if field == meant)}
        if meant is not None and self.seems_label(name, fields[name]):
            return None
        if meant is None or meant == "only" or meant in given or any(one in fields for one in twins):
            return None
        if record.synonyms.get(meant) in fields or not may_hold(meant, fields[name], record):
            return None
        hint = f"did you mean “{meant}”?"
        self.report(UNKNOWN_FIELD, place, hint, replacing(place, meant), name=name, owner=kind_of(record))
        return meant

    def twin(self, name: str, record: type[Record], fields: dict[str, Any]) -> str | None:
        """The field with a list that an unknown name of another list means as well."""
        value = fields[name]
        if not isinstance(value, list) or self.takes(name, record):
            return None
        has_list = any(isinstance(fields.get(other), list) for other in records_held_by(record))
        if not has_list or self.seems_label(name, value):
            return None
        meant = certain_field(name, record, self.forms) or self.misspelt(name, record, value)
        if meant is None or meant not in records_held_by(record) or not isinstance(fields.get(meant), list):
            return None
        _, is_by_id = records_held_by(record)[meant]
        return None if is_by_id else meant

    def tell_twin(self, name: str, twin: str, record: type[Record], old: Path) -> None:
        """Report a list under another name beside that of the field that is meant."""
        hint = f"it seems to be “{twin}”, which is there already: put both into one"
        self.report(UNKNOWN_FIELD, self.document.places.key((*old, name)), hint, name=name, owner=kind_of(record))

    def misspelt(self, name: str, record: type[Record], value: Any) -> str | None:
        """The field that an unknown name is probably a slip for, if there is something below it to be read."""
        is_of_cells = issubclass(record, Cells)
        if not isinstance(value, dict | list | str) or not value or (isinstance(value, str) and not is_of_cells):
            return None
        has_entries = {"emotion", "personas", *self.forms, *records_held_by(record)}
        inner = value.values() if isinstance(value, dict) else value
        if any(isinstance(one, dict) for one in inner):
            # Where groups of fields are below it, no field of texts was meant.
            known = [field for field in record_fields(record) if field in has_entries or field in record.synonyms]
            return None if fields_owners(name) else likely_field(name, known)
        meant = meant_field(name, record, self.forms)
        return meant if meant in has_entries else None

    def too_deep(self, name: str, record: type[Part], fields: dict[str, Any], path: Path) -> str | None:
        """The field that stands for a level that there is not: stages of a stage, steps of a step."""
        if not is_level(name, record, fields[name]):
            return None
        if record is Stage and "steps" not in fields:
            place, problem = self.document.places.key(path), f"a stage has steps, and no {name}"
            self.report(TOO_DEEP, place, "write “steps”", replacing(place, "steps"), problem=problem)
            return "steps"
        if record is Step and "actions" not in fields:
            place, have_cells = self.document.places.key(path), misread_cells(self, fields[name], path)
            hint = "make them steps beside this one" if have_cells else "list them as “actions”"
            hint += ", or give them a map of their own, which the step opens: “opens: <map>”"
            edits = () if have_cells else replacing(place, "actions")
            self.report(TOO_DEEP, place, hint, edits, problem=f"a step has no {name}")
            return "actions"
        return None

    def field(self, record: type[Record], name: str, value: Any, old: Path, new: Path) -> Any:
        """The value of a field in the shape in which it is read."""
        if name == "only":
            return value
        may_be_empty = _may_be_empty(record) and name not in _NEVER_EMPTY and self.takes(name, record)
        if may_be_empty and self.says_nothing(value, old):
            return LEFT_OUT
        if issubclass(record, Cells) and name in self.forms and name not in BUILT_IN_LANES:
            return self.entries(value, ENTRY_TYPES[self.forms[name]], self.forms[name], old, new)
        field = record.synonyms.get(name, name)
        if takes_one_language(record, field) and (languages := languages_of(self, value)):
            value, old = self.in_one_language(value, languages, old, new)
        if record is JourneyMap and field == "personas":
            return persona_in_map(self, value, old)
        if field == "emotion" and issubclass(record, Cells):
            return self.emotion(value, old, new)
        if field == "language" and isinstance(value, str) and value.strip().lower() in LIKE_COUNTRIES:
            self.tell_language(value.strip().lower(), old)
        if issubclass(record, Part) and name in ("name", "title") and isinstance(value, str):
            ask_about_name(self, value, record, old)
        if field in _PEOPLE:
            ask_about_people(self, value, field.removesuffix("s"), old)
        if field == "tags" and isinstance(value, str):
            perhaps_several(self, value, "tag", old)
        held = records_held_by(record).get(field)
        if held is None:
            return value
        entry, is_by_id = held
        if is_by_id and field != "goals":
            return self.library(value, entry, old, new)
        if not is_by_id:
            value, old = unwrapped_entries(self, value, field, record, entry, old, new)
        numbered = numbered_entries(self, value, entry, old, new) if isinstance(value, dict) else None
        if numbered is not None:
            return numbered
        if issubclass(entry, Part):
            return self.parts(value, entry, old, new)
        if field == "goals" and isinstance(value, dict):
            return value
        return self.entries(value, entry, field, old, new)

    def in_one_language(self, value: Any, languages: list[str], old: Path, new: Path) -> tuple[Any, Path]:
        """Read a text that is given in several languages in one of them; return it with its path in the file."""
        read = language_to_read(self.document.value, languages)
        self.languages.append((old, languages, read))
        self.reshape((*old, read), new)
        return value[read], (*old, read)

    def tell_language(self, tag: str, old: Path) -> None:
        """Ask whether the code of a country was written for a language."""
        likely, place = LIKE_COUNTRIES[tag], self.document.places.value(old)
        language = Locale.parse("en").languages.get(tag, "another language")
        self.report(
            LANGUAGE_OR_COUNTRY, place, None, replacing(place, likely), tag=tag, language=language, likely=likely
        )

    def library(self, value: Any, entry: type[Record], old: Path, new: Path) -> Any:
        """What is kept by id."""
        if isinstance(value, list):
            return library_in_list(self, value, entry, old, new)
        if not isinstance(value, dict):
            return value
        return {
            id: self.record(one, entry, (*old, id), (*new, id)) if isinstance(one, dict) else one
            for id, one in value.items()
        }

    def parts(self, value: Any, entry: type[Part], old: Path, new: Path) -> Any:
        """Stages or steps."""
        if isinstance(value, dict):
            if PartNames(entry, self.forms, self.document.labels).are_keys_of(value):
                return parts_by_name(self, value, entry, old, new)
            return self.record(value, entry, old, new)
        if isinstance(value, str):
            return parts_in_text(self, value, entry, old)
        if not isinstance(value, list):
            return value
        if len(value) == 1 and isinstance(value[0], str):
            parts_in_text(self, value[0], entry, (*old, 0), is_item=True)
        if (rows := parts_in_rows(self, value, entry, old, new)) is not None:
            return rows
        return listed_parts(self, value, entry, old, new)

    def entries(self, value: Any, entry: type[Record], lane: str, old: Path, new: Path) -> Any:
        """The entries of a cell, or of another field that takes one or several."""
        if isinstance(value, str):
            self.entry_in_text(value, entry, lane, old)
            return value
        if isinstance(value, dict):
            named = names_measure(self, value, entry) or not any(self.is_field(name, entry) for name in value)
            if issubclass(entry, CellEntry) and value and named:
                return entries_by_name(self, value, entry, lane, old, new)
            return self.record(value, entry, old, new)
        if not isinstance(value, list):
            return value
        return self.list_of_entries(value, entry, lane, old, new)

    def entry_in_text(self, text: str, entry: type[Record], lane: str, path: Path) -> None:
        """Ask whether a text holds more than one entry, or more than the name of one."""
        if not issubclass(entry, CellEntry) or (issubclass(entry, Metric) and tell_measures(self, text, path)):
            return
        perhaps_several(self, text, "entry", path, lane)

    def list_of_entries(self, value: list[Any], entry: type[Record], lane: str, old: Path, new: Path) -> Any:
        """A list of entries, without those that say that there is nothing."""
        kept: list[Any] = []
        for index, one in enumerate(value):
            path, to = self.item_path(old, index), (*new, len(kept))
            if languages := languages_of(self, one):
                one, path = self.in_one_language(one, languages, path, to)
            spoken = lane in ("quotes", "thoughts") and len(value) > 1 and isinstance(one, str) and is_word(one)
            if issubclass(entry, CellEntry) and not spoken and self.says_nothing(one, path):
                self.is_changed = True
                continue
            self.move(path, to)
            if isinstance(one, dict):
                if issubclass(entry, CellEntry) and (more := entries_in_item(self, one, entry, lane, path, to)):
                    kept += more
                    continue
                one = self.record(one, entry, path, to)
            elif isinstance(one, str):
                self.entry_in_text(one, entry, lane, path)
            kept.append(one)
        return kept

    def emotion(self, value: Any, old: Path, new: Path) -> Any:
        """A feeling, several in sequence, or some for each persona."""
        if (by_who := emotion_by_who(self, value, old, new)) is not None:
            return by_who
        if (by_who := emotion_with_names(self, value, old, new)) is not None:
            return by_who
        if isinstance(value, list):
            kept: list[Any] = []
            for index, one in enumerate(value):
                path, to = (*old, index), (*new, len(kept))
                if self.says_nothing(one, path):
                    self.is_changed = True
                    continue
                self.move(path, to)
                kept.append(self.record(one, Feeling, path, to) if isinstance(one, dict) else one)
            return kept
        if not isinstance(value, dict):
            return value
        fields = set(value) & set(Feeling.model_fields)
        # Where a name means a field and none is that of somebody, the others are slips beside it.
        means_fields = any(certain_field(name, Feeling) for name in value)
        if fields or (means_fields and not any(normalized_name(name) in self.people for name in value)):
            return self.record(value, Feeling, old, new)
        shaped = {}
        for who, points in value.items():
            if self.says_nothing(points, (*old, who)):
                self.is_changed = True
                continue
            shaped[who] = points if isinstance(points, str) else self.emotion_of(points, (*old, who), (*new, who))
        return shaped

    def emotion_of(self, points: Any, old: Path, new: Path) -> Any:
        """What one persona feels."""
        if isinstance(points, dict):
            return self.record(points, Feeling, old, new)
        return self.emotion(points, old, new) if isinstance(points, list) else points

    # Cells that say that there is nothing

    def says_nothing(self, value: Any, path: Path) -> bool:
        """Whether a value only says that there is nothing; it is counted."""
        if isinstance(value, list):
            if len(value) != 1 or not isinstance(value[0], str):
                return False
            value = value[0]
        if isinstance(value, dict) and set(value) <= {"text", "name", "touchpoint"} and len(value) == 1:
            value = next(iter(value.values()))
        if is_nothing(value):
            self._nothings.append(path)
        elif is_unknown(value):
            self._unknowns.append(path)
        else:
            return False
        return True

    def tell_nothings(self) -> None:
        """One notice for all of them."""
        said = []
        if count := len(self._nothings):
            said.append(f"{count} cell says" if count == 1 else f"{count} cells say")
            said[-1] += " that there is nothing"
        if count := len(self._unknowns):
            said.append(f"{count} cell says" if count == 1 else f"{count} cells say")
            said[-1] += " that it is not known yet"
        if not said:
            return
        first = min(self.document.places.value(path) for path in (*self._nothings, *self._unknowns))
        self.report(NOTHING_HERE, first, said=", ".join(said))


@cache
def _may_be_empty(record: type[Record]) -> bool:
    return issubclass(record, Cells | Persona | CellEntry | Feeling)


def _lanes_by_id(declared: Any) -> Any:
    listed = entries_by_id(declared, CustomLane) if isinstance(declared, list) else None
    return declared if listed is None else {id: one.value for id, one in listed.items()}


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]
