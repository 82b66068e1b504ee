"""The rules, one file each: its docstring is the rule's page, its `RULE` is found by itself."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from ..framework.rule import Rule

RULES: tuple[Rule[Any], ...] = tuple(
    sorted(
        (import_module(module.name).RULE for module in iter_modules(__path__, f"{__name__}.")),
        key=lambda rule: rule.code.code,
    )
)
"""Every rule, in the order of the numbers of their codes."""
