"""Values as an author would write them, and the lines of a file that hold one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?|[\w/€$£+(][\w \-./()’'°%€$£+–—…·~!]*")


def written(value: Any) -> str:
    """A value on one line: a text, `[a, b]` or `{name: a}`."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written(name)}: {written(entry)}" for name, entry in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(written, value)) + "]"
    return written_text(value)


def written_text(value: Any) -> str:
    """A text, in quotation marks where YAML would take it for something else."""
    text = "" if value is None else str(value)
    if _PLAIN.fullmatch(text) and not text.endswith((" ", ":")):
        return text
    return json.dumps(text, ensure_ascii=False)


def replacing(place: Place, text: str | Mapping[str, str]) -> tuple[Edit, ...]:
    """The edit that puts a text, or fields, in place of what is there; none where nothing is."""
    is_somewhere = (place.line, place.column) != (place.end_line, place.end_column)
    return (Edit(place, written(text)),) if is_somewhere else ()
