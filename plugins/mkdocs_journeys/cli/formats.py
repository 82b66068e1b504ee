"""Diagnostics as text for people, as JSON, and as annotations for GitHub."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

from mkdocs_journeys.cli.excerpt import excerpt
from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.source import Tree
from mkdocs_journeys.source.characters import lines_of

_COLORS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTICE: "cyan"}


def path_from_here(diagnostic: Diagnostic, folder: Path) -> str:
    """The file's path as a program started here would open it."""
    return str(PurePosixPath(folder.as_posix()) / diagnostic.file)


def as_text(diagnostics: Sequence[Diagnostic], folder: Path, tree: Tree) -> str:
    """Each finding with the line that it is about, and a line that sums up."""
    lines: dict[str, Sequence[str]] = {}
    parts: list[str] = []
    for diagnostic in diagnostics:
        if diagnostic.file not in lines:
            lines[diagnostic.file] = _lines(tree, diagnostic.file)
        parts.append(_one(diagnostic, folder, lines[diagnostic.file]))
    parts.append(_summary(diagnostics, len(tree.paths)))
    return "\n".join(parts) + "\n"


def _one(diagnostic: Diagnostic, folder: Path, lines: Sequence[str]) -> str:
    color = _COLORS[diagnostic.level]
    head = click.style(f"{diagnostic.level}[{diagnostic.code}]", fg=color, bold=True)
    where = f"{path_from_here(diagnostic, folder)}:{diagnostic.line}:{diagnostic.column}"
    shown = [f"{head}: {click.style(diagnostic.message, bold=True)}"]
    number = str(diagnostic.line)
    margin = click.style(f"{' ' * len(number)} |", fg="blue")
    shown.append(f"{' ' * len(number)}{click.style('-->', fg='blue')} {where}")
    if diagnostic.line <= len(lines) and lines[diagnostic.line - 1].strip():
        end = diagnostic.end_column if diagnostic.end_line == diagnostic.line else None
        text, carets = excerpt(lines[diagnostic.line - 1], diagnostic.column, end)
        shown.append(margin)
        shown.append(f"{click.style(f'{number} |', fg='blue')} {text}")
        shown.append(f"{margin} {click.style(carets, fg=color, bold=True)}")
    if diagnostic.suggestion:
        shown.append(f"{' ' * len(number)} {click.style('=', fg='blue')} help: {diagnostic.suggestion}")
    return "\n".join(shown) + "\n"


def _lines(tree: Tree, file: str) -> Sequence[str]:
    if not tree.exists(file):
        return ()
    try:
        return lines_of(tree.read(file))
    except OSError:
        return ()


def _summary(diagnostics: Sequence[Diagnostic], files: int) -> str:
    counts = Counter(diagnostic.level for diagnostic in diagnostics)
    counted = f"{files} file{'' if files == 1 else 's'}"
    if not diagnostics:
        return click.style(f"Nothing is wrong in {counted}.", fg="green")
    said = [
        click.style(f"{counts[level]} {level}{'' if counts[level] == 1 else 's'}", fg=_COLORS[level])
        for level in Level
        if counts[level]
    ]
    return f"{', '.join(said)} in {counted}."


def as_json(diagnostics: Sequence[Diagnostic], folder: Path) -> str:
    """An object with the list `diagnostics`."""
    found = [
        {
            "code": diagnostic.code,
            "level": str(diagnostic.level),
            "message": diagnostic.message,
            "file": path_from_here(diagnostic, folder),
            "line": diagnostic.line,
            "column": diagnostic.column,
            "end_line": diagnostic.end_line,
            "end_column": diagnostic.end_column,
            "suggestion": diagnostic.suggestion,
        }
        for diagnostic in diagnostics
    ]
    return json.dumps({"diagnostics": found}, ensure_ascii=False, indent=2) + "\n"


def as_github(diagnostics: Sequence[Diagnostic], folder: Path) -> str:
    """Workflow commands, one a line, which GitHub shows beside the changed lines."""
    return "".join(f"{_command(diagnostic, folder)}\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, folder: Path) -> str:
    # GitHub matches paths against the repository, which workflows check out where they run.
    path = os.path.relpath(folder.resolve() / diagnostic.file, Path.cwd()).replace(os.sep, "/")
    properties = {"file": path, "line": diagnostic.line, "endLine": diagnostic.end_line}
    if diagnostic.line == diagnostic.end_line:
        # Columns are only taken on a single line; the end is the last one that belongs to it.
        properties["col"] = diagnostic.column
        properties["endColumn"] = max(diagnostic.column, diagnostic.end_column - 1)
    properties["title"] = diagnostic.code
    message = diagnostic.message + (f"\n{diagnostic.suggestion}" if diagnostic.suggestion else "")
    written = ",".join(f"{name}={_escaped_property(str(value))}" for name, value in properties.items())
    return f"::{diagnostic.level} {written}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
