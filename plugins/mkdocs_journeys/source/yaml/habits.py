"""Habits from other formats, seen in the raw text: comments, Markdown lists, lists without dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_journeys.diagnostics.habits import (
    COMMENT_IN_TEXT,
    DASHES_MISSING,
    LINES_RUN_TOGETHER,
    LIST_IN_TEXT,
    OTHER_COMMENT,
)
from mkdocs_journeys.source.fields import takes_list, takes_names, takes_records
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.yaml_problems import quoted_for_yaml
from mkdocs_journeys.text.list_marks import LIST_MARK

_COMMENT = re.compile(r"//(?!/)|/\*|<!--|(?:--+|;+|%+)(?=\s+\S)")
_SURE_COMMENT = re.compile(r"//\s|//$|/\*|<!--")
_ENDS = {"/*": "*/", "<!--": "-->"}
_COMMENT_IN_TEXT = re.compile(r"(?<=\s)(?://\s+|/\*\s*|<!--\s*)(?P<text>.*?)\s*(?:\*/|-->)?$")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s#\[\]{},:：'"-][^\[\]{},:：'"]*?)(?=\s*[:：](?:\s|$))""")
_PLAIN_ITEM = re.compile(r"[\w(€$£][^\[\]{}\"'#]*")
_SHORT = 50
"""Columns of a line that is rather an entry than a part of a text that was broken to fit."""


def other_comment(findings: Findings, line: int, start: int, *, within_text: bool) -> tuple[int, int]:
    """Note comments of other languages from a line on; return the line and column behind them.

    Args:
        findings: Where they are noted.
        line: The line.
        start: Its first column that is not a space.
        within_text: Whether the line may go on with a text that began above.
    """
    lines = findings.lines
    found = (_SURE_COMMENT if within_text else _COMMENT).match(lines[line], start)
    if found is None:
        return line, start
    mark = found[0].strip()
    end = _ENDS.get(mark)
    last = line
    if end is not None:
        last = next((at for at in range(line, len(lines)) if end in lines[at]), line)
    for number in range(line, last + 1):
        text = lines[number]
        begin = len(text) - len(text.lstrip())
        if begin == len(text):
            continue
        is_first = number == line
        stop = len(text.rstrip())
        repairs = [Repair(number, begin, begin + (len(mark) if is_first else 0), "#" if is_first else "# ")]
        closed = text.find(end, begin) if end is not None else -1
        if end is not None and closed >= 0:
            before = max(len(text[:closed].rstrip()), begin + len(mark) * is_first)
            after = closed + len(end)
            rest = text[after:].lstrip()
            if rest:
                # What follows on the same line would be hidden by the comment.
                comment = f"# {text[repairs[0].end : before].strip()}"
                at = stop - len(rest.rstrip())
                indent = " " * start
                findings.repairs.append(Repair(number, 0, at, indent))
                edit = Repair(number, begin, at, f"{comment}\n{indent}")
                findings.advise(OTHER_COMMENT, number, begin, after, [edit], comment_alone(comment), mark=mark)
                return number, at
            repairs.append(Repair(number, before, stop, ""))
        findings.note(OTHER_COMMENT, number, begin, stop, repairs, mark=mark)
    return last + 1, 0


def comment_alone(comment: str) -> str:
    """The help for a comment before something else on its line."""
    return f"write “{comment}” on a line of its own"


def comment_in_text(findings: Findings, line: int, start: int, end: int, *, is_flow: bool = False) -> None:
    """Note a comment of another language behind a text; it stays a part of it."""
    # A value that is nothing but a remark is left as it is.
    found = _COMMENT_IN_TEXT.search(findings.lines[line], start + 1, end)
    if found is None or not found["text"]:
        return
    written = f"# {found['text']}"
    # Between brackets a comment would hide the closing one.
    edits = [] if is_flow else [Repair(line, found.start(), found.end(), written)]
    findings.advise(COMMENT_IN_TEXT, line, found.start(), found.end(), edits, comment=found[0], written=written)


def list_in_block_text(findings: Findings, name: str, line: int, start: int, end: int) -> bool:
    """Note a Markdown list behind `|` or `>` where a field takes a list, and read it as one.

    Args:
        findings: Where it is noted.
        name: The field.
        line: The line that ends with the mark.
        start: The column of the mark.
        end: The first line behind the text.
    """
    if takes_list(name) is False:
        return False
    lines = findings.lines
    inside = [number for number in range(line + 1, end) if lines[number].strip()]
    if not inside:
        return False
    column = min(_indent(lines[number]) for number in inside)
    items = [number for number in inside if _indent(lines[number]) == column]
    bullets = [LIST_MARK.match(lines[number], column) for number in items]
    if items[0] != inside[0] or not (all(bullets) or _are_names(name, lines, inside, column)):
        return False
    text = lines[line]
    repairs = [Repair(line, len(text[:start].rstrip()), start + len(text[start:].split()[0]), "")]
    in_marks = []
    for number, bullet in zip(items, bullets, strict=True):
        begin = bullet.end() if bullet else column
        item = lines[number][begin:].rstrip()
        alone = number + 1 not in inside or number + 1 in items
        needs_marks = alone and (not _PLAIN_ITEM.fullmatch(item) or re.search(r":\s|:$", item))
        repairs.append(Repair(number, column, begin, "-".ljust(max(begin - column, 2))))
        if needs_marks:
            repairs.append(Repair(number, begin, begin + len(item), quoted_for_yaml(item)))
            in_marks.append(repairs[-1].text)
    first = bullets[0]
    marks = f", and write {', '.join(in_marks)}" if in_marks else ""
    also = f", also of those that begin with “{first[0].strip()}”" if first else ""
    values = {"mark": text[start], "also": also, "marks": marks}
    findings.note(LIST_IN_TEXT, line, start, start + 1, repairs, **values)
    return True


def _are_names(name: str, lines: Sequence[str], inside: Sequence[int], column: int) -> bool:
    """Whether each line of a text is a name in a field that takes a list of names."""
    texts = [lines[number][column:].rstrip() for number in inside]
    is_even = len(inside) > 1 and all(_indent(lines[number]) == column for number in inside)
    are_short = all(len(text) <= _SHORT and not _KEY.match(text) and not text.startswith("|") for text in texts)
    return is_even and are_short and takes_names(name)


def missing_dashes(findings: Findings, field: str, line: int, column: int) -> None:
    """Note several groups of fields without dashes below a field that takes a list of them, and read them as a list.

    Args:
        findings: Where they are noted.
        field: The field above.
        line: The first line below it.
        column: The column in which its lines begin.
    """
    lines = findings.lines
    key = _KEY.match(lines[line], column)
    if key is None or not takes_records(field):
        return
    region = list(_region(lines, line, column))
    starts = [number for number in region if _indent(lines[number]) == column and _key(lines[number], column) == key[0]]
    if len(starts) < 2:
        return
    repairs = [Repair(number, column, column, "- " if number in starts else "  ") for number in region]
    first = lines[line][column:].strip()
    values = {"name": key[0], "field": field, "first": first}
    findings.note(DASHES_MISSING, line, column, column + len(key[0]), repairs, **values)


def lines_run_together(findings: Findings, field: str, line: int, column: int) -> None:
    """Note several lines without dashes below a field that takes a list: YAML makes one text of them."""
    if takes_list(field) is False:
        return
    lines = findings.lines
    region = list(_region(lines, line, column))
    texts = [lines[number].strip() for number in region]
    if len(region) < 2 or any(_indent(lines[number]) != column for number in region):
        return
    if any(text.endswith((",", "，", "、", ";", "-", "/")) or len(text) > _SHORT for text in texts[:-1]):
        return
    if any(_KEY.match(text) or text.startswith(("- ", "#")) for text in texts):
        return
    # A text that was broken to fit goes on with a small letter, where the script has such.
    if not takes_names(field) and any(text[0].islower() for text in texts[1:]):
        return
    marks = [LIST_MARK.match(lines[number], column) for number in region]
    edits = [Repair(at, column, mark.end() if mark else column, "- ") for at, mark in zip(region, marks, strict=True)]
    end = len(lines[line].rstrip())
    findings.advise(LINES_RUN_TOGETHER, line, column, end, edits, count=len(region), text=" ".join(texts))


def _region(lines: Sequence[str], first: int, column: int) -> Iterator[int]:
    """The lines from one on, up to the first that begins further out; empty ones are left out."""
    for number in range(first, len(lines)):
        text = lines[number]
        if not text.strip():
            continue
        if _indent(text) < column or (column == 0 and text.startswith(("---", "..."))):
            return
        yield number


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _key(text: str, column: int) -> str:
    found = _KEY.match(text, column)
    return found[0] if found else ""
