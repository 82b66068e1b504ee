"""What GitHub shows on the page of a workflow run: all problems, where annotations stop at ten of a level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Final

from mkdocs_journeys.cli.formats import checked, in_order, path_from_here
from mkdocs_journeys.diagnostics import Diagnostic, Level, printable

LONGEST_SUMMARY: Final = 500_000
"""Bytes; GitHub refuses a step's summary of more than 1 MiB as a whole."""


def step_summary(
    diagnostics: Sequence[Diagnostic], folder: Path, files: int, changed: Mapping[str, Collection[int]] | None = None
) -> str:
    """A table of all problems, those in changed lines first.

    It is HTML without a blank line, in which nothing that an author has written means anything to Markdown.
    """
    counts = Counter(found.level for found in diagnostics)
    said = [f"{counts[level]} {level}{'' if counts[level] == 1 else 's'}" for level in Level if counts[level]]
    if not said:
        return f"### {checked(files)}: nothing is wrong\n"
    room = LONGEST_SUMMARY
    rows: list[str] = []
    for found in in_order(diagnostics, changed):
        row = _row(found, folder)
        room -= len(row.encode("utf-8", "replace"))
        if room < 0:
            break
        rows.append(row)
    left = len(diagnostics) - len(rows)
    more = f"\n{left} more are in the log.\n" if left else ""
    head = "<tr><th>where</th><th>level</th><th>what</th></tr>\n"
    return f"### {checked(files)}: {', '.join(said)}\n\n<table>\n{head}{''.join(rows)}</table>\n{more}"


def _row(found: Diagnostic, folder: Path) -> str:
    place = f"{path_from_here(found, folder)}:{found.line}:{found.column}"
    help_text = f"<br><em>{_one_line(found.suggestion)}</em>" if found.suggestion else ""
    what = f"{_one_line(found.message)}{help_text}"
    return f"<tr><td><code>{_one_line(place)}</code></td><td>{found.level} {found.code}</td><td>{what}</td></tr>\n"


def _one_line(text: str) -> str:
    # A sign that cannot be encoded would cost the whole summary.
    return escape(printable(" ".join(text.split()))).encode("utf-8", "replace").decode("utf-8")
