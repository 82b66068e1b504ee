"""Libraries whose entries are written as a list, where each is kept under an id."""

from __future__ import annotations

from typing import Any, NamedTuple

from mkdocs_journeys.diagnostics.shapes import LIBRARY_AS_LIST
from mkdocs_journeys.model import CustomLane, Record
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import means_label
from mkdocs_journeys.source.fields import record_fields
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import first_lines
from mkdocs_journeys.text import slug


class ListedEntry(NamedTuple):
    """One item of a list as an entry of a library: what it says, and where below the list that is written."""

    value: Any
    path: Path


def entries_by_id(items: list[Any], entry: type[Record]) -> dict[str, ListedEntry] | None:
    """Return the items of a list by the ids that they get; None where one of them has neither an id nor a name."""
    found: dict[str, ListedEntry] = {}
    for index, item in enumerate(items):
        named = _named(item, index, entry)
        if named is None:
            return None
        name, is_id, listed = named
        # What a lane is called is the name of its field.
        plain = name if is_id or issubclass(entry, CustomLane) else slug(name)
        if not plain or means_label(plain):
            return None
        id, number = plain, 2
        while id in found:
            id, number = f"{plain}-{number}", number + 1
        found[id] = listed
    return found or None


def _named(item: Any, index: int, entry: type[Record]) -> tuple[str, bool, ListedEntry] | None:
    """Return the name or the id of an item, which of the two it is, and the entry."""
    if isinstance(item, str):
        return item.strip(), False, ListedEntry(item, (index,))
    if not isinstance(item, dict) or not all(isinstance(name, str) for name in item):
        return None
    if isinstance(id := item.get("id"), str) and "id" not in record_fields(entry):
        return id.strip(), True, ListedEntry({name: value for name, value in item.items() if name != "id"}, (index,))
    if isinstance(name := item.get(entry.bare), str):
        return name.strip(), False, ListedEntry(item, (index,))
    only = next(iter(item)) if len(item) == 1 else ""
    if only and only not in record_fields(entry) and not means_label(only):
        return only, True, ListedEntry(item[only], (index, only))
    return None


def library_in_list(reshaping: Reshaping, value: list[Any], entry: type[Record], old: Path, new: Path) -> Any:
    """The entries of a library by their ids, if that is what a list in its place holds."""
    listed = entries_by_id(value, entry)
    alone = (next(iter(one.items())) for one in value if isinstance(one, dict) and len(one) == 1)
    if listed is None or any(reshaping.seems_label(*one) for one in alone):
        return value
    lines, edits = reshaping.lines.rewriting(old, {id: one.value for id, one in listed.items()})
    place, name = reshaping.document.places.key(old), new[-1]
    shown = f"{name}: {lines}" if lines.startswith("{") else "\n  ".join([f"{name}:", *lines.split("\n")])
    reshaping.report(LIBRARY_AS_LIST, place, f"write\n{first_lines(shown)}", edits, name=name)
    shaped: dict[str, Any] = {}
    for id, one in listed.items():
        path: Path = (*old, *one.path)
        reshaping.reshape(path, (*new, id))
        shaped[id] = reshaping.record(one.value, entry, path, (*new, id)) if isinstance(one.value, dict) else one.value
    return shaped
