"""The box at the top of a page that says what is wrong with the file it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...diagnostics import Diagnostic
from ..page import Fragment


def problem_box(problems: Iterable[Diagnostic]) -> Iterator[Fragment]:
    """A box that lists problems; nothing where there are none."""
    if listed := sorted(problems):
        yield Fragment("problems", {"problems": listed}, searchable=False)
