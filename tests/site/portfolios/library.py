"""A library of more maps, personas and case studies than stand on one page, some of them by hostile authors."""

from pathlib import Path
from typing import Any

import yaml
from tests.site.portfolios.sites import PICTURE, build, write

MAPS, PEOPLE, CASES = 64, 62, 61
HOSTILE = '</script><img src=x onerror="window.pwned=1">&amp;\u2028'
OWNERS = [f"Team {number:02}" for number in range(12)] + [HOSTILE]
BASES = ("assumed", "measured", "target", "observed")


def library_site(folder: Path) -> None:
    """Builds it."""
    write(folder, library_files())
    found = build(folder)
    assert found.returncode == 0, found.output[-2000:]


def library_files() -> dict[str, str | bytes]:
    """The files of it."""
    files: dict[str, str | bytes] = {"portfolio.yml": as_yaml(portfolio()), "personas/anna.png": PICTURE}
    for number in range(MAPS):
        files[f"maps/map-{number:02}.yml"] = as_yaml(journey(number))
    for number in range(PEOPLE):
        files[f"personas/person-{number:02}.yml"] = as_yaml(persona(number))
    for number in range(CASES):
        files[f"case-studies/case-{number:02}.yml"] = as_yaml(case_study(number))
    return files


def portfolio() -> dict[str, Any]:
    return {
        "title": "Large library",
        "review_every": "6 months",
        "dimensions": {
            "industry": {"name": "Industry", "values": {"retail": "Retail", "banking": "Banking"}},
            "owner": {"name": "Kind of owner", "values": {"own": "Our own", "shared": "Shared"}},
            "alike": {"name": "All alike", "values": {"same": "The same", "other": "Another"}},
        },
    }


def journey(number: int) -> dict[str, Any]:
    feeling = [{"score": (number + 3 * step) % 5 - 2, "basis": BASES[(step // 2 + number) % 4]} for step in range(7)]
    steps: list[dict[str, Any]] = [{"name": f"Step {step}", "emotion": one} for step, one in enumerate(feeling)]
    steps[3]["emotion"] = "unsure" if number % 3 else [2, -1]
    steps[5]["emotion"] = {f"person-{number % 5:02}": -2, "somebody": {"score": 1.3, "basis": "target"}}
    return {
        "title": f"{HOSTILE} {number}" if number == 63 else f"Journey {number}",
        "summary": f"Summary {number} <b>plain</b>",
        "language": "ar" if number % 7 == 4 else "zh" if number % 2 else "en",
        "state": "future" if number % 4 == 0 else "current",
        "status": ("draft", "published")[number % 2],
        "personas": [f"person-{number % 5:02}", "somebody"],
        "owner": OWNERS[number % len(OWNERS)],
        "reviewed": f"2026-{number % 9 + 1:02}-10",
        "dimensions": {"industry": ("retail", "banking")[number % 2], "owner": "own", "alike": "same"},
        "tags": [f"tag {number % 3}", HOSTILE] if number % 10 == 0 else [f"tag {number % 3}"],
        "stages": [{"name": "One", "steps": steps[:3]}, {"name": "Two", "steps": steps[3:]}],
    }


def persona(number: int) -> dict[str, Any]:
    portrait = ("anna.png", "🙂", "")[number % 3]
    return {
        "title": f"Person {number}",
        "portrait": portrait,
        "role": ("buyer", "user")[number % 2],
        "age": str(20 + number),
        "occupation": HOSTILE if number == 61 else "Clerk",
    }


def case_study(number: int) -> dict[str, Any]:
    return {
        "title": f"Case {number}",
        "organisation": ("A bank", "A shop")[number % 2],
        "personas": ["person-00"],
        "status": "published",
        "results": [
            {"metric": f"Time {HOSTILE}", "before": "24", "after": "5", "unit": "days", "better": "lower"},
            {"metric": "Share", "before": "46", "after": "70", "unit": "%", "basis": "measured", "n": 120},
            {"metric": "Mood", "before": "sad", "after": "glad"},
        ],
    }


def as_yaml(data: dict[str, Any]) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))
