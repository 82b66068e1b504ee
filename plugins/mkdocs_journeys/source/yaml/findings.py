"""What the scan of the raw text finds, and where it notes it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Code, Diagnostic, Edit, Place
from mkdocs_journeys.diagnostics.habits import COMMA_MISSING, EQUALS_SIGN
from mkdocs_journeys.diagnostics.text import (
    COMMA_CUTS_TEXT,
    FULL_WIDTH_COLON,
    HASH_SWALLOWS,
    NO_SPACE_AFTER_COLON,
    ODD_SPACE,
    QUOTES_NEEDED,
    TAB,
    WRONG_DASH,
)
from mkdocs_journeys.source.yaml.excerpts import rewritten
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.yaml_problems import quoted_for_yaml

WIDE_SPACES = "\u3000"
NARROW_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
ZERO_WIDTH_SPACES = "\u200b\u2060"
ODD_SPACES = f"{WIDE_SPACES}{NARROW_SPACES}{ZERO_WIDTH_SPACES}"
MOST_FINDINGS = 1_000
_READ_AS_MEANT = frozenset(
    code.code
    for code in (
        COMMA_CUTS_TEXT,
        COMMA_MISSING,
        EQUALS_SIGN,
        FULL_WIDTH_COLON,
        NO_SPACE_AFTER_COLON,
        ODD_SPACE,
        TAB,
        WRONG_DASH,
    )
)
ANY_SPACES = re.compile(f"[ \t{ODD_SPACES}]*")
ODD = re.compile(f"[\t{ODD_SPACES}]+")

# What these first characters begin in YAML; where it looks as if that is meant, the reader of YAML speaks about it.
MEANT = {
    "&": re.compile(r"&[\w-]+(\s|$)"),
    "*": re.compile(r"\*[\w-]+\s*($|[,\]}])"),
    "!": re.compile(r"!!?[\w:/.-]+(\s+[\w\"'\[{]|$)"),
    "|": re.compile(r"[|>]([1-9][+-]?|[+-][1-9]?)?\s*(\s#.*)?$"),
    ">": re.compile(r"[|>]([1-9][+-]?|[+-][1-9]?)?\s*(\s#.*)?$"),
}
RESERVED = "@%`&*!|>,]}"
SWALLOWED = re.compile(r"(?:(?<=[ \t])|^)#(?=[^\s#!])")
COMMENT = re.compile(r"(?:(?<=[ \t])|^)#")


def repaired_spaces(text: str) -> str:
    """Spaces of YAML's kind in place of others."""
    if ODD.search(text) is None:
        return text
    text = re.sub(f"[{ZERO_WIDTH_SPACES}]", "", text)
    return re.sub(f"[{WIDE_SPACES}\t]", "  ", re.sub(f"[{NARROW_SPACES}]", " ", text))


class Findings:
    """Collects diagnostics and repairs; lines and columns count from 0 within `lines`."""

    def __init__(self, file: str, lines: Sequence[str], names: Collection[str], first_line: int = 0) -> None:
        self.file = file
        self.lines = lines
        self.names = names
        self.first_line = first_line
        self.diagnostics: list[Diagnostic] = []
        self.repairs: list[Repair] = []
        self._tabs: list[tuple[Repair, int]] = []
        self._odd: list[tuple[Repair, int, int]] = []
        self._bullets: list[tuple[Repair, str]] = []
        self._misread: set[int] = set()
        self._rewritten: set[int] = set()
        self.is_whole = True
        self.settled: set[int] = set()
        """Lines whose equals sign has been told with something else."""

    @property
    def is_full(self) -> bool:
        """Whether so much was found that this is no journey file."""
        return len(self.diagnostics) >= MOST_FINDINGS

    def note(
        self,
        code: Code,
        line: int,
        start: int,
        end: int,
        repairs: Sequence[Repair] = (),
        hint: str | None = None,
        /,
        **values: object,
    ) -> None:
        """Note a finding at some columns of a line.

        Args:
            code: What is wrong.
            line: The line.
            start: The first column.
            end: The column after the last one.
            repairs: What is read instead, and what the help says to write.
            hint: What to do, where it is not what the code says.
            values: What the message names.
        """
        self.repairs.extend(repairs)
        self.advise(code, line, start, end, repairs, hint, **values)

    def advise(
        self,
        code: Code,
        line: int,
        start: int,
        end: int,
        changes: Sequence[Repair] = (),
        hint: str | None = None,
        /,
        **values: object,
    ) -> None:
        """Note a finding that is read as it is; `changes` is what the help says to write."""
        edits = [Edit(self.place(one.line, one.start, one.end), one.text) for one in changes]
        self.diagnostics.append(code.at(self.place(line, start, end), hint, edits, **values))

    def place(self, line: int, start: int, end: int) -> Place:
        """Return some columns of a line as a place in the file."""
        shown = self.line_number(line)
        return Place(self.file, shown, start + 1, shown, end + 1)

    def lines_from(self, first: int, end: int) -> Place:
        """Return whole lines, up to the one before `end`, as a place in the file."""
        last = end - 1
        return Place(self.file, self.line_number(first), 1, self.line_number(last), len(self.lines[last]) + 1)

    def rewrite(
        self,
        code: Code,
        first: int,
        end: int,
        before: str,
        value: Any,
        hint: str,
        edits: Sequence[Edit],
        /,
        **values: object,
    ) -> None:
        """Note lines that are read in another form; what is wrong in them is told where the author wrote it.

        Args:
            code: What is wrong.
            first: The first of the lines.
            end: The line behind them.
            before: What is read before the value.
            value: What is read in their place: lists and mappings of excerpts.
            hint: What to write.
            edits: The same as changes of the file.
            values: What the message names.
        """
        self._rewritten.add(self.line_number(first))
        self.repairs.append(rewritten(first, len(self.lines[first]), before, value))
        self.repairs.extend(Repair(line, 0, len(self.lines[line]), "") for line in range(first + 1, end))
        start = len(self.lines[first]) - len(self.lines[first].lstrip())
        place = self.place(first, start, len(self.lines[first].rstrip()))
        self.diagnostics.append(code.at(place, hint, edits, **values))

    def line_number(self, line: int) -> int:
        """Return the number that a line has in the file."""
        return self.first_line + line + 1

    def misread(self, lines: Iterable[int]) -> None:
        """Note that what is wrong in these lines follows from what has been told."""
        self._misread.update(map(self.line_number, lines))

    def quotation(self, line: int, start: int, end: int) -> Repair:
        """Return the repair that puts what is there into quotation marks."""
        return Repair(line, start, end, quoted_for_yaml(self.lines[line][start:end].strip()))

    def spaces(self, line: int, start: int, end: int, where: str) -> None:
        """Spaces that YAML does not take for spaces."""
        text = self.lines[line][start:end]
        found = ODD.search(text)
        if not found:
            return
        first, last = start + found.start(), start + found.end()
        repairs = [Repair(line, start, end, repaired_spaces(text))]
        if found[0][0] == "\t" and start == 0:
            # An editor that writes tabs writes them everywhere: that is one mistake.
            self.repairs.extend(repairs)
            self._tabs.append((repairs[0], last))
        elif start == 0:
            self.repairs.extend(repairs)
            self._odd.append((repairs[0], first, last))
        elif found[0][0] == "\t":
            self.note(TAB, line, first, last, repairs, where=where)
        else:
            self.note(ODD_SPACE, line, first, last, repairs, what=space_name(found[0][0]), where=where)

    def bullet(self, repair: Repair, mark: str) -> None:
        """Note a mark that is no list dash; who pastes such a list has them everywhere, and that is one mistake."""
        self.repairs.append(repair)
        self._bullets.append((repair, mark))

    def finish(self) -> None:
        """Note what is told once for all lines."""
        self._tell_tabs()
        self._tell_odd_indents()
        self._tell_bullets()

    def _tell_bullets(self) -> None:
        if not self._bullets:
            return
        (first, mark), more = self._bullets[0], len(self._bullets) - 1
        start = self.lines[first.line].index(mark, first.start)
        shown = ""
        if more:
            shown = (
                f"; {more} more lines begin with such a mark" if more > 1 else "; one more line begins with such a mark"
            )
        repairs = [repair for repair, _ in self._bullets]
        self.advise(WRONG_DASH, first.line, start, start + len(mark), repairs, found=mark, more=shown)

    def _tell_tabs(self) -> None:
        if not self._tabs:
            return
        (first, end), more = self._tabs[0], len(self._tabs) - 1
        where = "at the beginning of the line" if not more else f"at the beginning of this line and of {more} more"
        start = len(self.lines[first.line]) - len(self.lines[first.line].lstrip(" "))
        self.advise(TAB, first.line, start, end, [repair for repair, _ in self._tabs], where=where)

    def _tell_odd_indents(self) -> None:
        """Note once the indents that are of other spaces: who types or pastes them has them in many lines."""
        if not self._odd:
            return
        (repair, first, end), more = self._odd[0], len(self._odd) - 1
        what = space_name(self.lines[repair.line][first])
        where = "at the beginning of the line" if not more else f"at the beginning of this line and of {more} more"
        changes = [one for one, _, _ in self._odd]
        self.advise(ODD_SPACE, repair.line, first, end, changes, what=what, where=where)

    @property
    def misread_lines(self) -> dict[int, int]:
        """The lines, as numbered in the file, in which a mistake has been named that may cause others: line → column.

        What is before the column is read as it was written, and what is wrong there is a mistake of its own. A colon
        that was not one, a tab and a bullet are read as they were meant.
        """
        wrong: dict[int, int] = {}
        for one in self.diagnostics:
            if one.code not in _READ_AS_MEANT and one.line not in self._rewritten:
                changed = [edit.place.column for edit in one.edits if edit.place.line == one.line]
                column = min(one.column, *changed) if changed else 1
                wrong[one.line] = min(column, wrong.get(one.line, column))
        return wrong | dict.fromkeys(self._misread, 1)

    def is_known(self, name: str) -> bool:
        """Whether this is the name of a field, or what authors call one."""
        return ANY_SPACES.sub("", name, count=1).strip() in self.names

    def reserved(self, line: int, start: int, end: int) -> bool:
        """A text that begins with a character of YAML's own; `end` is where the value ends."""
        text = self.lines[line][start:end].rstrip()
        character = text[:1]
        is_key = character == "?" and (len(text) == 1 or text[1] in " \t")
        if not is_key and (not character or character not in RESERVED):
            return False
        if character in MEANT and MEANT[character].match(text):
            return False
        repair = self.quotation(line, start, start + len(text))
        self.note(QUOTES_NEEDED, line, start, start + 1, [repair], character=character, quoted=repair.text)
        return True

    def swallowed(self, line: int, start: int, end: int) -> bool:
        """A hash sign after a space that takes the rest of the text with it."""
        text = self.lines[line]
        found = SWALLOWED.search(text, start, end)
        comment = COMMENT.search(text, start, end)
        if not found or (comment and comment.start() < found.start()):
            return False
        true_comment = re.compile(r"[ \t]#(?=\s|$)").search(text, found.end(), end)
        last = len(text[: true_comment.start() if true_comment else end].rstrip())
        repair = self.quotation(line, start, last)
        self.note(
            HASH_SWALLOWS, line, found.start(), last, [repair], rest=text[found.start() : last], quoted=repair.text
        )
        return True


def space_name(character: str) -> str:
    """What kind of space an author has typed."""
    if character in WIDE_SPACES:
        return "a full-width space"
    if character in ZERO_WIDTH_SPACES:
        return "a zero-width space"
    return "a no-break or other special space"
