"""Small portfolios that codes have as their examples."""

from __future__ import annotations

from typing import Final

from mkdocs_journeys.diagnostics.code import Example, in_map


def in_step(fields: str, more: str = "") -> Example:
    """A map with these fields in its last step, and more fields of its own."""
    return in_map(f"title: Anna\n{more}steps:\n  - name: Unpacks\n    emotion: 1\n  - name: Runs\n    {fields}\n")


def in_lesson(prose: str) -> Example:
    """A course whose only lesson has this prose."""
    return {
        "courses/mapping/course.yml": "title: Mapping\n",
        "courses/mapping/01-why.md": f"---\ntitle: Why\n---\n\n{prose}",
    }


def in_run(breaks: str) -> Example:
    """A course with a run of one day, which has these breaks."""
    return {
        **in_lesson("Because.\n"),
        "courses/mapping/runs/spring.yml": (
            f"title: Spring\ndays:\n  - date: 2026-03-02\n    start: 9:30\n    breaks: {breaks}\n"
        ),
    }


def two_days(second: str, *, minutes: int = 120, run: str = "") -> Example:
    """A run of two lessons, each of which takes most of a morning."""
    return {
        "courses/mapping/course.yml": "title: Mapping\n",
        "courses/mapping/01-why.md": "---\ntitle: Why\nteach: 120\n---\n\nBecause.\n",
        "courses/mapping/02-how.md": f"---\ntitle: How\nteach: {minutes}\n---\n\nOn a wall.\n",
        "courses/mapping/runs/spring.yml": (
            f"title: Spring\n{run}days:\n  - {{date: 2026-03-02, start: 9:30, end: 12:00}}\n"
            f"  - date: 2026-03-03\n    start: 9:30\n    {second}\n"
        ),
    }


RIGHT_COURSE: Final = in_lesson("/// exercise | Sort the names\n    minutes: 10\n\nIn pairs.\n///\n")
"""A course in which nothing is wrong."""
