"""Runs the rules, for one build or for those that an author has to think of."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from ..diagnostics import Diagnostic, Level
from ..model import Portfolio
from ..prose import select
from .choice import chosen_rules, problems_of_choice
from .framework.rule import Locate, Rule
from .framework.subjects import Build


def run_rules(
    selected: Portfolio,
    whole: Portfolio,
    locate: Locate,
    said: Iterable[Diagnostic] = (),
    rules: Iterable[Rule[Any]] | None = None,
) -> tuple[Diagnostic, ...]:
    """Return what is to be said of a build. It names nothing that the build leaves out.

    Args:
        selected: What the build contains.
        whole: What that was selected from.
        locate: Where a value is: file and path in the model → place.
        said: What the reader has said. What seems missing in a file with an error may be what was refused.
        rules: What is looked at, without what depends on a day; if they are not given, those that the portfolio
            chooses. What is wrong with its choice is said in any case.
    """
    with_errors = {found.file for found in said if found.level is Level.ERROR}
    build = Build(selected, whole)
    chosen = chosen_rules(whole.rules) if rules is None else rules
    judged = {
        one
        for rule in chosen
        if not rule.is_dated
        for one in _found(rule, build, locate)
        if not rule.misses_something or one.level is not Level.NOTICE or one.file not in with_errors
    }
    return tuple(sorted((*problems_of_choice(whole, locate), *judged)))


def run_rules_for_every_build(
    whole: Portfolio,
    locate: Locate,
    said: Iterable[Diagnostic] = (),
    as_of: datetime.date | None = None,
    rules: Iterable[Rule[Any]] | None = None,
) -> tuple[Diagnostic, ...]:
    """Return what is to be said of the build that contains everything, then of the one for everybody.

    Without what has a label, something may be missing. Where both have the same fault, it is reported once.

    Args:
        whole: Everything.
        locate: Where a value is.
        said: What the reader has said.
        as_of: The day on which reviews are judged; without it they are not.
        rules: What is looked at; if they are not given, those that the portfolio chooses.
    """
    said = tuple(said)
    build = Build(whole, whole, as_of)
    chosen = tuple(chosen_rules(whole.rules) if rules is None else rules)
    dated = [one for rule in chosen if rule.is_dated for one in _found(rule, build, locate)]
    told = {
        (found.code, found.file, found.line, found.column): found
        for portfolio in (select(whole), whole)
        for found in run_rules(portfolio, whole, locate, said, chosen)
    }
    return tuple(sorted((*told.values(), *dated)))


def _found(rule: Rule[Any], build: Build, locate: Locate) -> Iterator[Diagnostic]:
    for subject in rule.each(build):
        for finding in rule.check(subject):
            place = locate(finding.file or subject.file, finding.path)
            yield rule.code.at(place, finding.hint, **finding.values)
