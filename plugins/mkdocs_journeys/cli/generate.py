"""`journeys generate`: the whole site as Markdown, for any host."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from mkdocs_journeys.cli.formats import as_text
from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.hosts.as_of import day_of_build
from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.output_folder import NotOursError
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.hosts.source_files import SourceFolder
from mkdocs_journeys.session import SessionOptions
from mkdocs_journeys.source import FolderTree


@click.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--journeys",
    "folder",
    default="journeys",
    show_default=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The folder with maps/ and portfolio.yml.",
)
@click.option(
    "--docs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of hand-written pages to copy; they replace generated pages at the same address.",
)
@click.option("--include", multiple=True, metavar="LABEL", help="Include “only: LABEL”. Can be repeated.")
@click.option("--language", default="", metavar="TAG", help="The language of the interface, such as zh.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day on which reviews are due or not.",
)
@click.option("--color", "colour", metavar="#RRGGBB", help="The brand's colour, for stage bands and accents.")
@click.option("--repo-url", default="", metavar="URL", help="The repository, so that readers can report a problem.")
@click.option("--edit-url", default="", metavar="URL", help="Where the journeys folder is edited, for “edit this map”.")
@click.pass_context
def generate(
    context: click.Context,
    out: Path,
    folder: Path,
    docs: Path | None,
    include: tuple[str, ...],
    language: str,
    as_of: datetime.datetime | None,
    colour: str | None,
    repo_url: str,
    edit_url: str,
) -> None:
    """Write the whole site into OUT as Markdown, SVG and assets, for Zensical, MkDocs, ProperDocs or any other host.

    OUT/docs holds the pages, OUT/mkdocs.yml a configuration that builds them at once. Files that are no longer
    needed are removed by the next run; a folder that holds other files is refused.

    \b
    Examples:
      journeys generate library                    write journeys/ into library/
      journeys generate library --docs docs        with your own pages
      zensical build --config-file library/mkdocs.yml
      journeys generate inside --include internal  with what is marked only: internal
      journeys generate library --edit-url https://github.com/acme/library/edit/main/journeys

    \b
    Exit status:
      0  the site is written
      1  it is written, and something in the journeys folder is an error
      2  an option is wrong, or OUT holds files that this command did not write
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    if colour is not None and not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise click.BadParameter(f"“{colour}” is not a colour such as #4051b5", context, param_hint="--color")
    for inside in filter(None, (folder, docs)):
        if out.resolve().is_relative_to(inside.resolve()) or inside.resolve().is_relative_to(out.resolve()):
            raise click.UsageError(f"OUT has to lie outside of “{inside}”", context)
    if docs is not None and SourceFolder(folder).encloses(docs):
        raise click.UsageError(f"“{docs}” is the journeys folder or lies in it; keep your own pages elsewhere", context)
    for name, url in (("--repo-url", repo_url), ("--edit-url", edit_url)):
        if url and urlsplit(url).scheme not in ("http", "https"):
            raise click.BadParameter(
                f"“{url}” is not an address such as https://github.com/…", context, param_hint=name
            )
    day = day_of_build(as_of.date() if as_of else None)
    prepared = prepare_site(folder, SessionOptions(include, language, day), repo_url)
    try:
        written = write_folder(prepared, out, hand_written=docs, colour=colour, edit_url=edit_url, progress=_progress)
    except NotOursError as problem:
        raise click.UsageError(str(problem), context) from None
    found = sorted((*prepared.diagnostics, *written.diagnostics))
    shown = [one for one in found if one.level is not Level.NOTICE]
    if shown:
        click.echo(as_text(shown, folder, FolderTree(folder)), err=True)
    by_hand = f", {written.by_hand} {'file' if written.by_hand == 1 else 'files'} of your own" if docs else ""
    removed = f", {written.removed} removed" if written.removed else ""
    click.echo(f"{out.as_posix()}: {written.pages} pages from {folder.as_posix()}{by_hand}")
    click.echo(f"{written.files} files, {written.changed} of them new or changed{removed}")
    click.echo(f"Build it: zensical build --config-file {(out / 'mkdocs.yml').as_posix()}")
    context.exit(1 if any(one.level is Level.ERROR for one in found) else 0)


def _progress(done: int, of: int) -> None:
    """One line that counts, for people only."""
    if sys.stderr.isatty():
        click.echo(f"\rpage {done} of {of}", err=True, nl=done == of)
