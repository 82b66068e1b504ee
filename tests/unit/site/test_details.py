"""No fact is lost between the model and the page."""

import datetime
import typing

import pytest

from mkdocs_journeys.insight import Entry, curves
from mkdocs_journeys.model import (
    Choice,
    Flag,
    JourneyMap,
    Metric,
    Opportunity,
    PainPoint,
    Persona,
    Portfolio,
    Quote,
    Ref,
    Result,
    Step,
    TouchpointUse,
)
from mkdocs_journeys.model.cells import Cells
from mkdocs_journeys.site.details import HIDDEN_FIELDS, DetailWriter
from mkdocs_journeys.terms import CHOICE_TERMS, FIELD_TERMS
from mkdocs_journeys.words import Words


def writer() -> DetailWriter:
    return DetailWriter(
        Words("en"), Portfolio(), "en", {}, {("addresses", "asks"): ("Asks too much", Ref.journey("m", "pay-asks"))}
    )


RECORDS = (PainPoint, Opportunity, Quote, Metric, TouchpointUse, Result, Step, Persona)


@pytest.mark.parametrize("record_type", RECORDS)
def test_every_field_that_is_shown_has_a_term(record_type):
    apart = {
        *HIDDEN_FIELDS,
        *Cells.model_fields,
        "title",
        "summary",
        "portrait",
        "body",
        "file",
        "implied",
        "translation_of",
    }
    unnamed = set(record_type.model_fields) - apart - set(FIELD_TERMS) - {"metric", "before", "after", "steps"}
    assert not unnamed


@pytest.mark.parametrize("record_type", [*RECORDS])
def test_every_word_of_a_closed_set_has_a_term(record_type):
    sets = {
        held
        for field in record_type.model_fields.values()
        for held in (field.annotation, *typing.get_args(field.annotation))
        if isinstance(held, type) and issubclass(held, Choice)
    }
    assert {one: [*one] for one in sets} == {one: [*CHOICE_TERMS[one]] for one in sets}


def test_a_pain_point_says_how_severe_it_is_and_what_it_costs():
    item = PainPoint(text="Asks too much", severity="high", impact="30 % leave", source=["interview"])
    assert [(d.field, d.text) for d in writer().record(item)] == [
        ("source", "interview"),
        ("severity", "High"),
        ("impact", "30 % leave"),
    ]


def test_an_opportunity_leads_to_the_pain_point_that_it_addresses():
    found = {d.field: d for d in writer().record(Opportunity(text="Guest checkout", addresses=["asks"], effort=2))}
    assert found["addresses"].text == "Asks too much"
    assert found["addresses"].ref == Ref.journey("m", "pay-asks")
    assert found["effort"].text == "2"


def test_a_key_touchpoint_says_why():
    use = TouchpointUse(touchpoint="checkout", key=Flag(why="most orders are lost here"))
    assert [(d.label, d.text) for d in writer().record(use)] == [("Key touchpoint", "most orders are lost here")]


def test_a_metric_reads_as_before_now_and_target():
    metric = Metric(name="Completion", baseline="52", value="61", target=">80", unit="%")
    assert writer().metric(metric) == "52 → 61 % (target >80 %)"


def test_a_date_is_written_in_the_language_of_the_site():
    chinese = DetailWriter(Words("zh"), Portfolio(), "zh", {})
    assert [d.text for d in chinese.lines("reviewed", datetime.date(2026, 9, 30))] == ["2026年9月30日"]


def test_a_score_of_all_respondents_says_so_beside_their_number():
    steps = [
        {"id": "a", "name": "A", "emotion": {"score": "1", "n": "12"}},
        {"id": "b", "name": "B", "emotion": {"anna": {"score": "1", "n": "6"}}},
    ]
    journey = JourneyMap.model_validate({"id": "m", "personas": ["anna", "ben"], "steps": steps})
    portfolio = Portfolio(journeys={"m": journey})
    points = [point for curve in curves(journey, portfolio) for point in curve.points]
    said = [[d.text for d in writer().entry(Entry("emotion", point.anchor, point=point))] for point in points]
    assert [any("all respondents" in text for text in texts) for texts in said] == [True, False, True]
