"""Two maps side by side: nothing lost, nothing doubled, both in order, and every pair with its reason."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from mkdocs_journeys.insight import AlignedColumn, Change, FoundBy, align, align_stages
from mkdocs_journeys.model import JourneyMap

from .maps import portfolio_of

IDS = ["ask", "queue", "wait", "sign", "pay", "leave"]
NAMES = [
    "Waits",
    "Waits for the result",
    "Pays",
    "Pays at the desk",
    "等待结果",
    "等待审批结果",
    "签约",
    "签订合同",
    "",
]


def step_of(index: int, name: str, id: str, **fields: Any) -> dict[str, Any]:
    return {"id": id or f"step-{index}", "name": name, **fields}


@some.composite
def parts(draw: some.DrawFn, replaceable: list[str]) -> dict[str, Any]:
    """Stages with or without steps, or steps alone; ids are unique, names are not."""
    ids = draw(some.lists(some.sampled_from(IDS), unique=True, max_size=6))
    replaces = some.lists(some.sampled_from(replaceable), unique=True, max_size=3) if replaceable else some.just([])
    was = some.lists(some.sampled_from(IDS), unique=True, max_size=2)
    steps = [
        {"id": id, "name": draw(some.sampled_from(NAMES)), "replaces": draw(replaces), "was": draw(was)} for id in ids
    ]
    if draw(some.booleans()):
        return {"steps": steps}
    stages = []
    for number in range(draw(some.integers(0, 4))):
        count = draw(some.integers(0, 3))
        own, steps = steps[:count], steps[count:]
        stage = {"id": f"stage-{number}", "name": draw(some.sampled_from(NAMES)), "steps": own}
        stages.append({**stage, "replaces": draw(replaces)})
    return {"stages": stages}


@some.composite
def two_maps(draw: some.DrawFn) -> tuple[JourneyMap, JourneyMap]:
    before = {"id": "before", **draw(parts([]))}
    after = {"id": "after", **draw(parts([*IDS, "stage-0", "stage-1"]))}
    if draw(some.booleans()):
        after["future_of"] = "before"
    return JourneyMap.model_validate(before), JourneyMap.model_validate(after)


def two(before: list[Any], after: list[Any], **fields: Any) -> tuple[JourneyMap, JourneyMap]:
    """A current and a future map of these steps, or of these stages."""
    kind = fields.pop("kind", "steps")
    maps = portfolio_of(
        {"id": "now", kind: before}, {"id": "then", "state": "future", "future_of": "now", kind: after, **fields}
    )
    return maps.journeys["now"], maps.journeys["then"]


def told(aligned: tuple[AlignedColumn, ...]) -> list[tuple[str, str]]:
    """The names side by side."""
    return [
        (column.before.part.name if column.before else "", column.after.part.name if column.after else "")
        for column in aligned
    ]


@given(two_maps())
def test_every_column_of_both_maps_stands_there_exactly_once_and_in_order(maps):
    before, after = maps
    aligned = align(before, after)
    assert tuple(column.before for column in aligned if column.before) == before.columns
    assert tuple(column.after for column in aligned if column.after) == after.columns
    assert all(column.before or column.after for column in aligned)


@given(two_maps())
def test_every_stage_of_both_maps_stands_there_exactly_once_and_in_order(maps):
    before, after = maps
    aligned = align_stages(before, after)
    assert [stage.before for stage in aligned if stage.before is not None] == [*range(len(before.stages))]
    assert [stage.after for stage in aligned if stage.after is not None] == [*range(len(after.stages))]


@given(two_maps())
def test_a_map_beside_itself_is_paired_wholly(maps):
    for journey in maps:
        assert all(column.before is column.after or column.before == column.after for column in align(journey, journey))
        assert all(stage.before == stage.after for stage in align_stages(journey, journey))


@given(two_maps())
def test_what_is_said_of_a_column_fits_what_stands_there(maps):
    before, after = maps
    aligned = align(before, after)
    for column in aligned:
        assert (column.change is Change.PAIRED) == (column.before is not None and column.after is not None)
        assert (column.counterpart is None) == (column.change in {Change.PAIRED, Change.GONE, Change.NEW})
        assert (column.found_by is None) == (column.change in {Change.GONE, Change.NEW})
        if column.change in {Change.GONE, Change.MERGED}:
            assert column.after is None
        if column.change in {Change.NEW, Change.SPLIT}:
            assert column.before is None
    # A move has two ends, and each names the other.
    moved = [column for column in aligned if column.change is Change.MOVED]
    assert all(
        any(other.before is column.counterpart or other.after is column.counterpart for other in moved)
        for column in moved
    )


def test_what_a_step_replaces_stands_beside_it_whatever_they_are_called():
    before, after = two(["Fills in a form", "Waits"], [{"name": "Allows access", "replaces": "fill", "id": "allow"}])
    before = before.model_copy(update={"steps": (before.steps[0].model_copy(update={"id": "fill"}), before.steps[1])})
    aligned = align(before, after)
    assert told(aligned) == [("Fills in a form", "Allows access"), ("Waits", "")]
    assert aligned[0].found_by is FoundBy.REPLACES
    assert aligned[1].change is Change.GONE


def test_replaces_speaks_of_the_current_map_only():
    before, after = two([step_of(0, "Pays", "pay")], [step_of(0, "Drives home", "drive", replaces="pay")])
    other = after.model_copy(update={"future_of": "another"})
    assert [column.change for column in align(before, other)] == [Change.GONE, Change.NEW]


def test_of_several_replaced_steps_one_stands_beside_and_the_others_say_where_they_went():
    before, after = two(
        [step_of(0, "Waits", "wait"), step_of(1, "Calls", "call"), step_of(2, "Signs", "sign")],
        [step_of(0, "Sees the progress", "see", replaces=["wait", "call"]), step_of(1, "Signs", "sign")],
    )
    aligned = align(before, after)
    assert told(aligned) == [("Waits", "Sees the progress"), ("Calls", ""), ("Signs", "Signs")]
    assert aligned[1].change is Change.MERGED
    assert aligned[1].counterpart == after.columns[0]


def test_of_several_steps_that_replace_one_the_others_say_where_they_came_from():
    before, after = two(
        [step_of(0, "Applies", "apply")],
        [step_of(0, "Tries it out", "try", replaces="apply"), step_of(1, "Applies online", "online", replaces="apply")],
    )
    aligned = align(before, after)
    assert told(aligned) == [("", "Tries it out"), ("Applies", "Applies online")]
    assert aligned[0].change is Change.SPLIT
    assert aligned[0].counterpart == before.columns[0]


def test_pairs_that_would_cross_are_said_to_have_moved():
    before, after = two(
        [step_of(0, "Meets", "meet"), step_of(1, "Fills in", "fill")],
        [step_of(0, "Allows", "allow", replaces="fill"), step_of(1, "Talks", "talk", replaces="meet")],
    )
    aligned = align(before, after)
    assert told(aligned) == [("Meets", ""), ("Fills in", "Allows"), ("", "Talks")]
    assert [column.change for column in aligned] == [Change.MOVED, Change.PAIRED, Change.MOVED]
    assert (aligned[0].counterpart, aligned[2].counterpart) == (after.columns[1], before.columns[0])


def test_a_renamed_step_is_followed_by_its_former_id():
    before, after = two([step_of(0, "Queues", "queue")], [step_of(0, "Drinks tea", "tea", was="queue")])
    assert [(column.change, column.found_by) for column in align(before, after)] == [(Change.PAIRED, FoundBy.ID)]


def test_an_id_counts_more_than_a_name():
    before, after = two(
        [step_of(0, "Waits for the result", "wait"), step_of(1, "Pays", "pay")],
        [
            step_of(0, "Waits for the result", "result"),
            step_of(1, "Sees the progress", "wait"),
            step_of(2, "Pays", "pay"),
        ],
    )
    assert told(align(before, after)) == [
        ("", "Waits for the result"),
        ("Waits for the result", "Sees the progress"),
        ("Pays", "Pays"),
    ]


def test_chinese_steps_are_found_by_likeness():
    before, after = two(
        [step_of(0, "填写申请表", "a"), step_of(1, "等待审批结果", "b"), step_of(2, "收到贷款", "c")],
        [step_of(0, "在线填写申请表", "x"), step_of(1, "等待结果", "y"), step_of(2, "首次还款", "z")],
    )
    aligned = align(before, after)
    assert told(aligned) == [
        ("填写申请表", "在线填写申请表"),
        ("等待审批结果", "等待结果"),
        ("收到贷款", ""),
        ("", "首次还款"),
    ]
    assert aligned[0].found_by is FoundBy.NAME


def test_in_other_stages_only_nearly_the_same_name_is_a_counterpart():
    def stages(first: str, second: str) -> list[dict[str, Any]]:
        return [{"name": "Choosing", "steps": [first]}, {"name": "Afterwards", "steps": [second]}]

    def change(name: str) -> Change:
        before, after = two(stages("Reads reviews online", "Lunch"), stages("Drives home", name), kind="stages")
        return next(column.change for column in align(before, after) if column.before == before.columns[0])

    assert change("Reads the reviews") is Change.GONE
    assert change("Reads reviews on-line") is Change.PAIRED


def test_a_stage_that_got_steps_stands_beside_one_of_them():
    before, after = two(
        [{"id": "pay", "name": "Payment"}],
        [{"id": "pay", "name": "Payment", "steps": ["Chooses how", "Enters the payment"]}],
        kind="stages",
    )
    aligned = align(before, after)
    assert told(aligned) == [("", "Chooses how"), ("Payment", "Enters the payment")]
    assert [column.found_by for column in aligned] == [FoundBy.STAGE, FoundBy.STAGE]
    assert aligned[0].change is Change.SPLIT


def test_a_stage_that_replaces_a_stage_makes_their_steps_neighbours():
    before, after = two(
        [{"id": "one", "name": "Enquiry", "steps": ["Asks a friend"]}, {"id": "two", "name": "Contract"}],
        [
            {"id": "new", "name": "At home", "replaces": "one", "steps": ["Reads the page"]},
            {"id": "end", "name": "Contract"},
        ],
        kind="stages",
    )
    assert told(align(before, after)) == [("Asks a friend", ""), ("", "Reads the page"), ("Contract", "Contract")]
    assert [(stage.before, stage.after) for stage in align_stages(before, after)] == [(0, 0), (1, 1)]


def test_what_stands_alone_stays_with_its_stage():
    def stages(first: str, second: str) -> list[dict[str, Any]]:
        return [{"name": "Choosing", "steps": [first]}, {"name": "Afterwards", "steps": [second]}]

    before, after = two(stages("Asks", "Lunch"), stages("Drives home", "Tells others"), kind="stages")
    assert told(align(before, after)) == [("Asks", ""), ("", "Drives home"), ("Lunch", ""), ("", "Tells others")]
