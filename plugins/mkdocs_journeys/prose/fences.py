"""Fenced code in Markdown: what stands in it means nothing to anybody but its readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

FENCE: Final = re.compile(r"(?P<indent> *)(?P<marks>`{3,}|~{3,}) *(?P<info>.*)")
"""The first line of a fence."""


def end_of_fence(lines: Sequence[str], start: int, fence: re.Match[str]) -> int | None:
    """The index of the last line of the fence that begins at `start`; None if it does not end, and so is none."""
    if fence["marks"][0] == "`" and "`" in fence["info"]:
        return None
    indent = len(fence["indent"])
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            return None
        rest = line[indent:].rstrip()
        if rest and set(rest) == {fence["marks"][0]} and len(rest) >= len(fence["marks"]):
            return index
    return None
