"""Headings of Markdown in a file of fields: stages, and the steps in them, with what is below each heading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.diagnostics.habits import HEADINGS
from mkdocs_journeys.model import BUILT_IN_LANES, JourneyMap, Stage
from mkdocs_journeys.prose.suspected_labels import mentions_label
from mkdocs_journeys.source.fields import certain_field, likely_field, part_held_by, record_fields
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.source_lines import first_lines
from mkdocs_journeys.source.yaml.yaml_problems import quoted_for_yaml
from mkdocs_journeys.text.list_marks import LIST_MARK

MOST_HEADINGS = 200
"""Headings of a file; with more of them it is no map."""
_HEADING = re.compile(r"(?P<mark>#{2,6})[ \t]+(?P<text>\S.*?)[ \t#]*")
_FIELD = re.compile(
    r"(?:\*\*|__)?(?P<name>[^\W\d][^:：#]{0,30}?)(?:\*\*|__)?[ \t]*(?::(?:\*\*|__)?(?=[ \t]|$)|：(?:\*\*|__)?)"
    r"(?P<value>.*)"
)
_NEEDS_MARKS = re.compile(r":(?=\s|$)|\s#|^[*&!@%`#|>-]")
_EMPHASIS = re.compile(r"\*\*|__")
_PLAIN = re.compile(r"[\w(][^:#\[\]{},\"'&*!|>%@`]*")


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading and the lines below it, up to the next one; all from 0."""

    heading: int
    end: int
    level: int
    text: str
    start: int


def headings(findings: Findings) -> Collection[int]:
    """Note headings below which cells are, in a file without stages and steps, and read them as stages.

    Returns:
        The lines that are read as something else than they are.
    """
    lines = findings.lines
    sections = list(_sections(lines))
    level = min((section.level for section in sections), default=0)
    sections = [section for section in sections if section.level <= level + 1]
    if not 2 <= sum(section.level == level for section in sections) <= MOST_HEADINGS or not _are_parts(lines, sections):
        return ()
    is_nested = any(section.level > level for section in sections)
    repairs: list[Repair] = []
    for number, section in enumerate(sections):
        is_stage = section.level == level
        has_steps = is_stage and number + 1 < len(sections) and sections[number + 1].level > level
        depth = 2 if is_stage else 6
        before = "stages:\n" if number == 0 else ""
        name = section.text if _PLAIN.fullmatch(section.text) else quoted_for_yaml(section.text)
        stop = len(lines[section.heading])
        repairs.append(Repair(section.heading, 0, section.start, f"{before}{' ' * depth}- name: "))
        if name != section.text or section.start + len(name) < stop:
            repairs.append(Repair(section.heading, section.start, stop, name))
        below = [at for at in range(section.heading + 1, section.end) if lines[at].strip()]
        repairs += _indented(lines, below, depth + 2, "actions" if is_nested or not is_stage else "steps")
        if has_steps:
            last = below[-1] if below else section.heading
            repairs.append(Repair(last, len(lines[last]), len(lines[last]), f"\n{' ' * (depth + 2)}steps:"))
    _tell(findings, sections, repairs)
    return {repair.line for repair in repairs if repair.text.strip()}


def _sections(lines: Sequence[str]) -> Iterator[_Section]:
    found = [(at, _HEADING.fullmatch(text.rstrip())) for at, text in enumerate(lines) if text.startswith("##")]
    marked = [(at, match) for at, match in found if match is not None]
    ends = [*(at for at, _ in marked[1:]), len(lines)]
    for (at, match), end in zip(marked, ends, strict=False):
        yield _Section(at, end, len(match["mark"]), _EMPHASIS.sub("", match["text"]), match.start("text"))


def _are_parts(lines: Sequence[str], sections: Sequence[_Section]) -> bool:
    """Whether what is below headings are cells of stages, and there are no stages in the file."""
    first = sections[0].heading
    if mentions_label(lines[first:]):
        # Whether the whole map or one stage was meant, nobody knows.
        return False
    if any(part_held_by(found["name"]) for text in lines[:first] if (found := _FIELD.fullmatch(text))):
        return False
    has_cells = False
    for section in sections:
        for text in lines[section.heading + 1 : section.end]:
            found = _FIELD.fullmatch(_bare(text).rstrip()) if text[:1].strip() else None
            if found is None or found["name"].startswith("#"):
                continue
            called = _called(_EMPHASIS.sub("", found["name"]).strip())
            if called in _OF_MAPS:
                return False
            has_cells = has_cells or called in BUILT_IN_LANES
    return has_cells


_OF_MAPS = frozenset(record_fields(JourneyMap)) - frozenset(record_fields(Stage)) | {"stages", "steps"}


def _called(name: str) -> str | None:
    """The field of a map or a stage that a name means, if it is one."""
    for record in (JourneyMap, Stage):
        if name in record_fields(record) or certain_field(name, record):
            return name if name in record_fields(record) else certain_field(name, record)
    return likely_field(name, record_fields(Stage))


def _bare(text: str) -> str:
    mark = LIST_MARK.match(text)
    return text[mark.end() :] if mark else text


def _says_field(text: str) -> bool:
    found = _FIELD.fullmatch(text.rstrip())
    return found is not None and _called(found["name"].strip()) is not None


def _indented(lines: Sequence[str], below: Sequence[int], depth: int, items: str) -> Iterator[Repair]:
    """Move the lines below a heading to a column, each as what it is: a field, an item of a list, or a sentence."""
    margin = " " * depth
    # Fields of a list are fields of the stage; texts in it are what happens there.
    top = [at for at in below if lines[at][:1].strip()]
    are_fields = all(_FIELD.fullmatch(_bare(lines[at]).rstrip()) for at in top)
    is_text = not are_fields and not any(_says_field(lines[at]) or LIST_MARK.match(lines[at]) for at in top)
    kind = ""
    for at in below:
        text = lines[at]
        mark = LIST_MARK.match(text)
        field = _FIELD.fullmatch(_bare(text).rstrip()) if text[:1].strip() else None
        if is_text:
            before = f"{margin}description: >-\n" if kind != "text" else ""
            kind = "text"
            yield Repair(at, 0, len(text), f"{before}{margin}  {text}")
        elif text.startswith("#"):
            yield Repair(at, 0, 0, margin)
        elif mark is not None and not (are_fields and field is not None):
            before = f"{margin}{items}:\n" if kind == "" else ""
            kind = kind or "items"
            yield Repair(at, 0, mark.end(), f"{before}{margin}  - ")
        elif field is not None and (mark is not None or text.startswith(("*", "_"))):
            start = mark.end() if mark else 0
            name, value = _EMPHASIS.sub("", field["name"]).strip(), field["value"].strip()
            kind = "field"
            end = start + len(field[0])
            yield Repair(at, 0, end - len(field["value"].lstrip()), f"{margin}{_called(name) or name}: ")
            if _NEEDS_MARKS.search(value):
                yield Repair(at, end - len(value), end, quoted_for_yaml(value))
        else:
            yield Repair(at, 0, 0, margin)


def _tell(findings: Findings, sections: Sequence[_Section], repairs: Sequence[Repair]) -> None:
    lines = findings.lines
    first, last = sections[0], sections[-1].end
    changed = [*lines[:last]]
    for repair in sorted(repairs, reverse=True):
        text = changed[repair.line]
        changed[repair.line] = text[: repair.start] + repair.text + text[repair.end :]
    told = "\n".join(text for text in "\n".join(changed[first.heading :]).split("\n") if text.strip())
    findings.repairs.extend(repairs)
    edits = [Edit(findings.place(one.line, one.start, one.end), one.text) for one in repairs]
    place = findings.place(first.heading, 0, len(lines[first.heading].rstrip()))
    more = f", and so do {len(sections) - 1} more" if len(sections) > 2 else ", and so does one more"
    shown = f"{'#' * first.level} {first.text}"
    findings.diagnostics.append(HEADINGS.at(place, f"write\n{first_lines(told)}", edits, heading=shown, more=more))
