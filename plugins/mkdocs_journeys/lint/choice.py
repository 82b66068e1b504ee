"""Which rules run, and at which level each reports: as portfolio.yml says, and whoever asks for the check."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, Final

from ..diagnostics import Diagnostic, Level
from ..diagnostics.portfolio import NOT_A_RULE, RULE_TWICE, UNKNOWN_RULE
from ..model import Portfolio, RuleSettings
from .codes import EVERY_CODE
from .framework.rule import Locate, Rule
from .rules import RULES

IGNORE: Final = "ignore"
FIELDS: Final = (IGNORE, *map(str, Level))
"""The fields of `rules` in portfolio.yml, each with the codes that it concerns."""
CODES_OF_RULES: Final = frozenset(rule.code.code for rule in RULES)


def code_of(name: str) -> str:
    """Return the code that somebody wrote."""
    return name.strip().upper()


def chosen_rules(
    settings: RuleSettings, select: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Rule[Any], ...]:
    """Return the rules that run, each with the level at which it reports.

    Args:
        settings: What portfolio.yml says.
        select: Codes of the only rules that run; all where it is empty.
        ignore: Codes of further rules that do not run.
    """
    fields = {code: field for code, field, _ in reversed([*_named(settings)])}
    left_out = {code for code, field in fields.items() if field == IGNORE}.union(ignore)
    return tuple(
        _at_level(rule, fields.get(rule.code.code))
        for rule in RULES
        if rule.code.code not in left_out and (not select or rule.code.code in select)
    )


def _at_level(rule: Rule[Any], level: str | None) -> Rule[Any]:
    return rule if level is None else replace(rule, code=replace(rule.code, level=Level(level)))


def _named(settings: RuleSettings) -> Iterator[tuple[str, str, int]]:
    """Every code that the portfolio names, with its field and its place in it."""
    for field in FIELDS:
        for index, name in enumerate(getattr(settings, field)):
            yield code_of(name), field, index


def problems_of_choice(portfolio: Portfolio, locate: Locate) -> Iterator[Diagnostic]:
    """Yield what is wrong with the codes that portfolio.yml names."""
    seen: dict[str, str] = {}
    for code, field, index in _named(portfolio.rules):
        name = getattr(portfolio.rules, field)[index]
        place = locate("", ("rules", field, index))
        if code in CODES_OF_RULES:
            if code in seen:
                yield RULE_TWICE.at(place, name=name, field=seen[code])
            seen.setdefault(code, field)
        elif code in EVERY_CODE:
            yield NOT_A_RULE.at(place, name=name, level=EVERY_CODE[code].level)
        else:
            yield UNKNOWN_RULE.at(place, name=name)
