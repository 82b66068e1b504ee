"""`journeys export`: one map in another format, as readers download it."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_journeys.cli.map_argument import (
    INCLUDE,
    JOURNEYS,
    MAP,
    find_map,
    folder_of_map,
    output_option,
    target_file,
    tell_errors,
    write_target,
)
from mkdocs_journeys.diagnostics import printable
from mkdocs_journeys.exchange.exporters import EXPORTERS, Exporter, exporter_of
from mkdocs_journeys.exchange.exporters import export as write_map
from mkdocs_journeys.model import JourneyMap
from mkdocs_journeys.session import Session, SessionOptions


@click.command()
@MAP
@click.option(
    "--format",
    "form",
    type=click.Choice([one.format for one in EXPORTERS]),
    help="The format. Default: the one that the ending of the file says.",
)
@output_option("standard output")
@JOURNEYS
@INCLUDE
@click.option("--language", default="", metavar="TAG", help="The language of texts that name none, such as zh.")
@click.pass_context
def export(
    context: click.Context,
    map: str,
    form: str | None,
    output: str | None,
    folder: Path | None,
    include: tuple[str, ...],
    language: str,
) -> None:
    """Write one map in another format: as YAML that can be read by itself, or as a picture.

    MAP is a map's id, or its file. The YAML brings along what the map needs from portfolio.yml, its personas too; put
    it into maps/ of any journeys folder, and it means the same there.

    \b
    Examples:
      journeys export anna-buys-online -o anna.yml        to send, or for another library
      journeys export anna-buys-online --format yaml      to standard output
      journeys export journeys/maps/retail/shoes.yml -o pictures/shoes.svg
      journeys export loan-future --include internal --format yaml -o ../other/journeys/maps/

    \b
    Exit status:
      0  it is written
      1  it is written, and the map has an error, so that something may be missing
      2  an option is wrong, or there is no such map
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    exporter = _exporter(form, output, context)
    folder = folder_of_map(map, folder, context)
    session = Session.open(folder, SessionOptions(include, language))
    journey = find_map(map, folder, session.selected.journeys, context)
    target = _target(output, exporter, journey, folder, context) if output is not None else None
    content = write_map(journey, session.selected, exporter.format, session.tree.read)
    if target is None:
        click.echo(content, nl=False)
    else:
        write_target(target, content)
        click.echo(f"{target.as_posix()}: {printable(journey.title)}")
    context.exit(1 if tell_errors(journey, folder, session.diagnostics) else 0)


def _exporter(form: str | None, output: str | None, context: click.Context) -> Exporter:
    """The format that was asked for, by its name or by the ending of the file."""
    found = exporter_of(form) if form is not None else exporter_of(Path(output or "").suffix)
    if found is None:
        formats = ", ".join(one.format for one in EXPORTERS)
        raise click.UsageError(f"Say the format: --format with one of {formats}, or -o with a file's ending", context)
    return found


def _target(output: str, exporter: Exporter, journey: JourneyMap, folder: Path, context: click.Context) -> Path:
    """The file to write; never one of those that are read."""
    extension = exporter.extension(journey)
    target = target_file(output, f"{journey.id}.{extension}")
    ending = target.suffix.lower().removeprefix(".")
    if ending not in exporter.extensions or (ending == "md") != (extension == "md"):
        raise click.UsageError(f"“{target}” has to end in .{extension}: {_reason(exporter, extension)}", context)
    if target.resolve().is_relative_to(folder.resolve()):
        raise click.UsageError(f"“{target}” lies in the folder that is read; write it to another one", context)
    return target


def _reason(exporter: Exporter, extension: str) -> str:
    if extension == "md":
        return "the map has prose, which is below its fields"
    return f"the format is {exporter.name}"
