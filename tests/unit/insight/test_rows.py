"""Lanes, their order, and what their cells say."""

from typing import Any

import pytest
from tests.unit.insight.maps import facts_of, portfolio_of

from mkdocs_journeys.insight import Entry, MapFacts, map_facts
from mkdocs_journeys.model import BUILT_IN_LANES
from mkdocs_journeys.prose import select

LIBRARIES: dict[str, Any] = {
    "channels": {"web": {"name": {"en": "Web", "zh": "网站"}, "icon": "material/web"}, "shop": "Shop"},
    "owners": {"marketing": {"name": {"en": "Marketing", "zh": "市场部"}}, "sales": "Sales", "it": "IT"},
    "touchpoints": {"ad": {"name": {"en": "Advertisement", "zh": "广告"}, "channel": "web", "owner": "marketing"}},
}
EVERYTHING = {
    **{lane: ["a"] for lane in BUILT_IN_LANES if lane not in ("emotion", "intensity", "duration", "images")},
    "emotion": "1", "intensity": "3", "duration": "1 day", "images": "a.png", "custom": {"x": ["a"]},
}  # fmt: skip


def entries(facts: MapFacts, lane: str) -> list[Entry]:
    row = facts.row(lane)
    return [entry for cell in row.cells for entry in cell.entries] if row else []


def step(**fields: Any) -> MapFacts:
    return facts_of(steps=[{"id": "pays", "name": "Pays", **fields}], portfolio=LIBRARIES)


def test_the_lanes_that_hold_something_stand_in_their_usual_order():
    facts = facts_of(steps=[{"id": "pays", **EVERYTHING}], portfolio={"custom_lanes": {"x": {"like": "support"}}})
    assert [row.lane.id for row in facts.rows] == [*BUILT_IN_LANES, "x"]
    assert facts.drawn == facts.rows


def test_a_lane_with_nothing_in_it_takes_no_room():
    assert [row.lane.id for row in step(actions="Types").rows] == ["actions"]


def test_a_map_chooses_and_orders_its_lanes_before_the_portfolio():
    fields = {"actions": "a", "thoughts": "b", "needs": "c", "quotes": "d"}
    steps = [{"id": "pays", **fields}]
    by_portfolio = facts_of(steps=steps, portfolio={"lanes": ["needs", "actions"]})
    by_map = facts_of(steps=steps, lanes=["thoughts", "emotion", "needs", "thoughts"], portfolio={"lanes": ["needs"]})
    assert [row.lane.id for row in by_portfolio.drawn] == ["needs", "actions"]
    assert [row.lane.id for row in by_map.drawn] == ["thoughts", "needs"]
    assert [row.lane.id for row in by_map.rows] == ["actions", "thoughts", "quotes", "needs"]


@pytest.mark.parametrize("chosen_by", ["map", "portfolio"])
def test_where_every_chosen_lane_is_left_out_no_other_is_drawn(chosen_by):
    lanes = {"custom_lanes": {"risks": {"only": "internal"}}}
    choice = {"lanes": ["risks"]}
    whole = portfolio_of(
        {"id": "map", "steps": [{"id": "pays", "actions": "Pays"}], **(choice if chosen_by == "map" else {})},
        **lanes,
        **(choice if chosen_by == "portfolio" else {}),
    )
    public = select(whole)
    facts = map_facts(public.journeys["map"], public)
    assert facts.drawn == ()
    assert [row.lane.id for row in facts.rows] == ["actions"]
    assert [column.anchor for column in facts.columns] == ["pays"]


@pytest.mark.parametrize("empty", [None, "", []])
def test_an_empty_choice_of_lanes_is_none(empty):
    steps = [{"id": "pays", "actions": "Pays"}]
    facts = facts_of(steps=steps, lanes=empty, portfolio={"lanes": empty})
    assert [row.lane.id for row in facts.drawn] == ["actions"]


def test_a_hidden_lane_that_nobody_chose_leaves_the_others():
    whole = portfolio_of(
        {"id": "map", "steps": [{"id": "pays", "actions": "Pays"}]}, custom_lanes={"risks": {"only": "internal"}}
    )
    public = select(whole)
    assert [row.lane.id for row in map_facts(public.journeys["map"], public).drawn] == ["actions"]


def test_a_custom_lane_stands_beside_the_one_that_it_is_like():
    lanes = {"systems": {"like": "backstage"}, "situation": {"name": {"en": "Situation", "zh": "状況"}}}
    fields = {"actions": "a", "thoughts": "b", "backstage": "c", "support": "d"}
    steps = [{"id": "pays", **fields, "custom": {"systems": "CRM", "situation": "Rain"}}]
    rows = facts_of(steps=steps, custom_lanes=lanes, language="zh").rows
    assert [row.lane.id for row in rows] == ["actions", "situation", "thoughts", "backstage", "systems", "support"]
    assert [(row.lane.name, row.lane.form) for row in rows if not row.lane.term] == [
        ("状況", "actions"),
        ("systems", "backstage"),
    ]


def test_a_built_in_lane_may_be_renamed_and_keeps_its_form():
    facts = facts_of(steps=[{"id": "pays", "support": "Restarts"}], custom_lanes={"support": "IT support"})
    lane = facts.rows[0].lane
    assert (lane.id, lane.form, lane.name, lane.term) == ("support", "support", "IT support", "Support processes")


@pytest.mark.parametrize("lane", ["copy", "json", "stages", "model_fields"])
def test_a_custom_lane_may_have_any_name(lane):
    facts = facts_of(steps=[{"id": "pays", "custom": {lane: ["a"]}}, {"id": "waits"}], custom_lanes={lane: {}})
    assert [entry.text for entry in entries(facts, lane)] == ["a"]


def test_the_cell_of_a_stage_spans_its_steps_and_comes_before_theirs():
    stages = [
        {"id": "aware"},
        {"id": "buys", "needs": "Trust", "steps": [{"id": "looks"}, {"id": "pays", "needs": "Speed"}]},
    ]
    row = facts_of(stages=stages).row("needs")
    assert row is not None
    assert [(cell.anchor, cell.first, cell.last, cell.is_of_stage) for cell in row.cells] == [
        ("stage-buys", 1, 2, True),
        ("pays", 2, 2, False),
    ]


def test_the_stage_band_covers_every_column_once():
    stages = [{"id": "aware"}, {"id": "buys", "steps": ["Looks", "Pays"]}, {"id": "uses"}]
    facts = facts_of(stages=stages)
    assert [(span.number, span.first, span.last) for span in facts.stages] == [(1, 0, 0), (2, 1, 2), (3, 3, 3)]
    assert len(facts.columns) == 4


def test_the_maps_own_cells_stand_apart():
    facts = facts_of(needs=["Trust"], owner="marketing", steps=["Pays"], portfolio=LIBRARIES)
    found = [(lane.id, [entry.text for entry in entries]) for lane, entries in facts.of_the_map]
    assert found == [("needs", ["Trust"]), ("owner", ["Marketing"])]
    assert facts.rows == ()


def test_everything_is_named_in_the_maps_language():
    steps = [{"id": "pays", "touchpoints": "ad", "thoughts": [{"text": "贵", "who": ["anna", "waiter"]}]}]
    facts = facts_of(language="zh", steps=steps, portfolio=LIBRARIES)
    [touchpoint] = entries(facts, "touchpoints")
    assert (touchpoint.text, touchpoint.channels[0].name, touchpoint.owners) == ("广告", "网站", ("市场部",))
    assert entries(facts, "thoughts")[0].who == ("Anna", "The waiter")


def test_a_touchpoint_has_the_channel_and_owner_of_the_library_unless_it_says_otherwise():
    first, second = entries(
        step(touchpoints=["ad", {"name": "ad", "channel": "shop", "owner": "sales"}]), "touchpoints"
    )
    assert ([channel.id for channel in first.channels], first.owners) == (["web"], ("Marketing",))
    assert ([channel.id for channel in second.channels], second.owners) == (["shop"], ("Sales",))
    assert first.channels[0].icon == "material/web"


def test_a_step_without_an_owner_shows_its_touchpoints_owners_once():
    facts = step(touchpoints=["ad", "ad", {"name": "ad", "owner": "sales"}])
    assert [entry.text for entry in entries(facts, "owner")] == ["Marketing", "Sales"]
    assert [entry.text for entry in entries(step(touchpoints="ad", owner="it"), "owner")] == ["IT"]


def test_channels_are_drawn_within_the_touchpoint_lane():
    assert [
        (entry.text, entry.anchor) for entry in entries(step(touchpoints="ad", channels="shop"), "touchpoints")
    ] == [
        ("Advertisement", "pays-touchpoint-1"),
        ("Shop", "pays-channel-1"),
    ]


def test_waiting_is_told_apart_from_taking_long():
    facts = step(duration="5 min", wait="2 days")
    assert [(entry.text, entry.is_wait) for entry in entries(facts, "duration")] == [("5 min", False), ("2 days", True)]


def test_intensity_is_a_rating():
    assert [(entry.text, entry.rating) for entry in entries(step(intensity="4"), "intensity")] == [("4", 4)]


def test_a_picture_is_told_by_its_alternative_text():
    images = [{"file": "a.png", "alt": "A till"}, "b.png"]
    assert [entry.text for entry in entries(step(images=images), "images")] == ["A till", "b.png"]


def test_an_item_has_an_address_of_its_own():
    stages = [
        {
            "id": "buys",
            "needs": "Trust",
            "steps": [{"id": "pays", "pain_points": ["Slow", {"id": "dear", "text": "Dear"}]}],
        }
    ]
    facts = facts_of(pain_points=["All of it"], stages=stages)
    assert [entry.anchor for entry in entries(facts, "needs")] == ["stage-buys-need-1"]
    assert [entry.anchor for entry in entries(facts, "pain_points")] == ["pays-pain-point-1", "pays-dear"]
    assert facts.of_the_map[0][1][0].anchor == "pain-point-1"


def test_an_address_has_no_spaces_whatever_the_lane_is_called():
    facts = facts_of(steps=[{"id": "pays", "custom": {"IT & 系统": ["CRM"]}}], custom_lanes={"IT & 系统": {}})
    assert [entry.anchor for entry in entries(facts, "IT & 系统")] == ["pays-IT-系统-1"]


def test_every_address_on_a_map_is_different():
    steps = [{"id": id, **EVERYTHING} for id in ("looks", "pays")]
    facts = facts_of(steps=steps, portfolio={"custom_lanes": {"x": {}}})
    anchors = [entry.anchor for row in facts.rows for cell in row.cells for entry in cell.entries if entry.anchor]
    assert len(anchors) == len(set(anchors))


def test_an_entry_holds_every_further_field_of_its_item():
    [entry] = entries(
        step(opportunities=[{"text": "Guest checkout", "owner": ["sales", "it"], "effort": "2"}]), "opportunities"
    )
    assert entry.owners == ("Sales", "IT")
    assert entry.item is not None
    assert entry.item.model_dump()["effort"] == 2


def test_a_map_without_anything_has_no_facts_and_no_failure():
    facts = facts_of()
    assert (facts.columns, facts.stages, facts.rows, facts.curves, facts.of_the_map) == ((), (), (), (), ())


def test_a_source_is_the_maps_own_before_the_portfolios():
    facts = facts_of(sources={"memo": "Own memo"}, portfolio={"sources": {"memo": "Common memo", "book": "Book"}})
    assert [str(source.title) if source else None for source in map(facts.source, ("memo", "book", "none"))] == [
        "Own memo",
        "Book",
        None,
    ]


def test_a_part_is_found_by_its_address():
    facts = facts_of(stages=[{"id": "buys", "name": "Buys", "steps": [{"id": "pays", "name": "Pays"}]}])
    assert [facts.part_name(anchor) for anchor in ("stage-buys", "pays", "unknown")] == ["Buys", "Pays", "unknown"]
