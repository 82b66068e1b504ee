"""What libyaml says, in words for authors, where the mistake is rather than where it was noticed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import yaml

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.structure import BACKSLASH, EMPTY_ITEM, INDENTATION, MISSING_COLON, NOT_YAML
from mkdocs_journeys.diagnostics.text import (
    COLON_INSIDE,
    DASH_BEHIND_NAME,
    QUOTES_NEEDED,
    TAB,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
)
from mkdocs_journeys.source.yaml.quotation_marks import without_typographic_marks

CLOSING = {"[": "]", "{": "}"}


def quoted_for_yaml(text: str) -> str:
    """Return a text between quotation marks that need no escapes within it, if there are such.

    Typographic marks around the whole text are replaced: they were meant as these.
    """
    text = without_typographic_marks(text)
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def explained(
    file: str,
    error: yaml.MarkedYAMLError,
    lines: Sequence[str],
    locate: Callable[[int, int], tuple[int, int]],
) -> Diagnostic:
    """The diagnostic for what ended the reading."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    opening = (error.context_mark.line, error.context_mark.column) if error.context_mark else (line, column)

    def rest(at: int, from_column: int) -> str:
        return lines[at][from_column:].rstrip() if at < len(lines) else ""

    def place(at: int, start: int, length: int = 1) -> Place:
        while at > 0 and (at >= len(lines) or not lines[at].strip()):
            at -= 1
            start, length = len(lines[at].rstrip()), 1
        first_line, first_column = locate(at, start)
        last_line, last_column = locate(at, start + length)
        return Place(file, first_line + 1, first_column + 1, last_line + 1, last_column + 1)

    def whole_line(at: int) -> Place:
        text = lines[at].rstrip() if at < len(lines) else ""
        start = len(text) - len(text.lstrip())
        return place(at, start, max(len(text) - start, 1))

    if "quoted scalar" in context and "end of stream" in problem:
        mark_text = rest(*opening)
        return UNCLOSED_QUOTE.at(place(*opening), mark=mark_text[:1], quoted=quoted_for_yaml(mark_text[1:]))
    if "escape" in problem or "hexdecimal" in problem:
        if "hexdecimal" in problem:
            # YAML stands behind the sign already, at the first character that is no digit.
            column = lines[line].rfind("\\", 0, column + 1) if line < len(lines) else column
        return BACKSLASH.at(place(line, max(column, 0), 2), escape=rest(line, max(column, 0))[:2])
    if "node content" in problem and rest(line, column)[:1] == ",":
        return EMPTY_ITEM.at(place(line, column))
    if "flow sequence" in context or "flow mapping" in context:
        bracket = rest(*opening)[:1]
        return UNCLOSED_BRACKET.at(place(*opening), bracket=bracket, closing=CLOSING.get(bracket, "]"))
    if "cannot start any token" in problem:
        text = rest(line, column)
        if text.startswith("\t") or lines[line][column : column + 1] == "\t":
            return TAB.at(place(line, column), where="here")
        return QUOTES_NEEDED.at(place(line, column), character=text[:1], quoted=quoted_for_yaml(text))
    if "block sequence entries" in problem:
        return DASH_BEHIND_NAME.at(place(line, column), item=rest(line, column))
    if "could not find expected ':'" in problem:
        return MISSING_COLON.at(whole_line(opening[0]))
    if "mapping values" in problem:
        before = lines[line][:column].strip() if line < len(lines) else ""
        # A name that follows a text further out: the line above was not finished, or this one is moved.
        if re.search(r":\s", before):
            value = re.split(r":\s+", lines[line], maxsplit=1)[1].rstrip()
            return COLON_INSIDE.at(
                place(line, column), before=re.split(r":\s+", before)[-1], quoted=quoted_for_yaml(value)
            )
        previous = lines[line - 1] if line else ""
        if previous.strip() and ":" not in previous and previous[:1].strip() and lines[line][:1].strip():
            return MISSING_COLON.at(whole_line(line - 1))
        return INDENTATION.at(whole_line(line))
    if "expected '-' indicator" in problem or "did not find expected key" in problem:
        return INDENTATION.at(whole_line(line))
    return NOT_YAML.at(place(line, column), problem=problem or "it is not finished")
