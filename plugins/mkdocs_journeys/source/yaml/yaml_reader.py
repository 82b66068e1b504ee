"""YAML as authors mean it: every scalar is text, and everything has a place.

Built on libyaml's events, because tags, anchors, aliases and duplicate keys have to be seen where they are, and
because what is before a mistake can then still be read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from mkdocs_journeys.diagnostics import Code, Diagnostic, Edit
from mkdocs_journeys.diagnostics.structure import (
    ALIAS,
    ANCHOR,
    DUPLICATE_FIELD,
    EMPTY_ITEM,
    FIELD_NAME_NOT_TEXT,
    SECOND_DOCUMENT,
    TAG,
    TOO_DEEP,
)
from mkdocs_journeys.diagnostics.text import BIDI_CHARACTER, CONTROL_CHARACTER
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import mentions_label
from mkdocs_journeys.source.yaml.characters import clean, is_bidi, name_of, unwanted_in
from mkdocs_journeys.source.yaml.spans import Locate, Marks, Spans, unmoved
from mkdocs_journeys.source.yaml.yaml_problems import explained

Value = Any
"""None, a text, a list or a mapping of such values."""

MAXIMUM_DEPTH = 30
MOST_LEVELS_PASSED = 200
"""Levels below the deepest that is read behind which reading goes on; with more of them libyaml takes minutes."""
MOST_DOCUMENTS = 20
"""Documents of one file that are read, all but the first of them for what is wrong in them only."""
MOST_GIVEN_AGAIN = 20
"""Values of fields that are given a second time which are read for what is wrong in them."""
MERGE = "<<"
"""A field of YAML's own that puts others among its neighbours; here it stands for any that nobody can name."""
MOST_PROBLEMS = 1_000
"""Problems in one file after which nothing more of it is read: it is no journey file."""

_EDGES = ("", "---", "...")

if not hasattr(yaml, "CSafeLoader"):  # pragma: no cover
    raise ImportError(
        "mkdocs-journeys needs PyYAML with libyaml, because the pure Python parser reads some files differently; "
        "install a PyYAML wheel, or libyaml's headers before building it"
    )


@dataclass
class YamlReading:
    """What was read from a YAML text."""

    places: Spans
    value: Value = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    complete: bool = True
    """Whether everything was read; False after a mistake that YAML cannot get over."""
    refused: list[Path] = field(default_factory=list)
    """Where a value was left out: an alias, a field that is given twice, an empty entry."""
    unfinished: list[Path] = field(default_factory=list)
    """The lists and mappings of which nobody has read the end."""
    unread: Sequence[str] = ()
    """What is behind the last thing that was read."""
    stopped_by: Diagnostic | None = None
    """What YAML could not get over, in this document or in a further one."""
    further: list[YamlReading] = field(default_factory=list)
    """The documents behind this one, which are no part of what the file says."""
    again: list[YamlReading] = field(default_factory=list)
    """What fields are given a second time, each alone in what holds it: no part of what the file says either."""

    @property
    def doubtful(self) -> Sequence[Path]:
        """The lists and mappings that may hold a label among what was not read."""
        return self.unfinished if mentions_label(self.unread) else ()


@dataclass(slots=True)
class _Open:
    """A list or mapping that has begun and not ended."""

    value: list[Value] | dict[str, Value] | None
    path: Path
    key: str | None = None
    key_marks: Marks | None = None
    wanted: bool = True
    is_flow: bool = False


def read_yaml(file: str, lines: Sequence[str], locate: Locate = unmoved) -> YamlReading:
    """Read the lines of one YAML document.

    Args:
        file: For the places.
        lines: The text, without characters that YAML refuses.
        locate: From a position in `lines` to the one in the file.
    """
    return _Reader(file, lines, locate).read()


def _alone(path: Path) -> Path:
    """The path of a value in lists that hold nothing else."""
    return tuple(element if isinstance(element, str) else 0 for element in path)


class _Reader:
    def __init__(self, file: str, lines: Sequence[str], locate: Locate) -> None:
        self.file = file
        self.lines = lines
        self.locate = locate
        self.reading = self.first = YamlReading(Spans(file, locate))
        self.stack: list[_Open] = []
        self.documents = 0
        self.too_deep: set[Path] = set()
        self.passed_from = (0, 0)
        self.read_up_to = (0, 0)
        self.lengths: dict[int, int] = {}
        self.outside: tuple[YamlReading, list[_Open]] | None = None
        """The document, while a value is read that is given again."""

    def read(self) -> YamlReading:
        first = self.reading
        loader: Any = yaml.CSafeLoader("\n".join(self.lines) + "\n")
        try:
            while (event := loader.get_event()) is not None:
                if not self.take(event) or len(self.reading.diagnostics) >= MOST_PROBLEMS:
                    self.stop()
                    break
                self.read_up_to = (event.end_mark.line, event.end_mark.column)
        except yaml.MarkedYAMLError as error:
            first.stopped_by = explained(self.file, error, self.lines, self.locate)
            self.reading.diagnostics.append(first.stopped_by)
            self.stop()
        finally:
            loader.dispose()
        first.complete = first.complete and self.reading.complete
        return first

    def stop(self) -> None:
        """Note that what follows is no part of the document."""
        self.leave_again()
        line, column = self.read_up_to
        self.reading.complete = False
        self.reading.unfinished = [(), *(opened.path for opened in self.stack[1:])]
        self.reading.unread = [text[column:] if not index else text for index, text in enumerate(self.lines[line:])]

    def take(self, event: Any) -> bool:
        """Build on; False ends the reading."""
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            return self.begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            top = self.stack.pop()
            if top.is_flow and top.value is not None:
                self.reading.places.close(top.path, self.marks(event)[2:])
            if not self.stack:
                self.leave_again()
                return True
            if len(self.stack) == MAXIMUM_DEPTH and mentions_label(self.passed_lines(event)):
                self.reading.refused.append((*top.path, MERGE))
        elif isinstance(event, yaml.AliasEvent):
            self.report(ALIAS, self.marks(event), name=event.anchor)
            self.refused(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            return self.documents == 1 or self.begin_document(event)
        return True

    def begin_document(self, event: yaml.DocumentStartEvent) -> bool:
        """Read on in another document of the file; False if there are too many."""
        if self.documents == 2:
            self.first.diagnostics.append(self.second_document(self.marks(event)))
        self.stop()
        if self.documents > MOST_DOCUMENTS:
            return False
        self.reading, self.stack = YamlReading(Spans(self.file, self.locate)), []
        self.first.further.append(self.reading)
        return True

    def second_document(self, marks: Marks) -> Diagnostic:
        """The report of a second document; often the line that begins it was meant to end the first."""
        place = self.reading.places.place(marks)
        below = [self.lines[marks[0]][marks[3] :], *self.lines[marks[0] + 1 :]]
        if all(text.strip() in _EDGES or text.strip().startswith("#") for text in below):
            return SECOND_DOCUMENT.at(place, "delete this line: nothing follows it", [Edit(place, "")])
        return SECOND_DOCUMENT.at(place)

    def scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.no_properties(event)
        # Names of the same channels, owners and fields are in every map: one copy of each is enough.
        text: str = sys.intern(event.value)
        if not text.isprintable() and text != (cleaned := clean(text)):
            for character in unwanted_in(text):
                code = BIDI_CHARACTER if is_bidi(character) else CONTROL_CHARACTER
                self.report(code, self.marks(event), name=name_of(character))
            text = cleaned
        top = self.stack[-1] if self.stack else None
        if top is None:
            self.put(text if text.strip() else None, self.marks(event))
        elif isinstance(top.value, dict) and top.key is None:
            self.name(top, text.strip(), self.marks(event))
        elif isinstance(top.value, list) and not text.strip():
            self.report(EMPTY_ITEM, self.dash_before(event) if not text else self.marks(event))
            self.reading.refused.append(top.path)
        else:
            # An empty value is not given, quoted or not.
            self.put(text if text.strip() else None, self.marks(event))

    def name(self, mapping: _Open, name: str, marks: Marks) -> None:
        fields = mapping.value
        assert isinstance(fields, dict)
        mapping.key, mapping.key_marks, mapping.wanted = name, marks, bool(name) and name not in fields
        if not name:
            self.report(FIELD_NAME_NOT_TEXT, marks, what="nothing")
        elif not mapping.wanted:
            first = self.reading.places.key((*mapping.path, name))
            self.report(DUPLICATE_FIELD, marks, name=name, line=first.line)
            self.reading.refused.append((*mapping.path, name))

    def put(self, value: Value, marks: Marks) -> Path:
        """Put a value where it belongs, and give its path."""
        if not self.stack:
            self.reading.value = value
            self.reading.places.add((), marks)
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            path: Path = (*top.path, len(top.value))
            top.value.append(value)
            self.reading.places.add(path, marks)
            return path
        if isinstance(top.value, dict) and top.key is not None:
            path = (*top.path, top.key)
            if top.wanted:
                top.value[top.key] = value
                self.reading.places.add(path, marks, top.key_marks)
            elif value is not None and self.begin_again(path, marks, top.key_marks):
                self.put_again(path, value, marks)
                self.leave_again()
            top.key = None
            return path
        return top.path

    def begin(self, event: yaml.CollectionStartEvent) -> bool:
        if event.anchor is not None or event.tag is not None:
            self.no_properties(event)
        if len(self.stack) >= MAXIMUM_DEPTH:
            return self.pass_level(event)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self.report(FIELD_NAME_NOT_TEXT, self.marks(event), what="a list or a group of fields")
            self.reading.refused.append((*top.path, MERGE))
            top.key, top.wanted = "", False
            self.stack.append(_Open(None, top.path))
        elif (given := self.given_before(event)) is not None:
            # Both lists are read as one, as the help says.
            assert top is not None
            path = (*top.path, top.key or "")
            top.key = None
            self.stack.append(_Open(given, path))
        elif (
            top is not None
            and isinstance(top.value, dict)
            and not top.wanted
            and self.begin_again((*top.path, top.key or ""), self.marks(event), top.key_marks)
        ):
            path, top.key = (*top.path, top.key or ""), None
            given_again: list[Value] | dict[str, Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            self.stack.append(
                _Open(given_again, self.put_again(path, given_again, self.marks(event)), is_flow=bool(event.flow_style))
            )
        elif top is not None and (top.value is None or (isinstance(top.value, dict) and not top.wanted)):
            # What is in a field that is given twice is read, but leads nowhere.
            top.key = None
            self.stack.append(_Open(None, top.path))
        else:
            value: list[Value] | dict[str, Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            self.stack.append(_Open(value, self.put(value, self.marks(event)), is_flow=bool(event.flow_style)))
        return True

    def begin_again(self, path: Path, marks: Marks, key: Marks | None) -> bool:
        """Begin to read a value that a field is given again; False where nobody reads it."""
        if self.outside is not None or not path[-1] or len(self.first.again) >= MOST_GIVEN_AGAIN:
            return False
        self.outside = self.reading, self.stack
        self.reading, self.stack = YamlReading(Spans(self.file, self.locate)), []
        for length in range(len(path)):
            self.reading.places.add(_alone(path[:length]), marks, key)
        self.reading.places.add(_alone(path), marks, key)
        self.first.again.append(self.reading)
        return True

    def put_again(self, path: Path, value: Value, marks: Marks) -> Path:
        """Put a value that is given again into what holds it, with nothing beside it; give its path there."""
        alone = _alone(path)
        self.reading.value = value
        for element in reversed(alone):
            self.reading.value = {element: self.reading.value} if isinstance(element, str) else [self.reading.value]
        return alone

    def leave_again(self) -> None:
        """Go on with the document behind a value that is given again."""
        if self.outside is not None:
            again = self.reading
            self.reading, self.stack = self.outside
            self.reading.diagnostics += again.diagnostics
            again.diagnostics, self.outside = [], None

    def pass_level(self, event: Any) -> bool:
        """Read what is nested too deep, which leads nowhere; False if there is no end to it."""
        top = self.stack[-1]
        if len(self.stack) == MAXIMUM_DEPTH:
            if top.path not in self.too_deep:
                self.too_deep.add(top.path)
                self.report(TOO_DEEP, self.marks(event), limit=MAXIMUM_DEPTH)
            self.passed_from = event.start_mark.line, event.start_mark.column
            self.refused(event)
        self.stack.append(_Open(None, top.path))
        return len(self.stack) < MAXIMUM_DEPTH + MOST_LEVELS_PASSED

    def passed_lines(self, event: Any) -> Sequence[str]:
        """What was nested too deep, up to here."""
        (line, column), end = self.passed_from, event.end_mark
        lines = [*self.lines[line : end.line], *(text[: end.column] for text in self.lines[end.line : end.line + 1])]
        return [lines[0][column:], *lines[1:]]

    def given_before(self, event: yaml.CollectionStartEvent) -> list[Value] | None:
        """The list in a field that is given a second time with another list; None for anything else."""
        top = self.stack[-1] if self.stack else None
        if (
            top is None
            or not isinstance(top.value, dict)
            or top.wanted
            or not isinstance(event, yaml.SequenceStartEvent)
        ):
            return None
        before = top.value.get(top.key) if top.key else None
        return before if isinstance(before, list) else None

    def refused(self, event: yaml.Event) -> None:
        """Go on behind a value that is not read."""
        top = self.stack[-1] if self.stack else None
        if top is not None:
            self.reading.refused.append(top.path if top.key is None else (*top.path, top.key))
        if top is not None and isinstance(top.value, dict):
            if top.key is None:
                top.key, top.key_marks, top.wanted = "", self.marks(event), False
            else:
                top.key = None

    def no_properties(self, event: Any) -> None:
        # Anchor and tag are where the event begins, in either order.
        line, column = event.start_mark.line, event.start_mark.column
        for found in re.finditer(r"\s*([&!])(\S*)", self.lines[line][column:]):
            start, end = column + found.start(1), column + found.end()
            self.report(ANCHOR if found[1] == "&" else TAG, (line, start, line, end), name=found[2])
            if event.anchor is None or event.tag is None:
                break

    # Places

    def report(self, code: Code, marks: Marks, **values: object) -> None:
        self.reading.diagnostics.append(code.at(self.reading.places.place(marks), **values))

    def marks(self, event: Any) -> Marks:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        if isinstance(event, yaml.CollectionStartEvent) or (
            isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">")
        ):
            # Where a list or a mapping ends is known too late, and an author wants to see where it begins.
            return line, column, line, max(column + 1, self.length(line))
        return line, column, end.line, end.column

    def length(self, line: int) -> int:
        """Where the text of a line ends; kept, because thousands of lists can be on one line."""
        if line not in self.lengths:
            self.lengths[line] = len(self.lines[line].rstrip()) if line < len(self.lines) else 0
        return self.lengths[line]

    def dash_before(self, event: Any) -> Marks:
        # libyaml puts an empty item behind its dash, its comma or its bracket.
        line, column = event.start_mark.line, event.start_mark.column
        while line >= 0:
            text = self.lines[line][:column] if line < len(self.lines) else ""
            found = max(text.rfind(sign) for sign in "-,[")
            if found >= 0:
                return line, found, line, found + 1
            line -= 1
            column = len(self.lines[line])
        return 0, 0, 0, 1
