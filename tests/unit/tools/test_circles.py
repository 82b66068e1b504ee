"""The contract about circles sees one between folders also where no two modules import each other."""

import itertools

import grimp
import pytest
from tools.circle_contract import circle


def house(*imports: tuple[str, str]) -> grimp.ImportGraph:
    """A house with a hall: a sub-room, a module above it and one below it, and with a cellar beside the hall."""
    graph = grimp.ImportGraph()
    modules = ("hall", "hall.roof", "hall.floor", "hall.room", "hall.room.chair", "cellar", "house_key")
    for module in ("house", *(f"house.{name}" for name in modules)):
        graph.add_module(module)
    for importer, imported in imports:
        graph.add_import(
            importer=f"house.{importer}", imported=f"house.{imported}", line_number=1, line_contents="import"
        )
    return graph


@pytest.mark.parametrize(
    "imports",
    [
        (),
        (("hall.roof", "hall.room.chair"), ("hall.roof", "hall.floor"), ("hall.room.chair", "cellar")),
        (("hall.room.chair", "hall.floor"), ("hall", "house_key")),
        # Within one folder the modules may stand in any order.
        (("hall.roof", "hall.floor"), ("hall", "hall.roof")),
    ],
)
def test_folders_one_above_the_other_are_no_circle(imports):
    assert circle(house(*imports), "house") == []


def test_a_room_is_not_above_and_below_its_sub_room():
    imports = (("hall.roof", "hall.room.chair"), ("hall.room.chair", "hall.floor"))
    assert sorted(set(circle(house(*imports), "house"))) == ["house.hall", "house.hall.room"]


def test_a_circle_is_told_in_the_order_of_its_imports():
    imports = (("hall.room.chair", "cellar"), ("cellar", "hall.floor"), ("hall.roof", "hall.room.chair"))
    found = circle(house(*imports), "house")
    assert found[0] == found[-1]
    assert set(itertools.pairwise(found)) == {
        ("house.hall", "house.hall.room"),
        ("house.hall.room", "house.cellar"),
        ("house.cellar", "house.hall"),
    }
