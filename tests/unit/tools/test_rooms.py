"""The table of rooms is what the import contract says, and the contract sees what breaks it."""

import grimp
from tools import room_table
from tools.room_contract import problems_of_imports, problems_of_table, rows_of, unused_permissions


def house() -> grimp.ImportGraph:
    """A house with two rooms, of which the upper one uses the lower one."""
    graph = grimp.ImportGraph()
    for module in ("house", "house.ground", "house.ground.floor", "house.attic", "house.attic.lamp"):
        graph.add_module(module)
    graph.add_import(
        importer="house.attic.lamp",
        imported="house.ground.floor",
        line_number=3,
        line_contents="from ..ground import floor",
    )
    return graph


def test_contributing_shows_the_table_that_is_checked():
    paper = room_table.PAPER.read_text(encoding="utf-8")
    assert room_table.with_table(paper) == paper, "python -m tools.room_table writes it anew"
    assert room_table.table() in paper


def test_every_room_says_what_it_holds():
    assert not [row.room for row in room_table.rows() if row.room != "__main__" and not room_table.holds(row.room)]


def test_an_import_that_the_row_names_is_allowed():
    assert problems_of_imports(rows_of(["ground", "attic: ground"]), house(), "house") == []


def test_an_import_that_no_row_names_is_told_with_its_line():
    rows = rows_of(["ground", "attic"])
    found = problems_of_imports(rows, house(), "house")
    assert found == ["attic may not import ground: house.attic.lamp -> house.ground.floor (l.3)"]


def test_what_a_row_allows_and_nothing_does_is_told():
    assert unused_permissions(rows_of(["ground", "attic: ground"]), house(), "house") == []
    found = unused_permissions(rows_of(["attic", "ground: attic"]), house(), "house")
    assert found == ["the row of ground names attic, which nothing in ground imports"]
    assert unused_permissions(rows_of(["attic", "ground: *"]), house(), "house") == []


def test_a_row_names_only_rooms_above_it():
    found = problems_of_table(rows_of(["attic: ground", "ground"]), {"attic", "ground"})
    assert found == ["the row of attic names ground, which has no row above it"]


def test_a_room_without_a_row_is_told_and_so_is_a_row_without_a_room():
    found = problems_of_table(rows_of(["ground", "cellar"]), {"attic", "ground"})
    assert found == ["cellar has a row and is not there", "attic has no row: give it its place in the table"]


def test_a_star_stands_for_everything_above():
    assert rows_of(["ground", "attic: ground", "roof: *"])[-1].may_import == ("ground", "attic")
