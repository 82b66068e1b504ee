"""Which rules run, and at which level, is the library's to say; what reading reports is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_journeys.lint import RULES, chosen_rules, run_rules, run_rules_for_every_build
from mkdocs_journeys.source import FolderTree, load

MAPS = {
    "maps/one.yml": "title: Anna\nsteps:\n  - {name: Waits, emotion: furious}\n",
    "maps/two.yml": "title: Anna\nsteps: [Pays]\n",
}


def said(folder: Path, rules: str, *, selected: tuple[str, ...] = (), ignored: tuple[str, ...] = ()) -> list[str]:
    """What is said of two maps with these `rules` in portfolio.yml, by the rules and about them."""
    for name, text in {**MAPS, "portfolio.yml": rules}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(folder))
    assert loaded.diagnostics == ()
    chosen = chosen_rules(loaded.portfolio.rules, selected, ignored)
    found = run_rules_for_every_build(loaded.portfolio, loaded.places.value, rules=chosen)
    # A build says the same.
    assert found == run_rules(loaded.portfolio, loaded.portfolio, loaded.places.value, rules=chosen)
    return [f"{one.level} {one.file}:{one.line}:{one.column} {one.code}" for one in found]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("title: A", ["notice maps/one.yml:3:28 J251", "notice maps/two.yml:1:8 J509"]),
        ("rules: {ignore: J251}", ["notice maps/two.yml:1:8 J509"]),
        ("rules: {ignore: [J251, j509]}", []),
        ("rules: {off: J251, error: J509}", ["error maps/two.yml:1:8 J509"]),
        ("rules:\n  warning: J251\n  ignore: J509", ["warning maps/one.yml:3:28 J251"]),
    ],
)
def test_a_library_leaves_rules_out_and_gives_them_levels(tmp_path: Path, rules: str, expected: list[str]) -> None:
    assert said(tmp_path, rules) == expected


def test_whoever_asks_leaves_out_further_rules_or_asks_for_one(tmp_path: Path) -> None:
    assert said(tmp_path, "rules: {ignore: J251}", ignored=("J509",)) == []
    assert said(tmp_path, "rules: {error: J251}", selected=("J251",)) == ["error maps/one.yml:3:28 J251"]
    assert said(tmp_path, "rules: {ignore: J251}", selected=("J251",)) == []


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("rules: {ignore: [J799, J251, J509]}", ["error portfolio.yml:1:18 J510"]),
        ("rules: {ignore: [J251, J509], notice: J104}", ["error portfolio.yml:1:39 J511"]),
        ("rules: {ignore: [J251, J509], error: J251}", ["error portfolio.yml:1:38 J512"]),
        ("rules: {ignore: [J251, J509, J510]}", ["error portfolio.yml:1:30 J511"]),
    ],
)
def test_a_code_that_is_no_rule_is_told_at_its_place(tmp_path: Path, rules: str, expected: list[str]) -> None:
    assert said(tmp_path, rules) == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.code)
def test_every_rule_can_be_left_out(tmp_path: Path, rule) -> None:
    for name, text in rule.code.wrong.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(tmp_path))
    found = run_rules_for_every_build(
        loaded.portfolio, loaded.places.value, rules=chosen_rules(loaded.portfolio.rules, (), [rule.code.code])
    )
    assert rule.code.code not in {one.code for one in found}
