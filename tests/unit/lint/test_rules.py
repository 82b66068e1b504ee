"""A rule is one file, which the runner and the reference find by themselves."""

import pytest

from mkdocs_journeys.diagnostics import CODES, THEMES, Place
from mkdocs_journeys.lint import EVERY_CODE, EVERY_THEME, RULES, Finding, Rule, run_rules
from mkdocs_journeys.model import Portfolio

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.code)
PORTFOLIO = Portfolio(
    journeys={id: {"id": id, "title": "Anna", "file": f"maps/{id}.yml", "steps": ["Pays"]} for id in ("one", "two")}
)


def at_its_path(file: str, path: tuple[str | int, ...]) -> Place:
    """A place that says where in the model it is."""
    return Place(f"{file}:{'.'.join(map(str, path))}")


@pytest.fixture(scope="module")
def files(repository):
    """The files of the rules."""
    folder = repository / "plugins" / "mkdocs_journeys" / "lint" / "rules"
    return [path for path in folder.glob("*.py") if path.stem != "__init__"]


def test_every_file_of_the_folder_is_a_rule(files):
    assert len(RULES) == len(files) == len({rule.code.code for rule in RULES})


@every_rule
def test_the_docstring_of_a_rule_is_the_text_of_its_page(rule):
    assert rule.code.title
    assert rule.code.why.endswith(".")


@every_rule
def test_a_rule_is_listed_under_a_heading_of_the_reference(rule):
    assert rule.code in EVERY_THEME[rule.theme]
    assert EVERY_CODE[rule.code.code] is rule.code


def test_the_reference_has_what_reading_reports_and_what_rules_report():
    assert {*EVERY_CODE} == {*CODES} | {rule.code.code for rule in RULES}
    assert [*EVERY_THEME] == [*THEMES]


def test_only_the_rules_that_were_chosen_run():
    chosen = [rule for rule in RULES if rule.code.code == "J509"]
    found = run_rules(PORTFOLIO, PORTFOLIO, at_its_path, rules=chosen)
    assert [(one.code, one.file) for one in found] == [("J509", "maps/two.yml:title")]
    assert run_rules(PORTFOLIO, PORTFOLIO, at_its_path, rules=()) == ()


def test_a_rule_names_the_file_only_where_it_is_another_one():
    same_title = next(rule for rule in RULES if rule.code.code == "J509")
    rule = Rule(same_title.code, same_title.theme, lambda build: build.maps(), lambda journey: [
        Finding.at("steps", 0, title="A", other=journey.file)
    ])  # fmt: skip
    found = run_rules(PORTFOLIO, PORTFOLIO, at_its_path, rules=[rule])
    assert {one.file for one in found} == {"maps/one.yml:steps.0", "maps/two.yml:steps.0"}
