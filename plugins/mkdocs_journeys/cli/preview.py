"""`journeys preview`: shows what a pull request would look like. Made for workflows; see the guide."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from mkdocs_journeys.publishing.archive import UnsafeArchiveError, unpack
from mkdocs_journeys.publishing.comment import failed, page_lines, published
from mkdocs_journeys.publishing.github import GitHub, GitHubError
from mkdocs_journeys.publishing.pages_branch import PREVIEWS, PagesBranch, PublishingError
from mkdocs_journeys.site.page_list import PAGE_LIST, ListedPage, read_page_list

FAILURES = ("failure", "timed_out", "startup_failure")
"""How a run may end that says something about the change; others wait or were cancelled."""

LONGEST_LIST = 20_000_000
"""Bytes of a list of pages that is read."""


@click.group()
def preview() -> None:
    """Publish previews of pull requests on GitHub, and remove them again.

    Ready workflow files that use these commands are in the guide, with what each of them may do and why.
    """


@preview.command()
@click.option("--artifact", default="preview-site", show_default=True, help="The artifact that the build has uploaded.")
@click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
@click.option(
    "--site-url",
    default="",
    help="The branch's address. Default: that of GitHub Pages.",
)
@click.option("--repository", default="", metavar="OWNER/NAME", help="Publish there instead, to isolate previews.")
def publish(artifact: str, branch: str, site_url: str, repository: str) -> None:
    """Publish the site that a build of a pull request has uploaded, and comment with a link. For `workflow_run`.

    GitHub says which pull request it is; nothing in the archive is trusted. It may hold plain files only, no links,
    no hidden names, and no more than a site needs.

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
        commit, conclusion = run["head_sha"], run["conclusion"]
        if conclusion in FAILURES:
            github.comment(number, lambda earlier: failed(commit, run["html_url"], earlier))
            click.echo(f"#{number}: the build has failed, said so in a comment.")
            return
        if conclusion != "success":
            # It waits for somebody's approval, or was cancelled: what comes of it is not known yet.
            click.echo(f"#{number}: the build has ended with “{conclusion}”; nothing to publish, nothing to say.")
            return
        with tempfile.TemporaryDirectory() as place:
            archive, site = Path(place) / "site.zip", Path(place) / "site"
            github.download_artifact(int(run["id"]), artifact, archive)
            count = unpack(archive, site)
            # Previews may be published elsewhere; the site itself never is.
            before = read_page_list(_pages(branch, "").read(PAGE_LIST))
            _pages(branch, repository).publish_preview(site, number)
            address = f"{_root(site_url, repository)}{PREVIEWS}/pr-{number}/"
            if not github.is_open(number):
                # It was closed meanwhile, and perhaps its preview removed before there was one.
                _pages(branch, repository).remove_preview(number)
                click.echo(f"#{number} has been closed meanwhile; its preview is removed.")
                return
            lines = page_lines(github.changed_files(number), _pages_of(site), before, address, site)
        github.comment(number, lambda earlier: published(address, commit, lines))
    except OSError as problem:
        raise click.ClickException(f"{problem.strerror or problem}") from None
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
    """Unpack ARCHIVE, which a stranger has filled, into the new folder FOLDER; refuse what no site needs."""
    if folder.exists():
        raise click.ClickException(f"“{folder}” exists")
    try:
        count = unpack(archive, folder)
    except OSError as problem:
        raise click.ClickException(f"{problem.strerror or problem}") from None
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


def _pages_of(site: Path) -> Sequence[ListedPage]:
    """The pages that a build says it has."""
    file = site / PAGE_LIST
    if not file.is_file() or file.stat().st_size > LONGEST_LIST:
        return ()
    return read_page_list(file.read_bytes())
