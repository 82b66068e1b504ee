"""`journeys schema`: what editors need to help while somebody writes."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_journeys.exchange.schema import FILE_KINDS, schema_text
from mkdocs_journeys.hosts.whole_files import write_whole


@click.command()
@click.argument("folder", default=".schema", type=click.Path(path_type=Path, file_okay=False))
def schema(folder: Path) -> None:
    """Write the JSON Schema of every kind of file into FOLDER (default: .schema).

    Editors that know YAML schemas then complete the fields, explain them, and underline mistakes while you type. Most
    of them read where the schema is from the first line of a file:

    \b
      # yaml-language-server: $schema=../../.schema/journey-map.json

    \b
    Examples:
      journeys schema               write them into the folder .schema
      journeys schema docs/schema   write them into another one
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    folder.mkdir(parents=True, exist_ok=True)
    for kind in FILE_KINDS:
        file = folder / f"{kind}.json"
        write_whole(file, schema_text(kind))
        click.echo(file.as_posix())
