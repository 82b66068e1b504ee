"""Kinds are declared once, and whoever needs all of a sort loops over the declarations."""

import re

import pytest

from mkdocs_journeys import model
from mkdocs_journeys.model import ENTITY_KINDS, KINDS, LIBRARY_KINDS, Kind, Portfolio, Ref

PORTFOLIO = Portfolio(
    journeys={"anna": {"id": "anna"}},
    personas={"ben": {"id": "ben"}},
    case_studies={"bank": {"id": "bank"}},
    courses={"maps": {"id": "maps", "lesson_files": {"first": {"id": "first"}}, "run_files": {"may": {"id": "may"}}}},
    channels={"web": "Website"},
)
FILES = [
    (re.compile(r"case[_-]stud(?:y|ies)|CaseStud(?:y|ies)", re.IGNORECASE), 17),
    (re.compile(r"physical[_-]evidence"), 3),
]
"""What one of many is called, and how many files of the package may name it: what a new one has to be added to."""


def test_every_kind_has_one_declaration():
    assert [*KINDS] == [*Kind]


@pytest.mark.parametrize("spec", ENTITY_KINDS, ids=lambda spec: spec.kind.value)
def test_what_has_files_is_an_entity(spec):
    assert issubclass(model.type_of(spec.kind), model.Entity)


@pytest.mark.parametrize("spec", LIBRARY_KINDS, ids=lambda spec: spec.kind.value)
def test_what_the_portfolio_declares_is_kept_by_id(spec):
    assert issubclass(model.type_of(spec.kind), model.Record)
    assert PORTFOLIO.library(spec.kind) is getattr(PORTFOLIO, spec.collection)


def test_all_entities_are_walked_once_the_parts_of_courses_last():
    assert [str(ref) for ref, _ in PORTFOLIO.entities()] == [
        "journey:anna", "persona:ben", "case-study:bank", "course:maps", "lesson:maps/first", "run:maps/may",
    ]  # fmt: skip


def test_a_reference_leads_to_what_it_names():
    for ref, entity in PORTFOLIO.entities():
        assert PORTFOLIO.get(ref) is entity
    assert PORTFOLIO.get(Ref(Kind.CHANNEL, "web")) is PORTFOLIO.channels["web"]


@pytest.mark.parametrize("ref", [Ref.journey("nobody"), Ref.lesson("nothing", "first"), Ref(Kind.STEP, "pays")])
def test_a_reference_to_nothing_leads_nowhere(ref):
    assert PORTFOLIO.get(ref) is None


@pytest.mark.parametrize(("named", "most"), FILES, ids=["case studies", "a lane of texts"])
def test_few_files_name_one_of_many(repository, named, most):
    """Lists of all kinds come back one by one: where this fails, loop over `KINDS` or `LANES`."""
    package = repository / "plugins" / "mkdocs_journeys"
    naming = [
        path.relative_to(package).as_posix()
        for path in sorted(package.rglob("*"))
        if path.suffix in (".py", ".html", ".js", ".css") and named.search(path.read_text(encoding="utf-8"))
    ]
    assert len(naming) <= most, "\n".join(naming)
    assert len(naming) == most, f"now {len(naming)}: lower the number, so that it cannot rise again"
