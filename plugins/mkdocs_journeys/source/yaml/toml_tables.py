"""Headings of TOML in a file of fields: `[[stages]]` above the fields of each stage."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.habits import TOML_TABLES
from mkdocs_journeys.model import PortfolioFile
from mkdocs_journeys.source.fields import libraries_in, part_held_by
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair

_GROUPS = frozenset({"facts", "dimensions", "custom_lanes", *(name for name, *_ in libraries_in(PortfolioFile))})
"""Fields with groups of fields under names of the author's own."""
_PAIR = re.compile(r"(?P<name>[\w-]+)(?P<equals>[ \t]*=[ \t]*)(?=\S)")
_YAML_FIELD = re.compile(r"[\w-]+:(?:\s|$)")
_HEADING = re.compile(r"(?P<open>\[{1,2})(?P<name>[\w-]+(?:\.[\w-]+)*)(?P<close>\]{1,2})\s*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class _Table:
    """A heading, and the lines below it; all from 0."""

    heading: int
    body: Sequence[int]
    names: Sequence[str]
    is_list: bool
    is_first: bool
    """Whether it is the first of its list."""

    @property
    def column(self) -> int:
        """Where its name begins."""
        return 4 * (len(self.names) - 1)


def toml_tables(findings: Findings) -> Collection[int]:
    """Note headings of TOML, and read what is below them as entries of lists; return the lines of the headings."""
    tables = list(_tables(findings))
    if not any(table.is_list for table in tables):
        return ()
    lines = findings.lines
    repairs: list[Repair] = []
    edits: list[Edit] = []
    pairs = [(at, 0) for at in range(tables[0].heading)]
    for table in tables:
        at = table.heading
        name = f"{' ' * table.column}{table.names[-1]}:" if table.is_first else ""
        repairs.append(Repair(at, 0, len(lines[at]), name))
        number = findings.line_number(at)
        # Of a further heading of one list nothing is left.
        edits.append(
            Edit(
                findings.place(at, 0, len(lines[at])) if name else Place(findings.file, number, 1, number + 1, 1), name
            )
        )
        common = min(len(lines[one]) - len(lines[one].lstrip()) for one in table.body)
        inside = table.column + (4 if table.is_list else 2)
        for index, one in enumerate(table.body):
            before = f"{' ' * (inside - 2)}- " if table.is_list and index == 0 else " " * inside
            repairs.append(Repair(one, 0, common, before))
            edits.append(Edit(findings.place(one, 0, common), before))
            pairs.append((one, common))
    for at, begin in pairs:
        if pair := _PAIR.match(lines[at], begin):
            repairs.append(Repair(at, *pair.span("equals"), ": "))
            edits.append(Edit(findings.place(at, *pair.span("equals")), ": "))
            findings.settled.add(at)
    findings.repairs += repairs
    first, more = tables[0].heading, len(tables) - 1
    names = " and ".join(f"“{name}:”" for name in dict.fromkeys(table.names[-1] for table in tables if table.is_first))
    findings.diagnostics.append(
        TOML_TABLES.at(
            findings.place(first, 0, len(lines[first].rstrip())),
            None,
            edits,
            heading=lines[first].strip(),
            more="" if not more else "; so is one more" if more == 1 else f"; so are {more} more",
            names=names,
        )
    )
    return {table.heading for table in tables}


def _tables(findings: Findings) -> Iterator[_Table]:
    """The headings of a file, if everything below them can be put where it belongs."""
    lines = findings.lines
    found = [(at, match) for at, text in enumerate(lines) if (match := _HEADING.fullmatch(text.strip()))]
    ends = [at for at, _ in found]
    above: list[str] = []
    tables: list[_Table] = []
    for (at, match), end in zip(found, [*ends[1:], len(lines)], strict=False):
        names, is_list = match["name"].split("."), len(match["open"]) == 2
        # A field of YAML is one of the whole file.
        inside = takewhile(lambda number: not _YAML_FIELD.match(lines[number]), range(at + 1, end))
        body = [number for number in inside if lines[number].strip()]
        is_first = above[: len(names)] != names
        is_begun = any(table.names == names for table in tables)
        is_whole = len(match["open"]) == len(match["close"]) and bool(body)
        is_there = names[:-1] == above[: len(names) - 1] and not (is_first and is_begun and len(names) == 1)
        is_known = part_held_by(names[-1]) is not None if is_list else len(names) == 1 and names[0] in _GROUPS
        if not is_whole or not is_there or not is_known:
            return
        tables.append(_Table(at, body, names, is_list, is_first))
        above = names if is_list else []
    yield from tables
