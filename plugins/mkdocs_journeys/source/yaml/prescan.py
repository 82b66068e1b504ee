"""The raw text, looked at before YAML sees it: the true cause of a mistake at its exact place.

YAML reports many slips lines later, in words about its grammar, or swallows them silently. This scan follows just
enough of YAML to know what is a name, a value, a comment, a quotation or a block of text, and stays silent inside the
last three.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from mkdocs_journeys.diagnostics.habits import EQUALS_SIGN, LIST_IN_TEXT
from mkdocs_journeys.diagnostics.text import (
    COLON_INSIDE,
    DASH_BEHIND_NAME,
    FULL_WIDTH_COLON,
    HASH_SWALLOWS,
    NO_SPACE_AFTER_COLON,
    QUOTES_NEEDED,
    TEXT_AFTER_QUOTE,
    TEXT_GOES_ON,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    WRONG_DASH,
)
from mkdocs_journeys.model import Step
from mkdocs_journeys.source.fields import cells_of_parts_only, certain_field, means_field, part_held_by, takes_list
from mkdocs_journeys.source.yaml.diagrams import diagram
from mkdocs_journeys.source.yaml.fences import fences
from mkdocs_journeys.source.yaml.findings import ANY_SPACES, COMMENT, MEANT, ODD_SPACES, Findings, repaired_spaces
from mkdocs_journeys.source.yaml.flow import PROPERTIES, PROPERTIES_ALONE, FlowBrackets, end_of_quote
from mkdocs_journeys.source.yaml.habits import (
    comment_in_text,
    lines_run_together,
    list_in_block_text,
    missing_dashes,
    other_comment,
)
from mkdocs_journeys.source.yaml.headings import headings
from mkdocs_journeys.source.yaml.outlines import outline_below
from mkdocs_journeys.source.yaml.quotation_marks import meant_text
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.tables import table_at, table_in_block_text, tell_table
from mkdocs_journeys.source.yaml.toml_tables import toml_tables
from mkdocs_journeys.source.yaml.yaml_problems import CLOSING, quoted_for_yaml
from mkdocs_journeys.text.list_marks import BULLETS, LIST_MARK, LIST_NUMBER

_BLOCK_TEXT = MEANT["|"]
_DASHES = f"－・·–—−{BULLETS}"
_DASHES_WITH_SPACE = "–—−·"
_FIELD = re.compile(rf":(?=[ \t{ODD_SPACES}]|$)")
_NAME = re.compile(r"[^\s:：，。、；！？,;!?\"'“”\[\]{}#&*|>%@`-][^:：，。；！？,;!?\"'“”\[\]{}#]{0,30}")
_QUOTATION = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_QUOTATIONS = re.compile(rf"(?:{_QUOTATION.pattern})(?:\s*[,;，；、/|]\s*(?:{_QUOTATION.pattern}))+")
_APOSTROPHE = re.compile(r"'(?:tis|twas|em|til|cause|bout|n|s|t|\d\ds?)\b", re.IGNORECASE)
_EQUALS = re.compile(r"(?P<name>[^\W\d][\w-]{0,30})\s*=\s+(?=\S)")
_LINES_AHEAD = 50
"""Lines among which a list shows how its fields are lined up."""
_TIGHT_DASH = re.compile(r"-(?=[^\s-])")
_NO_NAME = re.compile(r"\d+|https?|mailto|tel|file")
_PLAIN_NAME = re.compile(r"[\w(][^:#\[\]{},\"']*")
_FIELD_OF_ITEM = re.compile(r"(?P<before> *(?:- +)?)(?P<name>[^\s:#\"'-][^:#\"']{0,30}?)\s*:(?=\s|$)")
_NEW_ENTRY = re.compile(r"(- |-$|[^\s#\"'\[\]{},:：][^\[\]{},\"':：]*[:：]( |$))")


@dataclass
class _Item:
    """A text without a name in a list."""

    line: int
    start: int
    column: int
    """The column in which it begins, after repairs."""


@dataclass
class _Before:
    """What the line before ended with."""

    kind: str = "start"
    """start, field (a name without a value), item (a dash without a text), text (a value that may go on), closed."""
    indent: int = -1
    """The column of the innermost list or mapping on that line."""
    name: str = ""
    """The name of the field, after a field."""


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
    findings.finish()
    return findings


class _Scan:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.lines = findings.lines
        self.before = _Before()
        self.dashes: list[int] = []
        self.fields: list[int] = []
        self.names: dict[int, str] = {}
        self.item: _Item | None = None
        self.line = 0
        # Front matter is not pasted with fences of its own.
        self.skipped: Collection[int] = ()
        if not findings.first_line:
            self.skipped = {*fences(findings), *headings(findings), *toml_tables(findings)}

    def run(self) -> None:
        while self.line < len(self.lines) and not self.findings.is_full:
            text = self.lines[self.line]
            spaces = ANY_SPACES.match(text)
            start = spaces.end() if spaces else 0
            if start == len(text) or text[start] == "#" or self.line in self.skipped:
                self.line += 1
            elif text.startswith("%YAML ") and self.before.kind == "start":
                # A directive of YAML's own.
                self.line += 1
            elif text.startswith(("---", "...")) and text[3:].strip() == "":
                self.before = _Before()
                self.dashes, self.fields = [], []
                self.line += 1
            elif (
                (behind := self.diagram(start)) is not None
                or (behind := self.table(start)) is not None
                or (behind := self.outline(start)) is not None
            ):
                self.line = behind
            else:
                self.line = self.look_at(text, start)

    def pasted(self, start: int) -> int | None:
        """Note what is pasted from elsewhere and begins in this line; gives the next line, or None if nothing is."""
        ways = (self.diagram, self.table, self.outline)
        return next((behind for way in ways if (behind := way(start)) is not None), None)

    def diagram(self, start: int) -> int | None:
        """Note a diagram of Mermaid that begins in this line; gives the next line, or None if there is none."""
        if self.before.kind == "text" and start > self.before.indent:
            return None
        end = diagram(self.findings, self.line, is_first=self.before.kind == "start")
        if end is not None:
            self.before = _Before("closed" if self.before.kind != "start" else "start", self.before.indent)
        return end

    def outline(self, start: int) -> int | None:
        """Note an outline below the field above; gives the next line, or None if there is none."""
        above = self.before
        if above.kind != "field" or start < above.indent or not takes_list(above.name):
            return None
        text = self.lines[self.line]
        if text.startswith("- ", start) or LIST_MARK.match(text, start) is None:
            return None
        end = self.line
        while end < len(self.lines) and self.is_below(end, above.indent, start):
            end += 1
        if not outline_below(self.findings, WRONG_DASH, above.name, self.line, end, above.indent):
            return None
        self.before = _Before("closed", above.indent)
        return end

    def is_below(self, number: int, indent: int, start: int) -> bool:
        """Whether a line belongs to a list that begins in a column below a field."""
        text = self.lines[number]
        column = len(text) - len(text.lstrip())
        return (
            column == len(text)
            or column > indent
            or (start == indent == column and bool(LIST_MARK.match(text, column)))
        )

    def table(self, start: int) -> int | None:
        """Note a table that begins in this line; gives the number of the next line, or None if there is none."""
        is_in_text = self.before.kind == "text" and start > self.before.indent
        is_in_part = self.before.kind == "field" and part_held_by(self.before.name) is not None
        may_be_plain = self.before.kind == "start" or (is_in_part and start > self.before.indent)
        if (
            is_in_text
            or (found := table_at(self.lines, self.line, may_be_plain=may_be_plain, above=self.before.indent)) is None
        ):
            return None
        above: str | None = self.before.name if self.before.kind == "field" else ""
        if above == "" and (start > 0 or self.before.kind == "item" or any(map(part_held_by, self.names.values()))):
            above = None
        tell_table(self.findings, found, above, self.before.indent)
        self.before = _Before("closed", self.before.indent)
        return found.end

    def look_at(self, text: str, start: int) -> int:
        """One line, and what belongs to its value; gives the number of the next line."""
        indent = len(repaired_spaces(text[:start]))
        goes_on = self.before.kind == "text" and indent > self.before.indent
        behind = self.line, start
        if text[start] != "-" or not self.may_be_item(indent):
            behind = other_comment(self.findings, self.line, start, within_text=goes_on)
        if behind[0] > self.line and behind[1] == 0:
            return behind[0]
        if behind != (self.line, start):
            # Something follows the comment on its last line.
            self.line, start = behind
            text = self.lines[self.line]
        if goes_on:
            return self.continuation(text, start)
        if not text[:start].strip(f" \t{ODD_SPACES}"):
            self.findings.spaces(self.line, 0, start, "at the beginning of the line")
        self.dashes = [column for column in self.dashes if column <= indent]
        self.fields = [column for column in self.fields if column <= indent]
        column, at, is_item = indent, start, False
        while True:
            if text[at] == "-" and (at + 1 == len(text) or ANY_SPACES.match(text, at + 1).end() > at + 1):  # type: ignore[union-attr]
                after = ANY_SPACES.match(text, at + 1).end()  # type: ignore[union-attr]
                is_comment = text[after : after + 1] == "#" and text[after:][1:2] in ("", " ")
                if after == len(text) or is_comment or self.is_anchor_above(text, after, column):
                    self.begin_item(column)
                    self.before = _Before("item", column)
                    return self.line + 1
                self.findings.spaces(self.line, at + 1, after, "after the list dash")
                self.begin_item(column)
                column += 1 + len(repaired_spaces(text[at + 1 : after]))
                at, is_item = after, True
            elif not is_item and (width := self.wrong_dash(text, at, indent)):
                after = ANY_SPACES.match(text, at + width).end()  # type: ignore[union-attr]
                # What is further down may be lined up with the text behind a number.
                dash = "-".ljust(after - at) if width > 1 else "- "
                # Then it is moved out instead of what is behind it.
                moved = int(after == at + 1 and at > 0 and self.lines_up_behind_dash(indent))
                column -= moved
                self.findings.bullet(Repair(self.line, at - moved, after, dash), text[at : at + width])
                self.begin_item(column)
                column, at, is_item = column + len(dash), after, True
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
        if not self.may_be_item(indent):
            return 0
        if width := self.list_number(text, at, indent):
            return width
        character, rest = text[at], text[at + 1 :]
        space_follows = bool(rest) and (rest[0] in " \t" or rest[0] in "\u3000\u00a0")
        if character == "*" and space_follows:
            return 1
        if text.startswith("-- ", at):
            return 2
        if character in _DASHES_WITH_SPACE and indent not in self.dashes:
            # A dialogue may begin with such a dash.
            return 1 if space_follows else 0
        if character in _DASHES and rest:
            return 1
        if character == "-" and rest and rest[0] != "-" and not re.match(r"[\d.]+\s*(#.*)?$", rest):
            return 1
        return 0

    def may_be_item(self, indent: int) -> bool:
        """Whether an item of a list may begin in a column."""
        if (self.before.kind in ("field", "item") and indent >= self.before.indent) or indent in self.dashes:
            return True
        return indent - 1 in self.dashes and _TIGHT_DASH.match(self.lines[self.line], indent) is not None

    def lines_up_behind_dash(self, indent: int) -> bool:
        """Whether a list without spaces behind its dashes has fields that are lined up with what is behind these."""
        if indent - 1 in self.dashes:
            # Its first dash has been moved out.
            return True
        if indent in self.dashes:
            return False
        below = (line for line in self.lines[self.line : self.line + _LINES_AHEAD] if line.strip())
        region = list(takewhile(lambda line: len(line) - len(line.lstrip(" ")) >= indent, below))
        return any(
            _TIGHT_DASH.match(first, indent) and len(second) - len(second.lstrip(" ")) == indent + 1
            for first, second in pairwise(region)
        )

    def list_number(self, text: str, at: int, indent: int) -> int:
        """How many characters number an item of a list; a single number may well begin a text."""
        found = LIST_NUMBER.match(text, at)
        if found is None:
            return 0
        if indent not in self.dashes:
            following = (line for line in self.lines[self.line + 1 :] if line.strip())
            others = takewhile(lambda line: len(line) - len(line.lstrip()) >= at, following)
            same = next((line for line in others if len(line) - len(line.lstrip()) == at), "")
            if not LIST_MARK.match(same, at):
                return 0
        return len(found[0].rstrip())

    def continuation(self, text: str, start: int) -> int:
        """A line that goes on with the text above it."""
        field = _FIELD.search(text, start)
        name = text[start : field.start()] if field else ""
        is_dash = text.startswith("- ", start)
        # A text of several lines cannot hold a field, so a field below a name is one of it, whatever it is called.
        if (is_dash or field or self.names_field(text, start)) and self.begins_below_part(start):
            return self.look_at(text, start)
        if is_dash or (field and self.findings.is_known(name)):
            end = start + 1 if text[start] == "-" else field.end() if field else len(text)
            columns = self.dashes if text[start] == "-" else self.fields
            # Read it beside the line that it probably belongs to.
            moved = self.items_run_together() if is_dash and columns else [self.line]
            repairs = [self.at_column(line, columns[-1]) for line in moved] if columns else []
            hint = None
            if len(moved) > 1:
                hint = f"begin these {len(moved)} lines in the same column as the dash above, or write them behind it"
                self.findings.misread(moved)
            self.findings.note(TEXT_GOES_ON, self.line, start, end, repairs, hint, start=text[start:end])
            if not columns:
                self.findings.repairs.append(Repair(self.line, 0, len(text), ""))
            return moved[-1] + 1
        if found := re.search(r"(?<=[ \t])#(?=[^\s#!])", text):
            rest = text[found.start() :].rstrip()
            self.findings.note(
                HASH_SWALLOWS, self.line, found.start(), len(text.rstrip()), rest=rest, quoted='"… ' + rest + '"'
            )
        return self.line + 1

    def items_run_together(self) -> list[int]:
        """This line and those below it that YAML reads as one text although each begins with a dash."""
        lines = takewhile(lambda number: self.is_nested_item(self.lines[number]), range(self.line, len(self.lines)))
        return list(lines) or [self.line]

    def is_nested_item(self, text: str) -> bool:
        """Whether a line is a plain item that is indented more than the list that goes on above."""
        indent = len(text) - len(text.lstrip(" "))
        return indent > self.before.indent and text.startswith("- ", indent) and not _FIELD.search(text, indent)

    def at_column(self, line: int, column: int) -> Repair:
        """The repair that begins a line in another column."""
        text = self.lines[line]
        return Repair(line, 0, len(text) - len(text.lstrip()), " " * column)

    def equals_sign(self, text: str, at: int, column: int) -> int | None:
        """Where the name of a field ends that is written before an equals sign, behind the sign."""
        found = _EQUALS.match(text, at)
        is_beside_fields = column in self.fields or (self.before.kind == "start" and column == 0)
        if found is None or not is_beside_fields or not self.findings.is_known(found["name"]):
            return None
        if self.line in self.findings.settled:
            return found.end()
        end = at + len(found["name"])
        repairs = [Repair(self.line, end, found.end(), ": ")]
        self.findings.note(EQUALS_SIGN, self.line, at, end, repairs, name=found["name"])
        return found.end()

    def names_field(self, text: str, start: int) -> bool:
        """Whether a line begins with the name of a field, also before a colon that YAML does not see."""
        found = _NAME.match(text, start)
        return found is not None and text[found.end() :][:1] in (":", "：") and means_field(found[0])

    def begins_below_part(self, start: int) -> bool:
        """Whether a line belongs to the name of a stage or step above it, which then needs a colon.

        What is read so has the shape of a name that is written as a field, of which authors are told.
        """
        item = self.item
        if item is None or start < item.column or any(line.strip() for line in self.lines[item.line + 1 : self.line]):
            return False
        part = self.parts_above(item.column)
        if part is None:
            return False
        text = self.lines[item.line]
        comment = COMMENT.search(text, item.start)
        end = len(text[: comment.start() if comment else len(text)].rstrip())
        name = text[item.start : end]
        shown = name if _PLAIN_NAME.fullmatch(name) else quoted_for_yaml(name)
        self.findings.repairs.append(Repair(item.line, item.start, end, f"{shown}:"))
        self.fields.append(item.column)
        self.names[item.column] = "steps" if part == "stages" else "actions"
        self.before = _Before("field", item.column, self.names[item.column])
        self.item = None
        return True

    def parts_above(self, column: int) -> str | None:
        """Whether the list that holds an item is one of stages or of steps, from the column of the item's text."""
        above = [other for other in self.names if other < column and other in self.fields]
        return part_held_by(self.names[max(above)]) if above else None

    # Names

    def content(self, text: str, at: int, column: int, is_item: bool) -> int:
        """What is after indentation and dashes: a field, or a text."""
        if properties := PROPERTIES.match(text, at):
            at = properties.end()
        if text[at] in "\"'":
            end = end_of_quote(self.lines, self.line, at)
            if end and end[0] == self.line and (found := re.match(r"\s*:(?=\s|$)", text[end[1] :])):
                return self.field(text, column, end[1] + found.end())
            return self.value(text, at, column - 2 if is_item else column)
        if text[at] in "[{" or (is_item and text[at] in "@%`"):
            return self.value(text, at, column - 2 if is_item else column)
        is_first = not is_item and self.before.kind == "field" and column > self.before.indent
        colon = self.colon(text, at, column, is_item)
        if colon is not None:
            if is_first:
                missing_dashes(self.findings, self.before.name, self.line, at)
            return self.field(text, column, colon, text[at:colon].rstrip(":： \t"))
        if is_first:
            lines_run_together(self.findings, self.before.name, self.line, at)
        parent = self.dashes[-1] if is_item and self.dashes else self.before.indent
        if is_item:
            self.item = _Item(self.line, at, column)
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
            # At the top of a file, too, only a field can be.
            among_fields = not is_item and (column in self.fields or self.before.kind == "start")
            hidden = text[end] == "：" or not (true and true.start() == end)
            plausible = not _NO_NAME.fullmatch(written) and not text.startswith("//", end + 1)
            if is_item:
                # Among texts a word with such a colon begins a sentence, unless it is a name of ours.
                is_meant = known and (written.isascii() or self.parts_above(column) is not None)
                is_meant = is_meant or self.fields_follow(written, column)
            else:
                is_meant = known or among_fields
            if hidden and plausible and is_meant and (known or not true or true.start() > end):
                code = FULL_WIDTH_COLON if text[end] == "：" else NO_SPACE_AFTER_COLON
                after = ANY_SPACES.match(text, end + 1).end()  # type: ignore[union-attr]
                self.findings.note(code, self.line, end, end + 1, [Repair(self.line, end, after, ": ")], name=written)
                return after
        if true is None:
            return self.equals_sign(text, at, column)
        if re.search(f"[{ODD_SPACES}]$", text[at : true.start()]):
            last = len(text[at : true.start()].rstrip(f" {repaired_tail(text[at : true.start()])}"))
            self.findings.spaces(self.line, at + last, true.start(), "after the field's name")
        return true.end()

    def fields_follow(self, name: str, column: int) -> bool:
        """Whether an item of a list and the next line say fields of one thing, of which one is known by its name."""
        following = self.lines[self.line + 1] if self.line + 1 < len(self.lines) else ""
        if len(repaired_spaces(following)) - len(repaired_spaces(following).lstrip()) != column:
            return False
        found = _NAME.match(following.lstrip())
        next_name = found[0].strip() if found and following.lstrip()[found.end() :][:1] in (":", "：") else ""
        return bool(next_name) and any(means_field(one) for one in (name, next_name))

    def field(self, text: str, column: int, after: int, name: str = "") -> int:
        """A field whose name has ended; its value follows."""
        if column not in self.fields:
            self.fields.append(column)
        self.names[column] = name
        start = ANY_SPACES.match(text, after).end()  # type: ignore[union-attr]
        self.before = _Before("field", column, name)
        if start == len(text):
            return self.line + 1
        if text[start] == "#" and not self.is_swallowed_value(text, start):
            return self.line + 1
        if self.is_anchor_above(text, start, column - 1):
            return self.line + 1
        self.findings.spaces(self.line, after, start, "after the colon")
        return self.value(text, start, column, is_field=True)

    def is_anchor_above(self, text: str, at: int, column: int) -> bool:
        """Whether an anchor or tag is all that is behind a name or dash, whose value is in the lines below.

        Args:
            text: The line.
            at: Where it may begin.
            column: The last column in which the value cannot begin.
        """
        if PROPERTIES_ALONE.match(text, at) is None:
            return False
        below = next((line for line in self.lines[self.line + 1 : self.line + 1 + _LINES_AHEAD] if line.strip()), "")
        begins = len(below) - len(below.lstrip())
        return begins > column + (not below.lstrip().startswith("- "))

    def is_swallowed_value(self, text: str, start: int) -> bool:
        return len(text) > start + 1 and text[start + 1] not in " \t#!"

    # Values

    def value(self, text: str, start: int, parent: int, *, is_field: bool = False) -> int:
        """A value that begins here; `parent` is the column of the list or mapping that it belongs to."""
        findings, line = self.findings, self.line
        if properties := PROPERTIES.match(text, start):
            start = properties.end()
        end = len(text.rstrip())
        name = self.before.name
        self.before = _Before("text", parent)
        character = text[start]
        if is_field and self.begins_list(text, start, parent, name):
            return line + 1
        if character in "\"'":
            return self.quotation(text, start, parent)
        if character in "[{":
            return self.flow(text, start, parent)
        if _BLOCK_TEXT.match(text, start):
            end_of_text = self.after_block_text(parent)
            if is_field and part_held_by(name) and diagram(findings, line + 1, is_first=True) is not None:
                findings.repairs.append(Repair(line, start, len(text), ""))
                return end_of_text
            mark = Repair(line, len(text[:start].rstrip()), start + len(text[start:].split()[0]), "")
            if is_field and outline_below(findings, LIST_IN_TEXT, name, line + 1, end_of_text, parent, mark):
                return end_of_text
            if is_field and not table_in_block_text(findings, name, line, start, end_of_text, parent):
                list_in_block_text(findings, name, line, start, end_of_text)
            return end_of_text
        if findings.reserved(line, start, end):
            self.before.kind = "closed"
            return line + 1
        if character == "#":
            repair = findings.quotation(line, start, end)
            findings.note(QUOTES_NEEDED, line, start, start + 1, [repair], character="#", quoted=repair.text)
            return line + 1
        if is_field and text[start:end] == "-":
            # A dash alone says that there is nothing, as in a table.
            findings.repairs.append(findings.quotation(line, start, end))
            self.before.kind = "closed"
            return line + 1
        if is_field and character == "-" and text[start + 1 : start + 2] in (" ", ""):
            rest = ANY_SPACES.match(text, start + 1).end()  # type: ignore[union-attr]
            repairs = [Repair(line, start, rest, "")]
            findings.note(DASH_BEHIND_NAME, line, start, start + 1, repairs, item=text[start:end])
            return line + 1
        if findings.swallowed(line, start, end):
            return line + 1
        comment = COMMENT.search(text, start)
        limit = len(text[: comment.start()].rstrip()) if comment else end
        comment_in_text(findings, line, start, limit)
        if is_field and (colon := _FIELD.search(text, start, limit)):
            repair, before = findings.quotation(line, start, limit), text[start : colon.start()]
            findings.note(COLON_INSIDE, line, colon.start(), colon.end(), [repair], before=before, quoted=repair.text)
        return line + 1

    def begins_list(self, text: str, start: int, column: int, name: str) -> bool:
        """Note a value on the line of its field's name that is the first item of the list below it."""
        has_dash = text[start] == "-" and text[start + 1 : start + 2] == " "
        is_one_line = text[start] not in "\"'" or text.rstrip().endswith(text[start])
        takes = takes_list(name)
        if text[start] in "[{|>#" or not is_one_line or not (takes or (takes is None and has_dash)):
            return False
        below = next((number for number in range(self.line + 1, len(self.lines)) if self.lines[number].strip()), None)
        indent = ANY_SPACES.match(self.lines[below]).end() if below is not None else -1  # type: ignore[union-attr]
        if below is None or indent < column or not self.lines[below].startswith("- ", indent):
            return False
        if not has_dash and self.moved_out(below, indent, column):
            self.before = _Before("closed", column)
            return True
        end, before = len(text.rstrip()), len(text[:start].rstrip())
        item = ANY_SPACES.match(text, start + 1).end() if has_dash else start  # type: ignore[union-attr]
        shown = f"- {text[item:end]}"
        repairs = [Repair(self.line, before, item, f"\n{self.lines[below][:indent]}- ")]
        hint = f"put “{shown}” on a line of its own, above the others"
        self.findings.note(DASH_BEHIND_NAME, self.line, start, end, repairs, hint, item=shown)
        self.before = _Before("field", column, name)
        return True

    def moved_out(self, first: int, indent: int, column: int) -> bool:
        """Note stages or steps that are further in than the list they belong to; False if these are none.

        Args:
            first: The first line of the first of them.
            indent: The column of its dash.
            column: The column of the field above, which belongs to the stage or step before.
        """
        if self.parts_above(column) is None or not self.dashes or indent <= self.dashes[-1]:
            return False
        region = list(takewhile(lambda at: indent_of(self.lines[at], indent) >= indent, range(first, len(self.lines))))
        keys = (_FIELD_OF_ITEM.match(self.lines[at]) for at in region)
        if not any(key and len(key["before"]) == indent + 2 and is_of_part(key["name"]) for key in keys):
            return False
        to = " " * self.dashes[-1]
        moved = [at for at in region if self.lines[at].strip()]
        repairs = [Repair(at, 0, indent, to) for at in moved]
        start = self.lines[first][indent:].rstrip()
        hint = f"begin it in the same column as the dash above, with the lines below it: {start}"
        self.findings.note(TEXT_GOES_ON, first, indent, indent + 1, repairs, hint, start=start)
        return True

    def quotation(self, text: str, start: int, parent: int) -> int:
        findings, line = self.findings, self.line
        closed = end_of_quote(self.lines, line, start)
        if closed is None or self.leaves(line, closed[0], parent):
            value = text[start:].rstrip()
            shown = quoted_for_yaml(value if _APOSTROPHE.match(value) else value[1:].strip())
            repairs = [Repair(line, start, len(value) + start, shown)]
            findings.note(UNCLOSED_QUOTE, line, start, start + 1, repairs, mark=text[start], quoted=shown)
            return line + 1
        end_line, end = closed
        last = self.lines[end_line]
        rest = ANY_SPACES.match(last, end).end()  # type: ignore[union-attr]
        if rest < len(last) and not (last[rest] == "#" and rest > end):
            comment = COMMENT.search(last, rest)
            stop = len(last[: comment.start() if comment else len(last)].rstrip())
            shown = (
                quoted_for_yaml(meant_text(text[start:stop]))
                if end_line == line
                else quoted_for_yaml(last[:stop].strip())
            )
            repairs = [Repair(line, start, stop, shown)] if end_line == line else []
            hint = None
            if (mark := last[rest:stop]) in (",", ";"):
                # As in JSON, where a comma ends each field.
                hint, repairs = f"leave out the “{mark}”", [Repair(end_line, end, stop, "")]
            elif end_line == line and _QUOTATIONS.fullmatch(text, start, stop):
                texts = "[" + ", ".join(one[0] for one in _QUOTATION.finditer(text, start, stop)) + "]"
                hint, repairs = (
                    f"put several texts between brackets, with commas: {texts}",
                    [Repair(line, start, stop, texts)],
                )
            findings.note(TEXT_AFTER_QUOTE, end_line, rest, stop, repairs, hint, rest=last[rest:stop], quoted=shown)
        self.before.kind = "closed"
        return end_line + 1

    def flow(self, text: str, start: int, parent: int) -> int:
        findings, line = self.findings, self.line
        flow = FlowBrackets(findings, line, start)
        closed = flow.end(lambda number: self.begins_something_else(number, parent))
        if closed is None:
            opening = text[start]
            stop = len(text.rstrip())
            repairs = [Repair(line, stop, stop, flow.missing(line))]
            closing = CLOSING[opening]
            findings.note(UNCLOSED_BRACKET, line, start, start + 1, repairs, bracket=opening, closing=closing)
            self.before.kind = "closed"
            return line + 1
        end_line, end = closed
        last = self.lines[end_line]
        rest = ANY_SPACES.match(last, end).end()  # type: ignore[union-attr]
        self.before.kind = "closed"
        if rest < len(last) and not (last[rest] == "#" and rest > end) and last[rest] != ":":
            stop = len(last.rstrip())
            if end_line == line:
                repair = findings.quotation(line, start, stop)
                findings.note(
                    QUOTES_NEEDED, line, start, start + 1, [repair], character=text[start], quoted=repair.text
                )
                return line + 1
            findings.note(TEXT_AFTER_QUOTE, end_line, rest, stop, rest=last[rest:stop], quoted='"…"')
        flow.report()
        return end_line + 1

    def leaves(self, first: int, last: int, parent: int) -> bool:
        """Whether a quotation or bracket runs on over lines that begin something else."""
        return any(self.begins_something_else(number, parent) for number in range(first + 1, last + 1))

    def begins_something_else(self, number: int, parent: int) -> bool:
        text = self.lines[number]
        start = ANY_SPACES.match(text).end()  # type: ignore[union-attr]
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


def indent_of(text: str, empty: int) -> int:
    """The column in which a line begins; for an empty one a given column."""
    return len(text) - len(text.lstrip(" ")) if text.strip() else empty


def is_of_part(name: str) -> bool:
    """Whether a field is one that only stages and steps have, and no entry of a cell."""
    cells = cells_of_parts_only()
    return name in cells or certain_field(name, Step) in cells


def repaired_tail(name: str) -> str:
    """The odd spaces at the end of a name."""
    found = re.search(f"[{ODD_SPACES}]+$", name)
    return found[0] if found else ""
