"""Which problems pages may show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..diagnostics import Diagnostic
from ..lint import EVERY_CODE
from ..model import Portfolio, PortfolioFile

PORTFOLIO_FILES = ("portfolio.yml", "portfolio.yaml", "portfolio.md")


def showable(diagnostics: Iterable[Diagnostic], whole: Portfolio, selected: Portfolio) -> tuple[Diagnostic, ...]:
    """The problems in files of which a build leaves nothing out.

    Messages quote what authors wrote, and helps name what is alike in other files: what a label keeps out must not come
    in through them. The log has them all.
    """
    if selected is whole:
        return tuple(diagnostics)
    before = {entity.file: entity for _, entity in whole.entities()}
    unchanged = {entity.file for _, entity in selected.entities() if before.get(entity.file) is entity}
    if all(getattr(whole, name) is getattr(selected, name) for name in PortfolioFile.model_fields):
        unchanged.update(PORTFOLIO_FILES)
    return tuple(without_names(found) for found in diagnostics if found.file in unchanged)


def without_names(problem: Diagnostic) -> Diagnostic:
    """A problem that says only of which kind it is and where."""
    return replace(problem, message=EVERY_CODE[problem.code].title, suggestion=None, edits=(), subject="")
