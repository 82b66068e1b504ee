"""No shape of input takes long: each is given to a process of its own, which a watchdog ends."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.robust import markdown_shapes, shapes
from tests.robust.jobs import Files, build, check, count, fall_over, hang, outcome, write

Job = Callable[[Path], None]
Case = tuple[Job, Callable[[], Files]]

CASES: dict[str, Case] = {
    **{name: (check, make) for name, make in (shapes.CHECKED | markdown_shapes.CHECKED).items()},
    **{name: (write, make) for name, make in shapes.WRITTEN.items()},
    **{name: (build, make) for name, make in (shapes.BUILT | markdown_shapes.BUILT).items()},
}


@pytest.mark.parametrize("name", CASES)
def test_a_shape_is_read_in_time(name: str) -> None:
    job, make = CASES[name]
    assert outcome(job, make()) == ""


def test_the_watchdog_ends_what_takes_too_long() -> None:
    assert outcome(hang, {}, seconds=0.25) == "not ready after 1.5 seconds"
    assert outcome(count, {}, seconds=1) == "not ready after 1 seconds of a processor"


def test_an_exception_is_told() -> None:
    assert "RecursionError" in outcome(fall_over, {})
