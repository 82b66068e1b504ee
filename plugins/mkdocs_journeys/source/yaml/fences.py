"""A fence of Markdown around the fields of a file, and sentences around the fence: pasted from a chat or a page."""

from __future__ import annotations

import re
from collections.abc import Collection

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.habits import FENCE
from mkdocs_journeys.prose.suspected_labels import mentions_label, seems_label
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair

_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,}) *\w*")
_KEY = re.compile(r"[\"']?(?P<name>[^\s:：#\"'-][^:：\"']*?)[\"']?\s*[:：](?:\s|$)")


def fences(findings: Findings) -> Collection[int]:
    """Note fences around the fields of a file, and return the lines that are not read."""
    lines = findings.lines
    marks = [number for number, text in enumerate(lines) if _FENCE.fullmatch(text.rstrip())]
    if not marks:
        return ()
    first, last = marks[0], marks[1] if len(marks) > 1 else len(lines)
    outside = [number for number, text in enumerate(lines) if text.strip() and not first <= number <= last]
    if not any(_begins_field(findings, lines[number]) for number in range(first + 1, last)):
        return ()
    # Fields outside the fence are read too, and so is what may say who may see the file.
    is_read = any(_begins_field(findings, lines[number]) for number in outside)
    around = [] if is_read or mentions_label([lines[number] for number in outside]) else outside
    edits = [Edit(findings.place(number, 0, 0), "# ") for number in around if not lines[number].startswith("#")]
    gone = sorted({*marks} if not around else {first, *marks[1:2]})
    for number in gone:
        start = findings.line_number(number)
        edits.append(Edit(Place(findings.file, start, 1, start + 1, 1), ""))
    skipped = {*gone, *around}
    findings.repairs.extend(Repair(number, 0, len(lines[number]), "") for number in sorted(skipped))
    more = "; begin the sentences around them with “# ”" if around else ""
    place = findings.place(first, 0, len(lines[first].rstrip()))
    findings.diagnostics.append(FENCE.at(place, None, sorted(edits), mark=lines[first].strip(), more=more))
    findings.misread(skipped)
    return skipped


def _begins_field(findings: Findings, text: str) -> bool:
    """Whether a line begins with the name of a field, or may say who may see the file."""
    found = _KEY.match(text)
    if found is None:
        return False
    name = found["name"]
    is_known = findings.is_known(name) or findings.is_known(name.lower())
    return is_known or seems_label(name, text[found.end() :].strip())
