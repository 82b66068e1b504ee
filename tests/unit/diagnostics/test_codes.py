"""Every kind of diagnostic can be explained, and its examples are true."""

from __future__ import annotations

import datetime
import re
import string
from pathlib import Path, PurePosixPath

import pytest

from mkdocs_journeys.diagnostics import Code, Diagnostic, Example, Level
from mkdocs_journeys.lint import EVERY_CODE, EVERY_THEME, run_rules_for_every_build
from mkdocs_journeys.session import load_with_scores

TODAY = datetime.date(2026, 11, 28)
every_code = pytest.mark.parametrize("code", EVERY_CODE.values(), ids=EVERY_CODE)


def write(example: Example, folder: Path) -> Path:
    journeys = folder / "journeys"
    journeys.mkdir()
    for name, content in example.items():
        path = journeys / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, PurePosixPath):
            path.symlink_to(content)
        elif isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
    return journeys


def diagnostics_of(example: Example, folder: Path) -> tuple[Diagnostic, ...]:
    loaded = load_with_scores(write(example, folder))
    return (*loaded.diagnostics, *run_rules_for_every_build(loaded.portfolio, loaded.places.value, as_of=TODAY))


@every_code
def test_the_wrong_example_of_a_code_produces_it(code: Code, tmp_path: Path) -> None:
    (tmp_path / "anna.yml").write_text("title: Anna\n", encoding="utf-8")
    found = diagnostics_of(code.wrong, tmp_path)
    assert code.code in {diagnostic.code for diagnostic in found}, [str(diagnostic) for diagnostic in found]


@every_code
def test_the_wrong_example_of_a_code_shows_no_other_mistake(code: Code, tmp_path: Path) -> None:
    (tmp_path / "anna.yml").write_text("title: Anna\n", encoding="utf-8")
    others = [
        str(diagnostic)
        for diagnostic in diagnostics_of(code.wrong, tmp_path)
        if diagnostic.code != code.code and diagnostic.level is not Level.NOTICE
    ]
    assert others == []


@every_code
def test_the_right_example_of_a_code_is_right(code: Code, tmp_path: Path) -> None:
    found = diagnostics_of(code.right, tmp_path)
    wrong = [
        str(diagnostic) for diagnostic in found if diagnostic.code == code.code or diagnostic.level is not Level.NOTICE
    ]
    assert wrong == []


@every_code
def test_every_code_has_all_that_its_page_needs(code: Code) -> None:
    assert code.title
    assert code.message
    assert code.suggestion
    assert code.why.endswith(".")
    assert not code.title.endswith(".")
    assert not code.message.endswith(".")


@every_code
def test_templates_only_name_values_and_leave_braces_alone(code: Code) -> None:
    for template in (code.message, code.suggestion or ""):
        for _, name, _, _ in string.Formatter().parse(template):
            assert name is None or re.fullmatch(r"[a-z_]+", name)


def test_codes_are_numbered_in_the_order_of_their_themes() -> None:
    numbers = [code.code for theme in EVERY_THEME.values() for code in theme]
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"J\d{3}", number) for number in numbers)
    for theme in EVERY_THEME.values():
        assert [code.code for code in theme] == sorted(code.code for code in theme)
