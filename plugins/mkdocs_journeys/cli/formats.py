"""Diagnostics as text for people, as JSON, and as annotations for GitHub and GitLab."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath

import click

from mkdocs_journeys.cli.excerpt import excerpt
from mkdocs_journeys.diagnostics import Diagnostic, Edit, Level, printable, printable_json, printable_lines
from mkdocs_journeys.diagnostics.condensed import condensed, errors_first
from mkdocs_journeys.source import Tree
from mkdocs_journeys.source.yaml import lines_of

MOST_ANNOTATIONS = 10
"""Of each level in a step; GitHub does not show more."""

_COLORS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTICE: "cyan"}


def path_from_here(diagnostic: Diagnostic, folder: Path) -> str:
    """The file's path as a program started here would open it."""
    return str(PurePosixPath(folder.as_posix()) / diagnostic.file)


def as_text(diagnostics: Sequence[Diagnostic], folder: Path, tree: Tree, *, is_verbose: bool = False) -> str:
    """Write each finding with the line that it is about, errors first, and a line that sums up.

    Args:
        diagnostics: What was found.
        folder: The journeys folder, as it was named.
        tree: Its files.
        is_verbose: Whether notices, too, have their line and their help, and each new name its own.
    """
    lines: dict[str, Sequence[str]] = {}
    parts: list[str] = []
    shortened = False
    reports = errors_first(diagnostics if is_verbose else condensed(diagnostics))
    for diagnostic in reports:
        if diagnostic.level is Level.NOTICE and not is_verbose:
            shortened = True
            parts.append(_short(diagnostic, folder))
            continue
        if diagnostic.file not in lines:
            lines[diagnostic.file] = _lines(tree, diagnostic.file)
        parts.append(_one(diagnostic, folder, lines[diagnostic.file]))
    if shortened:
        parts.append("Notices are short; journeys check --verbose shows their lines and what to write.\n")
    parts.append(_summary(reports, len(diagnostics), len(tree.paths)))
    return "\n".join(parts) + "\n"


def _short(diagnostic: Diagnostic, folder: Path) -> str:
    head = click.style(f"{diagnostic.level}[{diagnostic.code}]", fg=_COLORS[diagnostic.level], bold=True)
    where = f"{path_from_here(diagnostic, folder)}:{diagnostic.line}:{diagnostic.column}"
    return f"{head}: {printable(where)}: {printable(diagnostic.message)}\n"


def _one(diagnostic: Diagnostic, folder: Path, lines: Sequence[str]) -> str:
    color = _COLORS[diagnostic.level]
    head = click.style(f"{diagnostic.level}[{diagnostic.code}]", fg=color, bold=True)
    where = f"{printable(path_from_here(diagnostic, folder))}:{diagnostic.line}:{diagnostic.column}"
    shown = [f"{head}: {click.style(printable(diagnostic.message), bold=True)}"]
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
        # Lines to be written are below each other, as they are written.
        told = printable_lines(diagnostic.suggestion, " " * (len(number) + 5))
        shown.append(f"{' ' * len(number)} {click.style('=', fg='blue')} help: {told}")
    return "\n".join(shown) + "\n"


def _lines(tree: Tree, file: str) -> Sequence[str]:
    if not tree.exists(file):
        return ()
    try:
        return lines_of(tree.read(file))
    except OSError:
        return ()


def _summary(reports: Sequence[Diagnostic], places: int, files: int) -> str:
    """Count what is shown, and the places in which it was found where one report is about several."""
    counts = Counter(diagnostic.level for diagnostic in reports)
    if not reports:
        return click.style(f"{checked(files)}: nothing is wrong.", fg="green")
    said = [
        click.style(f"{counts[level]} {level}{'' if counts[level] == 1 else 's'}", fg=_COLORS[level])
        for level in Level
        if counts[level]
    ]
    more = f", at {places} places" if places > len(reports) else ""
    return f"{checked(files)}: {', '.join(said)}{more}."


def checked(files: int) -> str:
    """Return how many files were checked, as the beginning of a sentence; problems may be in few of them."""
    return f"{files} file{'' if files == 1 else 's'} checked"


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
            "edits": [_edit(edit, folder) for edit in diagnostic.edits],
        }
        for diagnostic in diagnostics
    ]
    return printable_json(json.dumps({"diagnostics": found}, ensure_ascii=False, indent=2)) + "\n"


def _edit(edit: Edit, folder: Path) -> dict[str, object]:
    place = edit.place
    return {
        "file": str(PurePosixPath(folder.as_posix()) / place.file),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": edit.text,
    }


def as_github(
    diagnostics: Sequence[Diagnostic], folder: Path, changed: Mapping[str, Collection[int]] | None = None
) -> str:
    """Workflow commands, one a line, which GitHub shows beside the changed lines.

    Of a step it shows ten of each level and drops the rest. So what is in changed lines comes first, and what
    would be dropped is written as plain text, for the log.
    """
    commands: list[str] = []
    others: list[str] = []
    counts: Counter[Level] = Counter()
    for found in in_order(diagnostics, changed):
        counts[found.level] += 1
        if counts[found.level] <= MOST_ANNOTATIONS:
            commands.append(f"{_command(found, folder)}\n")
        else:
            others.append(f"- {_log_line(found, folder)}\n")
    more = [f"GitHub shows {MOST_ANNOTATIONS} of each level. The others:\n"] if others else []
    return "".join([*commands, *more, *others])


def in_order(
    diagnostics: Sequence[Diagnostic], changed: Mapping[str, Collection[int]] | None = None
) -> Sequence[Diagnostic]:
    """What is in changed lines comes first."""
    return sorted(diagnostics, key=lambda found: not _is_changed(found, changed))


def _is_changed(diagnostic: Diagnostic, changed: Mapping[str, Collection[int]] | None) -> bool:
    lines = (changed or {}).get(diagnostic.file, ())
    return any(line in lines for line in range(diagnostic.line, diagnostic.end_line + 1))


def _log_line(diagnostic: Diagnostic, folder: Path) -> str:
    """One line that the runner does not take for a command: it knows two ways to write them."""
    place = f"{path_from_here(diagnostic, folder)}:{diagnostic.line}:{diagnostic.column}"
    text = " ".join(f"{place}: {diagnostic.level}[{diagnostic.code}] {diagnostic.message}".split())
    text = printable(text)
    return text.replace("##[", "## [").replace("::", ": :")


def as_gitlab(diagnostics: Sequence[Diagnostic], folder: Path) -> str:
    """A report of code quality, which GitLab shows beside the changed lines of a merge request."""
    severities = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTICE: "info"}
    counts: Counter[str] = Counter()
    found = []
    for one in diagnostics:
        # Without its line: what only moves is no new problem.
        said = f"{one.code}\0{one.file}\0{one.message}"
        counts[said] += 1
        found.append(
            {
                "check_name": one.code,
                "description": one.message + (f" ({one.suggestion})" if one.suggestion else ""),
                "fingerprint": hashlib.sha256(f"{said}\0{counts[said]}".encode()).hexdigest(),
                "severity": severities[one.level],
                "location": {
                    "path": _in_repository(one, folder),
                    "lines": {"begin": one.line, "end": one.end_line},
                },
            }
        )
    return printable_json(json.dumps(found, ensure_ascii=False, indent=2)) + "\n"


def _in_repository(diagnostic: Diagnostic, folder: Path) -> str:
    """The file's path as seen from here, which is where workflows check the repository out."""
    return os.path.relpath(folder.resolve() / diagnostic.file, Path.cwd()).replace(os.sep, "/")


def _command(diagnostic: Diagnostic, folder: Path) -> str:
    properties = {"file": _in_repository(diagnostic, folder), "line": diagnostic.line, "endLine": diagnostic.end_line}
    if diagnostic.line == diagnostic.end_line:
        # Columns are only taken on a single line; the end is the last one that belongs to it.
        properties["col"] = diagnostic.column
        properties["endColumn"] = max(diagnostic.column, diagnostic.end_column - 1)
    properties["title"] = diagnostic.code
    help_text = f"\n{printable_lines(diagnostic.suggestion)}" if diagnostic.suggestion else ""
    message = printable(diagnostic.message) + help_text
    written = ",".join(f"{name}={_escaped_property(str(value))}" for name, value in properties.items())
    return f"::{diagnostic.level} {written}::{_escaped(message)}"


def _escaped(text: str) -> str:
    encoded = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(encoded)


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
