"""The table says everything that the map says: steps are its rows, lanes its columns."""

from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import JourneyMap, Portfolio, Stage, Step
from mkdocs_journeys.site.table import table_groups

STAGE = Stage(id="one", name="One", needs=["calm"], steps=[Step(id="a", name="A", needs=["speed"]), "B"])


def groups_of(**fields):
    journey = JourneyMap(id="map", **fields)
    return table_groups(map_facts(journey, Portfolio(journeys={"map": journey})), lambda entry: ())


def test_every_row_has_a_cell_for_every_lane():
    groups = groups_of(stages=(STAGE, Stage(id="two", name="Two", thoughts=["hm"])))
    rows = [row for group in groups for row in (group.stage, *group.rows) if row]
    assert [[cell.lane.id for cell in row.cells] for row in rows] == [["thoughts", "needs"]] * 4


def test_what_a_stage_says_is_beside_its_steps():
    (group,) = groups_of(stages=(STAGE,))
    assert group.stage.says_something
    assert [(row.name, row.says_something) for row in group.rows] == [("A", True), ("B", False)]


def test_a_stage_without_steps_is_a_row():
    (group,) = groups_of(stages=(Stage(id="two", name="Two", thoughts=["hm"]),))
    assert group.stage is None
    assert [(row.is_stage, row.says_something) for row in group.rows] == [(True, True)]


def test_a_map_without_stages_is_one_group_without_a_name():
    (group,) = groups_of(steps=(Step(id="a", name="A"), Step(id="b", name="B")))
    assert (group.name, [row.name for row in group.rows]) == ("", ["A", "B"])


def test_only_a_cell_of_more_than_three_lines_is_long():
    short, long = "In the shop", "She asks at every counter, and every time she is sent to another floor. " * 3
    for text, is_long in ((short, False), (long, True)):
        (group,) = groups_of(steps=(Step(id="a", name="A", actions=[text]),))
        assert [cell.is_long for cell in group.rows[0].cells] == [is_long]
