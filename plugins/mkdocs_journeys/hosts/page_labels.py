"""Labels of whole pages that somebody wrote by hand: `only: instructor` in their front matter.

MkDocs reads YAML between two lines of hyphens, and without them fields at the very top. Where it can do neither, they
are text and the page is published: a label among them was to keep it out all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import yaml

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.references import LABEL_WITHOUT_VALUE, SEEMS_LABEL
from mkdocs_journeys.diagnostics.structure import LABEL_IN_TEXT
from mkdocs_journeys.prose.suspected_labels import means_only, names_no_label, seems_label

_FRONT_MATTER: Final = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_FIELD: Final = re.compile(r"[\s>*-]{0,20}[\"']?(?P<name>[^\W\d_][\w -]{0,30}?)[\"']?\s{0,5}[:：=＝](?P<value>.*)")
_PLAIN_FIELD: Final = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
"""A field without front matter, as MkDocs knows it."""
_EDGE: Final = re.compile(r"[-–—+~=_]{2,}|\.\.\.")


@dataclass(frozen=True, slots=True)
class _Head:
    """The fields of a page as they are written, with their lines, and whether MkDocs reads them."""

    fields: tuple[tuple[str, Any, int], ...]
    is_read: bool


def kept_out(text: str, file: str, include: Collection[str], labels: Collection[str]) -> tuple[bool, list[Diagnostic]]:
    """Return whether a build leaves a page out, and what is wrong with the label that says so.

    Other fields of front matter are for themes and plugins, so only a value that names few makes one of them a label.

    Args:
        text: The file.
        file: How a message calls it.
        include: The labels of the build.
        labels: The labels that are in use.
    """
    is_out, found = False, list[Diagnostic]()
    head = _head(text)
    for name, value, line in head.fields:
        place = Place(file, line)
        is_label = name == "only"
        is_meant = is_label or means_only(name) or seems_label(name, value, labels, has_other_sense=True)
        if is_meant and not head.is_read:
            found.append(LABEL_IN_TEXT.at(place, text=" ".join(text.splitlines()[line - 1].split())))
            is_out = True
        elif is_label:
            if names_no_label(value):
                found.append(LABEL_WITHOUT_VALUE.at(place))
            is_out |= not is_included(value, include)
        elif is_meant:
            found.append(
                SEEMS_LABEL.at(
                    place,
                    "if it says who may see this, write “only” with the label; otherwise give it another name",
                    name=name,
                    owner="a page",
                )
            )
            is_out = True
    return is_out, found


def is_included(value: Any, include: Collection[str]) -> bool:
    """Whether a build contains what says `only` with this value."""
    given = value if isinstance(value, list) else [value]
    return any(str(label).strip() in include for label in given if not isinstance(label, list | dict))


def _head(text: str) -> _Head:
    found = _FRONT_MATTER.match(text)
    try:
        fields = yaml.safe_load(found["fields"]) if found else None
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None
    if isinstance(fields, dict):
        named = ((name, _flat(value)) for name, value in fields.items() if isinstance(name, str))
        places = _lines_of_fields(text)
        return _Head(tuple((name, value, places.get(name, 1)) for name, value in named), is_read=True)
    lines = text.removeprefix("\ufeff").splitlines()
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or _PLAIN_FIELD.match(lines[0]):
        return _Head(tuple(_written(lines, 0, _next(lines, 0, _is_blank))), is_read=True)
    if not _EDGE.fullmatch(lines[start].strip()):
        return _Head((), is_read=True)
    end = _next(lines, start + 1, lambda line: _EDGE.fullmatch(line.strip()) is not None)
    if end == len(lines):
        # Up to an empty line it was surely meant as fields.
        end = _next(lines, start + 1, _is_blank)
    return _Head(tuple(_written(lines, start + 1, end)), is_read=False)


def _flat(value: Any) -> Any:
    """What may be a label: a value, or the values of a list. Lists of the same lists can be huge."""
    if isinstance(value, list):
        return [one for one in value if not isinstance(one, list | dict)]
    return None if isinstance(value, dict) else value


def _written(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[str, str, int]]:
    for index in range(start, end):
        if field := _FIELD.fullmatch(lines[index]):
            yield field["name"], field["value"].partition(" #")[0].strip(), index + 1


def _next(lines: Sequence[str], start: int, is_meant: Callable[[str], bool]) -> int:
    return next((index for index in range(start, len(lines)) if is_meant(lines[index])), len(lines))


def _is_blank(line: str) -> bool:
    return not line.strip()


def _lines_of_fields(text: str) -> dict[str, int]:
    """The first line of each name at the beginning of a line."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        found.setdefault(line.partition(":")[0].strip().strip("\"'"), number)
    return found
