"""Rules about the quality of maps and courses, and what runs them."""

from .choice import CODES_OF_RULES, chosen_rules, code_of
from .codes import EVERY_CODE, EVERY_THEME
from .framework.rule import Finding, Rule
from .rules import RULES
from .runner import run_rules, run_rules_for_every_build

__all__ = [
    "CODES_OF_RULES",
    "EVERY_CODE",
    "EVERY_THEME",
    "RULES",
    "Finding",
    "Rule",
    "chosen_rules",
    "code_of",
    "run_rules",
    "run_rules_for_every_build",
]
