"""Links to renamed stages, steps and entries keep arriving."""

from tests.unit.insight.maps import facts_of

from mkdocs_journeys.insight import former_anchors


def test_a_renamed_step_keeps_its_address_and_those_of_what_stands_in_it():
    step = {"id": "pays", "was": "buys", "name": "Pays", "pain_points": ["Slow", {"id": "dear", "text": "Dear"}]}
    assert former_anchors(facts_of(steps=[step])) == {
        "pays": ("buys",),
        "pays-pain-point-1": ("buys-pain-point-1",),
        "pays-dear": ("buys-dear",),
    }


def test_a_renamed_stage_keeps_its_address_and_those_of_what_stands_in_it():
    stage = {"id": "use", "was": ["usage", "after"], "name": "Use", "actions": "Wears them"}
    assert former_anchors(facts_of(stages=[stage])) == {
        "stage-use": ("stage-usage", "stage-after"),
        "stage-use-action-1": ("stage-usage-action-1", "stage-after-action-1"),
    }


def test_a_renamed_entry_keeps_its_address_also_within_a_renamed_step():
    step = {"id": "pays", "was": "buys", "name": "Pays", "needs": [{"id": "speed", "was": "haste", "text": "Speed"}]}
    found = former_anchors(facts_of(steps=[step]))
    assert found["pays-speed"] == ("pays-haste", "buys-speed", "buys-haste")


def test_an_address_that_something_else_has_now_leads_there():
    needs = [{"id": "speed", "was": "haste", "text": "Speed"}, {"id": "haste", "text": "Haste"}]
    assert former_anchors(facts_of(steps=[{"id": "pays", "name": "Pays", "needs": needs}])) == {}


def test_what_concerns_the_whole_map_keeps_its_address():
    facts = facts_of(
        steps=[{"id": "pays", "name": "Pays"}], pain_points=[{"id": "slow", "was": "late", "text": "Slow"}]
    )
    assert former_anchors(facts) == {"slow": ("late",)}
