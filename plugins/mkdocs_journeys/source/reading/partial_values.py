"""What is kept of an author's values after wrong ones have been left out, with the way back to the file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any

from mkdocs_journeys.model import EVERYBODY, Record
from mkdocs_journeys.model.reference import Path


class PartialList(list[Any]):
    """A list that knows which places its items had in the file."""

    def __init__(self, items: Sequence[Any], indices: Sequence[int]) -> None:
        super().__init__(items)
        self.indices = list(indices)

    def position(self, index: str | int) -> int | None:
        """Where the item now is that had this place in the file; None if it has been left out."""
        if not isinstance(index, int):
            return None
        at = bisect_left(self.indices, index)
        return at if at < len(self.indices) and self.indices[at] == index else None


def partial_copy(value: Any) -> Any:
    """A copy of a value in which something can be left out."""
    if isinstance(value, dict):
        return {name: partial_copy(entry) for name, entry in value.items()}
    if isinstance(value, list):
        indices = value.indices if isinstance(value, PartialList) else range(len(value))
        return PartialList([partial_copy(entry) for entry in value], indices)
    return value


@cache
def written_names() -> dict[str, tuple[str, ...]]:
    """Field → the other names under which some record's authors may write it."""
    names: dict[str, dict[str, None]] = {}
    pending = [Record]
    while pending:
        record = pending.pop()
        pending.extend(record.__subclasses__())
        for name, field in record.synonyms.items():
            names.setdefault(field, {})[name] = None
    return {field: tuple(sorted(found)) for field, found in names.items()}


def path_in_file(value: Any, model_path: Path) -> Path:
    """From a path in the model to the one in the file.

    What the author did not write is skipped: the index of a single value, the field of a bare text, the empty name of
    an emotion for everybody, `custom`; what was written under another name is found under it.
    """
    path: Path = ()
    for element in model_path:
        if isinstance(value, dict):
            name = _written_as(value, element)
            if name is not None:
                value, path = value[name], (*path, name)
            elif element == "custom" and "custom" in value:
                value = value["custom"]
        elif isinstance(value, PartialList) and isinstance(element, int) and element < len(value):
            path = (*path, value.indices[element])
            value = value[element]
    return path


def _written_as(fields: dict[str, Any], element: str | int) -> str | None:
    if not isinstance(element, str) or element == "custom":
        return None
    if element in fields:
        return element
    if not element:
        return EVERYBODY if EVERYBODY in fields else None
    for name in written_names().get(element, ()):
        if name in fields:
            return name
    return None


def value_at(value: Any, path: Path) -> Any:
    """The value at a path in the file; None if it has been left out."""
    for element in path:
        if isinstance(value, dict) and isinstance(element, str):
            value = value[element] if element in value else value.get("custom", {}).get(element)
        elif isinstance(value, PartialList) and (at := value.position(element)) is not None:
            value = value[at]
        else:
            return None
    return value


def leave_out(value: Any, path: Path) -> bool:
    """Take the value at a path in the file away; False if there is none."""
    holder = value_at(value, path[:-1])
    last = path[-1]
    if isinstance(holder, PartialList) and (at := holder.position(last)) is not None:
        del holder[at]
        del holder.indices[at]
        return True
    if isinstance(holder, dict):
        if last in holder:
            del holder[last]
            return True
        custom = holder.get("custom")
        if isinstance(custom, dict) and last in custom:
            del custom[last]
            return True
    return False
