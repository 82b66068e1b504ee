"""Builds beside other plugins and themes, with the plugins in both orders.

A new case needs no Python: put a file into `cases/`. `make neighbours` runs all of them, `make test` those that say
`in_make_test`; a package that is not installed is a failure, never a skipped test.
"""

from pathlib import Path

import pytest
from tests.neighbours.case import read_cases

CASES = read_cases()
ORDERS = ("as-listed", "reversed")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        every = metafunc.config.getoption("--neighbours")
        chosen = [(name, case) for name, case in CASES.items() if every or case.in_make_test]
        orders = [(name, order) for name, case in chosen for order in ORDERS[: 2 if case.any_order else 1]]
        metafunc.parametrize(("case", "order"), orders)


def test_a_site_is_right_in_any_order_of_plugins(case: str, order: str, tmp_path: Path) -> None:
    found = CASES[case]
    assert not found.missing, f"not installed, see `make neighbours`: {', '.join(found.missing)}"
    found.write(tmp_path, is_reversed=order == "reversed")
    said = found.build(tmp_path)
    found.check(tmp_path / "site", said)


def test_the_guide_says_of_every_neighbour_what_the_cases_know(repository: Path) -> None:
    guide = (repository / "docs" / "guide" / "where-it-fits.md").read_text(encoding="utf-8")
    rows = {
        line for line in guide.splitlines() if line.startswith("| ") and not line.startswith(("| Plugin", "| Theme"))
    }
    known = {f"| {row.name} | {row.known} |" for case in CASES.values() for row in case.guide}
    assert rows == known
