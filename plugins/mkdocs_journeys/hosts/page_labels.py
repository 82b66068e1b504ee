"""Labels of whole pages that somebody wrote by hand: `only: instructor` in their front matter."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, Final

import yaml

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.references import LABEL_WITHOUT_VALUE, SEEMS_LABEL
from mkdocs_journeys.prose.suspected_labels import means_only, names_no_label, seems_label

_FRONT_MATTER: Final = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)


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
    for name, value in _fields(text).items():
        place = Place(file, _line_of(name, text))
        if name == "only":
            if names_no_label(value):
                found.append(LABEL_WITHOUT_VALUE.at(place))
            given = value if isinstance(value, list) else [value]
            is_out |= not any(str(label).strip() in include for label in given)
        elif means_only(name) or seems_label(name, value, labels, has_other_sense=True):
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


def _fields(text: str) -> dict[str, Any]:
    found = _FRONT_MATTER.match(text)
    try:
        fields = yaml.safe_load(found["fields"]) if found else None
    except (yaml.YAMLError, ValueError):
        return {}
    return {name: value for name, value in fields.items() if isinstance(name, str)} if isinstance(fields, dict) else {}


def _line_of(name: str, text: str) -> int:
    lines = text.splitlines()
    begin = re.compile(rf"[\"']?{re.escape(name)}[\"']?\s*:")
    return next((number for number, line in enumerate(lines, 1) if begin.match(line)), 1)
