"""A drawing of any size on paper: nothing is lost, and cut tiles meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing.paper.sheets import EDGE, LEAST_SCALE, OVERLAP, PAPERS, tiles

SIZES = st.tuples(st.floats(560, 9000), st.floats(80, 6000))
LARGE = st.sampled_from(["A3", "A2", "A1", "A0"])
DIRECTIONS = st.sampled_from(["ltr", "rtl"])


@given(SIZES, LARGE)
def test_from_a3_on_it_is_one_sheet_in_the_middle(size, paper):
    (tile,) = tiles(*size, paper)
    wide, tall = PAPERS[paper]
    edge = EDGE * wide / PAPERS["A3"][0]
    assert (tile.view.x, tile.view.y, tile.view.width, tile.view.height) == (0, 0, *size)
    assert tile.place.x >= edge - 1e-6
    assert tile.place.y >= edge - 1e-6
    assert tile.place.x + tile.place.right == pytest.approx(wide)
    assert tile.place.y + tile.place.bottom == pytest.approx(tall)
    # It fills the paper in one direction at least.
    assert min(tile.place.x, tile.place.y) == pytest.approx(edge)
    assert tile.neighbours == {}


@given(SIZES, LARGE)
def test_a_larger_sheet_is_the_a3_one_enlarged(size, paper):
    (small,), (large,) = tiles(*size, "A3"), tiles(*size, paper)
    factor = PAPERS[paper][0] / PAPERS["A3"][0]
    # ISO 216 rounds to whole millimetres, so the proportions agree to a few thousandths.
    assert large.scale == pytest.approx(small.scale * factor, rel=0.005)
    assert large.place.x == pytest.approx(small.place.x * factor, abs=0.005 * PAPERS[paper][0])
    assert large.place.y == pytest.approx(small.place.y * factor, abs=0.005 * PAPERS[paper][0])


@given(SIZES, DIRECTIONS)
def test_tiles_of_a4_show_everything_at_one_scale_that_can_be_read(size, direction):
    found = tiles(*size, "A4", direction)
    assert max(tile.view.right for tile in found) == pytest.approx(size[0])
    assert max(tile.view.bottom for tile in found) == pytest.approx(size[1])
    assert len(found) == found[0].rows * found[0].columns
    for tile in found:
        assert tile.scale == pytest.approx(found[0].scale)
        assert tile.scale >= LEAST_SCALE - 1e-9
        assert tile.view.width > 0
        assert tile.view.height > 0
        assert tile.place.right <= 297 - EDGE + 1e-6
        assert tile.place.bottom <= 210 - EDGE + 1e-6


@given(SIZES, DIRECTIONS)
def test_neighbours_share_the_overlap_and_name_each_other(size, direction):
    found = {tile.number: tile for tile in tiles(*size, "A4", direction)}
    opposite = {"left": "right", "right": "left", "above": "below", "below": "above"}
    for tile in found.values():
        for side, number in tile.neighbours.items():
            other = found[number]
            assert other.neighbours[opposite[side]] == tile.number
            if side == "right":
                assert (tile.view.right - other.view.x) * tile.scale == pytest.approx(OVERLAP)
            if side == "below":
                assert (tile.view.bottom - other.view.y) * tile.scale == pytest.approx(OVERLAP)


def test_tiles_are_numbered_as_people_read():
    left_to_right = tiles(3000, 1200, "A4", "ltr")
    right_to_left = tiles(3000, 1200, "A4", "rtl")
    assert [tile.number for tile in left_to_right] == [1, 2, 3, 4, 5, 6]
    assert left_to_right[0].view.x == 0
    assert left_to_right[0].neighbours == {"right": 2, "below": 4}
    assert right_to_left[0].view.right == pytest.approx(3000)
    assert right_to_left[0].neighbours == {"left": 2, "below": 4}


def test_a_small_drawing_needs_one_sheet():
    assert len(tiles(900, 600, "A4")) == 1
