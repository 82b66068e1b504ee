"""The raw text, looked at before YAML sees it: the true cause of a mistake at its exact place.

YAML reports many slips lines later, in words about its grammar, or swallows them silently. This scan follows just
enough of YAML to know what is a name, a value, a comment, a quotation or a block of text, and stays silent inside the
last three.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mkdocs_journeys.diagnostics.text import (
    COLON_INSIDE,
    DASH_BEHIND_NAME,
    FULL_WIDTH_COLON,
    HASH_SWALLOWS,
    NO_BLANK_AFTER_COLON,
    QUOTES_NEEDED,
    TEXT_AFTER_QUOTE,
    TEXT_GOES_ON,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    WRONG_DASH,
)
from mkdocs_journeys.source.raw_findings import ANY_BLANKS, COMMENT, MEANT, ODD_BLANKS, Findings, repaired_blanks
from mkdocs_journeys.source.raw_flow import Flow, end_of_quote
from mkdocs_journeys.source.yaml_problems import CLOSING, quoted

_BLOCK_TEXT = MEANT["|"]
_DASHES = "－•●・·‣▪–—−"
_DASHES_WITH_BLANK = "–—−·"
_FIELD = re.compile(rf":(?=[ \t{ODD_BLANKS}]|$)")
_NAME = re.compile(r"[^\s:：，。、；！？,;!?\"'“”\[\]{}#&*|>%@`-][^:：，。；！？,;!?\"'“”\[\]{}#]{0,30}")
_NO_NAME = re.compile(r"\d+|https?|mailto|tel|file")
_NEW_ENTRY = re.compile(r"(- |-$|[^\s#\"'\[\]{},:：][^\[\]{},\"':：]*[:：]( |$))")


@dataclass
class _Before:
    """What the line before ended with."""

    kind: str = "start"
    """start, field (a name without a value), item (a dash without a text), text (a value that may go on), closed."""
    indent: int = -1
    """The column of the innermost list or mapping on that line."""


def scan(file: str, lines: Sequence[str], names: Collection[str], first_line: int = 0) -> Findings:
    """Look through the lines of a YAML text.

    Args:
        file: For the places.
        lines: The text.
        names: The names of fields, and what authors may call them.
        first_line: The number, from 0, of the first of `lines` in the file.
    """
    findings = Findings(file, lines, names, first_line)
    _Scan(findings).run()
    return findings


class _Scan:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.lines = findings.lines
        self.before = _Before()
        self.dashes: list[int] = []
        self.fields: list[int] = []
        self.line = 0

    def run(self) -> None:
        while self.line < len(self.lines) and not self.findings.is_full:
            text = self.lines[self.line]
            blanks = ANY_BLANKS.match(text)
            start = blanks.end() if blanks else 0
            if start == len(text) or text[start] == "#":
                self.line += 1
            elif text.startswith(("---", "...")) and text[3:].strip() == "":
                self.before = _Before()
                self.dashes, self.fields = [], []
                self.line += 1
            else:
                self.line = self.look_at(text, start)

    def look_at(self, text: str, start: int) -> int:
        """One line, and what belongs to its value; gives the number of the next line."""
        indent = len(repaired_blanks(text[:start]))
        if self.before.kind == "text" and indent > self.before.indent:
            return self.continuation(text, start)
        self.findings.blanks(self.line, 0, start, "at the beginning of the line")
        self.dashes = [column for column in self.dashes if column <= indent]
        self.fields = [column for column in self.fields if column <= indent]
        column, at, is_item = indent, start, False
        while True:
            if text[at] == "-" and (at + 1 == len(text) or ANY_BLANKS.match(text, at + 1).end() > at + 1):  # type: ignore[union-attr]
                after = ANY_BLANKS.match(text, at + 1).end()  # type: ignore[union-attr]
                if after == len(text) or (text[after] == "#" and text[after:][1:2] in ("", " ")):
                    self.begin_item(column)
                    self.before = _Before("item", column)
                    return self.line + 1
                self.findings.blanks(self.line, at + 1, after, "after the list dash")
                self.begin_item(column)
                column += 1 + len(repaired_blanks(text[at + 1 : after]))
                at, is_item = after, True
            elif not is_item and (width := self.wrong_dash(text, at, indent)):
                after = ANY_BLANKS.match(text, at + width).end()  # type: ignore[union-attr]
                found = text[at:after].rstrip() + ("" if after > at + width else "…")
                self.findings.note(WRONG_DASH, self.line, at, at + width, found=found.removesuffix("…"))
                self.findings.repair(self.line, at, after, "- ")
                self.begin_item(column)
                column, at, is_item = column + 2, after, True
                if at == len(text):
                    return self.line + 1
            else:
                return self.content(text, at, column, is_item)

    def begin_item(self, column: int) -> None:
        if not self.dashes or self.dashes[-1] != column:
            self.dashes.append(column)
        self.before = _Before("item", column)

    def wrong_dash(self, text: str, at: int, indent: int) -> int:
        """How many characters stand for a list dash, where a list is expected."""
        expected = (self.before.kind in ("field", "item") and indent >= self.before.indent) or indent in self.dashes
        if not expected:
            return 0
        character, rest = text[at], text[at + 1 :]
        blank_follows = bool(rest) and (rest[0] in " \t" or rest[0] in "\u3000\u00a0")
        if character == "*" and blank_follows:
            return 1
        if character in _DASHES_WITH_BLANK and indent not in self.dashes:
            # A dialogue may begin with such a dash.
            return 1 if blank_follows else 0
        if character in _DASHES and rest:
            return 1
        if character == "-" and rest and rest[0] != "-" and not re.match(r"[\d.]+\s*(#.*)?$", rest):
            return 1
        return 0

    def continuation(self, text: str, start: int) -> int:
        """A line that goes on with the text above it."""
        field = _FIELD.search(text, start)
        name = text[start : field.start()] if field else ""
        if text.startswith("- ", start) or (field and self.findings.is_known(name)):
            end = start + 1 if text[start] == "-" else field.end() if field else len(text)
            self.findings.note(TEXT_GOES_ON, self.line, start, end, start=text[start:end])
            columns = self.dashes if text[start] == "-" else self.fields
            if columns:
                # Read it beside the line that it probably belongs to.
                self.findings.repair(self.line, 0, start, " " * columns[-1])
            else:
                self.findings.repair(self.line, 0, len(text), "")
            return self.line + 1
        if found := re.search(r"(?<=[ \t])#(?=[^\s#!])", text):
            rest = text[found.start() :].rstrip()
            self.findings.note(
                HASH_SWALLOWS, self.line, found.start(), len(text.rstrip()), rest=rest, quoted='"… ' + rest + '"'
            )
        return self.line + 1

    # Names

    def content(self, text: str, at: int, column: int, is_item: bool) -> int:
        """What stands after indentation and dashes: a field, or a text."""
        if text[at] in "\"'":
            end = end_of_quote(self.lines, self.line, at)
            if end and end[0] == self.line and (found := re.match(r"\s*:(?=\s|$)", text[end[1] :])):
                return self.field(text, column, end[1] + found.end())
            return self.value(text, at, column - 2 if is_item else column)
        if text[at] in "[{":
            return self.value(text, at, column - 2 if is_item else column)
        colon = self.colon(text, at, column, is_item)
        if colon is not None:
            return self.field(text, column, colon)
        parent = self.dashes[-1] if is_item and self.dashes else self.before.indent
        return self.value(text, at, parent)

    def colon(self, text: str, at: int, column: int, is_item: bool) -> int | None:
        """Where a field's name ends, behind its colon; reports a colon that YAML does not see."""
        comment = COMMENT.search(text, at)
        limit = comment.start() if comment else len(text)
        true = _FIELD.search(text, at, limit)
        name = _NAME.match(text, at, limit)
        if name and name.end() < limit and text[name.end()] in ":：":
            end, written = name.end(), name[0].strip()
            known = self.findings.is_known(written)
            # At the top of a file, too, nothing but a field can stand.
            among_fields = not is_item and (column in self.fields or self.before.kind == "start")
            hidden = text[end] == "：" or not (true and true.start() == end)
            plausible = not _NO_NAME.fullmatch(written) and not text.startswith("//", end + 1)
            if hidden and plausible and (known or (among_fields and (not true or true.start() > end))):
                code = FULL_WIDTH_COLON if text[end] == "：" else NO_BLANK_AFTER_COLON
                self.findings.note(code, self.line, end, end + 1, name=written)
                after = ANY_BLANKS.match(text, end + 1).end()  # type: ignore[union-attr]
                self.findings.repair(self.line, end, after, ": ")
                return after
        if true is None:
            return None
        if re.search(f"[{ODD_BLANKS}]$", text[at : true.start()]):
            last = len(text[at : true.start()].rstrip(f" {repaired_tail(text[at : true.start()])}"))
            self.findings.blanks(self.line, at + last, true.start(), "after the field's name")
        return true.end()

    def field(self, text: str, column: int, after: int) -> int:
        """A field whose name has ended; its value follows."""
        if column not in self.fields:
            self.fields.append(column)
        start = ANY_BLANKS.match(text, after).end()  # type: ignore[union-attr]
        self.before = _Before("field", column)
        if start == len(text):
            return self.line + 1
        if text[start] == "#" and not self.is_swallowed_value(text, start):
            return self.line + 1
        self.findings.blanks(self.line, after, start, "after the colon")
        return self.value(text, start, column, is_field=True)

    def is_swallowed_value(self, text: str, start: int) -> bool:
        return len(text) > start + 1 and text[start + 1] not in " \t#!"

    # Values

    def value(self, text: str, start: int, parent: int, *, is_field: bool = False) -> int:
        """A value that begins here; `parent` is the column of the list or mapping that it belongs to."""
        findings, line = self.findings, self.line
        end = len(text.rstrip())
        self.before = _Before("text", parent)
        character = text[start]
        if character in "\"'":
            return self.quotation(text, start, parent)
        if character in "[{":
            return self.flow(text, start, parent)
        if _BLOCK_TEXT.match(text, start):
            return self.after_block_text(parent)
        if findings.reserved(line, start, end):
            self.before.kind = "closed"
            return line + 1
        if character == "#":
            shown = findings.quote(line, start, end)
            findings.note(QUOTES_NEEDED, line, start, start + 1, character="#", quoted=shown)
            return line + 1
        if is_field and character == "-" and text[start + 1 : start + 2] in (" ", ""):
            findings.note(DASH_BEHIND_NAME, line, start, start + 1, item=text[start:end])
            rest = ANY_BLANKS.match(text, start + 1).end()  # type: ignore[union-attr]
            findings.repair(line, start, rest, "")
            return line + 1
        if findings.swallowed(line, start, end):
            return line + 1
        comment = COMMENT.search(text, start)
        limit = len(text[: comment.start()].rstrip()) if comment else end
        if is_field and (colon := _FIELD.search(text, start, limit)):
            shown = findings.quote(line, start, limit)
            findings.note(
                COLON_INSIDE, line, colon.start(), colon.end(), before=text[start : colon.start()], quoted=shown
            )
        return line + 1

    def quotation(self, text: str, start: int, parent: int) -> int:
        findings, line = self.findings, self.line
        closed = end_of_quote(self.lines, line, start)
        if closed is None or self.leaves(line, closed[0], parent):
            value = text[start:].rstrip()
            shown = quoted(value) if value[:1] == '"' else quoted(value[1:])
            findings.note(UNCLOSED_QUOTE, line, start, start + 1, mark=text[start], quoted=shown)
            findings.repair(line, start, len(value) + start, "'" + value.replace("'", "''") + "'")
            return line + 1
        end_line, end = closed
        last = self.lines[end_line]
        rest = ANY_BLANKS.match(last, end).end()  # type: ignore[union-attr]
        if rest < len(last) and not (last[rest] == "#" and rest > end):
            stop = len(last.rstrip())
            whole = text[start:stop] if end_line == line else last[:stop].strip()
            shown = "'" + whole.replace("'", "''") + "'"
            findings.note(TEXT_AFTER_QUOTE, end_line, rest, stop, rest=last[rest:stop], quoted=shown)
            if end_line == line:
                findings.repair(line, start, stop, shown)
        self.before.kind = "closed"
        return end_line + 1

    def flow(self, text: str, start: int, parent: int) -> int:
        findings, line = self.findings, self.line
        flow = Flow(findings, line, start)
        closed = flow.end(lambda number: self.begins_something_else(number, parent))
        if closed is None:
            opening = text[start]
            findings.note(UNCLOSED_BRACKET, line, start, start + 1, bracket=opening, closing=CLOSING[opening])
            stop = len(text.rstrip())
            findings.repair(line, stop, stop, flow.missing(line))
            self.before.kind = "closed"
            return line + 1
        end_line, end = closed
        last = self.lines[end_line]
        rest = ANY_BLANKS.match(last, end).end()  # type: ignore[union-attr]
        self.before.kind = "closed"
        if rest < len(last) and not (last[rest] == "#" and rest > end) and last[rest] != ":":
            stop = len(last.rstrip())
            if end_line == line:
                shown = findings.quote(line, start, stop)
                findings.note(QUOTES_NEEDED, line, start, start + 1, character=text[start], quoted=shown)
                return line + 1
            findings.note(TEXT_AFTER_QUOTE, end_line, rest, stop, rest=last[rest:stop], quoted='"…"')
        flow.report()
        return end_line + 1

    def leaves(self, first: int, last: int, parent: int) -> bool:
        """Whether a quotation or bracket runs on over lines that begin something else."""
        return any(self.begins_something_else(number, parent) for number in range(first + 1, last + 1))

    def begins_something_else(self, number: int, parent: int) -> bool:
        text = self.lines[number]
        start = ANY_BLANKS.match(text).end()  # type: ignore[union-attr]
        return start <= max(parent, 0) and _NEW_ENTRY.match(text, start) is not None

    def after_block_text(self, parent: int) -> int:
        """The first line behind a text that was begun with `|` or `>`."""
        self.before.kind = "closed"
        number = self.line + 1
        while number < len(self.lines):
            text = self.lines[number]
            if text.strip() and len(text) - len(text.lstrip(" ")) <= parent:
                break
            number += 1
        return number


def repaired_tail(name: str) -> str:
    """The odd blanks at the end of a name."""
    found = re.search(f"[{ODD_BLANKS}]+$", name)
    return found[0] if found else ""
