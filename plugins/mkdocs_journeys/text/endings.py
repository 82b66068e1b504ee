"""Marks at the end of a text that end a line in other formats."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = ",;，；、،؛"
_AT_END = re.compile(rf"[^{_MARKS}]\s?([{_MARKS}])")
_ENTITY = re.compile(r"&#?\w{1,10};$")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
"""In Greek a semicolon is a question mark."""


def mark_at_end(text: str) -> str:
    """Return the comma or semicolon at the end of a text of one line; nothing where there is none, or it is meant."""
    if text[-1:] not in tuple(_MARKS) or "\n" in text or _GREEK.search(text) or _ENTITY.search(text[-12:]):
        return ""
    found = _AT_END.fullmatch(text[-2:]) or _AT_END.fullmatch(text[-3:])
    return found[1] if found else ""
