"""Rules about the quality of maps and courses, and what runs them."""

from .codes import EVERY_CODE, EVERY_THEME
from .rule import Finding, Rule
from .rules import RULES
from .runner import run_rules, run_rules_for_every_build

__all__ = ["EVERY_CODE", "EVERY_THEME", "RULES", "Finding", "Rule", "run_rules", "run_rules_for_every_build"]
