"""Reading on behind a mistake that ends YAML's own reading, so that one run tells what is wrong below it too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.diagnostics.structure import BACKSLASH, INDENTATION, MISSING_COLON, NOT_YAML
from mkdocs_journeys.diagnostics.text import COLON_INSIDE, QUOTES_NEEDED
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.yaml.repairs import Repair, RepairedLines
from mkdocs_journeys.source.yaml.yaml_problems import quoted_for_yaml
from mkdocs_journeys.source.yaml.yaml_reader import YamlReading, read_yaml

MOST_MISTAKES = 20
"""Mistakes of this sort in one file behind which reading goes on."""
MOST_CHARACTERS = 2_000_000
"""Characters that are read again because of them, all together."""

_TO_BE_QUOTED = {code.code for code in (BACKSLASH, COLON_INSIDE, MISSING_COLON, NOT_YAML, QUOTES_NEEDED)}
_LINE = re.compile(r"(?P<before>\s*(?:-\s+)*)(?P<name>[^\s\"'\[{#][^:]*?)(?P<colon>:(?=\s|$))?(?P<value>\s.*)?")


def read_on(
    file: str, lines: Sequence[str], repairs: Sequence[Repair], first: int
) -> tuple[YamlReading, Sequence[Diagnostic], Sequence[Path]]:
    """Read the lines of one YAML document, also behind what YAML cannot read.

    Args:
        file: For the places.
        lines: The text as it was written.
        repairs: What is to be changed in it before it is read.
        first: The number of lines above it in the file.

    Returns:
        What was read; the mistakes behind which reading went on; the lists and mappings in which these are, with
        whatever was open there, if what follows mentions a label.
    """
    made = [*repairs]
    mistakes: list[Diagnostic] = []
    doubtful: list[Path] = []
    left, size = MOST_CHARACTERS, sum(map(len, lines))
    before = reading = _read(file, lines, made, first)
    while (mistake := reading.stopped_by) is not None:
        line, last = mistake.line - 1 - first, mistakes[-1].line if mistakes else 0
        is_again = mistake.line == last
        further: Sequence[Repair] = ()
        if mistake.line >= last and 0 <= line < len(lines) and len(mistakes) < MOST_MISTAKES and size <= left:
            further = _without(line, lines, made) if is_again else _repairs(mistake, line, lines)
        if not further:
            # Where a line could not be got over, what was read before that was tried is more.
            return (before, mistakes[:-1], doubtful) if is_again else (reading, mistakes, doubtful)
        if is_again:
            made = [repair for repair in made if repair.line != line]
        else:
            mistakes.append(mistake)
            doubtful += reading.doubtful
            before = reading
        made += further
        left -= size
        reading = _read(file, lines, made, first)
    return reading, mistakes, doubtful


def _read(file: str, lines: Sequence[str], repairs: Sequence[Repair], first: int) -> YamlReading:
    repaired = RepairedLines(lines, repairs)

    def locate(line: int, column: int) -> tuple[int, int]:
        line, column = repaired.locate(line, column)
        return line + first, column

    return read_yaml(file, repaired.lines, locate)


def _repairs(mistake: Diagnostic, line: int, lines: Sequence[str]) -> Sequence[Repair]:
    """Return what lets YAML read on: the line in a column that is open, or its text between quotation marks."""
    if mistake.code == INDENTATION.code:
        return _lined_up(line, lines)
    if mistake.code in _TO_BE_QUOTED:
        return _between_marks(line, lines[line], mistake.column - 1)
    return ()


def _without(line: int, lines: Sequence[str], made: Sequence[Repair]) -> Sequence[Repair]:
    """Leave a line out that cannot be read in any way, unless something is below it."""
    whole = Repair(line, 0, len(lines[line]), "")
    below = next((text for text in lines[line + 1 :] if text.strip()), "")
    return () if whole in made or _indent(below) > _indent(lines[line]) else [whole]


def _lined_up(line: int, lines: Sequence[str]) -> Sequence[Repair]:
    """Move a line, and what is below it, to the nearest column in which something above begins."""
    column = _indent(lines[line])
    is_item = lines[line].startswith("-", column)
    open_columns = _open_columns(line, lines, is_item=is_item)
    if not open_columns:
        return ()
    to = min(open_columns, key=lambda one: (abs(one - column), -one))
    moved = [line]
    if is_item or lines[line].rstrip().endswith(":"):
        for number in range(line + 1, len(lines)):
            begins = _indent(lines[number])
            is_beside = begins in open_columns and lines[number].startswith("-", begins) == is_item
            if lines[number].strip() and (begins <= column or is_beside):
                break
            moved.append(number)
    by = to - column
    indents = [(number, _indent(lines[number])) for number in moved if lines[number].strip()]
    return [Repair(number, 0, indent, " " * (indent + by)) for number, indent in indents if by]


def _open_columns(line: int, lines: Sequence[str], *, is_item: bool) -> set[int]:
    """The columns in which dashes, or names of fields, begin that a line below may be beside."""
    found: set[int] = set()
    limit = len(lines[line])
    for number in range(line - 1, -1, -1):
        text = lines[number]
        column = _indent(text)
        if not text.strip() or text[column] == "#" or column > limit:
            continue
        while text.startswith("- ", column):
            if is_item:
                found.add(column)
            column += 2 + _indent(text[column + 2 :])
        if not is_item and column <= limit and re.match(r"[^\s#-].*?:(?:\s|$)", text[column:]):
            found.add(column)
        limit = min(limit, max(_indent(text) - 1, 0))
        if _indent(text) == 0:
            break
    return found


def _between_marks(line: int, text: str, column: int) -> Sequence[Repair]:
    """Put the name or the value of a field between quotation marks, whichever YAML cannot read."""
    found = _LINE.fullmatch(text.rstrip())
    if found is None:
        return ()
    end = len(text.rstrip())
    if not found["colon"]:
        return [Repair(line, found.start("name"), end, f"{quoted_for_yaml(text[found.start('name') : end])}:")]
    if column >= found.end("colon") and found["value"] and found["value"].strip():
        value = found["value"].strip()
        return [Repair(line, end - len(value), end, quoted_for_yaml(value.strip('"')))]
    return [Repair(line, found.start("name"), found.end("name"), quoted_for_yaml(found["name"]))]


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
