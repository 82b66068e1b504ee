"""Rules about what follows from a portfolio, and what its author would want to know of it."""

from .judgement import judge, judge_every_build

__all__ = ["judge", "judge_every_build"]
