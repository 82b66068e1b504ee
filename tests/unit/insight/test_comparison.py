"""A future map against its current one: scores, differences, what became of pain points, metrics and durations."""

from typing import Any

import pytest

from mkdocs_journeys.insight import Change, Comparison, Fate, compare, map_facts

from .maps import portfolio_of


def compared(before: dict[str, Any], after: dict[str, Any], **fields: Any) -> Comparison:
    """The comparison of two maps; a list of steps stands for a map of them."""
    portfolio = portfolio_of(
        written({"id": "now", "personas": ["anna"], **before}),
        written({"id": "then", "personas": ["anna"], "state": "future", "future_of": "now", **after}),
        **fields,
    )
    return compare(*(map_facts(portfolio.journeys[id], portfolio) for id in ("now", "then")))


def written(value: Any) -> Any:
    """As it comes from a file: every number is a text."""
    if isinstance(value, dict):
        return {name: written(part) for name, part in value.items()}
    return [written(part) for part in value] if isinstance(value, list) else str(value)


def step(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name.lower().replace(" ", "-"), "name": name, **fields}


def of_steps(before: list[Any], after: list[Any], **fields: Any) -> Comparison:
    return compared({"steps": before}, {"steps": after}, **fields)


def test_a_difference_is_the_future_score_less_the_current_one():
    found = of_steps([step("Waits", emotion=-1)], [step("Waits", emotion=0.5)])
    assert [column.difference for column in found.columns] == [1.5]


def test_different_scales_are_brought_to_one():
    found = compared(
        {"emotion_scale": [1, 5], "steps": [step("Waits", emotion=1)]},
        {"emotion_scale": [0, 10], "steps": [step("Waits", emotion=10)]},
    )
    assert found.columns[0].difference == 4


def test_a_step_of_one_side_or_without_a_score_has_no_difference():
    found = of_steps(
        [step("Waits", emotion=-1), step("Pays", emotion="worried")],
        [step("Pays", emotion=1), step("Leaves", emotion=2)],
    )
    assert [column.difference for column in found.columns] == [None, None, None]
    assert [column.change for column in found.columns] == [Change.GONE, Change.PAIRED, Change.NEW]


def test_several_moments_of_a_step_count_as_their_mean():
    found = of_steps([step("Waits", emotion=[-2, 0])], [step("Waits", emotion=[1, 2])])
    assert found.columns[0].difference == 2.5


def test_a_stage_speaks_for_its_steps():
    found = compared(
        {"stages": [{"id": "on-site", "name": "On site", "emotion": -1, "steps": [step("Waits"), step("Pays")]}]},
        {
            "stages": [
                {"id": "on-site", "name": "On site", "steps": [step("Waits", emotion=0), step("Pays", emotion=1)]}
            ]
        },
    )
    assert [column.difference for column in found.columns] == [1, 2]


def test_a_step_that_moved_is_compared_with_where_it_stood():
    found = of_steps(
        [step("Meets", emotion=0.5), step("Fills in", emotion=-1)],
        [step("Allows", emotion=1, replaces="fills-in"), step("Talks", emotion=1.5, replaces="meets")],
    )
    assert [(column.change, column.difference) for column in found.columns] == [
        (Change.MOVED, None),
        (Change.PAIRED, 2),
        (Change.MOVED, 1),
    ]


def test_the_curve_is_that_of_the_futures_primary_persona():
    found = compared(
        {"personas": ["ben", "anna"], "steps": [step("Waits", emotion={"anna": -1, "ben": 2})]},
        {"steps": [step("Waits", emotion=1)]},
    )
    assert (found.who, found.before_curve.who) == ("anna", "anna")
    assert found.columns[0].difference == 2


def test_totals_count_steps_and_take_the_mean_of_the_curve():
    found = of_steps([step("Waits", emotion=-1), step("Pays", emotion=0)], [step("Pays", emotion=1)])
    assert (found.before_totals.steps, found.before_totals.mean) == (2, -0.5)
    assert (found.after_totals.steps, found.after_totals.mean) == (1, 1)
    lowest = found.before_totals.lowest
    assert lowest is not None
    assert lowest.anchor == "waits"


def test_maps_without_emotions_have_no_mean():
    found = of_steps([step("Waits")], [step("Waits")])
    assert (found.before_totals.mean, found.after_totals.lowest) == (None, None)


def test_pain_points_go_remain_and_come():
    found = of_steps(
        [step("Waits", pain_points=["Nobody says how long it takes", "The room is cold"])],
        [step("Waits", pain_points=["Nobody says how long it will take", "The screen flickers"])],
    )
    assert {point.entry.text: point.fate for point in found.pain_points} == {
        "The room is cold": Fate.GONE,
        "Nobody says how long it will take": Fate.REMAINS,
        "The screen flickers": Fate.NEW,
    }


def test_chinese_pain_points_are_paired_by_likeness():
    found = of_steps(
        [step("等待", pain_points=["同样的信息要写三遍"])], [step("等待", pain_points=["同样的信息还要写两遍"])]
    )
    assert [point.fate for point in found.pain_points] == [Fate.REMAINS]


def test_a_pain_point_with_the_same_id_remains_whatever_it_says():
    found = of_steps(
        [step("Waits", pain_points=[{"id": "silence", "text": "Nobody speaks"}])],
        [step("Pays", pain_points=[{"id": "silence", "text": "No news at all"}])],
    )
    assert [point.fate for point in found.pain_points] == [Fate.REMAINS]


def test_every_pain_point_stands_there_once():
    texts = ["Too slow", "Too slow", "Much too slow"]
    found = of_steps([step("Waits", pain_points=texts)], [step("Waits", pain_points=texts[:1]), step("Pays")])
    told = [(point.before is not None, point.after is not None) for point in found.pain_points]
    assert sum(before for before, _ in told) == 3
    assert sum(after for _, after in told) == 1


def test_metrics_of_one_name_stand_before_and_after():
    found = of_steps(
        [step("Waits", metrics=[{"name": "Queue", "value": "12", "unit": "min", "better": "lower"}])],
        [step("Waits", metrics=[{"name": "queue", "target": "<3", "unit": "min"}])],
    )
    (metric,) = found.metrics
    assert (metric.before, metric.after, metric.is_target, metric.index) == ("12", "<3", True, 0)


def test_a_metric_of_the_whole_journey_is_not_taken_for_one_of_a_step():
    found = compared(
        {"steps": [step("Waits", metrics=[{"name": "Time", "value": "12"}])]},
        {"metrics": [{"name": "Time", "value": "3"}], "steps": [step("Waits")]},
    )
    assert found.metrics == ()


def test_a_baseline_stands_in_where_the_current_map_does_not_measure():
    found = of_steps([step("Waits")], [step("Waits", metrics=[{"name": "Queue", "baseline": "12", "value": "4"}])])
    (metric,) = found.metrics
    assert (metric.before, metric.after, metric.is_target) == ("12", "4", False)


def test_durations_of_steps_and_of_stages_stand_before_and_after():
    found = compared(
        {"stages": [{"id": "in", "name": "Inside", "duration": "2 h", "steps": [step("Waits", wait="1 h")]}]},
        {"stages": [{"id": "in", "name": "Inside", "duration": "1 h", "steps": [step("Waits", wait="5 min")]}]},
    )
    assert [(time.before, time.after, time.is_wait, time.of_stage) for time in found.durations] == [
        ("2 h", "1 h", False, True),
        ("1 h", "5 min", True, False),
    ]


def test_stages_say_which_columns_they_cover_on_either_side():
    found = compared(
        {
            "stages": [
                {"id": "in", "name": "Inside", "steps": [step("Queues"), step("Waits")]},
                {"id": "out", "name": "Out"},
            ]
        },
        {
            "stages": [
                {"id": "in", "name": "Inside", "steps": [step("Waits"), step("Enjoys tea")]},
                {"id": "out", "name": "Out"},
            ]
        },
    )
    assert [(stage.before_span, stage.after_span, stage.span) for stage in found.stages] == [
        ((0, 1), (1, 2), (0, 2)),
        ((3, 3), (3, 3), (3, 3)),
    ]


@pytest.mark.parametrize("side", ["before", "after"])
def test_an_empty_map_can_be_compared(side: str):
    steps = {"steps": [step("Waits", emotion=1)]}
    found = compared({} if side == "before" else steps, {} if side == "after" else steps)
    assert len(found.columns) == 1
