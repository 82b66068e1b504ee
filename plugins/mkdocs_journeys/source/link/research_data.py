"""Files of research data: decoded, divided into rows, and led to the maps, steps and people that they name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from mkdocs_journeys.diagnostics import Diagnostic, Place, number_text
from mkdocs_journeys.diagnostics.evidence import (
    ANSWER_OF_NOTHING,
    ANSWERS_MISSING,
    NOT_A_TEXT,
    SCALE_DOWNWARDS,
)
from mkdocs_journeys.diagnostics.files import FILE_UNREADABLE
from mkdocs_journeys.evidence import Answer, AnswerRow, AnswerTable, read_answer, read_table, stage_key
from mkdocs_journeys.model import JourneyMap, Kind, Part
from mkdocs_journeys.model.rescaling import Ends
from mkdocs_journeys.source.files import Tree
from mkdocs_journeys.source.link.answer_scales import AnswerScale, AnswerScales, OffScale
from mkdocs_journeys.source.link.name_index import NameIndex
from mkdocs_journeys.source.yaml import STAND_IN, read_characters, unwanted_in
from mkdocs_journeys.text import normalized_name

MOST_REPORTS = 20
"""What is wrong with one file is told this often in different words; then it is counted."""
MOST_UNSEEN = 100
"""A text may have slips; a file with more of them is none."""


def read_tables(tree: Tree, paths: Sequence[str]) -> tuple[list[AnswerTable], list[Diagnostic]]:
    """Read the files of research data, and what was found in them."""
    tables: list[AnswerTable] = []
    diagnostics: list[Diagnostic] = []
    for path in paths:
        try:
            content = tree.read(path)
        except OSError as error:
            diagnostics.append(FILE_UNREADABLE.at(Place(path), problem=error.strerror or "it is gone"))
            continue
        if found := _not_a_text(path, content):
            diagnostics.append(found)
            continue
        text = read_characters(path, content)
        diagnostics.extend(text.diagnostics)
        if text.lines:
            table = read_table(path, text.lines, STAND_IN)
            diagnostics.extend(table.diagnostics)
            tables.append(table)
    return tables, diagnostics


def _not_a_text(path: str, content: bytes) -> Diagnostic | None:
    """What Excel calls Unicode text has two bytes for each letter; in UTF-8 no byte is zero."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return NOT_A_TEXT.at(Place(path), problem="is saved as UTF-16")
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        return NOT_A_TEXT.at(Place(path, line, 1, line, 1), problem="has bytes that are zero, as no text has")
    if (unseen := len(unwanted_in(content.decode("utf-8", "ignore")))) > MOST_UNSEEN:
        return NOT_A_TEXT.at(Place(path), problem=f"has {unseen} characters that nobody can see")
    return None


class AnswerReader:
    """Leads each row to the map, the step and the person that it names."""

    def __init__(
        self,
        tables: Sequence[AnswerTable],
        journeys: Mapping[str, JourneyMap],
        unread: Collection[str],
        scales: AnswerScales,
        names: NameIndex,
    ) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._journeys = journeys
        self._unread = unread
        self._scales = scales
        self._names = names
        self._parts: dict[str, dict[str, str]] = {}
        self._led: dict[tuple[str, ...], str | None] = {}
        self._told: set[tuple[str, str, str]] = set()
        self._found: dict[str, list[Diagnostic]] = {}
        self.answers = tuple(answer for table in tables for answer in self._of_table(table))

    @property
    def sources(self) -> dict[tuple[str, str], str]:
        """Map and source → the file, for every source that has answers about a map."""
        return {(answer.journey, answer.table.source): answer.table.file for answer in self.answers}

    def _of_table(self, table: AnswerTable) -> list[Answer]:
        answers: list[Answer] = []
        values: dict[tuple[str, str], float | AnswerScale | None] = {}
        off_scale: dict[Ends, OffScale] = {}
        missing = 0
        self._found = {}
        for row in table.rows:
            journey, part, who = self._map(table, row), None, None
            if journey is not None:
                part = self._part(table, row, journey)
            if journey is None or part is None:
                continue
            who = self._who(table, row)
            if who is None:
                continue
            if (journey, row.score) not in values:
                values[journey, row.score] = self._value(table, row, journey)
            value = values[journey, row.score]
            if value is None:
                missing += 1
            elif isinstance(value, float):
                answers.append(Answer(journey, part, who, value, table, row))
            elif not value.is_lost:
                off_scale.setdefault(value.ends, OffScale(table, value)).add(row, journey)
        self.diagnostics.extend(found.report(self._scales) for found in off_scale.values())
        if missing:
            self.diagnostics.append(ANSWERS_MISSING.at(Place(table.file), count=missing, all=len(table.rows)))
        for found in self._found.values():
            self.diagnostics.extend(found[:MOST_REPORTS])
            if more := found[MOST_REPORTS:]:
                last = more[0]
                self.diagnostics.append(replace(last, message=f"{last.message}; so it is with {len(more)} others"))
        return answers

    def _once(self, *key: str, found: Callable[[], str | None]) -> str | None:
        """The same text leads to the same thing in ten thousand rows."""
        if key not in self._led:
            self._led[key] = found()
        return self._led[key]

    def _map(self, table: AnswerTable, row: AnswerRow) -> str | None:
        def find() -> str | None:
            if (found := self._names.find((Kind.JOURNEY,), row.map)) is not None:
                return found[1][0] if found[1][0] in self._journeys else None
            # A map that is there and cannot be read has been spoken about.
            if normalized_name(row.map) not in self._unread:
                self._tell_nothing(table, row, "map", "journey map", "", (Kind.JOURNEY,), self._names)
            return None

        return self._once(table.file, "map", row.map, found=find)

    def _part(self, table: AnswerTable, row: AnswerRow, journey: str) -> str | None:
        def find() -> str | None:
            if journey not in self._parts:
                self._parts[journey] = _parts_by_name(self._journeys[journey])
            parts = self._parts[journey]
            if (part := parts.get(normalized_name(row.step))) is None:
                names = NameIndex()
                for name in parts:
                    names.add(Kind.STEP, name)
                self._tell_nothing(table, row, "step", "step", f" in the map “{journey}”", (Kind.STEP,), names)
            return part

        return self._once(table.file, "step", journey, row.step, found=find)

    def _who(self, table: AnswerTable, row: AnswerRow) -> str | None:
        kinds = (Kind.PERSONA, Kind.ACTOR)

        def find() -> str | None:
            if (found := self._names.find(kinds, row.who)) is not None:
                return found[1][0]
            self._tell_nothing(table, row, "who", "persona or actor", "", kinds, self._names)
            return None

        return self._once(table.file, "who", row.who, found=find) if row.who else ""

    def _value(self, table: AnswerTable, row: AnswerRow, journey: str) -> float | AnswerScale | None:
        """The score on the map's scale; None where nobody answered; the scale on which it is no score."""
        scale = self._scales.of(table.source, journey)
        own = scale.own
        if own and own[0] > own[1] and self._is_new(table, "downwards", ""):
            ends = {"worst": number_text(own[0]), "best": number_text(own[1])}
            self._report(SCALE_DOWNWARDS.at(Place(table.file), source=table.source, **ends))
        try:
            return read_answer(row.score, own, scale.of_map, has_decimal_commas=table.has_decimal_commas)
        except ValueError:
            return scale

    def _tell_nothing(
        self, table: AnswerTable, row: AnswerRow, column: str, kind: str, within: str, kinds: Sequence[Kind],
        names: NameIndex,
    ) -> None:  # fmt: skip
        text: str = getattr(row, column)
        if not self._is_new(table, kind + within, text):
            return
        # To look for what was meant takes long, and nobody reads a thousand suggestions.
        is_shown = len(self._found.get(ANSWER_OF_NOTHING.code, ())) <= MOST_REPORTS
        likely = names.nearest(kinds, text) if is_shown else None
        hint = None if likely else f"write the id or the name of a {kind} that exists"
        values = {"kind": kind, "text": text, "within": within, "likely": likely or ""}
        self._report(ANSWER_OF_NOTHING.at(table.place(row, column), hint, **values))

    def _report(self, found: Diagnostic) -> None:
        self._found.setdefault(found.code, []).append(found)

    def _is_new(self, table: AnswerTable, about: str, text: str) -> bool:
        """Whether the same has not been said of another row: once is enough for a step with two hundred answers."""
        told = (table.file, about, normalized_name(text))
        is_new = told not in self._told
        self._told.add(told)
        return is_new


def _parts_by_name(journey: JourneyMap) -> dict[str, str]:
    """Ids, names and former ids of steps, then of stages: what an answer may be about."""
    steps = [*journey.steps, *(step for stage in journey.stages for step in stage.steps)]
    pairs: list[tuple[Part, str]] = [(step, step.id) for step in steps]
    pairs += [(stage, stage_key(stage)) for stage in journey.stages]
    found: dict[str, str] = {}
    names: tuple[Callable[[Part], tuple[str, ...]], ...] = (
        lambda part: (part.id,), lambda part: (part.name,), lambda part: part.was,
    )  # fmt: skip
    for names_of in names:
        for part, key in pairs:
            for name in names_of(part):
                found.setdefault(normalized_name(name), key)
    return found
