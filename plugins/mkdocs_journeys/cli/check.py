"""`journeys check`: is everything right with the files?"""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

import click

from mkdocs_journeys.cli.changed_lines import changed_lines
from mkdocs_journeys.cli.formats import as_github, as_gitlab, as_json, as_text
from mkdocs_journeys.cli.step_summary import step_summary
from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.hosts.as_of import day_of_build
from mkdocs_journeys.hosts.site_language import site_language
from mkdocs_journeys.lint import CODES_OF_RULES, EVERY_CODE, code_of
from mkdocs_journeys.session import Session, SessionOptions
from mkdocs_journeys.source.files import ENTITY_FOLDERS, PORTFOLIO_FILES


def _codes_of_rules(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes of rules that an option names."""
    codes = tuple(code_of(name) for one in given for name in one.split(","))
    for code in codes:
        if code not in CODES_OF_RULES:
            problem = "is not a rule, and is always reported" if code in EVERY_CODE else "does not exist"
            every = ", ".join(sorted(CODES_OF_RULES))
            raise click.BadParameter(f"“{code}” {problem}. The rules are {every}", context, option)
    return codes


@click.command()
@click.argument("folder", default="journeys", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    show_default=True,
    help="text for people, json for programs, github and gitlab for annotations beside changed lines.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The lowest level that makes the command exit with 1. A notice never does.",
)
@click.option(
    "--ignore",
    "ignored",
    multiple=True,
    metavar="CODE",
    callback=_codes_of_rules,
    help="A rule to leave out, besides those that “rules” in portfolio.yml leaves out. Can be repeated.",
)
@click.option(
    "--select",
    "selected",
    multiple=True,
    metavar="CODE",
    callback=_codes_of_rules,
    help="The only rules to run; what cannot be read is reported in any case. Can be repeated.",
)
@click.option(
    "--changed-since",
    metavar="REVISION",
    help="With github: annotate lines that differ from this git revision before all others.",
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day on which reviews are due or not. Default: SOURCE_DATE_EPOCH, else today.",
)
@click.option(
    "--verbose",
    "is_verbose",
    is_flag=True,
    help="With text: notices with their lines and what to write, and each new name on its own.",
)
@click.pass_context
def check(
    context: click.Context,
    folder: Path,
    form: str,
    fail_on: str,
    ignored: tuple[str, ...],
    selected: tuple[str, ...],
    changed_since: str | None,
    as_of: datetime.datetime | None,
    is_verbose: bool,
) -> None:
    """Check every file in FOLDER (default: journeys) and say what is wrong, where, and what to write instead.

    All problems are shown in one run, each at its line and column, errors first. Notices are short, and the new names
    of a file are one notice.

    \b
    Examples:
      journeys check                        check the folder journeys
      journeys check ../library/journeys    check another one
      journeys check --verbose              with the lines of notices and what to write
      journeys check --fail-on warning      fail as a strict build does
      journeys check --ignore J711          without one of the rules
      journeys check --format github        in a GitHub workflow, with a summary on the page of the run
      journeys check --format github --changed-since origin/main
      journeys check --format gitlab > gl-code-quality-report.json
      journeys check --format json | jq -r '.diagnostics[].file' | sort | uniq -c

    \b
    Exit status:
      0  nothing is wrong, or nothing as serious as --fail-on
      1  something is wrong
      2  an option is wrong, or there is no such folder

    Each code, such as J104, has a page in the documentation that explains it with an example.
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    if not folder.is_dir():
        problem = "is a file" if folder.exists() else "does not exist"
        raise click.UsageError(
            f"The folder “{folder}” {problem}. Name the folder that holds maps/: journeys check FOLDER", context
        )
    if (inside := _folder_inside(folder)) is not None:
        raise click.UsageError(
            f"The folder “{folder}” holds no maps, and the folder “{inside.name}” in it does: journeys check {inside}",
            context,
        )
    day = day_of_build(as_of.date() if as_of else None)
    options = SessionOptions(language=site_language(folder), as_of=day, selected_rules=selected, ignored_rules=ignored)
    session = Session.open(folder, options)
    tree, diagnostics = session.tree, session.diagnostics_of_every_build
    color = sys.stdout.isatty()
    if form == "json":
        output = as_json(diagnostics, folder)
    elif form == "github":
        changed = changed_lines(folder, changed_since) if changed_since else None
        if changed_since and changed is None:
            click.echo(f"git does not know what has changed since {changed_since}", err=True)
        output = as_github(diagnostics, folder, changed)
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(step_summary(diagnostics, folder, len(tree.paths), changed))
    elif form == "gitlab":
        output = as_gitlab(diagnostics, folder)
    else:
        output = as_text(diagnostics, folder, tree, is_verbose=is_verbose)
    _show(output, color=color)
    context.exit(1 if _fails(diagnostics, fail_on) else 0)


def _folder_inside(folder: Path) -> Path | None:
    """The journeys folder of a project, where the project was named instead of it."""
    inside = folder / "journeys"
    return None if _has_content(folder) or not inside.is_dir() or not _has_content(inside) else inside


def _has_content(folder: Path) -> bool:
    return any((folder / name).exists() for name in (*ENTITY_FOLDERS, *PORTFOLIO_FILES))


def _fails(diagnostics: tuple[Diagnostic, ...], fail_on: str) -> bool:
    failing = {Level.ERROR} if fail_on == "error" else {Level.ERROR, Level.WARNING}
    return any(diagnostic.level in failing for diagnostic in diagnostics)


def _show(output: str, *, color: bool) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    # A terminal that cannot show a sign shows a question mark; better than no message at all.
    shown = output.encode(encoding, "replace").decode(encoding)
    if shown:
        click.echo(shown, nl=not shown.endswith("\n"), color=None if color else False)
