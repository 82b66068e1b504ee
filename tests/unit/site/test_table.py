"""The table says everything that the map says, cell by cell."""

from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import JourneyMap, Portfolio, Stage, Step
from mkdocs_journeys.site.table import table_rows


def rows_of(*stages: Stage):
    journey = JourneyMap(id="map", stages=stages)
    return table_rows(map_facts(journey, Portfolio(journeys={"map": journey})))


def test_every_row_covers_every_column():
    stage = Stage(id="one", name="One", needs=["calm"], steps=[Step(id="a", name="A", needs=["speed"]), "B"])
    table = Stage(id="two", name="Two", thoughts=["hm"])
    for row in rows_of(stage, table):
        assert sum(cell.span for cell in row.cells) == 3


def test_a_stage_that_speaks_beside_its_steps_takes_a_row_above_theirs():
    stage = Stage(id="one", name="One", needs=["calm"], steps=[Step(id="a", name="A", needs=["speed"]), "B"])
    above, below = rows_of(stage)
    assert (above.lane.id, above.height) == ("needs", 2)
    assert [(cell.span, bool(cell.cell)) for cell in above.cells] == [(2, True)]
    assert below.lane is None
    assert [(cell.span, bool(cell.cell)) for cell in below.cells] == [(1, True), (1, False)]
