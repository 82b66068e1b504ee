"""Values between brackets, as they are in the raw text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from mkdocs_journeys.diagnostics.habits import BRACKET_INSIDE, COMMA_MISSING
from mkdocs_journeys.diagnostics.structure import EMPTY_ITEM
from mkdocs_journeys.diagnostics.text import (
    COLON_INSIDE,
    COMMA_CUTS_TEXT,
    FULL_WIDTH_COLON,
    FULL_WIDTH_COMMA,
    NO_SPACE_AFTER_COLON,
    TEXT_AFTER_QUOTE,
)
from mkdocs_journeys.source.fields import takes_number, with_point
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.habits import comment_in_text
from mkdocs_journeys.source.yaml.quotation_marks import PAIRS, begins_quotation, meant_text
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.yaml_problems import CLOSING, quoted_for_yaml

_FIELD_BEHIND_COMMA = re.compile(r"[，、；] *(?P<name>[a-z_]+) *(?P<colon>：) *")
_HIDDEN_COLON = re.compile(r"([^\s:：，。,\"'“”]{1,30})\s*(：|:(?=[^\s/]))\s*")
_NAME_BEFORE = re.compile(r"([^\s,{\[:]+)\s*:\s*$")
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]+[ \t]+)+(?=[\[{\"'|>])")
"""Anchors and tags before a value that begins with a mark; the reader of YAML tells of them."""
PROPERTIES_ALONE = re.compile(r"[&!][^\s,\[\]{}]+(?:[ \t]+[&!][^\s,\[\]{}]+)?[ \t]*(?:#.*)?$")
"""Anchors and tags whose value is in the lines below."""
_PLAIN = re.compile(r"[^\[\]{},\"'#:\s]+")
_FULL_WIDTH_COMMA = re.compile("[，、]")
_NAME_FIRST = re.compile(r"""\s*(?:"[^"]*"|'[^']*'|[^\s,\[\]{}:"'#][^,\[\]{}:"'#]*)\s*:(?=\s|$)""")
_COLON_SPACE = re.compile(r":(?=\s|$)")


def end_of_quote(lines: Sequence[str], line: int, start: int) -> tuple[int, int] | None:
    """The line and column behind the quotation that begins here; None if it is never closed."""
    mark = lines[line][start]
    column = start + 1
    while line < len(lines):
        text = lines[line]
        while column < len(text):
            character = text[column]
            if mark == '"' and character == "\\":
                column += 2
                continue
            if character == mark:
                if mark == "'" and text[column + 1 : column + 2] == "'":
                    column += 2
                    continue
                return line, column + 1
            column += 1
        line, column = line + 1, 0
    return None


def _end_of_bracket(text: str, start: int) -> int | None:
    """The column behind the bracket that closes the one that opens here, on the same line."""
    depth = 0
    for column in range(start, len(text)):
        depth += (text[column] in "[{") - (text[column] in "]}")
        if depth == 0:
            return column + 1
    return None


@dataclass
class _Piece:
    """A text without quotation marks; of several lines, what is on the first."""

    line: int
    start: int
    end: int


@dataclass
class _Bracket:
    """An open bracket, and the entry in it that is being read."""

    opening: str
    line: int
    column: int
    has_colon: bool = False
    piece: _Piece | None = None
    nested: bool = False
    quoted_at: tuple[int, int] | None = None
    value_before: _Piece | None = None
    quotation: _Piece | None = None
    """An entry of a list that begins with a mark of a word processor and does not end with one."""
    bracket: str = ""
    """The first bracket within the text that is being read."""
    has_hash: bool = False
    end: tuple[int, int] = (0, 0)
    """The line and column behind what has been read of the entry."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been read of the entry."""
        return self.is_named_only and not self.has_colon

    @property
    def is_named_only(self) -> bool:
        """Whether nothing has been read behind the name of the entry, if it has one."""
        return self.piece is None and self.quoted_at is None and not self.nested


@dataclass
class FlowBrackets:
    """Follows brackets from where they open to where they close."""

    findings: Findings
    line: int
    column: int
    _stack: list[_Bracket] = field(default_factory=list)
    _notes: list[tuple[str, _Piece, _Piece | None]] = field(default_factory=list)

    def end(self, leaves: Callable[[int], bool]) -> tuple[int, int] | None:
        """The line and column behind the closing bracket; None if there is none.

        Args:
            leaves: Whether a line begins something else, so that the bracket was not closed in time.
        """
        lines = self.findings.lines
        line, column = self.line, self.column
        while line < len(lines):
            text = lines[line]
            if line > self.line and column == 0:
                if leaves(line):
                    return None
                self._begin_line(line)
            while column < len(text):
                top = self._stack[-1] if self._stack else None
                if top is not None and top.piece is None and (properties := PROPERTIES.match(text, column)):
                    column = properties.end()
                    continue
                if top is not None and self._begins_entry(top, text, column):
                    self._end_without_comma(top)
                if top is not None and (plain := _PLAIN.match(text, column)):
                    self._extend(top, line, column, plain.end())
                    column = plain.end()
                    continue
                character = text[column]
                if character in "[{" and (top is None or top.piece is None):
                    if top is not None:
                        top.nested = True
                    self._stack.append(_Bracket(character, line, column))
                elif character in "[{" and top is not None:
                    if (closing := _end_of_bracket(text, column)) is None:
                        self._extend(top, line, column, column + 1)
                    else:
                        top.bracket = top.bracket or character
                        self._extend(top, line, column, closing)
                        column = closing
                        continue
                elif character in "]}" and top is not None:
                    self._finish(top)
                    self._stack.pop()
                    if not self._stack:
                        return line, column + 1
                    self._stack[-1].end = line, column + 1
                elif character == "," and top is not None:
                    if top.is_empty:
                        self._notes.append(("empty", _Piece(line, column, column + 1), None))
                    self._finish(top)
                elif character in "\"'" and top is not None and top.piece is None and not top.quoted_at:
                    closed = end_of_quote(lines, line, column)
                    if closed is None:
                        return None
                    top.quoted_at = (line, column)
                    line, column = top.end = closed
                    text = lines[line]
                    continue
                elif character == "#" and (column == 0 or text[column - 1] in " \t"):
                    if top is None or text[column + 1 : column + 2] in ("", " ", "\t", "#", "!"):
                        break
                    # Hardly a comment: it would hide the closing bracket.
                    top.has_hash = True
                    self._extend(top, line, column, column + 1)
                elif character not in " \t" and top is not None:
                    if character == ":" and self._separates(text, column, top):
                        self._name_ends(top)
                    else:
                        self._extend(top, line, column, column + 1)
                column += 1
            line, column = line + 1, 0
        return None

    def _begin_line(self, line: int) -> None:
        """Tell whether a line begins another entry although no comma is before it."""
        top = self._stack[-1] if self._stack else None
        if top is None or top.is_empty:
            return
        text = self.findings.lines[line]
        is_field = top.has_colon and not top.is_named_only and _NAME_FIRST.match(text)
        begin = text.lstrip()[:1]
        is_beside_quote = begin in ("'", '"') or (
            top.quoted_at is not None and begin not in ("", ",", "]", "}", ":", "#")
        )
        is_text = not top.has_colon and top.opening == "[" and is_beside_quote
        if is_field or is_text:
            self._end_without_comma(top)

    def _begins_entry(self, top: _Bracket, text: str, column: int) -> bool:
        """Whether another entry begins here: behind one between brackets, or behind a quotation of its own."""
        if top.nested:
            return text[column] not in " \t,]}:#"
        is_quotation = text[column] in "\"'" and text[column - 1 : column] in (" ", "\t")
        return is_quotation and top.quoted_at is not None and top.opening == "[" and top.piece is None

    def _end_without_comma(self, top: _Bracket) -> None:
        line, column = top.end
        self._notes.append(("no comma", _Piece(line, column, column), None))
        self._finish(top)

    def missing(self, line: int) -> str:
        """The brackets that would have to close at the end of a line."""
        missing: list[str] = []
        text = self.findings.lines[line]
        column = self.column
        while column < len(text):
            character = text[column]
            if character in "[{":
                missing.append(CLOSING[character])
            elif character in "]}" and missing:
                missing.pop()
            elif character in "\"'" and (closed := end_of_quote([text], 0, column)):
                column = closed[1] - 1
            column += 1
        return "".join(reversed(missing))

    def report(self) -> None:
        """Say what was found, once it is clear that the brackets close."""
        findings = self.findings
        strays: dict[tuple[int, int], tuple[_Piece, _Piece]] = {}
        missing: list[Repair] = []
        entries = {(piece.line, piece.start) for kind, piece, _ in self._notes if kind == "list"}
        for kind, piece, before in self._notes:
            if findings.is_full:
                break
            text = findings.lines[piece.line]
            if kind == "stray":
                assert before is not None
                # Several commas in one text are one mistake.
                first, _ = strays.get((before.line, before.start), (piece, piece))
                strays[before.line, before.start] = (first, piece)
            elif kind == "empty":
                repairs = [Repair(piece.line, piece.start, piece.end, "")]
                findings.note(EMPTY_ITEM, piece.line, piece.start, piece.end, repairs)
            elif kind == "no comma":
                missing.append(Repair(piece.line, piece.start, piece.start, ","))
            elif kind == "colon":
                self._hidden_colon(piece)
            elif kind == "list":
                self._full_width_comma(piece)
            elif kind == "value":
                if self._hidden_fields(piece):
                    continue
                colon = _COLON_SPACE.search(text, piece.start, piece.end)
                comment_in_text(findings, piece.line, piece.start, piece.end, is_flow=True)
                if findings.reserved(piece.line, piece.start, piece.end) or colon is None:
                    continue
                value, _, word = text[piece.start : colon.start()].rpartition(" ")
                if value.strip() and findings.is_known(word):
                    end = piece.start + len(value.rstrip())
                    missing.append(Repair(piece.line, end, end, ","))
                    continue
                repair = findings.quotation(piece.line, piece.start, piece.end)
                values = {"before": text[piece.start : colon.start()], "quoted": repair.text}
                findings.note(COLON_INSIDE, piece.line, colon.start(), colon.end(), [repair], **values)
            elif kind == "after quote":
                rest = text[piece.start : piece.end]
                is_one_line = before is not None and before.line == piece.line
                start = before.start if before and is_one_line else piece.start
                end = _end_of_meant_text(text, start, piece.end) if is_one_line else piece.end
                shown = quoted_for_yaml(meant_text(text[start:end])) if is_one_line else quoted_for_yaml(rest)
                repairs = [Repair(piece.line, start, end, shown)] if is_one_line else []
                findings.note(TEXT_AFTER_QUOTE, piece.line, piece.start, piece.end, repairs, rest=rest, quoted=shown)
            elif kind.startswith("bracket"):
                repair, outer = findings.quotation(piece.line, piece.start, piece.end), kind[-2]
                values = {"outer": outer, "closing": CLOSING[outer], "bracket": kind[-1], "quoted": repair.text}
                findings.note(BRACKET_INSIDE, piece.line, piece.start, piece.end, [repair], **values)
            elif kind == "hash":
                findings.swallowed(piece.line, piece.start, piece.end)
        self._tell_missing(missing)
        for (line, start), (first, last) in strays.items():
            text = findings.lines[line]
            rest = findings.lines[first.line][first.start : first.end]
            repairs = []
            if last.line == line:
                rest = text[first.start : last.end]
                repairs = [findings.quotation(line, start, last.end)]
            shown = repairs[0].text if repairs else quoted_for_yaml(f"{text[start:].rstrip()} {rest}")
            hint = None
            name, number = _NAME_BEFORE.search(text, 0, start), with_point(text[start : last.end]) if repairs else ""
            if number and name and takes_number(name[1]):
                repairs = [Repair(line, start, last.end, number)]
                hint = f"write {number}, with a point"
            end = first.start + len(rest)
            what = "an entry" if (line, start) in entries else "a field"
            findings.note(
                COMMA_CUTS_TEXT, first.line, first.start, end, repairs, hint, rest=rest, quoted=shown, what=what
            )

    def _tell_missing(self, repairs: Sequence[Repair]) -> None:
        """Note once that commas are missing between entries."""
        if not repairs:
            return
        first, count = repairs[0], len(repairs) - 1
        begin = len(self.findings.lines[first.line][: first.start].rstrip()) - 1
        more = f", and at {count} more place{'s' if count > 1 else ''}" if count else ""
        outer = self.findings.lines[self.line][self.column]
        values = {"outer": outer, "closing": CLOSING[outer], "more": more}
        self.findings.note(COMMA_MISSING, first.line, max(begin, 0), first.start, repairs, **values)

    def _separates(self, text: str, column: int, top: _Bracket) -> bool:
        if top.has_colon:
            return False
        follows = text[column + 1 : column + 2]
        return follows in ("", " ", "\t") or follows in ",]}[{" or (top.quoted_at is not None and top.piece is None)

    def _name_ends(self, top: _Bracket) -> None:
        top.has_colon = True
        top.piece = None
        top.quoted_at = None

    def _extend(self, top: _Bracket, line: int, start: int, end: int) -> None:
        top.end = line, end
        if top.piece is None:
            top.piece = _Piece(line, start, end)
        elif top.piece.line == line:
            top.piece.end = end

    def _finish(self, top: _Bracket) -> None:
        """An entry has ended."""
        piece = top.piece
        if piece is not None and top.has_hash and top.quoted_at is None:
            self._notes.append(("hash", piece, None))
        elif piece is not None and top.quoted_at is not None:
            quotation = _Piece(top.quoted_at[0], top.quoted_at[1], top.quoted_at[1])
            self._notes.append(("after quote", piece, quotation))
        elif piece is not None and top.opening == "{" and not top.has_colon:
            text = self.findings.lines[piece.line][piece.start : piece.end]
            if _HIDDEN_COLON.match(text):
                self._notes.append(("colon", piece, None))
            elif top.value_before is not None:
                self._notes.append(("stray", piece, top.value_before))
                top.piece, top.has_colon = None, False
                return
        elif piece is not None:
            kind = "list" if top.opening == "[" and not top.has_colon else "value"
            self._notes.append((f"bracket {top.opening}{top.bracket}" if top.bracket else kind, piece, None))
            if kind == "list":
                self._follow_quotation(top, piece)
        top.value_before = piece if top.has_colon and top.quoted_at is None and not top.nested else None
        top.piece, top.has_colon, top.quoted_at, top.nested = None, False, None, False
        top.bracket, top.has_hash = "", False

    def _follow_quotation(self, top: _Bracket, piece: _Piece) -> None:
        """Note a text between the marks of a word processor, or with round brackets, that a comma cuts."""
        text = self.findings.lines[piece.line][piece.start : piece.end].strip()
        if begins_quotation(text) or _is_open(text):
            top.quotation = piece
        elif (
            (first := top.quotation) is not None
            and first.line == piece.line
            and _is_open(self.findings.lines[first.line][first.start : piece.start])
        ):
            if not _is_open(self.findings.lines[first.line][first.start : piece.end]):
                self._notes.append(("stray", piece, first))
                top.quotation = None
        elif (first := top.quotation) is not None and first.line == piece.line:
            opening = self.findings.lines[first.line][first.start]
            if any(opening + mark in PAIRS for mark in text[-1:]):
                self._notes.append(("stray", piece, first))
                top.quotation = None

    def _hidden_colon(self, piece: _Piece) -> None:
        text = self.findings.lines[piece.line]
        found = _HIDDEN_COLON.match(text, piece.start, piece.end)
        if found is None:
            return
        code = FULL_WIDTH_COLON if found[2] == "：" else NO_SPACE_AFTER_COLON
        repairs = [Repair(piece.line, found.start(2), found.end(), ": ")]
        self.findings.note(code, piece.line, found.start(2), found.start(2) + 1, repairs, name=found[1])

    def _hidden_fields(self, piece: _Piece) -> bool:
        """Fields of ours behind a comma that YAML takes for a part of the text."""
        text = self.findings.lines[piece.line]
        found = [
            one
            for one in _FIELD_BEHIND_COMMA.finditer(text, piece.start, piece.end)
            if self.findings.is_known(one["name"])
        ]
        for one in found:
            repairs = [Repair(piece.line, one.start(), one.end(), f", {one['name']}: ")]
            start, end = one.span("colon")
            self.findings.note(FULL_WIDTH_COLON, piece.line, start, end, repairs, name=one["name"])
        return bool(found)

    def _full_width_comma(self, piece: _Piece) -> None:
        text = self.findings.lines[piece.line]
        if self.findings.reserved(piece.line, piece.start, piece.end):
            return
        comma = _FULL_WIDTH_COMMA.search(text, piece.start, piece.end)
        if comma is None:
            return
        whole = text[piece.start : piece.end]
        repaired = ", ".join(part.strip() for part in re.split("[，、]", whole) if part.strip())
        first = comma.start()
        repairs = [Repair(piece.line, piece.start, piece.end, repaired)]
        values = {"found": text[first], "text": whole, "repaired": f"[{repaired}]"}
        self.findings.note(FULL_WIDTH_COMMA, piece.line, first, first + 1, repairs, **values)


_SMILEY = re.compile(r"[:;=8]['’]?-?[()]+")


def _is_open(text: str) -> bool:
    """Whether a round bracket is not closed in a text."""
    text = _SMILEY.sub("", text)
    return any(text.count(opening) > text.count(closing) for opening, closing in ("()", "（）"))


def _end_of_meant_text(text: str, start: int, end: int) -> int:
    """Where a text with quotation marks inside ends, if a comma within it ended it too early."""
    mark = text[start]
    if mark != '"' or text.count(mark, start, end) % 2 == 0:
        return end
    if re.match(r'\s*,\s*"', text[end:]):
        # The next entry begins there.
        return end
    closings = re.compile(r'"(?=\s*(?:[,\]}]|$))').finditer(text, end)
    ends = (closing.end() for closing in closings if text.count(mark, start, closing.end()) % 2 == 0)
    return next(ends, end)
