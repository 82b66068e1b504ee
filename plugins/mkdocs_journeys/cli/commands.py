"""The group of all commands: what the operating system refuses is said in one line."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from mkdocs_journeys.diagnostics import refusal
from mkdocs_journeys.hosts.as_of import UnreadableDayError


class RefusedError(click.ClickException):
    """Something that the operating system refuses: a full disk, a folder that nobody may write to."""

    exit_code = 2


class Commands(click.Group):
    """Commands that end in one line on a full disk or in an environment that they cannot use."""

    def invoke(self, context: click.Context) -> Any:
        """Run a command; a closed pipe stays what click makes of it."""
        try:
            return super().invoke(context)
        except UnreadableDayError as problem:
            raise click.UsageError(str(problem)) from None
        except OSError as problem:
            if problem.errno == errno.EPIPE:
                raise
            if problem.filename is None:
                _forget_output()
            raise RefusedError(refusal(problem)) from None


def _forget_output() -> None:
    """Drop what standard output has not taken: Python would complain of it once more at its end."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
