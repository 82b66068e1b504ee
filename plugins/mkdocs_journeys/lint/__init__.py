"""Rules about the quality of maps and courses, and what runs them."""

from .judgement import judge, judge_every_build

__all__ = ["judge", "judge_every_build"]
