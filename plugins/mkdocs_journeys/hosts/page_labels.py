"""Labels of whole pages that somebody wrote by hand: `only: instructor` in their front matter.

MkDocs reads YAML between two lines of hyphens, and without them fields at the very top. Where it can do neither, they
are text and the page is published: a label among them was to keep it out all the same, and so was one within another
field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

import yaml

from mkdocs_journeys.diagnostics import Diagnostic, Level, Place
from mkdocs_journeys.diagnostics.references import LABEL_WITHOUT_VALUE, SEEMS_LABEL
from mkdocs_journeys.diagnostics.structure import LABEL_IN_TEXT
from mkdocs_journeys.prose.lines import visible_lines
from mkdocs_journeys.prose.suspected_labels import means_only, names_no_label, seems_label

_FRONT_MATTER: Final = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_FIELD: Final = re.compile(r"[\s>*-]{0,20}[\"']?(?P<name>[^\W\d_][\w -]{0,30}?)[\"']?\s{0,5}[:：=＝](?P<value>.*)")
_PLAIN_FIELD: Final = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
"""A field without front matter, as MkDocs knows it."""
_EDGE: Final = re.compile(r"[-–—+~=_]{2,}|\.\.\.")


_OF_OTHERS: Final = frozenset({"label", "labels", "include", "password", "audience"})
"""Fields that themes and plugins have for other things."""
_MOST_VALUES: Final = 100
"""Values of a list within other fields among which a label is looked for."""


class _Field(NamedTuple):
    """A field as it is written, the line of its name, and the name of the field at the top that it is in."""

    name: str
    value: Any
    line: int
    within: str = ""


@dataclass(frozen=True, slots=True)
class _Head:
    """The fields of a page, and whether MkDocs reads them."""

    fields: tuple[_Field, ...]
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
    lines, numbers = visible_lines(text)
    head = _head(text, lines)
    for name, value, line, within in head.fields:
        place = Place(file, numbers[line - 1] + 1)
        is_label = name == "only"
        is_meant = is_label or means_only(name) or seems_label(name, value, labels, has_other_sense=True)
        if is_meant and not head.is_read:
            found.append(LABEL_IN_TEXT.at(place, text=" ".join(lines[line - 1].split())))
            is_out = True
        elif is_label and not within:
            if names_no_label(value):
                found.append(LABEL_WITHOUT_VALUE.at(place))
            is_out |= not is_included(value, include)
        elif is_meant:
            where = " at the beginning of a line" if within else ""
            help = f"if it says who may see this, write “only” with the label{where}; otherwise give it another name"
            found.append(SEEMS_LABEL.at(place, help, name=name, owner=f"“{within}”" if within else "a page"))
            is_out = True
        elif not within and name.lower() not in _OF_OTHERS and seems_label(name, value, labels):
            found.append(_published(place, name))
    return is_out, found


def _published(place: Place, name: str) -> Diagnostic:
    """Say of a field that may be one of a theme or plugin that it keeps the page out of nothing here."""
    message = f"“{name}” may say who may see this page, and is not read here: the page is published"
    help = f"to keep it out, write “only” with a label; if another program reads “{name}”, nothing needs to be done"
    return replace(SEEMS_LABEL.at(place, help, name=name, owner="a page"), level=Level.NOTICE, message=message)


def is_included(value: Any, include: Collection[str]) -> bool:
    """Whether a build contains what says `only` with this value."""
    given = value if isinstance(value, list) else [value]
    return any(str(label).strip() in include for label in given if not isinstance(label, list | dict))


def _head(text: str, lines: Sequence[str]) -> _Head:
    found = _FRONT_MATTER.match(text)
    try:
        fields, node = _front_matter(found["fields"]) if found else (None, None)
    except (yaml.YAMLError, ValueError, RecursionError):
        fields, node = None, None
    if isinstance(fields, dict) and isinstance(node, yaml.MappingNode):
        at_the_top = {str(key.value): _line(key) for key, _ in reversed(node.value)}
        named = ((name, _flat(value)) for name, value in fields.items() if isinstance(name, str))
        read = (_Field(name, value, at_the_top.get(name, 1)) for name, value in named)
        return _Head((*read, *_fields_within(node)), is_read=True)
    lines = [lines[0].removeprefix("\ufeff"), *lines[1:]]
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _PLAIN_FIELD.match(lines[0]):
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


def _front_matter(text: str) -> tuple[Any, yaml.Node | None]:
    """Return what YAML says, and where it says so."""
    loader = yaml.SafeLoader(text)
    try:
        node = loader.get_single_node()
        return (None if node is None else loader.construct_document(node)), node
    finally:
        loader.dispose()


def _line(key: yaml.Node) -> int:
    # The first line of the file is the one before the fields.
    return key.start_mark.line + 2


def _fields_within(top: yaml.MappingNode) -> tuple[_Field, ...]:
    """Return the fields within those at the top. What is in several places by an alias is looked at once."""
    found: list[_Field] = []
    waiting = [(value, str(key.value)) for key, value in top.value]
    seen = set[yaml.Node]()
    while waiting:
        node, within = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        if isinstance(node, yaml.SequenceNode):
            waiting.extend((one, within) for one in node.value)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                waiting.append((value, within))
                if isinstance(key, yaml.ScalarNode):
                    found.append(_Field(key.value, _written_value(value), _line(key), within))
    return tuple(sorted(found, key=lambda field: field.line))


def _written_value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [one.value for one in node.value[:_MOST_VALUES] if isinstance(one, yaml.ScalarNode)]
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _written(lines: Sequence[str], start: int, end: int) -> Iterator[_Field]:
    for index in range(start, end):
        if field := _FIELD.fullmatch(lines[index]):
            yield _Field(field["name"], field["value"].partition(" #")[0].strip(), index + 1)


def _next(lines: Sequence[str], start: int, is_meant: Callable[[str], bool]) -> int:
    return next((index for index in range(start, len(lines)) if is_meant(lines[index])), len(lines))


def _is_blank(line: str) -> bool:
    return not line.strip()
