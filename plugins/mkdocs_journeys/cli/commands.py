"""The group of all commands: what the operating system refuses is said in one line."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from mkdocs_journeys.diagnostics import refusal
from mkdocs_journeys.hosts.as_of import UnreadableDayError


class RefusedError(click.ClickException):
    """Something that the operating system refuses: a full disk, a folder that nobody may write to."""

    exit_code = 2


class Commands(click.Group):
    """Commands that end in one line on a full disk or in an environment that they cannot use."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Read the arguments, which is also when a help text is written."""
        _buffer_output()
        with _refusals_in_one_line():
            return super().make_context(*arguments, **options)

    def invoke(self, context: click.Context) -> Any:
        """Run a command; a closed pipe stays what click makes of it."""
        with _refusals_in_one_line():
            return super().invoke(context)


@contextmanager
def _refusals_in_one_line() -> Iterator[None]:
    try:
        yield
    except UnreadableDayError as problem:
        raise click.UsageError(str(problem)) from None
    except OSError as problem:
        if problem.errno == errno.EPIPE:
            raise
        if problem.filename is None:
            _forget_output()
        raise RefusedError(refusal(problem)) from None


def _buffer_output() -> None:
    """Give standard output a buffer where PYTHONUNBUFFERED, which images of containers set, has taken it away.

    Without one, Python does not say that a full disk has taken only the beginning of a text.
    """
    raw = getattr(sys.stdout, "buffer", None)
    if isinstance(raw, io.RawIOBase):
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(raw), sys.stdout.encoding, sys.stdout.errors, line_buffering=True
        )


def _forget_output() -> None:
    """Drop what standard output has not taken: Python would complain of it once more at its end."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
