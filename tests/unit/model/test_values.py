"""What a single value may look like, and what it means."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.model import (
    CaseStudy,
    Column,
    CustomLane,
    Feeling,
    Image,
    Item,
    JourneyMap,
    Kind,
    Localized,
    Metric,
    Opportunity,
    Persona,
    Portfolio,
    PortfolioFile,
    RunDay,
    Stage,
    Step,
    is_picture,
)
from mkdocs_journeys.model.scalars import is_safe_link


@pytest.mark.parametrize("text", ["9:30", "no", "1.10", "012", "2026-09-30", "null", "~", "0x10"])
def test_a_text_stays_as_written(text):
    assert Item.model_validate(text).text == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("1", 1), ("+1", 1), ("-1", -1), ("−1", -1), ("－1", -1), ("１", 1), ("＋０．５", 0.5), ("1.5", 1.5), (".5", 0.5)],
)
def test_numbers_are_read_in_the_spellings_of_both_scripts(text, number):
    assert Feeling.model_validate({"score": text}).score == number


@pytest.mark.parametrize("text", ["nan", "inf", "1e3", "1,5", "one", "--1", "", "1" * 41])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError, match="a number is expected"):
        Feeling.model_validate({"score": text})


@pytest.mark.parametrize("text", ["-3", "1.5"])
def test_a_count_is_whole_and_not_negative(text):
    with pytest.raises(ValueError, match="a whole number is expected"):
        Metric.model_validate({"name": "NPS", "n": text})


@pytest.mark.parametrize("text", ["0", "6", "0.9"])
def test_values_and_effort_are_from_1_to_5(text):
    with pytest.raises(ValueError, match="from 1 to 5"):
        Opportunity.model_validate({"text": "a", "effort": text})


@pytest.mark.parametrize("text", ["true", "yes", "是", "Yes", "TRUE"])
def test_yes_is_read_in_both_languages(text):
    step = Step.model_validate({"parallel": text, "optional": text, "moment_of_truth": text})
    assert step.parallel
    assert step.optional is not None
    assert step.moment_of_truth is not None
    assert step.moment_of_truth.why == ""


@pytest.mark.parametrize("text", ["false", "no", "否", "No", "", " "])
def test_no_and_nothing_mean_that_it_does_not_hold(text):
    assert Step.model_validate({"moment_of_truth": text}).moment_of_truth is None


def test_a_yes_may_be_the_reason():
    flag = Step.model_validate({"moment_of_truth": "the promise is made here"}).moment_of_truth
    assert flag is not None
    assert flag.why == "the promise is made here"


@pytest.mark.parametrize("text", ["2026-09-30", "2026年9月30日", "2026-9-30", "２０２６-09-30"])
def test_a_date_is_read_in_both_notations(text):
    assert JourneyMap.model_validate({"reviewed": text}).reviewed == datetime.date(2026, 9, 30)


@pytest.mark.parametrize("text", ["2026-02-30", "30.9.2026", "2026-13", "09/30/2026"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="a date such as"):
        JourneyMap.model_validate({"reviewed": text})


@pytest.mark.parametrize("text", ["9:30", "09:30", "9：30"])
def test_a_time_of_day_is_no_number(text):
    assert RunDay.model_validate({"start": text}).start == datetime.time(9, 30)


@pytest.mark.parametrize(
    "link", ["https://example.org/a?b=c#d", "http://例え.jp/店", "mailto:a@b.example", "tel:+49123"]
)
def test_a_link_may_lead_to_a_page_a_mailbox_or_a_telephone(link):
    assert Item.model_validate({"text": "a", "link": link}).link == link


@pytest.mark.parametrize(
    "link",
    [
        *(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
        ),
        *(
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "/index",
            "../up",
            "https:",
            "https:///x",
            "mailto:",
            "http:x",
        ),
        *("https://a.example/\u202etxt", "https://a.example/\u2066x", "https://a b.example", "https://a.example/\x07"),
        *("https://a.example/\u2028x", "https://a.example/\x85", "https://[::1", "blob:https://a.example/x"),
    ],
)
def test_any_other_link_is_refused(link):
    assert not is_safe_link(link)


@given(st.text())
def test_no_link_can_run_a_script(link):
    assert not is_safe_link(f"javascript:{link}")
    assert not is_safe_link(f"\x01javascript:{link}")


@pytest.mark.parametrize("path", ["anna.png", "pictures/门店.webp", "./a.JPG", "a b.jpeg"])
def test_a_picture_lies_beside_the_file_that_names_it(path):
    assert Image.model_validate(path).file == path


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/etc/shadow.png",
            "C:\\a.png",
            "..\\a.png",
            "https://evil.example/a.png",
        ),
        *("//evil.example/a.png", "data:image/png;base64,x.png", "a.svg", "a.html", "a", "a\0.png"),
    ],
)
def test_a_picture_from_anywhere_else_is_refused(path):
    with pytest.raises(ValueError, match="a picture within the journeys folder"):
        Image.model_validate(path)


@pytest.mark.parametrize(("portrait", "picture"), [("🏃‍♀️", False), ("👩🏽", False), ("anna.png", True)])
def test_a_portrait_is_a_picture_or_an_emoji(portrait, picture):
    read = Persona.model_validate({"portrait": portrait}).portrait
    assert read == portrait
    assert is_picture(read) is picture


@pytest.mark.parametrize("portrait", ["Anna", "<b>🏃", "/anna.png"])
def test_a_portrait_is_nothing_else(portrait):
    with pytest.raises(ValueError, match="a picture within"):
        Persona.model_validate({"portrait": portrait})


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("6 months", 6, 0),
        ("1 month", 1, 0),
        ("90 days", 0, 90),
        ("2 Weeks", 0, 14),
        ("1 year", 12, 0),
        ("6个月", 6, 0),
        ("1 年", 12, 0),
    ],
)
def test_a_review_is_due_after_a_length_of_time(text, months, days):
    period = PortfolioFile.model_validate({"review_every": text}).review_every
    assert period is not None
    assert (period.months, period.days) == (months, days)


@pytest.mark.parametrize("scale", [["1"], ["5", "1"], ["1", "1"], "5-1", ["a", "b"], ["1", "2", "3"]])
def test_a_scale_has_two_ends_worst_first(scale):
    with pytest.raises(ValueError, match="expected"):
        JourneyMap.model_validate({"emotion_scale": scale})


def test_a_condition_is_written_if():
    assert Step.model_validate({"name": "Adds", "if": "documents are rejected"}).condition == "documents are rejected"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1", {"": [("1", ())]}),
        ("焦虑", {"": [(None, ("焦虑",))]}),
        (["希望", "迷い"], {"": [(None, ("希望",)), (None, ("迷い",))]}),
        (["1", "😡", {"score": "-1"}], {"": [("1", ()), (None, ("😡",)), ("-1", ())]}),
        ({"score": "-1", "label": ["焦虑", "赶时间"]}, {"": [("-1", ("焦虑", "赶时间"))]}),
        ({"anna": "1", "ben": ["2", "-1"]}, {"anna": [("1", ())], "ben": [("2", ()), ("-1", ())]}),
        ({"anna": {"score": "1", "label": "curious"}}, {"anna": [("1", ("curious",))]}),
        ({}, {}),
        ([], {}),
    ],
)
def test_an_emotion_is_written_in_many_forms(written, read):
    emotion = Step.model_validate({"emotion": written}).emotion or {}
    found = {who: [(point.score, point.label) for point in points] for who, points in emotion.items()}
    expected = {
        who: [(None if score is None else float(score), label) for score, label in points]
        for who, points in read.items()
    }
    assert found == expected


def test_an_emotion_may_be_a_range():
    emotion = Step.model_validate({"emotion": {"low": "-1", "high": "1", "label": "Depends on the scan"}}).emotion
    assert emotion is not None
    assert (emotion[""][0].low, emotion[""][0].high, emotion[""][0].score) == (-1, 1, None)


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        (["Runs"], {"": ["Runs"]}),
        ("Runs", {"": ["Runs"]}),
        ({"text": "Runs", "source": "interview"}, {"": ["Runs"]}),
        ({"career": "Leads", "personal": ["Runs", "Rests"]}, {"career": ["Leads"], "personal": ["Runs", "Rests"]}),
    ],
)
def test_goals_are_a_list_or_career_and_personal(written, groups):
    goals = Persona.model_validate({"goals": written}).goals
    assert {group: [goal.text for goal in items] for group, items in goals.items()} == groups


def test_goals_have_no_other_groups():
    with pytest.raises(ValueError, match="career, personal"):
        Persona.model_validate({"goals": {"secret": ["World domination"]}})


def test_a_name_is_given_in_the_language_asked_for_or_a_related_one_or_the_first():
    name = Localized({"en": "Store", "zh": "门店", "zh-TW": "門市"})
    assert [name.text(language) for language in ("zh", "zh-TW", "zh-Hans", "EN", "de", "")] == [
        "门店", "門市", "门店", "Store", "Store", "Store",
    ]  # fmt: skip


def test_one_name_serves_every_language():
    assert Localized("Store").text("zh") == "Store"
    assert Localized.read("  Store ") == Localized("Store")


@pytest.mark.parametrize("names", [{"nmae": "Store"}, {"en": ["Store"]}, ["Store"], {"": "Store"}])
def test_a_name_by_language_names_languages(names):
    with pytest.raises(ValueError, match="expected here"):
        PortfolioFile.model_validate({"owners": {"store": {"name": names}}})


@pytest.mark.parametrize("name", ["pain-points", "pain_points", "Pain points"])
def test_a_custom_lane_is_like_a_built_in_one(name):
    assert CustomLane.model_validate({"like": name}).form == "pain_points"


def test_a_custom_lane_without_a_form_stands_among_the_customers():
    assert CustomLane.model_validate({}).form == "actions"


def test_entries_of_a_custom_lane_have_the_fields_of_the_lane_that_it_is_like():
    data = {"custom": {"risks": ["Fraud", {"text": "Loss", "severity": "high"}], "systems": "CRM"}}
    step = Step.model_validate(data, context={"forms": {"risks": "pain_points", "systems": "support"}})
    assert [entry.severity for entry in step.custom["risks"]] == [None, "high"]
    dumped = step.model_dump()["custom"]
    assert dumped["risks"][1]["severity"] == "high"
    assert dumped["systems"][0]["text"] == "CRM"


def test_a_mistake_in_a_custom_lane_is_found_at_its_place():
    with pytest.raises(ValueError, match=r"custom\.risks\.1\.severity") as refused:
        Step.model_validate(
            {"custom": {"risks": ["Fraud", {"text": "Loss", "severity": "huge"}]}},
            context={"forms": {"risks": "pain_points"}},
        )
    assert refused.value.errors()[0]["loc"] == ("custom", "risks", 1, "severity")


def map_of(**fields) -> JourneyMap:
    return JourneyMap.model_validate({"id": "anna", **fields})


def test_a_stage_without_steps_is_a_column_beside_the_steps_of_others():
    stages = [
        {"id": "aware", "name": "Aware"},
        {"id": "buys", "steps": [{"id": "pays"}, {"id": "waits"}]},
    ]
    columns = map_of(stages=stages).columns
    assert [(column.index, column.stage_index, column.anchor) for column in columns] == [
        (0, 0, "stage-aware"),
        (1, 1, "pays"),
        (2, 1, "waits"),
    ]
    assert [type(column.part) for column in columns] == [Stage, Step, Step]


def test_a_map_without_stages_has_its_steps_as_columns():
    assert map_of(steps=["Looks", "Pays"]).columns == (
        Column(0, None, 0, Step(name="Looks")),
        Column(1, None, 0, Step(name="Pays")),
    )


def test_a_map_without_anything_has_no_columns():
    assert map_of().columns == ()


@pytest.mark.parametrize(
    ("fields", "basis"),
    [({}, "assumed"), ({"state": "future"}, "target"), ({"state": "future", "basis": "observed"}, "observed")],
)
def test_what_a_map_rests_on_follows_from_its_state_unless_it_says_so(fields, basis):
    assert map_of(**fields).default_basis == basis


@pytest.mark.parametrize(
    ("kind", "id", "name"),
    [
        (Kind.PERSONA, "anna", "Anna"),
        (Kind.CASE_STUDY, "bank", "bank"),
        (Kind.OWNER, "shop", "门店"),
        (Kind.OWNER, "nobody", "nobody"),
        (Kind.SOURCE, "book", "Kalbach"),
    ],
)
def test_everything_is_called_by_its_name_or_else_by_its_id(kind, id, name):
    portfolio = Portfolio(
        personas={"anna": Persona(title="Anna")},
        case_studies={"bank": CaseStudy()},
        owners={"shop": {"name": {"en": "Store", "zh": "门店"}}},
        sources={"book": "Kalbach"},
    )
    assert portfolio.name_of(kind, id, "zh") == name


def test_the_model_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        Item(text="a").text = "b"
