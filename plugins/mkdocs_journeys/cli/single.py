"""`journeys single`: one map as one file, to send, to archive, or to show where there is no server."""

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
from mkdocs_journeys.hosts.as_of import day_of_build
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.hosts.single_file import single_file
from mkdocs_journeys.model.scalars import IMAGE_ENDINGS
from mkdocs_journeys.session import SessionOptions


@click.command()
@MAP
@output_option("<id>.html in the current folder")
@JOURNEYS
@INCLUDE
@click.option("--language", default="", metavar="TAG", help="The language of the interface, such as zh.")
@click.pass_context
def single(
    context: click.Context,
    map: str,
    output: str | None,
    folder: Path | None,
    include: tuple[str, ...],
    language: str,
) -> None:
    """Write one map as one HTML file with everything in it: drawing, table, list, pictures, style and scripts.

    MAP is a map's id, or its file. The file loads nothing and needs no server: attach it to an e-mail, keep it as a
    record, or let a pipeline offer it for download.

    \b
    Examples:
      journeys single anna-buys-online -o map.html
      journeys single journeys/maps/retail/shoes.yml -o for-the-board/
      journeys single loan-future --include internal -o for-us.html

    \b
    Exit status:
      0  the file is written
      1  it is written, and the map has an error, shown in it
      2  an option is wrong, or there is no such map
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    folder = folder_of_map(map, folder, context)
    prepared = prepare_site(folder, SessionOptions(include, language, day_of_build(None)))
    journey = find_map(map, folder, prepared.context.portfolio.journeys, context)
    named = f"{journey.id}.html"
    target = target_file(output, named) if output is not None else Path(named)
    if target.suffix.lower() not in (".html", ".htm"):
        # A mistake in typing must not write over the map itself.
        raise click.UsageError(
            f"“{target}” does not end in .html; a folder is written with a slash at its end", context
        )
    made = single_file(journey, prepared)
    content = made.html.encode("utf-8")
    write_target(target, content)
    for path in made.left_out:
        why = "too large or not readable" if path.lower().endswith(IMAGE_ENDINGS) else "only pictures are taken along"
        click.echo(f"left out, {why}: {printable(path)}", err=True)
    has_errors = tell_errors(journey, folder, prepared.diagnostics)
    click.echo(f"{target.as_posix()}: {printable(journey.title)}, {_size(len(content))}")
    context.exit(1 if has_errors else 0)


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"
