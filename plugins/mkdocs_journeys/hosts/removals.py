"""What only rendering shows to be unfit for publishing, such as what snippets and other extensions put into prose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..blocks import PageSource
from ..diagnostics import Diagnostic, Level, Place
from ..diagnostics.prose import not_published
from ..prose.raw_html import Removal, find_removals


def unexpected_removals(removals: Iterable[Removal], markdown: str, source: PageSource) -> list[Diagnostic]:
    """Return what is said of things that were taken out of prose and that reading its text has not told."""
    unexpected = [*removals]
    if not unexpected:
        return []
    expected = {found.removal for found in find_removals(markdown)}
    lines = source.text.splitlines()
    return [_said(removal, lines, markdown, source) for removal in unexpected if removal not in expected]


def _said(removal: Removal, lines: list[str], markdown: str, source: PageSource) -> Diagnostic:
    line = _line(removal, lines)
    place = Place(source.file, line or source.line_of(0, markdown.split("\n")))
    found = not_published(removal.kind, removal.name, removal.value, place)
    # What is not in the author's file comes from a snippet or from another plugin, and is no slip of the author's.
    return found if line else replace(found, level=Level.NOTICE)


def _line(removal: Removal, lines: list[str]) -> int | None:
    """The first line that names it, from 1."""
    sought = removal.value or (f"<{removal.name}" if removal.kind == "element" else removal.name)
    return next((number for number, line in enumerate(lines, 1) if sought.lower() in line.lower()), None)
