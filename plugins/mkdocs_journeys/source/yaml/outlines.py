"""Outlines that are pasted from a word processor or Markdown: their levels as stages, steps and actions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs_journeys.diagnostics import Code, Edit
from mkdocs_journeys.model import Part, Stage, Step
from mkdocs_journeys.source.fields import certain_field, part_held_by, record_fields, takes_list
from mkdocs_journeys.source.yaml.excerpts import Excerpt
from mkdocs_journeys.source.yaml.findings import Findings
from mkdocs_journeys.source.yaml.repairs import Repair
from mkdocs_journeys.source.yaml.source_lines import block, first_lines
from mkdocs_journeys.text.list_marks import LIST_MARK

_HEADING = re.compile(r"(?P<mark>#{1,6})\s+(?=\S)")
_SECOND_BULLET = re.compile(r"o\s+(?=\S)")
_FIELD = re.compile(r"(?P<name>[^\W\d][^:：]{0,30}?)\s*[:：]\s*(?P<value>\S.*)")
_BELOW = {"stages": "steps", "steps": "actions"}


@dataclass(slots=True)
class _Item:
    """An item of an outline with those below it."""

    text: Excerpt
    below: list[_Item] = field(default_factory=list)


def outline_below(
    findings: Findings, code: Code, name: str, first: int, end: int, indent: int, mark: Repair | None = None
) -> bool:
    """Note an outline that is all there is below a field that takes a list, and read it.

    Args:
        findings: Where it is noted.
        code: What is wrong.
        name: The field.
        first: The first of its lines.
        end: The line behind them.
        indent: The column of the field.
        mark: What takes the mark away that makes the lines a text.
    """
    lines = findings.lines
    level = part_held_by(name)
    items = _items(lines, first, end) if takes_list(name) else None
    if items is None:
        return False
    parts: list[Any] = [_part(item, level) for item in items] if level else _texts(items)
    margin = " " * (indent + 2)
    whole = block(parts)
    edits = [Edit(findings.lines_from(first, end), "\n".join(margin + line for line in whole))]
    hint = f"write\n{first_lines(chr(10).join(whole))}"
    shown = lines[first].split()[0]
    values = {"found": shown, "mark": "", "more": "", "also": f", also of those that begin with “{shown}”"}
    if mark is not None:
        values["mark"] = lines[mark.line][mark.start : mark.end].strip()
        edits.append(Edit(findings.place(mark.line, mark.start, mark.end), mark.text))
        hint = f"leave out the “{values['mark']}”, and {hint}"
        findings.repairs.append(mark)
    findings.rewrite(code, first, end, margin, parts, hint, edits, **values)
    return True


def _items(lines: Sequence[str], first: int, end: int) -> list[_Item] | None:
    """The items of an outline in lines; None where not every line is one, or all are of one level."""
    top: list[_Item] = []
    open_items: list[tuple[tuple[int, str], _Item]] = []
    kinds: set[str] = set()
    levels: set[tuple[int, str]] = set()
    for number in range(first, end):
        text = lines[number].rstrip()
        if not text.strip():
            continue
        indent = len(text) - len(text.lstrip())
        found = LIST_MARK.match(text, indent) or (_SECOND_BULLET.match(text, indent) if kinds else None)
        if found is None:
            return None
        kind = _kind(found[0].strip())
        item = _Item(Excerpt.found_in(lines, number, text[found.end() :], found.end()))
        level = (indent, kind)
        kinds.add(kind)
        levels.add(level)
        place = next((at for at, (one, _) in enumerate(open_items) if one == level), None)
        if place is None:
            place = next((at for at, (one, _) in enumerate(open_items) if one[0] > indent), len(open_items))
        del open_items[place:]
        (open_items[-1][1].below if open_items else top).append(item)
        open_items.append((level, item))
    # Dashes alone are YAML's own, and one level is a plain list.
    is_outline = len(levels) > 1 and kinds != {"-"} and any(item.below for item in top)
    return top if is_outline and not any(map(_says_field, top)) else None


def _kind(mark: str) -> str:
    """What all marks of one level have in common."""
    if len(mark) == 1 and not mark.isalnum():
        return mark
    return "letter" if re.search("[a-zA-Z]", mark) else "number"


def _says_field(item: _Item) -> bool:
    found = _FIELD.fullmatch(item.text)
    return found is not None and _field(found["name"], Step) is not None


def _part(item: _Item, level: str) -> dict[str, Any] | Excerpt:
    """The stage or step that an item is, with what is below it."""
    if not item.below:
        return item.text
    entry: type[Part] = Stage if level == "stages" else Step
    part: dict[str, Any] = {item.text.part("name"): item.text}
    rest: list[Any] = []
    for one in item.below:
        found = _FIELD.fullmatch(one.text)
        name = _field(found["name"], entry) if found and not one.below else None
        if found and name and name not in (*part, _BELOW[level]):
            part[one.text.part(name)] = one.text.part(found["value"])
        else:
            rest.append(one)
    if rest:
        is_deep = any(one.below for one in rest)
        below = [_part(one, "steps") for one in rest] if level == "stages" and is_deep else _texts(rest)
        part[item.text.part(_BELOW[level])] = below
    return part


def _texts(items: Sequence[_Item]) -> list[Excerpt]:
    """The texts of items and of all below them, in their order."""
    return [text for item in items for text in (item.text, *_texts(item.below))]


def _field(name: str, entry: type[Part]) -> str | None:
    plain = name.strip()
    return plain if plain in record_fields(entry) else certain_field(plain, entry)
