"""Every slip in every sort of field of the demonstration is told at the place where it was made."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path as FilePath

import pytest
from tests.memory_tree import MemoryTree

from mkdocs_journeys.diagnostics import Diagnostic, Level, Place
from mkdocs_journeys.model import Names, PortfolioFile, references
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.source.fields import custom_lanes, record_at, record_fields
from mkdocs_journeys.source.files import entity_file
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.yaml import Document, read_document
from mkdocs_journeys.text import normalized_name, slug

DEMONSTRATION = FilePath(__file__).parents[3] / "journeys"


def forms_of_the_demonstration() -> dict[str, str]:
    """The custom lanes that any of its files declares."""
    tree = FolderTree(DEMONSTRATION)
    declared: dict[str, str] = {}
    for path in tree.paths:
        value = read_document(path, tree.read(path)).value if path.endswith(".yml") else None
        if isinstance(value, dict):
            declared |= custom_lanes.forms(value.get("custom_lanes"))
    return declared


FORMS = forms_of_the_demonstration()


@dataclass(frozen=True)
class Mutation:
    """A file with one thing changed, and what may be said about it."""

    file: str
    path: Path
    text: str
    places: tuple[tuple[int, int, int, int], ...]
    """Where a diagnostic may point: first line and column, last line and column."""
    gone: frozenset[str]
    """What other places may not be able to refer to any more."""
    must: Callable[[Diagnostic], bool] | None = None
    """What has to be among the diagnostics at that place."""


@pytest.fixture(scope="module")
def contents() -> dict[str, bytes]:
    tree = FolderTree(DEMONSTRATION)
    return {path: tree.read(path) for path in tree.paths}


@pytest.fixture(scope="module")
def cache(contents: dict[str, bytes]) -> dict[str, object]:
    readings: dict[str, object] = {}
    load(MemoryTree(contents), readings)
    return readings


class Field:
    """One value of a file, with its name and its extent in the text."""

    def __init__(self, document: Document, lines: list[str], path: Path, begins: Mapping[Path, Place]) -> None:
        self.document, self.lines, self.path = document, lines, path
        places = document.places
        self.value = places.value(path)
        self.key = places.key(path)
        self.has_key = isinstance(path[-1], str)
        self.is_flow_or_scalar = self._ends_where_it_says()
        later = [place for other, place in begins.items() if other[: len(path)] != path]
        after = [place.line for place in later if (place.line, place.column) > (self.value.line, self.value.column)]
        self.next_line = min(after, default=self._end_of_fields())
        self.is_alone = not any(
            place.line == self.key.line
            and place.column != self.key.column
            and not self._inside(place.line, place.column)
            for place in later
        )

    def _end_of_fields(self) -> int:
        if self.document.file.endswith(".md"):
            return self.lines.index("---", 1) + 1
        return len(self.lines) + 1

    def _inside(self, line: int, column: int) -> bool:
        start, end = (self.value.line, self.value.column), (self.value.end_line, self.value.end_column)
        return start <= (line, column) < end

    def _ends_where_it_says(self) -> bool:
        raw: object = self.document.value
        for element in self.path:
            raw = raw[element]  # type: ignore[index]
        first = self.lines[self.value.line - 1][self.value.column - 1 : self.value.column]
        if isinstance(raw, dict | list):
            return first in "[{"
        return first not in "|>"

    def texts(self) -> frozenset[str]:
        """All ids and names in it."""

        def every(value: object) -> Iterator[str]:
            if isinstance(value, dict):
                for name, entry in value.items():
                    yield str(name)
                    yield from every(entry)
            elif isinstance(value, list):
                for entry in value:
                    yield from every(entry)
            elif isinstance(value, str):
                yield value

        raw: object = self.document.value
        for element in self.path:
            raw = raw[element]  # type: ignore[index]
        names = {str(self.path[-1]), *every(raw)}
        return frozenset(normalized_name(name) for name in names) | frozenset(slug(name) for name in names)

    def replaced(self, new: str) -> tuple[str, tuple[int, int, int, int]] | None:
        """The file with another value, on one line, and the place of the new value."""
        lines = list(self.lines)
        row = self.value.line - 1
        if self.is_flow_or_scalar:
            end_row = self.value.end_line - 1
            tail = lines[end_row][self.value.end_column - 1 :]
            lines[row] = lines[row][: self.value.column - 1] + new + (tail if end_row == row else "")
            for number in range(row + 1, end_row + 1):
                lines[number] = tail if number == end_row and tail.strip() else ""
            place = (row + 1, self.value.column, row + 1, self.value.column + len(new))
            return "\n".join(lines), place
        if not self.has_key:
            return None
        row = self.key.line - 1
        colon = lines[row].index(":", self.key.end_column - 1)
        lines[row] = f"{lines[row][: colon + 1]} {new}"
        for number in range(row + 1, self.next_line - 1):
            lines[number] = ""
        return "\n".join(lines), (row + 1, colon + 3, row + 1, colon + 3 + len(new))

    def removed(self) -> str | None:
        """The file without it, everything else in its place."""
        lines = list(self.lines)
        start = self.key if self.has_key else self.value
        row = start.line - 1
        if self.is_flow_or_scalar:
            end_row, end = self.value.end_line - 1, self.value.end_column - 1
            if found := re.match(r"\s*,", lines[end_row][end:]):
                end += found.end()
        else:
            end_row = max(self.next_line - 2, row)
            end = len(lines[end_row])
        for number in range(row, end_row + 1):
            first = start.column - 1 if number == row else 0
            last = end if number == end_row else len(lines[number])
            lines[number] = lines[number][:first] + " " * (last - first) + lines[number][last:]
        if not self.has_key and lines[row].strip() == "-":
            lines[row] = ""
        return "\n".join(line.rstrip() for line in lines)


def fields_of(file: str, content: bytes) -> Iterator[tuple[tuple[object, ...], Field]]:
    """One field of each sort, with the sort: `stages, 0, name` and `stages, 1, name` are of the same sort."""
    document = read_document(file, content)
    lines = content.decode("utf-8").split("\n")
    places = document.places
    begins: dict[Path, Place] = {}

    def walk(value: object, path: Path) -> None:
        if path:
            begins[path] = places.key(path) if isinstance(path[-1], str) else places.value(path)
        if isinstance(value, dict):
            for name, entry in value.items():
                walk(entry, (*path, name))
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                walk(entry, (*path, index))

    walk(document.value, ())
    seen: set[tuple[object, ...]] = set()
    for path in begins:
        sort = tuple("#" if isinstance(element, int) else element for element in path)
        if sort[0] in PortfolioFile.model_fields and file == "portfolio.yml" and len(sort) > 1:
            # The entries of a library are of one sort, whatever their ids.
            sort = (sort[0], "*", *sort[2:])
        if sort not in seen:
            seen.add(sort)
            yield sort, Field(document, lines, path, begins)


FILES_OF_A_SORT = 1
"""In how many files a field of one sort, written in one way, is tried."""


def tried(contents: Mapping[str, bytes]) -> dict[str, list[Field]]:
    """The fields to try: each sort and way to write it in one file, in that which has the fewest to try so far."""
    fields: dict[tuple[object, ...], list[Field]] = defaultdict(list)
    for file, content in contents.items():
        for sort, field in fields_of(file, content):
            kind = entity_file(file)
            fields[(kind.record_type if kind else file, field.is_flow_or_scalar, *sort)].append(field)
    chosen: dict[str, list[Field]] = {file: [] for file in contents}
    for found in sorted(fields.values(), key=len):
        for field in sorted(found, key=lambda field: len(chosen[field.document.file]))[:FILES_OF_A_SORT]:
            chosen[field.document.file].append(field)
    return chosen


def reading_of(field: Field) -> EntityReading[object]:  # type: ignore[type-var]
    file = entity_file(field.document.file)
    record_type = file.record_type if file else PortfolioFile
    return EntityReading(record_type, field.document, FORMS)  # type: ignore[type-var]


def is_field_of_a_record(reading: EntityReading[object], path: Path) -> bool:  # type: ignore[type-var]
    """Whether the last name of a path is a field's, and no word that an author chooses."""
    chosen_by_authors = {"facts", "emotion_words", "custom_lanes"}
    if not isinstance(path[-1], str) or (path[-2:-1] and path[-2] in chosen_by_authors):
        return False
    loc = path if path[-1] in FORMS else tuple(path)
    record = record_at(reading.record_type, loc, FORMS)
    holder: object = reading.document.value
    for element in path[:-1]:
        holder = holder[element]  # type: ignore[index]
    known = {*record_fields(record), *FORMS}
    return isinstance(holder, dict) and set(holder) <= known


def misspelt(name: str) -> str:
    """The name with two letters in the wrong order, or one too many."""
    if len(name) >= 5 and name[2] != name[3]:
        return name[:2] + name[3] + name[2] + name[4:]
    return f"{name}q"


def wrong_types(file: str, fields: list[Field]) -> Iterator[Mutation]:
    for field in fields:
        replaced = field.replaced("[[wrong, type]]")
        if replaced is not None and field.has_key:
            text, place = replaced
            yield Mutation(file, field.path, text, (place,), field.texts(), lambda found: found.level is Level.ERROR)


def misspelt_names(file: str, fields: list[Field]) -> Iterator[Mutation]:
    reading = None
    for field in fields:
        if not field.has_key:
            continue
        reading = reading or reading_of(field)
        name = str(field.path[-1])
        new = misspelt(name)
        lines = list(field.lines)
        row, start, end = field.key.line - 1, field.key.column - 1, field.key.end_column - 1
        lines[row] = lines[row][:start] + new + lines[row][end:]
        place = (row + 1, start + 1, row + 1, start + 1 + len(new))
        is_field = is_field_of_a_record(reading, field.path)
        yield Mutation(
            file,
            field.path,
            "\n".join(lines),
            (place,),
            field.texts(),
            (lambda found: found.level is Level.ERROR) if is_field else None,
        )


def wrong_references(file: str, fields: list[Field]) -> Iterator[Mutation]:
    if not fields:
        return
    by_path = {field.path: field for field in fields}
    reading = reading_of(fields[0])
    for reference in references(reading.record):  # type: ignore[arg-type]
        field = by_path.get(reading.path(reference.path))
        if field is None:
            continue
        names: Names = reference.names
        new = f"zzqx-{slug(file)}-{slug(repr(field.path))}-nowhere"
        if reference.is_key:
            lines = list(field.lines)
            row, start, end = field.key.line - 1, field.key.column - 1, field.key.end_column - 1
            lines[row] = lines[row][:start] + new + lines[row][end:]
            text, place = "\n".join(lines), (row + 1, start + 1, row + 1, start + 1 + len(new))
        else:
            replaced = field.replaced(new)
            assert replaced is not None
            text, place = replaced
        # A key of an emotion is somebody only if they are known.
        level = Level.NOTICE if names.open and not (reference.is_key and "emotion" in field.path) else Level.ERROR
        yield Mutation(
            file,
            field.path,
            text,
            (place,),
            field.texts() if names.kinds[0].value == "journey" else frozenset(),
            lambda found, level=level: found.level is level,  # type: ignore[misc]
        )


def removals(file: str, fields: list[Field]) -> Iterator[Mutation]:
    for field in fields:
        text = field.removed()
        if text is None:
            continue
        places = read_document(file, text.encode()).places
        parents = [places.key(field.path[:length]) for length in range(len(field.path))]
        spans = [(place.line, place.column, place.end_line, place.end_column) for place in parents]
        # An item has no name: it begins at its dash, or at its first field.
        holder = places.value(field.path[:-1])
        spans.append((holder.line, max(1, holder.column - 2), holder.line, holder.end_column))
        if (*field.path[:-1], "name") in places:
            name = places.value((*field.path[:-1], "name"))
            spans.append((name.line, name.column, name.end_line, name.end_column))
        if len(field.path) == 1:
            spans.append((1, 1, 2, len(field.lines[1]) + 1))
        yield Mutation(file, field.path, text, tuple(spans), field.texts())


KINDS = {
    "a value of the wrong type": wrong_types,
    "a misspelt name": misspelt_names,
    "a reference that leads nowhere": wrong_references,
    "something missing": removals,
}


def is_within(found: Diagnostic, places: tuple[tuple[int, int, int, int], ...]) -> bool:
    start, end = (found.line, found.column), (found.end_line, found.end_column)
    return any(start >= place[:2] and end <= place[2:] for place in places)


def refers_to_what_is_gone(found: Diagnostic, mutation: Mutation, text: str) -> bool:
    line = text.split("\n")[found.line - 1]
    end = found.end_column - 1 if found.end_line == found.line else len(line)
    token = line[found.column - 1 : end].strip("\"'")
    follows = (
        found.code == "J316" and mutation.path == ("future_of",),
        # Without the scale of the map, its words and answers lie outside.
        found.code in ("J221", "J604") and mutation.path[0] == "emotion_scale",
        # A change in one language is told in the translation too, which no longer says the same.
        found.code in ("J505", "J506") and mutation.file.startswith("maps/retail/shop-visit"),
        # The name of a file of research data is a reference to its source.
        found.file.startswith("evidence/") and normalized_name(FilePath(found.file).stem) in mutation.gone,
    )
    return normalized_name(token) in mutation.gone or slug(token) in mutation.gone or any(follows)


def is_told(mutation: Mutation, found: Iterable[Diagnostic]) -> bool:
    """Whether what has to be said of a change is said at its place."""
    if mutation.must is None:
        return True
    here = (diagnostic for diagnostic in found if diagnostic.file == mutation.file)
    return any(mutation.must(diagnostic) and is_within(diagnostic, mutation.places) for diagnostic in here)


@pytest.mark.parametrize("kind", KINDS)
def test_every_slip_in_the_demonstration_is_told_where_it_was_made(
    kind: str, contents: dict[str, bytes], cache: dict[str, object]
) -> None:
    mutate = KINDS[kind]
    read = {file: content for file, content in contents.items() if file.endswith((".yml", ".md"))}
    of_files = [list(mutate(file, fields)) for file, fields in tried(read).items()]
    portfolio = [mutations for mutations in of_files if mutations and mutations[0].file == "portfolio.yml"]
    others = [mutations for mutations in of_files if mutations and mutations[0].file != "portfolio.yml"]
    # Slips in different files are told apart by the file, so one load tries one in each of them.
    rounds = [[mutation for mutation in mutations if mutation is not None] for mutations in zip_longest(*others)]
    rounds += [[mutation] for mutations in portfolio for mutation in mutations]
    wrong: list[str] = []
    for mutations in rounds:
        changed = {**contents, **{mutation.file: mutation.text.encode() for mutation in mutations}}
        by_file = {mutation.file: mutation for mutation in mutations}
        found = load(MemoryTree(changed), dict(cache)).diagnostics
        for diagnostic in found:
            mutation = by_file.get(diagnostic.file)
            if mutation is not None and is_within(diagnostic, mutation.places):
                continue
            text = changed[diagnostic.file].decode()
            if not any(refers_to_what_is_gone(diagnostic, other, text) for other in mutations):
                about = mutation.path if mutation else [other.path for other in mutations]
                wrong.append(f"{about}: {diagnostic}")
        for mutation in mutations:
            # What is lost with one file is not missed in others, so equal slips in one round may hide each other.
            alone = {**contents, mutation.file: mutation.text.encode()}
            if is_told(mutation, found) or is_told(mutation, load(MemoryTree(alone), dict(cache)).diagnostics):
                continue
            wrong.append(f"{mutation.file} {mutation.path}: nothing is said")
    assert sum(len(mutations) for mutations in of_files) > 100
    assert not wrong, f"{len(wrong)} of {sum(map(len, of_files))}:\n" + "\n".join(wrong[:60])


def test_the_demonstration_itself_is_right(contents: dict[str, bytes]) -> None:
    assert [str(found) for found in load(MemoryTree(contents)).diagnostics] == []
