"""A build holds nothing of what its labels leave out: no text, no name, no id."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.site.portfolios.every_field import CUSTOM_LANES, Path, every_field, id_at

from mkdocs_journeys.model import Localized, Portfolio, Record
from mkdocs_journeys.prose import select

ENTITIES = ("journeys", "case_studies", "courses")


def marker(path: Path) -> str:
    """A text that says where it stands."""
    return "/".join(["text", *map(str, path)])


def portfolio_of(data: dict[str, Any]) -> Portfolio:
    return Portfolio.model_validate(data, context={"forms": CUSTOM_LANES})


@cache
def every_field_as_json() -> str:
    return json.dumps(every_field(marker))


@cache
def complete() -> Portfolio:
    return portfolio_of(json.loads(every_field_as_json()))


def labelled(*paths: Path) -> Portfolio:
    """The complete portfolio with a label on some records."""
    data = json.loads(every_field_as_json())
    for path in paths:
        record: Any = data
        for name in path:
            record = record[name]
        record["only"] = ["internal"]
    return portfolio_of(data)


def records(value: Any, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Every record with its place."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from records(getattr(value, name), (*path, name))
    elif isinstance(value, tuple | dict):
        for key, entry in value.items() if isinstance(value, dict) else enumerate(value):
            yield from records(entry, (*path, key))


def texts(value: Any) -> Iterator[str]:
    """Every text in a record: fields that are not dumped, keys and translations included."""
    match value:
        case str():
            yield value
        case Record():
            for name in type(value).model_fields:
                yield from texts(getattr(value, name))
        case Localized():
            yield from value.every
        case dict():
            for key, entry in value.items():
                yield key
                yield from texts(entry)
        case tuple():
            for entry in value:
                yield from texts(entry)


def is_of(text: str, path: Path) -> bool:
    return text.startswith(f"{marker(path)}/")


MAY_BE_LABELLED = sorted((path for path, record in records(complete()) if "only" in type(record).model_fields), key=str)
IN_ENTITIES = [path for path in MAY_BE_LABELLED if path[0] in ENTITIES and "custom_lanes" not in path]


def test_everything_that_has_a_place_of_its_own_may_be_labelled():
    kinds = {type(record).__name__ for path, record in records(complete()) if path in MAY_BE_LABELLED}
    assert kinds >= {
        *("JourneyMap", "Persona", "CaseStudy", "Course", "Lesson", "Run", "RunDay", "Stage", "Step", "CustomLane"),
        *("Item", "Quote", "PainPoint", "Opportunity", "Metric", "TouchpointUse", "ChannelUse", "Result", "Image"),
        *("Channel", "Owner", "Actor", "Touchpoint", "Dimension", "DimensionValue", "Phase", "Source"),
    }


@given(st.lists(st.sampled_from(MAY_BE_LABELLED), min_size=1, max_size=6, unique=True))
@settings(max_examples=50)
def test_neither_a_text_nor_an_id_of_what_is_left_out_remains(paths):
    selected = select(labelled(*paths))
    left = set(texts(selected))
    assert not [text for text in left for path in paths if is_of(text, path)]
    for path in paths:
        # A lesson's or a run's id is its own only within the course.
        of_a_course = {"lesson_files", "run_files"} & {*path}
        assert id_at(path) not in (set(texts(selected.courses.get(str(path[1])))) if of_a_course else left)


@given(st.lists(st.sampled_from(IN_ENTITIES), min_size=1, max_size=6, unique=True))
@settings(max_examples=30)
def test_nothing_else_is_lost(paths):
    before, left = set(texts(complete())), set(texts(select(labelled(*paths))))
    lost = {text for text in before - left if text.startswith("text/")}
    assert lost == {text for text in before for path in paths if is_of(text, path)}


@given(st.lists(st.sampled_from(MAY_BE_LABELLED), max_size=6, unique=True))
@settings(max_examples=20)
def test_a_build_that_names_the_label_holds_everything(paths):
    portfolio = labelled(*paths)
    assert select(portfolio, include=["draft", "internal"]) == portfolio


def test_a_portfolio_without_labels_is_whole_in_every_build():
    assert select(complete()) == complete()


def test_a_selection_is_its_own_selection():
    once = select(labelled(*MAY_BE_LABELLED[::7]))
    assert select(once) == once


@pytest.mark.parametrize("lane", [*CUSTOM_LANES])
def test_with_a_lane_go_its_cells_in_every_map(lane):
    selected = select(labelled(("custom_lanes", lane)))
    assert not [text for text in texts(selected) if f"/custom/{lane}/" in text or text == lane]


def test_the_feelings_of_a_removed_persona_go_with_them():
    left = set(texts(select(labelled(("personas", "persona-two")))))
    assert not [text for text in left if "/emotion/persona-two/" in text]
    assert [text for text in left if "/emotion/persona-one/" in text]


def journey(**fields: Any) -> dict[str, Any]:
    return {"id": "anna", "title": "Anna buys", **fields}


def selected_map(data: dict[str, Any], **portfolio: Any) -> Any:
    return select(portfolio_of({"journeys": {"anna": copy.deepcopy(data)}, **portfolio})).journeys["anna"]


HIDDEN: dict[str, Any] = {"only": "internal"}


def test_a_map_that_renames_a_lane_does_not_show_what_the_portfolio_hides():
    data = journey(
        steps=[{"id": "pays", "name": "Pays", "support": "Restarts the server"}],
        custom_lanes={"support": "IT"},
        lanes=["actions", "support"],
    )
    selected = selected_map(data, custom_lanes={"support": HIDDEN})
    assert (selected.steps[0].support, selected.custom_lanes, selected.lanes) == ((), {}, ("actions",))


def test_a_hidden_touchpoint_lane_takes_the_channels_that_are_drawn_in_it():
    data = journey(steps=[{"id": "pays", "name": "Pays", "touchpoints": ["till"], "channels": ["shop"]}])
    libraries = {"touchpoints": {"till": "Till"}, "channels": {"shop": "Shop"}}
    selected = selected_map(data, custom_lanes={"touchpoints": HIDDEN}, **libraries)
    assert (selected.steps[0].touchpoints, selected.steps[0].channels) == ((), ())


def test_a_hidden_duration_lane_takes_the_waiting_times_that_are_drawn_in_it():
    data = journey(steps=[{"id": "pays", "name": "Pays", "duration": "5 min", "wait": "2 days"}])
    selected = selected_map(data, custom_lanes={"duration": HIDDEN})
    assert (selected.steps[0].duration, selected.steps[0].wait) == ("", "")


def test_what_refers_to_something_removed_loses_the_reference_and_not_more():
    data = journey(
        steps=[
            {"id": "looks", "name": "Looks", "only": "internal"},
            {"id": "pays", "name": "Pays", "back_to": "looks", "opens": "ben", "owner": ["shop", "bank"]},
        ],
        personas=["ben"],
    )
    selected = selected_map(data, owners={"shop": "Shop", "bank": {"name": "Bank", **HIDDEN}})
    step = selected.steps[0]
    assert (step.name, step.back_to, step.opens, step.owner) == ("Pays", None, None, ("shop",))
    assert selected.personas == ()


def test_a_step_leads_back_to_a_step_and_not_to_a_stage_of_the_same_id():
    stages = [
        {"id": "buys", "name": "Buys", "steps": [{"id": "pays", "name": "Pays", "back_to": "buys"}]},
        {
            "id": "uses",
            "name": "Uses",
            "steps": [{"id": "buys", "name": "Buys", **HIDDEN}, {"id": "runs", "name": "Runs"}],
        },
    ]
    assert selected_map(journey(stages=stages)).stages[0].steps[0].back_to is None


def test_a_touchpoint_goes_with_its_library_entry():
    data = journey(steps=[{"id": "pays", "name": "Pays", "touchpoints": ["till", {"name": "app", "key": "fast"}]}])
    selected = selected_map(data, touchpoints={"till": "Till", "app": {"name": "App", **HIDDEN}})
    assert [use.touchpoint for use in selected.steps[0].touchpoints] == ["till"]


def test_what_only_left_out_things_named_is_gone_as_well():
    """A plain `source: …` makes a library entry; its name must not outlive the entry that it stood in."""
    points = [{"text": "Slow", "source": "memo", **HIDDEN}, {"text": "Dear", "source": "survey"}]
    data = journey(steps=[{"id": "pays", "name": "Pays", "pain_points": points}])
    sources = {
        "memo": {"title": "Memo on lay-offs", "implied": True},
        "survey": {"title": "Survey", "implied": True},
        "book": {"title": "A book that nobody cites yet"},
    }
    selected = select(portfolio_of({"journeys": {"anna": data}, "sources": sources}))
    assert [*selected.sources] == ["survey", "book"]


def test_a_value_that_only_left_out_maps_gave_to_a_dimension_is_gone_as_well():
    regions = {"mars": {"name": "Mars", "implied": True}, "europe": {"name": "Europe", "implied": True}}
    portfolio = portfolio_of(
        {
            "dimensions": {"region": {"values": regions}},
            "journeys": {
                "anna": {"id": "anna", "dimensions": {"region": "mars"}, **HIDDEN},
                "ben": {"id": "ben", "dimensions": {"region": "europe"}},
            },
        }
    )
    assert [*select(portfolio).dimensions["region"].values] == ["europe"]


def test_what_a_removed_persona_felt_is_not_what_everybody_felt():
    data = journey(
        personas=["anna", "ben"],
        steps=[
            {"id": "pays", "name": "Pays", "who": "ben", "emotion": "-2", "actions": "Types"},
            {"id": "runs", "name": "Runs", "emotion": "1"},
        ],
    )
    selected = selected_map(data, personas={"anna": {"title": "Anna"}, "ben": {"title": "Ben", **HIDDEN}})
    pays, runs = selected.steps
    assert (pays.who, pays.emotion, pays.actions[0].text) == ((), None, "Types")
    assert runs.emotion is not None


def test_a_hidden_value_of_a_dimension_leaves_maps_and_lessons_alike():
    entity = {"title": "Anna", "dimensions": {"industry": ["retail", "secret"], "region": "europe"}}
    portfolio = select(
        portfolio_of(
            {
                "dimensions": {"industry": {"values": {"retail": "Retail", "secret": HIDDEN}}, "region": "Region"},
                "journeys": {"anna": {"id": "anna", **entity}},
                "courses": {"mapping": {"id": "mapping", "lesson_files": {"why": {"id": "why", **entity}}}},
            }
        )
    )
    expected = {"industry": ("retail",), "region": ("europe",)}
    assert portfolio.journeys["anna"].dimensions == expected
    assert portfolio.courses["mapping"].lesson_files["why"].dimensions == expected


def test_ids_are_the_same_in_every_build():
    stages = [{"id": "buys", "name": "Buys", **HIDDEN}, {"id": "uses", "name": "Uses", "steps": [{"id": "uses-pays"}]}]
    selected = selected_map(journey(stages=stages))
    assert [column.anchor for column in selected.columns] == ["uses-pays"]


def test_a_metric_within_an_opportunity_may_be_left_out():
    metrics = [{"name": "Margin", **HIDDEN}, {"name": "Orders"}]
    data = journey(steps=[{"id": "pays", "opportunities": [{"text": "Guest checkout", "metrics": metrics}]}])
    assert [metric.name for metric in selected_map(data).steps[0].opportunities[0].metrics] == ["Orders"]
