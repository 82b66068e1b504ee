"""One file of an author: its fields with their places, and the prose below them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.structure import FRONT_MATTER_NOT_FIRST, FRONT_MATTER_OPEN, LABEL_IN_TEXT, TOO_DEEP
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose import read_blocks
from mkdocs_journeys.prose.lines import visible_lines, with_plain_spaces
from mkdocs_journeys.prose.suspected_labels import means_label, mentions_label
from mkdocs_journeys.source.fields import field_names, likely_field
from mkdocs_journeys.source.yaml.characters import STAND_IN, lines_of, read_characters
from mkdocs_journeys.source.yaml.prescan import scan
from mkdocs_journeys.source.yaml.reading_on import read_on
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.spans import Spans
from mkdocs_journeys.source.yaml.yaml_reader import MERGE, YamlReading

_LIKE_DASHES = re.compile(r"[-‐-―−－_+=~]{2,}")
_FIELD = re.compile(r"\s*(?P<name>[^\W\d]\w*)\s*[:：=](?:\s|$)")
_EDGE = re.compile(r"(?:[-‐-―−－_+=~*]+|[%;]{3,}|<!--)(?: *(?:[|>]?[+-]?|ya?ml|toml))(?: *#.*)?", re.IGNORECASE)
_FENCE_OF_FIELDS = re.compile(r"(?:`{3,}|~{3,}) *(?:ya?ml|toml|front-?matter|)", re.IGNORECASE)
_FIELD_IN_TEXT = re.compile(r"(?:<!--)?[-*>|\s]*[\"'`*_]*(?P<name>[^\W\d][\w -]{0,30}?)[\"'`*_]*\s*[:：=＝](?!//)")
_NO_FRONT_MATTER = (FRONT_MATTER_OPEN.code, FRONT_MATTER_NOT_FIRST.code)
READ_BY = ("emotion_scale", "emotion_words", "personas", "language", "custom_lanes", "sources")
"""Fields of a map that say how its steps are read."""
_HEAD = 60
"""Lines among which a label can be expected."""


@dataclass(frozen=True)
class Document:
    """What a file says, before anybody asks what it means.

    Attributes:
        file: Its path within the journeys folder.
        value: Its fields; whatever else YAML holds if there are none.
        body: The prose below the front matter of a Markdown file.
        body_line: The number of the first line of the body.
        places: Where each value is.
        diagnostics: What was found.
        complete: Whether everything was read; False after a mistake that nobody can get over.
        misread_lines: Lines in which a mistake has been named already, with the column from which it may cause others.
        label_lost: The mappings and texts that may hold a label which could not be read.
        is_reshaped: Whether the fields are no longer in the shape in which they were written.
        labels: The labels that are in use in the portfolio, and those of the build.
        lost: Names, as names are compared, of what is in the file and cannot be read.
        further: What else is in the file and no part of what it says: a second document, for one.
        is_alone: Whether it is one field that is given again, with nothing of what should be beside it.
    """

    file: str
    value: Any
    body: str
    body_line: int
    places: Spans
    diagnostics: tuple[Diagnostic, ...]
    complete: bool
    misread_lines: Mapping[int, int]
    label_lost: tuple[Path, ...] = ()
    is_reshaped: bool = False
    labels: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    further: tuple[Document, ...] = ()
    is_alone: bool = False

    def is_misread(self, place: Place) -> bool:
        """Return whether what is wrong at a place may follow from a mistake that has been named."""
        return _is_misread(self.misread_lines, place)


def _is_misread(misread: Mapping[int, int], place: Place) -> bool:
    return place.line in misread and place.column >= misread[place.line]


def read_document(file: str, content: bytes) -> Document:
    """Read a YAML file, or a Markdown file with front matter."""
    text = read_characters(file, content)
    lines = text.lines
    diagnostics = list(text.diagnostics)
    first, last, body_line = 0, len(lines), len(lines)
    complete, is_label_in_text = bool(lines), False
    further: list[Document] = []
    if file.lower().endswith(".md"):
        first, last, body_line = _front_matter(lines)
        if first and body_line == last:
            diagnostics.append(FRONT_MATTER_OPEN.at(Place(file, 1, 1, 1, 4)))
            complete = False
        elif (label := _label_in_text(lines, body_line)) is not None:
            diagnostics.append(_told_label(file, lines, label))
            is_label_in_text = True
        elif text.diagnostics and (label := _label_behind_hidden_end(content)) is not None:
            help = "end lines with Enter only: delete the invisible characters of this line, and press Enter there"
            diagnostics.append(_told_label(file, lines, label, help))
            is_label_in_text = True
        elif not first and (head := _fields_in_prose(lines)) is not None:
            diagnostics.append(FRONT_MATTER_NOT_FIRST.at(Place(file, head + 1, 1, head + 1, len(lines[head]) + 1)))
            further.append(_read_fields(file, lines, *_fields_below(lines, head)))
    if text.guessed:
        begin, end, _ = _front_matter(text.guessed) if file.lower().endswith(".md") else (0, len(text.guessed), 0)
        guessed = _read_fields(file, text.guessed, begin, end)
        # What holds no field that is known, such as a picture, is no text in another encoding.
        if isinstance(guessed.value, dict) and any(likely_field(name, field_names()) for name in guessed.value):
            further.append(guessed)
    read = _read_fields(file, lines, first, last)
    label_lost = read.label_lost
    if is_label_in_text or (
        any(found.code in _NO_FRONT_MATTER for found in diagnostics) and mentions_label(lines[:_HEAD])
    ):
        # Nobody knows how far the front matter goes.
        label_lost = (*label_lost, ())
    while body_line < len(lines) and not lines[body_line]:
        body_line += 1
    body = "\n".join(lines[body_line:]).replace(STAND_IN, "")
    return replace(
        read,
        body=body.rstrip("\n"),
        body_line=body_line + 1,
        diagnostics=(*diagnostics, *read.diagnostics),
        complete=complete and read.complete,
        label_lost=label_lost,
        further=(*read.further, *further),
    )


def _read_fields(file: str, lines: Sequence[str], first: int, last: int) -> Document:
    """Read some lines of a file as fields, from the first to the one before the last; both from 0."""
    yaml_lines = lines[first:last]
    findings = scan(file, yaml_lines, field_names(), first)
    reading, mistakes, doubtful = read_on(file, yaml_lines, findings.repairs, first)
    # Where the cause has been named, YAML's own words about the same line only confuse.
    named = findings.misread_lines
    diagnostics = [found for found in (*mistakes, *reading.diagnostics) if not _is_misread(named, found.place)]
    named |= {found.line: 1 for found in mistakes}
    if not reading.complete:
        named |= {found.line: 1 for found in reading.diagnostics[-1:]}
    # What is nested too deep is no value of its field either.
    named |= {found.line: 1 for found in reading.diagnostics if found.code == TOO_DEEP.code}
    label_lost = (*_label_lost(reading), *doubtful, *_label_after_repair(reading, yaml_lines, findings.repairs))
    return Document(
        file=file,
        value=reading.value,
        body="",
        body_line=1,
        places=reading.places,
        diagnostics=(*findings.diagnostics, *diagnostics),
        complete=reading.complete and findings.is_whole and not mistakes,
        misread_lines=named,
        label_lost=label_lost,
        further=(
            *(_further(file, one, named) for one in reading.further),
            *(_given_again(file, one, reading, named) for one in reading.again),
        ),
    )


def _further(file: str, reading: YamlReading, named: Mapping[int, int]) -> Document:
    """Another document of a file."""
    found = tuple(one for one in reading.diagnostics if not _is_misread(named, one.place))
    complete = reading.complete
    return Document(file, reading.value, "", 1, reading.places, found, complete, named, _label_lost(reading))


def _given_again(file: str, again: YamlReading, reading: YamlReading, named: Mapping[int, int]) -> Document:
    """A field that is given again, with the fields of the file that say how others are read."""
    document = _further(file, again, named)
    if not isinstance(reading.value, dict) or not isinstance(again.value, dict):
        return replace(document, is_alone=True)
    shared = {name: reading.value[name] for name in READ_BY if name in reading.value and name not in again.value}
    places = (
        again.places.joined(reading.places.below({(name,): (name,) for name in shared})) if shared else again.places
    )
    return replace(document, value=shared | again.value, places=places, is_alone=True)


def _fields_below(lines: Sequence[str], head: int) -> tuple[int, int]:
    """Where the fields begin and end that were meant as front matter, from 0."""
    first = head + (_LIKE_DASHES.fullmatch(lines[head].strip()) is not None)
    ends = (
        number
        for number in range(first, len(lines))
        if not lines[number].strip() or _LIKE_DASHES.fullmatch(lines[number].strip())
    )
    return first, next(ends, len(lines))


def _fields_in_prose(lines: Sequence[str]) -> int | None:
    """The line with which front matter begins that is none, from 0."""
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    dashes = bool(lines[start:]) and _LIKE_DASHES.fullmatch(lines[start].strip()) is not None
    follows = lines[start + dashes : start + dashes + 1]
    field = _FIELD.match(follows[0]) if follows else None
    names = field_names() if dashes else {"title", "name"}
    return start if field and (field["name"] in names or means_label(field["name"])) else None


def _label_behind_hidden_end(content: bytes) -> int | None:
    """The line of a label in a line that its author sees as several, which it is not; from 0.

    What such a label was to keep out, only its author can tell.
    """
    seen, numbers = visible_lines("\n".join(lines_of(content)))
    several = {number for number, before in zip(numbers[1:], numbers, strict=False) if number == before}
    found = read_blocks(seen, is_lesson=False)
    hiding = {block.line for block in found.all_blocks if block.may_hide}
    hiding |= {slip.line for slip in found.label_slips()}
    hiding |= {index for index, line in enumerate(seen) if numbers[index] in several and mentions_label([line])}
    return min((numbers[index] for index in hiding if numbers[index] in several), default=None)


def _told_label(file: str, lines: Sequence[str], index: int, suggestion: str | None = None) -> Diagnostic:
    place = Place(file, index + 1, 1, index + 1, len(lines[index]) + 1)
    return LABEL_IN_TEXT.at(place, suggestion, text=" ".join(lines[index].replace(STAND_IN, " ").split()))


def _label_in_text(lines: Sequence[str], start: int) -> int | None:
    """The line of a label that seems to be among the fields of a file, but is text; from 0.

    Fields are looked for at the beginning of the text, and below every line that looks like the first of front matter.
    """
    # Below proper front matter a sentence may well begin with “Audience:”.
    is_in_head, is_sure, has_other_field = True, start > 0, False
    is_first = True
    first = next((number for number in range(start, len(lines)) if lines[number].strip()), 0)
    for number in range(start, min(len(lines), start + _HEAD)):
        line = with_plain_spaces(lines[number]).strip()
        if not line:
            continue
        if _EDGE.fullmatch(line) or (not is_sure and number == first and _FENCE_OF_FIELDS.fullmatch(line)):
            is_in_head, is_first = True, False
            continue
        if not is_in_head:
            continue
        field = _FIELD_IN_TEXT.match(line)
        is_meant = field is not None and means_label(field["name"])
        if (
            field
            and is_meant
            and (_is_label_name(field["name"]) or (not is_sure and (has_other_field or not is_first)))
        ):
            return number
        has_other_field = has_other_field or bool(field and field["name"].lower() in field_names())
        # Entries of lists, remarks and what is indented belong to the field above them.
        is_in_head = bool(field) or line.startswith(("- ", "#", "|", ">")) or lines[number][:1] in (" ", "\t")
    return None


def _is_label_name(name: str) -> bool:
    """Whether a name means a label and nothing else, so that no sentence begins with it."""
    plain = unicodedata.normalize("NFKC", name).strip().lower()
    return plain in ("only", "only for", "only in") or plain.startswith(("仅", "只限", "限于"))


def _label_lost(reading: YamlReading) -> tuple[Path, ...]:
    lost = [
        path[:index]
        for path in reading.refused
        for index, name in enumerate(path)
        if isinstance(name, str) and (name == MERGE or means_label(name))
    ]
    return (*lost, *reading.doubtful)


def _label_after_repair(reading: YamlReading, lines: Sequence[str], repairs: Iterable[Repair]) -> Iterator[Path]:
    """Where a repair may have made a label part of a text."""
    repaired = {repair.line for repair in repairs}
    suspected = {reading.places.line(index) for index in repaired if mentions_label(lines[index : index + 1])}
    if not suspected:
        return
    every = reading.places.under(())
    holders = {path[:-1] for path in every}
    by_line: dict[int, list[Path]] = {}
    for path in every:
        if path and path not in holders:
            by_line.setdefault(reading.places.value(path).line, []).append(path)
    for line in suspected:
        paths = by_line.get(line, [])
        if not any("only" in path for path in paths):
            yield from (path[:-1] if isinstance(path[-1], str) else path for path in paths)


def _front_matter(lines: Sequence[str]) -> tuple[int, int, int]:
    """The first line of the fields, the line after them, and the first line of the body, from 0."""
    if not lines or lines[0].rstrip() != "---":
        return 0, 0, 0
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return 1, number, number + 1
    # Up to a blank line it was surely meant as fields.
    end = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    return 1, end, end
