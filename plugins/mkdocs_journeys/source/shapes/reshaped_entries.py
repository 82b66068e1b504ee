"""Entries of a cell where who says it, a measure or a group is written where a field is expected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.diagnostics.shapes import ENTRY_AS_KEY
from mkdocs_journeys.model import CellEntry, Item, Metric, Record, TouchpointUse
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.fields import certain_field, kind_of
from mkdocs_journeys.source.shapes.several_texts import list_edit
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import block, first_lines, written
from mkdocs_journeys.text import normalized_name

_WHO_LANES = frozenset({"actions", "thoughts", "quotes", "frontstage", "backstage", "support"})
SAYS = re.compile(
    r".*(?:says?|said|asks?|asked|answers?|thinks?|说|說|问|问|問|道|答|想|言う|聞く|sagt|fragt|antwortet|denkt|dit|demande"
    r"|répond|pense|dice|pregunta|responde|piensa|chiede|diz|pergunta|говорит|спрашивает|отвечает|думает|يقول|تقول|يسأل)",
    re.IGNORECASE,
)
"""What ends with a word for speaking before a colon is the beginning of a sentence."""
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_WORD_WITH_NUMBER = re.compile(r"(?P<word>[^\W\d]+)[\s_#-]*(?P<number>\d{1,3})[.)]?")


def entries_by_name(
    reshaping: Reshaping, value: dict[str, Any], entry: type[CellEntry], lane: str, old: Path, new: Path
) -> Any:
    """Entries that are written as one mapping: of measures, of speakers, or of groups."""
    is_one_text = len(value) == 1 and isinstance(next(iter(value.values())), str)
    shaped: list[Any] | None = None
    if not any(reshaping.seems_label(*one) for one in value.items()) and not (
        is_one_text and not _may_name(reshaping, value, entry, lane)
    ):
        shaped = _shaped(reshaping, value, entry, lane, old, new, 0)
    if shaped is None:
        return reshaping.record(value, entry, old, new)
    lines, edits = reshaping.lines.rewriting(old, shaped)
    told = first_lines(lines)
    name, text = next((one for one in value.items() if isinstance(one[1], str)), ("", ""))
    if name and issubclass(entry, TouchpointUse):
        # The name may as well be that of the touchpoint.
        other = written({"touchpoint": name, "description": text})
        told, edits = f"{told}\nor, if “{name}” is no channel: {other}", ()
    _tell(reshaping, next(iter(value)), entry, lane, old, told, edits, shaped[0])
    return shaped


def names_measure(reshaping: Reshaping, fields: dict[str, Any], entry: type[Record]) -> bool:
    """Whether all names of a metric are those of measures, as in `Time: 5 min`: none is a field, or means its name."""
    return issubclass(entry, Metric) and not any(
        reshaping.takes(name, entry) or certain_field(name, entry) in ("name", "text") for name in fields
    )


def numbered_entries(
    reshaping: Reshaping, value: dict[str, Any], entry: type[Record], old: Path, new: Path
) -> list[Any] | None:
    """The texts of a list whose items are numbered as if the numbers were fields; None if it is something else."""
    is_numbered = all(_NUMBER.fullmatch(name.strip()) for name in value) or _are_counted(list(value))
    if not value or not is_numbered or not all(isinstance(text, str) for text in value.values()):
        return None
    texts = list(value.values())
    for index, name in enumerate(value):
        reshaping.reshape((*old, name), (*new, index))
    lines, edits = reshaping.lines.rewriting(old, texts)
    name = next(iter(value))
    place = reshaping.document.places.key((*old, name))
    reshaping.report(
        ENTRY_AS_KEY,
        place,
        f"write a list:\n{first_lines(lines)}",
        edits,
        name=name,
        owner=kind_of(entry),
        what="",
        lines=lines,
    )
    return texts


def _are_counted(names: Sequence[str]) -> bool:
    """Whether names are one word with numbers from one upwards: `step1`, `step2`."""
    found = [_WORD_WITH_NUMBER.fullmatch(name.strip()) for name in names]
    words = {one["word"].lower() for one in found if one}
    counted = [int(one["number"]) for one in found if one]
    return len(found) > 1 and all(found) and len(words) == 1 and counted == list(range(1, len(found) + 1))


def numbered_items(
    reshaping: Reshaping, items: Sequence[Any], entry: type[Record], old: Path, new: Path
) -> list[str] | None:
    """The texts of a list whose items are numbered besides, as in `- 1.: Arrives`; None if it is something else."""
    texts: list[str] = []
    edits: list[Edit] = []
    for index, item in enumerate(items):
        name, text = next(iter(item.items())) if isinstance(item, dict) and len(item) == 1 else ("", None)
        number = _NUMBER.fullmatch(name.strip())
        if number is None or not isinstance(text, str) or int(re.sub(r"\D", "", name)) != index + 1:
            return None
        texts.append(text)
        span = reshaping.lines.value_span((*old, index))
        edits += () if span is None else (Edit(span, written(text)),)
    if len(texts) < 2:
        return None
    for index, item in enumerate(items):
        reshaping.reshape((*old, index, next(iter(item))), (*new, index))
    name = next(iter(items[0]))
    place = reshaping.document.places.key((*old, 0, name))
    hint = f"write the texts without numbers:\n{first_lines(chr(10).join(block(texts)))}"
    reshaping.report(ENTRY_AS_KEY, place, hint, edits, name=name, owner=kind_of(entry), what="", lines="")
    return texts


def entries_in_item(
    reshaping: Reshaping, item: dict[str, Any], entry: type[CellEntry], lane: str, old: Path, new: Path
) -> list[Any] | None:
    """The entries that one item of a list stands for, if it has a name where a field is expected."""
    if not item:
        return None
    name, inner = next(iter(item.items()))
    is_of_measures = names_measure(reshaping, item, entry)
    for one, below in item.items():
        is_field = reshaping.is_field(one, entry) and not is_of_measures
        if is_field or reshaping.seems_label(one, below) or below is None:
            return None
        # Several names in one item are no beginning of one text.
        may_name = _may_name(reshaping, {one: below}, entry, lane) or (len(item) > 1 and lane in _WHO_LANES)
        if isinstance(below, str) and not may_name:
            return None
    shaped = _shaped(reshaping, item, entry, lane, old, new[:-1], int(new[-1]))
    if shaped is None:
        return None
    edits = list_edit(reshaping.lines, old, shaped)
    lines = first_lines("\n".join(block(shaped)))
    if (
        lane == "actions"
        and len(item) == 1
        and isinstance(inner, list)
        and normalized_name(name) not in reshaping.people
    ):
        # It may as well be what they do, with more about it below.
        lines += f"\nor, if “{name}” is what they do, list it with what is below it:\n"
        lines, edits = lines + first_lines("\n".join(block([name, *inner]))), ()
    _tell(reshaping, name, entry, lane, old, lines, edits, shaped[0])
    return shaped


def _may_name(reshaping: Reshaping, value: dict[str, Any], entry: type[CellEntry], lane: str) -> bool:
    """Whether a name before one text is surely no part of the text."""
    name = next(iter(value))
    if issubclass(entry, Metric) or normalized_name(name) in reshaping.people:
        return True
    return lane == "quotes" and not SAYS.fullmatch(name.strip())


def _shaped(
    reshaping: Reshaping,
    value: dict[str, Any],
    entry: type[CellEntry],
    lane: str,
    old: Path,
    new: Path,
    first: int,
) -> list[Any] | None:
    shaped: list[Any] = []
    for name, inner in value.items():
        entries = _entries(reshaping, name, inner, entry, lane)
        if entries is None:
            return None
        for index, one in enumerate(entries):
            source: Path = (*old, name, index) if isinstance(inner, list) else (*old, name)
            to: Path = (*new, first + len(shaped))
            is_text = not isinstance(inner, dict) and isinstance(one, dict)
            field = (
                "value" if issubclass(entry, Metric) else "touchpoint" if issubclass(entry, TouchpointUse) else "text"
            )
            reshaping.reshape(source, (*to, field) if is_text else to)
            if isinstance(inner, dict):
                given = {field: text for field, text in one.items() if field not in inner}
                one = given | reshaping.record(inner, entry, source, to)
            shaped.append(one)
    return shaped


def _entries(reshaping: Reshaping, name: str, inner: Any, entry: type[CellEntry], lane: str) -> list[Any] | None:
    if issubclass(entry, Metric):
        if isinstance(inner, dict):
            return None if any(reshaping.seems_label(*one) for one in inner.items()) else [{"name": name, **inner}]
        return [{"name": name, "value": inner}] if isinstance(inner, str) else [name] if inner is None else None
    is_of_people = lane in _WHO_LANES or normalized_name(name) in reshaping.people
    if isinstance(inner, dict):
        return _described(reshaping, name, inner, entry, "who" if is_of_people else "tags")
    texts = inner if isinstance(inner, list) else [inner]
    if not texts or not all(isinstance(text, str) for text in texts):
        return None
    if issubclass(entry, TouchpointUse):
        return [{"touchpoint": text, "channel": name} for text in texts]
    if not issubclass(entry, Item):
        return None
    if is_of_people:
        return [{"who": name, "text": text} for text in texts]
    if isinstance(inner, str):
        return [f"{name}: {inner}"]
    return [{"text": text, "tags": name} for text in texts]


def _described(
    reshaping: Reshaping, name: str, fields: dict[str, Any], entry: type[CellEntry], group: str
) -> list[Any] | None:
    """The entry whose fields are below a name: what it says, or the group that it is in if it says that itself."""
    called = {certain_field(field, entry) or field for field in fields}
    is_known = any(reshaping.is_field(field, entry) for field in fields)
    if not is_known or any(reshaping.seems_label(*one) for one in fields.items()):
        return None
    if not called & {entry.bare, "text", "name"}:
        return [{entry.bare: name, **fields}]
    field = group if issubclass(entry, Item) else "channel"
    return None if field in called else [{field: name, **fields}]


def _tell(
    reshaping: Reshaping,
    name: str,
    entry: type[CellEntry],
    lane: str,
    old: Path,
    lines: str,
    edits: Sequence[Edit],
    first: Any,
) -> None:
    if isinstance(first, dict) and first.get("text") == name:
        what = "what it says"
    elif issubclass(entry, Metric):
        what = "the measure"
    elif issubclass(entry, TouchpointUse):
        what = "the channel"
    elif lane in _WHO_LANES or normalized_name(name) in reshaping.people:
        what = "who says it" if lane in ("quotes", "thoughts") else "who does it"
    else:
        what = "the group"
    place = reshaping.document.places.key((*old, name))
    reshaping.report(ENTRY_AS_KEY, place, None, edits, name=name, owner=kind_of(entry), what=what, lines=lines)
