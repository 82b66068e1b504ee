"""What commands about one map have in common: the argument MAP, where to look for it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from mkdocs_journeys.cli.commands import RefusedError
from mkdocs_journeys.diagnostics import Diagnostic, Level, printable
from mkdocs_journeys.hosts.whole_files import write_whole
from mkdocs_journeys.model import JourneyMap

Command = TypeVar("Command", bound=Callable[..., Any])

MAP = click.argument("map", metavar="MAP")
JOURNEYS = click.option(
    "--journeys",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The folder with maps/. Default: the folder in which MAP lies, else “journeys”.",
)
INCLUDE = click.option("--include", multiple=True, metavar="LABEL", help="Include “only: LABEL”. Can be repeated.")


def output_option(default: str) -> Callable[[Command], Command]:
    """Return the option `--output`; `default` says in its help what happens without it."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(),
        help=f"The file to write, or a folder with a slash at its end. Default: {default}.",
    )


def folder_of_map(name: str, folder: Path | None, context: click.Context) -> Path:
    """Return the journeys folder: the one that was named, the one in which the map's file lies, or `journeys`."""
    found = folder or _folder_around(Path(name)) or Path("journeys")
    if not found.is_dir():
        raise click.UsageError(f"The folder “{found}” does not exist. Name it: --journeys FOLDER", context)
    return found


def find_map(name: str, folder: Path, journeys: Mapping[str, JourneyMap], context: click.Context) -> JourneyMap:
    """Return the map with an id, or of a file."""
    file = Path(name)
    found = journeys.get(name)
    if found is None and file.is_file():
        here = file.resolve()
        found = next((one for one in journeys.values() if (folder / one.file).resolve() == here), None)
    if found is None:
        known = ", ".join(sorted(journeys)) or "none"
        raise click.UsageError(f"There is no map “{name}” in {folder.as_posix()}. There are: {known}", context)
    return found


def target_file(output: str, name: str) -> Path:
    """Return the file to write; a folder, with a slash at its end, gets one of this name."""
    is_folder = output.endswith(("/", "\\")) or Path(output).is_dir()
    return Path(output) / name if is_folder else Path(output)


def write_target(target: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs; what the system refuses is said in one line."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)
    except OSError as problem:
        raise RefusedError(f"“{printable(str(target))}” cannot be written: {problem.strerror}") from None


def tell_errors(journey: JourneyMap, folder: Path, diagnostics: Iterable[Diagnostic]) -> bool:
    """Say how many errors the map has; whether it has any."""
    count = sum(one.level is Level.ERROR and one.file == journey.file for one in diagnostics)
    if count:
        errors = f"{count} error{'' if count == 1 else 's'}"
        click.echo(f"{errors} in {printable(journey.file)}, listed by: journeys check {folder.as_posix()}", err=True)
    return count > 0


def _folder_around(file: Path) -> Path | None:
    """The journeys folder in which a map's file lies."""
    if not file.is_file():
        return None
    return next((parent.parent for parent in file.absolute().parents if parent.name == "maps"), None)
