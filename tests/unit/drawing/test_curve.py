import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing.emotion.curve import Point, band_path, monotone_path, sample

SCORES = st.lists(st.floats(-2, 2, allow_nan=False), min_size=1, max_size=30)
GAPS = st.floats(1, 200)


@st.composite
def curves(draw: st.DrawFn) -> list[Point]:
    x = 0.0
    points = []
    for score in draw(SCORES):
        points.append(Point(x, score))
        x += draw(GAPS)
    return points


@given(curves())
def test_a_curve_never_leaves_the_scale(points: list[Point]) -> None:
    assert all(-2 - 1e-9 <= y <= 2 + 1e-9 for _, y in sample(points, every=0.5))


@given(curves())
def test_a_curve_stays_between_neighbouring_points(points: list[Point]) -> None:
    for before, after in itertools.pairwise(points):
        low, high = sorted((before.y, after.y))
        inside = [y for x, y in sample(points, every=1) if before.x <= x <= after.x]
        assert all(low - 1e-9 <= y <= high + 1e-9 for y in inside)


@given(curves())
def test_a_curve_passes_through_every_point(points: list[Point]) -> None:
    path = monotone_path(points)
    assert [command[-2:] for command in path] == [tuple(point) for point in points]


@given(curves(), st.data())
def test_a_part_of_a_curve_has_the_shape_of_the_whole(points: list[Point], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(points) - 1))
    last = data.draw(st.integers(first, len(points) - 1))
    assert monotone_path(points, first, last)[1:] == monotone_path(points)[first + 1 : last + 1]


def test_a_single_point_is_no_line() -> None:
    assert monotone_path([Point(1, 2)]) == [("M", 1, 2)]


def test_a_turning_point_is_flat() -> None:
    path = monotone_path([Point(0, 0), Point(3, 2), Point(6, 0)])
    assert path[1][4] == 2
    assert path[2][2] == 2


def test_a_band_goes_along_the_upper_edge_and_back_along_the_lower() -> None:
    upper = [Point(0, 1), Point(3, 2), Point(6, 1)]
    lower = [Point(0, 0), Point(3, 1), Point(6, -1)]
    path = band_path(upper, lower)
    ends = [command[-2:] for command in path[:-1]]
    assert ends == [(0, 1), (3, 2), (6, 1), (6, -1), (3, 1), (0, 0)]
    assert path[-1] == ("Z",)


@pytest.mark.parametrize("every", [0.05, 7])
def test_samples_begin_and_end_with_the_curve(every: float) -> None:
    points = [Point(0, 1), Point(5, -1), Point(9, 0)]
    found = list(sample(points, every))
    assert found[0] == points[0]
    assert found[-1] == points[-1]
