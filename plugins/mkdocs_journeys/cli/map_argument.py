"""The argument MAP of commands: a map's id, or its file."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_journeys.hosts.reading import Reading
from mkdocs_journeys.model import JourneyMap


def folder_of_map(name: str, folder: Path | None, context: click.Context) -> Path:
    """Return the journeys folder: the one that was named, the one in which the map's file lies, or `journeys`."""
    found = folder or _folder_around(Path(name)) or Path("journeys")
    if not found.is_dir():
        raise click.UsageError(f"The folder “{found}” does not exist. Name it: --journeys FOLDER", context)
    return found


def find_map(name: str, reading: Reading, context: click.Context) -> JourneyMap:
    """Return the map with an id, or of a file."""
    journeys, file = reading.context.portfolio.journeys, Path(name)
    found = journeys.get(name)
    if found is None and file.is_file():
        here = file.resolve()
        found = next((one for one in journeys.values() if (reading.folder / one.file).resolve() == here), None)
    if found is None:
        known = ", ".join(sorted(journeys)) or "none"
        raise click.UsageError(f"There is no map “{name}” in {reading.folder.as_posix()}. There are: {known}", context)
    return found


def target_file(output: str, name: str) -> Path:
    """Return the file to write; a folder, with a slash at its end, gets one of this name."""
    is_folder = output.endswith(("/", "\\")) or Path(output).is_dir()
    return Path(output) / name if is_folder else Path(output)


def _folder_around(file: Path) -> Path | None:
    """The journeys folder in which a map's file lies."""
    if not file.is_file():
        return None
    return next((parent.parent for parent in file.absolute().parents if parent.name == "maps"), None)
