"""Diagrams of Mermaid that are pasted where a map is written in fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_journeys.diagnostics.habits import DIAGRAM
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair

_FENCE = re.compile(r"(?:`{3,}|~{3,}|:{3,}) *mermaid\b.*")
_OTHERS = re.compile(
    r"(?:flowchart|graph)(?: +(?:TB|TD|BT|RL|LR))? *;?|sequenceDiagram|timeline|mindmap|stateDiagram(?:-v2)?"
)
_INSIDE_JOURNEY = re.compile(r"(?:title|section|accTitle|accDescr)\b|.*\S *: *\d+ *(?::.*)?")
_PART = re.compile(r"\s|(?:section|title|accTitle|accDescr)\b|%%|[`~:]{3,}")
_LINES_AHEAD = 10


def diagram(findings: Findings, line: int, *, is_first: bool) -> int | None:
    """Note a diagram that begins in a line, which is not read; gives the line behind it, or None if there is none.

    Args:
        findings: Where it is noted.
        line: The line.
        is_first: Whether nothing is before it, so that it begins no text.
    """
    lines = findings.lines
    begin = line
    if is_fence := _FENCE.fullmatch(lines[line].strip()) is not None:
        begin += 1
    if is_fence or (is_first and lines[line].lstrip().startswith("%%")):
        begin = _next_line(lines, begin)
    text = lines[begin].strip() if begin < len(lines) else ""
    after = _next_line(lines, begin + 1)
    is_journey = text == "journey" and after < len(lines) and bool(_INSIDE_JOURNEY.match(lines[after].strip()))
    if not is_journey and not (_OTHERS.fullmatch(text) and (is_first or is_fence)):
        return None
    indent = len(lines[line]) - len(lines[line].lstrip())
    end = begin + 1
    # Only fields at the same column, as before and behind a diagram that was pasted among them, are read on.
    while end < len(lines) and (not lines[end].strip() or _is_part(lines[end], indent, is_journey=is_journey)):
        end += 1
    findings.repairs.extend(Repair(number, 0, len(lines[number]), "") for number in range(line, end))
    findings.misread(range(line, end))
    findings.is_whole = False
    findings.diagnostics.append(
        DIAGRAM.at(findings.place(line, indent, len(lines[line].rstrip())), kind=text.split()[0])
    )
    return end


def _is_part(text: str, indent: int, *, is_journey: bool) -> bool:
    """Whether a line goes on with a diagram."""
    return not is_journey or bool(_PART.match(text[indent:] or " ")) or bool(_INSIDE_JOURNEY.fullmatch(text.strip()))


def _next_line(lines: Sequence[str], line: int) -> int:
    """The next line that is neither empty nor a comment of a diagram."""
    last = min(line + _LINES_AHEAD, len(lines))
    return next((at for at in range(line, last) if lines[at].strip() and not lines[at].strip().startswith("%%")), last)
