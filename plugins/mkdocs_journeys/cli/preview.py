"""`journeys preview`: shows what a pull request would look like. Made for workflows; see the guide."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import click

from mkdocs_journeys.publishing.archive import UnsafeArchiveError, unpack
from mkdocs_journeys.publishing.github import GitHub, GitHubError
from mkdocs_journeys.publishing.pages_branch import PREVIEWS, PagesBranch, PublishingError

MOST_LINKS = 20


@click.group()
def preview() -> None:
    """Publish previews of pull requests on GitHub, and remove them again.

    Ready workflow files that use these commands are in the guide, with what each of them may do and why.
    """


@preview.command()
@click.option("--artifact", default="preview-site", show_default=True, help="The archive that the build has left.")
@click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
@click.option("--site-url", default="", help="Where that branch is published; without it, as GitHub Pages does.")
@click.option("--repository", default="", metavar="OWNER/NAME", help="Publish there instead, to isolate previews.")
def publish(artifact: str, branch: str, site_url: str, repository: str) -> None:
    """Publish what a finished build of a pull request has left, and comment with a link. For `workflow_run`.

    Which pull request it is, GitHub is asked; the archive is not believed. It may hold plain files only, no links, no
    hidden names, and no more than a site needs.

    \b
    Reads from the environment: GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_SERVER_URL;
    and PREVIEW_TOKEN for --repository.
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    run = _event()["workflow_run"]
    if run["event"] != "pull_request":
        raise click.ClickException("the build was not started by a pull request")
    github = _github()
    try:
        number = github.pull_request_of(run)
        if number is None:
            click.echo("No open pull request is at this commit any more; nothing to publish.")
            return
        if run["conclusion"] != "success":
            github.comment(number, f"No preview of `{run['head_sha'][:12]}`: [the build]({run['html_url']}) says why.")
            click.echo(f"#{number}: the build has failed, said so in a comment.")
            return
        with tempfile.TemporaryDirectory() as place:
            archive, site = Path(place) / "site.zip", Path(place) / "site"
            github.download_artifact(int(run["id"]), artifact, archive)
            count = unpack(archive, site)
            _pages(branch, repository).publish_preview(site, number)
            address = f"{_root(site_url, repository)}{PREVIEWS}/pr-{number}/"
            if not github.is_open(number):
                # It was closed meanwhile, and perhaps its preview removed before there was one.
                _pages(branch, repository).remove_preview(number)
                click.echo(f"#{number} has been closed meanwhile; its preview is removed.")
                return
            links = _links(github.changed_files(number), address, site)
        github.comment(number, f"**[Preview]({address})** of `{run['head_sha'][:12]}`.\n{links}")
    except (GitHubError, PublishingError, UnsafeArchiveError) as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"#{number}: {count} files at {address}")


@preview.command()
@click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
@click.option("--repository", default="", metavar="OWNER/NAME", help="Where previews are published instead.")
def remove(branch: str, repository: str) -> None:
    """Remove the preview of a pull request that was closed. For `pull_request_target` with `types: [closed]`."""
    number = int(_event()["pull_request"]["number"])
    try:
        is_removed = _pages(branch, repository).remove_preview(number)
    except PublishingError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"#{number}: {'preview removed' if is_removed else 'there is no preview'}")


@preview.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
def site(folder: Path, branch: str) -> None:
    """Publish the site in FOLDER at the root of the branch, and keep all previews. For pushes to the main branch."""
    try:
        _pages(branch, "").publish_site(folder)
    except PublishingError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"{folder.as_posix()} is published at {_root('', '')}")


@preview.command("unpack")
@click.argument("archive", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path))
def unpack_command(archive: Path, folder: Path) -> None:
    """Unpack ARCHIVE, which somebody unknown has filled, into the new folder FOLDER; refuse what no site needs."""
    if folder.exists():
        raise click.ClickException(f"“{folder}” exists")
    try:
        count = unpack(archive, folder)
    except UnsafeArchiveError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"{count} files in {folder.as_posix()}")


def _environment(name: str, default: str = "") -> str:
    value = os.environ.get(name, default)
    if not value:
        raise click.UsageError(f"{name} is not set; this command is made for GitHub's workflows")
    return value


def _event() -> dict[str, Any]:
    event: dict[str, Any] = json.loads(Path(_environment("GITHUB_EVENT_PATH")).read_text(encoding="utf-8"))
    return event


def _github() -> GitHub:
    api = _environment("GITHUB_API_URL", "https://api.github.com")
    return GitHub(api, _environment("GITHUB_REPOSITORY"), _environment("GITHUB_TOKEN"))


def _pages(branch: str, repository: str) -> PagesBranch:
    server = _environment("GITHUB_SERVER_URL", "https://github.com")
    token = _environment("PREVIEW_TOKEN" if repository else "GITHUB_TOKEN")
    # Where git needs no token, it must not be shown one.
    used = token if server.startswith("https://") else ""
    return PagesBranch(f"{server}/{repository or _environment('GITHUB_REPOSITORY')}.git", branch, used)


def _root(site_url: str, repository: str) -> str:
    if site_url:
        return f"{site_url.rstrip('/')}/"
    owner, _, name = (repository or _environment("GITHUB_REPOSITORY")).partition("/")
    is_own = name.lower() == f"{owner.lower()}.github.io"
    return f"https://{owner.lower()}.github.io/{'' if is_own else f'{name}/'}"


def _links(files: Sequence[str], address: str, site: Path) -> str:
    """The pages of changed maps, personas and case studies, as far as they are in the preview."""
    pages: list[str] = []
    for file in files:
        path = PurePosixPath(file)
        kind = next((part for part in ("maps", "personas", "case-studies") if part in path.parts), None)
        # Names that a stranger has chosen: only those that mean nothing in Markdown.
        if kind is None or path.suffix not in (".yml", ".yaml", ".md") or not re.fullmatch(r"[\w-]{1,80}", path.stem):
            continue
        page = f"{'journeys' if kind == 'maps' else kind}/{path.stem}"
        if (site / page / "index.html").is_file():
            pages.append(f"{page}/")
        elif (site / f"{page}.html").is_file():
            pages.append(f"{page}.html")
    shown = [f"- [{page}]({address}{page})" for page in dict.fromkeys(pages[:MOST_LINKS])]
    more = [f"- and {len(pages) - MOST_LINKS} more"] if len(pages) > MOST_LINKS else []
    return "\n".join(["\nChanged here:\n", *shown, *more]) if shown else ""
