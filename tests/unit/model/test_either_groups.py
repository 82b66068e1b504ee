"""Alternatives: which steps are branches of one group, and what is left of a group when a label hides a branch."""

from typing import Any

import pytest
from pydantic import ValidationError

from mkdocs_journeys.model import Branch, JourneyMap, Portfolio, Step, either_groups
from mkdocs_journeys.prose import select

HIDDEN = {"only": ["internal"]}


def a_map(*steps: Any, stages: Any = None) -> JourneyMap:
    """A map whose steps are names, or names with what else they say; ids are the names."""
    written = [{"id": name.lower(), "name": name, **fields} for name, fields in map(pair, steps)]
    return JourneyMap.model_validate(
        {"id": "map", "title": "Map", **({"stages": stages} if stages else {"steps": written})}
    )


def pair(step: Any) -> tuple[str, dict[str, Any]]:
    return (step, {}) if isinstance(step, str) else step


def selected(journey: JourneyMap) -> JourneyMap:
    return select(Portfolio(journeys={"map": journey})).journeys["map"]


def groups(journey: JourneyMap) -> list[tuple[str, list[tuple[str, int, int]]]]:
    return [
        (group.name, [(one.name, one.first, one.last) for one in group.branches]) for group in either_groups(journey)
    ]


def test_neighbouring_steps_of_one_branch_are_one_way():
    journey = a_map(
        "Orders",
        ("Types", {"either": {"Pay": "Card"}}),
        ("Confirms", {"either": {"pay": "card"}}),
        ("Cash", {"either": "pay"}),
        ("Waits", {"either": {"pay": "on account"}}),
        "Leaves",
    )
    assert groups(journey) == [("Pay", [("Card", 1, 2), ("Cash", 3, 3), ("on account", 4, 4)])]
    (group,) = either_groups(journey)
    assert (group.first, group.last, group.branches[1]) == (1, 4, Branch("Cash", False, 3, 3))
    assert group.branch_of(1, 2) == group.branches[0]
    assert group.branch_of(2, 3) is None


def test_groups_of_different_names_may_follow_one_another_and_go_on_in_the_next_stage():
    stages = [
        {"id": "a", "name": "A", "steps": [{"name": "One", "either": "x"}, {"name": "Two", "either": "x"}]},
        {"id": "b", "name": "B", "steps": [{"name": "Three", "either": "y"}]},
        {"id": "c", "name": "C", "steps": [{"name": "Four", "either": "y"}]},
    ]
    assert groups(a_map(stages=stages)) == [
        ("x", [("One", 0, 0), ("Two", 1, 1)]),
        ("y", [("Three", 2, 2), ("Four", 3, 3)]),
    ]


@pytest.mark.parametrize(
    "steps", [("A", "B"), (("A", {"either": "x"}), "B"), (("A", {"either": {"x": "y"}}), ("B", {"either": {"x": "y"}}))]
)
def test_a_single_branch_is_no_group(steps):
    assert either_groups(a_map(*steps)) == ()


@pytest.mark.parametrize(
    "value",
    [
        "yes",
        "No",
        ["pay"],
        {"pay": "card", "ship": "home"},
        {"pay": {"card": "x"}},
        {"pay": ["card"]},
        {"": "card"},
        {},
    ],
)
def test_what_names_no_group_is_refused(value):
    with pytest.raises(ValidationError, match="name of a group"):
        Step.model_validate({"name": "Pays", "either": value})


@pytest.mark.parametrize("value", ["", "  ", None])
def test_an_empty_group_is_none(value):
    assert Step.model_validate({"name": "Pays", "either": value}).either is None


def test_a_group_keeps_the_branches_that_a_build_contains():
    journey = selected(a_map(("A", {"either": "x", **HIDDEN}), ("B", {"either": "x"}), ("C", {"either": {"x": "y"}})))
    assert groups(journey) == [("x", [("B", 0, 0), ("y", 1, 1)])]


def test_what_is_left_of_a_group_with_one_branch_is_ordinary_steps():
    journey = selected(
        a_map(
            ("A", {"either": "secret", **HIDDEN}),
            ("B", {"either": {"secret": "b"}}),
            ("C", {"either": {"Secret": "b"}}),
            ("D", {"either": "x"}),
            ("E", {"either": "x"}),
        )
    )
    assert [step.either.group if step.either else None for step in journey.steps] == [None, None, "x", "x"]
    assert "secret" not in repr(journey).casefold()


def test_a_branch_in_a_stage_that_is_left_out_is_left_out_too():
    stages = [
        {"id": "a", "name": "A", "steps": [{"name": "One", "either": "x"}], **HIDDEN},
        {"id": "b", "name": "B", "steps": [{"name": "Two", "either": "x"}]},
    ]
    assert [column.step.either for column in selected(a_map(stages=stages)).columns if column.step] == [None]
