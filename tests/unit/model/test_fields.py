"""The model takes every field of the format, under the name that authors know."""

import pytest

from mkdocs_journeys import model
from mkdocs_journeys.model import Record
from mkdocs_journeys.model.cells import entry_types

EVERY_ENTITY = """
    id was title name summary description language translation_of date authors owner status reviewed dimensions tags
    basis source link facts only
"""
CELLS = " ".join(("channels", "moment_of_truth", *(lane for lane in model.LANES if lane not in ("duration", "images"))))
PARTS = "id was name description goal who when duration wait tags link facts images basis only replaces"
ITEMS = "id was name description who to duration basis source link tags only"
MAPS = """
    state personas scenario goal stages steps expectations trigger outcome scope future_of parent lanes custom_lanes
    density emotion_scale emotion_words sources images insights elsewhere library
"""
PERSONAS = """
    portrait age gender occupation role family location segment quotes biography goals motivations jobs values needs
    frustrations behaviours channels skills accessibility organisation
"""
CASES = "organisation challenge approach measures results before_map after_map personas quotes images sources"
PORTFOLIO = """
    title language emotion_scale emotion_words review_every rules strict lanes custom_lanes density channels owners
    actors touchpoints dimensions phases sources
"""

FIELDS: dict[type[Record], str] = {
    model.JourneyMap: f"{EVERY_ENTITY} {CELLS} {MAPS}",
    model.Persona: f"{EVERY_ENTITY} {PERSONAS}",
    model.CaseStudy: f"{EVERY_ENTITY} {CASES}",
    model.Course: f"{EVERY_ENTITY} audience objectives materials prerequisites lessons",
    model.Lesson: f"{EVERY_ENTITY} objectives teach materials key_points",
    model.Run: f"{EVERY_ENTITY} place trainers lessons skip_if_short days",
    model.Stage: f"{PARTS} {CELLS} phase steps",
    model.Step: f"{PARTS} {CELLS} if either optional parallel back_to opens",
    model.Item: f"{ITEMS} text",
    model.Quote: f"{ITEMS} text",
    model.PainPoint: f"{ITEMS} text severity impact",
    model.Opportunity: f"""{ITEMS} text addresses customer_value business_value effort owner status priority measure
        metrics""",
    model.Metric: f"{ITEMS} text baseline value target unit n period better",
    model.TouchpointUse: f"""{ITEMS} text channel owner key satisfaction customer_importance business_importance
        frequency""",
    model.ChannelUse: f"{ITEMS} text",
    model.Feeling: "score low high label basis n sd source withheld",
    model.Image: "file alt only",
    model.Result: "metric name before after unit n period basis source only",
    model.RunDay: "date start end breaks only",
    model.Break: "after at minutes",
    model.PortfolioFile: PORTFOLIO,
    model.RuleSettings: "ignore error warning notice",
    model.MapLibrary: "channels owners actors touchpoints dimensions phases sources personas only",
    model.CustomLane: "name like only",
    model.Channel: "name icon only",
    model.Owner: "name contact only",
    model.Actor: "name kind only",
    model.Touchpoint: "name channel owner only",
    model.Dimension: "name values only",
    model.DimensionValue: "name only",
    model.Phase: "name only",
    model.Source: "title kind date link only",
}

WORDS = {
    (model.JourneyMap, "state"): "current future",
    (model.JourneyMap, "status"): "draft in-review published archived",
    (model.JourneyMap, "basis"): "measured observed assumed target",
    (model.Item, "basis"): "measured observed assumed target",
    (model.Feeling, "basis"): "measured observed assumed target",
    (model.JourneyMap, "density"): "brief full",
    (model.PortfolioFile, "density"): "brief full",
    (model.PainPoint, "severity"): "low medium high",
    (model.Opportunity, "status"): "proposed planned in-progress done rejected",
    (model.Metric, "better"): "higher lower",
    (model.Persona, "role"): "buyer user referrer",
    (model.Actor, "kind"): "staff partner system",
    (model.Source, "kind"): "interview survey observation analytics workshop document literature web",
    (model.CustomLane, "like"): """actions touchpoints thoughts quotes needs pain-points bright-spots opportunities
        metrics physical-evidence frontstage backstage support""",
}

NEEDED = {
    model.Item: {"text": "a"},
    model.PainPoint: {"text": "a"},
    model.Opportunity: {"text": "a"},
    model.Metric: {"name": "a"},
}


def test_every_record_that_authors_write_is_listed_here():
    def below(record: type[Record]) -> set[type[Record]]:
        return {record, *(deeper for other in record.__subclasses__() for deeper in below(other))}

    parts = {Record, model.Entity, model.Cells, model.Part, model.CellEntry, model.LibraryEntry}
    made_by_the_reader = {model.Portfolio, model.ReviewPeriod, model.Flag, model.Either}
    # Tests of how records work make some of their own.
    ours = {record for record in below(Record) if record.__module__.startswith("mkdocs_journeys.")}
    others = ours - {*FIELDS} - parts - made_by_the_reader
    # What has no field but those of every entity has nothing to be listed.
    assert [record for record in others if record.model_fields.keys() != model.Entity.model_fields.keys()] == []
    assert {*FIELDS} <= below(Record)


@pytest.mark.parametrize(
    ("record", "field"), [(record, field) for record, fields in FIELDS.items() for field in fields.split()]
)
def test_a_field_of_the_format_is_one_of_the_model(record, field):
    # Authors name a touchpoint, a channel and an opportunity as they name any item.
    assert record.synonyms.get(field, field) in record.model_fields


@pytest.mark.parametrize("record", FIELDS)
def test_every_field_says_what_it_is(record):
    assert [name for name, field in record.model_fields.items() if not field.description] == []


@pytest.mark.parametrize(
    ("record", "field", "word"), [(*place, word) for place, words in WORDS.items() for word in words.split()]
)
def test_a_word_of_the_format_is_taken_as_it_is_documented(record, field, word):
    value = getattr(record.model_validate({**NEEDED.get(record, {}), field: word}), field)
    assert value in (word, (word,))


@pytest.mark.parametrize("spelling", ["in-progress", "In progress", "in_progress", "IN-PROGRESS"])
def test_a_word_is_known_whatever_its_capitals_spaces_and_hyphens(spelling):
    assert model.Opportunity.model_validate({"text": "a", "status": spelling}).status == "in-progress"


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (model.Step, "name"),
        (model.Stage, "name"),
        (model.Item, "text"),
        (model.PainPoint, "text"),
        (model.Opportunity, "text"),
        (model.Metric, "name"),
        (model.TouchpointUse, "touchpoint"),
        (model.ChannelUse, "channel"),
        (model.Image, "file"),
        (model.Owner, "name"),
        (model.Phase, "name"),
        (model.DimensionValue, "name"),
        (model.CustomLane, "name"),
        (model.Source, "title"),
    ],
)
def test_a_bare_text_is_enough_where_a_name_or_a_text_is_expected(record, field):
    assert str(getattr(record.model_validate("picture.png"), field)) == "picture.png"


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (model.JourneyMap, {"title": "a", "name": "b"}),
        (model.Step, {"title": "a", "name": "b"}),
        (model.Step, {"if": "a", "condition": "b"}),
        (model.TouchpointUse, {"text": "a", "name": "b"}),
        (model.Item, {"name": "b", "text": "a"}),
    ],
)
def test_a_field_given_under_both_of_its_names_is_refused(record, fields):
    with pytest.raises(ValueError, match="Extra inputs"):
        record.model_validate(fields)


def test_a_field_that_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="Extra inputs"):
        model.Step.model_validate({"name": "Pays", "pain_point": "Slow"})


def test_every_lane_is_a_field_of_the_parts_of_a_map():
    assert {*model.LANES} <= {*model.Step.model_fields}
    assert {name for lane in model.LANES.values() for name in lane.fields} <= {*model.Step.model_fields}


def test_every_field_with_entries_is_a_lane_or_shown_in_one():
    shown = {name for lane in model.LANES.values() for name in lane.fields}
    assert {*entry_types()} <= shown


def test_the_lanes_of_the_customer_come_before_those_of_the_organisation():
    order = [*model.LANES]
    assert order[:4] == ["emotion", "actions", "touchpoints", "thoughts"]
    assert order.index("opportunities") < order.index("owner") < order.index("physical_evidence")
    assert order.index("frontstage") < order.index("backstage") < order.index("support")


def test_no_two_lanes_give_their_entries_one_address():
    anchors = [lane.anchor or lane.id for lane in model.LANES.values()]
    assert len(set(anchors)) == len(anchors)


def test_a_list_field_also_takes_a_single_value():
    step = model.Step.model_validate({"name": "Pays", "actions": "Types", "owner": "shop", "tags": "late"})
    assert (step.actions[0].text, step.owner, step.tags) == ("Types", ("shop",), ("late",))
